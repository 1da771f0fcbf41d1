/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "casework/failed-visits-store.h"
#include "casework/visit.h"
#include "storage/record-map.h"
#include "storage/statement.h"

/* As the register of families counts it: whatever took place. */
static gboolean
read_last_contact (OstTxn *txn, gint64 family_id, GDate *day, GError **error)
{
  g_autoptr (OstStatement) statement = ost_statement_new (
      txn, "select max(day) from visit where family_id = $1 and archived_at is null"
           " and outcome = 'odbyla-sie'");
  GError *failed = NULL;

  ost_statement_bind_int (statement, 1, family_id);
  if (ost_statement_step (statement, &failed))
    *day = ost_statement_get_date (statement, 0);
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

OstFailedVisits *
ost_failed_visits_store_load (OstTxn *txn, gint64 family_id, GError **error)
{
  g_autoptr (OstFailedVisits) self = g_new0 (OstFailedVisits, 1);

  self->last_contact = ost_date_none ();
  if (!read_last_contact (txn, family_id, &self->last_contact, error))
    return NULL;
  self->visits = ost_record_list (txn, OST_TYPE_VISIT, error,
                                  "where family_id = $1 and archived_at is null and form = 'wizyta'"
                                  " and outcome in ('nie-zastano', 'odmowa')"
                                  " and day > coalesce ($2, '') order by day, from_time, id",
                                  "id", family_id, &self->last_contact);
  return self->visits != NULL ? g_steal_pointer (&self) : NULL;
}

void
ost_failed_visits_free (OstFailedVisits *self)
{
  g_clear_pointer (&self->visits, g_ptr_array_unref);
  g_free (self);
}
