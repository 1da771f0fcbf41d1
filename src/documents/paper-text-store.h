/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/paper-text.h"
#include "storage/statement.h"

G_BEGIN_DECLS

/* What the centre has made its own: texts and the crest.  Every save is a new version; the former
 * ones stay.  Papers that were issued never change: their bytes are kept. */
typedef struct
{
  char *code;
  char *content;
  gint64 version; /* 0: the shipped text */
} OstOwnText;

void ost_own_text_free (OstOwnText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstOwnText, ost_own_text_free)

/* By code, the newest versions; texts that are as shipped are not there. (transfer full) */
GHashTable *ost_paper_text_store_load (OstTxn *txn, GError **error);
/* CONTENT NULL or as shipped: the shipped text again.  OST_TEMPLATE_ERROR where it is broken. */
gboolean
ost_paper_text_store_save (OstTxn *txn, const char *code, const char *content, GError **error);
/* Own texts that cannot be read any more (the shipped ones stand in for them). (transfer full, of
 * char *, a line each) */
GPtrArray *ost_paper_text_store_check (OstTxn *txn, GError **error);

/* NULL without an error: none. (transfer full) */
GBytes *ost_crest_store_load (OstTxn *txn, GError **error);
/* Any image; kept small and as PNG, so that every later paper can read it.  NULL: no crest.
 * OST_PICTURE_ERROR when it cannot be read or is too large. */
gboolean ost_crest_store_save (OstTxn *txn, GBytes *file, GError **error);

G_END_DECLS
