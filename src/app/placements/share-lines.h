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
  char *county;
  gint64 rate;
  gint64 days;
  gint64 base;  /* grosze */
  gint64 share; /* grosze */

  /* By which the line is found again. */
  gint64 person_id;
  int month_first; /* day number */
  int form_kind;
  int cost_kind;
} OstShareRow;

#define OST_TYPE_SHARE_ROW (ost_share_row_get_type ())
OST_DECLARE_RECORD (OstShareRow, ost_share_row)

/* What all lines of a month come to. */
typedef struct
{
  OstRecord parent_instance;

  char *month;
  gint64 share_10, share_30, share_50, share; /* grosze */
  gint64 largest;                             /* share of a month of the answer */
} OstShareMonthRow;

#define OST_TYPE_SHARE_MONTH_ROW (ost_share_month_row_get_type ())
OST_DECLARE_RECORD (OstShareMonthRow, ost_share_month_row)

/* What one run brings. */
typedef struct
{
  GPtrArray *rows;     /* of OstShareRow, at most OST_SHARE_MOST_ROWS */
  GPtrArray *months;   /* of OstShareMonthRow, each month of the period */
  GPtrArray *warnings; /* of char * */
  OstCofinancingTotals totals;
} OstShareAnswer;

#define OST_SHARE_MOST_ROWS 20000 /* nobody reads more on a screen; files have all of them */

void ost_share_answer_free (OstShareAnswer *self);

/* On a worker.  PROGRESS as in OstCofinancingSink, may be NULL. */
OstShareAnswer *
ost_share_answer_load (OstTxn *txn,
                       const OstCofinancingQuery *query,
                       void (*progress) (guint n_done, guint n_children, gpointer data),
                       gpointer progress_data,
                       GError **error);

/* How one line came about. */
typedef struct
{
  char *working; /* Polish, for a letter */
  GArray *days;  /* of OstShareDay */
} OstShareDetail;

void ost_share_detail_free (OstShareDetail *self);
/* On a worker: calculates the month of ROW's child anew under the rules of QUERY. */
OstShareDetail *ost_share_detail_load (OstTxn *txn,
                                       const OstCofinancingQuery *query,
                                       const OstShareRow *row,
                                       GError **error);

G_END_DECLS
