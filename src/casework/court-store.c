/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/record-build.h"
#include "casework/court-rules.h"
#include "casework/court-store.h"
#include "families/family-register-store.h"

gint64
ost_court_store_save_request (OstTxn *txn, const OstCourtRequest *request, GError **error)
{
  g_autoptr (OstCourtRequest) dated = ost_record_dup (request);
  gint64 id;

  if (!g_date_valid (&dated->due_on) && dated->term_days > 0)
    dated->due_on = ost_court_term_last_day (&dated->received_on, (int) dated->term_days);
  id = ost_record_save (txn, dated, error);
  if (id != 0 && dated->family_id != 0 &&
      !ost_family_register_refresh (txn, dated->family_id, error))
    return 0;
  return id;
}

gint64
ost_court_store_save_order (OstTxn *txn, const OstCourtOrder *order, GError **error)
{
  gint64 id = ost_record_save (txn, order, error);

  if (id == 0 || !ost_family_register_refresh (txn, order->family_id, error))
    return 0;
  return id;
}

GPtrArray *
ost_court_store_list_requests (OstTxn *txn, GError **error)
{
  return ost_record_list (txn, OST_TYPE_COURT_REQUEST, error,
                          "where archived_at is null order by case when answered_on is null then 0"
                          " else 1 end, due_on nulls last, id",
                          "");
}

GPtrArray *
ost_court_store_list_requests_of_family (OstTxn *txn, gint64 family_id, GError **error)
{
  return ost_record_list (
      txn, OST_TYPE_COURT_REQUEST, error,
      "where family_id = $1 and archived_at is null order by received_on desc, id desc", "i",
      family_id);
}

OstCourtRequest *
ost_court_store_find_request (OstTxn *txn, gint64 family_id, GError **error)
{
  return ost_record_find (txn, OST_TYPE_COURT_REQUEST, error,
                          "where family_id = $1 and archived_at is null"
                          " order by received_on desc, id desc limit 1",
                          "i", family_id);
}

GPtrArray *
ost_court_store_list_orders (OstTxn *txn, gint64 family_id, GError **error)
{
  return ost_record_list (
      txn, OST_TYPE_COURT_ORDER, error,
      "where family_id = $1 and archived_at is null order by issued_on desc, id desc", "i",
      family_id);
}

OstCourtOrder *
ost_court_store_find_order (OstTxn *txn, gint64 family_id, const GDate *day, GError **error)
{
  return ost_record_find (txn, OST_TYPE_COURT_ORDER, error,
                          "where family_id = $1 and archived_at is null and lifted_on is null"
                          " and (valid_until is null or valid_until >= $2)"
                          " order by issued_on desc, id desc limit 1",
                          "id", family_id, day);
}

GPtrArray *
ost_court_store_list_duties (OstTxn *txn, gint64 family_id, GError **error)
{
  return ost_record_list (txn, OST_TYPE_COURT_DUTY, error,
                          "where archived_at is null and order_id in (select id from court_order"
                          " where family_id = $1 and archived_at is null) order by order_id, id",
                          "i", family_id);
}
