/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* CSV as the offices' spreadsheets take it and OstCsvReader reads it again: UTF-8 with mark, `;`,
 * a line feed after each row, ISO dates, 1234,56.  Locale plays no part. */
typedef struct _OstCsvWriter OstCsvWriter;

OstCsvWriter *ost_csv_writer_new (GOutputStream *stream);
void ost_csv_writer_free (OstCsvWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstCsvWriter, ost_csv_writer_free)

/* NULL gives an empty cell.  A text that a spreadsheet would take for a formula (= + - @) gets a '
 * in front, which the reader takes off. */
void ost_csv_writer_add_text (OstCsvWriter *self, const char *text);
void ost_csv_writer_add_int (OstCsvWriter *self, gint64 value);
void ost_csv_writer_add_amount (OstCsvWriter *self, gint64 grosze);
void ost_csv_writer_add_date (OstCsvWriter *self, const GDate *date);
void ost_csv_writer_end_row (OstCsvWriter *self);

/* Writes what is left; the first error met on the way.  The stream stays open. */
gboolean ost_csv_writer_finish (OstCsvWriter *self, GError **error);

G_END_DECLS
