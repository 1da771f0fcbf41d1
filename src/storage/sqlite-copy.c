/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "storage/db-error.h"
#include "storage/sqlite-copy.h"

#define PAGES_A_STEP 512

gboolean
ost_sqlite_unlock (sqlite3 *handle, const guint8 *key)
{
#ifdef HAVE_ENCRYPTION
  char raw[68] = "x'";
  int result;

  /* What goes wrong is told by us, not on the terminal. */
  sqlite3_exec (handle, "pragma cipher_log_level = none", NULL, NULL, NULL);
  for (int i = 0; i < 32; i++)
    g_snprintf (raw + 2 + 2 * i, 3, "%02x", key[i]);
  raw[66] = '\'';
  result = sqlite3_key (handle, raw, 67);
  memset (raw, 0, sizeof raw);
  return result == SQLITE_OK;
#else
  return FALSE;
#endif
}

static gboolean
refuse (sqlite3 *target, int result, GError **error)
{
  const int number = sqlite3_system_errno (target);

  if (result == SQLITE_FULL || number == ENOSPC || number == EDQUOT || number == EFBIG)
    ost_db_error_set (error, OST_DB_ERROR_FULL, NULL);
  else if (result == SQLITE_READONLY || result == SQLITE_CANTOPEN || result == SQLITE_PERM)
    ost_db_error_set (error, OST_DB_ERROR_READ_ONLY, NULL);
  else
    ost_db_error_set (error, OST_DB_ERROR_FAILED, sqlite3_errstr (result));
  return FALSE;
}

static void
tell (const OstCopy *copy, sqlite3_backup *backup)
{
  const int pages = sqlite3_backup_pagecount (backup);

  if (copy->progress != NULL && pages > 0)
    copy->progress (1.0 - (double) sqlite3_backup_remaining (backup) / pages, copy->user_data);
}

/* The reading transaction of the worker is open: what others write meanwhile is not copied. */
static gboolean
copy_pages (sqlite3 *source, sqlite3 *target, const OstCopy *copy, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (target, "main", source, "main");
  int result = SQLITE_OK;

  if (backup == NULL)
    return refuse (target, sqlite3_errcode (target), error);
  while (result == SQLITE_OK && !g_cancellable_is_cancelled (copy->cancellable))
    {
      result = sqlite3_backup_step (backup, PAGES_A_STEP);
      tell (copy, backup);
    }
  sqlite3_backup_finish (backup);
  if (result == SQLITE_DONE)
    return TRUE;
  if (g_cancellable_set_error_if_cancelled (copy->cancellable, error))
    return FALSE;
  return refuse (target, result, error);
}

static gboolean
is_whole (sqlite3 *target)
{
  sqlite3_stmt *stmt = NULL;
  gboolean whole;

  whole = sqlite3_prepare_v2 (target, "pragma quick_check", -1, &stmt, NULL) == SQLITE_OK &&
          sqlite3_step (stmt) == SQLITE_ROW &&
          g_strcmp0 ((const char *) sqlite3_column_text (stmt, 0), "ok") == 0;
  sqlite3_finalize (stmt);
  return whole;
}

/* Out of the journal beside it: a copy is one file. */
static gboolean
settle (sqlite3 *target, GError **error)
{
  const int result = sqlite3_exec (target, "pragma journal_mode = delete", NULL, NULL, NULL);

  if (result != SQLITE_OK)
    return refuse (target, result, error);
  if (is_whole (target))
    return TRUE;
  ost_db_error_set (error, OST_DB_ERROR_FAILED, _ ("the copy could not be read back"));
  return FALSE;
}

gboolean
ost_sqlite_copy (sqlite3 *source, const guint8 *key, const OstCopy *copy, GError **error)
{
  sqlite3 *target = NULL;
  gboolean done = FALSE;
  const int result = sqlite3_open_v2 (copy->path, &target, SQLITE_OPEN_READWRITE, NULL);

  if (result != SQLITE_OK)
    refuse (target, result, error);
  else if (key != NULL && !ost_sqlite_unlock (target, key))
    ost_db_error_set (error, OST_DB_ERROR_NO_ENCRYPTION, NULL);
  else
    done = copy_pages (source, target, copy, error) && settle (target, error);
  sqlite3_close_v2 (target);
  return done;
}
