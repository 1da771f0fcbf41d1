/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/issued-document.h"
#include "documents/paper-place.h"
#include "storage/db.h"

G_BEGIN_DECLS

#define OST_MOST_SIGNED_FILE (30 * 1024 * 1024) /* bytes */

/* The file signed elsewhere (PAdES, XAdES) stands beside the frozen one with its own hash (M6); the
 * paper counts as signed.  A later file takes its place, the former stays in the database.  Refused
 * with OST_DB_ERROR_CONSTRAINT: a draft, an empty file, one that is too large. */
gboolean ost_document_file_attach_signed (
    OstTxn *txn, gint64 document_id, const char *name, GBytes *content, GError **error);

/* Where the paper lies in the paper file (M12); an empty one that is not saved yet when nobody has
 * noted it. (transfer full) */
OstPaperPlace *ost_document_file_load_place (OstTxn *txn, gint64 document_id, GError **error);

/* A draft that corrects an issued paper: it names it, keeps its number as the next version and
 * begins with its texts and facts.  Returns the draft's id. */
gint64 ost_document_file_correct (OstTxn *txn, gint64 document_id, GError **error);

G_END_DECLS
