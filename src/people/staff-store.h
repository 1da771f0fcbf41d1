/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "people/staff-absence.h"
#include "people/staff.h"
#include "storage/record-map.h"

G_BEGIN_DECLS

OstStaff *ost_staff_store_find (OstTxn *txn, const char *login, GError **error);
/* Everybody not archived, by surname. (transfer full) */
GPtrArray *ost_staff_store_list (OstTxn *txn, GError **error);
/* A login that somebody else has (also archived) is OST_DB_ERROR_UNIQUE with words of its own. */
gint64 ost_staff_store_save (OstTxn *txn, gconstpointer staff, GError **error);
/* When STAFF_ID is away, the latest first. (transfer full, of OstStaffAbsence) */
GPtrArray *ost_staff_store_list_absences (OstTxn *txn, gint64 staff_id, GError **error);
/* Families that STAFF_ID leads on DAY; -1 on error. */
gint64
ost_staff_store_count_families (OstTxn *txn, gint64 staff_id, const GDate *day, GError **error);
/* Whether LOGIN may read who changed what. */
gboolean ost_staff_store_may_see_audit (OstTxn *txn, const char *login, GError **error);
/* "Anna Lis"; (transfer full) */
char *ost_staff_dup_name (const OstStaff *staff);
/* "A. Lis" from the columns of a query, NULL for nobody. (transfer full) */
char *ost_staff_dup_short_name (const char *given_name, const char *surname);

G_END_DECLS
