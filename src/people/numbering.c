/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "people/numbering.h"

#define NUMBER "{nr}"
#define LONG_YEAR "{rrrr}"
#define SHORT_YEAR "{rr}"

static gboolean
has_unknown_part (const char *pattern)
{
  static const char *const known[] = { NUMBER, LONG_YEAR, SHORT_YEAR };
  g_autoptr (GString) rest = g_string_new (pattern);

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    g_string_replace (rest, known[i], "", 0);
  return strpbrk (rest->str, "{}") != NULL;
}

OstNumberingState
ost_numbering_check (const char *pattern)
{
  if (pattern == NULL || *pattern == '\0')
    return OST_NUMBERING_EMPTY;
  if (g_utf8_strlen (pattern, -1) > OST_NUMBERING_MOST)
    return OST_NUMBERING_TOO_LONG;
  if (ost_text_check (pattern, -1) != OST_TEXT_GOOD || strpbrk (pattern, "\n\r\t") != NULL)
    return OST_NUMBERING_CONTROL;
  if (has_unknown_part (pattern))
    return OST_NUMBERING_UNKNOWN_PART;
  if (strstr (pattern, NUMBER) == NULL)
    return OST_NUMBERING_NO_NUMBER;
  if (strstr (pattern, LONG_YEAR) == NULL && strstr (pattern, SHORT_YEAR) == NULL)
    return OST_NUMBERING_NO_YEAR;
  return OST_NUMBERING_GOOD;
}

const char *
ost_numbering_explain (OstNumberingState state)
{
  switch (state)
    {
    case OST_NUMBERING_EMPTY:
      return _ ("Type a template, such as PR.4200.{nr}.{rrrr}");
    case OST_NUMBERING_TOO_LONG:
      return _ ("Shorten it: a number may have 60 characters");
    case OST_NUMBERING_NO_NUMBER:
      return _ ("Put {nr} where the running number stands, else all numbers are the same");
    case OST_NUMBERING_NO_YEAR:
      return _ (
          "Put {rrrr} (2026) or {rr} (26) where the year stands: numbers begin anew each year");
    case OST_NUMBERING_UNKNOWN_PART:
      return _ ("In braces there may be {nr}, {rrrr} and {rr} only");
    case OST_NUMBERING_CONTROL:
      return _ ("Leave out line ends and characters that cannot be seen");
    case OST_NUMBERING_GOOD:
      return NULL;
    default:
      g_return_val_if_reached (NULL);
    }
}

char *
ost_numbering_fill (const char *pattern, gint64 number, int year)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  g_autofree char *long_year = g_strdup_printf ("%04d", year);
  g_autofree char *short_year = g_strdup_printf ("%02d", year % 100);
  g_autoptr (GString) text = g_string_new (pattern);

  g_string_replace (text, NUMBER, digits, 0);
  g_string_replace (text, LONG_YEAR, long_year, 0);
  g_string_replace (text, SHORT_YEAR, short_year, 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
