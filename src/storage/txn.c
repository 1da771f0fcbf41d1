/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "storage/record-stage.h"
#include "storage/txn.h"

const char *
ost_txn_get_author (OstTxn *txn)
{
  return txn->author;
}

const GDate *
ost_txn_get_today (OstTxn *txn)
{
  return &txn->today;
}

const char *
ost_txn_get_now (OstTxn *txn)
{
  if (txn->now == NULL)
    {
      g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

      txn->now = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
    }
  return txn->now;
}

void
ost_txn_set_now (OstTxn *txn, const char *instant)
{
  g_free (txn->now);
  txn->now = g_strdup (instant);
}

gboolean
ost_txn_is_server (OstTxn *txn)
{
  return txn->connection->driver->is_server;
}

void
ost_txn_touch (OstTxn *txn, const char *topic)
{
  g_hash_table_add (txn->topics, g_strdup (topic));
}

GCancellable *
ost_txn_get_cancellable (OstTxn *txn)
{
  return txn->cancellable;
}

gboolean
ost_txn_is_cancelled (OstTxn *txn, GError **error)
{
  /* What writes is short and ends: nothing half done, nothing in doubt. */
  if (txn->lane == OST_DB_EDIT)
    return FALSE;
  if (g_atomic_int_get (txn->stopping))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("Stopped"));
      return TRUE;
    }
  return g_cancellable_set_error_if_cancelled (txn->cancellable, error);
}

static gboolean
mark (OstTxn *txn, const char *verb, guint depth, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("%s level%u", verb, depth);

  return ost_stage_write (txn, error) &&
         txn->connection->driver->execute (txn->connection, sql, error);
}

static gpointer
try_inside (OstTxn *txn, OstDbFunc func, gpointer arg, GError **error)
{
  const guint depth = txn->depth;
  GError *local_error = NULL;
  gpointer result = func (txn, arg, &local_error);

  if (local_error == NULL && mark (txn, "release savepoint", depth, &local_error))
    return result;
  ost_stage_forget (txn);
  if (mark (txn, "rollback to savepoint", depth, NULL))
    mark (txn, "release savepoint", depth, NULL);
  g_propagate_error (error, local_error);
  return NULL;
}

gpointer
ost_txn_try (OstTxn *txn, OstDbFunc func, gpointer arg, GError **error)
{
  GHashTable *outer_topics = txn->topics;
  g_autoptr (GHashTable) inner_topics =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const gint64 outer_change = txn->change;
  GError *local_error = NULL;
  gpointer result;
  GHashTableIter iter;
  gpointer topic;

  if (!mark (txn, "savepoint", txn->depth + 1, error))
    return NULL;
  txn->depth++;
  txn->topics = inner_topics;
  result = try_inside (txn, func, arg, &local_error);
  txn->topics = outer_topics;
  txn->depth--;
  if (local_error != NULL)
    {
      txn->change = outer_change;
      g_propagate_error (error, local_error);
      return NULL;
    }
  g_hash_table_iter_init (&iter, inner_topics);
  while (g_hash_table_iter_next (&iter, &topic, NULL))
    ost_txn_touch (txn, topic);
  return result;
}

gboolean
ost_txn_expect_many (OstTxn *txn, GError **error)
{
  const OstDriver *driver = txn->connection->driver;

  txn->expects_many = driver->expect_many != NULL;
  return !txn->expects_many || driver->expect_many (txn->connection, TRUE, error);
}

gboolean
ost_txn_renew_statistics (OstTxn *txn, GError **error)
{
  const OstDriver *driver = txn->connection->driver;
  GHashTableIter iter;
  gpointer topic;

  if (!ost_stage_write (txn, error))
    return FALSE;
  g_hash_table_iter_init (&iter, txn->topics);
  while (driver->is_server && g_hash_table_iter_next (&iter, &topic, NULL))
    {
      g_autofree char *sql = g_strdup_printf ("analyze (skip_locked) %s", (char *) topic);

      if (!driver->execute (txn->connection, sql, error))
        return FALSE;
    }
  return TRUE;
}

gint64
ost_txn_get_change (OstTxn *txn)
{
  return txn->change;
}

void
ost_txn_set_change (OstTxn *txn, gint64 change)
{
  txn->change = change;
}
