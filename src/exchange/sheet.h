/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"
#include "storage/db.h"

G_BEGIN_DECLS

/* A sheet is what an office knows as a table of its own: families, people, visits, placements,
 * costs.  It is described once by its columns; import, export and lists walk that description.  A
 * row of a sheet is made of records (its parts) and of texts that stand for links and lists. */
typedef enum
{
  OST_COLUMN_PLAIN = 0,
  OST_COLUMN_REQUIRED = 1 << 0,
  OST_COLUMN_MAY_BE_AHEAD = 1 << 1, /* a date after today is nothing to warn of */
  OST_COLUMN_IN_HEADER = 1 << 2,    /* a file must have it; the sheet judges empty cells itself */
} OstColumnFlags;

#define OST_COLUMN_TEXT (-1)

typedef struct
{
  const char *header; /* in CSV, Polish */
  const char *key;    /* in JSON and over a list, English */
  int part;           /* which record of the row, or OST_COLUMN_TEXT */
  const char *field;  /* of that record */
  int text;           /* of OST_COLUMN_TEXT: which of the row's texts */
  OstColumnFlags flags;
} OstSheetColumn;

#define OST_COLUMN_OF(header, key, part, field, flags)                                             \
  {                                                                                                \
    header, key, part, field, 0, flags                                                             \
  }
#define OST_COLUMN_OF_TEXT(header, key, text, flags)                                               \
  {                                                                                                \
    header, key, OST_COLUMN_TEXT, NULL, text, flags                                                \
  }

typedef struct _OstSheet OstSheet;

typedef struct
{
  OstRecord **parts; /* owned; NULL: nothing known of that part */
  char **texts;      /* owned */
} OstSheetRow;

typedef struct _OstImport OstImport;
typedef struct _OstRowStream OstRowStream;

struct _OstSheet
{
  const char *name; /* "families" */
  const OstSheetColumn *columns;
  guint n_columns;
  const OstSheetColumn *shown; /* of the register's page: what a list has */
  guint n_shown;
  GType (*const *part_types) (void);
  guint n_parts;
  guint n_texts;

  /* Judges a row of a file and saves it when nothing was wrong with it.  FALSE: the database
   * failed. */
  gboolean (*take_row) (OstImport *import, OstSheetRow *row, GError **error);
  /* After the last row: what can be judged of the whole only. May be NULL. */
  gboolean (*finish) (OstImport *import, GError **error);
  /* Gives every row of the register, in its order, to ost_row_stream_give. */
  gboolean (*stream_rows) (OstTxn *txn, OstRowStream *stream, GError **error);
  /* Writes what follows from the rest of a row that came from the database. May be NULL. */
  void (*complete_row) (OstSheetRow *row);
};

/* "families", "people", …; NULL when there is no such sheet. */
const OstSheet *ost_sheet_find (const char *name);
/* All of them, in the order in which files are imported into an empty database. */
const OstSheet *const *ost_sheet_list (guint *n_sheets);
/* "families, people, …" */
char *ost_sheet_dup_names (void);

/* Empty records in all parts. */
OstSheetRow *ost_sheet_row_new (const OstSheet *sheet);
void ost_sheet_row_free (OstSheetRow *self, const OstSheet *sheet);
/* Frees what stands there. */
void ost_sheet_row_set_text (OstSheetRow *self, int text, const char *value);
void ost_sheet_row_take_text (OstSheetRow *self, int text, char *value);
/* RECORD is taken. */
void ost_sheet_row_take_part (OstSheetRow *self, int part, gpointer record);

/* NULL for OST_COLUMN_TEXT. */
const OstField *ost_sheet_get_field (const OstSheet *sheet, const OstSheetColumn *column);

G_END_DECLS
