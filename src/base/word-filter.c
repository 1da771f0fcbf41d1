/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/text.h"
#include "base/word-filter.h"

#define SHORTEST_TYPED 5 /* letters; an error in fewer would find anything */

typedef struct
{
  gint64 id;
  char **words; /* NULL while everything is wanted */
} Row;

struct _OstWordFilter
{
  char **wanted;    /* NULL: everything */
  gboolean *begins; /* whether the word begins anything */
  GArray *rows;     /* of Row */
};

static void
clear_row (gpointer data)
{
  g_strfreev (((Row *) data)->words);
}

OstWordFilter *
ost_word_filter_new (const char *query)
{
  OstWordFilter *self = g_new0 (OstWordFilter, 1);

  if (query != NULL)
    self->wanted = ost_text_search_words (query);
  if (self->wanted != NULL && *self->wanted == NULL)
    g_clear_pointer (&self->wanted, g_strfreev);
  if (self->wanted != NULL)
    self->begins = g_new0 (gboolean, g_strv_length (self->wanted));
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, clear_row);
  return self;
}

void
ost_word_filter_free (OstWordFilter *self)
{
  g_strfreev (self->wanted);
  g_free (self->begins);
  g_array_unref (self->rows);
  g_free (self);
}

static gboolean
begins_a_word (char **words, const char *wanted)
{
  for (; *words != NULL; words++)
    if (g_str_has_prefix (*words, wanted))
      return TRUE;
  return FALSE;
}

void
ost_word_filter_add (OstWordFilter *self, gint64 id, const char *const *texts, guint n_texts)
{
  Row row = { .id = id };

  if (self->wanted != NULL)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint i = 0; i < n_texts; i++)
        if (texts[i] != NULL)
          g_string_append_printf (text, " %s", texts[i]);
      row.words = ost_text_search_words (text->str);
      for (guint i = 0; self->wanted[i] != NULL; i++)
        self->begins[i] = self->begins[i] || begins_a_word (row.words, self->wanted[i]);
    }
  g_array_append_val (self->rows, row);
}

static gboolean
may_be_mistyped (const char *wanted)
{
  glong length = 0;

  for (; *wanted != '\0'; wanted = g_utf8_next_char (wanted), length++)
    if (!g_unichar_isalpha (g_utf8_get_char (wanted)))
      return FALSE;
  return length >= SHORTEST_TYPED;
}

/* One letter missing, too much, wrong, or swapped with the next. */
static gboolean
begins_but_for_one (const char *word, const char *wanted)
{
  const char *rest, *typed;

  while (*word != '\0' && *word == *wanted)
    word++, wanted++;
  if (*wanted == '\0' || g_str_has_prefix (word, wanted + 1))
    return TRUE;
  if (*word == '\0')
    return FALSE;
  rest = word + 1;
  typed = wanted + 1;
  return g_str_has_prefix (rest, wanted) || g_str_has_prefix (rest, typed) ||
         (*rest == *wanted && *typed == *word && g_str_has_prefix (rest + 1, typed + 1));
}

static gboolean
begins_a_word_nearly (char **words, const char *wanted)
{
  for (; *words != NULL; words++)
    if (begins_but_for_one (*words, wanted))
      return TRUE;
  return FALSE;
}

static gboolean
is_wanted (const OstWordFilter *self, const Row *row)
{
  if (self->wanted == NULL)
    return TRUE;
  for (guint i = 0; self->wanted[i] != NULL; i++)
    {
      const char *wanted = self->wanted[i];
      const gboolean nearly = !self->begins[i] && may_be_mistyped (wanted);

      if (nearly ? !begins_a_word_nearly (row->words, wanted) : !begins_a_word (row->words, wanted))
        return FALSE;
    }
  return TRUE;
}

GArray *
ost_word_filter_end (OstWordFilter *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      if (is_wanted (self, row))
        g_array_append_val (ids, row->id);
    }
  return ids;
}
