/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/sheet.h"
#include "storage/statement.h"

G_BEGIN_DECLS

/* Where a sheet's stream_rows puts its rows.  FALSE: enough, give no more. */
gboolean ost_row_stream_give (OstRowStream *self, const OstSheetRow *row);
gboolean ost_row_stream_is_full (OstRowStream *self);
/* How many rows are wanted; 0: all. */
guint ost_row_stream_get_limit (OstRowStream *self);

/* For a sheet that can search in the database: what is searched, NULL when nothing is.  Having
 * asked, the sheet gives found rows only. */
const char *ost_row_stream_take_search (OstRowStream *self);
/* What the register's page shows, not the columns of a file. */
gboolean ost_row_stream_is_list (OstRowStream *self);

/* Gives a row for each row of STATEMENT: its first columns are the parts' in the order that
 * ost_record_dup_columns writes them, then the texts.  A part whose id is null is not known. */
gboolean ost_row_stream_give_all (OstRowStream *self, OstStatement *statement, GError **error);
/* One such row into ROW. */
void ost_row_stream_read (OstRowStream *self, OstStatement *statement, OstSheetRow *row);
/* "f.id, …, b.id, …": the columns of all parts, each after its own prefix. (transfer full) */
char *ost_row_stream_dup_columns (OstRowStream *self, const char *const *prefixes);

G_END_DECLS
