/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/money.h"

#define NO_BREAK_SPACE "\302\240"
#define MOST_GROSZE (G_GINT64_CONSTANT (9999999999))

/* Every kind of space as one ' ', trimmed; NULL when TEXT is no UTF-8. */
static char *
plain_spaces (const char *text)
{
  GString *plain;

  if (!g_utf8_validate (text, -1, NULL))
    return NULL;
  plain = g_string_new (NULL);
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isspace (g_utf8_get_char (at)))
      g_string_append_c (plain, ' ');
    else
      g_string_append_unichar (plain, g_utf8_get_char (at));
  return g_strstrip (g_string_free (plain, FALSE));
}

/* Digits from *AT on, added to *VALUE; too big amounts stay too big. */
static int
read_digits (const char **at, gint64 *value)
{
  int n = 0;

  for (; g_ascii_isdigit (**at); (*at)++, n++)
    *value = MIN (*value * 10 + (**at - '0'), MOST_GROSZE);
  return n;
}

/* 1234 or groups of three; *SEPARATOR is the character between the groups or 0. */
static gboolean
read_whole (const char **at, gint64 *value, char *separator)
{
  int n = read_digits (at, value);

  *separator = '\0';
  if (n < 1)
    return FALSE;
  while (n <= 3 && (**at == ' ' || **at == '.') && (*separator == '\0' || **at == *separator))
    {
      const char *group = *at + 1;
      gint64 longer = *value;

      if (read_digits (&group, &longer) != 3)
        break;
      *separator = **at;
      *value = longer;
      *at = group;
    }
  return TRUE;
}

static gboolean
read_fraction (const char **at, gint64 *grosze)
{
  int n;

  (*at)++;
  *grosze = 0;
  n = read_digits (at, grosze);
  if (n == 1)
    *grosze *= 10;
  return n == 1 || n == 2;
}

gboolean
ost_money_parse (const char *text, gint64 *grosze)
{
  g_autofree char *plain = NULL;
  const char *at;
  gint64 zloty = 0;
  gint64 fraction = 0;
  char separator;

  g_return_val_if_fail (grosze != NULL, FALSE);

  plain = text != NULL ? plain_spaces (text) : NULL;
  if (plain == NULL)
    return FALSE;
  at = plain;
  if (!read_whole (&at, &zloty, &separator))
    return FALSE;
  /* 1.234 may mean one zloty or a thousand: points between thousands need a comma after them. */
  if (separator == '.' && *at != ',')
    return FALSE;
  if ((*at == ',' || *at == '.') && !read_fraction (&at, &fraction))
    return FALSE;
  if (*at != '\0' || zloty * 100 + fraction > MOST_GROSZE)
    return FALSE;
  *grosze = zloty * 100 + fraction;
  return TRUE;
}

static char *
format_amount (gint64 grosze, const char *thousands, const char *decimal)
{
  const guint64 amount = grosze < 0 ? -(guint64) grosze : (guint64) grosze;
  g_autofree char *zloty = g_strdup_printf ("%" G_GUINT64_FORMAT, amount / 100);
  const gsize n = strlen (zloty);
  GString *text = g_string_new (grosze < 0 ? "-" : "");

  for (gsize i = 0; i < n; i++)
    {
      if (i > 0 && (n - i) % 3 == 0)
        g_string_append (text, thousands);
      g_string_append_c (text, zloty[i]);
    }
  g_string_append_printf (text, "%s%02d", decimal, (int) (amount % 100));
  return g_string_free (text, FALSE);
}

char *
ost_money_dup_polish (gint64 grosze)
{
  return grosze == OST_MONEY_NONE ? g_strdup ("") : format_amount (grosze, NO_BREAK_SPACE, ",");
}

char *
ost_money_dup_point (gint64 grosze)
{
  return grosze == OST_MONEY_NONE ? g_strdup ("") : format_amount (grosze, "", ".");
}

char *
ost_money_dup_comma (gint64 grosze)
{
  return grosze == OST_MONEY_NONE ? g_strdup ("") : format_amount (grosze, "", ",");
}
