/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "casework/visit-addendum-store.h"
#include "casework/visit-lock.h"
#include "storage/record-map.h"

gint64
ost_visit_addendum_store_add (
    OstTxn *txn, gint64 visit_id, gint64 staff_id, const char *text, GError **error)
{
  g_autoptr (OstVisit) visit = ost_record_load (txn, OST_TYPE_VISIT, visit_id, error);
  g_autoptr (OstVisitAddendum) addendum = NULL;

  if (visit == NULL)
    return 0;
  if (!ost_visit_is_locked (visit, ost_txn_get_today (txn)))
    {
      g_set_error_literal (error, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT,
                           _ ("The note is still open: write into it"));
      return 0;
    }
  addendum = g_object_new (OST_TYPE_VISIT_ADDENDUM, "visit_id", visit_id, "staff_id", staff_id,
                           "day", ost_txn_get_today (txn), "content", text, NULL);
  return ost_record_save (txn, addendum, error);
}

GPtrArray *
ost_visit_addendum_store_list (OstTxn *txn, gint64 visit_id, GError **error)
{
  return ost_record_list (txn, OST_TYPE_VISIT_ADDENDUM, error,
                          "where visit_id = $1 and archived_at is null order by day, id", "i",
                          visit_id);
}

GPtrArray *
ost_visit_addendum_store_list_open (OstTxn *txn, gint64 family_id, GError **error)
{
  return ost_record_list (txn, OST_TYPE_VISIT_ADDENDUM, error,
                          "where archived_at is null and visit_id in (select id from visit"
                          " where family_id = $1 and archived_at is null"
                          " and confidential_towards_id is null) order by day, id",
                          "i", family_id);
}
