/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/date.h"
#include "base/text.h"

GDate
ost_date_none (void)
{
  GDate date;

  g_date_clear (&date, 1);
  return date;
}

GDate
ost_date (int year, int month, int day)
{
  GDate date = ost_date_none ();

  if (year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= 31 &&
      g_date_valid_dmy (day, month, year))
    g_date_set_dmy (&date, day, month, year);
  return date;
}

GDate
ost_date_plus_days (const GDate *date, int days)
{
  GDate moved = *date;
  const GDate last = ost_date (9999, 12, 31);
  gint64 julian;

  if (!g_date_valid (date))
    return ost_date_none ();
  julian = (gint64) g_date_get_julian (date) + days;
  if (julian < 1 || julian > g_date_get_julian (&last))
    return ost_date_none ();
  g_date_set_julian (&moved, (guint32) julian);
  return moved;
}

GDate
ost_date_plus_months (const GDate *date, int months_on)
{
  gint64 month;
  int year;

  if (!g_date_valid (date))
    return ost_date_none ();
  month = (gint64) g_date_get_year (date) * 12 + g_date_get_month (date) - 1 + months_on;
  if (month < 12 || month >= 10000 * 12)
    return ost_date_none ();
  year = (int) (month / 12);
  month = month % 12 + 1;
  return ost_date (year, (int) month,
                   MIN (g_date_get_day (date), g_date_get_days_in_month (month, year)));
}

int
ost_date_days_between (const GDate *from, const GDate *to)
{
  g_return_val_if_fail (g_date_valid (from) && g_date_valid (to), 0);

  return g_date_days_between (from, to);
}

int
ost_date_compare (const GDate *a, const GDate *b)
{
  if (!g_date_valid (a) || !g_date_valid (b))
    return g_date_valid (a) - g_date_valid (b);
  return g_date_compare (a, b);
}

int
ost_date_age (const GDate *birth_date, const GDate *today)
{
  int years;

  g_return_val_if_fail (g_date_valid (birth_date) && g_date_valid (today), 0);

  years = g_date_get_year (today) - g_date_get_year (birth_date);
  if (g_date_get_month (today) < g_date_get_month (birth_date) ||
      (g_date_get_month (today) == g_date_get_month (birth_date) &&
       g_date_get_day (today) < g_date_get_day (birth_date)))
    years--;
  return years;
}

GDate
ost_date_today (void)
{
  g_autoptr (GDateTime) now = NULL;
  GDate date;

  if (ost_date_parse_iso (g_getenv ("OSTOJA_TODAY"), &date))
    return date;
  now = g_date_time_new_now_local ();
  return ost_date (g_date_time_get_year (now), g_date_time_get_month (now),
                   g_date_time_get_day_of_month (now));
}

int
ost_time_now (void)
{
  const char *given = g_getenv ("OSTOJA_NOW");
  g_autoptr (GDateTime) now = NULL;
  int minutes;

  if (given != NULL && ost_time_parse (given, &minutes))
    return minutes;
  now = g_date_time_new_now_local ();
  return g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now);
}

/* LEAST to MOST digits at *AT. */
static gboolean
read_number (const char **at, int least, int most, int *number)
{
  int n = 0;

  *number = 0;
  for (; n < most && g_ascii_isdigit (**at); (*at)++, n++)
    *number = *number * 10 + (**at - '0');
  return n >= least && !g_ascii_isdigit (**at);
}

static gboolean
read_char (const char **at, char expected)
{
  if (**at != expected)
    return FALSE;
  (*at)++;
  return TRUE;
}

gboolean
ost_date_parse_iso (const char *text, GDate *date)
{
  const char *at = text;
  int year;
  int month;
  int day;

  g_return_val_if_fail (date != NULL, FALSE);

  *date = ost_date_none ();
  if (text != NULL && read_number (&at, 4, 4, &year) && read_char (&at, '-') &&
      read_number (&at, 2, 2, &month) && read_char (&at, '-') && read_number (&at, 2, 2, &day) &&
      *at == '\0')
    *date = ost_date (year, month, day);
  return g_date_valid (date);
}

static char *
strip (const char *text)
{
  g_autofree char *tidy = text != NULL && strlen (text) < 100 ? ost_text_tidy (text) : NULL;

  return tidy != NULL ? g_steal_pointer (&tidy) : g_strdup ("");
}

static gboolean
parse_numeric (const char *text, GDate *date)
{
  const char *at = text;
  int day;
  int month;
  int year;

  *date = ost_date_none ();
  if (read_number (&at, 1, 2, &day) && read_char (&at, '.') && read_number (&at, 1, 2, &month) &&
      read_char (&at, '.') && read_number (&at, 4, 4, &year) && *at == '\0')
    *date = ost_date (year, month, day);
  return g_date_valid (date);
}

