/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-known-words"

#include "config.h"

#include <gtk/gtk.h>

#include "app/known-words-store.h"
#include "storage/statement.h"

#define MOST_WORDS 2000

#define ADDRESS(column)                                                                            \
  "select " column " as word from family where archived_at is null and address_confidential = 0"   \
  " union all select " column " from institution where archived_at is null"                        \
  " union all select " column " from supporting_family where archived_at is null"

static const struct
{
  const char *field;
  const char *sql;
} sources[] = {
  { "town", ADDRESS ("town") },
  { "street", ADDRESS ("street") },
  { "postcode", ADDRESS ("postcode") },
  { "school", "select school as word from person where archived_at is null" },
};

static const char *
find_source (const char *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (g_str_equal (sources[i].field, field))
      return sources[i].sql;
  return NULL;
}

gboolean
ost_known_words_has (const OstField *field)
{
  return field->kind == OST_FIELD_TEXT && find_source (field->name) != NULL;
}

GPtrArray *
ost_known_words_list (OstTxn *txn, const char *field, GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("select word, count(*) from (%s) x where word is not null group by word"
                       " order by count(*) desc, word limit %d",
                       find_source (field), MOST_WORDS);
  g_autoptr (OstStatement) row = ost_statement_new (txn, sql);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  GError *failed = NULL;

  while (ost_statement_step (row, &failed))
    g_ptr_array_add (words, g_strdup (ost_statement_get_text (row, 0)));
  if (failed == NULL)
    return g_steal_pointer (&words);
  g_propagate_error (error, failed);
  return NULL;
}

static gpointer
list (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_known_words_list (txn, arg, error);
}

static void
listed_cb (GObject *db, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkStringList) known = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) words = ost_db_call_finish (OST_DB (db), result, &error);

  if (words == NULL)
    {
      g_message ("no words to offer: error %d", error->code);
      return;
    }
  g_ptr_array_add (words, NULL);
  gtk_string_list_splice (known, 0, 0, (const char *const *) words->pdata);
}

GListModel *
ost_known_words_new (OstDb *db, const OstField *field)
{
  GtkStringList *known;

  if (!ost_known_words_has (field))
    return NULL;
  known = gtk_string_list_new (NULL);
  /* Beside the desk's own work: who opens a form waits for none of it. */
  ost_db_call_async (db, OST_DB_REPORT, list, g_strdup (field->name), g_free,
                     (GDestroyNotify) g_ptr_array_unref, NULL, listed_cb, g_object_ref (known));
  return G_LIST_MODEL (known);
}
