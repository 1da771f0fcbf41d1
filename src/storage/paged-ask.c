/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "storage/paged-ask.h"

void
ost_paged_ask_free (gpointer data)
{
  OstPagedAsk *ask = data;

  if (ask->query != NULL)
    ask->source.free_query (ask->query);
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
