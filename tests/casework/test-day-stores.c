/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "casework/court-store.h"
#include "casework/deadline-store.h"
#include "casework/plan-store.h"
#include "casework/visit-queue-store.h"
#include "casework/visit-store.h"
#include "families/basis-period.h"
#include "families/caseload-store.h"
#include "families/contact-store.h"
#include "families/family-register-store.h"
#include "families/family-store.h"
#include "families/signal.h"
#include "people/dictionary-store.h"
#include "people/staff-store.h"
#include "storage/store.h"
#include "support/supporting-family.h"

/* What the page of the day asks on 25 November 2026, a Wednesday. */
typedef struct
{
  gint64 lis, kruk;
  gint64 nowak, krol;
  gint64 goal;
} Ids;

static GDate
in_days (int days)
{
  const GDate today = ost_date (2026, 11, 25);

  return ost_date_plus_days (&today, days);
}

static gint64
save (OstTxn *txn, gpointer record)
{
  g_autoptr (OstRecord) owned = record;
  g_autoptr (GError) error = NULL;
  gint64 id = ost_record_save (txn, owned, &error);

  g_assert_no_error (error);
  return id;
}

static gint64
save_staff (OstTxn *txn, const char *login, const char *given_name, const char *surname)
{
  return save (txn,
               g_object_new (OST_TYPE_STAFF, "login", login, "given_name", given_name, "surname",
                             surname, "role", (gint64) OST_STAFF_FAMILY_ASSISTANT, NULL));
}

static gint64
save_family (OstTxn *txn, const char *name, gint64 staff_id, int rhythm)
{
  const GDate since = in_days (-200);
  g_autoptr (OstFamily) family = g_object_new (OST_TYPE_FAMILY, "name", name, "town", "Zabrdzie",
                                               "stage", (gint64) OST_STAGE_WORK, "opened_on",
                                               &since, "rhythm_days", (gint64) rhythm, NULL);
  g_autoptr (OstAssignment) assignment = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = ost_family_store_save (txn, family, &error);

  g_assert_no_error (error);
  assignment = g_object_new (OST_TYPE_ASSIGNMENT, "family_id", id, "staff_id", staff_id, "from_day",
                             &since, NULL);
  ost_family_store_save_assignment (txn, assignment, &error);
  g_assert_no_error (error);
  return id;
}

static gint64
save_visit (OstTxn *txn, gint64 family_id, gint64 staff_id, int days, int outcome)
{
  const GDate day = in_days (days);
  OstVisitEntry entry = { NULL };
  g_autoptr (OstVisit) visit =
      g_object_new (OST_TYPE_VISIT, "family_id", family_id, "staff_id", staff_id, "day", &day,
                    "from_time", (gint64) 540, "to_time", (gint64) 600, "form",
                    (gint64) OST_VISIT_VISIT, "outcome", (gint64) outcome, NULL);
  g_autoptr (GError) error = NULL;
  gint64 id;

  entry.visit = visit;
  id = ost_visit_store_save (txn, &entry, &error);
  g_assert_no_error (error);
  return id;
}

static gint64
save_plan (OstTxn *txn, gint64 family_id, int version, int state, int review_in)
{
  const GDate from = in_days (-100), review = in_days (review_in);

  return save (txn, g_object_new (OST_TYPE_WORK_PLAN, "family_id", family_id, "version",
                                  (gint64) version, "from_day", &from, "main_goal", "Spokój",
                                  "state", (gint64) state, "review_due", &review, NULL));
}

static void
save_step (OstTxn *txn, gint64 goal_id, const char *action, int days, int state)
{
  const GDate due = in_days (days);

  save (txn, g_object_new (OST_TYPE_PLAN_STEP, "goal_id", goal_id, "action", action, "due_on", &due,
                           "state", (gint64) state, NULL));
}

static void
save_law (OstTxn *txn, const char *dictionary, const char *code, const char *label)
{
  save (txn, g_object_new (OST_TYPE_DICTIONARY_ENTRY, "dictionary", dictionary, "code", code,
                           "label", label, "article", "art. 15", NULL));
}

