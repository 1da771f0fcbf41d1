/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/row-stream.h"
#include "families/basis-period.h"
#include "families/family.h"

G_BEGIN_DECLS

/* Parts and texts of a row of "families". */
enum
{
  OST_FAMILY_ROW_FAMILY,
  OST_FAMILY_ROW_BASIS, /* the last that has begun */
  OST_FAMILY_ROW_N_PARTS
};
enum
{
  OST_FAMILY_ROW_ASSISTANT,     /* login of the last who led the family */
  OST_FAMILY_ROW_ASSISTANT_NOW, /* of the one who leads it */
  OST_FAMILY_ROW_ADDRESS,
  OST_FAMILY_ROW_N_TEXTS
};

gboolean ost_family_rows_stream (OstTxn *txn, OstRowStream *stream, GError **error);

/* What tells a family without a number from others: name, address, first day; folded. (transfer
 * full) */
char *ost_family_dup_key (const OstFamily *family);
/* Adds key -> gint64 id of every family. */
gboolean ost_family_rows_load_keys (OstTxn *txn, GHashTable *ids, GError **error);

/* Archived ones too; NULL without an error when there is none. (transfer full) */
OstFamily *ost_family_rows_find (OstTxn *txn, const char *case_number, GError **error);
gboolean
ost_family_rows_get_last_login (OstTxn *txn, gint64 family_id, char **login, GError **error);

G_END_DECLS
