/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "storage/db-error.h"
#include "storage/driver.h"
#include "storage/pgsql-error.h"
#include "storage/pgsql-listener.h"

#define PORTION 1000 /* rows of a streaming statement at a time */
#define PORTION_TEXT "1000"

typedef struct
{
  OstConnection parent;
  PGconn *pg;
  char *sender;
  guint last_name;

  GMutex lock;
  GThread *canceller;
} Connection;

typedef struct
{
  OstCursor parent;
  char name[16];
  char *declare; /* streaming: not prepared, a server-side cursor of NAME */
  char *planned; /* not prepared: sent whole each time */
  int n_values;
  char **values;
  int *lengths;
  int *formats;
  PGresult *result;
  int row;
  gboolean running;
} Cursor;

static Connection *
connection_of (OstCursor *cursor)
{
  return (Connection *) cursor->connection;
}

static gboolean
is_good (const PGresult *result)
{
  const ExecStatusType status = PQresultStatus (result);

  return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY;
}

static gboolean
pgsql_execute (OstConnection *connection, const char *sql, GError **error)
{
  PGconn *pg = ((Connection *) connection)->pg;
  PGresult *result = PQexec (pg, sql);
  const gboolean good = is_good (result);

  if (!good)
    ost_pgsql_set_error (pg, result, error);
  PQclear (result);
  return good;
}

static OstConnection *
pgsql_open (const OstPlace *place, GError **error)
{
  PGconn *pg = ost_pgsql_connect (place, error);
  Connection *self;

  if (pg == NULL)
    return NULL;
  self = g_new0 (Connection, 1);
  self->parent.driver = &ost_driver_pgsql;
  self->pg = pg;
  self->sender = g_strdup (place->sender);
  g_mutex_init (&self->lock);
  return &self->parent;
}

static gpointer
cancel_main (gpointer data)
{
  char reason[256];

  PQcancel (data, reason, sizeof reason);
  PQfreeCancel (data);
  return NULL;
}

/* Cancelling means a second connection, which may hang with the network: never in the caller's
 * thread, which is the window's. */
static void
pgsql_interrupt (OstConnection *connection)
{
  Connection *self = (Connection *) connection;
  PGcancel *cancel;

  g_mutex_lock (&self->lock);
  if (self->canceller == NULL && (cancel = PQgetCancel (self->pg)) != NULL)
    self->canceller = g_thread_new ("ost-cancel", cancel_main, cancel);
  g_mutex_unlock (&self->lock);
}

static void
pgsql_calm (OstConnection *connection)
{
  Connection *self = (Connection *) connection;
  GThread *canceller;

  g_mutex_lock (&self->lock);
  canceller = g_steal_pointer (&self->canceller);
  g_mutex_unlock (&self->lock);
  if (canceller != NULL)
    g_thread_join (canceller);
}

static void
pgsql_close (OstConnection *connection)
{
  Connection *self = (Connection *) connection;

  pgsql_calm (connection);
  PQfinish (self->pg);
  g_free (self->sender);
  g_mutex_clear (&self->lock);
  g_free (self);
}

static gboolean
pgsql_revive (OstConnection *connection, GError **error)
{
  PGconn *pg = ((Connection *) connection)->pg;

  PQreset (pg);
  if (PQstatus (pg) == CONNECTION_OK)
    return ost_pgsql_configure (pg, error);
  ost_db_error_set (error, OST_DB_ERROR_GONE, NULL);
  return FALSE;
}

static gboolean
read_text (OstConnection *connection, const char *sql, char **text, GError **error)
{
  PGconn *pg = ((Connection *) connection)->pg;
  PGresult *result = PQexec (pg, sql);
  const gboolean good = is_good (result);

  if (!good)
    ost_pgsql_set_error (pg, result, error);
  else if (PQntuples (result) > 0 && !PQgetisnull (result, 0, 0))
    *text = g_strdup (PQgetvalue (result, 0, 0));
  PQclear (result);
  return good;
}

static gboolean
pgsql_get_version (OstConnection *connection, int *version, GError **error)
{
  g_autofree char *table = NULL;
  g_autofree char *number = NULL;

  *version = 0;
  if (!read_text (connection, "select to_regclass('ostoja_schema')", &table, error))
    return FALSE;
  if (table == NULL)
    return TRUE;
  if (!read_text (connection, "select version from ostoja_schema", &number, error))
    return FALSE;
  *version = number != NULL ? atoi (number) : 0;
  return TRUE;
}

static gboolean
pgsql_set_version (OstConnection *connection, int version, GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("create table if not exists ostoja_schema (version integer not null);"
                       "delete from ostoja_schema; insert into ostoja_schema values (%d)",
                       version);

  return pgsql_execute (connection, sql, error);
}

