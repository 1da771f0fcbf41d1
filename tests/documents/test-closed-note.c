/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/date.h"
#include "casework/visit-addendum-store.h"
#include "casework/visit-lock.h"
#include "casework/visit-store.h"
#include "documents/paper-store.h"
#include "opinion-centre.h"

/* A note locks seven days after it was finished; later there is only an addendum (guard R7). */

static void
test_days (void)
{
  static const struct
  {
    const char *finished_at;
    GDate today;
    int outcome;
    gboolean locked;
  } cases[] = {
    { "2026-11-10T10:00:00Z", { 0 }, OST_OUTCOME_TOOK_PLACE, FALSE },
    { "2026-11-10T10:00:00Z", { .day = 16 }, OST_OUTCOME_TOOK_PLACE, FALSE },
    { "2026-11-10T10:00:00Z", { .day = 17 }, OST_OUTCOME_TOOK_PLACE, FALSE },
    { "2026-11-10T10:00:00Z", { .day = 18 }, OST_OUTCOME_TOOK_PLACE, TRUE },
    { "2026-11-10T10:00:00Z", { .day = 18 }, OST_OUTCOME_NONE, FALSE },
    { NULL, { .day = 30 }, OST_OUTCOME_TOOK_PLACE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const GDate today = ost_date (2026, 11, cases[i].today.day != 0 ? cases[i].today.day : 10);
      g_autoptr (OstVisit) visit =
          g_object_new (OST_TYPE_VISIT, "finished_at", cases[i].finished_at, "outcome",
                        (gint64) cases[i].outcome, NULL);

      g_assert_cmpint (ost_visit_is_locked (visit, &today), ==, cases[i].locked);
    }
}

typedef struct
{
  Centre *centre;
  int change;
  const char *text;
  GError *refused;
  GBytes *pdf;
} Case;

enum
{
  CHANGE_NOTHING,
  CHANGE_COURSE,
  CHANGE_OUTCOME,
  CHANGE_TIME,
  CHANGE_CHILDREN,
  CHANGE_SIGNATURE,
  CHANGE_CONFIDENTIAL,
  N_CHANGES
};

static void
change_visit (Case *self, OstVisitEntry *entry)
{
  OstVisit *visit = entry->visit;

  if (self->change == CHANGE_COURSE)
    {
      g_free (visit->course);
      visit->course = g_strdup ("Inaczej.");
    }
  if (self->change == CHANGE_OUTCOME)
    visit->outcome = OST_OUTCOME_REFUSED_ENTRY;
  if (self->change == CHANGE_TIME)
    visit->from_time = 7 * 60;
  if (self->change == CHANGE_CHILDREN)
    g_array_append_val (entry->children, self->centre->child);
  if (self->change == CHANGE_SIGNATURE)
    visit->signature = OST_VISIT_SIGNATURE_SIGNED_ON_PAPER;
  if (self->change == CHANGE_CONFIDENTIAL)
    visit->confidential_towards_id = self->centre->father;
}

static gpointer
save (OstTxn *txn, gpointer arg, GError **error)
{
  Case *self = arg;
  g_autoptr (OstVisitEntry) entry = ost_visit_store_load (txn, self->centre->visit, error);

  change_visit (self, entry);
  ost_visit_store_save (txn, entry, &self->refused);
  return NULL;
}

static void
lock (Store *store)
{
  store_run (store, "update visit set finished_at = '2026-11-12T10:00:00Z'");
}

/* Today is the 20th: finished on the 13th it is open for the last day. */
static void
test_save (Store *store)
{
  static const gboolean refused[N_CHANGES] = {
    [CHANGE_COURSE] = TRUE, [CHANGE_OUTCOME] = TRUE, [CHANGE_TIME] = TRUE, [CHANGE_CHILDREN] = TRUE
  };
  g_autofree Centre *centre = opinion_centre_new (store);
  Case self = { centre, CHANGE_COURSE, NULL, NULL, NULL };

  store_run (store, "update visit set finished_at = '2026-11-13T10:00:00Z'");
  opinion_centre_run (store, OST_DB_EDIT, save, &self);
  g_assert_no_error (self.refused);
  store_run (store, "update visit set course = 'Pierwsze.'");
  lock (store);
  for (self.change = CHANGE_NOTHING; self.change < N_CHANGES; self.change++)
    {
      opinion_centre_run (store, OST_DB_EDIT, save, &self);
      if (refused[self.change])
        g_assert_error (self.refused, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT);
      else
        g_assert_no_error (self.refused);
      g_clear_error (&self.refused);
    }
}

static gpointer
add (OstTxn *txn, gpointer arg, GError **error)
{
  Case *self = arg;

  ost_visit_addendum_store_add (txn, self->centre->visit, self->centre->assistant, self->text,
                                &self->refused);
  return NULL;
}

static gpointer
render_card (OstTxn *txn, gpointer arg, GError **error)
{
  OstTypesetter *typesetter = ost_typesetter_new ();
  GBytes *pdf = ost_paper_store_render_visit (txn, typesetter, OST_DOCUMENT_KIND_VISIT_CARD,
                                              ((Case *) arg)->centre->visit, error);

  ost_typesetter_unref (typesetter);
  return pdf;
}

static gpointer
list_facts (OstTxn *txn, gpointer arg, GError **error)
{
  const GDate from = ost_date (2026, 11, 20);
  const GDate always = ost_date_none ();

  return ost_opinion_fact_store_list (txn, ((Case *) arg)->centre->family, &from, &always, error);
}

/* On a day of its own, a fact like others, on the card; not when the note is confidential. */
static void
test_addendum (Store *store)
{
  g_autofree Centre *centre = opinion_centre_new (store);
  Case self = { centre, CHANGE_NOTHING, "Ojciec oddzwonił.", NULL, NULL };
  g_autoptr (OstOpinionFacts) facts = NULL;
  g_autoptr (OstOpinionFacts) hidden = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *card = NULL;

  opinion_centre_run (store, OST_DB_EDIT, add, &self);
  g_assert_error (self.refused, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT); /* the note is open */
  g_clear_error (&self.refused);
  lock (store);
  opinion_centre_run (store, OST_DB_EDIT, add, &self);
  g_assert_no_error (self.refused);

  pdf = opinion_centre_run (store, OST_DB_LOOK, render_card, &self);
  card = opinion_centre_read (pdf);
  g_assert_nonnull (strstr (card, "Uzupełnienie z dnia 20.11.2026, Anna Lis: Ojciec oddzwonił."));
  facts = opinion_centre_run (store, OST_DB_LOOK, list_facts, &self);
  g_assert_cmpuint (facts->facts->len, ==, 1);
  g_assert_cmpstr (((OstOpinionFact *) facts->facts->pdata[0])->said, ==, "Ojciec oddzwonił.");

  store_run (store, "update visit set confidential_towards_id = (select min(id) from person)");
  hidden = opinion_centre_run (store, OST_DB_LOOK, list_facts, &self);
  g_assert_cmpuint (hidden->facts->len, ==, 0); /* R3 */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/closed-note/days", test_days);
  store_add ("closed-note/save", test_save);
  store_add ("closed-note/addendum", test_addendum);
  return g_test_run ();
}
