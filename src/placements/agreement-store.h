/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "placements/agreement-terms.h"
#include "storage/db.h"

G_BEGIN_DECLS

/* Terms of all counties, by county and day. (transfer full, of OstAgreementTerms) */
GPtrArray *ost_agreement_store_list (OstTxn *txn, GError **error);

/* Writes each rule of TERMS as a row of its own: new ones, changed ones, and those that are "as
 * before" now archived.  Refused with OST_DB_ERROR_CONSTRAINT: terms of that county and month that
 * are there already, rules that contradict what the county agreed before or later; with
 * OST_DB_ERROR_FAILED: terms changed elsewhere meanwhile.  The id, 0 on error. */
gint64 ost_agreement_store_save (OstTxn *txn, const OstAgreementTerms *terms, GError **error);
/* As ost_record_set_archived, for all rows of the terms with that id. */
gboolean ost_agreement_store_set_archived (
    OstTxn *txn, gint64 id, gint64 rev, gboolean archived, GError **error);

G_END_DECLS
