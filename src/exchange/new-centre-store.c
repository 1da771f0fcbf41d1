/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/csv-reader.h"
#include "base/draft.h"
#include "documents/citation.h"
#include "exchange/new-centre-store.h"
#include "people/dictionary-entry.h"
#include "placements/day-number.h"
#include "placements/statutory-amount.h"
#include "placements/statutory.h"
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

static gboolean
save_amount (
    OstTxn *txn, OstStatutoryKind kind, int from, gint64 amount, const char *source, GError **error)
{
  const GDate valid_from = ost_day_to_date (from);
  g_autoptr (OstDraft) draft = ost_draft_new (OST_TYPE_STATUTORY_AMOUNT);
  g_autoptr (OstRecord) record = NULL;

  ost_draft_set_int (draft, "kind", kind);
  ost_draft_set_date (draft, "valid_from", &valid_from);
  ost_draft_set_int (draft, "amount", amount);
  ost_draft_set_text (draft, "source", source);
  record = ost_draft_dup_record (draft);
  return ost_record_save (txn, record, error) != 0;
}

/* Also the days from which an amount is not known: the centre enters it there. */
static gboolean
fill_amounts (OstTxn *txn, OstStatutoryKind kind, const OstStatutory *statutory, GError **error)
{
  const char *source;
  gint64 amount;
  int from;

  for (guint i = 0; ost_statutory_get_entry (statutory, kind, i, &from, &amount, &source); i++)
    if (!save_amount (txn, kind, from, amount, source, error))
      return FALSE;
  return TRUE;
}

static gboolean
fill_statutory (OstTxn *txn, GError **error)
{
  g_autoptr (OstStatutory) statutory = ost_statutory_new_shipped (error);

  if (statutory == NULL)
    return FALSE;
  for (int kind = OST_STATUTORY_KINSHIP; kind < OST_N_STATUTORY; kind++)
    if (!fill_amounts (txn, kind, statutory, error))
      return FALSE;
  return TRUE;
}

static gpointer
fill_law (OstTxn *txn, gpointer arg, GError **error)
{
  return GINT_TO_POINTER (fill_table (txn, "dictionaries.csv", OST_TYPE_DICTIONARY_ENTRY, error) &&
                          fill_table (txn, "citations.csv", OST_TYPE_CITATION, error) &&
                          fill_statutory (txn, error));
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
  ost_db_unmake (db);
  g_object_unref (db);
  return NULL;
}
