/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "storage/row-batch.h"
#include "storage/search-typo.h"

#define SHORTEST_TYPED 5
#define SHORTEST_WORD 4 /* one letter may be too much in what was typed */
#define MOST_VARIANTS 2000
#define MOST_MEANT 40

static gboolean
is_letters (const char *word, glong shortest)
{
  glong length = 0;

  for (; *word != '\0'; word = g_utf8_next_char (word), length++)
    if (!g_unichar_isalpha (g_utf8_get_char (word)))
      return FALSE;
  return length >= shortest;
}

static char *
without (const char *word, const char *letter)
{
  const char *rest = g_utf8_next_char (letter);
  const gsize before = (gsize) (letter - word), after = strlen (rest);
  char *shorter = g_malloc (before + after + 1);

  memcpy (shorter, word, before);
  memcpy (shorter + before, rest, after + 1);
  return shorter;
}

/* Takes those that are known out of WORDS. */
static gboolean
drop_known (OstTxn *txn, GHashTable *words, const GPtrArray *asked, GError **error)
{
  g_autofree char *places = ost_statement_dup_places (1, asked->len);
  g_autofree char *sql = g_strdup_printf (
      "select word from search_variant where variant in (%s) and word = variant", places);
  g_autoptr (OstStatement) statement = ost_statement_new (txn, sql);
  GError *local_error = NULL;

  for (guint i = 0; i < ost_statement_count_places (asked->len); i++)
    ost_statement_bind_text (statement, (int) i + 1, asked->pdata[MIN (i, asked->len - 1)]);
  while (ost_statement_step (statement, &local_error))
    g_hash_table_remove (words, ost_statement_get_text (statement, 0));
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, local_error);
  return FALSE;
}

/* A set of those that are worth knowing and are not known; NULL on error. */
static GHashTable *
find_unknown (OstTxn *txn, const GPtrArray *words, GError **error)
{
  g_autoptr (GHashTable) unknown = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) asked = g_ptr_array_new ();

  for (guint i = 0; i < words->len; i++)
    {
      if (is_letters (words->pdata[i], SHORTEST_WORD))
        {
          g_hash_table_add (unknown, words->pdata[i]);
          g_ptr_array_add (asked, words->pdata[i]);
        }
      if (asked->len > 0 && (asked->len == OST_STATEMENT_PLACES || i + 1 == words->len))
        {
          if (!drop_known (txn, unknown, asked, error))
            return NULL;
          g_ptr_array_set_size (asked, 0);
        }
    }
  return g_steal_pointer (&unknown);
}

static gboolean
keep_variant (OstRowBatch *rows, const char *variant, const char *word, GError **error)
{
  ost_row_batch_put_text (rows, variant);
  ost_row_batch_put_text (rows, word);
  return ost_row_batch_end_row (rows, error);
}

static gboolean
keep_variants (OstRowBatch *rows, const char *word, GError **error)
{
  if (!keep_variant (rows, word, word, error))
    return FALSE;
  for (const char *at = word; *at != '\0'; at = g_utf8_next_char (at))
    {
      g_autofree char *variant = without (word, at);

      if (!keep_variant (rows, variant, word, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
ost_search_learn (OstTxn *txn, const GPtrArray *words, GError **error)
{
  g_autoptr (GHashTable) unknown = find_unknown (txn, words, error);
  g_autoptr (OstRowBatch) rows = NULL;

  if (unknown == NULL)
    return FALSE;
  rows = ost_row_batch_new_unlinked (txn, "search_variant", "variant, word", "tt",
                                     "on conflict (variant, word) do nothing");
  for (guint i = 0; i < words->len; i++)
    if (g_hash_table_contains (unknown, words->pdata[i]) &&
        !keep_variants (rows, words->pdata[i], error))
      return FALSE;
  return ost_row_batch_write (rows, error);
}

gboolean
ost_search_forget (OstTxn *txn, const char *word, GError **error)
{
  return ost_txn_run (txn, error, "delete from search_variant where word = $1", "t", word);
}

/* Is TYPED the beginning of WORD but for one letter?  Thousands of words are asked, so this takes
 * nothing apart: an error before the first difference would be one of equal letters there. */
static gboolean
is_meant (const char *word, const char *typed)
{
  const char *next_w, *next_t;

  while (*typed != '\0' && g_utf8_get_char (word) == g_utf8_get_char (typed))
    {
      word = g_utf8_next_char (word);
      typed = g_utf8_next_char (typed);
    }
  if (*typed == '\0')
    return TRUE;
  next_t = g_utf8_next_char (typed);
  if (g_str_has_prefix (word, next_t)) /* too much */
    return TRUE;
  if (*word == '\0')
    return FALSE;
  next_w = g_utf8_next_char (word);
  if (g_str_has_prefix (next_w, typed) || g_str_has_prefix (next_w, next_t)) /* missing, wrong */
    return TRUE;
  return *next_w != '\0' && g_utf8_get_char (next_w) == g_utf8_get_char (typed) &&
         g_utf8_get_char (next_t) == g_utf8_get_char (word) &&
         g_str_has_prefix (g_utf8_next_char (next_w), g_utf8_next_char (next_t));
}

static gboolean
collect (OstTxn *txn, const char *beginning, const char *typed, GPtrArray *meant, GError **error)
{
  g_autoptr (OstStatement) statement =
      ost_statement_new_planned (txn, "select word from search_variant where variant >= $1"
                                      " and variant < $2 order by variant, word limit $3");
  g_autofree char *end = g_strconcat (beginning, OST_SEARCH_LAST, NULL);
  GError *local_error = NULL;

  ost_statement_bind_text (statement, 1, beginning);
  ost_statement_bind_text (statement, 2, end);
  ost_statement_bind_int (statement, 3, MOST_VARIANTS);
  while (meant->len < MOST_MEANT && ost_statement_step (statement, &local_error))
    {
      const char *word = ost_statement_get_text (statement, 0);

      if (is_meant (word, typed) &&
          !g_ptr_array_find_with_equal_func (meant, word, g_str_equal, NULL))
        g_ptr_array_add (meant, g_strdup (word));
    }
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, local_error);
  return FALSE;
}

GPtrArray *
ost_search_find_meant (OstTxn *txn, const char *typed, GError **error)
{
  g_autoptr (GPtrArray) meant = g_ptr_array_new_with_free_func (g_free);

  if (!is_letters (typed, SHORTEST_TYPED))
    return g_steal_pointer (&meant);
  if (!collect (txn, typed, typed, meant, error))
    return NULL;
  for (const char *at = typed; *at != '\0'; at = g_utf8_next_char (at))
    {
      g_autofree char *less = without (typed, at);

      if (!collect (txn, less, typed, meant, error))
        return NULL;
    }
  return g_steal_pointer (&meant);
}
