/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/date.h"
#include "storage/row-batch.h"
#include "storage/txn.h"

#define FILE_PORTION 40 /* rows as one statement of a file */

/* A value that waits; its text stands in TEXTS. */
typedef struct
{
  char kind; /* i: number, t: text, n: null */
  gint64 number;
  gsize text;
} Value;

struct _OstRowBatch
{
  OstTxn *txn;
  const char *types; /* of SQL's making */
  char *sql;
  int column; /* of the next value, from 0 */
  guint n_waiting;

  /* Of a file. */
  OstStatement *one;  /* row; NULL until there was one */
  char *many_sql;     /* NULL: each row at once */
  OstStatement *many; /* FILE_PORTION rows; NULL until there were so many */
  GArray *values;
  GString *texts;

  GString **arrays; /* of a server: {1,2,…} a column, without the last brace */
};

/* $1, $2, … or, as rows out of arrays, $1::bigint[], $2::text[], … */
static char *
make_sql (OstTxn *txn, const char *table, const char *columns, const char *types, const char *rest)
{
  const gboolean arrays = ost_txn_is_server (txn);
  g_autoptr (GString) values = g_string_new (NULL);

  for (int i = 0; types[i] != '\0'; i++)
    {
      g_string_append_printf (values, "%s$%d", i > 0 ? ", " : "", i + 1);
      if (arrays)
        g_string_append (values, types[i] == 'i' ? "::bigint[]" : "::text[]");
    }
  return g_strdup_printf (arrays ? "insert into %s (%s) select * from unnest (%s) %s"
                                 : "insert into %s (%s) values (%s) %s",
                          table, columns, values->str, rest);
}

/* "or fail": what goes wrong ends the transaction anyway, and the file's engine keeps no copy of
 * each page that it changes until the statement is done. */
static char *
make_many_sql (const char *table, const char *columns, const char *types, const char *rest)
{
  const int n_columns = (int) strlen (types);
  GString *sql = g_string_new (NULL);

  g_string_printf (sql, "insert or fail into %s (%s) values ", table, columns);
  for (int row = 0; row < FILE_PORTION; row++)
    for (int i = 0; i < n_columns; i++)
      g_string_append_printf (sql, "%s$%d%s",
                              i > 0     ? ", "
                              : row > 0 ? ", ("
                                        : "(",
                              row * n_columns + i + 1, i + 1 == n_columns ? ")" : "");
  g_string_append_printf (sql, " %s", rest);
  return g_string_free (sql, FALSE);
}

OstRowBatch *
ost_row_batch_new (
    OstTxn *txn, const char *table, const char *columns, const char *types, const char *rest)
{
  OstRowBatch *self = g_new0 (OstRowBatch, 1);

  self->txn = txn;
  self->types = types;
  self->sql = make_sql (txn, table, columns, types, rest);
  if (ost_txn_is_server (txn))
    {
      self->arrays = g_new0 (GString *, strlen (types) + 1);
      for (gsize i = 0; i < strlen (types); i++)
        self->arrays[i] = g_string_new (NULL);
      return self;
    }
  self->values = g_array_new (FALSE, FALSE, sizeof (Value));
  self->texts = g_string_new (NULL);
  return self;
}

OstRowBatch *
ost_row_batch_new_unlinked (
    OstTxn *txn, const char *table, const char *columns, const char *types, const char *rest)
{
  OstRowBatch *self = ost_row_batch_new (txn, table, columns, types, rest);

  if (self->arrays == NULL)
    self->many_sql = make_many_sql (table, columns, types, rest);
  return self;
}

void
ost_row_batch_free (OstRowBatch *self)
{
  for (guint i = 0; self->arrays != NULL && self->arrays[i] != NULL; i++)
    g_string_free (self->arrays[i], TRUE);
  g_free (self->arrays);
  g_clear_pointer (&self->one, ost_statement_free);
  g_clear_pointer (&self->many, ost_statement_free);
  g_clear_pointer (&self->values, g_array_unref);
  if (self->texts != NULL)
    g_string_free (self->texts, TRUE);
  g_free (self->many_sql);
  g_free (self->sql);
  g_free (self);
}

static GString *
next_place (OstRowBatch *self)
{
  GString *array = self->arrays[self->column];

  g_string_append_c (array, array->len == 0 ? '{' : ',');
  return array;
}

void
ost_row_batch_put_int (OstRowBatch *self, gint64 value)
{
  const Value waiting = { 'i', value, 0 };

  if (self->arrays == NULL)
    g_array_append_val (self->values, waiting);
  else
    g_string_append_printf (next_place (self), "%" G_GINT64_FORMAT, value);
  self->column++;
}

