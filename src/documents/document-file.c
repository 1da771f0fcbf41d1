/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "documents/document-file.h"

static gboolean
write_all (int fd, GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  while (size > 0)
    {
      gssize written = write (fd, data, size);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return FALSE;
      data += written;
      size -= (gsize) written;
    }
  return fsync (fd) == 0;
}

/* The new name must also survive a power cut. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY, 0);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

static gboolean
set_failed (GError **error, const char *path)
{
  int code = errno;
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_FILE_ERROR, (gint) g_file_error_from_errno (code),
               _ ("“%s” could not be written: %s"), name, g_strerror (code));
  return FALSE;
}

gboolean
ost_document_save (GBytes *bytes, const char *path, GError **error)
{
  g_autofree char *temporary = g_strconcat (path, ".XXXXXX", NULL);
  int fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600);
  gboolean good;

  if (fd < 0)
    return set_failed (error, path);
  good = write_all (fd, bytes);
  if (close (fd) != 0)
    good = FALSE;
  if (!good || g_rename (temporary, path) != 0)
    {
      set_failed (error, path);
      g_unlink (temporary);
      return FALSE;
    }
  sync_folder (path);
  return TRUE;
}
