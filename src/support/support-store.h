/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "support/reimbursement.h"
#include "support/supported-family.h"
#include "support/supporting-family.h"
#include "support/supporting-person.h"
#include "storage/record-map.h"

G_BEGIN_DECLS

gint64 ost_support_store_save (OstTxn *txn, const OstSupportingFamily *family, GError **error);
/* By name; ARCHIVED ones only when asked. (transfer full, of OstSupportingFamily) */
GPtrArray *ost_support_store_list (OstTxn *txn, gboolean archived, GError **error);
GPtrArray *ost_support_store_list_helped (OstTxn *txn, gint64 supporting_family_id, GError **error);
GPtrArray *
ost_support_store_list_persons (OstTxn *txn, gint64 supporting_family_id, GError **error);
/* By day. (transfer full, of OstReimbursement) */
GPtrArray *
ost_support_store_list_reimbursements (OstTxn *txn, gint64 supporting_family_id, GError **error);
/* The supporting families of a helped family. (transfer full, of OstSupportedFamily) */
GPtrArray *ost_support_store_list_of_family (OstTxn *txn, gint64 family_id, GError **error);
/* Accepted so far, in grosze. */
gboolean ost_support_store_sum_accepted (OstTxn *txn,
                                         gint64 supporting_family_id,
                                         gint64 *sum,
                                         GError **error);
/* Children of the families helped at any day of MONTH; the limit of a month counts for each. */
gboolean ost_support_store_count_children (
    OstTxn *txn, gint64 supporting_family_id, const GDate *month, gint64 *n, GError **error);

G_END_DECLS
