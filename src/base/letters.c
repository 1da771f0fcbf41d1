/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

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

char *
ost_letters_lower (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autofree char *plain = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *folded = g_utf8_casefold (plain, -1);

  return g_utf8_normalize (folded, -1, G_NORMALIZE_ALL_COMPOSE);
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
  g_unichar_fully_decompose (letter, FALSE, parts, G_N_ELEMENTS (parts));
  if (g_unichar_get_script (parts[0]) != G_UNICODE_SCRIPT_LATIN)
    parts[0] = letter;
  g_string_append_unichar (text, parts[0]);
  return g_unichar_get_script (parts[0]) == G_UNICODE_SCRIPT_LATIN;
}
