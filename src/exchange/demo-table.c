/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>

#include "base/date.h"
#include "exchange/demo-day.h"
#include "exchange/demo-table.h"

#define TABLES "/pl/ostoja/Ostoja/demo/"

OstDemoNames *
ost_demo_names_new (const GDate *today)
{
  OstDemoNames *self = g_new0 (OstDemoNames, 1);

  self->today = *today;
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
ost_demo_names_free (OstDemoNames *self)
{
  g_hash_table_unref (self->ids);
  g_free (self);
}

void
ost_demo_names_set (OstDemoNames *self, const char *topic, const char *code, gint64 id)
{
  g_hash_table_insert (self->ids, g_strconcat (topic, "/", code, NULL), g_memdup2 (&id, sizeof id));
}

gint64
ost_demo_names_get (const OstDemoNames *self, const char *topic, const char *code)
{
  g_autofree char *key = g_strconcat (topic, "/", code, NULL);
  const gint64 *id = g_hash_table_lookup (self->ids, key);

  return id != NULL ? *id : 0;
}

OstCsvReader *
ost_demo_table_open (const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (TABLES, name, ".csv", NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (bytes == NULL)
    return NULL;
  return ost_csv_reader_new (g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)));
}

const char *
ost_demo_table_cell (OstCsvReader *reader, const char *column)
{
  return ost_csv_reader_get_cell (reader, ost_csv_reader_find_column (reader, column));
}

static void
set_date (OstDraft *draft, const char *field, const char *cell, const GDate *today)
{
  GDate day;

  if (ost_demo_day_parse (cell, today, &day))
    ost_draft_set_date (draft, field, &day);
  else
    ost_draft_set_typed (draft, field, cell, today);
}

static void
set_cell (OstDraft *draft, const OstField *field, const char *cell, const OstDemoNames *names)
{
  g_autofree char *filled = NULL;

  switch (field->kind)
    {
    case OST_FIELD_LINK:
      ost_draft_set_int (draft, field->name, ost_demo_names_get (names, field->detail, cell));
      break;
    case OST_FIELD_DATE:
      set_date (draft, field->name, cell, &names->today);
      break;
    default:
      filled = ost_demo_text_fill (cell, &names->today);
      ost_draft_set_typed (draft, field->name, filled, &names->today);
    }
}

static void
reject (OstCsvReader *reader, GType type, const char *why, GError **error)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "demo: %s, line %d: %s",
               ost_record_type_get_class (type)->table, ost_csv_reader_get_line (reader), why);
}

/* Warnings stand: the demo shows them. */
static gboolean
check_row (OstCsvReader *reader, OstDraft *draft, GType type, const GDate *today, GError **error)
{
  g_autoptr (GPtrArray) problems = ost_draft_check (draft, today);

  for (guint i = 0; i < problems->len; i++)
    {
      const OstProblem *problem = g_ptr_array_index (problems, i);

      if (problem->level != OST_PROBLEM_ERROR)
        continue;
      reject (reader, type, problem->message, error);
      return FALSE;
    }
  return TRUE;
}

OstDraft *
ost_demo_table_read_row (OstCsvReader *reader,
                         const OstDemoNames *names,
                         GType type,
                         GError **error)
{
  g_autoptr (OstDraft) draft = ost_draft_new (type);

  for (guint i = 0; i < ost_csv_reader_get_n_columns (reader); i++)
    {
      const char *cell = ost_csv_reader_get_cell (reader, (int) i);
      const OstField *field = ost_record_class_find (ost_draft_get_class (draft),
                                                     ost_csv_reader_get_column (reader, i));

      if (field == NULL || *cell == '\0')
        continue;
      set_cell (draft, field, cell, names);
      if (ost_record_is_unknown (ost_draft_peek (draft), field) && field->kind == OST_FIELD_LINK)
        {
          reject (reader, type, cell, error);
          return NULL;
        }
    }
  return g_steal_pointer (&draft);
}

/* A period that ends before it begins has no place on this day of the demo. */
static gboolean
is_empty_period (OstDraft *draft)
{
  const OstRecordClass *klass = ost_draft_get_class (draft);
  const OstField *from = ost_record_class_find (klass, "from_day");
  const OstField *to = ost_record_class_find (klass, "to_day");
  gconstpointer record = ost_draft_peek (draft);

  return from != NULL && to != NULL && !ost_record_is_unknown (record, from) &&
         !ost_record_is_unknown (record, to) &&
         ost_date_compare (ost_record_get_date (record, to), ost_record_get_date (record, from)) <
             0;
}

static gboolean
save_row (OstTxn *txn,
          OstDemoNames *names,
          const OstDemoTable *table,
          OstCsvReader *reader,
          GError **error)
{
  const char *code = ost_demo_table_cell (reader, "code");
  g_autoptr (OstDraft) draft = ost_demo_table_read_row (reader, names, table->type, error);
  g_autoptr (OstRecord) record = NULL;
  gint64 id;

  if (draft == NULL)
    return FALSE;
  if (is_empty_period (draft))
    return TRUE;
  if (!check_row (reader, draft, table->type, &names->today, error))
    return FALSE;
  record = ost_draft_dup_record (draft);
  id = table->save (txn, record, error);
  if (id != 0 && *code != '\0')
    ost_demo_names_set (names, OST_RECORD_GET_CLASS (record)->table, code, id);
  return id != 0;
}

gboolean
ost_demo_table_fill (OstTxn *txn, OstDemoNames *names, const OstDemoTable *table, GError **error)
{
  g_autoptr (OstCsvReader) reader = ost_demo_table_open (table->name, error);

  if (reader == NULL)
    return FALSE;
  while (ost_csv_reader_next (reader))
    if (!save_row (txn, names, table, reader, error))
      return FALSE;
  return TRUE;
}
