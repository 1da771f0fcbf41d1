/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "casework/deadline.h"
#include "storage/db.h"

G_BEGIN_DECLS

/* What is overdue or due soon by ost_deadline_state: open actions of the newest plans, periodic
 * assessments, letters of courts, consents, interviews, contracts of supporting families.  In the
 * order of the days, what has none first.  STAFF_ID 0: the whole centre's, else what concerns the
 * families of that assistant. (transfer full, of OstDeadline) */
GPtrArray *ost_deadline_store_list (OstTxn *txn, gint64 staff_id, GError **error);

/* Newest plans that nobody has signed yet; OstDeadline of OST_DEADLINE_NONE without a day. */
GPtrArray *ost_deadline_store_list_plans_to_sign (OstTxn *txn, gint64 staff_id, GError **error);

G_END_DECLS
