/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/row-stream.h"
#include "placements/child-cost.h"
#include "placements/episode.h"
#include "placements/facility-cost.h"

G_BEGIN_DECLS

/* Parts and texts of a row of "placements": an episode, once for each interruption. */
enum
{
  OST_PLACEMENT_ROW_CHILD,
  OST_PLACEMENT_ROW_EPISODE,
  OST_PLACEMENT_ROW_INTERRUPTION,
  OST_PLACEMENT_ROW_N_PARTS
};
enum
{
  OST_PLACEMENT_ROW_CASE,
  OST_PLACEMENT_ROW_NAME, /* "Nowak Jan" */
  OST_PLACEMENT_ROW_N_TEXTS
};

/* Parts and texts of a row of "costs". */
enum
{
  OST_COST_ROW_CHILD,
  OST_COST_ROW_COST,
  OST_COST_ROW_N_PARTS
};
enum
{
  OST_COST_ROW_NAME,
  OST_COST_ROW_FROM, /* first day, of a payment its day */
  OST_COST_ROW_N_TEXTS
};

/* The part and the text of a row of "facility-costs". */
enum
{
  OST_FACILITY_ROW_COST,
  OST_FACILITY_ROW_N_PARTS
};
enum
{
  OST_FACILITY_ROW_FROM,
  OST_FACILITY_ROW_N_TEXTS
};

/* Children in Polish order of names, each child's rows by day. */
gboolean ost_placement_rows_stream (OstTxn *txn, OstRowStream *stream, GError **error);
gboolean ost_cost_rows_stream (OstTxn *txn, OstRowStream *stream, GError **error);
gboolean ost_facility_rows_stream (OstTxn *txn, OstRowStream *stream, GError **error);

G_END_DECLS
