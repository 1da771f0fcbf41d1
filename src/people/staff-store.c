/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

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
