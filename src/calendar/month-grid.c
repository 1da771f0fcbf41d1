/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "calendar/month-grid.h"

OstMonthGrid
ost_month_grid (int year, int month)
{
  OstMonthGrid self = { .year = year, .month = month };
  GDate first;
  int lead;

  g_return_val_if_fail (month >= 1 && month <= 12, self);
  g_return_val_if_fail (year >= OST_MONTH_FIRST_YEAR && year <= OST_MONTH_LAST_YEAR, self);

  first = ost_date (year, month, 1);
  lead = g_date_get_weekday (&first) - G_DATE_MONDAY;
  self.first_day = ost_date_plus_days (&first, -lead);
  self.n_weeks = (lead + g_date_get_days_in_month (month, year) + 6) / 7;
  return self;
}

int
ost_month_grid_count_cells (const OstMonthGrid *self)
{
  return 7 * self->n_weeks;
}

GDate
ost_month_grid_get_day (const OstMonthGrid *self, int cell)
{
  return ost_date_plus_days (&self->first_day, cell);
}

GDate
ost_month_grid_get_last_day (const OstMonthGrid *self)
{
  return ost_month_grid_get_day (self, ost_month_grid_count_cells (self) - 1);
}

int
ost_month_grid_find (const OstMonthGrid *self, const GDate *day)
{
  int cell;

  if (!g_date_valid (day))
    return -1;
  cell = ost_date_days_between (&self->first_day, day);
  return cell >= 0 && cell < ost_month_grid_count_cells (self) ? cell : -1;
}

gboolean
ost_month_grid_is_in_month (const OstMonthGrid *self, const GDate *day)
{
  return g_date_get_month (day) == (GDateMonth) self->month &&
         g_date_get_year (day) == (GDateYear) self->year;
}

int
ost_month_grid_get_week_number (const OstMonthGrid *self, int week)
{
  const GDate monday = ost_month_grid_get_day (self, 7 * week);

  return (int) g_date_get_iso8601_week_of_year (&monday);
}

OstMonthGrid
ost_month_grid_plus (const OstMonthGrid *self, int n)
{
  const int months = CLAMP (self->year * 12 + self->month - 1 + n, OST_MONTH_FIRST_YEAR * 12,
                            OST_MONTH_LAST_YEAR * 12 + 11);

  return ost_month_grid (months / 12, months % 12 + 1);
}

gboolean
ost_month_parse (const char *text, int *year, int *month)
{
  g_autofree char *first_day = NULL;
  GDate date;

  if (text == NULL || strlen (text) != 7)
    return FALSE;
  first_day = g_strconcat (text, "-01", NULL);
  if (!ost_date_parse_iso (first_day, &date) || g_date_get_year (&date) < OST_MONTH_FIRST_YEAR ||
      g_date_get_year (&date) > OST_MONTH_LAST_YEAR)
    return FALSE;
  *year = g_date_get_year (&date);
  *month = g_date_get_month (&date);
  return TRUE;
}
