/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "casework/visit.h"
#include "documents/court-opinion-store.h"
#include "documents/document.h"
#include "documents/paper-source.h"

G_BEGIN_DECLS

/* For the stores of papers: a paper as a document, filled from the database and not set yet.  All
 * (transfer full). */

/* JSON, unless NULL, gets everything that the opinion says. */
OstDocument *ost_paper_compose_opinion (OstPaperSource *source,
                                        const OstOpinionDraft *draft,
                                        const char *number,
                                        char **json,
                                        GError **error);
OstDocument *ost_paper_compose_kind (OstPaperSource *source, int kind, GError **error);
OstDocument *
ost_paper_compose_of_visit (OstPaperSource *source, int kind, gint64 visit_id, GError **error);
/* What the papers of one visit are filled from; VISIT gets the visit. */
OstPaperSource *
ost_paper_compose_read_visit (OstTxn *txn, gint64 visit_id, OstVisit **visit, GError **error);

G_END_DECLS
