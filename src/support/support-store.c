/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "base/record-build.h"
#include "base/text.h"
#include "support/support-store.h"

gint64
ost_support_store_save (OstTxn *txn, const OstSupportingFamily *family, GError **error)
{
  g_autoptr (OstSupportingFamily) keyed = ost_record_dup (family);

  g_free (keyed->name_key);
  keyed->name_key = ost_text_sort_key (keyed->name);
  return ost_record_save (txn, keyed, error);
}

GPtrArray *
ost_support_store_list (OstTxn *txn, gboolean archived, GError **error)
{
  return ost_record_list (txn, OST_TYPE_SUPPORTING_FAMILY, error,
                          "where (archived_at is not null) = ($1 = 1) order by name_key, id", "i",
                          (gint64) archived);
}

static GPtrArray *
list_parts (OstTxn *txn, GType type, gint64 supporting_family_id, GError **error)
{
  return ost_record_list (txn, type, error,
                          "where supporting_family_id = $1 and archived_at is null order by id",
                          "i", supporting_family_id);
}

GPtrArray *
ost_support_store_list_helped (OstTxn *txn, gint64 supporting_family_id, GError **error)
{
  return list_parts (txn, OST_TYPE_SUPPORTED_FAMILY, supporting_family_id, error);
}

GPtrArray *
ost_support_store_list_persons (OstTxn *txn, gint64 supporting_family_id, GError **error)
{
  return list_parts (txn, OST_TYPE_SUPPORTING_PERSON, supporting_family_id, error);
}

GPtrArray *
ost_support_store_list_reimbursements (OstTxn *txn, gint64 supporting_family_id, GError **error)
{
  return ost_record_list (
      txn, OST_TYPE_REIMBURSEMENT, error,
      "where supporting_family_id = $1 and archived_at is null order by day, id", "i",
      supporting_family_id);
}

GPtrArray *
ost_support_store_list_of_family (OstTxn *txn, gint64 family_id, GError **error)
{
  return ost_record_list (txn, OST_TYPE_SUPPORTED_FAMILY, error,
                          "where family_id = $1 and archived_at is null order by from_day, id", "i",
                          family_id);
}

gboolean
ost_support_store_sum_accepted (OstTxn *txn,
                                gint64 supporting_family_id,
                                gint64 *sum,
                                GError **error)
{
  return ost_txn_get_int (
      txn, sum, error,
      "select cast(coalesce(sum(amount), 0) as bigint) from reimbursement"
      " where supporting_family_id = $1 and archived_at is null and state = 'uznane'",
      "i", supporting_family_id);
}

gboolean
ost_support_store_count_children (
    OstTxn *txn, gint64 supporting_family_id, const GDate *month, gint64 *n, GError **error)
{
  const GDate first = ost_date ((int) g_date_get_year (month), (int) g_date_get_month (month), 1);
  const GDate next = ost_date_plus_months (&first, 1);
  const GDate last = ost_date_plus_days (&next, -1);

  return ost_txn_get_int (
      txn, n, error,
      "select cast(count(distinct m.person_id) as bigint) from family_member m"
      " join supported_family h on h.family_id = m.family_id where h.supporting_family_id = $1"
      " and h.archived_at is null and m.archived_at is null and m.role = 'dziecko'"
      " and (h.from_day is null or h.from_day <= $3) and (h.to_day is null or h.to_day >= $2)"
      " and (m.from_day is null or m.from_day <= $3) and (m.to_day is null or m.to_day >= $2)",
      "idd", supporting_family_id, &first, &last);
}
