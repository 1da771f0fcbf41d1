/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/driver.h"

G_BEGIN_DECLS

/* For the files of this folder only: stores see OstTxn without its members. */
struct _OstTxn
{
  OstConnection *connection;
  OstDbLane lane;
  GHashTable *statements; /* idle ones by their SQL; the worker's */
  GHashTable *maps;       /* GType to its SQL; the worker's */
  const gint *stopping;   /* atomic; the database is being closed */

  char *author;
  char *now;
  GDate today;
  GHashTable *topics; /* set of char * */
  GCancellable *cancellable;
  gint64 change;
  guint depth; /* of savepoints */
  gboolean expects_many;
  struct _OstStage *stage; /* NULL: nothing was staged */
};

void ost_txn_set_change (OstTxn *txn, gint64 change);

/* For idle statements; a statement's own SQL is its key. */
GHashTable *ost_statement_new_cache (void);
/* Gives the idle statements back to the engine. */
void ost_statement_forget_all (GHashTable *statements);
void ost_record_map_free (gpointer map);

G_END_DECLS
