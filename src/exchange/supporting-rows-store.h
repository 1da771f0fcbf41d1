/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/row-stream.h"
#include "support/supporting-family.h"

G_BEGIN_DECLS

/* The part and the texts of a row of "supporting-families": one for each family helped. */
enum
{
  OST_SUPPORTING_ROW_FAMILY,
  OST_SUPPORTING_ROW_N_PARTS
};
enum
{
  OST_SUPPORTING_ROW_CASE, /* of the family helped, NULL when it helps none */
  OST_SUPPORTING_ROW_ADDRESS,
  OST_SUPPORTING_ROW_N_TEXTS
};

gboolean ost_supporting_rows_stream (OstTxn *txn, OstRowStream *stream, GError **error);

/* The one with that contract, else with the same folded name and address; NULL without an error
 * when there is none. (transfer full) */
OstSupportingFamily *
ost_supporting_rows_find (OstTxn *txn, const OstSupportingFamily *like, GError **error);
gboolean ost_supporting_rows_helps (
    OstTxn *txn, gint64 supporting_id, gint64 family_id, gboolean *helps, GError **error);

G_END_DECLS
