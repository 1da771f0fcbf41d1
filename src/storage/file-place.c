/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "storage/db-error.h"
#include "storage/file-place.h"
#include "storage/key-slot.h"

static gboolean
refuse_errno (int number, GError **error)
{
  switch (number)
    {
    case EACCES:
    case EPERM:
    case EROFS:
      ost_db_error_set (error, OST_DB_ERROR_READ_ONLY, NULL);
      break;
    case EISDIR:
      ost_db_error_set (error, OST_DB_ERROR_IS_DIRECTORY, NULL);
      break;
    case EEXIST:
      ost_db_error_set (error, OST_DB_ERROR_EXISTS, NULL);
      break;
    case ENOSPC:
    case EDQUOT:
      ost_db_error_set (error, OST_DB_ERROR_FULL, NULL);
      break;
    case ENOTDIR:
    case ENOENT:
      g_set_error_literal (error, OST_DB_ERROR, OST_DB_ERROR_NOT_FOUND,
                           _ ("There is no such folder. Make it, or choose another place."));
      break;
    default:
      ost_db_error_set (error, OST_DB_ERROR_FAILED, g_strerror (number));
      break;
    }
  return FALSE;
}

gboolean
ost_file_place_check_old (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return refuse_errno (EISDIR, error);
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error_literal (error, OST_DB_ERROR, OST_DB_ERROR_NOT_FOUND,
                           _ ("There is no database in this place. Choose the file, or make a new "
                              "database."));
      return FALSE;
    }
  /* SQLite keeps its journal beside the file, so the folder must be writable too. */
  if (g_access (path, R_OK | W_OK) != 0 || g_access (folder, W_OK) != 0)
    return refuse_errno (errno, error);
  return TRUE;
}

gboolean
ost_file_place_make (const char *path, GError **error)
{
  int fd;

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return refuse_errno (EISDIR, error);
  fd = g_open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
  if (fd < 0)
    return refuse_errno (errno, error);
  close (fd);
  return TRUE;
}

void
ost_file_place_remove (const char *path)
{
  const char *const ends[] = { "", "-wal", "-shm", "-journal", OST_KEY_SLOT_SUFFIX };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *name = g_strconcat (path, ends[i], NULL);

      g_unlink (name);
    }
}

gboolean
ost_file_place_is_plain (const char *path)
{
  static const char magic[16] = "SQLite format 3";
  char head[16];
  const int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean plain;

  if (fd < 0)
    return FALSE;
  plain = read (fd, head, sizeof head) == sizeof head && memcmp (head, magic, sizeof head) == 0;
  close (fd);
  return plain;
}
