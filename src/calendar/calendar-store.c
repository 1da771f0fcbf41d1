/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/date.h"
#include "base/record-build.h"
#include "base/text.h"
#include "calendar/agenda.h"
#include "calendar/appointment-store.h"
#include "calendar/calendar-store.h"
#include "casework/court-request.h"
#include "casework/visit-store.h"

/* Every query gives these columns; each reader takes what it needs of them. */
enum
{
  COLUMN_ID,
  COLUMN_REV,
  COLUMN_FROM_DAY,
  COLUMN_TO_DAY,
  COLUMN_FROM_TIME,
  COLUMN_TO_TIME,
  COLUMN_KIND,  /* form of a visit, kind of an appointment or a letter */
  COLUMN_STATE, /* outcome of a visit, whether a deadline is met */
  COLUMN_TITLE,
  COLUMN_PLACE,
  COLUMN_PLACE_LABEL, /* of a visit, from the dictionary */
  COLUMN_FAMILY_ID,
  COLUMN_FAMILY,
  COLUMN_CASE_NUMBER,
  COLUMN_CONFIDENTIAL,
  COLUMN_STREET,
  COLUMN_HOUSE,
  COLUMN_FLAT,
  COLUMN_TOWN,
  COLUMN_LOGIN,
  COLUMN_GIVEN_NAME,
  COLUMN_SURNAME
};

#define FAMILY_AND_STAFF                                                                           \
  " f.id, f.name, f.case_number, f.address_confidential, f.street, f.house, f.flat, f.town,"       \
  " s.login, s.given_name, s.surname"

/* A call or a letter noted without a time of day has no place in a calendar. */
static const char visits_sql[] =
    "select v.id, v.rev, v.day, null, v.from_time, v.to_time, v.form, v.outcome, null, v.place,"
    " d.label," FAMILY_AND_STAFF " from visit v"
    " join family f on f.id = v.family_id"
    " join staff s on s.id = v.staff_id"
    " left join dictionary_entry d on d.dictionary = 'places' and d.code = v.place"
    " where v.day between $1 and $2 and ($3 = 0 or v.staff_id = $3) and v.archived_at is null"
    " and (v.from_time is not null or v.form not in ('telefon', 'instytucja'))";

static const char appointments_sql[] =
    "select a.id, a.rev, a.from_day, a.to_day, a.from_time, a.to_time, a.kind, null, a.title,"
    " a.place, null," FAMILY_AND_STAFF " from appointment a"
    " left join family f on f.id = a.family_id"
    " left join staff s on s.id = a.staff_id"
    " where a.from_day <= $2 and coalesce (a.to_day, a.from_day) >= $1"
    " and ($3 = 0 or a.staff_id is null or a.staff_id = $3) and a.archived_at is null";

static const char absences_sql[] =
    "select a.id, a.rev, a.from_day, a.to_day, null, null, 'nieobecnosc', null, null, null, null,"
    " null, null, null, 0, null, null, null, null, s.login, s.given_name, s.surname"
    " from staff_absence a join staff s on s.id = a.staff_id"
    " where a.from_day <= $2 and coalesce (a.to_day, a.from_day) >= $1"
    " and ($3 = 0 or a.staff_id = $3) and a.archived_at is null";

/* A family that nobody knows is called as the court's letter calls it. */
static const char letters_sql[] =
    "select q.id, q.rev, q.due_on, null, null, null, q.kind,"
    " case when q.state in ('wyslane', 'nieznana-rodzina') then 1 else 0 end, null, null, null,"
    " f.id, case when f.id is null then q.about else f.name end, f.case_number,"
    " f.address_confidential, f.street, f.house, f.flat, f.town, s.login, s.given_name, s.surname"
    " from court_request q"
    " left join family f on f.id = q.family_id"
    " left join family_register r on r.family_id = q.family_id"
    " left join staff s on s.id = r.assistant_id"
    " where q.due_on between $1 and $2 and ($3 = 0 or s.id is null or s.id = $3)"
    " and q.archived_at is null";

static const char steps_sql[] =
    "select t.id, t.rev, t.due_on, null, null, null, null,"
    " case when t.state in ('wykonane', 'odstapiono') then 1 else 0 end, t.action, null, "
    "null," FAMILY_AND_STAFF " from plan_step t"
    " join plan_goal g on g.id = t.goal_id"
    " join work_plan p on p.id = g.plan_id"
    " join family f on f.id = p.family_id"
    " left join family_register r on r.family_id = f.id"
    " left join staff s on s.id = r.assistant_id"
    " where t.due_on between $1 and $2 and ($3 = 0 or s.id = $3) and t.archived_at is null"
    " and g.archived_at is null and p.archived_at is null and f.archived_at is null"
    " and p.version = (select max (n.version) from work_plan n"
    " where n.family_id = p.family_id and n.archived_at is null)";

static int
get_time (OstStatement *row, int column)
{
  return ost_statement_is_null (row, column) ? OST_TIME_NONE
                                             : (int) ost_statement_get_int (row, column);
}

