/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "people/staff-store.h"

OstStaff *
ost_staff_store_find (OstTxn *txn, const char *login, GError **error)
{
  return ost_record_find (txn, OST_TYPE_STAFF, error, "where login = $1 order by id limit 1", "t",
                          login);
}

GPtrArray *
ost_staff_store_list (OstTxn *txn, GError **error)
{
  return ost_record_list (txn, OST_TYPE_STAFF, error,
                          "where archived_at is null order by surname, given_name, id", "");
}

static gboolean
is_login_free (OstTxn *txn, const OstStaff *staff, GError **error)
{
  gint64 other = 0;
  GError *failed = NULL;

  ost_txn_get_int (txn, &other, &failed, "select id from staff where login = $1 and id <> $2", "ti",
                   staff->login, staff->parent_instance.id);
  if (failed != NULL)
    g_propagate_error (error, failed);
  else if (other != 0)
    g_set_error_literal (error, OST_DB_ERROR, OST_DB_ERROR_UNIQUE,
                         _ ("Somebody else of the staff has this login. Give another."));
  return failed == NULL && other == 0;
}

gint64
ost_staff_store_save (OstTxn *txn, gconstpointer staff, GError **error)
{
  return is_login_free (txn, staff, error) ? ost_record_save (txn, staff, error) : 0;
}

GPtrArray *
ost_staff_store_list_absences (OstTxn *txn, gint64 staff_id, GError **error)
{
  return ost_record_list (txn, OST_TYPE_STAFF_ABSENCE, error,
                          "where staff_id = $1 and archived_at is null order by from_day desc, id",
                          "i", staff_id);
}

gint64
ost_staff_store_count_families (OstTxn *txn, gint64 staff_id, const GDate *day, GError **error)
{
  gint64 n = -1;

  ost_txn_get_int (txn, &n, error,
                   "select count(distinct a.family_id) from assignment a"
                   " join family f on f.id = a.family_id"
                   " where a.staff_id = $1 and a.archived_at is null and f.archived_at is null"
                   " and f.closed_on is null and a.from_day <= $2"
                   " and (a.to_day is null or a.to_day >= $2)",
                   "id", staff_id, day);
  return n;
}

gboolean
ost_staff_store_may_see_audit (OstTxn *txn, const char *login, GError **error)
{
  g_autoptr (OstStaff) staff = ost_staff_store_find (txn, login, error);

  return staff != NULL && ost_staff_may_see_audit (staff);
}

char *
ost_staff_dup_name (const OstStaff *staff)
{
  if (staff->given_name == NULL)
    return g_strdup (staff->surname);
  return g_strdup_printf ("%s %s", staff->given_name, staff->surname);
}

char *
ost_staff_dup_short_name (const char *given_name, const char *surname)
{
  g_autofree char *initial = NULL;

  if (surname == NULL || given_name == NULL)
    return g_strdup (surname);
  initial = g_utf8_substring (given_name, 0, 1);
  return g_strdup_printf ("%s. %s", initial, surname);
}
