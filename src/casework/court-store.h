/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "casework/court-duty.h"
#include "casework/court-order.h"
#include "casework/court-request.h"
#include "storage/record-map.h"

G_BEGIN_DECLS

/* Saves with the deadline counted from the term when none was entered, and indexes the signature.
 */
gint64 ost_court_store_save_request (OstTxn *txn, const OstCourtRequest *request, GError **error);
gint64 ost_court_store_save_order (OstTxn *txn, const OstCourtOrder *order, GError **error);

/* By deadline, answered ones last. (transfer full, of OstCourtRequest) */
GPtrArray *ost_court_store_list_requests (OstTxn *txn, GError **error);
GPtrArray *ost_court_store_list_requests_of_family (OstTxn *txn, gint64 family_id, GError **error);
/* The newest request about the family, NULL without an error when there is none. */
OstCourtRequest *ost_court_store_find_request (OstTxn *txn, gint64 family_id, GError **error);

GPtrArray *ost_court_store_list_orders (OstTxn *txn, gint64 family_id, GError **error);
/* The newest that obliges the family on DAY, NULL without an error when none does. */
OstCourtOrder *
ost_court_store_find_order (OstTxn *txn, gint64 family_id, const GDate *day, GError **error);
/* Duties of all orders of the family. (transfer full, of OstCourtDuty) */
GPtrArray *ost_court_store_list_duties (OstTxn *txn, gint64 family_id, GError **error);

G_END_DECLS
