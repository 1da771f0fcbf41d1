/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "exchange/export.h"
#include "exchange/row-stream.h"
#include "storage/record-map.h"

struct _OstRowStream
{
  const OstExportQuery *query;
  OstTableWriter *writer;
  GPtrArray *columns; /* of const OstSheetColumn, those that are written */
  GPtrArray *fields;  /* of const OstField, beside COLUMNS; NULL for texts */
  char **words;       /* that a row must have; NULL: none, or the sheet searches itself */
  gint64 n_given;
};

static gboolean
is_shown (const OstSheet *sheet, const char *key)
{
  for (guint i = 0; i < sheet->n_shown; i++)
    if (g_str_equal (sheet->shown[i].key, key))
      return TRUE;
  return FALSE;
}

static void
add_columns (GPtrArray *list, const OstSheetColumn *columns, guint n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    g_ptr_array_add (list, (gpointer) &columns[i]);
}

/* JSON of a register has the keys of the list first, so that a reader of the one reads the other.
 */
static GPtrArray *
choose_columns (const OstExportQuery *query)
{
  const OstSheet *sheet = query->sheet;
  GPtrArray *list = g_ptr_array_new ();

  if (query->shown_only || query->format == OST_TABLE_JSON)
    add_columns (list, sheet->shown, sheet->n_shown);
  if (query->shown_only)
    return list;
  for (guint i = 0; i < sheet->n_columns; i++)
    if (query->format != OST_TABLE_JSON || !is_shown (sheet, sheet->columns[i].key))
      add_columns (list, &sheet->columns[i], 1);
  return list;
}

static OstTableWriter *
open_writer (const OstExportQuery *query, const GPtrArray *columns, GOutputStream *stream)
{
  g_autofree OstTableColumn *heads = g_new0 (OstTableColumn, columns->len);

  for (guint i = 0; i < columns->len; i++)
    {
      const OstSheetColumn *column = g_ptr_array_index (columns, i);

      heads[i].key = column->key;
      if (!query->shown_only)
        heads[i].title = column->header;
      else if (query->format == OST_TABLE_TEXT)
        heads[i].title = _ (column->header);
      else
        heads[i].title = column->key;
    }
  return ost_table_writer_new (query->format, heads, columns->len, stream);
}

static void
add_value (OstTableWriter *writer, gconstpointer record, const OstField *field)
{
  g_autofree char *text = NULL;

  if (ost_record_is_unknown (record, field) ||
      (field->kind == OST_FIELD_INT && ost_record_get_int (record, field) == 0))
    ost_table_writer_add_text (writer, NULL);
  else if (field->kind == OST_FIELD_MONEY)
    ost_table_writer_add_amount (writer, ost_record_get_int (record, field));
  else if (field->kind == OST_FIELD_DATE)
    ost_table_writer_add_date (writer, ost_record_get_date (record, field));
  else if (field->kind == OST_FIELD_INT)
    ost_table_writer_add_int (writer, ost_record_get_int (record, field));
  else
    {
      text = ost_record_dup_stored (record, field);
      ost_table_writer_add_text (writer, text);
    }
}

static char *
dup_cell_text (const OstSheetRow *row, const OstSheetColumn *column, const OstField *field)
{
  if (field == NULL)
    return g_strdup (row->texts[column->text]);
  return row->parts[column->part] != NULL ? ost_record_dup_stored (row->parts[column->part], field)
                                          : NULL;
}

static gboolean
begins_one (char **words, const char *start)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (words[i], start))
      return TRUE;
  return FALSE;
}

static gboolean
is_wanted (OstRowStream *self, const OstSheetRow *row)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_auto (GStrv) words = NULL;

  if (self->words == NULL)
    return TRUE;
  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autofree char *text = dup_cell_text (row, g_ptr_array_index (self->columns, i),
                                             g_ptr_array_index (self->fields, i));

      g_string_append_printf (all, "%s ", text != NULL ? text : "");
    }
  words = ost_text_search_words (all->str);
  for (guint i = 0; self->words[i] != NULL; i++)
    if (!begins_one (words, self->words[i]))
      return FALSE;
  return TRUE;
}

