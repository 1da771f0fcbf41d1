/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "calendar/calendar-entry.h"

G_BEGIN_DECLS

/* A month on A4 across, in Polish, black on white: the month on the first page; days with more than
 * fits there stand whole on the pages after it, so that nothing is lost. */
typedef struct _OstCalendarSheet OstCalendarSheet;

/* Points. */
#define OST_SHEET_WIDTH 841.89
#define OST_SHEET_HEIGHT 595.28

typedef struct
{
  int year;
  int month;
  GPtrArray *entries; /* of OstCalendarEntry */
  const char *whose;  /* "Anna Lis, asystentka rodziny"; NULL: the whole centre's */
  const char *centre; /* name, may be NULL */
  const char *notice; /* for the foot of each page, of the demo centre; may be NULL */
  GDate printed_on;
} OstSheetContent;

/* Copies CONTENT.  Initials mark the entries when they are of several assistants. */
OstCalendarSheet *ost_calendar_sheet_new (const OstSheetContent *content);
void ost_calendar_sheet_free (OstCalendarSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstCalendarSheet, ost_calendar_sheet_free)

/* "Listopad 2026 – Anna Lis, asystentka rodziny", borrowed. */
const char *ost_calendar_sheet_get_title (const OstCalendarSheet *self);
const GDate *ost_calendar_sheet_get_date (const OstCalendarSheet *self);
int ost_calendar_sheet_count_pages (const OstCalendarSheet *self);
/* PAGE from 0, in points. */
void ost_calendar_sheet_paint_page (OstCalendarSheet *self, cairo_t *cr, int page);

G_END_DECLS
