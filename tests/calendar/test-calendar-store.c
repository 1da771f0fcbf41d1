/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "calendar/appointment-store.h"
#include "calendar/calendar-store.h"
#include "casework/court-store.h"
#include "casework/plan-store.h"
#include "casework/visit-store.h"
#include "families/family-store.h"
#include "people/dictionary-store.h"
#include "people/staff-absence.h"
#include "people/staff-store.h"
#include "storage/audit.h"
#include "storage/store.h"

typedef struct
{
  gint64 lis, kruk;
  gint64 nowak, hidden;
  gint64 planned, held;
  gint64 hearing;
} Ids;

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
save_family (OstTxn *txn, const char *name, gboolean confidential)
{
  const GDate since = ost_date (2026, 3, 2);
  g_autoptr (OstFamily) family =
      g_object_new (OST_TYPE_FAMILY, "name", name, "town", "Zabrdzie", "street", "ul. Szkolna",
                    "house", "5", "address_confidential", (gint64) confidential, "stage",
                    (gint64) OST_STAGE_WORK, "opened_on", &since, NULL);
  g_autoptr (GError) error = NULL;
  gint64 id = ost_family_store_save (txn, family, &error);

  g_assert_no_error (error);
  return id;
}

static void
assign (OstTxn *txn, gint64 family_id, gint64 staff_id)
{
  const GDate from = ost_date (2026, 3, 2);
  g_autoptr (OstAssignment) assignment = g_object_new (
      OST_TYPE_ASSIGNMENT, "family_id", family_id, "staff_id", staff_id, "from_day", &from, NULL);
  g_autoptr (GError) error = NULL;

  ost_family_store_save_assignment (txn, assignment, &error);
  g_assert_no_error (error);
}

typedef struct
{
  gint64 family, staff;
  int day, from, to, form, outcome;
  const char *place;
} Visit;

static gint64
save_visit (OstTxn *txn, const Visit *visit)
{
  const GDate day = ost_date (2026, 11, visit->day);
  OstVisitEntry entry = { NULL };
  g_autoptr (OstVisit) record = g_object_new (
      OST_TYPE_VISIT, "family_id", visit->family, "staff_id", visit->staff, "day", &day,
      "from_time", (gint64) visit->from, "to_time", (gint64) visit->to, "form",
      (gint64) visit->form, "outcome", (gint64) visit->outcome, "place", visit->place, NULL);
  g_autoptr (GError) error = NULL;
  gint64 id;

  entry.visit = record;
  id = ost_visit_store_save (txn, &entry, &error);
  g_assert_no_error (error);
  return id;
}

static void
save_visits (OstTxn *txn, Ids *ids)
{
  const Visit held = { ids->nowak, ids->lis, 3, 540, 600, OST_VISIT_VISIT, OST_OUTCOME_TOOK_PLACE,
                       "dom" };
  const Visit nobody = {
    ids->nowak, ids->lis, 4, 540, 600, OST_VISIT_VISIT, OST_OUTCOME_NOBODY_AT_HOME, NULL
  };
  const Visit to_write_up = { ids->hidden,     ids->kruk,        5,    600, 660,
                              OST_VISIT_VISIT, OST_OUTCOME_NONE, "dom" };
  const Visit planned = { ids->nowak,       ids->lis, 24, 480, 540, OST_VISIT_ACCOMPANYING,
                          OST_OUTCOME_NONE, "osrodek" };
  const Visit call = { ids->nowak,
                       ids->lis,
                       6,
                       OST_TIME_NONE,
                       OST_TIME_NONE,
                       OST_VISIT_PHONE_CALL,
                       OST_OUTCOME_TOOK_PLACE,
                       NULL };

  ids->held = save_visit (txn, &held);
  save_visit (txn, &nobody);
  save_visit (txn, &to_write_up);
  ids->planned = save_visit (txn, &planned);
  save_visit (txn, &call);
}

