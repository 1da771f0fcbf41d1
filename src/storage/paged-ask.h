/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/paged-list.h"

G_BEGIN_DECLS

/* What is asked of a worker. */
typedef struct
{
  OstPagedSource source;
  gpointer query;
  guint limit;   /* 0: all keys */
  GArray *keys;  /* not NULL: no question, only the records of these */
  GArray *pages; /* whose records come with the keys */
} OstPagedAsk;

typedef struct
{
  GArray *keys;
  GHashTable *records; /* key to record */
} OstPagedAnswer;

void ost_paged_ask_free (gpointer ask);
void ost_paged_answer_free (gpointer answer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstPagedAnswer, ost_paged_answer_free)

/* On a worker, for ost_db_call_async: the keys, with the records of the pages that are wanted. */
gpointer ost_paged_ask_keys (OstTxn *txn, gpointer ask, GError **error);
/* The records of the keys alone. */
gpointer ost_paged_ask_page (OstTxn *txn, gpointer ask, GError **error);

G_END_DECLS
