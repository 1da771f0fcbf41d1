/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/date.h"
#include "base/record-build.h"
#include "casework/visit-store.h"
#include "documents/note-sentences.h"
#include "documents/opinion-review-store.h"
#include "documents/opinion-texts.h"
#include "documents/paper-store.h"
#include "opinion-centre.h"

/* Facts of the file in an opinion: what is offered, what becomes of it, what the author is told. */

static void
test_sentences (void)
{
  g_auto (GStrv) sentences = ost_note_sentences (
      "Rozmowa z M. Kaliną przy ul. Szkolnej 5. Syn był o godz. 8.30 w szkole! „Dobrze”. 12 marca");

  g_assert_cmpuint (g_strv_length (sentences), ==, 3);
  g_assert_cmpstr (sentences[0], ==, "Rozmowa z M. Kaliną przy ul. Szkolnej 5.");
  g_assert_cmpstr (sentences[1], ==, "Syn był o godz. 8.30 w szkole!");
  g_assert_cmpstr (sentences[2], ==, "„Dobrze”. 12 marca");
}

static void
test_texts (void)
{
  const char *const children[] = { "Jaś", "Ola", NULL };
  g_autofree char *skeleton = ost_opinion_texts_skeleton (8, children);

  g_assert_true (ost_opinion_text_is_empty (skeleton));
  g_assert_true (ost_opinion_text_is_empty (" \n"));
  g_assert_false (ost_opinion_text_is_empty ("Jaś:\nZdrowie: dobre"));
  g_assert_null (ost_opinion_texts_skeleton (14, children));
  g_assert_cmpuint (ost_opinion_texts_count_unanswered ("2. Tak.", "1. A?\n2. B?\n3. C?"), ==, 2);
  g_assert_cmpuint (ost_opinion_texts_count_unanswered ("Tak.\nNie.", "A?\nB?"), ==, 0);
  g_assert_true (
      ost_opinion_text_quotes_child ("Jaś:\nCo dziecko samo powiedziało: „chcę do taty”"));
  g_assert_false (ost_opinion_text_quotes_child ("Jaś:\nCo dziecko samo powiedziało: tęskni"));
}

typedef struct
{
  Centre *centre;
  gint64 draft;
  gint64 quoted;
  gint64 issued;
} Case;

static gpointer
list (OstTxn *txn, gpointer arg, GError **error)
{
  const GDate from = ost_date (2026, 11, 1);
  const GDate to = ost_date (2026, 11, 11);

  return ost_opinion_fact_store_list (txn, ((Centre *) arg)->family, &from, &to, error);
}

static gpointer
make_confidential (OstTxn *txn, gpointer arg, GError **error)
{
  const Centre *centre = arg;
  g_autoptr (OstVisitEntry) entry = ost_visit_store_load (txn, centre->visit, error);
  g_autoptr (OstVisit) visit = ost_record_dup (entry->visit);

  visit->confidential_towards_id = centre->father;
  ost_record_save (txn, visit, error);
  return NULL;
}

/* Only the chosen time, sentence by sentence; confidential notes are counted, never offered (R3).
 */
static void
test_offer (Store *store)
{
  g_autofree Centre *centre = opinion_centre_new (store);
  g_autoptr (OstOpinionFacts) facts = opinion_centre_run (store, OST_DB_LOOK, list, centre);
  g_autoptr (OstOpinionFacts) fewer = NULL;
  const OstOpinionFact *bed;

  g_assert_cmpuint (facts->facts->len, ==, 4);
  bed = g_ptr_array_index (facts->facts, 1);
  g_assert_cmpstr (bed->said, ==, BED);
  g_assert_cmpstr (bed->author, ==, "Anna Lis");
  g_assert_cmpint (bed->record_id, ==, centre->visit);
  g_assert_true (ost_opinion_fact_is_for (bed, 7));
  g_assert_false (ost_opinion_fact_is_for (bed, 14));

  opinion_centre_run (store, OST_DB_EDIT, make_confidential, centre);
  fewer = opinion_centre_run (store, OST_DB_LOOK, list, centre);
  g_assert_cmpuint (fewer->facts->len, ==, 0);
  g_assert_cmpuint (fewer->n_confidential, ==, 1);
}

