/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-storage"
#include "config.h"

#include <stdarg.h>

#include <glib/gi18n-lib.h>

#include "base/date.h"
#include "storage/db-error.h"
#include "storage/record-stage.h"
#include "storage/statement.h"
#include "storage/txn.h"

#define CACHE_STOP 256

struct _OstStatement
{
  OstTxn *txn;
  const OstDriver *driver;
  OstCursor *cursor; /* NULL: could not be prepared, ERROR says why */
  char *sql;
  gboolean streaming;
  gboolean done;
  GError *error; /* sticky until reset; that of prepare for ever */
};

static OstStatement *
prepare (OstTxn *txn, const char *sql, OstCursorKind kind)
{
  OstStatement *self = g_new0 (OstStatement, 1);

  self->txn = txn;
  self->driver = txn->connection->driver;
  self->sql = g_strdup (sql);
  self->streaming = kind == OST_CURSOR_STREAMING;
  self->cursor = self->driver->prepare (txn->connection, sql, kind, &self->error);
  return self;
}

static void
discard (OstStatement *self)
{
  if (self->cursor != NULL)
    self->driver->discard (self->cursor);
  g_clear_error (&self->error);
  g_free (self->sql);
  g_free (self);
}

/* Statements are looked up by the ten thousand and are long: their length and their ends tell them
 * apart well enough. */
static guint
hash_sql (gconstpointer sql)
{
  const char *text = sql;
  const gsize length = strlen (text);
  guint hash = (guint) length;

  for (gsize i = 0; i < MIN (length, 24); i++)
    hash = hash * 33 + (guchar) text[length - 1 - i] + ((guint) (guchar) text[i] << 8);
  return hash;
}

GHashTable *
ost_statement_new_cache (void)
{
  return g_hash_table_new (hash_sql, g_str_equal);
}

void
ost_statement_forget_all (GHashTable *statements)
{
  GHashTableIter iter;
  gpointer statement;

  g_hash_table_iter_init (&iter, statements);
  while (g_hash_table_iter_next (&iter, NULL, &statement))
    {
      g_hash_table_iter_remove (&iter);
      discard (statement);
    }
}

static OstStatement *
find_or_prepare (OstTxn *txn, const char *sql, OstCursorKind kind)
{
  gpointer key = NULL, idle = NULL;

  if (!g_hash_table_steal_extended (txn->statements, sql, &key, &idle))
    return prepare (txn, sql, kind);
  ((OstStatement *) idle)->txn = txn;
  return idle;
}

/* Nobody may look past what a server has not been given yet. */
static OstStatement *
after_stage (OstTxn *txn, const char *sql, OstCursorKind kind)
{
  GError *failed = NULL;
  const gboolean written = ost_stage_write (txn, &failed);
  OstStatement *self =
      kind == OST_CURSOR_STREAMING ? prepare (txn, sql, kind) : find_or_prepare (txn, sql, kind);

  if (written)
    return self;
  g_clear_error (&self->error);
  self->error = failed;
  return self;
}

OstStatement *
ost_statement_new (OstTxn *txn, const char *sql)
{
  return after_stage (txn, sql, OST_CURSOR_PREPARED);
}

OstStatement *
ost_statement_new_beside (OstTxn *txn, const char *sql)
{
  return find_or_prepare (txn, sql, OST_CURSOR_PREPARED);
}

OstStatement *
ost_statement_new_streaming (OstTxn *txn, const char *sql)
{
  return after_stage (txn, sql, OST_CURSOR_STREAMING);
}

OstStatement *
ost_statement_new_planned (OstTxn *txn, const char *sql)
{
  return after_stage (txn, sql, OST_CURSOR_PLANNED);
}

