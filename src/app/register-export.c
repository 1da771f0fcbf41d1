/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-register-export"

#include "config.h"

#include "app/deed-note.h"
#include "app/register-export.h"
#include "base/date.h"

struct _OstRegisterExport
{
  gatomicrefcount refs;
  OstDb *db;
  OstPagedSource source;
  const OstRegisterLayout *layout;
  GArray *columns;
  GArray *keys;
  GDate today;
  gint done; /* atomic: rows written */
};

typedef struct
{
  OstRegisterExport *export;
  GFile *file;
  OstTableFormat format;
} Writing;

static const OstField *
find_field (OstRegisterExport *self, guint column)
{
  const char *name = self->layout->columns[column].field;

  if (name == NULL)
    return NULL;
  return ost_record_class_find (ost_record_type_get_class (self->source.record_type), name);
}

static void
drop_protected (OstRegisterExport *self)
{
  for (guint i = self->columns->len; i > 0; i--)
    {
      const OstField *field = find_field (self, g_array_index (self->columns, guint, i - 1));

      if (field != NULL && (field->flags & OST_FIELD_PROTECTED) != 0)
        g_array_remove_index (self->columns, i - 1);
    }
}

OstRegisterExport *
ost_register_export_new (OstPagedList *list,
                         const OstRegisterLayout *layout,
                         GArray *columns,
                         GArray *keys)
{
  OstRegisterExport *self = g_new0 (OstRegisterExport, 1);

  g_atomic_ref_count_init (&self->refs);
  self->db = g_object_ref (ost_paged_list_get_db (list));
  self->source = *ost_paged_list_get_source (list);
  self->layout = layout;
  self->columns = columns;
  self->keys = keys;
  self->today = ost_date_today ();
  drop_protected (self);
  return self;
}

OstRegisterExport *
ost_register_export_ref (OstRegisterExport *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
ost_register_export_unref (OstRegisterExport *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_object_unref (self->db);
  g_array_unref (self->columns);
  g_array_unref (self->keys);
  g_free (self);
}

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  ost_register_export_unref (writing->export);
  g_object_unref (writing->file);
  g_free (writing);
}

static void
add_text (OstTableWriter *writer, char *text)
{
  ost_table_writer_add_text (writer, text);
  g_free (text);
}

/* A spreadsheet counts and sorts: it gets dates and numbers, not the words for them. */
static void
add_cell (OstRegisterExport *self, OstTableWriter *writer, gconstpointer record, guint column)
{
  const OstField *field = find_field (self, column);

  if (field != NULL && ost_record_is_unknown (record, field))
    {
      ost_table_writer_add_text (writer, NULL);
      return;
    }
  if (field == NULL)
    {
      add_text (writer, self->layout->columns[column].format (record, &self->today));
      return;
    }
  switch (field->kind)
    {
    case OST_FIELD_DATE:
      ost_table_writer_add_date (writer, ost_record_get_date (record, field));
      break;
    case OST_FIELD_INT:
      ost_table_writer_add_int (writer, ost_record_get_int (record, field));
      break;
    case OST_FIELD_MONEY:
      ost_table_writer_add_amount (writer, ost_record_get_int (record, field));
      break;
    default:
      add_text (writer, ost_record_dup_shown (record, field));
    }
}

static gboolean
walk_page (OstRegisterExport *self,
           OstTxn *txn,
           guint first,
           OstRegisterRowFunc func,
           gpointer user_data,
           GError **error)
{
  const guint n = MIN (OST_PAGED_PAGE, self->keys->len - first);
  const gint64 *keys = &g_array_index (self->keys, gint64, first);
  g_autoptr (GPtrArray) records = self->source.load_rows (txn, keys, n, error);
  g_autoptr (GHashTable) by_key = g_hash_table_new (g_int64_hash, g_int64_equal);

  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    g_hash_table_insert (by_key, &((OstRecord *) records->pdata[i])->id, records->pdata[i]);
  for (guint i = 0; i < n; i++)
    {
      gconstpointer record = g_hash_table_lookup (by_key, &keys[i]);

      /* NULL: erased since it was listed. */
      if (record != NULL)
        func (record, user_data);
    }
  g_atomic_int_add (&self->done, (gint) n);
  return TRUE;
}

