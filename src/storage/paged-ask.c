/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "storage/paged-ask.h"

static char **
text_of (const OstPagedSource *self, gpointer query)
{
  return G_STRUCT_MEMBER_P (query, self->query_text);
}

gpointer
ost_paged_source_copy_query (const OstPagedSource *self, gconstpointer query)
{
  gpointer copy = g_memdup2 (query, self->query_size);

  if (self->query_text >= 0)
    *text_of (self, copy) = g_strdup (*text_of (self, copy));
  return copy;
}

void
ost_paged_source_free_query (const OstPagedSource *self, gpointer query)
{
  if (query != NULL && self->query_text >= 0)
    g_free (*text_of (self, query));
  g_free (query);
}

GPtrArray *
ost_paged_load_each (
    OstTxn *txn, const gint64 *keys, guint n_keys, OstPagedLoad load, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_keys; i++)
    {
      gpointer row = load (txn, keys[i], error);

      if (row == NULL)
        return NULL;
      g_ptr_array_add (rows, row);
    }
  return g_steal_pointer (&rows);
}

void
ost_paged_ask_free (gpointer data)
{
  OstPagedAsk *ask = data;

  ost_paged_source_free_query (&ask->source, ask->query);
  g_clear_pointer (&ask->keys, g_array_unref);
  g_clear_pointer (&ask->pages, g_array_unref);
  g_free (ask);
}

static GHashTable *
new_records (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_object_unref);
}

void
ost_paged_answer_free (gpointer data)
{
  OstPagedAnswer *answer = data;

  g_clear_pointer (&answer->keys, g_array_unref);
  g_hash_table_unref (answer->records);
  g_free (answer);
}

static gboolean
load_slice (OstTxn *txn,
            const OstPagedAsk *ask,
            GArray *keys,
            guint first,
            OstPagedAnswer *answer,
            GError **error)
{
  const guint end = MIN (first + OST_PAGED_PAGE, keys->len);
  g_autoptr (GPtrArray) records = NULL;

  if (first >= end)
    return TRUE;
  records = ask->source.load_rows (txn, &g_array_index (keys, gint64, first), end - first, error);
  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      OstRecord *record = records->pdata[i];

      g_hash_table_replace (answer->records, &record->id, g_object_ref (record));
    }
  return TRUE;
}

gpointer
ost_paged_ask_keys (OstTxn *txn, gpointer arg, GError **error)
{
  const OstPagedAsk *ask = arg;
  g_autoptr (OstPagedAnswer) answer = g_new0 (OstPagedAnswer, 1);

  answer->records = new_records ();
  if (ask->limit > 0)
    answer->keys = ask->source.list_first (txn, ask->query, ask->limit, error);
  else
    answer->keys = ask->source.list_keys (txn, ask->query, error);
  if (answer->keys == NULL)
    return NULL;
  for (guint i = 0; i < ask->pages->len; i++)
    if (!load_slice (txn, ask, answer->keys, g_array_index (ask->pages, guint, i) * OST_PAGED_PAGE,
                     answer, error))
      return NULL;
  return g_steal_pointer (&answer);
}

gpointer
ost_paged_ask_page (OstTxn *txn, gpointer arg, GError **error)
{
  const OstPagedAsk *ask = arg;
  g_autoptr (OstPagedAnswer) answer = g_new0 (OstPagedAnswer, 1);

  answer->records = new_records ();
  return load_slice (txn, ask, ask->keys, 0, answer, error) ? g_steal_pointer (&answer) : NULL;
}
