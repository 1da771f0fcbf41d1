/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "casework/court-store.h"
#include "casework/plan-store.h"
#include "casework/visit-store.h"
#include "families/family-store.h"
#include "people/staff.h"
#include "storage/audit.h"
#include "storage/store.h"

typedef struct
{
  gint64 family;
  gint64 assistant;
  gint64 child;
  gint64 visit;
  gint64 plan;
  gint64 change;
} Ids;

static gint64
must_save (OstTxn *txn, gpointer record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OstRecord) owned = record;
  gint64 id = ost_record_save (txn, owned, &error);

  g_assert_no_error (error);
  return id;
}

static gpointer
begin (OstTxn *txn, gpointer arg, GError **error)
{
  Ids *ids = arg;
  const GDate since = ost_date (2026, 5, 4);
  g_autoptr (OstFamily) family = g_object_new (OST_TYPE_FAMILY, "name", "Grabowscy", "stage",
                                               (gint64) OST_STAGE_WORK, "opened_on", &since, NULL);

  ids->family = ost_family_store_save (txn, family, error);
  ids->assistant =
      must_save (txn, g_object_new (OST_TYPE_STAFF, "login", "bkruk", "surname", "Kruk", "role",
                                    (gint64) OST_STAFF_FAMILY_ASSISTANT, NULL));
  ids->child = must_save (
      txn, g_object_new (OST_TYPE_PERSON, "surname", "Grabowska", "given_name", "Lena", NULL));
  return NULL;
}

static OstVisitEntry *
new_visit (const Ids *ids, const GDate *day, int form, int outcome)
{
  OstVisitEntry *entry = g_new0 (OstVisitEntry, 1);

  entry->visit =
      g_object_new (OST_TYPE_VISIT, "family_id", ids->family, "staff_id", ids->assistant, "day",
                    day, "form", (gint64) form, "outcome", (gint64) outcome, NULL);
  return entry;
}

static void
save_visit (OstTxn *txn, const Ids *ids, int day, int form, int outcome)
{
  const GDate date = ost_date (2026, 10, day);
  g_autoptr (OstVisitEntry) entry = new_visit (ids, &date, form, outcome);
  g_autoptr (GError) error = NULL;

  ost_visit_store_save (txn, entry, &error);
  g_assert_no_error (error);
}

static gpointer
write_visits (OstTxn *txn, gpointer arg, GError **error)
{
  save_visit (txn, arg, 1, OST_VISIT_VISIT, OST_OUTCOME_TOOK_PLACE);
  save_visit (txn, arg, 8, OST_VISIT_VISIT, OST_OUTCOME_TOOK_PLACE);
  save_visit (txn, arg, 15, OST_VISIT_VISIT, OST_OUTCOME_NOBODY_AT_HOME);
  save_visit (txn, arg, 16, OST_VISIT_VISIT, OST_OUTCOME_CALLED_OFF_BY_THE_FAMILY);
  save_visit (txn, arg, 20, OST_VISIT_PHONE_CALL, OST_OUTCOME_TOOK_PLACE);
  save_visit (txn, arg, 21, OST_VISIT_CONTACT_WITH_AN_INSTITUTION, OST_OUTCOME_TOOK_PLACE);
  save_visit (txn, arg, 22, OST_VISIT_VISIT, OST_OUTCOME_NONE); /* to be written up */
  save_visit (txn, arg, 31, OST_VISIT_VISIT, OST_OUTCOME_TOOK_PLACE);
  return NULL;
}

static gpointer
count_visits (OstTxn *txn, gpointer arg, GError **error)
{
  const Ids *ids = arg;
  const GDate from = ost_date (2026, 10, 1), to = ost_date (2026, 10, 30);
  const GDate today = ost_date (2026, 11, 21);
  OstVisitCounts counts;
  g_autoptr (GPtrArray) queue = NULL;

  g_assert_true (ost_visit_store_count (txn, ids->family, &from, &to, &counts, error));
  g_assert_cmpint (counts.planned, ==, 4); /* the 31st is behind the period */
  g_assert_cmpint (counts.held, ==, 2);
  g_assert_cmpint (counts.nobody, ==, 1);
  g_assert_cmpint (counts.called_off_by_family, ==, 1);
  g_assert_cmpint (counts.phone_calls, ==, 1);
  g_assert_cmpint (counts.with_institutions, ==, 1);
  queue = ost_visit_store_list_to_write_up (txn, 0, &today, error);
  g_assert_cmpint (queue->len, ==, 1);
  return NULL;
}

static gpointer
see_child (OstTxn *txn, gpointer arg, GError **error)
{
  Ids *ids = arg;
  const GDate day = ost_date (2026, 11, 3);
  g_autoptr (OstVisitEntry) entry = new_visit (ids, &day, OST_VISIT_VISIT, OST_OUTCOME_TOOK_PLACE);

  entry->children = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (entry->children, ids->child);
  ids->visit = ost_visit_store_save (txn, entry, error);
  ids->change = ost_txn_get_change (txn);
  return NULL;
}

static gpointer
assert_seen (OstTxn *txn, gpointer arg, GError **error)
{
  const Ids *ids = arg;
  GDate day;
  g_autofree char *iso = NULL;

  g_assert_true (ost_visit_store_get_last_seen (txn, ids->child, &day, error));
  iso = ost_date_dup_iso (&day);
  g_assert_cmpstr (iso, ==, ids->change != 0 ? "2026-11-03" : "");
  return NULL;
}

