/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "storage/backup.h"
#include "storage/db-error.h"
#include "storage/file-place.h"
#include "storage/key-slot.h"
#include "storage/txn.h"

static gboolean
is_same_file (const char *a, const char *b)
{
  GStatBuf first, second;

  return g_stat (a, &first) == 0 && g_stat (b, &second) == 0 && first.st_dev == second.st_dev &&
         first.st_ino == second.st_ino;
}

static gboolean
check (OstTxn *txn, const char *source, const char *path, GError **error)
{
  if (txn->connection->driver->copy == NULL)
    {
      ost_db_error_set (error, OST_DB_ERROR_FAILED,
                        _ ("a database on a server is copied there, by pg_dump"));
      return FALSE;
    }
  if (source == NULL || !is_same_file (source, path))
    return TRUE;
  g_set_error_literal (error, OST_DB_ERROR, OST_DB_ERROR_EXISTS,
                       _ ("This is the database itself. Give the copy another name."));
  return FALSE;
}

/* The wrapped key goes along, else nobody could open the copy. */
static gboolean
copy_key_slots (const char *source, const char *path, GError **error)
{
  g_autofree char *from = g_strconcat (source, OST_KEY_SLOT_SUFFIX, NULL);
  g_autofree char *to = g_strconcat (path, OST_KEY_SLOT_SUFFIX, NULL);
  g_autofree char *slots = NULL;
  gsize length = 0;

  if (!ost_key_slot_exists (source))
    {
      g_unlink (to);
      return TRUE;
    }
  return g_file_get_contents (from, &slots, &length, error) &&
         g_file_set_contents_full (to, slots, (gssize) length,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0600, error);
}

static gboolean
give_name (const char *part, const char *path, GError **error)
{
  if (g_rename (part, path) == 0)
    return TRUE;
  ost_db_error_set (error, OST_DB_ERROR_FAILED, g_strerror (errno));
  return FALSE;
}

gboolean
ost_backup_write (OstTxn *txn, const OstBackup *backup, GError **error)
{
  const OstDriver *driver = txn->connection->driver;
  const char *source = driver->copy != NULL ? driver->get_path (txn->connection) : NULL;
  g_autofree char *part = g_strconcat (backup->path, ".part", NULL);
  const OstCopy copy = { part, backup->progress, backup->user_data, txn->cancellable };

  if (!check (txn, source, backup->path, error))
    return FALSE;
  ost_file_place_remove (part);
  if (ost_file_place_make (part, error) && driver->copy (txn->connection, &copy, error) &&
      (source == NULL || copy_key_slots (source, backup->path, error)) &&
      give_name (part, backup->path, error))
    return TRUE;
  ost_file_place_remove (part);
  return FALSE;
}