static gpointer
begin_draft (OstTxn *txn, gpointer arg, GError **error)
{
  Case *self = arg;

  self->draft = opinion_centre_draft (txn, self->centre);
  self->quoted = opinion_centre_tick (txn, self->centre, self->draft, 7, BED);
  return NULL;
}

static gpointer
change_note (OstTxn *txn, gpointer arg, GError **error)
{
  const Case *self = arg;
  g_autoptr (OstVisitEntry) entry = ost_visit_store_load (txn, self->centre->visit, error);
  OstVisit *visit = ost_record_dup (entry->visit);

  g_free (visit->course);
  visit->course = g_strdup (MEAL " Dziecko śpi u babci.");
  g_object_unref (entry->visit);
  entry->visit = visit;
  return GINT_TO_POINTER (ost_visit_store_save (txn, entry, error) != 0);
}

static gpointer
look (OstTxn *txn, gpointer arg, GError **error)
{
  const Case *self = arg;

  return ost_quoted_fact_store_look (txn, self->draft, self->centre->family, error);
}

static gpointer
take_new (OstTxn *txn, gpointer arg, GError **error)
{
  const Case *self = arg;

  return GINT_TO_POINTER (
      ost_quoted_fact_store_take_new (txn, self->quoted, self->centre->family, error));
}

static gpointer
archive_note (OstTxn *txn, gpointer arg, GError **error)
{
  const Case *self = arg;
  g_autoptr (OstVisit) visit = ost_record_load (txn, OST_TYPE_VISIT, self->centre->visit, error);

  ost_visit_store_set_archived (txn, self->centre->visit, visit->parent_instance.rev, TRUE, error);
  return NULL;
}

static gpointer
keep (OstTxn *txn, gpointer arg, GError **error)
{
  return GINT_TO_POINTER (ost_quoted_fact_store_keep (txn, ((Case *) arg)->quoted, error));
}

static OstQuotedState
get_state (Store *store, Case *self, char **now)
{
  g_autoptr (GPtrArray) looks = opinion_centre_run (store, OST_DB_LOOK, look, self);
  const OstQuotedLook *first = g_ptr_array_index (looks, 0);

  g_assert_cmpuint (looks->len, ==, 1);
  *now = g_strdup (first->now);
  return first->state;
}

/* R6: the words stay as they were ticked; what the file says by now is told and may be taken. */
static void
test_change (Store *store)
{
  g_autofree Centre *centre = opinion_centre_new (store);
  Case self = { .centre = centre };
  g_autofree char *none = NULL;
  g_autofree char *now = NULL;
  g_autofree char *taken = NULL;
  g_autofree char *gone = NULL;
  g_autofree char *kept = NULL;

  opinion_centre_run (store, OST_DB_EDIT, begin_draft, &self);
  g_assert_cmpint (get_state (store, &self, &none), ==, OST_QUOTED_SAME);
  opinion_centre_run (store, OST_DB_EDIT, change_note, &self);
  g_assert_cmpint (get_state (store, &self, &now), ==, OST_QUOTED_CHANGED);
  g_assert_cmpstr (now, ==, "Dziecko śpi u babci.");
  opinion_centre_run (store, OST_DB_EDIT, take_new, &self);
  g_assert_cmpint (get_state (store, &self, &taken), ==, OST_QUOTED_SAME);
  g_assert_cmpint (store_count (store, "select count(*) from quoted_fact"
                                       " where said = 'Dziecko śpi u babci.'"),
                   ==, 1);
  opinion_centre_run (store, OST_DB_EDIT, archive_note, &self);
  g_assert_cmpint (get_state (store, &self, &gone), ==, OST_QUOTED_GONE);
  opinion_centre_run (store, OST_DB_EDIT, keep, &self);
  g_assert_cmpint (get_state (store, &self, &kept), ==, OST_QUOTED_SAME);
}

