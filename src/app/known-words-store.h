/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"
#include "storage/db.h"

G_BEGIN_DECLS

/* Words that forms offer because they stand in the files already: towns, streets, postcodes,
 * schools.  Confidential addresses (guard R1) give none. */
gboolean ost_known_words_has (const OstField *field);
/* The most frequent first. (transfer full, of char *) */
GPtrArray *ost_known_words_list (OstTxn *txn, const char *field, GError **error);

/* GListModel of GtkStringObject that fills itself in a moment; NULL when none are known of FIELD.
 * (transfer full) */
GListModel *ost_known_words_new (OstDb *db, const OstField *field);

G_END_DECLS
