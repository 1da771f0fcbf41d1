/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/statement.h"

G_BEGIN_DECLS

/* The words by which OWNER is found, in place of the former ones. */
gboolean ost_search_set_words (OstTxn *txn, gint64 owner, const char *const *words, GError **error);

G_END_DECLS
