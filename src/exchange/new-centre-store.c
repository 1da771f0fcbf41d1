/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/csv-reader.h"
#include "base/draft.h"
#include "documents/citation.h"
#include "exchange/new-centre-store.h"
#include "people/dictionary-entry.h"
#include "storage/record-map.h"

#define LAW "/pl/ostoja/Ostoja/law/"

static OstCsvReader *
open_table (const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (LAW, name, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (bytes == NULL)
    return NULL;
  return ost_csv_reader_new (g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)));
}

/* The columns of the shipped tables are fields of the record. */
static gboolean
save_row (OstTxn *txn, OstCsvReader *reader, GType type, gint64 position, GError **error)
{
  const GDate no_day = { 0 };
  g_autoptr (OstDraft) draft = ost_draft_new (type);
  g_autoptr (OstRecord) record = NULL;

  for (guint i = 0; i < ost_csv_reader_get_n_columns (reader); i++)
    ost_draft_set_typed (draft, ost_csv_reader_get_column (reader, i),
                         ost_csv_reader_get_cell (reader, (int) i), &no_day);
  if (ost_record_class_find (ost_draft_get_class (draft), "position") != NULL)
    ost_draft_set_int (draft, "position", position);
  record = ost_draft_dup_record (draft);
  return ost_record_save (txn, record, error) != 0;
}

static gboolean
fill_table (OstTxn *txn, const char *name, GType type, GError **error)
{
  g_autoptr (OstCsvReader) reader = open_table (name, error);
  gint64 position = 0;

  if (reader == NULL)
    return FALSE;
  while (ost_csv_reader_next (reader))
    if (!save_row (txn, reader, type, ++position, error))
      return FALSE;
  return TRUE;
}

static gpointer
fill_law (OstTxn *txn, gpointer arg, GError **error)
{
  return GINT_TO_POINTER (fill_table (txn, "dictionaries.csv", OST_TYPE_DICTIONARY_ENTRY, error) &&
                          fill_table (txn, "citations.csv", OST_TYPE_CITATION, error));
}

OstDb *
ost_new_centre_create (const char *address, const char *password, GError **error)
{
  OstDb *db = ost_db_create (address, password, error);
  GError *failed = NULL;

  if (db == NULL)
    return NULL;
  ost_db_call (db, OST_DB_EDIT, fill_law, NULL, &failed);
  if (failed == NULL)
    return db;
  g_propagate_error (error, failed);
  ost_db_close (db);
  g_object_unref (db);
  return NULL;
}
