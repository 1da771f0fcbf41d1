/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "placements/amounts-of-day.h"
#include "storage/db.h"

G_BEGIN_DECLS

/* What the centre entered, the newest first. (transfer full, of OstAmountsOfDay) */
GPtrArray *ost_amounts_store_list_own (OstTxn *txn, GError **error);
/* What is shipped, the newest first. */
GPtrArray *ost_amounts_store_list_shipped (OstTxn *txn, GError **error);

/* Each amount becomes a row of its own, audited; it stands above the shipped one of that day.  An
 * amount left empty gives the day back to the shipped one.  A second entry for a day that has one:
 * OST_DB_ERROR_CONSTRAINT; changed elsewhere: OST_DB_ERROR_FAILED.  The id, 0 on error. */
gint64 ost_amounts_store_save (OstTxn *txn, const OstAmountsOfDay *amounts, GError **error);
/* As ost_record_set_archived for all amounts of the day: TRUE gives it back to the shipped ones. */
gboolean ost_amounts_store_set_archived (
    OstTxn *txn, gint64 id, gint64 rev, gboolean archived, GError **error);

G_END_DECLS