static char *
get_name (OstStatement *row)
{
  const char *given = ost_statement_get_text (row, COLUMN_GIVEN_NAME);
  const char *surname = ost_statement_get_text (row, COLUMN_SURNAME);

  if (surname == NULL || given == NULL)
    return g_strdup (surname);
  return g_strdup_printf ("%s %s", given, surname);
}

/* Where the family lives, or that the centre knows (guard R1). */
static char *
get_address (OstStatement *row)
{
  if (ost_statement_get_int (row, COLUMN_CONFIDENTIAL))
    return g_strdup ("adres znany ośrodkowi");
  return ost_text_address_line (
      ost_statement_get_text (row, COLUMN_STREET), ost_statement_get_text (row, COLUMN_HOUSE),
      ost_statement_get_text (row, COLUMN_FLAT), ost_statement_get_text (row, COLUMN_TOWN));
}

static char *
get_visit_place (OstStatement *row)
{
  const char *place = ost_statement_get_text (row, COLUMN_PLACE);

  if (place == NULL || strcmp (place, "dom") == 0)
    return get_address (row);
  return g_strdup (ost_statement_get_text (row, COLUMN_PLACE_LABEL));
}

/* What somebody typed for a family with a confidential address might be that address. */
static char *
get_typed_place (OstStatement *row, OstEntryKind kind)
{
  const char *place = ost_statement_get_text (row, COLUMN_PLACE);

  if (place != NULL && kind != OST_ENTRY_HEARING &&
      ost_statement_get_int (row, COLUMN_CONFIDENTIAL))
    return get_address (row);
  return g_strdup (place);
}

static OstAgendaOutcome
get_outcome (OstStatement *row)
{
  switch (ost_kind_find (&ost_visit_outcome_kind, ost_statement_get_text (row, COLUMN_STATE)))
    {
    case OST_OUTCOME_NONE:
      return OST_AGENDA_NO_OUTCOME;
    case OST_OUTCOME_TOOK_PLACE:
      return OST_AGENDA_HELD;
    default:
      return OST_AGENDA_NOT_HELD;
    }
}

static void
set_kind_word (OstCalendarEntry *entry, OstStatement *row, const OstKind *kinds)
{
  entry->what_kinds = kinds;
  entry->what = MAX (ost_kind_find (kinds, ost_statement_get_text (row, COLUMN_KIND)), 0);
}

static void
read_visit (OstCalendarEntry *entry, OstStatement *row, const GDate *today)
{
  const OstAgendaNow now = { *today, OST_TIME_NONE };

  entry->topic = "visit";
  entry->kind = ost_agenda_visit_kind (get_outcome (row), &entry->first_day, entry->to_time, &now);
  set_kind_word (entry, row, &ost_visit_form_kind);
  if (entry->what == OST_VISIT_VISIT)
    entry->what = 0;
  entry->place = get_visit_place (row);
}

static void
read_appointment (OstCalendarEntry *entry, OstStatement *row, const GDate *today)
{
  entry->topic = "appointment";
  set_kind_word (entry, row, &ost_appointment_kinds);
  entry->kind = ost_agenda_appointment_kind ((OstAppointmentKind) entry->what);
  entry->place = get_typed_place (row, entry->kind);
}

static void
read_absence (OstCalendarEntry *entry, OstStatement *row, const GDate *today)
{
  entry->topic = "staff_absence";
  entry->kind = OST_ENTRY_ABSENCE;
  set_kind_word (entry, row, &ost_appointment_kinds);
}

static void
read_deadline (OstCalendarEntry *entry, OstStatement *row, const GDate *today)
{
  entry->kind = OST_ENTRY_DEADLINE;
  entry->state = ost_agenda_deadline_state (ost_statement_get_int (row, COLUMN_STATE) != 0,
                                            &entry->first_day, today);
}

static void
read_letter (OstCalendarEntry *entry, OstStatement *row, const GDate *today)
{
  entry->topic = "court_request";
  read_deadline (entry, row, today);
  set_kind_word (entry, row, &ost_court_request_kind_kind);
}

static void
read_step (OstCalendarEntry *entry, OstStatement *row, const GDate *today)
{
  entry->topic = "plan_step";
  read_deadline (entry, row, today);
}

typedef void (*ReadFunc) (OstCalendarEntry *entry, OstStatement *row, const GDate *today);

static const struct
{
  const char *sql;
  ReadFunc read;
} sources[] = {
  { visits_sql, read_visit },     { appointments_sql, read_appointment },
  { absences_sql, read_absence }, { letters_sql, read_letter },
  { steps_sql, read_step },
};