void
ost_statement_free (OstStatement *self)
{
  GHashTable *idle;

  if (self == NULL)
    return;
  idle = self->txn->statements;
  if (self->cursor == NULL || self->streaming || g_hash_table_contains (idle, self->sql))
    {
      discard (self);
      return;
    }
  ost_statement_reset (self);
  self->txn = NULL;
  if (g_hash_table_size (idle) >= CACHE_STOP)
    ost_statement_forget_all (idle);
  g_hash_table_insert (idle, self->sql, self);
}

void
ost_statement_bind_int (OstStatement *self, int index, gint64 value)
{
  if (self->cursor != NULL)
    self->driver->bind_int (self->cursor, index, value);
}

void
ost_statement_bind_link (OstStatement *self, int index, gint64 id)
{
  if (self->cursor == NULL)
    return;
  if (id == 0)
    self->driver->bind_null (self->cursor, index);
  else
    self->driver->bind_int (self->cursor, index, id);
}

static void
bind_text (OstStatement *self, int index, const char *text, gboolean lasting)
{
  if (self->cursor == NULL)
    return;
  if (text == NULL)
    self->driver->bind_null (self->cursor, index);
  else if (g_utf8_validate (text, -1, NULL))
    self->driver->bind_text (self->cursor, index, text, lasting);
  else if (self->error == NULL)
    g_set_error_literal (&self->error, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT,
                         _ ("A text is not valid UTF-8. Enter it again."));
}

void
ost_statement_bind_text (OstStatement *self, int index, const char *text)
{
  bind_text (self, index, text, FALSE);
}

void
ost_statement_bind_lasting_text (OstStatement *self, int index, const char *text)
{
  bind_text (self, index, text, TRUE);
}

void
ost_statement_bind_date (OstStatement *self, int index, const GDate *date)
{
  g_autofree char *text = NULL;

  if (date != NULL && g_date_valid (date))
    text = ost_date_dup_iso (date);
  ost_statement_bind_text (self, index, text);
}

void
ost_statement_bind_bytes (OstStatement *self, int index, GBytes *bytes)
{
  if (self->cursor == NULL)
    return;
  if (bytes == NULL)
    self->driver->bind_null (self->cursor, index);
  else
    self->driver->bind_bytes (self->cursor, index, g_bytes_get_data (bytes, NULL),
                              g_bytes_get_size (bytes));
}

/* PostgreSQL refuses writing in a reading transaction by itself; both engines shall. */
static gboolean
may_run (OstStatement *self, GError **error)
{
  if (self->error != NULL)
    {
      g_propagate_error (error, g_error_copy (self->error));
      return FALSE;
    }
  if (self->txn->lane != OST_DB_EDIT && !self->driver->is_read_only (self->cursor))
    {
      ost_db_error_set (error, OST_DB_ERROR_FAILED, "reading transaction");
      return FALSE;
    }
  return !ost_txn_is_cancelled (self->txn, error);
}

gboolean
ost_statement_step (OstStatement *self, GError **error)
{
  GError *local_error = NULL;

  if (self->done || !may_run (self, error))
    return FALSE;
  if (self->driver->step (self->cursor, &local_error))
    return TRUE;
  self->done = TRUE;
  if (local_error != NULL)
    {
      self->error = g_error_copy (local_error);
      g_propagate_error (error, local_error);
    }
  return FALSE;
}

gint64
ost_statement_run (OstStatement *self, GError **error)
{
  GError *local_error = NULL;

  while (ost_statement_step (self, &local_error))
    ;
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return -1;
    }
  return self->driver->count_changes (self->cursor);
}

gint64
ost_statement_run_insert (OstStatement *self, GError **error)
{
  gint64 id;

  if (self->driver->get_last_id != NULL)
    return ost_statement_run (self, error) < 0 ? 0
                                               : self->driver->get_last_id (self->txn->connection);
  if (!ost_statement_step (self, error))
    return 0;
  id = ost_statement_get_int (self, 0);
  return ost_statement_run (self, error) < 0 ? 0 : id;
}

