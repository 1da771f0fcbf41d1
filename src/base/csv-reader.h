/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* CSV as spreadsheets export it: `;`, `,` or tab (found from the header), quoted cells with line
 * breaks inside.  Rows come one by one; what is wrong is gathered with its place, the importer adds
 * what it finds itself, and all of it is told at once. */
typedef struct _OstCsvReader OstCsvReader;

typedef struct
{
  int line;      /* physical, where the row begins; the file's first is 1 */
  char *column;  /* as the header has it, NULL: the row as a whole */
  char *message; /* translated */
} OstCsvProblem;

/* More problems than that are not kept. */
#define OST_CSV_MOST_PROBLEMS 1000

/* TEXT as ost_text_from_office gives it. (transfer full) */
OstCsvReader *ost_csv_reader_new (char *text);
void ost_csv_reader_free (OstCsvReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstCsvReader, ost_csv_reader_free)

guint ost_csv_reader_get_n_columns (OstCsvReader *self);
const char *ost_csv_reader_get_column (OstCsvReader *self, guint column);
/* Case and diacritics do not matter, a space or - stands for _; -1 when there is no such column. */
int ost_csv_reader_find_column (OstCsvReader *self, const char *name);
int ost_csv_reader_get_header_line (OstCsvReader *self);

/* Goes to the next row that is not blank; rows with broken quotes are passed over (they are among
 * the problems). FALSE at the end. */
gboolean ost_csv_reader_next (OstCsvReader *self);
int ost_csv_reader_get_line (OstCsvReader *self);
/* Of the row gone to, borrowed until the next one; "" for COLUMN -1 and past the row's end. */
const char *ost_csv_reader_get_cell (OstCsvReader *self, int column);

/* A problem of the row gone to; COLUMN may be NULL. */
void ost_csv_reader_reject (OstCsvReader *self, const char *column, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
/* In the order of lines as far as they were read. (element-type OstCsvProblem) */
const GPtrArray *ost_csv_reader_get_problems (OstCsvReader *self);

G_END_DECLS
