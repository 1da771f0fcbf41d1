/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"
#include "storage/db.h"

G_BEGIN_DECLS

/* What the head decides about a parent's copy of an opinion (guard R8); never saved as it is. */
typedef struct
{
  OstRecord parent_instance;

  gint64 opinion_id;
  gint64 person_id; /* the parent */
  char *head_note;
  char *officer_note;
  gboolean part_1; /* in the copy */
  gboolean part_2;
  gboolean part_3;
  gboolean part_4;
  gboolean part_5;
  gboolean part_6;
  gboolean part_7;
  gboolean part_8;
  gboolean part_9;
  gboolean part_10;
  gboolean part_11;
  gboolean part_12;
  gboolean part_13;
  gboolean part_14;
  gboolean part_15;
} OstParentCopySheet;

#define OST_TYPE_PARENT_COPY_SHEET (ost_parent_copy_sheet_get_type ())
OST_DECLARE_RECORD (OstParentCopySheet, ost_parent_copy_sheet)

/* As OstSaveFunc: issues the copy, its id. */
gint64 ost_parent_copy_sheet_issue (OstTxn *txn, gconstpointer sheet, GError **error);

/* Why a family's papers leave the program (guard R27). */
typedef struct
{
  OstRecord parent_instance;

  gint64 family_id;
  char *reason;
} OstExportSheet;

#define OST_TYPE_EXPORT_SHEET (ost_export_sheet_get_type ())
OST_DECLARE_RECORD (OstExportSheet, ost_export_sheet)

G_END_DECLS
