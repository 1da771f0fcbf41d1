/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/citation-store.h"

GPtrArray *
ost_citation_store_list (OstTxn *txn, GError **error)
{
  return ost_record_list (txn, OST_TYPE_CITATION, error,
                          "where archived_at is null order by code, valid_from desc nulls last, id",
                          "");
}