static gpointer
fill (OstTxn *txn, gpointer arg, GError **error)
{
  Ids *ids = arg;
  gint64 plan;

  ids->lis = save_staff (txn, "alis", "Anna", "Lis");
  ids->kruk = save_staff (txn, "bkruk", "Bartosz", "Kruk");
  ids->nowak = save_family (txn, "Nowak", ids->lis, 14);
  ids->krol = save_family (txn, "Król", ids->kruk, 0);
  save_law (txn, OST_DICTIONARY_DEADLINES, "plan-step", "działanie");
  save_law (txn, OST_DICTIONARY_LIMITS, "caseload", "15");
  plan = save_plan (txn, ids->nowak, 1, OST_PLAN_SIGNED, 60);
  ids->goal =
      save (txn, g_object_new (OST_TYPE_PLAN_GOAL, "plan_id", plan, "content", "Sen", NULL));
  return GINT_TO_POINTER (TRUE);
}

static gpointer
list_deadlines (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_deadline_store_list (txn, *(gint64 *) arg, error);
}

/* "Działanie 2026-12-09, …" in their order. */
static char *
dup_deadlines (Store *store, gint64 staff_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all =
      ost_db_call (store->db, OST_DB_LOOK, list_deadlines, &staff_id, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < all->len; i++)
    {
      const OstDeadline *deadline = all->pdata[i];
      g_autofree char *day = ost_date_dup_iso (&deadline->due_on);

      g_string_append_printf (text, "%s%s %s %s", text->len > 0 ? ", " : "",
                              ost_kind_get_word (&ost_deadline_kinds, deadline->kind),
                              deadline->content != NULL ? deadline->content : deadline->family,
                              day);
    }
  return g_string_free (text, FALSE);
}

static void
begin (Store *store, Ids *ids)
{
  const GDate today = in_days (0);
  g_autoptr (GError) error = NULL;

  ost_db_set_today (store->db, &today);
  ost_db_call (store->db, OST_DB_EDIT, fill, ids, &error);
  g_assert_no_error (error);
}

static gpointer
fill_steps (OstTxn *txn, gpointer arg, GError **error)
{
  const Ids *ids = arg;

  save_step (txn, ids->goal, "po terminie", -1, OST_STEP_IN_PROGRESS);
  save_step (txn, ids->goal, "dzisiaj", 0, OST_STEP_NOT_BEGUN);
  save_step (txn, ids->goal, "za 14", 14, OST_STEP_NOT_BEGUN);
  save_step (txn, ids->goal, "za 15", 15, OST_STEP_NOT_BEGUN);
  save_step (txn, ids->goal, "zrobione", -3, OST_STEP_DONE);
  save_step (txn, ids->goal, "odstąpiono", -3, OST_STEP_DROPPED);
  return GINT_TO_POINTER (TRUE);
}

static void
test_steps (Store *store)
{
  Ids ids;
  g_autofree char *lis = NULL, *kruk = NULL;
  g_autoptr (GPtrArray) all = NULL;
  gint64 everybody = 0;

  begin (store, &ids);
  ost_db_call (store->db, OST_DB_EDIT, fill_steps, &ids, NULL);
  lis = dup_deadlines (store, ids.lis);
  kruk = dup_deadlines (store, ids.kruk);
  g_assert_cmpstr (lis, ==,
                   "dzialanie po terminie 2026-11-24, dzialanie dzisiaj 2026-11-25,"
                   " dzialanie za 14 2026-12-09");
  g_assert_cmpstr (kruk, ==, "");
  all = ost_db_call (store->db, OST_DB_LOOK, list_deadlines, &everybody, NULL);
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpstr (((OstDeadline *) all->pdata[0])->article, ==, "art. 15");
  g_assert_cmpstr (((OstDeadline *) all->pdata[0])->assistant, ==, "A. Lis");
}

