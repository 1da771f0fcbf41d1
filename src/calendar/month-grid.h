/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Years of which all neighbours' days are dates too. */
#define OST_MONTH_FIRST_YEAR 2
#define OST_MONTH_LAST_YEAR 9998
#define OST_MONTH_MAX_WEEKS 6
#define OST_MONTH_MAX_CELLS (7 * OST_MONTH_MAX_WEEKS)

/* The weeks, Monday first, that hold a month; cells are counted from 0, row by row. */
typedef struct
{
  int year;
  int month;
  GDate first_day; /* Monday of the first week, often of the month before */
  int n_weeks;     /* 4 to 6 */
} OstMonthGrid;

/* YEAR from OST_MONTH_FIRST_YEAR to OST_MONTH_LAST_YEAR. */
OstMonthGrid ost_month_grid (int year, int month);
int ost_month_grid_count_cells (const OstMonthGrid *self);
GDate ost_month_grid_get_day (const OstMonthGrid *self, int cell);
GDate ost_month_grid_get_last_day (const OstMonthGrid *self);
/* -1 for a day outside the weeks. */
int ost_month_grid_find (const OstMonthGrid *self, const GDate *day);
/* FALSE for the neighbours' days. */
gboolean ost_month_grid_is_in_month (const OstMonthGrid *self, const GDate *day);
/* By ISO 8601, as Polish calendars print it. */
int ost_month_grid_get_week_number (const OstMonthGrid *self, int week);
/* The month N months later, or earlier below 0; stays within the years. */
OstMonthGrid ost_month_grid_plus (const OstMonthGrid *self, int n);
/* "2026-11"; FALSE for other texts and other years. */
gboolean ost_month_parse (const char *text, int *year, int *month);

G_END_DECLS
