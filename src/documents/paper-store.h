/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/issued-document.h"
#include "documents/typesetter.h"
#include "documents/statement-store.h"
#include "storage/db.h"

G_BEGIN_DECLS

/* From the database to the PDF: the one way in which the window, the command line and the tests
 * make papers.  Rendering changes nothing: no number is taken, nothing is registered. */

/* A paper of KIND (OST_DOCUMENT_KIND_…) for REF: a case number (the newest issued one, else the
 * draft, else one filled from the file) or the number of an issued paper (its frozen bytes).
 * OST_DB_ERROR_NOT_FOUND when there is neither. (transfer full) */
GBytes *ost_paper_store_render (
    OstTxn *txn, OstTypesetter *typesetter, int kind, const char *ref, GError **error);
/* The opinion as it would be issued now, with what is typed and not saved yet: TYPED by part
 * (OST_OPINION_N_TEXTS), NULL: the texts of the draft. (transfer full) */
GBytes *ost_paper_store_render_opinion (OstTxn *txn,
                                        OstTypesetter *typesetter,
                                        gint64 family_id,
                                        const char *const *typed,
                                        GError **error);
/* The same as it would be issued now, whatever was issued before: for the preview of a draft.
 * (transfer full) */
GBytes *ost_paper_store_render_draft (
    OstTxn *txn, OstTypesetter *typesetter, int kind, gint64 family_id, GError **error);
/* Of one visit: its card, or what was agreed (OST_DOCUMENT_KIND_VISIT_CARD, …_AGREEMENTS).
 * (transfer full) */
GBytes *ost_paper_store_render_visit (
    OstTxn *txn, OstTypesetter *typesetter, int kind, gint64 visit_id, GError **error);
/* The gmina's share of many children. (transfer full) */
GBytes *ost_paper_store_render_statement (OstTxn *txn,
                                          OstTypesetter *typesetter,
                                          const OstStatementTask *task,
                                          GError **error);

G_END_DECLS
