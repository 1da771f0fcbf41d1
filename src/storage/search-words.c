/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "storage/row-batch.h"
#include "storage/search-typo.h"
#include "storage/search.h"

/* Owner and word as search_word holds them; they are written in one order everywhere, so that two
 * desktops never wait for each other crosswise, and a file's pages fill one after another. */
typedef struct
{
  const char *word;
  gint64 owner;
} Entry;

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *first = a, *second = b;
  const int order = strcmp (first->word, second->word);

  return order != 0 ? order : (first->owner > second->owner) - (first->owner < second->owner);
}

static guint
hash_entry (gconstpointer data)
{
  const Entry *entry = data;

  return g_str_hash (entry->word) * 33 + (guint) entry->owner;
}

static gboolean
same_entry (gconstpointer a, gconstpointer b)
{
  return compare_entries (a, b) == 0;
}

static void
free_entry (gpointer data)
{
  g_free ((char *) ((Entry *) data)->word);
  g_free (data);
}

static gboolean
load_portion (
    OstTxn *txn, const OstSearchOwner *owners, guint n_owners, GHashTable *former, GError **error)
{
  g_autofree char *places = ost_statement_dup_places (1, n_owners);
  g_autofree char *sql =
      g_strdup_printf ("select word, owner from search_word where owner in (%s)", places);
  g_autoptr (OstStatement) statement = ost_statement_new (txn, sql);
  GError *failed = NULL;

  for (guint i = 0; i < ost_statement_count_places (n_owners); i++)
    ost_statement_bind_int (statement, (int) i + 1, owners[MIN (i, n_owners - 1)].id);
  while (ost_statement_step (statement, &failed))
    {
      Entry *entry = g_new (Entry, 1);

      entry->word = g_strdup (ost_statement_get_text (statement, 0));
      entry->owner = ost_statement_get_int (statement, 1);
      g_hash_table_add (former, entry);
    }
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

/* NULL on error; a set of Entry. */
static GHashTable *
load_former (OstTxn *txn, const OstSearchOwner *owners, guint n_owners, GError **error)
{
  g_autoptr (GHashTable) former = g_hash_table_new_full (hash_entry, same_entry, free_entry, NULL);

  for (guint first = 0; first < n_owners; first += OST_STATEMENT_PLACES)
    if (!load_portion (txn, owners + first, MIN (OST_STATEMENT_PLACES, n_owners - first), former,
                       error))
      return NULL;
  return g_steal_pointer (&former);
}

/* What is not among FORMER, which keeps what is not wanted any more. */
static GArray *
take_new (GHashTable *former, const OstSearchOwner *owners, guint n_owners)
{
  GArray *added = g_array_new (FALSE, FALSE, sizeof (Entry));

  for (guint i = 0; i < n_owners; i++)
    for (guint k = 0; owners[i].words[k] != NULL; k++)
      {
        const Entry entry = { owners[i].words[k], owners[i].id };

        if (!g_hash_table_remove (former, &entry))
          g_array_append_val (added, entry);
      }
  g_array_sort (added, compare_entries);
  return added;
}

/* A repeated word was taken out of the former ones the first time and is refused quietly the
 * second. */
static gboolean
add_words (OstTxn *txn, const GArray *added, GError **error)
{
  g_autoptr (OstRowBatch) rows = ost_row_batch_new_unlinked (
      txn, "search_word", "word, owner", "ti", "on conflict (word, owner) do nothing");
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  const char *last = NULL;

  for (guint i = 0; i < added->len; i++)
    {
      const Entry *entry = &g_array_index (added, Entry, i);

      ost_row_batch_put_text (rows, entry->word);
      ost_row_batch_put_int (rows, entry->owner);
      if (!ost_row_batch_end_row (rows, error))
        return FALSE;
      if (g_strcmp0 (last, entry->word) != 0)
        g_ptr_array_add (words, (gpointer) entry->word);
      last = entry->word;
    }
  return ost_row_batch_write (rows, error) && ost_search_learn (txn, words, error);
}

/* A word that nobody has any more must not stay: it may be the name of someone erased. */
static gboolean
drop_word (OstTxn *txn, const Entry *entry, GError **error)
{
  GError *local_error = NULL;
  gint64 left = 0;

  if (!ost_txn_run (txn, error, "delete from search_word where word = $1 and owner = $2", "ti",
                    entry->word, entry->owner))
    return FALSE;
  ost_txn_get_int (txn, &left, &local_error, "select 1 from search_word where word = $1 limit 1",
                   "t", entry->word);
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }
  return left != 0 || ost_search_forget (txn, entry->word, error);
}

gboolean
ost_search_set_words_of (OstTxn *txn, const OstSearchOwner *owners, guint n_owners, GError **error)
{
  g_autoptr (GHashTable) former = load_former (txn, owners, n_owners, error);
  g_autoptr (GArray) added = NULL;
  GHashTableIter iter;
  gpointer entry;

  if (former == NULL)
    return FALSE;
  added = take_new (former, owners, n_owners);
  if (added->len > 0 && !add_words (txn, added, error))
    return FALSE;
  g_hash_table_iter_init (&iter, former);
  while (g_hash_table_iter_next (&iter, &entry, NULL))
    if (!drop_word (txn, entry, error))
      return FALSE;
  return TRUE;
}

gboolean
ost_search_add_words_of (OstTxn *txn, const OstSearchOwner *owners, guint n_owners, GError **error)
{
  g_autoptr (GHashTable) none = g_hash_table_new (hash_entry, same_entry);
  g_autoptr (GArray) added = take_new (none, owners, n_owners);

  return added->len == 0 || add_words (txn, added, error);
}

gboolean
ost_search_set_words (OstTxn *txn, gint64 owner, const char *const *words, GError **error)
{
  const OstSearchOwner one = { owner, words };

  return ost_search_set_words_of (txn, &one, 1, error);
}
