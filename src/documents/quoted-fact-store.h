/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/opinion-fact-store.h"
#include "documents/quoted-fact.h"
#include "storage/record-map.h"

G_BEGIN_DECLS

/* Facts ticked into a document, in the order of their days. (transfer full, of OstQuotedFact) */
GPtrArray *ost_quoted_fact_store_list (OstTxn *txn, gint64 document_id, GError **error);

/* Ticks FACT into PART of a draft; ticked already, nothing changes.  Returns its id. */
gint64 ost_quoted_fact_store_add (
    OstTxn *txn, gint64 document_id, int part, const OstOpinionFact *fact, GError **error);
gboolean ost_quoted_fact_store_remove (OstTxn *txn, gint64 id, GError **error);
/* About whom it is, and whether it is what a child said of its own accord (guards R4, R16). */
gboolean ost_quoted_fact_store_mark (
    OstTxn *txn, gint64 id, gint64 person_id, gboolean own_words_of_child, GError **error);

/* What has become of the record that a fact is from (guard R6). */
typedef enum
{
  OST_QUOTED_SAME,
  OST_QUOTED_CHANGED,
  OST_QUOTED_GONE /* archived, erased or confidential by now */
} OstQuotedState;

typedef struct
{
  OstQuotedFact *fact;
  OstQuotedState state;
  char *now; /* what the file says instead; NULL: nothing like it */
} OstQuotedLook;

void ost_quoted_look_free (OstQuotedLook *self);
/* Every fact of the document beside the file as it is. (transfer full, of OstQuotedLook) */
GPtrArray *
ost_quoted_fact_store_look (OstTxn *txn, gint64 document_id, gint64 family_id, GError **error);

/* The author has seen that the record changed: keeps the words, or takes the new ones. */
gboolean ost_quoted_fact_store_keep (OstTxn *txn, gint64 id, GError **error);
gboolean ost_quoted_fact_store_take_new (OstTxn *txn, gint64 id, gint64 family_id, GError **error);

G_END_DECLS
