/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"
#include "calendar/month-grid.h"

G_BEGIN_DECLS

typedef enum
{
  OST_CALENDAR_PNG,
  OST_CALENDAR_ICS
} OstCalendarFile;

/* Asks for a file and writes the month into it as it may leave the centre: case numbers in place of
 * names, without own words and places.  STAFF_ID 0: everybody's. */
void
ost_calendar_save (OstPage *page, OstCalendarFile kind, gint64 staff_id, const OstMonthGrid *grid);

G_END_DECLS
