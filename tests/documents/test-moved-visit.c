/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/date.h"
#include "casework/visit-store.h"
#include "documents/document-store.h"
#include "documents/paper-store.h"
#include "families/family-store.h"
#include "opinion-centre.h"

/* A note that was written in the file of the wrong family goes to the right one (guard R18). */

typedef struct
{
  Centre *centre;
  gint64 other; /* a family that has the mother, not the child */
  gint64 rev;
  GError *refused;
} Case;

static gpointer
add_other (OstTxn *txn, gpointer arg, GError **error)
{
  Case *self = arg;
  const GDate since = ost_date (2026, 3, 1);
  g_autoptr (OstFamily) family = g_object_new (OST_TYPE_FAMILY, "name", "Nowakowie", "stage",
                                               (gint64) OST_STAGE_WORK, "opened_on", &since, NULL);
  g_autoptr (OstFamilyMember) member = NULL;
  g_autoptr (OstVisitEntry) entry = ost_visit_store_load (txn, self->centre->visit, error);

  self->other = ost_family_store_save (txn, family, error);
  member = g_object_new (OST_TYPE_FAMILY_MEMBER, "family_id", self->other, "person_id",
                         self->centre->mother, "role", (gint64) OST_ROLE_MOTHER, NULL);
  ost_family_store_save_member (txn, member, error);
  g_array_set_size (entry->children, 0);
  g_array_append_val (entry->children, self->centre->child);
  g_array_append_val (entry->children, self->centre->mother);
  ost_visit_store_save (txn, entry, error);
  return NULL;
}

static gpointer
move (OstTxn *txn, gpointer arg, GError **error)
{
  Case *self = arg;
  g_autoptr (OstVisit) visit = ost_record_load (txn, OST_TYPE_VISIT, self->centre->visit, error);

  self->rev = visit->parent_instance.rev;
  ost_visit_store_move (txn, self->centre->visit, self->rev, self->other, &self->refused);
  return NULL;
}

static void
begin (Store *store, Case *self)
{
  self->centre = opinion_centre_new (store);
  opinion_centre_run (store, OST_DB_EDIT, add_other, self);
}

static void
end (Case *self)
{
  g_clear_error (&self->refused);
  g_free (self->centre);
}

#define IN_OTHER(what)                                                                             \
  "select " what " from family_register where family_id ="                                         \
  " (select id from family where name = 'Nowakowie')"
#define IN_FORMER(what)                                                                            \
  "select " what " from family_register where family_id ="                                         \
  " (select id from family where name = 'Zalewscy')"

static void
test_move (Store *store)
{
  Case self = { NULL };

  begin (store, &self);
  opinion_centre_run (store, OST_DB_EDIT, move, &self);
  g_assert_no_error (self.refused);
  g_assert_cmpint (store_count (store, "select family_id from visit where id = (select min(id)"
                                       " from visit)"),
                   ==, self.other);
  /* Only the one who is of both families was seen there. */
  g_assert_cmpint (store_count (store, "select count(*) from visit_child"), ==, 1);
  /* Both registers tell the contact where it is now. */
  g_assert_cmpint (
      store_count (store, IN_OTHER ("case when last_contact = '2026-11-10' then 1 else 0 end")), ==,
      1);
  g_assert_cmpint (store_count (store, IN_FORMER ("case when last_contact is null then 1 else 0"
                                                  " end")),
                   ==, 1);
  /* The trace. */
  g_assert_cmpint (store_count (store, "select count(*) from audit where topic = 'visit'"
                                       " and action = 'updated' and fields like '%family_id%'"),
                   ==, 1);
  opinion_centre_run (store, OST_DB_EDIT, move, &self);
  g_assert_error (self.refused, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT);
  end (&self);
}

static gpointer
issue (OstTxn *txn, gpointer arg, GError **error)
{
  const Case *self = arg;
  const gint64 draft = opinion_centre_draft (txn, self->centre);

  opinion_centre_tick (txn, self->centre, draft, 7, MEAL);
  return NULL;
}

static void
test_quoted (Store *store)
{
  Case self = { NULL };

  begin (store, &self);
  opinion_centre_run (store, OST_DB_EDIT, issue, &self);
  store_run (store, "update issued_document set sha256 = 'a', number = 'OP.1.2026'");
  opinion_centre_run (store, OST_DB_EDIT, move, &self);
  g_assert_error (self.refused, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT);
  g_assert_nonnull (strstr (self.refused->message, "OP.1.2026"));
  g_assert_cmpint (store_count (store, "select family_id from visit where id = (select min(id)"
                                       " from visit)"),
                   ==, self.centre->family);
  end (&self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  store_add ("moved-visit/move", test_move);
  store_add ("moved-visit/quoted", test_quoted);
  return g_test_run ();
}
