/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/paged-list.h"
#include "storage/record-map.h"

G_BEGIN_DECLS

/* A line of the register of supporting families (D1). */
typedef struct
{
  OstRecord parent_instance; /* id of the supporting family */

  char *name;
  char *address;
  char *helped; /* "Nowak, Wiśniewscy": the families that it helps today or will help */
  char *contract_no;
  GDate contract_to;
  int state; /* OST_SUPPORT_… */
} OstSupportLine;

#define OST_TYPE_SUPPORT_LINE (ost_support_line_get_type ())
OST_DECLARE_RECORD (OstSupportLine, ost_support_line)

typedef enum
{
  OST_SUPPORT_SORT_NAME,
  OST_SUPPORT_SORT_CONTRACT_END,
  OST_SUPPORT_SORT_STATE,
  OST_SUPPORT_SORT_ADDRESS,
  OST_SUPPORT_SORT_CONTRACT
} OstSupportSort;

typedef struct
{
  char *search; /* words of the name, the place or the contract, folded by the store */
  gboolean archived;
  OstSupportSort sort;
  gboolean descending;
} OstSupportQuery;

/* Ids of supporting families in order. (transfer full, of gint64) */
GArray *ost_support_register_keys (OstTxn *txn, const OstSupportQuery *query, GError **error);
/* (transfer full, of OstSupportLine) */
GPtrArray *
ost_support_register_lines (OstTxn *txn, const gint64 *keys, guint n_keys, GError **error);
/* For OstPagedList; the query is an OstSupportQuery. */
const OstPagedSource *ost_support_register_source (void);

G_END_DECLS
