/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/json-writer.h"
#include "exchange/table-back-end.h"

typedef struct
{
  OstTableBackEnd parent;
  OstJsonWriter *writer;
} JsonTable;

static void
begin_row (OstTableBackEnd *back_end)
{
  ost_json_writer_begin_object (((JsonTable *) back_end)->writer, NULL);
}

static void
add_text (OstTableBackEnd *back_end, guint column, const char *text)
{
  ost_json_writer_add_text (((JsonTable *) back_end)->writer, back_end->columns[column].key, text);
}

static void
add_int (OstTableBackEnd *back_end, guint column, gint64 value)
{
  ost_json_writer_add_int (((JsonTable *) back_end)->writer, back_end->columns[column].key, value);
}

static void
add_amount (OstTableBackEnd *back_end, guint column, gint64 grosze)
{
  ost_json_writer_add_amount (((JsonTable *) back_end)->writer, back_end->columns[column].key,
                              grosze);
}

static void
add_date (OstTableBackEnd *back_end, guint column, const GDate *date)
{
  ost_json_writer_add_date (((JsonTable *) back_end)->writer, back_end->columns[column].key, date);
}

static void
end_row (OstTableBackEnd *back_end)
{
  ost_json_writer_end_object (((JsonTable *) back_end)->writer);
}

static gboolean
finish (OstTableBackEnd *back_end, GError **error)
{
  JsonTable *self = (JsonTable *) back_end;

  ost_json_writer_end_array (self->writer);
  return ost_json_writer_finish (self->writer, error);
}

static void
json_table_free (OstTableBackEnd *back_end)
{
  JsonTable *self = (JsonTable *) back_end;

  g_clear_pointer (&self->writer, ost_json_writer_free);
  g_free (self);
}

static const OstTableBackEndClass json_table_class = {
  .begin_row = begin_row,
  .add_text = add_text,
  .add_int = add_int,
  .add_amount = add_amount,
  .add_date = add_date,
  .end_row = end_row,
  .finish = finish,
  .free = json_table_free,
};

OstTableBackEnd *
ost_json_table_new (GOutputStream *stream)
{
  JsonTable *self = g_new0 (JsonTable, 1);

  self->parent.klass = &json_table_class;
  self->writer = ost_json_writer_new (stream);
  ost_json_writer_begin_array (self->writer, NULL);
  return &self->parent;
}
