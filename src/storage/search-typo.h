/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/statement.h"

G_BEGIN_DECLS

/* After every text that begins with WORD, in the order of bytes. */
#define OST_SEARCH_LAST "\xf4\x8f\xbf\xbf"

/* WORDS (of char *, each once) for ost_search_find_meant; each is kept once, whoever's it is. */
gboolean ost_search_learn (OstTxn *txn, const GPtrArray *words, GError **error);
gboolean ost_search_forget (OstTxn *txn, const char *word, GError **error);

/* The words that TYPED begins when one letter of it is missing, too much, wrong, or changed places
 * with the next; none for short ones and those with digits. (transfer full, of char *) */
GPtrArray *ost_search_find_meant (OstTxn *txn, const char *typed, GError **error);

G_END_DECLS