gboolean
ost_register_export_each (OstRegisterExport *self,
                          OstTxn *txn,
                          OstRegisterRowFunc func,
                          gpointer user_data,
                          GError **error)
{
  for (guint first = 0; first < self->keys->len; first += OST_PAGED_PAGE)
    if (ost_txn_is_cancelled (txn, error) || !walk_page (self, txn, first, func, user_data, error))
      return FALSE;
  return TRUE;
}

typedef struct
{
  OstRegisterExport *export;
  OstTableWriter *writer;
} Table;

static void
add_row (gconstpointer record, gpointer user_data)
{
  Table *table = user_data;
  const GArray *columns = table->export->columns;

  for (guint i = 0; i < columns->len; i++)
    add_cell (table->export, table->writer, record, g_array_index (columns, guint, i));
  ost_table_writer_end_row (table->writer);
}

static OstTableWriter *
new_writer (OstRegisterExport *self, OstTableFormat format, GOutputStream *stream)
{
  g_autofree OstTableColumn *columns = g_new0 (OstTableColumn, self->columns->len);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const guint column = g_array_index (self->columns, guint, i);

      columns[i].key = self->layout->columns[column].id;
      columns[i].title = ost_register_column_title (self->layout, column, self->source.record_type);
    }
  return ost_table_writer_new (format, columns, self->columns->len, stream);
}

static gpointer
write_file (OstTxn *txn, gpointer arg, GError **error)
{
  const Writing *writing = arg;
  g_autoptr (GFileOutputStream) stream =
      g_file_replace (writing->file, NULL, FALSE,
                      G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, NULL, error);
  g_autoptr (GCancellable) given_up = g_cancellable_new ();
  g_autoptr (OstTableWriter) writer = NULL;
  Table table;

  if (stream == NULL)
    return NULL;
  writer = new_writer (writing->export, writing->format, G_OUTPUT_STREAM (stream));
  table.export = writing->export;
  table.writer = writer;
  if (ost_register_export_each (writing->export, txn, add_row, &table, error) &&
      ost_table_writer_finish (writer, error))
    return GINT_TO_POINTER (g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error));
  /* Closing with what was cancelled leaves the file of before. */
  g_cancellable_cancel (given_up);
  g_output_stream_close (G_OUTPUT_STREAM (stream), given_up, NULL);
  return NULL;
}

void
ost_register_export_write_async (OstRegisterExport *self,
                                 GFile *file,
                                 OstTableFormat format,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  Writing *writing = g_new0 (Writing, 1);

  g_return_if_fail (self->columns->len > 0);
  writing->export = ost_register_export_ref (self);
  writing->file = g_object_ref (file);
  writing->format = format;
  g_atomic_int_set (&self->done, 0);
  ost_db_call_async (self->db, OST_DB_REPORT, write_file, writing, writing_free, NULL, cancellable,
                     callback, user_data);
}

gboolean
ost_register_export_write_finish (GObject *db, GAsyncResult *result, GError **error)
{
  return ost_db_call_finish (OST_DB (db), result, error) != NULL;
}

void
ost_register_export_note (OstRegisterExport *self)
{
  const OstRecordClass *klass = ost_record_type_get_class (self->source.record_type);

  ost_deed_note (self->db, OST_DEED_EXPORTED, klass->table, 0);
}

double
ost_register_export_get_fraction (OstRegisterExport *self)
{
  if (self->keys->len == 0)
    return 1;
  return (double) g_atomic_int_get (&self->done) / self->keys->len;
}

guint
ost_register_export_count_rows (OstRegisterExport *self)
{
  return self->keys->len;
}

OstDb *
ost_register_export_get_db (OstRegisterExport *self)
{
  return self->db;
}

guint
ost_register_export_count_columns (OstRegisterExport *self)
{
  return self->columns->len;
}

const char *
ost_register_export_get_title (OstRegisterExport *self, guint nth)
{
  return ost_register_column_title (self->layout, g_array_index (self->columns, guint, nth),
                                    self->source.record_type);
}

char *
ost_register_export_dup_shown (OstRegisterExport *self, gconstpointer record, guint nth)
{
  const guint column = g_array_index (self->columns, guint, nth);

  if (self->layout->columns[column].format != NULL)
    return self->layout->columns[column].format (record, &self->today);
  return ost_record_dup_shown (record, find_field (self, column));
}
