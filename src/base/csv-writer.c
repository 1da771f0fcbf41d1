/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/csv-writer.h"
#include "base/date.h"
#include "base/money.h"
#include "base/stream-buffer.h"

#define UTF8_MARK "\357\273\277"

struct _OstCsvWriter
{
  OstStreamBuffer buffer;
  guint n_cells; /* of the row so far */
};

OstCsvWriter *
ost_csv_writer_new (GOutputStream *stream)
{
  OstCsvWriter *self;

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);

  self = g_new0 (OstCsvWriter, 1);
  ost_stream_buffer_init (&self->buffer, stream);
  g_string_append (self->buffer.text, UTF8_MARK);
  return self;
}

void
ost_csv_writer_free (OstCsvWriter *self)
{
  ost_stream_buffer_clear (&self->buffer);
  g_free (self);
}

static void
append_quoted (GString *out, const char *cell)
{
  g_string_append_c (out, '"');
  for (; *cell != '\0'; cell++)
    {
      if (*cell == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *cell);
    }
  g_string_append_c (out, '"');
}

static void
add_cell (OstCsvWriter *self, const char *cell)
{
  GString *out = self->buffer.text;

  if (self->n_cells++ > 0)
    g_string_append_c (out, ';');
  if (strpbrk (cell, ";\"\r\n") != NULL)
    append_quoted (out, cell);
  else
    g_string_append (out, cell);
}

void
ost_csv_writer_add_text (OstCsvWriter *self, const char *text)
{
  g_autofree char *guarded = NULL;
  const char *cell = text != NULL ? text : "";
  const char first = cell[strspn (cell, "'")];

  g_return_if_fail (self != NULL);

  /* A text that has such a ' of its own gets one more, so that it comes back as it was. */
  if (first != '\0' && strchr ("=+-@", first) != NULL)
    cell = guarded = g_strconcat ("'", cell, NULL);
  add_cell (self, cell);
}

void
ost_csv_writer_add_int (OstCsvWriter *self, gint64 value)
{
  char text[32];

  g_return_if_fail (self != NULL);

  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, value);
  add_cell (self, text);
}

void
ost_csv_writer_add_amount (OstCsvWriter *self, gint64 grosze)
{
  g_autofree char *text = ost_money_dup_comma (grosze);

  g_return_if_fail (self != NULL);

  add_cell (self, text);
}

void
ost_csv_writer_add_date (OstCsvWriter *self, const GDate *date)
{
  g_autofree char *text = ost_date_dup_iso (date);

  g_return_if_fail (self != NULL);

  add_cell (self, text);
}

void
ost_csv_writer_end_row (OstCsvWriter *self)
{
  g_return_if_fail (self != NULL);

  g_string_append_c (self->buffer.text, '\n');
  self->n_cells = 0;
  ost_stream_buffer_relieve (&self->buffer);
}

gboolean
ost_csv_writer_finish (OstCsvWriter *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return ost_stream_buffer_finish (&self->buffer, error);
}
