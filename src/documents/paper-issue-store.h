/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/typesetter.h"
#include "storage/db.h"

G_BEGIN_DECLS

/* A paper is issued in two steps, because setting it takes long and a transaction that writes lets
 * nobody else write: first it is set with the number that it will get, then, in a short
 * transaction, it is filled once more, compared, numbered, frozen and registered. */
typedef struct
{
  char *digest; /* of what it says */
  GBytes *pdf;
} OstReadyPaper;

/* Changes nothing: OST_DB_REPORT will do. (transfer full) */
OstReadyPaper *ost_paper_store_make_ready (
    OstTxn *txn, OstTypesetter *typesetter, int kind, gint64 family_id, GError **error);
/* The same for a paper of one visit. (transfer full) */
OstReadyPaper *ost_paper_store_make_ready_visit (
    OstTxn *txn, OstTypesetter *typesetter, int kind, gint64 visit_id, GError **error);
void ost_ready_paper_free (OstReadyPaper *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstReadyPaper, ost_ready_paper_free)

/* All or nothing; returns the id of the issued document.  A draft of the family becomes it.
 * OST_DB_ERROR_CONFLICT (without versions) when the paper would say something else by now or the
 * number is gone: make it ready again. */
gint64 ost_paper_store_issue (
    OstTxn *txn, const OstReadyPaper *ready, int kind, gint64 family_id, GError **error);
gint64 ost_paper_store_issue_visit (
    OstTxn *txn, const OstReadyPaper *ready, int kind, gint64 visit_id, GError **error);

G_END_DECLS
