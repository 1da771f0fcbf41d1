/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/db-private.h"

G_BEGIN_DECLS

/* A thread that owns a connection and runs one job after the other, each in a transaction. */
typedef struct _OstWorker OstWorker;

typedef struct
{
  OstDbLane lane;
  OstDbFunc func;
  gpointer arg;
  GDestroyNotify arg_free;
  GDestroyNotify result_free;
} OstJob;

/* Takes CONNECTION, borrows DB.  WATCHING: calls ost_db_look_around about once a second. */
OstWorker *ost_worker_new (OstDb *db, OstConnection *connection, gboolean watching);
/* Lets what writes finish, stops what reads, closes the connection. */
void ost_worker_stop (OstWorker *self);

gpointer ost_worker_run (OstWorker *self, const OstJob *job, GError **error);
/* Takes TASK, whose task data is the OstJob. */
void ost_worker_queue (OstWorker *self, GTask *task);
gboolean ost_worker_is_own_thread (OstWorker *self);

G_END_DECLS
