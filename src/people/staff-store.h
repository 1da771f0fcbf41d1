/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "people/staff.h"
#include "storage/record-map.h"

G_BEGIN_DECLS

OstStaff *ost_staff_store_find (OstTxn *txn, const char *login, GError **error);
/* Everybody not archived, by surname. (transfer full) */
GPtrArray *ost_staff_store_list (OstTxn *txn, GError **error);
/* "Anna Lis"; (transfer full) */
char *ost_staff_dup_name (const OstStaff *staff);
/* "A. Lis" from the columns of a query, NULL for nobody. (transfer full) */
char *ost_staff_dup_short_name (const char *given_name, const char *surname);

G_END_DECLS
