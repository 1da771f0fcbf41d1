/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/money.h"
#include "documents/clean-text.h"
#include "documents/table.h"

static void
clear_cell (gpointer data)
{
  OstCell *cell = data;

  ost_runs_free (cell->runs);
}

static void
add_head (OstTable *self)
{
  gboolean titled = FALSE;

  for (guint i = 0; i < self->n_columns; i++)
    titled = titled || self->columns[i].title != NULL;
  if (!titled)
    return;
  ost_table_begin_row (self, OST_ROW_HEAD);
  for (guint i = 0; i < self->n_columns; i++)
    ost_table_add (self, self->columns[i].title);
}

OstTable *
ost_table_new (OstTableLook look, const OstColumn *columns, guint n_columns)
{
  OstTable *self = g_new0 (OstTable, 1);

  g_assert (n_columns > 0);
  self->look = look;
  self->columns = g_memdup2 (columns, n_columns * sizeof (OstColumn));
  self->n_columns = n_columns;
  self->rows = g_array_new (FALSE, TRUE, sizeof (OstRow));
  self->cells = g_array_new (FALSE, TRUE, sizeof (OstCell));
  g_array_set_clear_func (self->cells, clear_cell);
  self->carried = g_array_new (FALSE, TRUE, sizeof (gint64));
  self->texts = g_string_chunk_new (4096);
  for (guint i = 0; i < n_columns; i++)
    self->n_carried += self->columns[i].carried != FALSE;
  add_head (self);
  for (guint i = 0; i < n_columns; i++)
    self->columns[i].title = NULL; /* borrowed only for the head */
  return self;
}

void
ost_table_free (OstTable *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->rows);
  g_array_unref (self->cells);
  g_array_unref (self->carried);
  g_string_chunk_free (self->texts);
  g_free (self->columns);
  g_free (self->description);
  g_free (self);
}

void
ost_table_begin_row (OstTable *self, OstRowFlags flags)
{
  OstRow row = { .first = self->cells->len, .flags = flags };

  g_array_append_val (self->rows, row);
  g_array_set_size (self->carried, self->rows->len * self->n_carried);
}

static OstRow *
last_row (OstTable *self)
{
  g_assert (self->rows->len > 0);
  return &g_array_index (self->rows, OstRow, self->rows->len - 1);
}

static guint
next_column (const OstTable *self, const OstRow *row)
{
  guint column = 0;

  for (guint i = row->first; i < row->first + row->n; i++)
    column += g_array_index (self->cells, OstCell, i).span;
  return column;
}

static void
add_cell (OstTable *self, OstCell *cell)
{
  OstRow *row = last_row (self);
  guint column = next_column (self, row);

  /* a cell too many is a mistake of the document, not of its data */
  g_return_if_fail (column < self->n_columns);
  cell->span = CLAMP (cell->span, 1, self->n_columns - column);
  g_array_append_val (self->cells, *cell);
  row->n++;
}

void
ost_table_add (OstTable *self, const char *text)
{
  g_autofree char *clean = ost_clean_text (text, &self->n_replaced);
  OstCell cell = { .text = g_string_chunk_insert (self->texts, clean), .span = 1 };

  add_cell (self, &cell);
}

void
ost_table_add_format (OstTable *self, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  ost_table_add (self, text);
}

void
ost_table_add_runs (OstTable *self, OstRuns *runs)
{
  ost_table_add_span (self, 1, runs);
}

void
ost_table_add_span (OstTable *self, guint span, OstRuns *runs)
{
  OstCell cell = { .runs = runs, .span = span };

  self->n_replaced += runs->n_replaced;
  add_cell (self, &cell);
}

/* Position among the carried columns, -1: COLUMN is not carried. */
static int
carried_index (const OstTable *self, guint column)
{
  int index = 0;

  if (!self->columns[column].carried)
    return -1;
  for (guint i = 0; i < column; i++)
    index += self->columns[i].carried != FALSE;
  return index;
}

void
ost_table_add_amount (OstTable *self, gint64 grosze)
{
  const OstRow *row = last_row (self);
  guint column = next_column (self, row);
  int index = column < self->n_columns ? carried_index (self, column) : -1;
  g_autofree char *text = ost_money_dup_polish (grosze);

  if (index >= 0 && grosze != OST_MONEY_NONE && !(row->flags & (OST_ROW_HEAD | OST_ROW_TOTAL)))
    g_array_index (self->carried, gint64, (self->rows->len - 1) * self->n_carried + (guint) index) =
        grosze;
  ost_table_add (self, grosze != OST_MONEY_NONE ? text : "–");
}

void
ost_table_set_least_height (OstTable *self, float height)
{
  last_row (self)->least_height = height;
}