static void
save_appointments (OstTxn *txn, Ids *ids)
{
  const GDate hearing = ost_date (2026, 11, 18), october = ost_date (2026, 10, 30),
              november = ost_date (2026, 11, 2), meeting = ost_date (2026, 11, 20),
              far = ost_date (2026, 12, 20), leave = ost_date (2026, 11, 23),
              back = ost_date (2026, 11, 27);

  ids->hearing =
      save (txn, g_object_new (OST_TYPE_APPOINTMENT, "staff_id", ids->kruk, "family_id",
                               ids->hidden, "kind", (gint64) OST_APPOINTMENT_HEARING, "from_day",
                               &hearing, "from_time", (gint64) 660, "place", "Sąd Rejonowy", NULL));
  save (txn, g_object_new (OST_TYPE_APPOINTMENT, "staff_id", ids->lis, "kind",
                           (gint64) OST_APPOINTMENT_TRAINING, "title", "kurs", "from_day", &october,
                           "to_day", &november, NULL));
  save (txn, g_object_new (OST_TYPE_APPOINTMENT, "family_id", ids->hidden, "kind",
                           (gint64) OST_APPOINTMENT_MEETING, "title", "zebranie", "from_day",
                           &meeting, "place", "ul. Szkolna 5", NULL));
  save (txn, g_object_new (OST_TYPE_APPOINTMENT, "kind", (gint64) OST_APPOINTMENT_MEETING, "title",
                           "daleko", "from_day", &far, NULL));
  save (txn, g_object_new (OST_TYPE_STAFF_ABSENCE, "staff_id", ids->lis, "kind",
                           (gint64) OST_ABSENCE_ILLNESS, "from_day", &leave, "to_day", &back,
                           "notes", "grypa", NULL));
}

/* Two versions of a plan: only the newest one's steps have deadlines. */
static void
save_deadlines (OstTxn *txn, Ids *ids)
{
  const GDate from = ost_date (2026, 10, 1), due = ost_date (2026, 11, 10),
              received = ost_date (2026, 11, 1), answer = ost_date (2026, 11, 26);

  for (gint64 version = 1; version <= 2; version++)
    {
      const gint64 plan =
          save (txn, g_object_new (OST_TYPE_WORK_PLAN, "family_id", ids->nowak, "version", version,
                                   "from_day", &from, "main_goal", "cel", "state",
                                   (gint64) OST_PLAN_SIGNED, NULL));
      const gint64 goal = save (txn, g_object_new (OST_TYPE_PLAN_GOAL, "plan_id", plan, "content",
                                                   "cel szczegółowy", NULL));

      save (txn, g_object_new (OST_TYPE_PLAN_STEP, "goal_id", goal, "action",
                               version == 1 ? "stare" : "telefon do poradni", "due_on", &due,
                               "state", (gint64) OST_STEP_NOT_BEGUN, NULL));
    }
  save (txn, g_object_new (OST_TYPE_COURT_REQUEST, "family_id", ids->hidden, "kind",
                           (gint64) OST_COURT_REQUEST_COURT_OPINION, "received_on", &received,
                           "due_on", &answer, "state", (gint64) OST_COURT_REQUEST_STATE_NEW, NULL));
  save (txn, g_object_new (OST_TYPE_COURT_REQUEST, "about", "rodzina Tomczak", "kind",
                           (gint64) OST_COURT_REQUEST_COURT_OPINION, "received_on", &received,
                           "due_on", &answer, "state", (gint64) OST_COURT_REQUEST_STATE_NEW, NULL));
}

static gpointer
fill (OstTxn *txn, gpointer arg, GError **error)
{
  Ids *ids = arg;

  save (txn, g_object_new (OST_TYPE_DICTIONARY_ENTRY, "dictionary", "places", "code", "osrodek",
                           "label", "w ośrodku", NULL));
  ids->lis = save_staff (txn, "alis", "Anna", "Lis");
  ids->kruk = save_staff (txn, "bkruk", "Bartosz", "Kruk");
  ids->nowak = save_family (txn, "Nowak", FALSE);
  ids->hidden = save_family (txn, "Zielińska", TRUE);
  assign (txn, ids->nowak, ids->lis);
  assign (txn, ids->hidden, ids->kruk);
  save_visits (txn, ids);
  save_appointments (txn, ids);
  save_deadlines (txn, ids);
  return NULL;
}

