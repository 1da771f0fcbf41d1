/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "exchange/workbook-file.h"

gboolean
ost_workbook_file_open (OstWorkbookFile *self, GError **error)
{
  const int file = g_file_open_tmp ("ostoja-XXXXXX.xlsx", &self->path, error);

  if (file < 0)
    return FALSE;
  g_close (file, NULL);
  self->book = workbook_new (self->path);
  return TRUE;
}

void
ost_workbook_file_keep (OstWorkbookFile *self, lxw_error result)
{
  if (self->failed == LXW_NO_ERROR)
    self->failed = result;
}

static gboolean
copy_file (OstWorkbookFile *self, GOutputStream *stream, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (GFileInputStream) source = g_file_read (file, NULL, error);

  return source != NULL &&
         g_output_stream_splice (stream, G_INPUT_STREAM (source),
                                 G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE, NULL, error) >= 0;
}

gboolean
ost_workbook_file_finish (OstWorkbookFile *self, GOutputStream *stream, GError **error)
{
  ost_workbook_file_keep (self, workbook_close (g_steal_pointer (&self->book)));
  if (self->failed == LXW_NO_ERROR)
    return copy_file (self, stream, error);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The workbook could not be made: %s"),
               lxw_strerror (self->failed));
  return FALSE;
}

void
ost_workbook_file_clear (OstWorkbookFile *self)
{
  if (self->book != NULL)
    workbook_close (self->book); /* the only way that the library frees one */
  if (self->path != NULL)
    g_unlink (self->path);
  g_clear_pointer (&self->path, g_free);
}
