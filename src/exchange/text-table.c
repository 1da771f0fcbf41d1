/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "base/money.h"
#include "exchange/table-back-end.h"

#define GAP 2          /* spaces between columns */
#define WIDEST_CELL 60 /* before the last column; the other formats have texts whole */

typedef struct
{
  OstTableBackEnd parent;
  GPtrArray *cells; /* row by row */
  GArray *right;    /* gboolean a column: numbers stand to the right */
} TextTable;

/* Columns that a terminal gives TEXT; letters of two columns are East Asian and emoji. */
static guint
display_width (const char *text)
{
  guint width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      const gunichar letter = g_utf8_get_char (text);

      if (!g_unichar_iszerowidth (letter))
        width += g_unichar_iswide (letter) ? 2 : 1;
    }
  return width;
}

/* On one line, at most MOST characters. */
static char *
dup_cell (const char *text, guint most)
{
  g_autofree char *flat = g_strdup (text);
  const char *end = flat;

  g_strdelimit (flat, "\t\r\n", ' ');
  for (guint i = 0; i < most && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  if (*end == '\0')
    return g_steal_pointer (&flat);
  end = g_utf8_prev_char (end);
  return g_strdup_printf ("%.*s…", (int) (end - flat), flat);
}

static void
add_text (OstTableBackEnd *back_end, guint column, const char *text)
{
  const gboolean is_last = column + 1 == back_end->n_columns;

  g_ptr_array_add (((TextTable *) back_end)->cells,
                   dup_cell (text, is_last ? G_MAXUINT : WIDEST_CELL));
}

static void
align_right (TextTable *self, guint column)
{
  while (self->right->len <= column)
    {
      const gboolean no = FALSE;

      g_array_append_val (self->right, no);
    }
  g_array_index (self->right, gboolean, column) = TRUE;
}

static void
add_int (OstTableBackEnd *back_end, guint column, gint64 value)
{
  TextTable *self = (TextTable *) back_end;

  align_right (self, column);
  g_ptr_array_add (self->cells, g_strdup_printf ("%" G_GINT64_FORMAT, value));
}

static void
add_amount (OstTableBackEnd *back_end, guint column, gint64 grosze)
{
  TextTable *self = (TextTable *) back_end;

  align_right (self, column);
  g_ptr_array_add (self->cells, ost_money_dup_polish (grosze));
}

static void
add_date (OstTableBackEnd *back_end, guint column, const GDate *date)
{
  g_ptr_array_add (((TextTable *) back_end)->cells, ost_date_dup_iso (date));
}

static void
end_row (OstTableBackEnd *back_end)
{
}

static guint *
measure (TextTable *self)
{
  const guint n = self->parent.n_columns;
  guint *widths = g_new0 (guint, n);

  for (guint i = 0; i < n; i++)
    widths[i] = display_width (self->parent.columns[i].title);
  for (guint i = 0; i < self->cells->len; i++)
    widths[i % n] = MAX (widths[i % n], display_width (g_ptr_array_index (self->cells, i)));
  return widths;
}

static void
append_spaces (GString *out, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (out, ' ');
}

static void
append_cell (TextTable *self, GString *out, guint column, const char *cell, guint width)
{
  const guint pad = width - display_width (cell);
  const gboolean right = column < self->right->len && g_array_index (self->right, gboolean, column);

  if (right)
    append_spaces (out, pad);
  g_string_append (out, cell);
  if (column + 1 < self->parent.n_columns)
    {
      append_spaces (out, (right ? 0 : pad) + GAP);
      return;
    }
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  g_string_append_c (out, '\n');
}

static gboolean
finish (OstTableBackEnd *back_end, GError **error)
{
  TextTable *self = (TextTable *) back_end;
  const guint n = back_end->n_columns;
  g_autofree guint *widths = measure (self);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    append_cell (self, out, i, back_end->columns[i].title, widths[i]);
  for (guint i = 0; i < self->cells->len; i++)
    append_cell (self, out, i % n, g_ptr_array_index (self->cells, i), widths[i % n]);
  return g_output_stream_write_all (back_end->stream, out->str, out->len, NULL, NULL, error);
}

static void
text_table_free (OstTableBackEnd *back_end)
{
  TextTable *self = (TextTable *) back_end;

  g_ptr_array_unref (self->cells);
  g_array_unref (self->right);
  g_free (self);
}

static const OstTableBackEndClass text_table_class = {
  .add_text = add_text,
  .add_int = add_int,
  .add_amount = add_amount,
  .add_date = add_date,
  .end_row = end_row,
  .finish = finish,
  .free = text_table_free,
};

OstTableBackEnd *
ost_text_table_new (void)
{
  TextTable *self = g_new0 (TextTable, 1);

  self->parent.klass = &text_table_class;
  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->right = g_array_new (FALSE, FALSE, sizeof (gboolean));
  return &self->parent;
}
