/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "people/dictionary-store.h"

GPtrArray *
ost_dictionary_store_list (OstTxn *txn, const char *dictionary, GError **error)
{
  return ost_record_list (txn, OST_TYPE_DICTIONARY_ENTRY, error,
                          "where dictionary = $1 and archived_at is null order by position, id",
                          "t", dictionary);
}

gboolean
ost_dictionary_store_has (OstTxn *txn, const char *dictionary, const char *code, GError **error)
{
  gint64 found = 0;

  return ost_txn_get_int (txn, &found, error,
                          "select id from dictionary_entry where dictionary = $1 and code = $2",
                          "tt", dictionary, code);
}

char *
ost_dictionary_store_dup_label (OstTxn *txn,
                                const char *dictionary,
                                const char *code,
                                GError **error)
{
  char *label = NULL;
  GError *failed = NULL;

  if (ost_txn_get_text (txn, &label, &failed,
                        "select label from dictionary_entry where dictionary = $1 and code = $2",
                        "tt", dictionary, code))
    return label;
  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return NULL;
    }
  return g_strdup (code);
}
