/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/statement.h"

G_BEGIN_DECLS

/* Rows to records and back by the field table.  Every save writes the row, its audit entry and the
 * touched topic; nothing in the program writes a record's row in another way. */

/* Inserts (id 0) or updates where the rev is still the record's.  Returns the id, 0 on error. */
gint64 ost_record_save (OstTxn *txn, gconstpointer record, GError **error);
/* As ost_record_save of a new record, for thousands in a row: a server may be given it together
 * with those that follow, before anything else is asked; what it refuses fails there. */
gint64 ost_record_add (OstTxn *txn, gconstpointer record, GError **error);
/* NULL with OST_DB_ERROR_NOT_FOUND when there is none. (transfer full) */
gpointer ost_record_load (OstTxn *txn, GType type, gint64 id, GError **error);
/* Rest of the SQL after "select … from TABLE": "where family_id = $1 and archived_at is null order
 * by date", TYPES as for ost_txn_run. (transfer full, of records) */
GPtrArray *
ost_record_list (OstTxn *txn, GType type, GError **error, const char *rest, const char *types, ...);
/* The first of such a list, or NULL without an error. (transfer full) */
gpointer
ost_record_find (OstTxn *txn, GType type, GError **error, const char *rest, const char *types, ...);
/* What is archived of the records whose field LINK is ID, the last archived first. (transfer full)
 */
GPtrArray *
ost_record_list_archived (OstTxn *txn, GType type, const char *link, gint64 id, GError **error);
/* Soft deletion and back; audited, conflict when rev differs. */
gboolean ost_record_set_archived (
    OstTxn *txn, GType type, gint64 id, gint64 rev, gboolean archived, GError **error);
/* For child rows that belong to an edited whole (tick boxes, list lines). Audited. */
gboolean ost_record_erase (OstTxn *txn, GType type, gint64 id, GError **error);

/* "id, rev, changed_by, …" of a type, each column prefixed with PREFIX ("f."), in the order that
 * ost_record_from_row reads them from column FIRST on. */
char *ost_record_dup_columns (GType type, const char *prefix);
gpointer ost_record_from_row (OstStatement *statement, GType type, int first);
int ost_record_count_columns (GType type);

G_END_DECLS
