/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "calendar/month-painter.h"

G_BEGIN_DECLS

/* What all cells of a month share; borrowed from the month view. */
typedef struct
{
  OstMonthPainter *painter;
  OstMonthLayout *layout;
  OstInitials *initials;          /* NULL: one assistant's calendar */
  const OstCalendarEntry *chosen; /* that keys move, outlined; NULL: none */
  GDate today;
} OstMonthContext;

/* A day of the month: focusable, a drop target, its entries are children.
 * Signals: "open" (OstCalendarEntry); "create"; "more" (show the whole day); "drop"
 * (OstCalendarEntry). */
#define OST_TYPE_DAY_CELL (ost_day_cell_get_type ())
G_DECLARE_FINAL_TYPE (OstDayCell, ost_day_cell, OST, DAY_CELL, GtkWidget)

/* CONTEXT lasts until the next call for all cells. */
void ost_day_cell_show (OstDayCell *self, const OstMonthContext *context, int cell);
GDate ost_day_cell_get_day (OstDayCell *self);
/* Entries of the day, hidden ones too. (transfer full, of OstCalendarEntry) */
GPtrArray *ost_day_cell_list_entries (OstDayCell *self);

G_END_DECLS
