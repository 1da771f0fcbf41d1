/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calendar/calendar-entry.h"
#include "calendar/month-grid.h"

G_BEGIN_DECLS

/* An entry on one day of a month. */
typedef struct
{
  OstCalendarEntry *entry; /* borrowed from the layout */
  int slot;                /* line in the cell from 0; the same on all days of a week */
  gboolean starts;         /* the entry's own first day, not only the first one shown */
  gboolean ends;
} OstMonthItem;

/* Which entry stands in which line of which day: bars over several days first, in one line through
 * the week, then each day's others in order. */
typedef struct _OstMonthLayout OstMonthLayout;

/* ENTRIES of OstCalendarEntry in any order; those outside the weeks are left out. */
OstMonthLayout *ost_month_layout_new (const OstMonthGrid *grid, GPtrArray *entries);
void ost_month_layout_free (OstMonthLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstMonthLayout, ost_month_layout_free)

const OstMonthGrid *ost_month_layout_get_grid (const OstMonthLayout *self);
/* By slot; valid as long as the layout. */
const OstMonthItem *ost_month_layout_get_items (const OstMonthLayout *self, int cell, int *n_items);

/* What a cell with room for N_LINES shows: the items of the first N_SLOTS lines, and in the line
 * after them "+N_HIDDEN" when something is left over. */
typedef struct
{
  int n_slots;
  int n_hidden;
} OstMonthFit;
OstMonthFit ost_month_layout_fit (const OstMonthLayout *self, int cell, int n_lines);

G_END_DECLS
