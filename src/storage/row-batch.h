/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/statement.h"

G_BEGIN_DECLS

/* Rows for one table by the thousand.  A server, where every statement is a journey, is given a
 * portion of rows as one statement; a file each row at once, and of tables without links some
 * rows. */
/* So many rows of a server are written at a time. */
#define OST_ROW_BATCH_PORTION 500

typedef struct _OstRowBatch OstRowBatch;

/* COLUMNS "word, owner"; TYPES one letter a column: i for numbers, t for texts and dates; REST
 * "on conflict …" or "". With "do update" no key may come twice between two writes. */
OstRowBatch *ost_row_batch_new (
    OstTxn *txn, const char *table, const char *columns, const char *types, const char *rest);
/* The same for a table that leans on no other: a file need keep no way back for each row. */
OstRowBatch *ost_row_batch_new_unlinked (
    OstTxn *txn, const char *table, const char *columns, const char *types, const char *rest);
/* What waits and was not written is forgotten. */
void ost_row_batch_free (OstRowBatch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstRowBatch, ost_row_batch_free)

/* The row's values in the order of the columns, then its end. */
void ost_row_batch_put_int (OstRowBatch *self, gint64 value);
void ost_row_batch_put_link (OstRowBatch *self, gint64 id);        /* 0 becomes null */
void ost_row_batch_put_text (OstRowBatch *self, const char *text); /* NULL becomes null */
void ost_row_batch_put_date (OstRowBatch *self, const GDate *date);
gboolean ost_row_batch_end_row (OstRowBatch *self, GError **error);

guint ost_row_batch_count_waiting (OstRowBatch *self);
/* Writes what waits. */
gboolean ost_row_batch_write (OstRowBatch *self, GError **error);
void ost_row_batch_forget (OstRowBatch *self);

G_END_DECLS
