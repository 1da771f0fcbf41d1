/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <xlsxwriter.h>

#include "base/date.h"
#include "base/money.h"
#include "exchange/table-back-end.h"

#define MOST_CHARACTERS 32767 /* what a cell of a workbook holds */
#define COLUMN_WIDTH 16

typedef struct
{
  OstTableBackEnd parent;
  char *path; /* libxlsxwriter writes files only */
  lxw_workbook *book;
  lxw_worksheet *sheet;
  lxw_format *amount_format;
  lxw_format *date_format;
  lxw_row_t row;
  lxw_error failed;
  GError *error;
} XlsxTable;

static void
keep_failure (XlsxTable *self, lxw_error result)
{
  if (self->failed == LXW_NO_ERROR)
    self->failed = result;
}

static void
add_text (OstTableBackEnd *back_end, guint column, const char *text)
{
  XlsxTable *self = (XlsxTable *) back_end;
  g_autofree char *cut = NULL;

  if (self->sheet == NULL || *text == '\0')
    return;
  if (g_utf8_strlen (text, -1) > MOST_CHARACTERS)
    text = cut = g_utf8_substring (text, 0, MOST_CHARACTERS);
  /* As a string whatever it begins with: never a formula. */
  keep_failure (self, worksheet_write_string (self->sheet, self->row, column, text, NULL));
}

static void
add_int (OstTableBackEnd *back_end, guint column, gint64 value)
{
  XlsxTable *self = (XlsxTable *) back_end;

  if (self->sheet != NULL)
    keep_failure (self,
                  worksheet_write_number (self->sheet, self->row, column, (double) value, NULL));
}

static void
add_amount (OstTableBackEnd *back_end, guint column, gint64 grosze)
{
  XlsxTable *self = (XlsxTable *) back_end;

  if (self->sheet != NULL && grosze != OST_MONEY_NONE)
    keep_failure (self, worksheet_write_number (self->sheet, self->row, column,
                                                (double) grosze / 100.0, self->amount_format));
}

static void
add_date (OstTableBackEnd *back_end, guint column, const GDate *date)
{
  XlsxTable *self = (XlsxTable *) back_end;
  g_autofree char *iso = NULL;
  lxw_datetime moment = { 0 };

  if (self->sheet == NULL || date == NULL || !g_date_valid (date))
    return;
  if (g_date_get_year (date) < 1900)
    {
      iso = ost_date_dup_iso (date);
      add_text (back_end, column, iso);
      return;
    }
  moment.year = g_date_get_year (date);
  moment.month = (int) g_date_get_month (date);
  moment.day = g_date_get_day (date);
  keep_failure (
      self, worksheet_write_datetime (self->sheet, self->row, column, &moment, self->date_format));
}

static void
end_row (OstTableBackEnd *back_end)
{
  XlsxTable *self = (XlsxTable *) back_end;

  self->row++;
  if (self->row >= LXW_ROW_MAX)
    keep_failure (self, LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE);
}

static gboolean
copy_file (XlsxTable *self, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (GFileInputStream) source = g_file_read (file, NULL, error);

  return source != NULL &&
         g_output_stream_splice (self->parent.stream, G_INPUT_STREAM (source),
                                 G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE, NULL, error) >= 0;
}

static gboolean
finish (OstTableBackEnd *back_end, GError **error)
{
  XlsxTable *self = (XlsxTable *) back_end;

  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return FALSE;
    }
  keep_failure (self, workbook_close (g_steal_pointer (&self->book)));
  self->sheet = NULL;
  if (self->failed != LXW_NO_ERROR)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The workbook could not be made: %s"),
                   lxw_strerror (self->failed));
      return FALSE;
    }
  return copy_file (self, error);
}

static void
xlsx_table_free (OstTableBackEnd *back_end)
{
  XlsxTable *self = (XlsxTable *) back_end;

  if (self->book != NULL)
    workbook_close (self->book); /* the only way that the library frees one */
  if (self->path != NULL)
    g_unlink (self->path);
  g_free (self->path);
  g_clear_error (&self->error);
  g_free (self);
}

static const OstTableBackEndClass xlsx_table_class = {
  .add_text = add_text,
  .add_int = add_int,
  .add_amount = add_amount,
  .add_date = add_date,
  .end_row = end_row,
  .finish = finish,
  .free = xlsx_table_free,
};

static void
write_titles (XlsxTable *self, const OstTableColumn *columns, guint n_columns)
{
  lxw_format *bold = workbook_add_format (self->book);

  format_set_bold (bold);
  worksheet_set_column (self->sheet, 0, n_columns - 1, COLUMN_WIDTH, NULL);
  for (guint i = 0; i < n_columns; i++)
    keep_failure (self, worksheet_write_string (self->sheet, 0, i, columns[i].title, bold));
  worksheet_freeze_panes (self->sheet, 1, 0);
  self->row = 1;
}

OstTableBackEnd *
ost_xlsx_table_new (const OstTableColumn *columns, guint n_columns)
{
  XlsxTable *self = g_new0 (XlsxTable, 1);
  const int file = g_file_open_tmp ("ostoja-XXXXXX.xlsx", &self->path, &self->error);

  self->parent.klass = &xlsx_table_class;
  if (file < 0)
    return &self->parent;
  g_close (file, NULL);
  self->book = workbook_new (self->path);
  self->sheet = workbook_add_worksheet (self->book, NULL);
  self->amount_format = workbook_add_format (self->book);
  format_set_num_format (self->amount_format, "#,##0.00");
  self->date_format = workbook_add_format (self->book);
  format_set_num_format (self->date_format, "yyyy-mm-dd");
  write_titles (self, columns, n_columns);
  return &self->parent;
}
