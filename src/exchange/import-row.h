/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/csv-reader.h"
#include "exchange/import.h"
#include "storage/record-map.h"

G_BEGIN_DECLS

/* So many rows of a file ask the database one by one. */
#define OST_IMPORT_FEW 200

/* What a sheet's take_row works with.  A remark belongs to the row that is being taken. */
struct _OstImport
{
  OstTxn *txn;
  const OstSheet *sheet;
  GDate today;
  OstImportReport *report;
  OstCsvReader *reader;
  GCancellable *cancellable; /* borrowed, may be NULL */
  gint *n_rows;              /* atomic, may be NULL */

  int line;             /* of the row */
  gboolean is_rejected; /* the row */
  gboolean is_header_rejected;

  const OstField **fields; /* beside the sheet's columns */
  int *positions;          /* of the sheet's columns in the file, -1: not there */

  GHashTable *families; /* case number -> gint64 id, 0: there is none */
  GHashTable *staff;    /* login -> gint64 id */
  GHashTable *codes;    /* "dictionary code" -> whether it is known */
  GHashTable *touched;  /* ids of families whose line of the register must be written again */
  GHashTable *contacts; /* those of which only visits or placements changed */

  gboolean knows_families; /* every number in use stands in FAMILIES */
  guint n_asked_families;
  struct _OstKnownPeople *people; /* NULL: nobody was asked for */

  gpointer own; /* the sheet's own memory */
  GDestroyNotify own_free;
};

void ost_import_reject (OstImport *self, const char *column, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
void ost_import_reject_empty (OstImport *self, const char *column);
/* Of a row taken before. */
void ost_import_reject_at (OstImport *self, int line, const char *column, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
void ost_import_warn (OstImport *self, const char *column, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

void ost_import_count (OstImport *self, OstImportOutcome outcome);

/* The name of the column that holds FIELD of PART, for remarks; NULL when none does. */
const char *ost_import_get_column (OstImport *self, int part, const char *field);
/* Whether the file has the column, and whether the row's cell says anything. */
gboolean ost_import_has_column (OstImport *self, const char *column);
gboolean ost_import_is_given (OstImport *self, const char *column);
/* The rules of the record alone: its own check, in words of columns. */
void ost_import_check_part (OstImport *self, const OstSheetRow *row, int part);
/* Rejects TO before FROM; days that are not known pass. */
void ost_import_check_order (OstImport *self,
                             const char *from_column,
                             const GDate *from,
                             const char *to_column,
                             const GDate *to);

/* What the row says beside what KNOWN says: an empty field is filled, another value is rejected
 * with both.  The filled record, NULL when the row says nothing new. (transfer full) */
gpointer ost_import_merge (OstImport *self, const OstSheetRow *row, int part, gconstpointer known);
/* Whether the row contradicts nothing that KNOWN says. */
gboolean ost_import_agrees (OstImport *self, const OstSheetRow *row, int part, gconstpointer known);
/* As ost_import_merge for a text of the row: TRUE when the row fills it. */
gboolean
ost_import_merge_text (OstImport *self, const char *column, const char *value, const char *known);

/* Id of the family with that number, 0 when there is none (rejected). FALSE: the database failed.
 */
gboolean ost_import_find_family (
    OstImport *self, const char *column, const char *case_number, gint64 *id, GError **error);
/* Whether a family may have that number; FALSE is sure. */
gboolean ost_import_may_know_family (OstImport *self,
                                     const char *case_number,
                                     gboolean *maybe,
                                     GError **error);
void ost_import_remember_family (OstImport *self, const char *case_number, gint64 id);
/* Id of the member of staff; an unknown login makes one, with a warning. */
gboolean ost_import_find_staff (
    OstImport *self, const char *column, const char *login, gint64 *id, GError **error);
gboolean ost_import_has_code (
    OstImport *self, const char *dictionary, const char *code, gboolean *known, GError **error);

void ost_import_touch_family (OstImport *self, gint64 family_id);
void ost_import_touch_contacts (OstImport *self, gint64 family_id);

/* The beginning of a cell for a remark: “…”. (transfer full) */
char *ost_import_dup_quoted (const char *text);

/* Nothing but white space. */
gboolean ost_cell_is_blank (const char *cell);

G_END_DECLS
