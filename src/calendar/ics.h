/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calendar/calendar-entry.h"

G_BEGIN_DECLS

typedef enum
{
  OST_ICS_NAMES,       /* families by name */
  OST_ICS_CASE_NUMBERS /* no names, no places: for calendars outside the centre */
} OstIcsContent;

/* ENTRIES (of OstCalendarEntry) as an iCalendar file, times of Warsaw.  WRITTEN_AT (UTC,
 * 2026-11-21T10:15:00Z) becomes the stamp of each event, so that the same entries give the same
 * text. (transfer full) */
char *ost_ics_write (GPtrArray *entries, OstIcsContent content, const char *written_at);

G_END_DECLS