static gpointer
fill_others (OstTxn *txn, gpointer arg, GError **error)
{
  const Ids *ids = arg;
  const GDate from = in_days (-100), received = in_days (-3), due = in_days (4), soon = in_days (9);
  g_autoptr (OstBasisPeriod) basis =
      g_object_new (OST_TYPE_BASIS_PERIOD, "family_id", ids->nowak, "kind",
                    (gint64) OST_BASIS_CONSENT, "from_day", &from, NULL);
  g_autoptr (OstCourtRequest) asked = g_object_new (
      OST_TYPE_COURT_REQUEST, "family_id", ids->krol, "kind",
      (gint64) OST_COURT_REQUEST_COURT_OPINION, "signature", "III Nsm 1/26", "received_on",
      &received, "due_on", &due, "state", (gint64) OST_COURT_REQUEST_STATE_NEW, NULL);
  g_autoptr (OstCourtRequest) answered = g_object_new (
      OST_TYPE_COURT_REQUEST, "family_id", ids->krol, "kind",
      (gint64) OST_COURT_REQUEST_COURT_OPINION, "signature", "III Nsm 2/26", "received_on",
      &received, "due_on", &due, "state", (gint64) OST_COURT_REQUEST_STATE_ANSWERED, NULL);

  save_plan (txn, ids->krol, 1, OST_PLAN_REPLACED_BY_A_NEWER_VERSION, -90);
  save_plan (txn, ids->krol, 2, OST_PLAN_SIGNED, -1);
  save_plan (txn, ids->nowak, 2, OST_PLAN_DRAFT, 170);
  g_assert_cmpint (ost_family_store_save_basis (txn, basis, error), >, 0);
  ost_court_store_save_request (txn, asked, error);
  ost_court_store_save_request (txn, answered, error);
  save (txn, g_object_new (OST_TYPE_SIGNAL, "received_on", &received, "family_name", "Sowa",
                           "reporter", "sąsiadka", "interview_due", &soon, NULL));
  save (txn,
        g_object_new (OST_TYPE_SUPPORTING_FAMILY, "name", "Rutkowscy", "contract_to", &soon, NULL));
  return GINT_TO_POINTER (TRUE);
}

static gpointer
list_plans (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_deadline_store_list_plans_to_sign (txn, *(gint64 *) arg, error);
}

static void
test_others (Store *store)
{
  Ids ids;
  g_autofree char *everybody = NULL, *kruk = NULL;
  g_autoptr (GPtrArray) plans = NULL;

  begin (store, &ids);
  ost_db_call (store->db, OST_DB_EDIT, fill_others, &ids, NULL);
  everybody = dup_deadlines (store, 0);
  kruk = dup_deadlines (store, ids.kruk);
  g_assert_cmpstr (everybody, ==,
                   "brak-zgody Nowak , ocena Król 2026-11-24, opinia III Nsm 1/26 2026-11-29,"
                   " wywiad Sowa 2026-12-04, umowa Rutkowscy 2026-12-04");
  g_assert_cmpstr (kruk, ==, "ocena Król 2026-11-24, opinia III Nsm 1/26 2026-11-29");

  plans = ost_db_call (store->db, OST_DB_LOOK, list_plans, &ids.lis, NULL);
  g_assert_cmpuint (plans->len, ==, 1);
  g_assert_cmpint (((OstDeadline *) plans->pdata[0])->family_id, ==, ids.nowak);
}

typedef struct
{
  gint64 staff_id;
  int now;
} Asked;

static gpointer
list_queue (OstTxn *txn, gpointer arg, GError **error)
{
  const Asked *asked = arg;

  return ost_visit_queue_store_list (txn, asked->staff_id, asked->now, error);
}

static gpointer
fill_visits (OstTxn *txn, gpointer arg, GError **error)
{
  const Ids *ids = arg;

  save_visit (txn, ids->nowak, ids->lis, -1, OST_OUTCOME_NONE);
  save_visit (txn, ids->nowak, ids->lis, -9, OST_OUTCOME_NONE);
  save_visit (txn, ids->nowak, ids->lis, -18, OST_OUTCOME_TOOK_PLACE);
  save_visit (txn, ids->nowak, ids->lis, -4, OST_OUTCOME_NOBODY_AT_HOME);
  save_visit (txn, ids->krol, ids->kruk, 0, OST_OUTCOME_NONE);
  return GINT_TO_POINTER (TRUE);
}

/* A visit of today waits from the minute on when it ends. */
static void
test_queue (Store *store)
{
  static const struct
  {
    gboolean lis;
    int now;
    guint waiting;
  } cases[] = {
    { TRUE, OST_TIME_NONE, 2 }, { TRUE, 1000, 2 }, { FALSE, OST_TIME_NONE, 2 },
    { FALSE, 599, 2 },          { FALSE, 600, 3 },
  };
  Ids ids;

  begin (store, &ids);
  ost_db_call (store->db, OST_DB_EDIT, fill_visits, &ids, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Asked asked = { cases[i].lis ? ids.lis : 0, cases[i].now };
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) queue =
          ost_db_call (store->db, OST_DB_LOOK, list_queue, &asked, &error);
      const GDate oldest = in_days (-9);

      g_assert_no_error (error);
      g_assert_cmpuint (queue->len, ==, cases[i].waiting);
      g_assert_cmpint (ost_date_compare (&((OstQueuedVisit *) queue->pdata[0])->day, &oldest), ==,
                       0);
    }
}

