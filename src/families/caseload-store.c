/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "families/caseload-store.h"
#include "families/family.h"
#include "people/dictionary-store.h"
#include "people/staff-store.h"
#include "storage/statement.h"

static void
caseload_free (gpointer data)
{
  OstCaseload *load = data;

  g_free (load->name);
  g_free (load);
}

void
ost_caseloads_free (OstCaseloads *self)
{
  g_clear_pointer (&self->loads, g_ptr_array_unref);
  g_free (self->article);
  g_free (self);
}

static gboolean
load_limit (OstTxn *txn, OstCaseloads *self, GError **error)
{
  g_autoptr (OstDictionaryEntry) limit =
      ost_record_find (txn, OST_TYPE_DICTIONARY_ENTRY, error,
                       "where dictionary = $1 and code = 'caseload' and archived_at is null"
                       " and (valid_from is null or valid_from <= $2)"
                       " and (valid_to is null or valid_to >= $2)",
                       "td", OST_DICTIONARY_LIMITS, ost_txn_get_today (txn));

  if (limit == NULL)
    return error == NULL || *error == NULL;
  self->limit = (int) g_ascii_strtoll (limit->label, NULL, 10);
  self->article = g_strdup (limit->article);
  return TRUE;
}

static gboolean
load_counts (OstTxn *txn, OstCaseloads *self, GError **error)
{
  g_autoptr (OstStatement) row = ost_statement_new (
      txn,
      "select s.id, s.given_name, s.surname, (select count(*) from family_register r"
      " where r.assistant_id = s.id and r.archived = 0 and r.stage > $1 and r.stage < $2)"
      " from staff s where s.role = 'asystent' and s.archived_at is null"
      " and (s.contract_to is null or s.contract_to >= $3) order by s.surname, s.given_name, s.id");
  GError *failed = NULL;

  ost_statement_bind_int (row, 1, OST_STAGE_INTAKE);
  ost_statement_bind_int (row, 2, OST_STAGE_CLOSED);
  ost_statement_bind_date (row, 3, ost_txn_get_today (txn));
  while (ost_statement_step (row, &failed))
    {
      OstCaseload *load = g_new0 (OstCaseload, 1);

      load->staff_id = ost_statement_get_int (row, 0);
      load->name = g_strjoin (" ", ost_statement_get_text (row, 1) ?: "",
                              ost_statement_get_text (row, 2), NULL);
      load->n_families = (int) ost_statement_get_int (row, 3);
      g_strstrip (load->name);
      g_ptr_array_add (self->loads, load);
    }
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

OstCaseloads *
ost_caseload_store_list (OstTxn *txn, GError **error)
{
  g_autoptr (OstCaseloads) self = g_new0 (OstCaseloads, 1);

  self->loads = g_ptr_array_new_with_free_func (caseload_free);
  return load_limit (txn, self, error) && load_counts (txn, self, error) ? g_steal_pointer (&self)
                                                                         : NULL;
}
