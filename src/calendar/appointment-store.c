/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "calendar/appointment-store.h"

gint64
ost_appointment_store_save (OstTxn *txn, const OstAppointment *appointment, GError **error)
{
  return ost_record_save (txn, appointment, error);
}

OstAppointment *
ost_appointment_store_load (OstTxn *txn, gint64 id, GError **error)
{
  return ost_record_load (txn, OST_TYPE_APPOINTMENT, id, error);
}

gboolean
ost_appointment_store_set_archived (
    OstTxn *txn, gint64 id, gint64 rev, gboolean archived, GError **error)
{
  return ost_record_set_archived (txn, OST_TYPE_APPOINTMENT, id, rev, archived, error);
}

GPtrArray *
ost_appointment_store_list (OstTxn *txn, const GDate *from, const GDate *to, GError **error)
{
  return ost_record_list (txn, OST_TYPE_APPOINTMENT, error,
                          "where archived_at is null and from_day <= $2"
                          " and coalesce (to_day, from_day) >= $1"
                          " order by from_day, from_time, id",
                          "dd", from, to);
}