gboolean
ost_row_stream_give (OstRowStream *self, const OstSheetRow *row)
{
  if (!is_wanted (self, row))
    return TRUE;
  for (guint i = 0; i < self->columns->len; i++)
    {
      const OstSheetColumn *column = g_ptr_array_index (self->columns, i);
      const OstField *field = g_ptr_array_index (self->fields, i);

      if (field == NULL)
        ost_table_writer_add_text (self->writer, row->texts[column->text]);
      else if (row->parts[column->part] == NULL)
        ost_table_writer_add_text (self->writer, NULL);
      else
        add_value (self->writer, row->parts[column->part], field);
    }
  ost_table_writer_end_row (self->writer);
  self->n_given++;
  return !ost_row_stream_is_full (self);
}

gboolean
ost_row_stream_is_full (OstRowStream *self)
{
  return self->query->limit > 0 && self->n_given >= self->query->limit;
}

guint
ost_row_stream_get_limit (OstRowStream *self)
{
  return (guint) self->query->limit;
}

const char *
ost_row_stream_take_search (OstRowStream *self)
{
  g_clear_pointer (&self->words, g_strfreev);
  return self->query->search;
}

gboolean
ost_row_stream_is_list (OstRowStream *self)
{
  return self->query->shown_only;
}

char *
ost_row_stream_dup_columns (OstRowStream *self, const char *const *prefixes)
{
  const OstSheet *sheet = self->query->sheet;
  GString *columns = g_string_new (NULL);

  for (guint i = 0; i < sheet->n_parts; i++)
    {
      g_autofree char *own = ost_record_dup_columns (sheet->part_types[i](), prefixes[i]);

      g_string_append_printf (columns, "%s%s", i > 0 ? ", " : "", own);
    }
  return g_string_free (columns, FALSE);
}

void
ost_row_stream_read (OstRowStream *self, OstStatement *statement, OstSheetRow *row)
{
  const OstSheet *sheet = self->query->sheet;
  int column = 0;

  for (guint i = 0; i < sheet->n_parts; i++)
    {
      const GType type = sheet->part_types[i]();

      ost_sheet_row_take_part (row, (int) i,
                               ost_statement_is_null (statement, column)
                                   ? NULL
                                   : ost_record_from_row (statement, type, column));
      column += ost_record_count_columns (type);
    }
  for (guint i = 0; i < sheet->n_texts; i++)
    ost_sheet_row_set_text (row, (int) i, ost_statement_get_text (statement, column++));
  if (sheet->complete_row != NULL)
    sheet->complete_row (row);
}

gboolean
ost_row_stream_give_all (OstRowStream *self, OstStatement *statement, GError **error)
{
  const OstSheet *sheet = self->query->sheet;
  OstSheetRow *row = ost_sheet_row_new (sheet);
  GError *failed = NULL;
  gboolean more = TRUE;

  while (more && ost_statement_step (statement, &failed))
    {
      ost_row_stream_read (self, statement, row);
      more = ost_row_stream_give (self, row);
    }
  ost_sheet_row_free (row, sheet);
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static gpointer
stream_register (OstTxn *txn, gpointer arg, GError **error)
{
  OstRowStream *self = arg;
  const OstSheet *sheet = self->query->sheet;

  return sheet->stream_rows (txn, self, error) ? (gpointer) sheet : NULL;
}

gboolean
ost_export (OstDb *db, const OstExportQuery *query, GOutputStream *stream, GError **error)
{
  g_autoptr (GPtrArray) columns = choose_columns (query);
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();
  g_autoptr (OstTableWriter) writer = open_writer (query, columns, stream);
  OstRowStream self = { query, writer, columns, fields, NULL, 0 };
  gboolean done;

  for (guint i = 0; i < columns->len; i++)
    g_ptr_array_add (fields,
                     (gpointer) ost_sheet_get_field (query->sheet, g_ptr_array_index (columns, i)));
  if (query->search != NULL)
    self.words = ost_text_search_words (query->search);
  done = ost_db_call (db, OST_DB_REPORT, stream_register, &self, error) != NULL &&
         ost_table_writer_finish (writer, error);
  g_clear_pointer (&self.words, g_strfreev);
  return done;
}
