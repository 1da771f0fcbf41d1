/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "base/csv-reader.h"
#include "base/text.h"

#define UTF8_MARK "\357\273\277"

struct _OstCsvReader
{
  char *text;
  const char *at;
  int line; /* of AT */
  char separator;

  GPtrArray *columns;    /* as in the file */
  GHashTable *positions; /* folded name -> column */
  int header_line;

  GString *cells;  /* of the row, each ended by NUL */
  GArray *offsets; /* gsize, where each begins */
  int row_line;

  GPtrArray *problems;
};

static void
free_problem (gpointer data)
{
  OstCsvProblem *problem = data;

  g_free (problem->column);
  g_free (problem->message);
  g_free (problem);
}

static void
add_problem (OstCsvReader *self, const char *column, char *message)
{
  OstCsvProblem *problem;

  if (self->problems->len >= OST_CSV_MOST_PROBLEMS)
    {
      g_free (message);
      return;
    }
  problem = g_new0 (OstCsvProblem, 1);
  problem->line = self->row_line;
  problem->column = g_strdup (column);
  problem->message = message;
  g_ptr_array_add (self->problems, problem);
}

/* The one that stands most often outside quotes in the first line that is not empty. */
static char
detect_separator (const char *text)
{
  static const char separators[] = { ';', ',', '\t' };
  guint counts[G_N_ELEMENTS (separators)] = { 0 };
  gboolean quoted = FALSE;
  guint best = 0;

  for (text += strspn (text, "\r\n"); *text != '\0'; text++)
    {
      if (!quoted && (*text == '\n' || *text == '\r'))
        break;
      quoted = quoted != (*text == '"');
      for (guint i = 0; i < G_N_ELEMENTS (separators) && !quoted; i++)
        counts[i] += *text == separators[i];
    }
  for (guint i = 1; i < G_N_ELEMENTS (separators); i++)
    if (counts[i] > counts[best])
      best = i;
  return separators[best];
}

static gboolean
is_line_end (char c)
{
  return c == '\n' || c == '\r' || c == '\0';
}

/* CRLF, LF or a lone CR. */
static void
skip_line_end (OstCsvReader *self)
{
  if (*self->at == '\0')
    return;
  self->at += self->at[0] == '\r' && self->at[1] == '\n' ? 2 : 1;
  self->line++;
}

static void
read_plain (OstCsvReader *self)
{
  const char *end = self->at;

  while (!is_line_end (*end) && *end != self->separator)
    end++;
  g_string_append_len (self->cells, self->at, end - self->at);
  self->at = end;
}

/* FALSE when the quotes are not closed or text follows them. */
static gboolean
read_quoted (OstCsvReader *self)
{
  for (self->at++; *self->at != '\0';)
    {
      if (self->at[0] == '"' && self->at[1] != '"')
        break;
      if (is_line_end (*self->at))
        {
          g_string_append_c (self->cells, '\n');
          skip_line_end (self);
          continue;
        }
      self->at += *self->at == '"';
      g_string_append_c (self->cells, *self->at++);
    }
  if (*self->at == '\0')
    return FALSE;
  self->at++;
  self->at += strspn (self->at, " ");
  return is_line_end (*self->at) || *self->at == self->separator;
}

/* The writer's ' before what a spreadsheet would take for a formula. */
static gsize
guard_length (const char *cell)
{
  const gsize n = strspn (cell, "'");

  return n > 0 && cell[n] != '\0' && strchr ("=+-@", cell[n]) != NULL ? 1 : 0;
}

static void
begin_cell (OstCsvReader *self)
{
  g_array_append_val (self->offsets, self->cells->len);
}

static void
end_cell (OstCsvReader *self)
{
  gsize *offset = &g_array_index (self->offsets, gsize, self->offsets->len - 1);

  g_string_append_c (self->cells, '\0');
  *offset += guard_length (self->cells->str + *offset);
}

/* Broken quotes: a stray " swallows all up to the next one, so the row is given up and the line
 * after the one where the cell began is read next. */
static void
give_up_row (OstCsvReader *self, const char *cell_start, int cell_line)
{
  add_problem (self, NULL, g_strdup (_ ("Quotation marks are not closed or text follows them")));
  self->at = cell_start + strcspn (cell_start, "\r\n");
  self->line = cell_line;
  skip_line_end (self);
}

static gboolean
read_row (OstCsvReader *self)
{
  g_string_truncate (self->cells, 0);
  g_array_set_size (self->offsets, 0);
  self->row_line = self->line;

  for (;;)
    {
      const char *cell_start = self->at;
      const int cell_line = self->line;

      begin_cell (self);
      if (*self->at != '"')
        read_plain (self);
      else if (!read_quoted (self))
        {
          give_up_row (self, cell_start, cell_line);
          return FALSE;
        }
      end_cell (self);
      if (*self->at != self->separator)
        break;
      self->at++;
    }
  skip_line_end (self);
  return TRUE;
}

