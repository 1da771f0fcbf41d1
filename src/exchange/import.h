/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/sheet.h"

G_BEGIN_DECLS

typedef struct
{
  int line;     /* physical, where the row begins */
  char *column; /* as the contract names it; NULL: the row or the file as a whole */
  char *message;
} OstImportRemark;

typedef enum
{
  OST_IMPORT_ADDED,
  OST_IMPORT_FILLED, /* a known row that had something empty */
  OST_IMPORT_SAME
} OstImportOutcome;

/* What became of one row. */
typedef struct
{
  int line;
  OstImportOutcome outcome;
} OstImportedRow;

/* More reasons than that are not told. */
#define OST_IMPORT_MOST_REMARKS 1000

typedef struct
{
  guint n_added;
  guint n_filled; /* known rows that had something empty */
  guint n_same;
  GArray *rows;      /* of OstImportedRow, of those that were not rejected, by line */
  GPtrArray *errors; /* of OstImportRemark, by line; with one of them nothing was imported */
  GPtrArray *warnings;
} OstImportReport;

void ost_import_report_free (OstImportReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstImportReport, ost_import_report_free)

typedef struct
{
  const OstSheet *sheet;
  GBytes *file;
  GDate today;
  gboolean trial;            /* judges as if and changes nothing */
  GCancellable *cancellable; /* NULL: cannot be stopped */
  gint *n_rows;              /* atomic: read so far, for who waits; may be NULL */
} OstImportJob;

/* Reads a CSV of the sheet into the database, all or nothing.  NULL with ERROR when the database
 * failed or the job was stopped, which leaves nothing behind; what is wrong with the file is in the
 * report. */
OstImportReport *ost_import_run (OstDb *db, const OstImportJob *job, GError **error);
/* The same without a way to stop it. */
OstImportReport *ost_import (OstDb *db,
                             const OstSheet *sheet,
                             GBytes *file,
                             const GDate *today,
                             gboolean trial,
                             GError **error);

G_END_DECLS
