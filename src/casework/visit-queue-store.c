/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "casework/visit-queue-store.h"
#include "casework/visit.h"
#include "people/staff-store.h"
#include "storage/statement.h"

static const char queue_sql[] =
    "select v.id, v.family_id, f.name, f.case_number, s.given_name, s.surname, v.day, v.from_time,"
    " v.to_time, v.form from visit v join family f on f.id = v.family_id"
    " join staff s on s.id = v.staff_id"
    " where v.outcome is null and v.archived_at is null and f.archived_at is null"
    " and (v.day < $1 or (v.day = $1 and v.to_time <= $2)) and ($3 = 0 or v.staff_id = $3)"
    " order by v.day, v.from_time, v.id";

void
ost_queued_visit_free (OstQueuedVisit *self)
{
  g_free (self->family);
  g_free (self->case_number);
  g_free (self->assistant);
  g_free (self);
}

static int
get_time (OstStatement *row, int column)
{
  return ost_statement_is_null (row, column) ? OST_TIME_NONE
                                             : (int) ost_statement_get_int (row, column);
}

static OstQueuedVisit *
read_visit (OstStatement *row)
{
  OstQueuedVisit *visit = g_new0 (OstQueuedVisit, 1);

  visit->visit_id = ost_statement_get_int (row, 0);
  visit->family_id = ost_statement_get_int (row, 1);
  visit->family = g_strdup (ost_statement_get_text (row, 2));
  visit->case_number = g_strdup (ost_statement_get_text (row, 3));
  visit->assistant =
      ost_staff_dup_short_name (ost_statement_get_text (row, 4), ost_statement_get_text (row, 5));
  visit->day = ost_statement_get_date (row, 6);
  visit->from_time = get_time (row, 7);
  visit->to_time = get_time (row, 8);
  visit->form = MAX (ost_kind_find (&ost_visit_form_kind, ost_statement_get_text (row, 9)), 0);
  return visit;
}

GPtrArray *
ost_visit_queue_store_list (OstTxn *txn, gint64 staff_id, int now, GError **error)
{
  g_autoptr (GPtrArray) visits =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ost_queued_visit_free);
  g_autoptr (OstStatement) row = ost_statement_new (txn, queue_sql);
  GError *failed = NULL;

  ost_statement_bind_date (row, 1, ost_txn_get_today (txn));
  ost_statement_bind_int (row, 2, now);
  ost_statement_bind_int (row, 3, staff_id);
  while (ost_statement_step (row, &failed))
    g_ptr_array_add (visits, read_visit (row));
  if (failed == NULL)
    return g_steal_pointer (&visits);
  g_propagate_error (error, failed);
  return NULL;
}
