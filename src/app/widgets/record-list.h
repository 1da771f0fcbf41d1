/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "base/record.h"

G_BEGIN_DECLS

/* What a line says, from the record and what the page knows besides (names of linked people).
 * (transfer full), NULL for nothing. */
typedef char *(*OstLineText) (gconstpointer record, gconstpointer context);

typedef struct
{
  const char *title; /* N_(), over the list */
  const char *add;   /* N_(), what the + button says; NULL: nothing can be added */
  const char *empty; /* N_(), a sentence that says what to do first */
  OstLineText dup_title;
  OstLineText dup_detail; /* may be NULL */
  OstLineText dup_mark;   /* short words at the end; may be NULL */
  gboolean can_archive;
  const char *edit; /* N_(), what the button beside the title says; NULL: none */
} OstRecordListLayout;

/* A short list of a family's file (up to some dozen lines): add, open, archive.
 * Signals: "add"; "open" (OstRecord); "archive" (OstRecord); "edit" (what the title names). */
#define OST_TYPE_RECORD_LIST (ost_record_list_get_type ())
G_DECLARE_FINAL_TYPE (OstRecordList, ost_record_list, OST, RECORD_LIST, AdwBin)

/* Once; LAYOUT is static. */
void ost_record_list_set_layout (OstRecordList *self, const OstRecordListLayout *layout);
/* Instead of the layout's title; DETAIL below it may be NULL. */
void ost_record_list_set_title (OstRecordList *self, const char *title, const char *detail);
/* The list shows what is archived: lines are brought back by what archives them else. */
void ost_record_list_set_archived (OstRecordList *self, gboolean archived);
/* RECORDS of OstRecord.  CONTEXT is only used during the call. */
void ost_record_list_set_records (OstRecordList *self, GPtrArray *records, gconstpointer context);

G_END_DECLS
