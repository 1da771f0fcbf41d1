/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "documents/note-sentences.h"

#define SHORTEST_WORD 3 /* letters: what is shorter is an initial or an abbreviation */

static gboolean
is_abbreviation (const char *word, gsize length)
{
  static const char *const known[] = { "tel",   "godz", "woj", "pow", "prof", "mgr",  "inż",
                                       "dziel", "zob",  "poz", "ust", "art",  "nast", "wyd" };
  g_autofree char *cut = g_strndup (word, length);
  g_autofree char *lower = g_utf8_strdown (cut, -1);

  if (g_utf8_strlen (lower, -1) < SHORTEST_WORD)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (known[i], lower))
      return TRUE;
  return FALSE;
}

static gboolean
ends_with_abbreviation (const char *from, const char *stop)
{
  const char *word = stop;

  while (word > from)
    {
      const char *before = g_utf8_prev_char (word);

      if (!g_unichar_isalpha (g_utf8_get_char (before)))
        break;
      word = before;
    }
  return word < stop && is_abbreviation (word, (gsize) (stop - word));
}

/* Where the sentence that begins at FROM ends, after its stop. */
static const char *
find_end (const char *from)
{
  for (const char *p = from; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar letter = g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);

      if (letter == '\n')
        return next;
      if (letter != '.' && letter != '!' && letter != '?')
        continue;
      while (*next != '\0' && (g_utf8_get_char (next) == 0x201d || *next == '"' || *next == ')'))
        next = g_utf8_next_char (next);
      if (*next == '\0' || *next == '\n')
        return next;
      if (*next == ' ' && !g_unichar_islower (g_utf8_get_char (next + 1)) &&
          !g_unichar_isdigit (g_utf8_get_char (next + 1)) && !ends_with_abbreviation (from, p))
        return next;
    }
  return from + strlen (from);
}

char **
ost_note_sentences (const char *note)
{
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();
  const char *from = note != NULL ? note : "";

  while (*from != '\0')
    {
      const char *end = find_end (from);
      g_autofree char *sentence = g_strstrip (g_strndup (from, (gsize) (end - from)));

      if (*sentence != '\0')
        g_strv_builder_add (sentences, sentence);
      from = end;
    }
  return g_strv_builder_end (sentences);
}

gboolean
ost_note_quotes_literally (const char *text)
{
  return text != NULL &&
         (strchr (text, '"') != NULL || strstr (text, "„") != NULL || strstr (text, "«") != NULL);
}
