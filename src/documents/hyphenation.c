/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <hyphen.h>
#include <stdlib.h>
#include <string.h>

#include "documents/hyphenation.h"

#define LONGEST_WORD 120
#define SHORTEST_WORD 5
#define LEAST_BEHIND 3 /* letters after a hyphen */

struct _OstHyphenation
{
  HyphenDict *dictionary; /* borrowed for good */
  GIConv to_dictionary;   /* the Polish dictionary is ISO-8859-2, not UTF-8 */
};

static char *
find_dictionary (void)
{
  const char *const *folders = g_get_system_data_dirs ();
  static const char *const places[] = { "hyphen", "myspell/dicts", "hunspell" };

  for (guint i = 0; folders[i] != NULL; i++)
    for (guint k = 0; k < G_N_ELEMENTS (places); k++)
      {
        g_autofree char *path = g_build_filename (folders[i], places[k], "hyph_pl_PL.dic", NULL);

        if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
          return g_steal_pointer (&path);
      }
  return NULL;
}

/* Read once in a program, and never changed. */
static gpointer
load_polish (gpointer unused)
{
  g_autofree char *path = find_dictionary ();

  return path != NULL ? hnj_hyphen_load (path) : NULL;
}

static HyphenDict *
read_polish (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_polish, NULL);
}

void
ost_hyphenation_prepare (void)
{
  read_polish ();
}

OstHyphenation *
ost_hyphenation_new (void)
{
  HyphenDict *dictionary = read_polish ();
  GIConv converter;
  OstHyphenation *self;

  if (dictionary == NULL)
    return NULL;
  converter = g_iconv_open (dictionary->cset, "UTF-8");
  if (converter == (GIConv) -1)
    return NULL;
  self = g_new0 (OstHyphenation, 1);
  self->dictionary = dictionary;
  self->to_dictionary = converter;
  return self;
}

void
ost_hyphenation_free (OstHyphenation *self)
{
  if (self == NULL)
    return;
  g_iconv_close (self->to_dictionary);
  g_free (self);
}

/* -1 for a word with letters that the dictionary's character set lacks. */
static int
encode (OstHyphenation *self, const char *letters, gsize length, char *out, gsize room)
{
  g_autofree char *lower = g_utf8_strdown (letters, (gssize) length);
  char *in = lower;
  char *end = out;
  gsize in_left = strlen (lower);

  g_iconv (self->to_dictionary, NULL, NULL, NULL, NULL);
  if (g_iconv (self->to_dictionary, &in, &in_left, &end, &room) == (gsize) -1)
    return -1;
  *end = '\0';
  return (int) (end - out);
}

gboolean
ost_hyphenation_divide (
    OstHyphenation *self, const char *letters, gsize length, gboolean *after, gsize n)
{
  char word[LONGEST_WORD + 1];
  char marks[LONGEST_WORD + 6] = { 0 };
  char **replaced = NULL;
  int *positions = NULL;
  int *cuts = NULL;
  int size;

  if (self == NULL || n < SHORTEST_WORD || n > LONGEST_WORD)
    return FALSE;
  size = encode (self, letters, length, word, LONGEST_WORD);
  if (size != (int) n || hnj_hyphen_hyphenate3 (self->dictionary, word, size, marks, NULL,
                                                &replaced, &positions, &cuts, 2, 2, 2, 2) != 0)
    return FALSE;
  for (gsize i = 0; i < n; i++)
    after[i] = i >= 1 && i + LEAST_BEHIND < n && (marks[i] & 1);
  if (replaced != NULL)
    for (int i = 0; i < size; i++)
      free (replaced[i]);
  free (replaced);
  free (positions);
  free (cuts);
  return TRUE;
}
