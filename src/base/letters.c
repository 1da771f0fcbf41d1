/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/letters.h"

/* Latin letters that Unicode does not take apart. */
static const struct
{
  gunichar letter;
  const char *base;
} whole_letters[] = {
  { 0x0142, "l" },  /* ł */
  { 0x00f8, "o" },  /* ø */
  { 0x0111, "d" },  /* đ */
  { 0x00f0, "d" },  /* ð */
  { 0x00fe, "th" }, /* þ */
  { 0x00e6, "ae" }, /* æ */
  { 0x0153, "oe" }, /* œ */
  { 0x0131, "i" },  /* ı */
  { 0x0127, "h" },  /* ħ */
  { 0x0167, "t" },  /* ŧ */
  { 0x014b, "n" },  /* ŋ */
  { 0x0259, "e" },  /* ə */
};

/* FALSE when LETTER may join what stands before it: marks and the parts of Hangul. */
static gboolean
begins_anew (gunichar letter)
{
  if (letter < 0x0300)
    return TRUE;
  return !g_unichar_ismark (letter) && !(letter >= 0x1100 && letter <= 0x11ff) &&
         !(letter >= 0x3130 && letter <= 0x318f) && !(letter >= 0xd7b0 && letter <= 0xd7ff) &&
         !(letter >= 0xff9e && letter <= 0xffdc);
}

/* Composed and with nothing to take apart for either mode: what Polish and its neighbours are
 * written in.  ŀ, ŉ and the digraphs are not. */
static gboolean
is_plain (gunichar letter)
{
  return (letter >= 0x20 && letter < 0x7f) || letter == '\n' || letter == '\r' || letter == '\t' ||
         (letter >= 0xc0 && letter <= 0x17e && letter != 0x132 && letter != 0x133 &&
          letter != 0x13f && letter != 0x140 && letter != 0x149);
}

static gboolean
is_plain_text (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!is_plain (g_utf8_get_char (text)))
      return FALSE;
  return TRUE;
}

/* A stretch that can be normalized by itself.  Nobody writes hundreds of marks on one letter;
 * whoever sends them gets them cut there. */
static const char *
skip_stretch (const char *start)
{
  const int usual = 64;
  const int longest = 1024;
  const char *at = start;

  while (*at != '\0' && (at - start < usual || !begins_anew (g_utf8_get_char (at))) &&
         at - start < longest)
    at = g_utf8_next_char (at);
  return at;
}

/* GLib moves the whole rest of the text for each letter that it composes: minutes for a megabyte.
 */
char *
ost_letters_normalize (const char *text, GNormalizeMode mode)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  GString *normal;

  if (is_plain_text (valid))
    return g_steal_pointer (&valid);
  normal = g_string_sized_new (strlen (valid));
  for (const char *at = valid; *at != '\0';)
    {
      const char *end = skip_stretch (at);
      g_autofree char *stretch = g_utf8_normalize (at, end - at, mode);

      g_string_append (normal, stretch);
      at = end;
    }
  return g_string_free (normal, FALSE);
}

static char *
lower_any (const char *text)
{
  g_autofree char *plain = ost_letters_normalize (text, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *folded = g_utf8_casefold (plain, -1);

  return ost_letters_normalize (folded, G_NORMALIZE_ALL_COMPOSE);
}

/* ß becomes two letters, İ a letter and a mark: not those. */
static char *
lower_plain (const char *text)
{
  GString *lowered = g_string_sized_new (strlen (text));

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      const gunichar letter = g_utf8_get_char (text);

      if (letter == 0xdf || letter == 0x130)
        {
          g_string_free (lowered, TRUE);
          return NULL;
        }
      if (letter < 0x80)
        g_string_append_c (lowered, g_ascii_tolower ((char) letter));
      else
        g_string_append_unichar (lowered, g_unichar_tolower (letter));
    }
  return g_string_free (lowered, FALSE);
}

char *
ost_letters_lower (const char *text)
{
  char *lowered = text != NULL && g_utf8_validate (text, -1, NULL) && is_plain_text (text)
                      ? lower_plain (text)
                      : NULL;

  return lowered != NULL ? lowered : lower_any (text);
}
gboolean
ost_letter_append_base (GString *text, gunichar letter)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  if (letter < 0x80)
    {
      g_string_append_c (text, (char) letter);
      return g_ascii_isalpha ((char) letter);
    }
  for (guint i = 0; i < G_N_ELEMENTS (whole_letters); i++)
    if (whole_letters[i].letter == letter)
      {
        g_string_append (text, whole_letters[i].base);
        return TRUE;
      }
  if (letter >= 0xc0 && letter <= 0x17e && letter != 0xd7 && letter != 0xf7)
    {
      g_unichar_fully_decompose (letter, FALSE, parts, 1);
      g_string_append_unichar (text, parts[0]);
      return TRUE;
    }
  g_unichar_fully_decompose (letter, FALSE, parts, G_N_ELEMENTS (parts));
  if (g_unichar_get_script (parts[0]) != G_UNICODE_SCRIPT_LATIN)
    parts[0] = letter;
  g_string_append_unichar (text, parts[0]);
  return g_unichar_get_script (parts[0]) == G_UNICODE_SCRIPT_LATIN;
}
