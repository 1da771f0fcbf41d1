/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/db.h"

G_BEGIN_DECLS

/* A place in a register: fixed to its position, its record exchanged under it. Property "record" is
 * never NULL: until the page has come it is an empty record of the type. */
#define OST_TYPE_PAGED_ROW (ost_paged_row_get_type ())
G_DECLARE_FINAL_TYPE (OstPagedRow, ost_paged_row, OST, PAGED_ROW, GObject)
gpointer ost_paged_row_get_record (OstPagedRow *self);
gint64 ost_paged_row_get_key (OstPagedRow *self);
guint ost_paged_row_get_position (OstPagedRow *self);

/* Where a register gets its rows; both run on a worker. */
typedef struct
{
  GType record_type;
  /* Ids of the whole result in order; QUERY is the register's own question. (GArray of gint64) */
  GArray *(*list_keys) (OstTxn *txn, gpointer query, GError **error);
  /* Records of KEYS, in any order. (GPtrArray of OstRecord) */
  GPtrArray *(*load_rows) (OstTxn *txn, const gint64 *keys, guint n_keys, GError **error);
  /* May be NULL: the first LIMIT of the same ids, fast; they are shown while list_keys goes on. */
  GArray *(*list_first) (OstTxn *txn, gpointer query, guint limit, GError **error);
  /* OST_PAGED_QUERY: a query is copied as it is, with the one text that it owns. */
  gsize query_size;
  gssize query_text; /* offset of a char *, -1: none */
} OstPagedSource;

#define OST_PAGED_QUERY(Query, text)                                                               \
  .query_size = sizeof (Query), .query_text = G_STRUCT_OFFSET (Query, text)
#define OST_PAGED_QUERY_OF_NUMBERS(Query) .query_size = sizeof (Query), .query_text = -1

gpointer ost_paged_source_copy_query (const OstPagedSource *self, gconstpointer query);
void ost_paged_source_free_query (const OstPagedSource *self, gpointer query);

/* A load_rows that has a record for each key from LOAD (transfer full), one by one. */
typedef gpointer (*OstPagedLoad) (OstTxn *txn, gint64 key, GError **error);
GPtrArray *ost_paged_load_each (
    OstTxn *txn, const gint64 *keys, guint n_keys, OstPagedLoad load, GError **error);

/* GListModel of OstPagedRow that never loads a whole table. */
#define OST_TYPE_PAGED_LIST (ost_paged_list_get_type ())
G_DECLARE_FINAL_TYPE (OstPagedList, ost_paged_list, OST, PAGED_LIST, GObject)

#define OST_PAGED_PAGE 128 /* rows fetched at a time */
#define OST_PAGED_PAGES 64 /* kept at most */

/* Properties "n-items" and "loading". */
OstPagedList *ost_paged_list_new (OstDb *db, const OstPagedSource *source);
/* A new question: the former one is cancelled; holders stay, records are exchanged, only the tail
 * is spliced.  Signal "loaded" when the answer is in, "failed" (GError) when it is not. */
void ost_paged_list_set_query (OstPagedList *self, gpointer query);
/* The same question again; what is shown stays until the answer is in. */
void ost_paged_list_reload (OstPagedList *self);
gboolean ost_paged_list_is_loading (OstPagedList *self);
gint64 ost_paged_list_get_key (OstPagedList *self, guint position);
/* Rows whose records are held by pages now. */
guint ost_paged_list_count_loaded (OstPagedList *self);
/* G_MAXUINT when KEY is not in the result. */
guint ost_paged_list_find_key (OstPagedList *self, gint64 key);

/* For who writes the whole answer into a file, page by page on the report lane. */
OstDb *ost_paged_list_get_db (OstPagedList *self);
const OstPagedSource *ost_paged_list_get_source (OstPagedList *self);
/* (transfer full, of gint64) */
GArray *ost_paged_list_dup_keys (OstPagedList *self);

G_END_DECLS
