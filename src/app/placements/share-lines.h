/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "base/record.h"
#include "placements/cofinancing-run.h"

G_BEGIN_DECLS

/* A line of the gmina's share as a table shows it; copied out of the run. */
typedef struct
{
  OstRecord parent_instance;

  char *child;
  char *month; /* "listopad 2026" in the window's language */
  char *form;
  char *cost;
  gint64 rate;
  gint64 days;
  gint64 base;  /* grosze */
  gint64 share; /* grosze */
  char *working;
} OstShareRow;

#define OST_TYPE_SHARE_ROW (ost_share_row_get_type ())
OST_DECLARE_RECORD (OstShareRow, ost_share_row)

/* What one run brings. */
typedef struct
{
  GPtrArray *rows;     /* of OstShareRow */
  GPtrArray *warnings; /* of char * */
  OstCofinancingTotals totals;
} OstShareAnswer;

void ost_share_answer_free (OstShareAnswer *self);

/* On a worker, with the working of each line. */
OstShareAnswer *
ost_share_answer_load (OstTxn *txn, const OstCofinancingQuery *query, GError **error);

G_END_DECLS
