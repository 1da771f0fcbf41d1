/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/statement.h"

G_BEGIN_DECLS

/* The words by which OWNER is found, in place of the former ones; as ost_text_search_words gives
 * them. */
gboolean ost_search_set_words (OstTxn *txn, gint64 owner, const char *const *words, GError **error);

typedef struct
{
  gint64 id;
  const char *const *words;
} OstSearchOwner;

/* The same for many owners. */
gboolean
ost_search_set_words_of (OstTxn *txn, const OstSearchOwner *owners, guint n_owners, GError **error);
/* Beside the words that they have; an owner may come several times. */
gboolean
ost_search_add_words_of (OstTxn *txn, const OstSearchOwner *owners, guint n_owners, GError **error);

/* Where an owner's row of keys stands.  In WHERE and ORDER the table is called r. */
typedef struct
{
  const char *table;    /* "family_register" */
  const char *key;      /* "family_id", the owner */
  const char *where;    /* "r.archived = 0 and r.assistant_id = $1", NULL: all */
  const gint64 *values; /* of $1… in WHERE */
  guint n_values;
  const char *order;      /* "r.name_key, r.family_id"; an index makes it fast */
  const GPtrArray *texts; /* of char *: of the places after VALUES; may be NULL */
} OstSearchRegister;

/* Keys of the rows that have a word beginning with every word of QUERY, in order; all of them when
 * QUERY holds no word.  A query word of letters that begins nothing may hold one typing error.
 * LIMIT 0: every key, which is also their number. (transfer full, GArray of gint64) */
GArray *ost_search_keys (
    OstTxn *txn, const OstSearchRegister *place, const char *query, guint limit, GError **error);

/* For registers small enough to be read whole: ids (column 0) of ROW's rows, in its order, whose
 * N_TEXTS columns after it are found by QUERY (NULL: every row), as OstWordFilter does it.
 * (transfer full, of gint64) */
GArray *ost_search_filter (OstStatement *row, const char *query, guint n_texts, GError **error);

G_END_DECLS
