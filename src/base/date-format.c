/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/date.h"

/* Names stand in tables of our own: the machine may have no Polish locale. */
static const char *const months[] = {
  NC_ ("month nominative", "January"),   NC_ ("month nominative", "February"),
  NC_ ("month nominative", "March"),     NC_ ("month nominative", "April"),
  NC_ ("month nominative", "May"),       NC_ ("month nominative", "June"),
  NC_ ("month nominative", "July"),      NC_ ("month nominative", "August"),
  NC_ ("month nominative", "September"), NC_ ("month nominative", "October"),
  NC_ ("month nominative", "November"),  NC_ ("month nominative", "December"),
};

static const char *const months_genitive[] = {
  NC_ ("month genitive", "January"),   NC_ ("month genitive", "February"),
  NC_ ("month genitive", "March"),     NC_ ("month genitive", "April"),
  NC_ ("month genitive", "May"),       NC_ ("month genitive", "June"),
  NC_ ("month genitive", "July"),      NC_ ("month genitive", "August"),
  NC_ ("month genitive", "September"), NC_ ("month genitive", "October"),
  NC_ ("month genitive", "November"),  NC_ ("month genitive", "December"),
};

static const char *const months_short[] = {
  NC_ ("month short", "Jan"), NC_ ("month short", "Feb"), NC_ ("month short", "Mar"),
  NC_ ("month short", "Apr"), NC_ ("month short", "May"), NC_ ("month short", "Jun"),
  NC_ ("month short", "Jul"), NC_ ("month short", "Aug"), NC_ ("month short", "Sep"),
  NC_ ("month short", "Oct"), NC_ ("month short", "Nov"), NC_ ("month short", "Dec"),
};

static const char *const weekdays[] = {
  NC_ ("weekday", "Monday"),   NC_ ("weekday", "Tuesday"), NC_ ("weekday", "Wednesday"),
  NC_ ("weekday", "Thursday"), NC_ ("weekday", "Friday"),  NC_ ("weekday", "Saturday"),
  NC_ ("weekday", "Sunday"),
};

static const char *const weekdays_short[] = {
  NC_ ("weekday short", "Mon"), NC_ ("weekday short", "Tue"), NC_ ("weekday short", "Wed"),
  NC_ ("weekday short", "Thu"), NC_ ("weekday short", "Fri"), NC_ ("weekday short", "Sat"),
  NC_ ("weekday short", "Sun"),
};

static const char *const polish_months[] = {
  "styczeń", "luty",     "marzec",   "kwiecień",    "maj",      "czerwiec",
  "lipiec",  "sierpień", "wrzesień", "październik", "listopad", "grudzień",
};

static const char *const polish_months_genitive[] = {
  "stycznia", "lutego",   "marca",    "kwietnia",     "maja",      "czerwca",
  "lipca",    "sierpnia", "września", "października", "listopada", "grudnia",
};

static const char *const polish_weekdays[] = {
  "poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela",
};

static const char *
translate (const char *context, const char *const *names, int n_names, int number)
{
  g_return_val_if_fail (number >= 1 && number <= n_names, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, context, names[number - 1]);
}

const char *
ost_month_name (int month)
{
  return translate ("month nominative", months, 12, month);
}

const char *
ost_month_genitive (int month)
{
  return translate ("month genitive", months_genitive, 12, month);
}

const char *
ost_month_short (int month)
{
  return translate ("month short", months_short, 12, month);
}

const char *
ost_weekday_name (int weekday)
{
  return translate ("weekday", weekdays, 7, weekday);
}

const char *
ost_weekday_short (int weekday)
{
  return translate ("weekday short", weekdays_short, 7, weekday);
}

const char *
ost_month_polish (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");

  return polish_months[month - 1];
}

const char *
ost_weekday_polish (int weekday)
{
  g_return_val_if_fail (weekday >= 1 && weekday <= 7, "");

  return polish_weekdays[weekday - 1];
}

char *
ost_date_dup_iso (const GDate *date)
{
  if (!g_date_valid (date))
    return g_strdup ("");
  return g_strdup_printf ("%04d-%02d-%02d", (int) g_date_get_year (date),
                          (int) g_date_get_month (date), (int) g_date_get_day (date));
}

char *
ost_date_dup_numeric (const GDate *date)
{
  if (!g_date_valid (date))
    return g_strdup ("");
  return g_strdup_printf ("%02d.%02d.%04d", (int) g_date_get_day (date),
                          (int) g_date_get_month (date), (int) g_date_get_year (date));
}

char *
ost_date_dup_polish (const GDate *date)
{
  if (!g_date_valid (date))
    return g_strdup ("");
  return g_strdup_printf ("%d %s %d r.", (int) g_date_get_day (date),
                          polish_months_genitive[g_date_get_month (date) - 1],
                          (int) g_date_get_year (date));
}

char *
ost_date_dup_window (const GDate *date)
{
  if (!g_date_valid (date))
    return g_strdup ("");
  /* Translators: a date: day, name of the month in genitive, year. */
  return g_strdup_printf (_ ("%1$d %2$s %3$d"), (int) g_date_get_day (date),
                          ost_month_genitive (g_date_get_month (date)),
                          (int) g_date_get_year (date));
}

char *
ost_date_dup_near (const GDate *date, const GDate *today)
{
  const int half_year = 182;
  const char *weekday;
  const char *month;

  if (!g_date_valid (date))
    return g_strdup ("");
  weekday = ost_weekday_short (g_date_get_weekday (date));
  month = ost_month_short (g_date_get_month (date));
  if (ABS (ost_date_days_between (today, date)) <= half_year)
    /* Translators: a near date: short weekday, day, short month. */
    return g_strdup_printf (_ ("%1$s %2$d %3$s"), weekday, (int) g_date_get_day (date), month);
  /* Translators: a far date: short weekday, day, short month, year. */
  return g_strdup_printf (_ ("%1$s %2$d %3$s %4$d"), weekday, (int) g_date_get_day (date), month,
                          (int) g_date_get_year (date));
}

char *
ost_time_dup (int minutes)
{
  return minutes == OST_TIME_NONE ? g_strdup ("")
                                  : g_strdup_printf ("%02d:%02d", minutes / 60, minutes % 60);
}
