/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The search of a register that is small enough to be read whole: every word of the query must
 * begin some word of a row's text.  A query word of five letters or more that begins nothing in
 * the register may hold one typing error, as in the search of families. */
typedef struct _OstWordFilter OstWordFilter;

/* QUERY may be NULL: everything is wanted. */
OstWordFilter *ost_word_filter_new (const char *query);
void ost_word_filter_free (OstWordFilter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstWordFilter, ost_word_filter_free)

/* The rows in their order; NULLs among the texts (ended by the number of them) are passed over. */
void ost_word_filter_add (OstWordFilter *self, gint64 id, const char *const *texts, guint n_texts);
/* Ids of the rows that are wanted, in the same order. (transfer full, of gint64) */
GArray *ost_word_filter_end (OstWordFilter *self);

G_END_DECLS
