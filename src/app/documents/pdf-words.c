/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/documents/pdf-words.h"
#include "base/text.h"

/* A letter of the page's text as it is compared, and which of the page's letters it is. */
typedef struct
{
  gunichar letter;
  guint at;
} Letter;

static void
append_letter (GArray *letters, gunichar c, guint at)
{
  char text[7] = { 0 };
  g_autofree char *folded = NULL;
  Letter letter = { ' ', at };

  if (!g_unichar_isspace (c))
    {
      g_unichar_to_utf8 (c, text);
      folded = ost_text_fold (text);
      if (*folded == '\0')
        return;
      letter.letter = g_utf8_get_char (folded);
    }
  else if (letters->len == 0 || g_array_index (letters, Letter, letters->len - 1).letter == ' ')
    return;
  g_array_append_val (letters, letter);
}

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x00ad || c == 0x2010;
}

/* A word that is broken at the end of a line is whole here. */
static GArray *
read_letters (const char *text)
{
  GArray *letters = g_array_new (FALSE, FALSE, sizeof (Letter));
  guint at = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), at++)
    {
      const gunichar c = g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);

      if (is_hyphen (c) && *next == '\n')
        {
          p = next;
          at++;
        }
      else
        append_letter (letters, c, at);
    }
  return letters;
}

static gboolean
stands_at (const GArray *letters, guint from, const GArray *wanted)
{
  for (guint i = 0; i < wanted->len; i++)
    if (g_array_index (letters, Letter, from + i).letter !=
        g_array_index (wanted, Letter, i).letter)
      return FALSE;
  return TRUE;
}

/* As far as it stands on the line that it begins on. */
static OstPdfHit
measure (const Letter *first, guint n, const PopplerRectangle *places, int page)
{
  const PopplerRectangle *begin = &places[first->at];
  const PopplerRectangle *end = begin;

  for (guint i = 1; i < n; i++)
    if (places[first[i].at].y1 < begin->y2 && places[first[i].at].x2 > end->x2)
      end = &places[first[i].at];
  return (OstPdfHit){ page, begin->x1, begin->y1, end->x2 - begin->x1, begin->y2 - begin->y1 };
}

void
ost_pdf_words_find (PopplerPage *page, int number, const char *words, GArray *hits)
{
  g_autofree char *text = poppler_page_get_text (page);
  g_autoptr (GArray) letters = read_letters (text != NULL ? text : "");
  g_autoptr (GArray) wanted = read_letters (words);
  PopplerRectangle *places = NULL;
  guint n_places = 0;

  if (wanted->len == 0 || !poppler_page_get_text_layout (page, &places, &n_places))
    return;
  for (guint i = 0; i + wanted->len <= letters->len; i++)
    {
      const Letter *first = &g_array_index (letters, Letter, i);

      if (!stands_at (letters, i, wanted) || first[wanted->len - 1].at >= n_places)
        continue;
      const OstPdfHit hit = measure (first, wanted->len, places, number);

      g_array_append_val (hits, hit);
      i += wanted->len - 1;
    }
  g_free (places);
}
