/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "placements/share-days.h"

G_BEGIN_DECLS

typedef struct _OstTxn OstTxn; /* of storage/db.h */

/* The one calculation of the gmina's share from the database, which the page, the command line,
 * the PDF and the reports call.  Children stream through it in the order of printing: Polish order
 * of surname and given name, then PESEL; memory does not grow with their number. */
typedef struct
{
  GDate from_month; /* any day of it */
  GDate to_month;
  const char *pesel;        /* one child; NULL: all */
  const char *county;       /* lines of one county; NULL: all */
  const char *const *rules; /* "NAME=VALUE" over every agreement, NULL-terminated, or NULL */
  gint64 person_id;         /* one child, with or without a PESEL; 0: all */
} OstCofinancingQuery;

typedef struct
{
  const OstShareLine *share;
  const char *month; /* "2025-01" */
  const char *county;
  gint64 person_id;
  const char *child;   /* "Nowak Jan" */
  const char *pesel;   /* "" when not known */
  const char *working; /* Polish; NULL without explain */
} OstCofinancingLine;

/* Called on the worker; what they get is theirs only for the call. */
typedef struct
{
  void (*line) (const OstCofinancingLine *line, gpointer data);
  /* After the line: each of its days; or NULL. */
  void (*day) (const OstCofinancingLine *line, const OstShareDay *day, gpointer data);
  void (*warning) (const char *message, gpointer data);             /* or NULL */
  void (*progress) (guint n_done, guint n_children, gpointer data); /* or NULL */
  gpointer data;
  gboolean explain;
} OstCofinancingSink;

typedef struct
{
  gint64 share_10, share_30, share_50; /* grosze */
  gint64 share;                        /* their sum, and the sum of the lines */
  guint n_lines;
  guint n_children; /* with a line */
} OstCofinancingTotals;

#define OST_COFINANCING_RUN_ERROR (ost_cofinancing_run_error_quark ())
GQuark ost_cofinancing_run_error_quark (void);
typedef enum
{
  OST_COFINANCING_RUN_ERROR_MONTHS, /* the last month before the first */
  OST_COFINANCING_RUN_ERROR_MISSING /* figures; the message is the line to print, and the lines
                                       that were given must be thrown away */
} OstCofinancingRunError;

/* What was agreed with the counties, under the rules of QUERY, closed. (transfer full) */
OstAgreements *
ost_cofinancing_load_agreements (OstTxn *txn, const OstCofinancingQuery *query, GError **error);

/* Also OST_AGREEMENT_ERROR for rules that do not exist or contradict each other, OST_CARE_ERROR
 * with the child's name for placements that do.  Stops when the transaction is cancelled. */
gboolean ost_cofinancing_run (OstTxn *txn,
                              const OstCofinancingQuery *query,
                              const OstCofinancingSink *sink,
                              OstCofinancingTotals *totals,
                              GError **error);

G_END_DECLS
