/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "placements/day-number.h"

int
ost_day (int year, int month, int day)
{
  GDate date = ost_date (year, month, day);

  return ost_day_of (&date);
}

int
ost_day_of (const GDate *date)
{
  return g_date_valid (date) ? (int) g_date_get_julian (date) : OST_DAY_NONE;
}

GDate
ost_day_to_date (int day)
{
  GDate date = ost_date_none ();

  if (day > OST_DAY_NONE && day < OST_DAY_OPEN)
    g_date_set_julian (&date, (guint32) day);
  return date;
}

int
ost_day_month_start (int day)
{
  GDate date = ost_day_to_date (day);

  return day - g_date_get_day (&date) + 1;
}

int
ost_day_next_month (int first_day)
{
  GDate date = ost_day_to_date (first_day);

  return first_day + g_date_get_days_in_month (g_date_get_month (&date), g_date_get_year (&date));
}

static int
two_digits (const char *text)
{
  return (text[0] - '0') * 10 + text[1] - '0';
}

/* The database checks the length and the stores write nothing else; a hundred thousand children
 * have no time for a general parser. */
int
ost_day_of_iso (const char *text)
{
  int year, month, day;

  if (text == NULL || strlen (text) != 10)
    return OST_DAY_NONE;
  year = two_digits (text) * 100 + two_digits (text + 2);
  month = two_digits (text + 5);
  day = two_digits (text + 8);
  if (!g_date_valid_dmy (day, month, year))
    return OST_DAY_NONE;
  /* Years begin in March here, so that the leap day is the last. */
  if (month < 3)
    {
      month += 12;
      year -= 1;
    }
  return 365 * year + year / 4 - year / 100 + year / 400 + (153 * (month - 3) + 2) / 5 + day - 306;
}

int
ost_day_anniversary (int day, int n)
{
  GDate date = ost_day_to_date (day);
  int year = g_date_get_year (&date) + n;

  if (g_date_get_month (&date) == G_DATE_FEBRUARY && g_date_get_day (&date) == 29 &&
      !g_date_is_leap_year (year))
    return ost_day (year, 3, 1);
  return ost_day (year, g_date_get_month (&date), g_date_get_day (&date));
}