static gpointer
list_contacts (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_contact_store_list (txn, *(gint64 *) arg, error);
}

static gpointer
list_unscheduled (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_contact_store_list_unscheduled (txn, *(gint64 *) arg, 10, error);
}

static gpointer
list_caseloads (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_caseload_store_list (txn, error);
}

static void
test_contacts (Store *store)
{
  Ids ids;
  gint64 everybody = 0;
  g_autoptr (GPtrArray) contacts = NULL, unscheduled = NULL;
  g_autoptr (OstCaseloads) loads = NULL;
  const OstContactLine *krol, *nowak;

  begin (store, &ids);
  ost_db_call (store->db, OST_DB_EDIT, fill_visits, &ids, NULL);
  contacts = ost_db_call (store->db, OST_DB_LOOK, list_contacts, &everybody, NULL);
  g_assert_cmpuint (contacts->len, ==, 2);
  krol = contacts->pdata[0];
  nowak = contacts->pdata[1];
  g_assert_cmpint (krol->days, ==, 200); /* no contact since the case was opened */
  g_assert_true (krol->late);
  g_assert_cmpint (krol->n_failed, ==, 0);
  g_assert_cmpint (nowak->days, ==, 18); /* 14 and 3 days of grace are over */
  g_assert_true (nowak->late);
  g_assert_cmpint (nowak->n_failed, ==, 1);

  unscheduled = ost_db_call (store->db, OST_DB_LOOK, list_unscheduled, &everybody, NULL);
  g_assert_cmpuint (unscheduled->len, ==, 1); /* Król has a visit today */
  g_assert_cmpstr (((OstContactLine *) unscheduled->pdata[0])->family, ==, "Nowak");

  loads = ost_db_call (store->db, OST_DB_LOOK, list_caseloads, NULL, NULL);
  g_assert_cmpuint (loads->loads->len, ==, 2);
  g_assert_cmpint (loads->limit, ==, 15);
  g_assert_cmpstr (((OstCaseload *) loads->loads->pdata[1])->name, ==, "Anna Lis");
  g_assert_cmpint (((OstCaseload *) loads->loads->pdata[1])->n_families, ==, 1);
}

typedef struct
{
  gint64 family_id;
  GDate day;
} Planning;

static gpointer
plan_visit (OstTxn *txn, gpointer arg, GError **error)
{
  const Planning *planning = arg;

  return GSIZE_TO_POINTER (ost_visit_store_plan (txn, planning->family_id, &planning->day, error));
}

/* At the hours of the last visit, else at nine. */
static void
test_plan (Store *store)
{
  Ids ids;
  g_autoptr (GError) error = NULL;
  Planning nowak, krol;

  begin (store, &ids);
  ost_db_call (store->db, OST_DB_EDIT, fill_visits, &ids, NULL);
  store_run (store, "update visit set from_time = 800, to_time = 860 where outcome = 'odbyla-sie'");
  nowak = (Planning){ ids.nowak, in_days (5) };
  krol = (Planning){ ids.krol, in_days (6) };
  g_assert_nonnull (ost_db_call (store->db, OST_DB_EDIT, plan_visit, &nowak, &error));
  g_assert_nonnull (ost_db_call (store->db, OST_DB_EDIT, plan_visit, &krol, &error));
  g_assert_no_error (error);
  g_assert_cmpint (store_count (store, "select count(*) from visit where day = '2026-11-30'"
                                       " and from_time = 800 and to_time = 860"
                                       " and outcome is null"),
                   ==, 1);
  g_assert_cmpint (store_count (store, "select count(*) from visit where day = '2026-12-01'"
                                       " and from_time = 540 and to_time = 600 and place = 'dom'"),
                   ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  store_add ("steps", test_steps);
  store_add ("others", test_others);
  store_add ("queue", test_queue);
  store_add ("contacts", test_contacts);
  store_add ("plan", test_plan);
  return g_test_run ();
}