void
ost_statement_reset (OstStatement *self)
{
  if (self->cursor == NULL)
    return;
  self->driver->rewind (self->cursor);
  self->done = FALSE;
  g_clear_error (&self->error);
}

gint64
ost_statement_get_int (OstStatement *self, int column)
{
  return self->driver->get_int (self->cursor, column);
}

const char *
ost_statement_get_text (OstStatement *self, int column)
{
  return self->driver->get_text (self->cursor, column);
}

GDate
ost_statement_get_date (OstStatement *self, int column)
{
  const char *text = ost_statement_get_text (self, column);
  GDate date = ost_date_none ();

  if (text != NULL)
    ost_date_parse_iso (text, &date);
  return date;
}

GBytes *
ost_statement_dup_bytes (OstStatement *self, int column)
{
  return self->driver->dup_bytes (self->cursor, column);
}

gboolean
ost_statement_is_null (OstStatement *self, int column)
{
  return self->driver->is_null (self->cursor, column);
}

guint
ost_statement_count_places (guint n_keys)
{
  g_assert (n_keys <= OST_STATEMENT_PLACES);

  return n_keys <= 1 ? 1 : n_keys <= 8 ? 8 : n_keys <= 50 ? 50 : OST_STATEMENT_PLACES;
}

char *
ost_statement_dup_places (int first, guint n_keys)
{
  const guint count = ost_statement_count_places (n_keys);
  GString *places = g_string_sized_new (count * 5);

  for (guint i = 0; i < count; i++)
    g_string_append_printf (places, "%s$%u", i > 0 ? ", " : "", (guint) first + i);
  return g_string_free (places, FALSE);
}

void
ost_statement_bind_ids (OstStatement *self, int first, const gint64 *ids, guint n_ids)
{
  for (guint i = 0; i < ost_statement_count_places (n_ids); i++)
    ost_statement_bind_int (self, first + (int) i, ids[MIN (i, n_ids - 1)]);
}

void
ost_statement_bind_list (OstStatement *self, const char *types, va_list values)
{
  for (int i = 0; types != NULL && types[i] != '\0'; i++)
    switch (types[i])
      {
      case 'i':
        ost_statement_bind_int (self, i + 1, va_arg (values, gint64));
        break;
      case 'l':
        ost_statement_bind_link (self, i + 1, va_arg (values, gint64));
        break;
      case 't':
        ost_statement_bind_text (self, i + 1, va_arg (values, const char *));
        break;
      case 'd':
        ost_statement_bind_date (self, i + 1, va_arg (values, const GDate *));
        break;
      default:
        g_assert_not_reached ();
      }
}

gboolean
ost_txn_run (OstTxn *txn, GError **error, const char *sql, const char *types, ...)
{
  g_autoptr (OstStatement) statement = ost_statement_new (txn, sql);
  va_list values;

  va_start (values, types);
  ost_statement_bind_list (statement, types, values);
  va_end (values);
  return ost_statement_run (statement, error) >= 0;
}

gboolean
ost_txn_get_int (OstTxn *txn, gint64 *out, GError **error, const char *sql, const char *types, ...)
{
  g_autoptr (OstStatement) statement = ost_statement_new (txn, sql);
  va_list values;

  va_start (values, types);
  ost_statement_bind_list (statement, types, values);
  va_end (values);
  if (!ost_statement_step (statement, error))
    return FALSE;
  *out = ost_statement_get_int (statement, 0);
  return TRUE;
}

gboolean
ost_txn_get_text (OstTxn *txn, char **out, GError **error, const char *sql, const char *types, ...)
{
  g_autoptr (OstStatement) statement = ost_statement_new (txn, sql);
  va_list values;

  va_start (values, types);
  ost_statement_bind_list (statement, types, values);
  va_end (values);
  if (!ost_statement_step (statement, error))
    return FALSE;
  *out = g_strdup (ost_statement_get_text (statement, 0));
  return TRUE;
}