gboolean
ost_date_parse (const char *text, GDate *date)
{
  g_autofree char *stripped = strip (text);

  g_return_val_if_fail (date != NULL, FALSE);

  return ost_date_parse_iso (stripped, date) || parse_numeric (stripped, date);
}

static void
keep_nearest (GDate *nearest, const GDate *candidate, const GDate *today)
{
  if (g_date_valid (candidate) &&
      (!g_date_valid (nearest) || ABS (ost_date_days_between (today, candidate)) <
                                      ABS (ost_date_days_between (today, nearest))))
    *nearest = *candidate;
}

/* 24.11 and 24.11.26.  Two digits of a year reach twenty years ahead: people type birth dates too.
 */
static gboolean
parse_shortened (const char *text, const GDate *today, GDate *date)
{
  const int this_year = g_date_get_year (today);
  const char *at = text;
  int day;
  int month;
  int year;

  if (!read_number (&at, 1, 2, &day) || !read_char (&at, '.') || !read_number (&at, 1, 2, &month))
    return FALSE;
  read_char (&at, '.');
  if (*at == '\0')
    for (year = this_year - 1; year <= this_year + 1; year++)
      {
        const GDate candidate = ost_date (year, month, day);

        keep_nearest (date, &candidate, today);
      }
  else if (at[-1] == '.' && read_number (&at, 2, 2, &year) && *at == '\0')
    {
      const int latest = this_year + 20;

      year += latest - latest % 100;
      *date = ost_date (year <= latest ? year : year - 100, month, day);
    }
  return g_date_valid (date);
}

static gboolean
parse_offset (const char *text, const GDate *today, GDate *date)
{
  const char *at = text + 1;
  int days;

  if ((*text != '+' && *text != '-') || !read_number (&at, 1, 4, &days) || *at != '\0')
    return FALSE;
  *date = ost_date_plus_days (today, *text == '-' ? -days : days);
  return g_date_valid (date);
}

static gboolean
parse_day_word (const char *folded, const GDate *today, GDate *date)
{
  static const struct
  {
    const char *word;
    int days;
  } words[] = { { "dzis", 0 },     { "dzisiaj", 0 },  { "jutro", 1 },
                { "wczoraj", -1 }, { "pojutrze", 2 }, { "przedwczoraj", -2 } };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (folded, words[i].word) == 0)
      *date = ost_date_plus_days (today, words[i].days);
  return g_date_valid (date);
}

/* pt, pt., pią, piątek: the one of the seven days around TODAY. */
static gboolean
parse_weekday (const char *folded, const GDate *today, GDate *date)
{
  static const char *const shortest[] = { "pn", "wt", "sr", "cz", "pt", "so", "nd" };

  if (strlen (folded) < 2)
    return FALSE;
  for (int i = 0; i < 7; i++)
    {
      g_autofree char *name = ost_text_fold (ost_weekday_polish (i + 1));
      int days = i + 1 - (int) g_date_get_weekday (today);

      if (!g_str_has_prefix (name, folded) && strcmp (folded, shortest[i]) != 0)
        continue;
      days = days > 3 ? days - 7 : days < -3 ? days + 7 : days;
      *date = ost_date_plus_days (today, days);
    }
  return g_date_valid (date);
}

gboolean
ost_date_parse_typed (const char *text, const GDate *today, GDate *date)
{
  g_autofree char *stripped = strip (text);
  g_autofree char *folded = ost_text_fold (stripped);
  const gsize length = strlen (folded);

  g_return_val_if_fail (date != NULL, FALSE);

  if (today == NULL || !g_date_valid (today))
    return ost_date_parse (text, date);
  if (ost_date_parse_iso (stripped, date) || parse_numeric (stripped, date) ||
      parse_shortened (stripped, today, date) || parse_offset (stripped, today, date) ||
      parse_day_word (folded, today, date))
    return TRUE;
  if (length > 0 && folded[length - 1] == '.')
    folded[length - 1] = '\0';
  return parse_weekday (folded, today, date);
}

gboolean
ost_time_parse (const char *text, int *minutes)
{
  g_autofree char *stripped = strip (text);
  const char *at = stripped;
  int hour;
  int minute;

  g_return_val_if_fail (minutes != NULL, FALSE);

  if (!read_number (&at, 1, 2, &hour) || (!read_char (&at, ':') && !read_char (&at, '.')) ||
      !read_number (&at, 2, 2, &minute) || *at != '\0' || hour > 23 || minute > 59)
    return FALSE;
  *minutes = hour * 60 + minute;
  return TRUE;
}
