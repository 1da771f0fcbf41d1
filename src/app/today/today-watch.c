/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-today-watch"

#include "config.h"

#include "app/today/today-deeds.h"
#include "app/today/today-watch.h"
#include "app/today/today.h"
#include "base/date.h"

/* Changes come in flocks; visits end and days begin without any. */
#define SETTLE_MS 400
#define PATROL_SECONDS 300

struct _OstTodayWatch
{
  GObject parent_instance;

  OstDb *db;
  GCancellable *cancellable;
  guint settle_id;
  guint patrol_id;
};

static guint counted_signal;

G_DEFINE_FINAL_TYPE (OstTodayWatch, ost_today_watch, G_TYPE_OBJECT)

static gpointer
count (OstTxn *txn, gpointer arg, GError **error)
{
  OstToday *today = ost_today_load (txn, arg, error);
  guint n;

  if (today == NULL)
    return NULL;
  n = ost_today_count_waiting (today);
  ost_today_free (today);
  return g_memdup2 (&n, sizeof n);
}

static void
counted_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstTodayWatch) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree guint *n = ost_db_call_finish (OST_DB (object), result, &error);

  if (n != NULL)
    g_signal_emit (self, counted_signal, 0, *n);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_message ("what waits was not counted: error %d", error != NULL ? error->code : 0);
}

static gboolean
settled_cb (gpointer user_data)
{
  OstTodayWatch *self = user_data;
  const OstTodayQuestion question = { .now = ost_time_now () };

  self->settle_id = 0;
  ost_db_call_async (self->db, OST_DB_REPORT, count, g_memdup2 (&question, sizeof question), g_free,
                     g_free, self->cancellable, counted_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
changed_cb (OstTodayWatch *self)
{
  if (self->settle_id == 0)
    self->settle_id = g_timeout_add (SETTLE_MS, settled_cb, self);
}

static gboolean
patrol_cb (gpointer user_data)
{
  changed_cb (user_data);
  return G_SOURCE_CONTINUE;
}

static void
ost_today_watch_dispose (GObject *object)
{
  OstTodayWatch *self = OST_TODAY_WATCH (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_handle_id (&self->patrol_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->db);

  G_OBJECT_CLASS (ost_today_watch_parent_class)->dispose (object);
}

static void
ost_today_watch_class_init (OstTodayWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ost_today_watch_dispose;
  counted_signal = g_signal_new ("counted", OST_TYPE_TODAY_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
ost_today_watch_init (OstTodayWatch *self)
{
  self->cancellable = g_cancellable_new ();
}

static void
listen (OstTodayWatch *self, const char *topic)
{
  g_autofree char *signal = g_strconcat ("changed::", topic, NULL);

  g_signal_connect_object (self->db, signal, G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

OstTodayWatch *
ost_today_watch_new (OstDb *db)
{
  OstTodayWatch *self = g_object_new (OST_TYPE_TODAY_WATCH, NULL);

  self->db = g_object_ref (db);
  listen (self, "all");
  for (const char *const *topic = ost_today_topics; *topic != NULL; topic++)
    listen (self, *topic);
  self->patrol_id = g_timeout_add_seconds (PATROL_SECONDS, patrol_cb, self);
  changed_cb (self);
  return self;
}
