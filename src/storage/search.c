/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "storage/search.h"

gboolean
ost_search_set_words (OstTxn *txn, gint64 owner, const char *const *words, GError **error)
{
  if (!ost_txn_run (txn, error, "delete from search_word where owner = $1", "i", owner))
    return FALSE;
  for (; *words != NULL; words++)
    if (!ost_txn_run (txn, error, "insert into search_word (word, owner) values ($1, $2)", "ti",
                      *words, owner))
      return FALSE;
  return TRUE;
}