/* A line for each entry: day, times, kind's word, label, place, login, state. */
static char *
describe (GPtrArray *entries)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const OstCalendarEntry *entry = entries->pdata[i];
      g_autofree char *label = ost_calendar_entry_dup_label (entry, TRUE),
                      *times = ost_calendar_entry_dup_times (entry);

      g_string_append_printf (lines, "%d %s|%s|%s|%s|%s|%d\n", g_date_get_day (&entry->first_day),
                              times, ost_kind_get_word (&ost_entry_kinds, entry->kind), label,
                              entry->place != NULL ? entry->place : "",
                              entry->assistant != NULL ? entry->assistant : "", entry->state);
    }
  return g_string_free (lines, FALSE);
}

static GPtrArray *
list_november (OstTxn *txn, const char *login, GError **error)
{
  const GDate from = ost_date (2026, 11, 1), to = ost_date (2026, 11, 30);

  return ost_calendar_store_list (txn, &from, &to, login, error);
}

static const char everybody[] =
    "30 |inne|kurs||alis|0\n"
    "3 9:00–10:00|wizyta-odbyta|Nowak|ul. Szkolna 5|alis|0\n"
    "4 9:00–10:00|wizyta-nieodbyta|Nowak|ul. Szkolna 5|alis|0\n"
    "5 10:00–11:00|wizyta-do-opisania|Zielińska|adres znany ośrodkowi|bkruk|0\n"
    "10 |termin|Nowak · telefon do poradni||alis|2\n"
    "18 11:00|sad|Zielińska · rozprawa|Sąd Rejonowy|bkruk|0\n"
    "20 |inne|Zielińska · zebranie|adres znany ośrodkowi||0\n"
    "23 |nieobecnosc|nieobecność||alis|0\n"
    "24 8:00–9:00|wizyta-zaplanowana|Nowak · towarzyszenie|w ośrodku|alis|0\n"
    "26 |termin|Zielińska · opinia o rodzinie i jej członkach||bkruk|0\n"
    "26 |termin|rodzina Tomczak · opinia o rodzinie i jej członkach|||0\n";

static const char of_kruk[] =
    "5 10:00–11:00|wizyta-do-opisania|Zielińska|adres znany ośrodkowi|bkruk|0\n"
    "18 11:00|sad|Zielińska · rozprawa|Sąd Rejonowy|bkruk|0\n"
    "20 |inne|Zielińska · zebranie|adres znany ośrodkowi||0\n"
    "26 |termin|Zielińska · opinia o rodzinie i jej członkach||bkruk|0\n"
    "26 |termin|rodzina Tomczak · opinia o rodzinie i jej członkach|||0\n";

static gpointer
look (OstTxn *txn, gpointer arg, GError **error)
{
  g_autoptr (GPtrArray) all = list_november (txn, NULL, error);
  g_autoptr (GPtrArray) kruk = list_november (txn, "bkruk", error);
  g_autofree char *all_lines = NULL, *kruk_lines = NULL;

  g_assert_nonnull (all);
  g_assert_nonnull (kruk);
  all_lines = describe (all);
  kruk_lines = describe (kruk);
  g_assert_cmpstr (all_lines, ==, everybody);
  g_assert_cmpstr (kruk_lines, ==, of_kruk);
  return NULL;
}

static gpointer
look_for_nobody (OstTxn *txn, gpointer arg, GError **error)
{
  g_assert_null (list_november (txn, "nikt", error));
  return NULL;
}

static void
call (Store *store, OstDbLane lane, OstDbFunc func, gpointer arg)
{
  const GDate today = ost_date (2026, 11, 18);
  GError *error = NULL;

  ost_db_set_today (store->db, &today);
  ost_db_call (store->db, lane, func, arg, &error);
  g_assert_no_error (error);
}

static void
test_list (Store *store)
{
  Ids ids = { 0 };
  g_autoptr (GError) error = NULL;

  call (store, OST_DB_EDIT, fill, &ids);
  call (store, OST_DB_LOOK, look, &ids);
  ost_db_call (store->db, OST_DB_LOOK, look_for_nobody, &ids, &error);
  g_assert_error (error, OST_DB_ERROR, OST_DB_ERROR_NOT_FOUND);
}

