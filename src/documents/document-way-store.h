/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/issued-document.h"
#include "storage/db.h"

G_BEGIN_DECLS

/* What becomes of an issued paper; the days come from DOCUMENT.  Each saves it in its next state
 * and returns its id, 0 on error; a day before the step that comes first is refused with
 * OST_DB_ERROR_CONSTRAINT. */
gint64 ost_document_way_sign (OstTxn *txn, gconstpointer document, GError **error);
/* Also answers the court's letter that it belongs to. */
gint64 ost_document_way_send (OstTxn *txn, gconstpointer document, GError **error);
gint64 ost_document_way_deliver (OstTxn *txn, gconstpointer document, GError **error);

G_END_DECLS