static gpointer
unsee_child (OstTxn *txn, gpointer arg, GError **error)
{
  Ids *ids = arg;
  g_autoptr (OstVisitEntry) entry = ost_visit_store_load (txn, ids->visit, error);

  g_assert_cmpint (entry->children->len, ==, 1);
  g_array_set_size (entry->children, 0);
  g_assert_cmpint (ost_visit_store_save (txn, entry, error), ==, ids->visit);
  ids->change = 0;
  return NULL;
}

static gpointer
undo_change (OstTxn *txn, gpointer arg, GError **error)
{
  Ids *ids = arg;

  ost_audit_undo (txn, ids->change, error);
  ids->change = 0;
  return NULL;
}

static gpointer
make_plan (OstTxn *txn, gpointer arg, GError **error)
{
  Ids *ids = arg;
  const GDate from = ost_date (2026, 6, 1);
  g_autoptr (OstWorkPlan) plan =
      g_object_new (OST_TYPE_WORK_PLAN, "family_id", ids->family, "from_day", &from, "main_goal",
                    "Dzieci mają stały rytm dnia.", "state", (gint64) OST_PLAN_SIGNED, NULL);
  g_autoptr (OstPlanGoal) goal = NULL;

  ids->plan = ost_plan_store_save (txn, plan, error);
  goal = g_object_new (OST_TYPE_PLAN_GOAL, "plan_id", ids->plan, "content",
                       "Szczepienia uzupełnione", "origin", (gint64) OST_ORIGIN_FAMILY, NULL);
  {
    const gint64 goal_id = ost_plan_store_save_goal (txn, goal, error);
    g_autoptr (OstPlanStep) done =
        g_object_new (OST_TYPE_PLAN_STEP, "goal_id", goal_id, "action", "Umówienie wizyty", "state",
                      (gint64) OST_STEP_DONE, NULL);
    g_autoptr (OstPlanStep) open =
        g_object_new (OST_TYPE_PLAN_STEP, "goal_id", goal_id, "action", "Szczepienie", "state",
                      (gint64) OST_STEP_NOT_BEGUN, NULL);

    ost_plan_store_save_step (txn, done, error);
    ost_plan_store_save_step (txn, open, error);
  }
  return NULL;
}

static gpointer
amend_plan (OstTxn *txn, gpointer arg, GError **error)
{
  const Ids *ids = arg;
  g_autoptr (OstPlanEntry) newest = NULL;
  const OstGoalEntry *goal;

  g_assert_cmpint (ost_plan_store_amend (txn, ids->plan, "Nowa praca matki", error), >, ids->plan);
  newest = ost_plan_store_load_newest (txn, ids->family, error);
  g_assert_cmpint (newest->plan->version, ==, 2);
  g_assert_cmpint (newest->plan->state, ==, OST_PLAN_DRAFT);
  g_assert_cmpstr (newest->plan->amendment_reason, ==, "Nowa praca matki");
  g_assert_cmpint (newest->goals->len, ==, 1);
  goal = g_ptr_array_index (newest->goals, 0);
  /* What is done stays in the former version. */
  g_assert_cmpint (goal->steps->len, ==, 1);
  g_assert_cmpstr (((OstPlanStep *) g_ptr_array_index (goal->steps, 0))->action, ==, "Szczepienie");
  return NULL;
}

static gpointer
ask_court (OstTxn *txn, gpointer arg, GError **error)
{
  const Ids *ids = arg;
  const GDate received = ost_date (2026, 11, 14);
  g_autoptr (OstCourtRequest) request = g_object_new (
      OST_TYPE_COURT_REQUEST, "family_id", ids->family, "kind",
      (gint64) OST_COURT_REQUEST_COURT_OPINION, "signature", "III Nsm 214/26", "received_on",
      &received, "term_days", (gint64) 14, "state", (gint64) OST_COURT_REQUEST_STATE_NEW, NULL);
  g_autoptr (OstCourtRequest) found = NULL;
  g_autofree char *due = NULL;

  g_assert_cmpint (ost_court_store_save_request (txn, request, error), >, 0);
  found = ost_court_store_find_request (txn, ids->family, error);
  due = ost_date_dup_iso (&found->due_on);
  g_assert_cmpstr (due, ==, "2026-11-30");
  return NULL;
}

static void
call (Store *store, OstDbFunc func, Ids *ids)
{
  const GDate today = ost_date (2026, 11, 21);
  GError *error = NULL;

  ost_db_set_today (store->db, &today);
  ost_db_call (store->db, OST_DB_EDIT, func, ids, &error);
  g_assert_no_error (error);
}

static void
test_counts (Store *store)
{
  Ids ids = { 0 };

  call (store, begin, &ids);
  call (store, write_visits, &ids);
  call (store, count_visits, &ids);
}

static void
test_children_seen (Store *store)
{
  Ids ids = { 0 };

  call (store, begin, &ids);
  call (store, see_child, &ids);
  call (store, assert_seen, &ids);
  call (store, unsee_child, &ids);
  call (store, assert_seen, &ids);
}

static void
test_undo (Store *store)
{
  Ids ids = { 0 };

  call (store, begin, &ids);
  call (store, see_child, &ids);
  call (store, undo_change, &ids);
  call (store, assert_seen, &ids);
}

static void
test_plan (Store *store)
{
  Ids ids = { 0 };

  call (store, begin, &ids);
  call (store, make_plan, &ids);
  call (store, amend_plan, &ids);
}

static void
test_request (Store *store)
{
  Ids ids = { 0 };

  call (store, begin, &ids);
  call (store, ask_court, &ids);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  store_add ("casework/visit-counts", test_counts);
  store_add ("casework/children-seen", test_children_seen);
  store_add ("casework/undo-of-a-visit", test_undo);
  store_add ("casework/plan-and-amendment", test_plan);
  store_add ("casework/court-request", test_request);
  return g_test_run ();
}
