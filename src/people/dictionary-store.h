/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "people/dictionary-entry.h"
#include "storage/record-map.h"

G_BEGIN_DECLS

/* Dictionaries that the centre may extend (M11, M13). */
#define OST_DICTIONARY_WAYS_IN "ways-in"
#define OST_DICTIONARY_CLOSING_REASONS "closing-reasons"
#define OST_DICTIONARY_REASONS "reasons"
#define OST_DICTIONARY_ACTIVITIES "activities"
#define OST_DICTIONARY_PLACES "places"
/* Articles that set what is due, by the word of its kind, and numbers that the law limits. */
#define OST_DICTIONARY_DEADLINES "deadlines"
#define OST_DICTIONARY_LIMITS "limits"

/* A new entry gets a code made of its label and the last place; a code never changes, as records
 * hold it. */
gint64 ost_dictionary_store_save (OstTxn *txn, gconstpointer entry, GError **error);
/* "wniosek szkoły" as "wniosek-szkoly". (transfer full) */
char *ost_dictionary_dup_code (const char *label);

/* In the dictionary's order. (transfer full) */
GPtrArray *ost_dictionary_store_list (OstTxn *txn, const char *dictionary, GError **error);
gboolean
ost_dictionary_store_has (OstTxn *txn, const char *dictionary, const char *code, GError **error);
/* The code itself when the dictionary does not know it. (transfer full) */
char *ost_dictionary_store_dup_label (OstTxn *txn,
                                      const char *dictionary,
                                      const char *code,
                                      GError **error);

G_END_DECLS
