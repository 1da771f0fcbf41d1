/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/table-writer.h"
#include "placements/cofinancing-run.h"
#include "storage/db.h"

G_BEGIN_DECLS

/* The gmina's share as a file for the office and the county, every line with its working.  CSV and
 * xlsx have Polish headings whatever the locale; JSON is that of ostojactl cofinancing --explain.
 * PROGRESS (may be NULL) as in OstCofinancingSink.  Stops when the transaction is cancelled. */
typedef struct
{
  OstCofinancingQuery query;
  OstTableFormat format; /* not OST_TABLE_TEXT */
  void (*progress) (guint n_done, guint n_children, gpointer data);
  gpointer data;
} OstShareFileTask;

gboolean ost_share_file_write (OstTxn *txn,
                               const OstShareFileTask *task,
                               GOutputStream *stream,
                               GError **error);

G_END_DECLS
