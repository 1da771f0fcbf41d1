/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/date.h"
#include "storage/row-batch.h"
#include "storage/txn.h"

struct _OstRowBatch
{
  OstTxn *txn;
  const char *types; /* of SQL's making */
  char *sql;
  int column; /* of the next value, from 0 */

  OstStatement *statement; /* of a file */

  GString **arrays; /* of a server: {1,2,…} a column, without the last brace */
  guint n_waiting;
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
    }
  else
    self->statement = ost_statement_new (txn, self->sql);
  return self;
}

void
ost_row_batch_free (OstRowBatch *self)
{
  for (guint i = 0; self->arrays != NULL && self->arrays[i] != NULL; i++)
    g_string_free (self->arrays[i], TRUE);
  g_free (self->arrays);
  g_clear_pointer (&self->statement, ost_statement_free);
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
  if (self->statement != NULL)
    ost_statement_bind_int (self->statement, self->column + 1, value);
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

void
ost_row_batch_put_text (OstRowBatch *self, const char *text)
{
  if (self->statement != NULL)
    ost_statement_bind_text (self->statement, self->column + 1, text);
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

gboolean
ost_row_batch_end_row (OstRowBatch *self, GError **error)
{
  gint64 changed;

  g_assert (self->types[self->column] == '\0');
  self->column = 0;
  if (self->statement == NULL)
    return ++self->n_waiting < OST_ROW_BATCH_PORTION || ost_row_batch_write (self, error);
  changed = ost_statement_run (self->statement, error);
  ost_statement_reset (self->statement);
  return changed >= 0;
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
  self->n_waiting = 0;
}

gboolean
ost_row_batch_write (OstRowBatch *self, GError **error)
{
  g_autoptr (OstStatement) statement = NULL;

  if (self->n_waiting == 0)
    return TRUE;
  statement = ost_statement_new (self->txn, self->sql);
  for (int i = 0; self->types[i] != '\0'; i++)
    {
      g_string_append_c (self->arrays[i], '}');
      ost_statement_bind_text (statement, i + 1, self->arrays[i]->str);
    }
  ost_row_batch_forget (self);
  return ost_statement_run (statement, error) >= 0;
}