static gboolean
pgsql_settle (OstConnection *connection, GError **error)
{
  return TRUE;
}

static gboolean
pgsql_begin (OstConnection *connection, OstDbLane lane, GError **error)
{
  /* Readers see one moment, as SQLite's do. */
  return pgsql_execute (
      connection, lane == OST_DB_EDIT ? "begin" : "begin isolation level repeatable read read only",
      error);
}

static gboolean
pgsql_notify (OstConnection *connection, const char *topics, GError **error)
{
  Connection *self = (Connection *) connection;
  g_autofree char *payload = g_strdup_printf ("%s %s", self->sender, topics);
  const char *const values[] = { OST_PGSQL_CHANNEL, payload };
  PGresult *result =
      PQexecParams (self->pg, "select pg_notify($1, $2)", 2, NULL, values, NULL, NULL, 0);
  const gboolean good = is_good (result);

  if (!good)
    ost_pgsql_set_error (self->pg, result, error);
  PQclear (result);
  return good;
}

static int
count_values (const char *sql)
{
  int highest = 0;

  for (const char *at = strchr (sql, '$'); at != NULL; at = strchr (at + 1, '$'))
    highest = MAX (highest, (int) g_ascii_strtoll (at + 1, NULL, 10));
  return highest;
}

static void
pgsql_discard (OstCursor *cursor)
{
  Cursor *self = (Cursor *) cursor;
  Connection *connection = connection_of (cursor);

  PQclear (self->result);
  if (PQtransactionStatus (connection->pg) != PQTRANS_INERROR && self->planned == NULL &&
      (self->declare == NULL || self->running))
    {
      g_autofree char *sql =
          g_strconcat (self->declare != NULL ? "close " : "deallocate ", self->name, NULL);

      pgsql_execute (cursor->connection, sql, NULL);
    }
  for (int i = 0; i < self->n_values; i++)
    g_free (self->values[i]);
  g_free (self->values);
  g_free (self->lengths);
  g_free (self->formats);
  g_free (self->declare);
  g_free (self->planned);
  g_free (self);
}

static gboolean
prepare_on_server (Cursor *self, const char *sql, GError **error)
{
  PGconn *pg = connection_of (&self->parent)->pg;
  PGresult *result = PQprepare (pg, self->name, sql, 0, NULL);
  const gboolean good = is_good (result);

  if (!good)
    ost_pgsql_set_error (pg, result, error);
  PQclear (result);
  return good;
}

static OstCursor *
pgsql_prepare (OstConnection *connection, const char *sql, OstCursorKind kind, GError **error)
{
  Cursor *self = g_new0 (Cursor, 1);

  self->parent.connection = connection;
  self->n_values = count_values (sql);
  self->values = g_new0 (char *, self->n_values + 1);
  self->lengths = g_new0 (int, self->n_values + 1);
  self->formats = g_new0 (int, self->n_values + 1);
  g_snprintf (self->name, sizeof self->name, "s%u", ++((Connection *) connection)->last_name);
  if (kind == OST_CURSOR_STREAMING)
    self->declare =
        g_strdup_printf ("declare %s no scroll cursor without hold for %s", self->name, sql);
  else if (kind == OST_CURSOR_PLANNED)
    self->planned = g_strdup (sql);
  else if (!prepare_on_server (self, sql, error))
    {
      self->name[0] = '\0';
      g_free (self->values);
      g_free (self->lengths);
      g_free (self->formats);
      g_free (self);
      return NULL;
    }
  return &self->parent;
}

static gboolean
pgsql_is_read_only (OstCursor *cursor)
{
  return TRUE; /* the server itself refuses */
}

static void
take_value (OstCursor *cursor, int index, char *value, gsize length, int format)
{
  Cursor *self = (Cursor *) cursor;

  if (index < 1 || index > self->n_values)
    {
      g_free (value);
      return;
    }
  g_free (self->values[index - 1]);
  self->values[index - 1] = value;
  self->lengths[index - 1] = (int) length;
  self->formats[index - 1] = format;
}

static void
pgsql_bind_null (OstCursor *cursor, int index)
{
  take_value (cursor, index, NULL, 0, 0);
}

static void
pgsql_bind_int (OstCursor *cursor, int index, gint64 value)
{
  take_value (cursor, index, g_strdup_printf ("%" G_GINT64_FORMAT, value), 0, 0);
}

static void
pgsql_bind_text (OstCursor *cursor, int index, const char *text, gboolean lasting)
{
  take_value (cursor, index, g_strdup (text), 0, 0);
}

static void
pgsql_bind_bytes (OstCursor *cursor, int index, gconstpointer data, gsize size)
{
  take_value (cursor, index, size > 0 ? g_memdup2 (data, size) : g_strdup (""), size, 1);
}

