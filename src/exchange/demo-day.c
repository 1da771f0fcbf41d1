/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/date.h"
#include "base/holidays.h"
#include "exchange/demo-day.h"

#define ANCHOR_LENGTH 6 /* @08-10 */

static gboolean
parse_yearly (const char *text, const GDate *today, GDate *day)
{
  const int month = (int) g_ascii_strtoll (text + 1, NULL, 10);
  const int day_of_month = (int) g_ascii_strtoll (text + 4, NULL, 10);
  const int year = g_date_get_year (today);

  *day = ost_date (year, month, day_of_month);
  if (g_date_valid (day) && ost_date_compare (day, today) > 0)
    *day = ost_date (year - 1, month, day_of_month);
  return g_date_valid (day);
}

static gboolean
parse_anchor (const char **at, const GDate *today, GDate *day)
{
  if (**at == '@' && strlen (*at) >= ANCHOR_LENGTH)
    {
      if (!parse_yearly (*at, today, day))
        return FALSE;
      *at += ANCHOR_LENGTH;
      return TRUE;
    }
  *day = *today;
  switch (*(*at)++)
    {
    case 'D':
      return TRUE;
    case 'M':
      g_date_set_day (day, 1);
      return TRUE;
    case 'Y':
      *day = ost_date (g_date_get_year (today), 1, 1);
      return TRUE;
    case 'S':
      g_date_subtract_days (day, (g_date_get_weekday (today) + 1) % 7);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
step (const char **at, GDate *day)
{
  char *end;
  const int n = (int) g_ascii_strtoll (*at, &end, 10);

  if ((**at != '+' && **at != '-') || end == *at)
    return FALSE;
  *at = end;
  switch (*end)
    {
    case 'w':
      *day = ost_plus_working_days (day, n);
      break;
    case 'm':
      *day = ost_date_plus_months (day, n);
      break;
    case 'y':
      *day = ost_date_plus_months (day, 12 * n);
      break;
    default:
      *day = ost_date_plus_days (day, n);
      return TRUE;
    }
  (*at)++;
  return TRUE;
}

static gboolean
parse_one (const char *text, const GDate *today, GDate *day)
{
  const char *at = text;

  if (ost_date_parse_iso (text, day))
    return TRUE;
  if (!parse_anchor (&at, today, day))
    return FALSE;
  while (*at != '\0')
    if (!step (&at, day))
      return FALSE;
  return TRUE;
}

gboolean
ost_demo_day_parse (const char *text, const GDate *today, GDate *day)
{
  const char *sign = strpbrk (text, "<>");
  g_autofree char *first = sign != NULL ? g_strndup (text, (gsize) (sign - text)) : NULL;
  GDate other;

  if (sign == NULL)
    return parse_one (text, today, day);
  if (!parse_one (first, today, day) || !parse_one (sign + 1, today, &other))
    return FALSE;
  if ((ost_date_compare (&other, day) > 0) == (*sign == '>'))
    *day = other;
  return TRUE;
}

static char *
dup_filled (const char *inside, const GDate *today)
{
  GDate day;

  if (g_str_equal (inside, "rrrr"))
    return g_strdup_printf ("%04d", g_date_get_year (today));
  if (g_str_has_prefix (inside, "rr"))
    return g_strdup_printf (
        "%02d", (int) (g_date_get_year (today) + g_ascii_strtoll (inside + 2, NULL, 10)) % 100);
  if (ost_demo_day_parse (inside, today, &day))
    return ost_date_dup_numeric (&day);
  return g_strdup_printf ("{%s}", inside);
}

char *
ost_demo_text_fill (const char *text, const GDate *today)
{
  GString *filled = g_string_new (NULL);
  const char *open;

  while ((open = strchr (text, '{')) != NULL && strchr (open, '}') != NULL)
    {
      const char *close = strchr (open, '}');
      g_autofree char *inside = g_strndup (open + 1, (gsize) (close - open - 1));
      g_autofree char *value = dup_filled (inside, today);

      g_string_append_len (filled, text, open - text);
      g_string_append (filled, value);
      text = close + 1;
    }
  g_string_append (filled, text);
  return g_string_free (filled, FALSE);
}
