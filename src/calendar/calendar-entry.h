/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "base/kind.h"

G_BEGIN_DECLS

typedef enum
{
  OST_ENTRY_UNKNOWN,
  OST_ENTRY_VISIT_PLANNED,
  OST_ENTRY_VISIT_HELD,
  OST_ENTRY_VISIT_FAILED,
  OST_ENTRY_VISIT_TO_WRITE_UP,
  OST_ENTRY_HEARING,
  OST_ENTRY_ABSENCE,
  OST_ENTRY_DEADLINE,
  OST_ENTRY_OTHER,
  OST_ENTRY_N_KINDS
} OstEntryKind;

extern const OstKind ost_entry_kinds;

typedef enum
{
  OST_ENTRY_OPEN,
  OST_ENTRY_DONE,
  OST_ENTRY_FAILED /* did not take place; of a deadline: it has passed */
} OstEntryState;

/* A dated thing as calendars show it: immutable, counted, may cross threads.  Texts are one clean
 * line each or NULL.  A family's confidential address never gets here (guard R1): who fills PLACE
 * says "adres znany ośrodkowi" instead. */
typedef struct
{
  const char *topic; /* interned: table of the record, "visit", "appointment"… */
  gint64 id;         /* of that record */
  gint64 rev;
  gint64 family_id; /* 0: about no family */
  OstEntryKind kind;
  OstEntryState state;
  GDate first_day;
  GDate last_day; /* the first day again for one day */
  int from_time;  /* OST_TIME_NONE: the whole day */
  int to_time;
  char *family;
  char *case_number;
  char *title; /* own words; else what WHAT means in WHAT_KINDS */
  const OstKind *what_kinds;
  int what; /* 0: the family's name says enough */
  char *place;
  char *assistant;      /* login, NULL: the whole centre */
  char *assistant_name; /* "Anna Lis" */
} OstCalendarEntry;

#define OST_TYPE_CALENDAR_ENTRY (ost_calendar_entry_get_type ())
GType ost_calendar_entry_get_type (void);

/* Copies VALUES, cleans its texts: valid UTF-8, no control and no direction characters, at most
 * 1000 characters.  A last day that is not valid or earlier becomes the first. */
OstCalendarEntry *ost_calendar_entry_new (const OstCalendarEntry *values);
OstCalendarEntry *ost_calendar_entry_ref (OstCalendarEntry *self);
void ost_calendar_entry_unref (OstCalendarEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstCalendarEntry, ost_calendar_entry_unref)

gboolean ost_calendar_entry_is_visit (const OstCalendarEntry *self);
/* Without a time, or over several days: calendars show it as a bar above the times. */
gboolean ost_calendar_entry_is_all_day (const OstCalendarEntry *self);
gboolean ost_calendar_entry_covers (const OstCalendarEntry *self, const GDate *day);

/* By day, then whole days, longer ones first, then time, family and title. */
int ost_calendar_entry_compare (const OstCalendarEntry *a, const OstCalendarEntry *b);

/* Own words or the kind of thing, NULL when neither is known; in Polish for PAPER, else translated.
 * (transfer full) */
char *ost_calendar_entry_dup_title (const OstCalendarEntry *self, gboolean paper);
/* What a calendar's line says beside the time: "Nowak", "Nowak · rozprawa", "Szkolenie"; the
 * kind's name when nothing else is known, in Polish for PAPER, else translated. (transfer full) */
char *ost_calendar_entry_dup_label (const OstCalendarEntry *self, gboolean paper);
/* All in a line for tooltips and screen readers, translated: "Planned visit, Nowak, 9:00–10:30, ul.
 * Szkolna 5, Anna Lis". (transfer full) */
char *ost_calendar_entry_dup_description (const OstCalendarEntry *self);
/* "9:00", "9:00–10:30", "" for a whole day. (transfer full) */
char *ost_calendar_entry_dup_start (const OstCalendarEntry *self);
char *ost_calendar_entry_dup_times (const OstCalendarEntry *self);

G_END_DECLS
