/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/demo-centre.h"
#include "exchange/demo-questions.h"
#include "storage/statement.h"

void
demo_fill (Store *store, const GDate *today)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ost_demo_fill (store->db, today, &error));
  g_assert_no_error (error);
}

typedef struct
{
  const char *sql;
  const char *separator;
} Listing;

static gpointer
list_rows (OstTxn *txn, gpointer arg, GError **error)
{
  const Listing *listing = arg;
  g_autoptr (OstStatement) statement = ost_statement_new (txn, listing->sql);
  GString *text = g_string_new (NULL);

  while (ost_statement_step (statement, error))
    g_string_append_printf (text, "%s%s", text->len > 0 ? listing->separator : "",
                            ost_statement_get_text (statement, 0));
  return g_string_free (text, FALSE);
}

static char *
dup_rows (Store *store, const char *sql, const char *separator)
{
  g_autoptr (GError) error = NULL;
  Listing listing = { sql, separator };
  char *text = ost_db_call (store->db, OST_DB_LOOK, list_rows, &listing, &error);

  g_assert_no_error (error);
  return text;
}

char *
demo_dup_list (Store *store, const char *sql)
{
  return dup_rows (store, sql, ", ");
}

static gpointer
find_lines (OstTxn *txn, gpointer arg, GError **error)
{
  g_autoptr (GArray) keys = ost_family_register_keys (txn, arg, 0, error);

  return ost_family_register_lines (txn, (const gint64 *) keys->data, keys->len, error);
}

static GPtrArray *
list_lines (Store *store, const OstFamilyQuery *query)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *lines = ost_db_call (store->db, OST_DB_LOOK, find_lines, (gpointer) query, &error);

  g_assert_no_error (error);
  return lines;
}

GPtrArray *
demo_list_lines (Store *store)
{
  const OstFamilyQuery query = { .in_work_only = TRUE };

  return list_lines (store, &query);
}

char *
demo_dup_found (Store *store, const char *search)
{
  const OstFamilyQuery query = { .search = (char *) search };
  g_autoptr (GPtrArray) lines = list_lines (store, &query);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            ((OstFamilyLine *) g_ptr_array_index (lines, i))->name);
  return g_string_free (text, FALSE);
}

static char *
dup_table (Store *store, const char *table)
{
  g_autofree char *columns_sql = g_strdup_printf (
      "select 'coalesce(quote(\"' || name || '\"), '''')' from pragma_table_info('%s')", table);
  g_autofree char *columns = dup_rows (store, columns_sql, " || ' ' || ");
  g_autofree char *sql =
      g_strdup_printf ("select %s as line from \"%s\" order by line", columns, table);

  return dup_rows (store, sql, "\n");
}

char *
demo_dup_contents (Store *store, const char *except)
{
  g_autofree char *names = demo_dup_list (
      store, "select name from sqlite_master where type = 'table' and name not like 'sqlite%'"
             " order by name");
  g_auto (GStrv) tables = g_strsplit (names, ", ", -1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; tables[i] != NULL; i++)
    {
      g_autofree char *rows =
          g_strcmp0 (tables[i], except) != 0 ? dup_table (store, tables[i]) : NULL;

      g_string_append_printf (text, "%s\n%s\n", tables[i], rows != NULL ? rows : "");
    }
  return g_string_free (text, FALSE);
}
