/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/cofinancing-statement.h"
#include "documents/paper-source.h"
#include "placements/cofinancing-run.h"

G_BEGIN_DECLS

typedef struct
{
  OstCofinancingQuery query;
  gint64 family_id; /* the children of one family only; 0: every child */
  gboolean explain; /* the working of each line, and of one child (query.pesel or person_id) day by
                       day */
} OstStatementTask;

/* The gmina's share of the months and children of QUERY as a paper; the lines are those of
 * ost_cofinancing_run, whose errors it gives.  STATEMENT borrows from SOURCE. */
gboolean ost_statement_store_fill (OstPaperSource *source,
                                   const OstStatementTask *task,
                                   OstCofinancingStatement *statement,
                                   GError **error);

G_END_DECLS