static const char *
peek_cell (OstCsvReader *self, guint i)
{
  return self->cells->str + g_array_index (self->offsets, gsize, i);
}

static gboolean
is_blank (const char *cell)
{
  for (; *cell != '\0'; cell = g_utf8_next_char (cell))
    if (!g_unichar_isspace (g_utf8_get_char (cell)))
      return FALSE;
  return TRUE;
}

static gboolean
row_is_blank (OstCsvReader *self)
{
  for (guint i = 0; i < self->offsets->len; i++)
    if (!is_blank (peek_cell (self, i)))
      return FALSE;
  return TRUE;
}

static char *
fold_name (const char *name)
{
  g_autofree char *folded = ost_text_fold (name);

  return g_strdelimit (g_strdup (g_strstrip (folded)), " -", '_');
}

/* Spreadsheets end lines with the separators of columns that are empty to the last row. */
static guint
count_named_cells (OstCsvReader *self)
{
  guint n = self->offsets->len;

  while (n > 0 && is_blank (peek_cell (self, n - 1)))
    n--;
  return n;
}

static void
read_header (OstCsvReader *self)
{
  guint n_columns;

  while (*self->at != '\0')
    if (read_row (self) && !row_is_blank (self))
      break;
  self->header_line = self->row_line;
  n_columns = count_named_cells (self);
  for (guint i = 0; i < n_columns; i++)
    {
      char *name = g_strstrip (g_strdup (peek_cell (self, i)));
      char *folded = fold_name (name);

      g_ptr_array_add (self->columns, name);
      if (*folded != '\0' && g_hash_table_contains (self->positions, folded))
        add_problem (self, name, g_strdup (_ ("The column stands in the header twice")));
      else
        g_hash_table_insert (self->positions, g_steal_pointer (&folded), GUINT_TO_POINTER (i));
      g_free (folded);
    }
}

OstCsvReader *
ost_csv_reader_new (char *text)
{
  OstCsvReader *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (OstCsvReader, 1);
  self->text = text;
  self->at = g_str_has_prefix (text, UTF8_MARK) ? text + strlen (UTF8_MARK) : text;
  self->line = 1;
  self->row_line = 1;
  self->separator = detect_separator (self->at);
  self->columns = g_ptr_array_new_with_free_func (g_free);
  self->positions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->cells = g_string_new (NULL);
  self->offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->problems = g_ptr_array_new_with_free_func (free_problem);
  read_header (self);
  return self;
}

void
ost_csv_reader_free (OstCsvReader *self)
{
  g_free (self->text);
  g_ptr_array_unref (self->columns);
  g_hash_table_unref (self->positions);
  g_string_free (self->cells, TRUE);
  g_array_unref (self->offsets);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

guint
ost_csv_reader_get_n_columns (OstCsvReader *self)
{
  return self->columns->len;
}

const char *
ost_csv_reader_get_column (OstCsvReader *self, guint column)
{
  g_return_val_if_fail (column < self->columns->len, NULL);

  return g_ptr_array_index (self->columns, column);
}

int
ost_csv_reader_find_column (OstCsvReader *self, const char *name)
{
  g_autofree char *folded = fold_name (name);
  gpointer position;

  if (!g_hash_table_lookup_extended (self->positions, folded, NULL, &position))
    return -1;
  return (int) GPOINTER_TO_UINT (position);
}

int
ost_csv_reader_get_header_line (OstCsvReader *self)
{
  return self->header_line;
}

static void
check_row (OstCsvReader *self)
{
  for (guint i = 0; i < self->offsets->len; i++)
    {
      const char *cell = peek_cell (self, i);
      const char *column = i < self->columns->len ? g_ptr_array_index (self->columns, i) : NULL;

      if (ost_text_check (cell, -1) != OST_TEXT_GOOD)
        add_problem (self, column, g_strdup (_ ("The cell holds a control character")));
      if (column == NULL && !is_blank (cell))
        {
          add_problem (self, NULL, g_strdup (_ ("The row has more cells than the header")));
          break;
        }
    }
}

gboolean
ost_csv_reader_next (OstCsvReader *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  while (*self->at != '\0')
    if (read_row (self) && !row_is_blank (self))
      {
        check_row (self);
        return TRUE;
      }
  g_array_set_size (self->offsets, 0);
  return FALSE;
}

int
ost_csv_reader_get_line (OstCsvReader *self)
{
  return self->row_line;
}

const char *
ost_csv_reader_get_cell (OstCsvReader *self, int column)
{
  if (column < 0 || column >= (int) self->offsets->len)
    return "";
  return peek_cell (self, (guint) column);
}

void
ost_csv_reader_reject (OstCsvReader *self, const char *column, const char *format, ...)
{
  va_list args;

  g_return_if_fail (self != NULL);

  va_start (args, format);
  add_problem (self, column, g_strdup_vprintf (format, args));
  va_end (args);
}

const GPtrArray *
ost_csv_reader_get_problems (OstCsvReader *self)
{
  return self->problems;
}
