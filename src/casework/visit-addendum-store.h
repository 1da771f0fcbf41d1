/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "casework/visit-addendum.h"
#include "storage/db.h"

G_BEGIN_DECLS

/* Adds TEXT to a note that has locked, today, by STAFF_ID.  Returns its id; OST_DB_ERROR_CONSTRAINT
 * while the note itself can still be changed. */
gint64 ost_visit_addendum_store_add (
    OstTxn *txn, gint64 visit_id, gint64 staff_id, const char *text, GError **error);
/* In the order in which they were written. (transfer full, of OstVisitAddendum) */
GPtrArray *ost_visit_addendum_store_list (OstTxn *txn, gint64 visit_id, GError **error);
/* Of all notes of a family that are confidential towards nobody. */
GPtrArray *ost_visit_addendum_store_list_open (OstTxn *txn, gint64 family_id, GError **error);

G_END_DECLS
