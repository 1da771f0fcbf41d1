/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <xlsxwriter.h>

G_BEGIN_DECLS

/* A workbook being made: libxlsxwriter writes files only, a stream is wanted.  In memory of zeros
 * at first. */
typedef struct
{
  lxw_workbook *book; /* owned; NULL before it is opened and when it is finished */
  char *path;
  lxw_error failed; /* the first of all */
} OstWorkbookFile;

gboolean ost_workbook_file_open (OstWorkbookFile *self, GError **error);
/* Remembers what a call of the library answered. */
void ost_workbook_file_keep (OstWorkbookFile *self, lxw_error result);
/* Ends the book and copies it into the stream; fails with what was kept. */
gboolean ost_workbook_file_finish (OstWorkbookFile *self, GOutputStream *stream, GError **error);
void ost_workbook_file_clear (OstWorkbookFile *self);

G_END_DECLS
