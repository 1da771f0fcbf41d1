/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/cofinancing-statement.h"
#include "documents/paper-source.h"
#include "placements/cofinancing-run.h"

G_BEGIN_DECLS

/* The gmina's share of the months and children of QUERY as a paper; the lines are those of
 * ost_cofinancing_run, whose errors it gives.  FAMILY_ID 0: every child; else the children of one
 * family.  STATEMENT borrows from SOURCE. */
gboolean ost_statement_store_fill (OstPaperSource *source,
                                   const OstCofinancingQuery *query,
                                   gint64 family_id,
                                   OstCofinancingStatement *statement,
                                   GError **error);

G_END_DECLS
