/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include <glib/gi18n-lib.h>
#include <sqlite3.h>

#include "storage/db-error.h"
#include "storage/driver.h"
#include "storage/sqlite-copy.h"

#define APPLICATION_ID 0x4f53544a /* OSTJ */
#define BUSY_MS 5000

typedef struct
{
  OstConnection parent;
  sqlite3 *handle;
  gint64 data_version;

  /* To open it once more. */
  char *path;
  guint8 key[32];
  gboolean encrypted;
  gboolean read_only;
  int version; /* 0: not asked, another connection is */

  /* The very file: SQLite goes on for good in one that was moved away under it. */
  dev_t device;
  ino_t inode;
} Connection;

typedef struct
{
  OstCursor parent;
  sqlite3_stmt *stmt;
  GArray *positions; /* of int: $n to SQLite's own numbering, which goes by first appearance */
} Cursor;

static sqlite3 *
handle_of (OstConnection *connection)
{
  return ((Connection *) connection)->handle;
}

/* The part of a message that names columns, never values. */
static char *
constraint_columns (sqlite3 *handle)
{
  const char *colon = strstr (sqlite3_errmsg (handle), "failed: ");

  return colon != NULL ? g_strdup (colon + strlen ("failed: ")) : NULL;
}

static gboolean
is_disk_full (sqlite3 *handle)
{
  const int number = sqlite3_system_errno (handle);

  return number == ENOSPC || number == EDQUOT || number == EFBIG;
}

static void
set_constraint_error (sqlite3 *handle, GError **error)
{
  g_autofree char *columns = constraint_columns (handle);
  const int code = sqlite3_extended_errcode (handle);
  const gboolean unique = code == SQLITE_CONSTRAINT_UNIQUE ||
                          code == SQLITE_CONSTRAINT_PRIMARYKEY || code == SQLITE_CONSTRAINT_ROWID;

  ost_db_error_set (error, unique ? OST_DB_ERROR_UNIQUE : OST_DB_ERROR_CONSTRAINT, columns);
}

static gboolean
set_error (OstConnection *connection, GError **error)
{
  sqlite3 *handle = handle_of (connection);

  switch (sqlite3_extended_errcode (handle) & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      ost_db_error_set (error, OST_DB_ERROR_BUSY, NULL);
      break;
    case SQLITE_CONSTRAINT:
      set_constraint_error (handle, error);
      break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      ost_db_error_set (error, OST_DB_ERROR_READ_ONLY, NULL);
      break;
    case SQLITE_FULL:
      ost_db_error_set (error, OST_DB_ERROR_FULL, NULL);
      break;
    case SQLITE_IOERR:
      /* A disk that was pulled out, a share whose network is down. */
      if (is_disk_full (handle))
        ost_db_error_set (error, OST_DB_ERROR_FULL, NULL);
      else
        ost_db_error_set (error, OST_DB_ERROR_GONE, NULL);
      break;
    case SQLITE_CANTOPEN:
      ost_db_error_set (error, OST_DB_ERROR_GONE, NULL);
      break;
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
      ost_db_error_set (error, OST_DB_ERROR_NOT_A_DATABASE, NULL);
      break;
    case SQLITE_INTERRUPT:
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("Stopped"));
      break;
    default:
      ost_db_error_set (error, OST_DB_ERROR_FAILED, sqlite3_errmsg (handle));
      break;
    }
  return FALSE;
}