static PGresult *
run (Cursor *self)
{
  PGconn *pg = connection_of (&self->parent)->pg;
  const char *const *values = (const char *const *) self->values;

  if (self->declare != NULL || self->planned != NULL)
    return PQexecParams (pg, self->declare != NULL ? self->declare : self->planned, self->n_values,
                         NULL, values, self->lengths, self->formats, 0);
  return PQexecPrepared (pg, self->name, self->n_values, values, self->lengths, self->formats, 0);
}

static PGresult *
fetch (Cursor *self)
{
  g_autofree char *sql = g_strdup_printf ("fetch " PORTION_TEXT " from %s", self->name);

  return PQexec (connection_of (&self->parent)->pg, sql);
}

static gboolean
take_result (Cursor *self, PGresult *result, GError **error)
{
  PQclear (self->result);
  self->result = result;
  self->row = 0;
  return is_good (result) || ost_pgsql_set_error (connection_of (&self->parent)->pg, result, error);
}

static gboolean
pgsql_step (OstCursor *cursor, GError **error)
{
  Cursor *self = (Cursor *) cursor;

  if (!self->running)
    {
      if (!take_result (self, run (self), error))
        return FALSE;
      self->running = TRUE;
      if (self->declare != NULL && !take_result (self, fetch (self), error))
        return FALSE;
    }
  else if (self->declare != NULL && ++self->row == PORTION)
    {
      if (!take_result (self, fetch (self), error))
        return FALSE;
    }
  else if (self->declare == NULL)
    self->row++;
  return self->row < PQntuples (self->result);
}

static void
pgsql_rewind (OstCursor *cursor)
{
  Cursor *self = (Cursor *) cursor;

  if (self->declare != NULL && self->running)
    {
      g_autofree char *sql = g_strconcat ("close ", self->name, NULL);

      pgsql_execute (cursor->connection, sql, NULL);
    }
  g_clear_pointer (&self->result, PQclear);
  self->running = FALSE;
  self->row = 0;
  for (int i = 1; i <= self->n_values; i++)
    pgsql_bind_null (cursor, i);
}

static gint64
pgsql_count_changes (OstCursor *cursor)
{
  Cursor *self = (Cursor *) cursor;
  const char *status = self->result != NULL ? PQcmdStatus (self->result) : "";

  if (g_str_has_prefix (status, "SELECT") || g_str_has_prefix (status, "FETCH"))
    return 0;
  return g_ascii_strtoll (PQcmdTuples (self->result), NULL, 10);
}

static gboolean
pgsql_is_null (OstCursor *cursor, int column)
{
  Cursor *self = (Cursor *) cursor;

  return PQgetisnull (self->result, self->row, column) != 0;
}

static const char *
pgsql_get_text (OstCursor *cursor, int column)
{
  Cursor *self = (Cursor *) cursor;

  return pgsql_is_null (cursor, column) ? NULL : PQgetvalue (self->result, self->row, column);
}

static gint64
pgsql_get_int (OstCursor *cursor, int column)
{
  const char *text = pgsql_get_text (cursor, column);

  if (text == NULL)
    return 0;
  return strcmp (text, "t") == 0 ? 1 : g_ascii_strtoll (text, NULL, 10);
}

static GBytes *
pgsql_dup_bytes (OstCursor *cursor, int column)
{
  const char *text = pgsql_get_text (cursor, column);
  gsize size;
  guchar *data;

  if (text == NULL)
    return NULL;
  data = PQunescapeBytea ((const guchar *) text, &size);
  return g_bytes_new_with_free_func (data, size, PQfreemem, data);
}

const OstDriver ost_driver_pgsql = {
  .name = "pgsql",
  .is_server = TRUE,
  .open = pgsql_open,
  .close = pgsql_close,
  .revive = pgsql_revive,
  .get_version = pgsql_get_version,
  .set_version = pgsql_set_version,
  .settle = pgsql_settle,
  .begin = pgsql_begin,
  .execute = pgsql_execute,
  .notify = pgsql_notify,
  .prepare = pgsql_prepare,
  .discard = pgsql_discard,
  .is_read_only = pgsql_is_read_only,
  .bind_null = pgsql_bind_null,
  .bind_int = pgsql_bind_int,
  .bind_text = pgsql_bind_text,
  .bind_bytes = pgsql_bind_bytes,
  .step = pgsql_step,
  .rewind = pgsql_rewind,
  .count_changes = pgsql_count_changes,
  .is_null = pgsql_is_null,
  .get_int = pgsql_get_int,
  .get_text = pgsql_get_text,
  .dup_bytes = pgsql_dup_bytes,
  .interrupt = pgsql_interrupt,
  .calm = pgsql_calm,
  .listen = ost_pgsql_listen,
};
