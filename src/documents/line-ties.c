/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "documents/line-ties.h"

#define LONGEST_LISTED 16 /* bytes of the longest word in the lists below, and its end */

static const char *const before_what_follows[] = {
  "§",    "§§",   "art.", "ust.",  "pkt",  "lit.", "nr",   "ul.",  "al.",   "pl.",    "os.",
  "poz.", "str.", "s.",   "godz.", "tel.", "m.",   "lok.", "zał.", "sygn.", "dr",     "im.",
  "św.",  "ok.",  "p.",   "pok.",  "kl.",  "woj.", "gm.",  "tys.", "mln",   "rozdz.", "tj.",
  "np.",  "ks.",  "ur.",  "zm.",   "por.", "t.",   "dz.",  "u.",
};

static const char *const after_a_number[] = {
  "zł",  "gr",  "%",    "r.",   "rok",  "roku", "lat",  "lata",  "km",       "m",   "m.",
  "m²",  "ha",  "min",  "min.", "godz", "tys.", "mln",  "mld",   "szt.",     "os.", "osób",
  "dni", "pkt", "ust.", "kg",   "g",    "cm",   "wiek", "wieku", "miesięcy",
};

static const char *const months[] = {
  "stycznia", "lutego",   "marca",    "kwietnia",     "maja",      "czerwca",
  "lipca",    "sierpnia", "września", "października", "listopada", "grudnia",
};

static const char *const month_names[] = {
  "styczeń", "luty",     "marzec",   "kwiecień",    "maj",      "czerwiec",
  "lipiec",  "sierpień", "wrzesień", "październik", "listopad", "grudzień",
};

static gboolean
is_listed (const char *const *list, gsize n, const char *word, gsize size)
{
  for (gsize i = 0; i < n; i++)
    if (list[i][0] == word[0] && strncmp (list[i], word, size) == 0 && list[i][size] == '\0')
      return TRUE;
  return FALSE;
}

#define IS_LISTED(list, word, size) is_listed (list, G_N_ELEMENTS (list), word, size)

static gboolean
is_opening (gunichar c)
{
  return c == '(' || c == '[' || c == '"' || c == 0x201E || c == 0x201C || c == 0xAB ||
         c == 0x2018 || c == 0x201A;
}

static gboolean
is_closing (gunichar c)
{
  return c == ')' || c == ']' || c == '"' || c == 0x201D || c == 0xBB || c == 0x2019 || c == ',' ||
         c == ';' || c == ':';
}

static void
strip_opening (const char **word, gsize *size)
{
  while (*size > 0 && is_opening (g_utf8_get_char (*word)))
    {
      const char *next = g_utf8_next_char (*word);

      *size -= (gsize) (next - *word);
      *word = next;
    }
}

static void
strip_closing (const char *word, gsize *size)
{
  while (*size > 0)
    {
      const char *last = g_utf8_find_prev_char (word, word + *size);

      if (last == NULL || !is_closing (g_utf8_get_char (last)))
        break;
      *size = (gsize) (last - word);
    }
}

/* "w", "(i", "A", and initials: "J.", "K.". */
static gboolean
is_single_letter (const char *word, gsize size)
{
  gunichar c;
  const char *rest;

  if (size == 0)
    return FALSE;
  c = g_utf8_get_char (word);
  rest = g_utf8_next_char (word);
  if (!g_unichar_isalpha (c))
    return FALSE;
  if (rest == word + size)
    return TRUE;
  return g_unichar_isupper (c) && *rest == '.' && rest + 1 == word + size;
}

static gboolean
is_listed_lower (const char *const *list, gsize n, const char *word, gsize size)
{
  char lower[LONGEST_LISTED];

  if (size == 0 || size >= LONGEST_LISTED)
    return FALSE;
  if (is_listed (list, n, word, size))
    return TRUE;
  if (!g_ascii_isupper (word[0]))
    return FALSE;
  memcpy (lower, word, size);
  lower[0] = g_ascii_tolower (word[0]);
  return is_listed (list, n, lower, size);
}

static gboolean
starts_with_dash (const char *word, gsize size)
{
  gunichar c = g_utf8_get_char (word);

  return c == 0x2013 || c == 0x2014 || (c == '-' && size == 1) || c == 0x2212;
}

gboolean
ost_word_is_month (const char *word, gsize size)
{
  return size < LONGEST_LISTED && IS_LISTED (months, word, size);
}

gboolean
ost_words_are_tied (const char *left, gsize left_size, const char *right, gsize right_size)
{
  gboolean number;
  gsize plain_size = right_size;

  if (left_size == 0 || right_size == 0)
    return FALSE;
  strip_opening (&left, &left_size);
  if (left_size == 0 || starts_with_dash (right, right_size))
    return TRUE;
  if (is_single_letter (left, left_size) ||
      is_listed_lower (before_what_follows, G_N_ELEMENTS (before_what_follows), left, left_size))
    return TRUE;
  number = g_ascii_isdigit (left[left_size - 1]);
  strip_closing (right, &plain_size);
  if (number && (g_ascii_isdigit (right[0]) || IS_LISTED (after_a_number, right, plain_size) ||
                 IS_LISTED (months, right, plain_size)))
    return TRUE;
  return g_ascii_isdigit (right[0]) &&
         (IS_LISTED (months, left, left_size) || IS_LISTED (month_names, left, left_size));
}