static gboolean
sqlite_execute (OstConnection *connection, const char *sql, GError **error)
{
  if (sqlite3_exec (handle_of (connection), sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;
  return set_error (connection, error);
}

static gboolean
read_number (OstConnection *connection, const char *sql, gint64 *out, GError **error)
{
  sqlite3_stmt *stmt = NULL;
  gboolean good;

  good = sqlite3_prepare_v2 (handle_of (connection), sql, -1, &stmt, NULL) == SQLITE_OK &&
         sqlite3_step (stmt) == SQLITE_ROW;
  if (good)
    *out = sqlite3_column_int64 (stmt, 0);
  else
    set_error (connection, error);
  sqlite3_finalize (stmt);
  return good;
}

static gboolean
unlock (OstConnection *connection, const OstPlace *place, GError **error)
{
  Connection *self = (Connection *) connection;

  if (place->key == NULL)
    return TRUE;
#ifdef HAVE_ENCRYPTION
  self->encrypted = TRUE;
  memmove (self->key, place->key, sizeof self->key);
  return ost_sqlite_unlock (self->handle, self->key) || set_error (connection, error);
#else
  ost_db_error_set (error, OST_DB_ERROR_NO_ENCRYPTION, NULL);
  return FALSE;
#endif
}

/* In kilobytes.  Decrypting a page costs much more than keeping it; a page that has no room is
 * written and read again, several times when rows come by the thousand. */
static gboolean
sqlite_expect_many (OstConnection *connection, gboolean coming, GError **error)
{
  const gboolean large = coming || ((Connection *) connection)->encrypted;

  return sqlite_execute (
      connection, large ? "pragma cache_size = -65536" : "pragma cache_size = -16384", error);
}

static gboolean
configure (OstConnection *connection, const OstPlace *place, GError **error)
{
  Connection *self = (Connection *) connection;
  gint64 tables;

  sqlite3_extended_result_codes (handle_of (connection), 1);
  sqlite3_busy_timeout (handle_of (connection), BUSY_MS);
  if (!unlock (connection, place, error) ||
      !read_number (connection, "select count(*) from sqlite_master", &tables, error))
    return FALSE;
  if (!place->read_only && sqlite3_db_readonly (handle_of (connection), "main") == 1)
    {
      ost_db_error_set (error, OST_DB_ERROR_READ_ONLY, NULL);
      return FALSE;
    }
  self->encrypted = place->key != NULL;
  return sqlite_expect_many (connection, FALSE, error) &&
         sqlite_execute (connection,
                         "pragma foreign_keys = on; pragma synchronous = full;"
                         "pragma temp_store = memory; pragma trusted_schema = off",
                         error) &&
         (!place->read_only || sqlite_execute (connection, "pragma query_only = on", error));
}

static void
sqlite_close (OstConnection *connection)
{
  Connection *self = (Connection *) connection;

  sqlite3_close_v2 (self->handle);
  memset (self->key, 0, sizeof self->key);
  g_free (self->path);
  g_free (self);
}

static gboolean
is_in_memory (const Connection *self)
{
  return strcmp (self->path, ":memory:") == 0;
}

static void
note_file (Connection *self)
{
  struct stat file = { 0 };

  if (!is_in_memory (self) && stat (self->path, &file) == 0)
    {
      self->device = file.st_dev;
      self->inode = file.st_ino;
    }
}

static gboolean
open_handle (Connection *self, const OstPlace *place, GError **error)
{
  /* A worker alone uses its connection, so nothing needs to be locked. */
  if (sqlite3_open_v2 (place->address, &self->handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
                       NULL) != SQLITE_OK)
    return set_error (&self->parent, error);
  if (!configure (&self->parent, place, error))
    return FALSE;
  note_file (self);
  return TRUE;
}

/* Nobody asks SQLite how much memory it holds; counting it takes a lock at every allocation. */
static gpointer
set_up_once (gpointer data)
{
  sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);
  return NULL;
}

static OstConnection *
sqlite_open (const OstPlace *place, GError **error)
{
  static GOnce once = G_ONCE_INIT;
  Connection *self = g_new0 (Connection, 1);

  g_once (&once, set_up_once, NULL);

  self->parent.driver = &ost_driver_sqlite;
  self->path = g_strdup (place->address);
  self->encrypted = place->key != NULL;
  self->read_only = place->read_only;
  if (self->encrypted)
    memcpy (self->key, place->key, sizeof self->key);
  if (open_handle (self, place, error))
    return &self->parent;
  sqlite_close (&self->parent);
  return NULL;
}

/* Whether the file that is open is the one that stands in its place. */
static gboolean
is_there (Connection *self)
{
  struct stat file = { 0 };

  return is_in_memory (self) || (stat (self->path, &file) == 0 && file.st_dev == self->device &&
                                 file.st_ino == self->inode);
}

static gboolean sqlite_get_version (OstConnection *connection, int *version, GError **error);

/* The file is back, or another one stands there, such as a restored backup. */
static gboolean
sqlite_revive (OstConnection *connection, GError **error)
{
  Connection *self = (Connection *) connection;
  const OstPlace place = {
    .address = self->path,
    .key = self->encrypted ? self->key : NULL,
    .read_only = self->read_only,
  };
  struct stat file = { 0 };
  int version = 0;

  if (is_in_memory (self))
    return TRUE;
  if (stat (self->path, &file) != 0)
    {
      ost_db_error_set (error, OST_DB_ERROR_GONE, NULL);
      return FALSE;
    }
  sqlite3_close_v2 (self->handle);
  self->handle = NULL;
  if (!open_handle (self, &place, error) || !sqlite_get_version (connection, &version, error))
    return FALSE;
  if (self->version == 0 || version == self->version)
    return TRUE;
  ost_db_error_set (error, version > self->version ? OST_DB_ERROR_NEWER : OST_DB_ERROR_GONE, NULL);
  return FALSE;
}

static gboolean
sqlite_get_version (OstConnection *connection, int *version, GError **error)
{
  gint64 tables, id, number;

  if (!read_number (connection, "select count(*) from sqlite_master", &tables, error) ||
      !read_number (connection, "pragma application_id", &id, error) ||
      !read_number (connection, "pragma user_version", &number, error))
    return FALSE;
  if (id != APPLICATION_ID && (tables > 0 || number > 0))
    {
      ost_db_error_set (error, OST_DB_ERROR_NOT_A_DATABASE, NULL);
      return FALSE;
    }
  *version = id == APPLICATION_ID ? (int) number : 0;
  return TRUE;
}

static gboolean
sqlite_set_version (OstConnection *connection, int version, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("pragma application_id = %d; pragma user_version = %d",
                                          APPLICATION_ID, version);

  return sqlite_execute (connection, sql, error);
}

static gboolean
sqlite_settle (OstConnection *connection, GError **error)
{
  return sqlite_get_version (connection, &((Connection *) connection)->version, error) &&
         sqlite_execute (connection, "pragma journal_mode = wal", error) &&
         read_number (connection, "pragma data_version", &((Connection *) connection)->data_version,
                      error);
}

static gboolean
sqlite_begin (OstConnection *connection, OstDbLane lane, GError **error)
{
  if (!is_there ((Connection *) connection))
    {
      ost_db_error_set (error, OST_DB_ERROR_GONE, NULL);
      return FALSE;
    }
  return sqlite_execute (connection, lane == OST_DB_EDIT ? "begin immediate" : "begin", error);
}

static gboolean
sqlite_notify (OstConnection *connection, const char *topics, GError **error)
{
  return TRUE;
}

static GArray *
map_positions (sqlite3_stmt *stmt)
{
  GArray *positions = g_array_new (FALSE, TRUE, sizeof (int));

  for (int i = 1; i <= sqlite3_bind_parameter_count (stmt); i++)
    {
      const char *name = sqlite3_bind_parameter_name (stmt, i);
      const guint number = name != NULL ? (guint) g_ascii_strtoull (name + 1, NULL, 10) : 0;

      if (number >= positions->len)
        g_array_set_size (positions, number + 1);
      g_array_index (positions, int, number) = i;
    }
  return positions;
}

static OstCursor *
sqlite_prepare (OstConnection *connection, const char *sql, OstCursorKind kind, GError **error)
{
  Cursor *self;
  sqlite3_stmt *stmt = NULL;

  if (sqlite3_prepare_v3 (handle_of (connection), sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt,
                          NULL) != SQLITE_OK)
    {
      set_error (connection, error);
      return NULL;
    }
  self = g_new0 (Cursor, 1);
  self->parent.connection = connection;
  self->stmt = stmt;
  self->positions = map_positions (stmt);
  return &self->parent;
}

static void
sqlite_discard (OstCursor *cursor)
{
  Cursor *self = (Cursor *) cursor;

  sqlite3_finalize (self->stmt);
  g_array_unref (self->positions);
  g_free (self);
}

static sqlite3_stmt *
stmt_of (OstCursor *cursor)
{
  return ((Cursor *) cursor)->stmt;
}

static int
position (OstCursor *cursor, int index)
{
  GArray *positions = ((Cursor *) cursor)->positions;

  return index > 0 && (guint) index < positions->len ? g_array_index (positions, int, index) : 0;
}

static gboolean
sqlite_is_read_only (OstCursor *cursor)
{
  return sqlite3_stmt_readonly (stmt_of (cursor)) != 0;
}

static void
sqlite_bind_null (OstCursor *cursor, int index)
{
  sqlite3_bind_null (stmt_of (cursor), position (cursor, index));
}

static void
sqlite_bind_int (OstCursor *cursor, int index, gint64 value)
{
  sqlite3_bind_int64 (stmt_of (cursor), position (cursor, index), value);
}

static void
sqlite_bind_text (OstCursor *cursor, int index, const char *text, gboolean lasting)
{
  sqlite3_bind_text (stmt_of (cursor), position (cursor, index), text, -1,
                     lasting ? SQLITE_STATIC : SQLITE_TRANSIENT);
}

static void
sqlite_bind_bytes (OstCursor *cursor, int index, gconstpointer data, gsize size)
{
  sqlite3_bind_blob64 (stmt_of (cursor), position (cursor, index), size > 0 ? data : "", size,
                       SQLITE_TRANSIENT);
}

static gboolean
sqlite_step (OstCursor *cursor, GError **error)
{
  const int result = sqlite3_step (stmt_of (cursor));

  if (result == SQLITE_ROW)
    return TRUE;
  if (result != SQLITE_DONE)
    set_error (cursor->connection, error);
  /* Without this a finished statement that is stepped again starts anew. */
  sqlite3_reset (stmt_of (cursor));
  return FALSE;
}

static void
sqlite_rewind (OstCursor *cursor)
{
  sqlite3_reset (stmt_of (cursor));
  sqlite3_clear_bindings (stmt_of (cursor));
}

static gint64
sqlite_count_changes (OstCursor *cursor)
{
  if (sqlite_is_read_only (cursor))
    return 0;
  return sqlite3_changes64 (handle_of (cursor->connection));
}

static gint64
sqlite_get_last_id (OstConnection *connection)
{
  return sqlite3_last_insert_rowid (handle_of (connection));
}

static gboolean
sqlite_is_null (OstCursor *cursor, int column)
{
  return sqlite3_column_type (stmt_of (cursor), column) == SQLITE_NULL;
}

static gint64
sqlite_get_int (OstCursor *cursor, int column)
{
  return sqlite3_column_int64 (stmt_of (cursor), column);
}

static const char *
sqlite_get_text (OstCursor *cursor, int column)
{
  return (const char *) sqlite3_column_text (stmt_of (cursor), column);
}

static GBytes *
sqlite_dup_bytes (OstCursor *cursor, int column)
{
  const void *data = sqlite3_column_blob (stmt_of (cursor), column);

  if (sqlite_is_null (cursor, column))
    return NULL;
  return g_bytes_new (data, sqlite3_column_bytes (stmt_of (cursor), column));
}

static void
sqlite_interrupt_now (OstConnection *connection)
{
  sqlite3_interrupt (handle_of (connection));
}

static void
sqlite_calm (OstConnection *connection)
{
}

static gboolean
sqlite_is_changed (OstConnection *connection)
{
  Connection *self = (Connection *) connection;
  gint64 version;

  if (!is_there (self) || !read_number (connection, "pragma data_version", &version, NULL) ||
      version == self->data_version)
    return FALSE;
  self->data_version = version;
  return TRUE;
}

static gboolean
sqlite_copy (OstConnection *connection, const OstCopy *copy, GError **error)
{
  Connection *self = (Connection *) connection;

  return ost_sqlite_copy (self->handle, self->encrypted ? self->key : NULL, copy, error);
}

static const char *
sqlite_get_path (OstConnection *connection)
{
  const char *path = sqlite3_db_filename (handle_of (connection), "main");

  return path != NULL && *path != '\0' ? path : NULL;
}

const OstDriver ost_driver_sqlite = {
  .name = "sqlite",
  .open = sqlite_open,
  .close = sqlite_close,
  .revive = sqlite_revive,
  .get_version = sqlite_get_version,
  .set_version = sqlite_set_version,
  .settle = sqlite_settle,
  .begin = sqlite_begin,
  .expect_many = sqlite_expect_many,
  .execute = sqlite_execute,
  .notify = sqlite_notify,
  .prepare = sqlite_prepare,
  .discard = sqlite_discard,
  .is_read_only = sqlite_is_read_only,
  .bind_null = sqlite_bind_null,
  .bind_int = sqlite_bind_int,
  .bind_text = sqlite_bind_text,
  .bind_bytes = sqlite_bind_bytes,
  .step = sqlite_step,
  .rewind = sqlite_rewind,
  .count_changes = sqlite_count_changes,
  .get_last_id = sqlite_get_last_id,
  .is_null = sqlite_is_null,
  .get_int = sqlite_get_int,
  .get_text = sqlite_get_text,
  .dup_bytes = sqlite_dup_bytes,
  .interrupt = sqlite_interrupt_now,
  .calm = sqlite_calm,
  .copy = sqlite_copy,
  .get_path = sqlite_get_path,
  .is_changed = sqlite_is_changed,
};
