/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "base/money.h"
#include "exchange/table-back-end.h"
#include "exchange/workbook-file.h"

#define MOST_CHARACTERS 32767 /* what a cell of a workbook holds */
#define COLUMN_WIDTH 16

typedef struct
{
  OstTableBackEnd parent;
  OstWorkbookFile file;
  lxw_worksheet *sheet;
  lxw_format *amount_format;
  lxw_format *date_format;
  lxw_row_t row;
  GError *error;
} XlsxTable;

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
  ost_workbook_file_keep (&self->file,
                          worksheet_write_string (self->sheet, self->row, column, text, NULL));
}

static void
add_int (OstTableBackEnd *back_end, guint column, gint64 value)
{
  XlsxTable *self = (XlsxTable *) back_end;

  if (self->sheet != NULL)
    ost_workbook_file_keep (
        &self->file, worksheet_write_number (self->sheet, self->row, column, (double) value, NULL));
}

static void
add_amount (OstTableBackEnd *back_end, guint column, gint64 grosze)
{
  XlsxTable *self = (XlsxTable *) back_end;

  if (self->sheet != NULL && grosze != OST_MONEY_NONE)
    ost_workbook_file_keep (&self->file,
                            worksheet_write_number (self->sheet, self->row, column,
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
  ost_workbook_file_keep (&self->file, worksheet_write_datetime (self->sheet, self->row, column,
                                                                 &moment, self->date_format));
}

static void
end_row (OstTableBackEnd *back_end)
{
  XlsxTable *self = (XlsxTable *) back_end;

  self->row++;
  if (self->row >= LXW_ROW_MAX)
    ost_workbook_file_keep (&self->file, LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE);
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
  self->sheet = NULL;
  return ost_workbook_file_finish (&self->file, self->parent.stream, error);
}

static void
xlsx_table_free (OstTableBackEnd *back_end)
{
  XlsxTable *self = (XlsxTable *) back_end;

  ost_workbook_file_clear (&self->file);
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
  lxw_format *bold = workbook_add_format (self->file.book);

  format_set_bold (bold);
  worksheet_set_column (self->sheet, 0, n_columns - 1, COLUMN_WIDTH, NULL);
  for (guint i = 0; i < n_columns; i++)
    ost_workbook_file_keep (&self->file,
                            worksheet_write_string (self->sheet, 0, i, columns[i].title, bold));
  worksheet_freeze_panes (self->sheet, 1, 0);
  self->row = 1;
}

OstTableBackEnd *
ost_xlsx_table_new (const OstTableColumn *columns, guint n_columns)
{
  XlsxTable *self = g_new0 (XlsxTable, 1);

  self->parent.klass = &xlsx_table_class;
  if (!ost_workbook_file_open (&self->file, &self->error))
    return &self->parent;
  self->sheet = workbook_add_worksheet (self->file.book, NULL);
  self->amount_format = workbook_add_format (self->file.book);
  format_set_num_format (self->amount_format, "#,##0.00");
  self->date_format = workbook_add_format (self->file.book);
  format_set_num_format (self->date_format, "yyyy-mm-dd");
  write_titles (self, columns, n_columns);
  return &self->parent;
}
