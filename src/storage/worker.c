/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-storage"
#include "config.h"

#include "storage/record-stage.h"
#include "storage/txn.h"
#include "storage/worker.h"

#define LOOK_AROUND_US G_USEC_PER_SEC
#define NOTICE_STOP 4000 /* bytes of a NOTIFY; the server's limit is 8000 */

struct _OstWorker
{
  OstDb *db;
  OstConnection *connection;
  GThread *thread;
  GAsyncQueue *queue; /* of Errand */
  GHashTable *statements;
  GHashTable *maps;
  gboolean watching;
  gboolean gone; /* the connection was lost: connect again before the next job */
  gint stopping; /* atomic */

  GMutex lock;
  GCond finished;
};

/* A job on its way: with a task for the async pair, or with a thread that waits for it. */
typedef struct
{
  const OstJob *job; /* NULL: the worker ends */
  GTask *task;
  gpointer result;
  GError *error;
  gboolean done;
} Errand;

static void
interrupt_cb (GCancellable *cancellable, gpointer data)
{
  OstWorker *self = data;

  self->connection->driver->interrupt (self->connection);
}

/* Only who looks around notices by itself when it is over. */
static void
tell_gone (OstWorker *self, gboolean gone)
{
  if (self->watching)
    ost_db_set_gone (self->db, gone);
}

static void
note_loss (OstWorker *self, const GError *error)
{
  if (!g_error_matches (error, OST_DB_ERROR, OST_DB_ERROR_GONE))
    return;
  self->gone = TRUE;
  tell_gone (self, TRUE);
}

static gboolean
connect_again (OstWorker *self, GError **error)
{
  ost_statement_forget_all (self->statements);
  if (!self->connection->driver->revive (self->connection, error))
    return FALSE;
  self->gone = FALSE;
  tell_gone (self, FALSE);
  return TRUE;
}

static gboolean
begin (OstWorker *self, OstDbLane lane, GError **error)
{
  const OstDriver *driver = self->connection->driver;
  GError *local_error = NULL;

  if (self->gone && !connect_again (self, error))
    return FALSE;
  if (driver->begin (self->connection, lane, &local_error))
    return TRUE;
  /* Nothing was done yet, so a connection that was lost while idle is simply made anew. */
  if (g_error_matches (local_error, OST_DB_ERROR, OST_DB_ERROR_GONE) && connect_again (self, NULL))
    {
      g_clear_error (&local_error);
      return driver->begin (self->connection, lane, error);
    }
  note_loss (self, local_error);
  g_propagate_error (error, local_error);
  return FALSE;
}

static char *
join_topics (GHashTable *topics)
{
  GString *text = g_string_new (NULL);
  GHashTableIter iter;
  gpointer topic;

  g_hash_table_iter_init (&iter, topics);
  while (g_hash_table_iter_next (&iter, &topic, NULL))
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", (char *) topic);
  if (text->len > NOTICE_STOP)
    g_string_assign (text, "all");
  return g_string_free (text, FALSE);
}

static gboolean
commit (OstTxn *txn, GError **error)
{
  const OstDriver *driver = txn->connection->driver;

  if (!ost_stage_write (txn, error))
    return FALSE;
  if (g_hash_table_size (txn->topics) > 0)
    {
      g_autofree char *topics = join_topics (txn->topics);

      if (!driver->notify (txn->connection, topics, error))
        return FALSE;
    }
  return driver->execute (txn->connection, "commit", error);
}

static gpointer
call (OstWorker *self, OstTxn *txn, const OstJob *job, GError **error)
{
  const OstDriver *driver = self->connection->driver;
  const gboolean stoppable = txn->cancellable != NULL && job->lane != OST_DB_EDIT;
  gulong handler = 0;
  gpointer result;

  if (stoppable)
    handler = g_cancellable_connect (txn->cancellable, G_CALLBACK (interrupt_cb), self, NULL);
  result = job->func (txn, job->arg, error);
  if (stoppable)
    g_cancellable_disconnect (txn->cancellable, handler);
  driver->calm (self->connection);
  return result;
}

static void
announce (OstWorker *self, GHashTable *topics)
{
  GHashTableIter iter;
  gpointer topic;

  g_hash_table_iter_init (&iter, topics);
  while (g_hash_table_iter_next (&iter, &topic, NULL))
    ost_db_announce (self->db, topic);
}

static gpointer
run_in_transaction (OstWorker *self, OstTxn *txn, const OstJob *job, GError **error)
{
  GError *local_error = NULL;
  gpointer result;

  if (ost_txn_is_cancelled (txn, error) || !begin (self, job->lane, error))
    return NULL;
  result = call (self, txn, job, &local_error);
  if (local_error == NULL && commit (txn, &local_error))
    {
      announce (self, txn->topics);
      return result;
    }
  note_loss (self, local_error);
  if (!self->gone)
    self->connection->driver->execute (self->connection, "rollback", NULL);
  if (result != NULL && job->result_free != NULL)
    job->result_free (result);
  g_propagate_error (error, local_error);
  return NULL;
}

