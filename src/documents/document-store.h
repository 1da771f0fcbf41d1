/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/document-section.h"
#include "documents/issued-document.h"
#include "storage/record-map.h"

G_BEGIN_DECLS

/* Freezes PDF under a number of the centre's pattern (a correction keeps the number and gets the
 * next version), with its hash and the data it was made from.  DRAFT may be a saved draft or a new
 * record. Returns the id; nothing of an issued paper changes afterwards but its way (sent,
 * delivered). */
gint64 ost_document_store_issue (OstTxn *txn,
                                 const OstIssuedDocument *draft,
                                 GBytes *pdf,
                                 const char *source_json,
                                 GError **error);

/* NULL without an error when there is none. (transfer full) */
OstIssuedDocument *
ost_document_store_find_by_number (OstTxn *txn, const char *number, GError **error);
/* The newest issued one of a family that has not been withdrawn. (transfer full) */
OstIssuedDocument *
ost_document_store_find_newest (OstTxn *txn, gint64 family_id, int kind, GError **error);
/* The family's open draft of the kind. (transfer full) */
OstIssuedDocument *
ost_document_store_find_draft (OstTxn *txn, gint64 family_id, int kind, GError **error);

/* The frozen file, or the one signed elsewhere (OST_FILE_…); NULL without an error when there is
 * none. (transfer full) */
GBytes *ost_document_store_dup_file (OstTxn *txn, gint64 document_id, int role, GError **error);

/* Newest first; FAMILY_ID 0: of all families. (transfer full) */
GPtrArray *ost_document_store_list (OstTxn *txn, gint64 family_id, GError **error);

/* Texts of a draft by part, in order. (transfer full, of OstDocumentSection) */
GPtrArray *ost_document_store_list_sections (OstTxn *txn, gint64 document_id, GError **error);
/* Writes the text of one part; an empty text erases it. */
gboolean ost_document_store_set_section (
    OstTxn *txn, gint64 document_id, const char *part, const char *content, GError **error);

/* Frozen files whose bytes are no longer those of their hash. (transfer full, of char *, a line
 * each) */
GPtrArray *ost_document_store_check (OstTxn *txn, GError **error);

G_END_DECLS
