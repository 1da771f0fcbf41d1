/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

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

  return g_strdup_printf ("%.*s%s", (int) (letter - word), word, rest);
}

static gboolean
keep_variant (OstTxn *txn, const char *variant, const char *word, GError **error)
{
  return ost_txn_run (txn, error,
                      "insert into search_variant (variant, word) values ($1, $2)"
                      " on conflict (variant, word) do nothing",
                      "tt", variant, word);
}

gboolean
ost_search_learn (OstTxn *txn, const char *word, GError **error)
{
  gint64 known = 0;
  GError *local_error = NULL;

  if (!is_letters (word, SHORTEST_WORD))
    return TRUE;
  ost_txn_get_int (txn, &known, &local_error,
                   "select 1 from search_variant where variant = $1 and word = $1", "t", word);
  if (local_error == NULL && known == 0)
    keep_variant (txn, word, word, &local_error);
  for (const char *at = word; known == 0 && local_error == NULL && *at != '\0';
       at = g_utf8_next_char (at))
    {
      g_autofree char *variant = without (word, at);

      keep_variant (txn, variant, word, &local_error);
    }
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, local_error);
  return FALSE;
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
      ost_statement_new (txn, "select word from search_variant where variant >= $1"
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