void
ost_row_batch_put_link (OstRowBatch *self, gint64 id)
{
  if (id != 0)
    ost_row_batch_put_int (self, id);
  else
    ost_row_batch_put_text (self, NULL);
}

static void
append_quoted (GString *array, const char *text)
{
  g_string_append_c (array, '"');
  while (*text != '\0')
    {
      const gsize plain = strcspn (text, "\"\\");

      g_string_append_len (array, text, (gssize) plain);
      text += plain;
      if (*text == '\0')
        break;
      g_string_append_c (array, '\\');
      g_string_append_c (array, *text++);
    }
  g_string_append_c (array, '"');
}

static void
keep_value (OstRowBatch *self, const char *text)
{
  const Value waiting = { text != NULL ? 't' : 'n', 0, self->texts->len };

  g_array_append_val (self->values, waiting);
  if (text != NULL)
    g_string_append_len (self->texts, text, (gssize) strlen (text) + 1);
}

void
ost_row_batch_put_text (OstRowBatch *self, const char *text)
{
  if (self->arrays == NULL)
    keep_value (self, text);
  else if (text == NULL)
    g_string_append (next_place (self), "null");
  else
    append_quoted (next_place (self), text);
  self->column++;
}

void
ost_row_batch_put_date (OstRowBatch *self, const GDate *date)
{
  g_autofree char *text = g_date_valid (date) ? ost_date_dup_iso (date) : NULL;

  ost_row_batch_put_text (self, text);
}

static void
bind_values (OstRowBatch *self, OstStatement *statement, guint first, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      const Value *value = &g_array_index (self->values, Value, first + i);

      if (value->kind == 'i')
        ost_statement_bind_int (statement, (int) i + 1, value->number);
      else
        ost_statement_bind_lasting_text (
            statement, (int) i + 1, value->kind == 't' ? self->texts->str + value->text : NULL);
    }
}

static gboolean
run (OstRowBatch *self, OstStatement *statement, guint first, guint n, GError **error)
{
  gint64 changed;

  bind_values (self, statement, first, n);
  changed = ost_statement_run (statement, error);
  ost_statement_reset (statement);
  return changed >= 0;
}

static gboolean
write_one_by_one (OstRowBatch *self, GError **error)
{
  const guint n_columns = (guint) strlen (self->types);
  gboolean done = TRUE;

  if (self->one == NULL)
    self->one = ost_statement_new_beside (self->txn, self->sql);
  for (guint i = 0; done && i < self->values->len; i += n_columns)
    done = run (self, self->one, i, n_columns, error);
  return done;
}

static gboolean
write_portion (OstRowBatch *self, GError **error)
{
  if (self->many == NULL)
    self->many = ost_statement_new_beside (self->txn, self->many_sql);
  return run (self, self->many, 0, self->values->len, error);
}

static gboolean
write_to_file (OstRowBatch *self, GError **error)
{
  const gboolean done = self->n_waiting == FILE_PORTION ? write_portion (self, error)
                                                        : write_one_by_one (self, error);

  ost_row_batch_forget (self);
  return done;
}

static gboolean
write_to_server (OstRowBatch *self, GError **error)
{
  g_autoptr (OstStatement) statement = ost_statement_new (self->txn, self->sql);

  for (int i = 0; self->types[i] != '\0'; i++)
    {
      g_string_append_c (self->arrays[i], '}');
      ost_statement_bind_text (statement, i + 1, self->arrays[i]->str);
    }
  ost_row_batch_forget (self);
  return ost_statement_run (statement, error) >= 0;
}

gboolean
ost_row_batch_end_row (OstRowBatch *self, GError **error)
{
  const guint portion = self->arrays != NULL     ? OST_ROW_BATCH_PORTION
                        : self->many_sql != NULL ? FILE_PORTION
                                                 : 1;

  g_assert (self->types[self->column] == '\0');
  self->column = 0;
  return ++self->n_waiting < portion || ost_row_batch_write (self, error);
}

guint
ost_row_batch_count_waiting (OstRowBatch *self)
{
  return self->n_waiting;
}

void
ost_row_batch_forget (OstRowBatch *self)
{
  for (guint i = 0; self->arrays != NULL && self->arrays[i] != NULL; i++)
    g_string_truncate (self->arrays[i], 0);
  if (self->values != NULL)
    g_array_set_size (self->values, 0);
  if (self->texts != NULL)
    g_string_truncate (self->texts, 0);
  self->n_waiting = 0;
}

gboolean
ost_row_batch_write (OstRowBatch *self, GError **error)
{
  if (self->n_waiting == 0)
    return TRUE;
  return self->arrays != NULL ? write_to_server (self, error) : write_to_file (self, error);
}
