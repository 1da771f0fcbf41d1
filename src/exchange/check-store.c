/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "documents/document-store.h"
#include "documents/paper-text-store.h"
#include "exchange/check-store.h"
#include "families/family-register-store.h"

/* Ends the transaction that wrote words anew to compare them; never leaves this file. */
static G_DEFINE_QUARK (ost - check - keep - nothing, keep_nothing);

static void add (GPtrArray *findings, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
add (GPtrArray *findings, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_ptr_array_add (findings, g_strdup_vprintf (format, args));
  va_end (args);
}

static gboolean
end_statement (GError *failed, GError **error)
{
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

/* A server sees to its own pages and links. */
static gboolean
check_file (OstTxn *txn, GPtrArray *findings, GError **error)
{
  g_autoptr (OstStatement) pages = NULL;
  g_autoptr (OstStatement) links = NULL;
  GError *failed = NULL;

  if (ost_txn_is_server (txn))
    return TRUE;
  pages = ost_statement_new (txn, "pragma integrity_check");
  while (ost_statement_step (pages, &failed))
    if (g_strcmp0 (ost_statement_get_text (pages, 0), "ok") != 0)
      add (findings, _ ("database: %s"), ost_statement_get_text (pages, 0));
  if (failed != NULL)
    return end_statement (failed, error);
  links = ost_statement_new (txn, "pragma foreign_key_check");
  while (ost_statement_step (links, &failed))
    add (findings, _ ("database: %s %s points to a record of %s that is not there"),
         ost_statement_get_text (links, 0), ost_statement_get_text (links, 1),
         ost_statement_get_text (links, 2));
  return end_statement (failed, error);
}

/* Tables of records, whatever later versions add. (of char *) */
static GPtrArray *
list_tables (OstTxn *txn, GError **error)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (OstStatement) statement = ost_statement_new (
      txn, ost_txn_is_server (txn)
               ? "select table_name from information_schema.columns where column_name ="
                 " 'archived_at' and table_schema = current_schema() order by table_name"
               : "select m.name from sqlite_master m join pragma_table_info(m.name) c"
                 " where m.type = 'table' and c.name = 'archived_at' order by m.name");
  GError *failed = NULL;

  while (ost_statement_step (statement, &failed))
    g_ptr_array_add (tables, g_strdup (ost_statement_get_text (statement, 0)));
  return end_statement (failed, error) ? g_steal_pointer (&tables) : NULL;
}

static gboolean
check_audit_of (OstTxn *txn, const char *table, GPtrArray *findings, GError **error)
{
  g_autofree char *sql = g_strdup_printf (
      "select t.id, t.rev from %s t where not exists (select 1 from audit a where a.topic = $1"
      " and a.record_id = t.id and a.rev = t.rev) order by t.id",
      table);
  g_autoptr (OstStatement) statement = ost_statement_new_streaming (txn, sql);
  GError *failed = NULL;

  ost_statement_bind_text (statement, 1, table);
  while (ost_statement_step (statement, &failed))
    add (findings, _ ("audit: %s %ld has no entry for its revision %ld"), table,
         (long) ost_statement_get_int (statement, 0), (long) ost_statement_get_int (statement, 1));
  return end_statement (failed, error);
}

static gboolean
check_audit (OstTxn *txn, GPtrArray *findings, GError **error)
{
  g_autoptr (GPtrArray) tables = list_tables (txn, error);

  for (guint i = 0; tables != NULL && i < tables->len; i++)
    if (!check_audit_of (txn, g_ptr_array_index (tables, i), findings, error))
      return FALSE;
  return tables != NULL;
}

static gboolean
check_documents (OstTxn *txn, GPtrArray *findings, GError **error)
{
  g_autoptr (GPtrArray) broken = ost_document_store_check (txn, error);

  for (guint i = 0; broken != NULL && i < broken->len; i++)
    add (findings, _ ("documents: %s"), (const char *) g_ptr_array_index (broken, i));
  return broken != NULL;
}

static gboolean
check_paper_texts (OstTxn *txn, GPtrArray *findings, GError **error)
{
  g_autoptr (GPtrArray) broken = ost_paper_text_store_check (txn, error);

  for (guint i = 0; broken != NULL && i < broken->len; i++)
    add (findings, "%s", (const char *) g_ptr_array_index (broken, i));
  return broken != NULL;
}

static gpointer
look (OstTxn *txn, gpointer findings, GError **error)
{
  return check_file (txn, findings, error) && check_audit (txn, findings, error) &&
                 check_documents (txn, findings, error) && check_paper_texts (txn, findings, error)
             ? findings
             : NULL;
}

/* What the family is found by and sorted by, as one text. */
static char *
dup_words (OstTxn *txn, gint64 family_id, GError **error)
{
  g_autoptr (OstStatement) statement =
      ost_statement_new (txn, "select word from search_word where owner = $1"
                              " union all select '|' || name_key || '|' || case_key || '|'"
                              " || address_key from family_register where family_id = $1"
                              " order by 1");
  g_autoptr (GString) words = g_string_new (NULL);
  GError *failed = NULL;

  ost_statement_bind_int (statement, 1, family_id);
  while (ost_statement_step (statement, &failed))
    g_string_append_printf (words, "%s\n", ost_statement_get_text (statement, 0));
  return end_statement (failed, error) ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}

static gboolean
check_words_of (OstTxn *txn, gint64 family_id, GPtrArray *findings, GError **error)
{
  g_autofree char *before = dup_words (txn, family_id, error);
  g_autofree char *after = NULL;

  if (before == NULL || !ost_family_register_refresh (txn, family_id, error))
    return FALSE;
  after = dup_words (txn, family_id, error);
  if (after != NULL && !g_str_equal (before, after))
    add (findings, _ ("search: the words of the family %ld are not those of its records"),
         (long) family_id);
  return after != NULL;
}

static gboolean
check_strange_words (OstTxn *txn, GPtrArray *findings, GError **error)
{
  g_autoptr (OstStatement) statement = ost_statement_new (
      txn, "select distinct owner from search_word where owner not in (select id from family)"
           " order by owner");
  GError *failed = NULL;

  while (ost_statement_step (statement, &failed))
    add (findings, _ ("search: there are words of %ld, which is no family"),
         (long) ost_statement_get_int (statement, 0));
  return end_statement (failed, error);
}

static GArray *
list_families (OstTxn *txn, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (OstStatement) statement =
      ost_statement_new_streaming (txn, "select id from family order by id");
  GError *failed = NULL;

  while (ost_statement_step (statement, &failed))
    {
      const gint64 id = ost_statement_get_int (statement, 0);

      g_array_append_val (ids, id);
    }
  return end_statement (failed, error) ? g_steal_pointer (&ids) : NULL;
}

/* The one writer of words writes them again, and all of it is undone: so there is no second
 * description of what a family is found by. */
static gpointer
look_at_words (OstTxn *txn, gpointer findings, GError **error)
{
  g_autoptr (GArray) families = list_families (txn, error);

  if (families == NULL || !check_strange_words (txn, findings, error))
    return NULL;
  for (guint i = 0; i < families->len; i++)
    if (!check_words_of (txn, g_array_index (families, gint64, i), findings, error))
      return NULL;
  g_set_error_literal (error, keep_nothing_quark (), 0, "nothing is kept");
  return NULL;
}

GPtrArray *
ost_check_database (OstDb *db, GError **error)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) failed = NULL;

  if (ost_db_call (db, OST_DB_REPORT, look, findings, error) == NULL)
    return NULL;
  ost_db_call (db, OST_DB_EDIT, look_at_words, findings, &failed);
  if (!g_error_matches (failed, keep_nothing_quark (), 0))
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return NULL;
    }
  return g_steal_pointer (&findings);
}
