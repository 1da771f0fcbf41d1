/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "storage/statement.h"
#include "store.h"

/* "table.column" lines of every table, by name. */
static gpointer
list_columns (OstTxn *txn, gpointer arg, GError **error)
{
  g_autoptr (OstStatement) statement = ost_statement_new (
      txn, ost_txn_is_server (txn)
               ? "select table_name || '.' || column_name from information_schema.columns"
                 " where table_schema = 'public' and table_name <> 'ostoja_schema'"
                 " order by table_name collate \"C\", column_name collate \"C\""
               : "select m.name || '.' || c.name from sqlite_master m, pragma_table_info (m.name) c"
                 " where m.type = 'table' and m.name not like 'sqlite_%' order by m.name, c.name");
  g_autoptr (GString) text = g_string_new (NULL);

  while (ost_statement_step (statement, error))
    g_string_append_printf (text, "%s\n", ost_statement_get_text (statement, 0));
  return g_strdup (text->str);
}

static char *
columns_of (const char *address)
{
  GError *error = NULL;
  OstDb *db = ost_db_create (address, NULL, &error);
  char *columns;

  g_assert_no_error (error);
  columns = ost_db_call (db, OST_DB_LOOK, list_columns, NULL, &error);
  g_assert_no_error (error);
  ost_db_close (db);
  g_assert_finalize_object (db);
  return columns;
}

/* Both engines have the same tables and columns. */
static void
test_parity (Store *store)
{
  GError *error = NULL;
  g_autofree char *memory = columns_of (":memory:");
  g_autofree char *server = NULL;

  store_run (store, "drop table sample_line; drop table sample");
  server = ost_db_call (store->db, OST_DB_LOOK, list_columns, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (server, "audit.record_id\n"));
  g_assert_cmpstr (memory, ==, server);
}

/* Texts sort by bytes on the server too: search and sort keys depend on it. */
static void
test_collation (Store *store)
{
  g_assert_cmpint (store_count (store,
                                "select count(*) from information_schema.columns"
                                " where table_schema = 'public' and data_type = 'text'"
                                " and collation_name is distinct from 'C'"
                                " and (column_name like '%\\_key' or table_name like 'search%')"),
                   ==, 0);
}

static void
test_foreign_keys (Store *store)
{
  g_assert_cmpint (store_count (store, "select foreign_keys from pragma_foreign_keys"), ==, 1);
  g_assert_cmpint (store_count (store, "select synchronous from pragma_synchronous"), ==, 2);
  g_assert_cmpint (store_count (store, "select count(*) from pragma_journal_mode"
                                       " where journal_mode = 'wal'"),
                   ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  store_add_server ("schema/parity", test_parity);
  store_add_server ("schema/collation", test_collation);
  store_add_file ("schema/settings", test_foreign_keys);
  return g_test_run ();
}
