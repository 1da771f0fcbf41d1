/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"
#include "exchange/import.h"

G_BEGIN_DECLS

/* A row of a file and what becomes of it. */
typedef struct
{
  OstRecord parent_instance;

  gint64 line; /* physical, as the spreadsheet counts */
  char *state; /* "new", "filled in", "known already", "⚠ rejected" */
  char *cells; /* what it says, joined */
  char *remarks;
  gboolean rejected;
} OstImportPreviewRow;

#define OST_TYPE_IMPORT_PREVIEW_ROW (ost_import_preview_row_get_type ())
OST_DECLARE_RECORD (OstImportPreviewRow, ost_import_preview_row)

#define OST_IMPORT_PREVIEW_MOST 1000 /* rows shown, rejected ones first */

typedef struct
{
  OstImportReport *report;
  GPtrArray *rows; /* of OstImportPreviewRow */
  guint n_rows;    /* in the file */
} OstImportPreview;

void ost_import_preview_free (OstImportPreview *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstImportPreview, ost_import_preview_free)

/* The sheet that a file's columns speak for: placements, costs or facility-costs; NULL for neither.
 */
const OstSheet *ost_import_preview_guess (GBytes *file);
/* Judges FILE as if (TRIAL) or imports it, and tells row by row. */
OstImportPreview *ost_import_preview_make (OstDb *db, const OstImportJob *job, GError **error);

G_END_DECLS