static OstCalendarEntry *
read_row (OstStatement *row, ReadFunc read, const GDate *today)
{
  g_autofree char *name = get_name (row), *place = NULL;
  OstCalendarEntry entry = {
    .id = ost_statement_get_int (row, COLUMN_ID),
    .rev = ost_statement_get_int (row, COLUMN_REV),
    .family_id = ost_statement_get_int (row, COLUMN_FAMILY_ID),
    .first_day = ost_statement_get_date (row, COLUMN_FROM_DAY),
    .last_day = ost_statement_get_date (row, COLUMN_TO_DAY),
    .from_time = get_time (row, COLUMN_FROM_TIME),
    .to_time = get_time (row, COLUMN_TO_TIME),
    .family = (char *) ost_statement_get_text (row, COLUMN_FAMILY),
    .case_number = (char *) ost_statement_get_text (row, COLUMN_CASE_NUMBER),
    .title = (char *) ost_statement_get_text (row, COLUMN_TITLE),
    .assistant = (char *) ost_statement_get_text (row, COLUMN_LOGIN),
    .assistant_name = name,
  };

  if (!g_date_valid (&entry.first_day))
    return NULL;
  read (&entry, row, today);
  place = entry.place;
  return ost_calendar_entry_new (&entry);
}

typedef struct
{
  GDate from;
  GDate to;
  gint64 staff_id; /* 0: everybody's */
} Range;

static gboolean
add_rows (OstTxn *txn, guint source, const Range *range, GPtrArray *entries, GError **error)
{
  g_autoptr (OstStatement) row = ost_statement_new (txn, sources[source].sql);
  GError *failed = NULL;

  ost_statement_bind_date (row, 1, &range->from);
  ost_statement_bind_date (row, 2, &range->to);
  ost_statement_bind_int (row, 3, range->staff_id);
  while (ost_statement_step (row, &failed))
    {
      OstCalendarEntry *entry = read_row (row, sources[source].read, ost_txn_get_today (txn));

      if (entry != NULL)
        g_ptr_array_add (entries, entry);
    }
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static gboolean
find_staff (OstTxn *txn, const char *login, gint64 *staff_id, GError **error)
{
  GError *failed = NULL;

  if (ost_txn_get_int (txn, staff_id, &failed, "select id from staff where login = $1", "t", login))
    return TRUE;
  if (failed != NULL)
    g_propagate_error (error, failed);
  else
    g_set_error (error, OST_DB_ERROR, OST_DB_ERROR_NOT_FOUND,
                 _ ("There is nobody with the login “%s”"), login);
  return FALSE;
}

GPtrArray *
ost_calendar_store_list (
    OstTxn *txn, const GDate *from, const GDate *to, const char *login, GError **error)
{
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ost_calendar_entry_unref);
  GPtrArray *const lists[] = { entries, NULL };
  Range range = { *from, *to, 0 };

  if (login != NULL && !find_staff (txn, login, &range.staff_id, error))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (!add_rows (txn, i, &range, entries, error))
      return NULL;
  return ost_agenda_merge (lists);
}

gboolean
ost_calendar_entry_can_move (const OstCalendarEntry *entry)
{
  if (g_strcmp0 (entry->topic, "visit") == 0)
    return entry->kind == OST_ENTRY_VISIT_PLANNED || entry->kind == OST_ENTRY_VISIT_TO_WRITE_UP;
  return g_strcmp0 (entry->topic, "appointment") == 0;
}

static gboolean
move_visit (OstTxn *txn, const OstCalendarEntry *entry, const GDate *day, GError **error)
{
  g_autoptr (OstVisit) now = ost_record_load (txn, OST_TYPE_VISIT, entry->id, error);
  OstVisitEntry changed = { NULL };
  g_autoptr (OstVisit) moved = NULL;

  if (now == NULL)
    return FALSE;
  moved = ost_record_dup (now);
  moved->day = *day;
  moved->parent_instance.rev = entry->rev; /* what the user saw, not what is there now */
  changed.visit = moved;
  return ost_visit_store_save (txn, &changed, error) != 0;
}

static gboolean
move_appointment (OstTxn *txn, const OstCalendarEntry *entry, const GDate *day, GError **error)
{
  g_autoptr (OstAppointment) now = ost_appointment_store_load (txn, entry->id, error);
  g_autoptr (OstAppointment) moved = NULL;

  if (now == NULL)
    return FALSE;
  moved = ost_record_dup (now);
  moved->from_day = *day;
  if (g_date_valid (&now->to_day))
    moved->to_day = ost_date_plus_days (day, ost_date_days_between (&now->from_day, &now->to_day));
  moved->parent_instance.rev = entry->rev;
  return ost_appointment_store_save (txn, moved, error) != 0;
}

gboolean
ost_calendar_store_move (OstTxn *txn,
                         const OstCalendarEntry *entry,
                         const GDate *day,
                         GError **error)
{
  g_return_val_if_fail (g_date_valid (day), FALSE);

  if (!ost_calendar_entry_can_move (entry))
    {
      g_set_error_literal (error, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT,
                           _ ("Only what is still planned can be moved to another day"));
      return FALSE;
    }
  return ost_calendar_entry_is_visit (entry) ? move_visit (txn, entry, day, error)
                                             : move_appointment (txn, entry, day, error);
}
