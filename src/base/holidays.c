/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/date.h"
#include "base/holidays.h"

typedef struct
{
  int month; /* 0: DAY counts from Easter Sunday */
  int day;
  int since; /* year, 0: always */
  const char *polish;
  const char *label;
} Holiday;

static const Holiday holidays[] = {
  { 1, 1, 0, "Nowy Rok", N_ ("New Year's Day") },
  { 1, 6, 2011, "Święto Trzech Króli", N_ ("Epiphany") },
  { 0, 0, 0, "Wielkanoc", N_ ("Easter Sunday") },
  { 0, 1, 0, "Poniedziałek Wielkanocny", N_ ("Easter Monday") },
  { 5, 1, 0, "Święto Państwowe", N_ ("Labour Day") },
  { 5, 3, 0, "Święto Narodowe Trzeciego Maja", N_ ("Constitution Day") },
  { 0, 49, 0, "Zielone Świątki", N_ ("Pentecost") },
  { 0, 60, 0, "Boże Ciało", N_ ("Corpus Christi") },
  { 8, 15, 0, "Wniebowzięcie Najświętszej Maryi Panny", N_ ("Assumption of Mary") },
  { 11, 1, 0, "Wszystkich Świętych", N_ ("All Saints' Day") },
  { 11, 11, 0, "Narodowe Święto Niepodległości", N_ ("Independence Day") },
  { 12, 24, 2025, "Wigilia Bożego Narodzenia", N_ ("Christmas Eve") },
  { 12, 25, 0, "Boże Narodzenie", N_ ("Christmas Day") },
  { 12, 26, 0, "Drugi dzień Bożego Narodzenia", N_ ("Second Day of Christmas") },
};

/* The anonymous Gregorian computus. */
GDate
ost_easter (int year)
{
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
  const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;

  return ost_date (year, f / 31, f % 31 + 1);
}

static gboolean
falls_on (const Holiday *holiday, const GDate *day, int days_from_easter)
{
  if (g_date_get_year (day) < holiday->since)
    return FALSE;
  if (holiday->month == 0)
    return days_from_easter == holiday->day;
  return (int) g_date_get_month (day) == holiday->month && g_date_get_day (day) == holiday->day;
}

static const Holiday *
find_holiday (const GDate *day)
{
  GDate easter;
  int days_from_easter;

  if (day == NULL || !g_date_valid (day))
    return NULL;
  easter = ost_easter (g_date_get_year (day));
  days_from_easter = ost_date_days_between (&easter, day);
  for (guint i = 0; i < G_N_ELEMENTS (holidays); i++)
    if (falls_on (&holidays[i], day, days_from_easter))
      return &holidays[i];
  return NULL;
}

const char *
ost_holiday_name (const GDate *day)
{
  const Holiday *holiday = find_holiday (day);

  return holiday != NULL ? holiday->polish : NULL;
}

const char *
ost_holiday_label (const GDate *day)
{
  const Holiday *holiday = find_holiday (day);

  return holiday != NULL ? _ (holiday->label) : NULL;
}

gboolean
ost_is_working_day (const GDate *day)
{
  return day != NULL && g_date_valid (day) && g_date_get_weekday (day) <= G_DATE_FRIDAY &&
         find_holiday (day) == NULL;
}

static GDate
step_to_working_day (const GDate *day, int step)
{
  GDate date = *day;

  while (g_date_valid (&date) && !ost_is_working_day (&date))
    date = ost_date_plus_days (&date, step);
  return date;
}

GDate
ost_next_working_day (const GDate *day)
{
  return step_to_working_day (day, 1);
}

GDate
ost_previous_working_day (const GDate *day)
{
  return step_to_working_day (day, -1);
}

GDate
ost_plus_working_days (const GDate *day, int n)
{
  const int step = n < 0 ? -1 : 1;
  GDate date = *day;

  for (int i = 0; i != n; i += step)
    {
      const GDate following = ost_date_plus_days (&date, step);

      date = step_to_working_day (&following, step);
    }
  return date;
}
