/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "base/holidays.h"
#include "calendar/agenda.h"
#include "families/deadline-rules.h"

static gboolean
is_over (const GDate *day, int to_time, const OstAgendaNow *now)
{
  const int order = ost_date_compare (day, &now->today);

  if (order != 0)
    return order < 0;
  return now->minutes != OST_TIME_NONE && to_time != OST_TIME_NONE && to_time <= now->minutes;
}

OstEntryKind
ost_agenda_visit_kind (OstAgendaOutcome outcome,
                       const GDate *day,
                       int to_time,
                       const OstAgendaNow *now)
{
  switch (outcome)
    {
    case OST_AGENDA_HELD:
      return OST_ENTRY_VISIT_HELD;
    case OST_AGENDA_NOT_HELD:
      return OST_ENTRY_VISIT_FAILED;
    case OST_AGENDA_NO_OUTCOME:
    default:
      return is_over (day, to_time, now) ? OST_ENTRY_VISIT_TO_WRITE_UP : OST_ENTRY_VISIT_PLANNED;
    }
}

OstEntryKind
ost_agenda_appointment_kind (OstAppointmentKind kind)
{
  switch (kind)
    {
    case OST_APPOINTMENT_WITNESS:
    case OST_APPOINTMENT_HEARING:
      return OST_ENTRY_HEARING;
    case OST_APPOINTMENT_ABSENCE:
      return OST_ENTRY_ABSENCE;
    case OST_APPOINTMENT_MEETING:
    case OST_APPOINTMENT_TRAINING:
    case OST_APPOINTMENT_OTHER:
    case OST_APPOINTMENT_UNKNOWN:
    default:
      return OST_ENTRY_OTHER;
    }
}

OstEntryState
ost_agenda_deadline_state (gboolean met, const GDate *day, const GDate *today)
{
  if (met)
    return OST_ENTRY_DONE;
  return ost_deadline_state (day, today) == OST_DEADLINE_OVERDUE ? OST_ENTRY_FAILED
                                                                 : OST_ENTRY_OPEN;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  return ost_calendar_entry_compare (*(OstCalendarEntry *const *) a,
                                     *(OstCalendarEntry *const *) b);
}

GPtrArray *
ost_agenda_merge (GPtrArray *const *lists)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) ost_calendar_entry_unref);

  for (; *lists != NULL; lists++)
    for (guint i = 0; i < (*lists)->len; i++)
      g_ptr_array_add (all, ost_calendar_entry_ref ((*lists)->pdata[i]));
  g_ptr_array_sort (all, compare_entries);
  return all;
}

static gboolean
takes_time (const OstCalendarEntry *entry)
{
  if (entry->assistant == NULL || entry->state == OST_ENTRY_FAILED)
    return FALSE;
  if (entry->kind == OST_ENTRY_DEADLINE || entry->kind == OST_ENTRY_VISIT_FAILED)
    return FALSE;
  /* A visit without a time may still be laid beside the others. */
  return entry->kind == OST_ENTRY_ABSENCE || !ost_calendar_entry_is_all_day (entry);
}

static gboolean
fills_days (const OstCalendarEntry *entry)
{
  return ost_calendar_entry_is_all_day (entry);
}

static int
end_of (const OstCalendarEntry *entry)
{
  return MAX (entry->to_time, entry->from_time + 1);
}

static gboolean
meet (const OstCalendarEntry *a, const OstCalendarEntry *b)
{
  if (ost_date_compare (&a->last_day, &b->first_day) < 0 ||
      ost_date_compare (&b->last_day, &a->first_day) < 0 ||
      g_strcmp0 (a->assistant, b->assistant) != 0)
    return FALSE;
  if (fills_days (a) || fills_days (b))
    return TRUE;
  return a->from_time < end_of (b) && b->from_time < end_of (a);
}

/* Conflicts of ENTRIES[I] with later ones; these begin after it, so the first day that is past its
 * last ends the search. */
static void
add_conflicts_of (GPtrArray *entries, guint i, GArray *conflicts)
{
  const OstCalendarEntry *first = entries->pdata[i];

  for (guint j = i + 1; j < entries->len; j++)
    {
      const OstCalendarEntry *second = entries->pdata[j];
      const OstAgendaConflict conflict = { first, second };

      if (ost_date_compare (&second->first_day, &first->last_day) > 0)
        return;
      if (takes_time (second) && meet (first, second))
        g_array_append_val (conflicts, conflict);
    }
}

GArray *
ost_agenda_find_conflicts (GPtrArray *entries)
{
  GArray *conflicts = g_array_new (FALSE, FALSE, sizeof (OstAgendaConflict));

  for (guint i = 0; i < entries->len; i++)
    if (takes_time (entries->pdata[i]))
      add_conflicts_of (entries, i, conflicts);
  return conflicts;
}

GDate
ost_agenda_opening_day (GPtrArray *entries, const GDate *today)
{
  if (!ost_is_working_day (today))
    {
      for (guint i = 0; i < entries->len; i++)
        if (ost_calendar_entry_covers (entries->pdata[i], today))
          return *today;
    }
  return ost_next_working_day (today);
}
