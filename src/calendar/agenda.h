/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calendar/appointment.h"
#include "calendar/calendar-entry.h"

G_BEGIN_DECLS

/* Rules of what stands in a calendar; pure.  NOW is the day and, on that day, the minutes that have
 * passed (OST_TIME_NONE: only days before it are over). */
typedef struct
{
  GDate today;
  int minutes;
} OstAgendaNow;

typedef enum
{
  OST_AGENDA_NO_OUTCOME,
  OST_AGENDA_HELD,
  OST_AGENDA_NOT_HELD
} OstAgendaOutcome;

/* A visit that is over and has no outcome waits to be written up. */
OstEntryKind ost_agenda_visit_kind (OstAgendaOutcome outcome,
                                    const GDate *day,
                                    int to_time,
                                    const OstAgendaNow *now);
OstEntryKind ost_agenda_appointment_kind (OstAppointmentKind kind);
/* A deadline met is done, one that has passed has failed. */
OstEntryState ost_agenda_deadline_state (gboolean met, const GDate *day, const GDate *today);

/* Entries of all LISTS (NULL-terminated, of OstCalendarEntry) by day and time. (transfer full) */
GPtrArray *ost_agenda_merge (GPtrArray *const *lists);

/* Two things of one assistant at the same time. */
typedef struct
{
  const OstCalendarEntry *first;
  const OstCalendarEntry *second;
} OstAgendaConflict;

/* Absence for whole days meets everything; what did not take place and deadlines meet nothing.
 * ENTRIES as ost_agenda_merge gives them. (transfer full, of OstAgendaConflict) */
GArray *ost_agenda_find_conflicts (GPtrArray *entries);

/* The day that opens as "today": TODAY itself when it is a working day or has entries, else the
 * next working day. */
GDate ost_agenda_opening_day (GPtrArray *entries, const GDate *today);

G_END_DECLS
