/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/letters.h"
#include "base/text.h"

/* The key is made of codes of which none begins another, so that comparing bytes compares letter by
 * letter: space, digits, then the 32 Polish letters with q, v and x.  Letters that have relatives
 * take two characters: a0 ą1, … z0 ź1 ż2.  What is not Latin follows z as z9 and its code point. */
static const struct
{
  gunichar letter;
  char code[3];
} polish_letters[] = {
  { 0x0105, "a1" }, /* ą */
  { 0x0107, "c1" }, /* ć */
  { 0x0119, "e1" }, /* ę */
  { 0x0142, "l1" }, /* ł */
  { 0x0144, "n1" }, /* ń */
  { 0x00f3, "o1" }, /* ó */
  { 0x015b, "s1" }, /* ś */
  { 0x017a, "z1" }, /* ź */
  { 0x017c, "z2" }, /* ż */
};

static const char *
find_polish (gunichar letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (polish_letters); i++)
    if (polish_letters[i].letter == letter)
      return polish_letters[i].code;
  return NULL;
}

static void
append_ascii_letter (GString *key, char letter)
{
  g_string_append_c (key, letter);
  if (strchr ("acelnosz", letter) != NULL)
    g_string_append_c (key, '0');
}

static void
append_ascii_letters (GString *key, const char *letters)
{
  for (; *letters != '\0'; letters++)
    append_ascii_letter (key, *letters);
}

static void
append_letter (GString *key, gunichar letter, GString *base)
{
  const char *polish = letter < 0x80 ? NULL : find_polish (letter);

  if (letter < 0x80)
    {
      append_ascii_letter (key, (char) letter);
      return;
    }
  if (polish != NULL)
    {
      g_string_append (key, polish);
      return;
    }
  g_string_truncate (base, 0);
  if (ost_letter_append_base (base, letter) && g_str_is_ascii (base->str))
    append_ascii_letters (key, base->str);
  else
    g_string_append_printf (key, "z9%06x", letter);
}

/* How many digits come, then the digits, so that 9 sorts before 12.  Ten digits and more take a 9
 * for each nine of them, which keeps the order. */
static void
append_number (GString *key, GString *digits)
{
  const char *number = digits->str + strspn (digits->str, "0");
  gsize length = strlen (number);

  for (; length >= 9; length -= 9)
    g_string_append_c (key, '9');
  g_string_append_c (key, '0' + (char) length);
  g_string_append (key, number);
  g_string_truncate (digits, 0);
}

static gboolean
is_silent (gunichar letter)
{
  if (letter < 0x80)
    return letter == '\'';
  return g_unichar_ismark (letter) || letter == 0x2019 || letter == 0x00ad;
}

static gboolean
is_digit (gunichar letter)
{
  return letter < 0x80 ? g_ascii_isdigit ((char) letter) : g_unichar_isdigit (letter);
}

static gboolean
is_letter (gunichar letter)
{
  return letter < 0x80 ? g_ascii_isalpha ((char) letter) : g_unichar_isalpha (letter);
}

static char *
make_key (const char *text, gboolean natural)
{
  g_autofree char *lowered = ost_letters_lower (text);
  g_autoptr (GString) base = g_string_new (NULL);
  g_autoptr (GString) digits = g_string_new (NULL);
  GString *key = g_string_sized_new (strlen (lowered) * 3 / 2);
  gboolean gap = FALSE;

  for (const char *at = lowered; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gunichar letter = g_utf8_get_char (at);
      const gboolean digit = is_digit (letter);

      if (is_silent (letter))
        continue;
      if (digits->len > 0 && !digit)
        append_number (key, digits);
      if (!digit && !is_letter (letter))
        {
          gap = key->len > 0;
          continue;
        }
      if (gap)
        g_string_append_c (key, ' ');
      gap = FALSE;
      if (digit)
        g_string_append_c (natural ? digits : key, '0' + (char) g_unichar_digit_value (letter));
      else
        append_letter (key, letter, base);
    }
  if (digits->len > 0)
    append_number (key, digits);
  return g_string_free (key, FALSE);
}

char *
ost_text_sort_key (const char *text)
{
  return make_key (text, FALSE);
}

char *
ost_text_natural_key (const char *text)
{
  return make_key (text, TRUE);
}