static gpointer
review (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_opinion_review_store_load (txn, ((Centre *) arg)->family, error);
}

static gboolean
has_warning (const OstOpinionReview *found, OstReviewKind kind, int part)
{
  for (guint i = 0; i < found->warnings->len; i++)
    {
      const OstReviewWarning *warning = g_ptr_array_index (found->warnings, i);

      if (warning->kind == kind && warning->part == part)
        return TRUE;
    }
  return FALSE;
}

/* R5: what is empty, late, old, and which entries that weigh were left out. */
static void
test_review (Store *store)
{
  g_autofree Centre *centre = opinion_centre_new (store);
  Case self = { .centre = centre };
  const GDate later = ost_date (2027, 6, 20);
  g_autoptr (OstOpinionReview) found = NULL;
  g_autoptr (OstOpinionReview) old = NULL;

  opinion_centre_run (store, OST_DB_EDIT, begin_draft, &self);
  found = opinion_centre_run (store, OST_DB_LOOK, review, centre);
  g_assert_true (has_warning (found, OST_REVIEW_DEADLINE, 0));
  g_assert_true (has_warning (found, OST_REVIEW_EMPTY, 14));
  g_assert_false (has_warning (found, OST_REVIEW_EMPTY, 7));
  g_assert_false (has_warning (found, OST_REVIEW_NO_SIGNATURE, 0));
  g_assert_false (has_warning (found, OST_REVIEW_STALE, 7));
  g_assert_cmpuint (found->facts->n_entries, ==, 2);
  g_assert_cmpuint (found->n_used, ==, 1);
  g_assert_cmpuint (ost_opinion_review_count_left_out (found, OST_FACT_THREAT), ==, 1);

  ost_db_set_today (store->db, &later);
  old = opinion_centre_run (store, OST_DB_LOOK, review, centre);
  g_assert_true (has_warning (old, OST_REVIEW_STALE, 7));
}

static gpointer
issue (OstTxn *txn, gpointer arg, GError **error)
{
  Case *self = arg;

  self->issued = opinion_centre_issue (txn, self->centre, error);
  return ost_record_load (txn, OST_TYPE_ISSUED_DOCUMENT, self->issued, error);
}

/* R7: what an issued opinion quotes stands in its source by record and revision, and the note and
 * the tick are locked. */
static void
test_lock (Store *store)
{
  g_autofree Centre *centre = opinion_centre_new (store);
  Case self = { .centre = centre };
  g_autoptr (OstIssuedDocument) paper = NULL;
  g_autofree char *record = NULL;
  g_autoptr (GError) note = NULL;
  g_autoptr (GError) tick = NULL;

  opinion_centre_run (store, OST_DB_EDIT, begin_draft, &self);
  paper = opinion_centre_run (store, OST_DB_EDIT, issue, &self);
  record = g_strdup_printf ("\"record_id\":%d", (int) centre->visit);
  g_assert_nonnull (strstr (paper->source, record));
  g_assert_nonnull (strstr (paper->source, "\"record_rev\":1"));
  g_assert_nonnull (strstr (paper->source, BED));

  ost_db_call (store->db, OST_DB_EDIT, change_note, &self, &note);
  g_assert_error (note, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT);
  ost_db_call (store->db, OST_DB_EDIT, take_new, &self, &tick);
  g_assert_error (tick, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/opinion/sentences", test_sentences);
  g_test_add_func ("/opinion/texts", test_texts);
  store_add ("opinion/offer", test_offer);
  store_add ("opinion/change", test_change);
  store_add ("opinion/review", test_review);
  store_add ("opinion/lock", test_lock);
  return g_test_run ();
}
