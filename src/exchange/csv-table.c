/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/csv-writer.h"
#include "exchange/table-back-end.h"

typedef struct
{
  OstTableBackEnd parent;
  OstCsvWriter *writer;
} CsvTable;

static void
add_text (OstTableBackEnd *back_end, guint column, const char *text)
{
  ost_csv_writer_add_text (((CsvTable *) back_end)->writer, text);
}

static void
add_int (OstTableBackEnd *back_end, guint column, gint64 value)
{
  ost_csv_writer_add_int (((CsvTable *) back_end)->writer, value);
}

static void
add_amount (OstTableBackEnd *back_end, guint column, gint64 grosze)
{
  ost_csv_writer_add_amount (((CsvTable *) back_end)->writer, grosze);
}

static void
add_date (OstTableBackEnd *back_end, guint column, const GDate *date)
{
  ost_csv_writer_add_date (((CsvTable *) back_end)->writer, date);
}

static void
end_row (OstTableBackEnd *back_end)
{
  ost_csv_writer_end_row (((CsvTable *) back_end)->writer);
}

static gboolean
finish (OstTableBackEnd *back_end, GError **error)
{
  return ost_csv_writer_finish (((CsvTable *) back_end)->writer, error);
}

static void
csv_table_free (OstTableBackEnd *back_end)
{
  CsvTable *self = (CsvTable *) back_end;

  g_clear_pointer (&self->writer, ost_csv_writer_free);
  g_free (self);
}

static const OstTableBackEndClass csv_table_class = {
  .add_text = add_text,
  .add_int = add_int,
  .add_amount = add_amount,
  .add_date = add_date,
  .end_row = end_row,
  .finish = finish,
  .free = csv_table_free,
};

OstTableBackEnd *
ost_csv_table_new (GOutputStream *stream, const OstTableColumn *columns, guint n_columns)
{
  CsvTable *self = g_new0 (CsvTable, 1);

  self->parent.klass = &csv_table_class;
  self->writer = ost_csv_writer_new (stream);
  for (guint i = 0; i < n_columns; i++)
    ost_csv_writer_add_text (self->writer, columns[i].title);
  ost_csv_writer_end_row (self->writer);
  return &self->parent;
}
