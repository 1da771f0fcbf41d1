/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "calendar/calendar-entry.h"
#include "calendar/month-grid.h"

G_BEGIN_DECLS

/* A month of focusable days.  Arrows move by days and weeks, also over the end of the month; Page
 * Up and Down by months.
 * Signals: "month-changed"; "open" (OstCalendarEntry); "create" (GDate); "move"
 * (OstCalendarEntry, GDate). */
#define OST_TYPE_MONTH_BOARD (ost_month_board_get_type ())
G_DECLARE_FINAL_TYPE (OstMonthBoard, ost_month_board, OST, MONTH_BOARD, AdwBin)

/* Shows the month of DAY and marks the day; entries stay until others are set. */
void ost_month_board_go_to (OstMonthBoard *self, const GDate *day);
const OstMonthGrid *ost_month_board_get_grid (OstMonthBoard *self);
GDate ost_month_board_get_day (OstMonthBoard *self);
/* ENTRIES of OstCalendarEntry. ONE_PERSON: without initials. */
void ost_month_board_set_entries (OstMonthBoard *self, GPtrArray *entries, gboolean one_person);

G_END_DECLS
