/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/table-back-end.h"

struct _OstTableWriter
{
  OstTableBackEnd *back_end;
  OstTableColumn *columns;
  guint n_columns;
  guint next; /* column of the next cell */
};

static const char *const format_words[] = {
  [OST_TABLE_TEXT] = "table",
  [OST_TABLE_CSV] = "csv",
  [OST_TABLE_JSON] = "json",
  [OST_TABLE_XLSX] = "xlsx",
};

gboolean
ost_table_format_find (const char *word, OstTableFormat *format)
{
  for (guint i = 0; i < G_N_ELEMENTS (format_words); i++)
    if (g_str_equal (format_words[i], word))
      {
        *format = i;
        return TRUE;
      }
  return FALSE;
}

gboolean
ost_table_format_is_binary (OstTableFormat format)
{
  return format == OST_TABLE_XLSX;
}

static OstTableBackEnd *
make_back_end (OstTableWriter *self, OstTableFormat format, GOutputStream *stream)
{
  switch (format)
    {
    case OST_TABLE_TEXT:
      return ost_text_table_new ();
    case OST_TABLE_CSV:
      return ost_csv_table_new (stream, self->columns, self->n_columns);
    case OST_TABLE_JSON:
      return ost_json_table_new (stream);
    case OST_TABLE_XLSX:
      return ost_xlsx_table_new (self->columns, self->n_columns);
    default:
      g_assert_not_reached ();
    }
}

OstTableWriter *
ost_table_writer_new (OstTableFormat format,
                      const OstTableColumn *columns,
                      guint n_columns,
                      GOutputStream *stream)
{
  OstTableWriter *self;

  g_return_val_if_fail (n_columns > 0, NULL);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);

  self = g_new0 (OstTableWriter, 1);
  self->columns = g_memdup2 (columns, n_columns * sizeof *columns);
  self->n_columns = n_columns;
  self->back_end = make_back_end (self, format, stream);
  self->back_end->columns = self->columns;
  self->back_end->n_columns = n_columns;
  self->back_end->stream = stream;
  return self;
}

void
ost_table_writer_free (OstTableWriter *self)
{
  self->back_end->klass->free (self->back_end);
  g_free (self->columns);
  g_free (self);
}

static guint
take_column (OstTableWriter *self)
{
  g_assert (self->next < self->n_columns);

  if (self->next == 0 && self->back_end->klass->begin_row != NULL)
    self->back_end->klass->begin_row (self->back_end);
  return self->next++;
}

void
ost_table_writer_add_text (OstTableWriter *self, const char *text)
{
  const guint column = take_column (self);

  self->back_end->klass->add_text (self->back_end, column, text != NULL ? text : "");
}

void
ost_table_writer_add_int (OstTableWriter *self, gint64 value)
{
  const guint column = take_column (self);

  self->back_end->klass->add_int (self->back_end, column, value);
}

void
ost_table_writer_add_amount (OstTableWriter *self, gint64 grosze)
{
  const guint column = take_column (self);

  self->back_end->klass->add_amount (self->back_end, column, grosze);
}

void
ost_table_writer_add_date (OstTableWriter *self, const GDate *date)
{
  const guint column = take_column (self);

  self->back_end->klass->add_date (self->back_end, column, date);
}

void
ost_table_writer_end_row (OstTableWriter *self)
{
  g_return_if_fail (self->next == self->n_columns);

  self->next = 0;
  self->back_end->klass->end_row (self->back_end);
}

gboolean
ost_table_writer_finish (OstTableWriter *self, GError **error)
{
  g_return_val_if_fail (self->next == 0, FALSE);

  return self->back_end->klass->finish (self->back_end, error);
}
