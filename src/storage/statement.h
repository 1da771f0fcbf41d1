/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stdarg.h>

#include "storage/db.h"

G_BEGIN_DECLS

/* The only verbs that talk SQL.  Placeholders are $1 … $n on both engines, values are always bound.
 * Errors are sticky: bind freely, check where step or run report. */
typedef struct _OstStatement OstStatement;

/* Cached by its text; g_autoptr gives it back. Never NULL; a bad statement fails in step. */
OstStatement *ost_statement_new (OstTxn *txn, const char *sql);
/* For the files of this folder: new records that wait are not written first, so SQL may not look at
 * their tables. */
OstStatement *ost_statement_new_beside (OstTxn *txn, const char *sql);
/* As the first for long results: rows come in portions, memory stays flat on both engines. */
OstStatement *ost_statement_new_streaming (OstTxn *txn, const char *sql);
/* As the first, for words of which some are everywhere and some rare: a server plans it anew for
 * the values of each run. */
OstStatement *ost_statement_new_planned (OstTxn *txn, const char *sql);
void ost_statement_free (OstStatement *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstStatement, ost_statement_free)

void ost_statement_bind_int (OstStatement *self, int index, gint64 value);
void ost_statement_bind_link (OstStatement *self, int index, gint64 id); /* 0 becomes NULL */
void ost_statement_bind_text (OstStatement *self, int index, const char *text);
/* TEXT lasts until the statement was given back or reset: it is not copied. */
void ost_statement_bind_lasting_text (OstStatement *self, int index, const char *text);
void ost_statement_bind_date (OstStatement *self, int index, const GDate *date);
void ost_statement_bind_bytes (OstStatement *self, int index, GBytes *bytes);

/* TRUE while there is a row; FALSE at the end or with ERROR set. */
gboolean ost_statement_step (OstStatement *self, GError **error);
/* Runs to the end; -1 on error, else the number of rows changed. */
gint64 ost_statement_run (OstStatement *self, GError **error);
/* Runs an insert of one row, on a server with "returning id"; the id, 0 on error. */
gint64 ost_statement_run_insert (OstStatement *self, GError **error);
/* Ready to bind and run again. */
void ost_statement_reset (OstStatement *self);

/* Columns from 0; texts are valid until the next step. */
gint64 ost_statement_get_int (OstStatement *self, int column);
const char *ost_statement_get_text (OstStatement *self, int column); /* NULL for null */
GDate ost_statement_get_date (OstStatement *self, int column);
GBytes *ost_statement_dup_bytes (OstStatement *self, int column);
gboolean ost_statement_is_null (OstStatement *self, int column);

/* "$2, $3, …" for lists of keys, from FIRST on.  Lists longer than this are asked in portions; a
 * shorter one gets so many places that few different statements are made: places beyond the list
 * are bound to its last key. (transfer full) */
#define OST_STATEMENT_PLACES 250
guint ost_statement_count_places (guint n_keys);
char *ost_statement_dup_places (int first, guint n_keys);
void ost_statement_bind_ids (OstStatement *self, int first, const gint64 *ids, guint n_ids);

/* Values as for ost_txn_run, from $1 on. */
void ost_statement_bind_list (OstStatement *self, const char *types, va_list values);

/* One call: types is a string of i (gint64), l (link), t (text), d (const GDate *), one a value. */
gboolean ost_txn_run (OstTxn *txn, GError **error, const char *sql, const char *types, ...);
/* First column of the first row; FALSE with no error when there is no row (OUT untouched). */
gboolean
ost_txn_get_int (OstTxn *txn, gint64 *out, GError **error, const char *sql, const char *types, ...);
gboolean
ost_txn_get_text (OstTxn *txn, char **out, GError **error, const char *sql, const char *types, ...);

G_END_DECLS
