/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Rows of cells to one of the formats that lists, registers and statements come in. */
typedef enum
{
  OST_TABLE_TEXT, /* for people at a terminal: aligned columns, no grid */
  OST_TABLE_CSV,
  OST_TABLE_JSON, /* an array of objects by the columns' keys */
  OST_TABLE_XLSX
} OstTableFormat;

/* "table", "csv", "json" or "xlsx". */
gboolean ost_table_format_find (const char *word, OstTableFormat *format);
gboolean ost_table_format_is_binary (OstTableFormat format);

typedef struct
{
  const char *key;   /* in JSON */
  const char *title; /* over the column in the other formats */
} OstTableColumn;

typedef struct _OstTableWriter OstTableWriter;

/* COLUMNS (copied) must outlive nothing; their texts must live as long as the writer. */
OstTableWriter *ost_table_writer_new (OstTableFormat format,
                                      const OstTableColumn *columns,
                                      guint n_columns,
                                      GOutputStream *stream);
void ost_table_writer_free (OstTableWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstTableWriter, ost_table_writer_free)

/* One call a cell, in the order of columns.  NULL, OST_MONEY_NONE and dates that are not valid are
 * empty cells, "" in JSON. */
void ost_table_writer_add_text (OstTableWriter *self, const char *text);
void ost_table_writer_add_int (OstTableWriter *self, gint64 value);
void ost_table_writer_add_amount (OstTableWriter *self, gint64 grosze);
void ost_table_writer_add_date (OstTableWriter *self, const GDate *date);
void ost_table_writer_end_row (OstTableWriter *self);

/* The first error met on the way; the stream stays open. */
gboolean ost_table_writer_finish (OstTableWriter *self, GError **error);

G_END_DECLS