/* What is archived is in no calendar. */
static gpointer
archive (OstTxn *txn, gpointer arg, GError **error)
{
  const Ids *ids = arg;
  g_autoptr (GPtrArray) before = list_november (txn, NULL, error), after = NULL;

  g_assert_true (ost_appointment_store_set_archived (txn, ids->hearing, 1, TRUE, error));
  g_assert_true (ost_visit_store_set_archived (txn, ids->planned, 1, TRUE, error));
  after = list_november (txn, NULL, error);
  g_assert_cmpuint (after->len, ==, before->len - 2);
  return NULL;
}

static void
test_archived (Store *store)
{
  Ids ids = { 0 };

  call (store, OST_DB_EDIT, fill, &ids);
  call (store, OST_DB_EDIT, archive, &ids);
}

static OstCalendarEntry *
find (GPtrArray *entries, const char *topic, gint64 id)
{
  for (guint i = 0; i < entries->len; i++)
    {
      OstCalendarEntry *entry = entries->pdata[i];

      if (g_str_equal (entry->topic, topic) && entry->id == id)
        return entry;
    }
  g_assert_not_reached ();
}

typedef struct
{
  Ids ids;
  const char *topic;
  gint64 id;
  GDate day;
  OstCalendarEntry *entry; /* as the window has it */
  gint64 change;
} Move;

static gpointer
take_entry (OstTxn *txn, gpointer arg, GError **error)
{
  Move *move = arg;
  g_autoptr (GPtrArray) entries = list_november (txn, NULL, error);

  move->entry = ost_calendar_entry_ref (find (entries, move->topic, move->id));
  return NULL;
}

static gpointer
move_entry (OstTxn *txn, gpointer arg, GError **error)
{
  Move *move = arg;

  if (ost_calendar_store_move (txn, move->entry, &move->day, error))
    move->change = ost_txn_get_change (txn);
  return NULL;
}

static gpointer
undo_move (OstTxn *txn, gpointer arg, GError **error)
{
  ost_audit_undo (txn, ((Move *) arg)->change, error);
  return NULL;
}

static void
assert_day (Store *store, Move *move, int day)
{
  g_clear_pointer (&move->entry, ost_calendar_entry_unref);
  call (store, OST_DB_LOOK, take_entry, move);
  g_assert_cmpint (g_date_get_day (&move->entry->first_day), ==, day);
}

static void
test_move (Store *store)
{
  Move move = { .topic = "visit", .day = ost_date (2026, 11, 30) };

  call (store, OST_DB_EDIT, fill, &move.ids);
  move.id = move.ids.planned;
  assert_day (store, &move, 24);
  call (store, OST_DB_EDIT, move_entry, &move);
  assert_day (store, &move, 30);
  g_assert_cmpint (move.entry->from_time, ==, 480);
  call (store, OST_DB_EDIT, undo_move, &move);
  assert_day (store, &move, 24);
  g_clear_pointer (&move.entry, ost_calendar_entry_unref);
}

static void
test_move_refused (Store *store)
{
  Move stale = { .topic = "appointment", .day = ost_date (2026, 11, 19) };
  Move held = { .topic = "visit", .day = ost_date (2026, 11, 19) };
  g_autoptr (GError) error = NULL;

  call (store, OST_DB_EDIT, fill, &stale.ids);
  held.ids = stale.ids;
  held.id = held.ids.held;
  stale.id = stale.ids.hearing;

  call (store, OST_DB_LOOK, take_entry, &held);
  ost_db_call (store->db, OST_DB_EDIT, move_entry, &held, &error);
  g_assert_error (error, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT);
  g_clear_error (&error);

  /* Dragged a second time from a window that does not know of the first. */
  call (store, OST_DB_LOOK, take_entry, &stale);
  call (store, OST_DB_EDIT, move_entry, &stale);
  ost_db_call (store->db, OST_DB_EDIT, move_entry, &stale, &error);
  g_assert_error (error, OST_DB_ERROR, OST_DB_ERROR_CONFLICT);
  g_clear_pointer (&held.entry, ost_calendar_entry_unref);
  g_clear_pointer (&stale.entry, ost_calendar_entry_unref);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  store_add ("calendar/list", test_list);
  store_add ("calendar/archived", test_archived);
  store_add ("calendar/move", test_move);
  store_add ("calendar/move-refused", test_move_refused);
  return g_test_run ();
}
