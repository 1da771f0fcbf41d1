/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "storage/form-draft-store.h"
#include "storage/statement.h"

OstFormDraft *
ost_form_draft_new (const char *form, gint64 record_id, const char *fields)
{
  OstFormDraft *self = g_new0 (OstFormDraft, 1);

  self->form = g_strdup (form);
  self->record_id = record_id;
  self->fields = g_strdup (fields);
  return self;
}

void
ost_form_draft_free (OstFormDraft *self)
{
  g_free (self->form);
  g_free (self->fields);
  g_free (self->at);
  g_free (self);
}

gboolean
ost_form_draft_store_save (OstTxn *txn, const OstFormDraft *draft, GError **error)
{
  return ost_txn_run (txn, error,
                      "insert into form_draft (author, form, record_id, fields, at)"
                      " values ($1, $2, $3, $4, $5)"
                      " on conflict (author, form, record_id)"
                      " do update set fields = excluded.fields, at = excluded.at",
                      "ttitt", ost_txn_get_author (txn), draft->form, draft->record_id,
                      draft->fields, ost_txn_get_now (txn));
}

static OstFormDraft *
read_draft (OstStatement *statement)
{
  OstFormDraft *self = ost_form_draft_new (ost_statement_get_text (statement, 0),
                                           ost_statement_get_int (statement, 1),
                                           ost_statement_get_text (statement, 2));

  self->at = g_strdup (ost_statement_get_text (statement, 3));
  return self;
}

OstFormDraft *
ost_form_draft_store_load (OstTxn *txn, const char *form, gint64 record_id, GError **error)
{
  g_autoptr (OstStatement) statement =
      ost_statement_new (txn, "select form, record_id, fields, at from form_draft"
                              " where author = $1 and form = $2 and record_id = $3");

  ost_statement_bind_text (statement, 1, ost_txn_get_author (txn));
  ost_statement_bind_text (statement, 2, form);
  ost_statement_bind_int (statement, 3, record_id);
  return ost_statement_step (statement, error) ? read_draft (statement) : NULL;
}

gboolean
ost_form_draft_store_erase (OstTxn *txn, const char *form, gint64 record_id, GError **error)
{
  return ost_txn_run (txn, error,
                      "delete from form_draft where author = $1 and form = $2 and record_id = $3",
                      "tti", ost_txn_get_author (txn), form, record_id);
}

GPtrArray *
ost_form_draft_store_list (OstTxn *txn, GError **error)
{
  g_autoptr (GPtrArray) drafts =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ost_form_draft_free);
  g_autoptr (GError) failure = NULL;
  g_autoptr (OstStatement) statement = ost_statement_new (
      txn,
      "select form, record_id, fields, at from form_draft where author = $1 order by at desc, id");

  ost_statement_bind_text (statement, 1, ost_txn_get_author (txn));
  while (ost_statement_step (statement, &failure))
    g_ptr_array_add (drafts, read_draft (statement));
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  return g_steal_pointer (&drafts);
}