static gpointer
run (OstWorker *self, const OstJob *job, GCancellable *cancellable, GError **error)
{
  OstTxn txn = { 0 };
  gpointer result;

  txn.connection = self->connection;
  txn.lane = job->lane;
  txn.statements = self->statements;
  txn.maps = self->maps;
  txn.stopping = &self->stopping;
  txn.author = ost_db_dup_author (self->db);
  txn.today = ost_db_get_today (self->db);
  txn.topics = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  txn.cancellable = cancellable;

  result = run_in_transaction (self, &txn, job, error);

  if (txn.expects_many)
    self->connection->driver->expect_many (self->connection, FALSE, NULL);
  g_clear_pointer (&txn.stage, ost_stage_free);
  g_hash_table_unref (txn.topics);
  g_free (txn.author);
  g_free (txn.now);
  return result;
}

static void
finish_task (OstWorker *self, Errand *errand)
{
  g_autoptr (GTask) task = errand->task;
  GError *error = NULL;
  gpointer result = NULL;

  if (!g_task_return_error_if_cancelled (task))
    {
      result = run (self, errand->job, g_task_get_cancellable (task), &error);
      if (error != NULL)
        g_task_return_error (task, error);
      else
        g_task_return_pointer (task, result, errand->job->result_free);
    }
  g_free (errand);
}

static void
finish_waiting (OstWorker *self, Errand *errand)
{
  errand->result = run (self, errand->job, NULL, &errand->error);
  g_mutex_lock (&self->lock);
  errand->done = TRUE;
  g_cond_broadcast (&self->finished);
  g_mutex_unlock (&self->lock);
}

/* An empty transaction notices a loss and mends it where it can. */
static void
look_whether_there (OstWorker *self)
{
  const OstDriver *driver = self->connection->driver;

  if (begin (self, OST_DB_LOOK, NULL))
    driver->execute (self->connection, "rollback", NULL);
}

static void
look_around (OstWorker *self)
{
  if (self->gone || !self->connection->driver->is_server)
    look_whether_there (self);
  if (!self->gone && !ost_db_look_around (self->db, self->connection))
    look_whether_there (self);
}

static Errand *
next_errand (OstWorker *self)
{
  Errand *errand;

  if (!self->watching)
    return g_async_queue_pop (self->queue);
  while ((errand = g_async_queue_timeout_pop (self->queue, LOOK_AROUND_US)) == NULL)
    look_around (self);
  return errand;
}

static gpointer
worker_main (gpointer data)
{
  OstWorker *self = data;
  Errand *errand;

  while ((errand = next_errand (self))->job != NULL)
    if (errand->task != NULL)
      finish_task (self, errand);
    else
      finish_waiting (self, errand);
  g_free (errand);
  return NULL;
}

OstWorker *
ost_worker_new (OstDb *db, OstConnection *connection, gboolean watching)
{
  OstWorker *self = g_new0 (OstWorker, 1);

  self->db = db;
  self->connection = connection;
  self->watching = watching;
  self->queue = g_async_queue_new ();
  self->statements = ost_statement_new_cache ();
  self->maps = g_hash_table_new_full (NULL, NULL, NULL, ost_record_map_free);
  g_mutex_init (&self->lock);
  g_cond_init (&self->finished);
  self->thread = g_thread_new ("ost-worker", worker_main, self);
  return self;
}

void
ost_worker_stop (OstWorker *self)
{
  g_atomic_int_set (&self->stopping, TRUE);
  g_async_queue_push (self->queue, g_new0 (Errand, 1));
  if (!self->watching) /* only reads */
    self->connection->driver->interrupt (self->connection);
  g_thread_join (self->thread);

  ost_statement_forget_all (self->statements);
  self->connection->driver->close (self->connection);
  g_hash_table_unref (self->statements);
  g_hash_table_unref (self->maps);
  g_async_queue_unref (self->queue);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->finished);
  g_free (self);
}

gpointer
ost_worker_run (OstWorker *self, const OstJob *job, GError **error)
{
  Errand errand = { .job = job };

  g_async_queue_push (self->queue, &errand);
  g_mutex_lock (&self->lock);
  while (!errand.done)
    g_cond_wait (&self->finished, &self->lock);
  g_mutex_unlock (&self->lock);

  if (errand.error != NULL)
    g_propagate_error (error, errand.error);
  return errand.result;
}

void
ost_worker_queue (OstWorker *self, GTask *task)
{
  Errand *errand = g_new0 (Errand, 1);

  errand->job = g_task_get_task_data (task);
  errand->task = task;
  g_async_queue_push (self->queue, errand);
}

gboolean
ost_worker_is_own_thread (OstWorker *self)
{
  return g_thread_self () == self->thread;
}
