/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calendar/appointment.h"
#include "storage/record-map.h"

G_BEGIN_DECLS

gint64 ost_appointment_store_save (OstTxn *txn, const OstAppointment *appointment, GError **error);
OstAppointment *ost_appointment_store_load (OstTxn *txn, gint64 id, GError **error);
gboolean ost_appointment_store_set_archived (
    OstTxn *txn, gint64 id, gint64 rev, gboolean archived, GError **error);
/* What touches the days FROM to TO, by day and time. (transfer full, of OstAppointment) */
GPtrArray *
ost_appointment_store_list (OstTxn *txn, const GDate *from, const GDate *to, GError **error);

G_END_DECLS
