/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-storage"
#include "config.h"

#include <glib/gi18n-lib.h>

#include "storage/db-error.h"
#include "storage/db-private.h"
#include "storage/file-place.h"
#include "storage/key-slot.h"
#include "storage/migrate.h"
#include "storage/worker.h"

#define LISTEN_AGAIN_US (5 * G_USEC_PER_SEC)

struct _OstDb
{
  GObject parent_instance;

  char *address;
  char *password; /* of the server */
  char *sender;
  guint8 key[OST_KEY_SIZE];
  gboolean encrypted;
  const OstDriver *driver;

  OstWorker *desk;    /* short transactions */
  OstWorker *reports; /* long reads; NULL in memory, where the first does them too */

  GMainContext *context; /* of whoever opened */
  GMutex lock;           /* of what follows */
  char *author;
  GDate today;        /* not valid: the clock's */
  GHashTable *topics; /* to be announced */
  GSource *announcement;
  GSource *listener;
  gint64 listen_again_at; /* monotonic; 0: the listener is there */
  gboolean gone;          /* as a worker found it last */
  gboolean told_gone;     /* as the property says */
};

enum
{
  PROP_GONE = 1,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OstDb, ost_db, G_TYPE_OBJECT)

GDate
ost_db_get_today (OstDb *self)
{
  GDate today;

  g_mutex_lock (&self->lock);
  today = self->today;
  g_mutex_unlock (&self->lock);
  if (!g_date_valid (&today))
    g_date_set_time_t (&today, time (NULL));
  return today;
}

char *
ost_db_dup_author (OstDb *self)
{
  char *author;

  g_mutex_lock (&self->lock);
  author = g_strdup (self->author);
  g_mutex_unlock (&self->lock);
  return author;
}

static gboolean
announce_cb (gpointer data)
{
  g_autoptr (OstDb) self = g_object_ref (data);
  g_autoptr (GHashTable) topics = NULL;
  GHashTableIter iter;
  gpointer topic;
  gboolean gone_changed;

  g_mutex_lock (&self->lock);
  gone_changed = self->gone != self->told_gone;
  self->told_gone = self->gone;
  topics = self->topics;
  self->topics = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_clear_pointer (&self->announcement, g_source_unref);
  g_mutex_unlock (&self->lock);

  if (gone_changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GONE]);
  g_hash_table_iter_init (&iter, topics);
  while (g_hash_table_iter_next (&iter, &topic, NULL))
    g_signal_emit (self, signals[CHANGED], g_quark_from_string (topic));
  return G_SOURCE_REMOVE;
}

/* Under the lock. */
static void
announce_soon (OstDb *self)
{
  /* Never g_main_context_invoke: it would run handlers here when nobody iterates the context. */
  if (self->announcement != NULL)
    return;
  self->announcement = g_idle_source_new ();
  g_source_set_priority (self->announcement, G_PRIORITY_DEFAULT);
  g_source_set_callback (self->announcement, announce_cb, self, NULL);
  g_source_attach (self->announcement, self->context);
}

void
ost_db_announce (OstDb *self, const char *topic)
{
  g_mutex_lock (&self->lock);
  g_hash_table_add (self->topics, g_strdup (topic));
  announce_soon (self);
  g_mutex_unlock (&self->lock);
}

void
ost_db_set_gone (OstDb *self, gboolean gone)
{
  g_mutex_lock (&self->lock);
  if (self->gone != gone)
    {
      self->gone = gone;
      /* What others did meanwhile was missed; a listener tells it when it is back itself. */
      if (!gone && self->driver->listen == NULL)
        g_hash_table_add (self->topics, g_strdup ("all"));
      if (!gone && self->listen_again_at != 0)
        self->listen_again_at = g_get_monotonic_time ();
      announce_soon (self);
    }
  g_mutex_unlock (&self->lock);
}

gboolean
ost_db_is_gone (OstDb *self)
{
  gboolean gone;

  g_return_val_if_fail (OST_IS_DB (self), FALSE);
  g_mutex_lock (&self->lock);
  gone = self->gone;
  g_mutex_unlock (&self->lock);
  return gone;
}

static void
drop_source (GSource **source)
{
  if (*source != NULL)
    g_source_destroy (*source);
  g_clear_pointer (source, g_source_unref);
}

static void
heard_cb (const char *topic, gpointer data)
{
  OstDb *self = data;

  if (topic != NULL)
    {
      ost_db_announce (self, topic);
      return;
    }
  g_mutex_lock (&self->lock);
  drop_source (&self->listener);
  self->listen_again_at = g_get_monotonic_time () + LISTEN_AGAIN_US;
  g_mutex_unlock (&self->lock);
}

static OstPlace
place_of (OstDb *self)
{
  const OstPlace place = {
    .address = self->address,
    .password = self->password,
    .key = self->encrypted ? self->key : NULL,
    .sender = self->sender,
  };

  return place;
}

static gboolean
listen_to_others (OstDb *self, GError **error)
{
  const OstPlace place = place_of (self);
  GSource *listener;

  if (self->driver->listen == NULL)
    return TRUE;
  listener = self->driver->listen (&place, self->context, heard_cb, self, error);
  if (listener == NULL)
    return FALSE;
  g_mutex_lock (&self->lock);
  self->listener = listener;
  self->listen_again_at = 0;
  g_mutex_unlock (&self->lock);
  return TRUE;
}

gboolean
ost_db_look_around (OstDb *self, OstConnection *connection)
{
  gboolean lost;

  if (self->driver->is_changed != NULL && self->driver->is_changed (connection))
    ost_db_announce (self, "all");

  g_mutex_lock (&self->lock);
  lost = self->listen_again_at != 0 && g_get_monotonic_time () >= self->listen_again_at;
  if (lost)
    self->listen_again_at = g_get_monotonic_time () + LISTEN_AGAIN_US;
  g_mutex_unlock (&self->lock);
  /* Whatever was said meanwhile was missed. */
  if (!lost)
    return TRUE;
  if (!listen_to_others (self, NULL))
    return FALSE;
  ost_db_announce (self, "all");
  return TRUE;
}

static void
ost_db_finalize (GObject *object)
{
  OstDb *self = OST_DB (object);

  g_assert (self->desk == NULL); /* closed first */
  g_free (self->address);
  g_free (self->password);
  g_free (self->sender);
  g_free (self->author);
  memset (self->key, 0, sizeof self->key);
  g_hash_table_unref (self->topics);
  g_main_context_unref (self->context);
  g_mutex_clear (&self->lock);
  G_OBJECT_CLASS (ost_db_parent_class)->finalize (object);
}

static void
ost_db_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_GONE)
    g_value_set_boolean (value, ost_db_is_gone (OST_DB (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
ost_db_class_init (OstDbClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ost_db_finalize;
  G_OBJECT_CLASS (klass)->get_property = ost_db_get_property;
  properties[PROP_GONE] =
      g_param_spec_boolean ("gone", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  signals[CHANGED] = g_signal_new ("changed", OST_TYPE_DB, G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ost_db_init (OstDb *self)
{
  g_mutex_init (&self->lock);
  self->context = g_main_context_ref_thread_default ();
  self->author = g_strdup ("");
  self->sender = g_uuid_string_random ();
  self->topics = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static OstDb *
new_at (const char *address)
{
  OstDb *self = g_object_new (OST_TYPE_DB, NULL);
  const gboolean server =
      g_str_has_prefix (address, "postgresql://") || g_str_has_prefix (address, "postgres://");

  self->address = g_strdup (address);
  self->driver = server ? &ost_driver_pgsql : &ost_driver_sqlite;
  return self;
}

static gboolean
is_in_memory (OstDb *self)
{
  return strcmp (self->address, ":memory:") == 0;
}

static gboolean
make_file (OstDb *self, const char *password, GError **error)
{
#ifndef HAVE_ENCRYPTION
  if (password != NULL)
    {
      ost_db_error_set (error, OST_DB_ERROR_NO_ENCRYPTION, NULL);
      return FALSE;
    }
#endif
  if (ost_key_slot_exists (self->address))
    {
      ost_db_error_set (error, OST_DB_ERROR_EXISTS, OST_KEY_SLOT_SUFFIX);
      return FALSE;
    }
  if (!ost_file_place_make (self->address, error))
    return FALSE;
  self->encrypted = password != NULL;
  if (password == NULL ||
      ost_key_slot_create (self->address, "password", password, self->key, error))
    return TRUE;
  ost_file_place_remove (self->address);
  return FALSE;
}

static gboolean
unlock_file (OstDb *self, const char *password, GError **error)
{
  if (!ost_file_place_check_old (self->address, error))
    return FALSE;
  if (!ost_key_slot_exists (self->address))
    {
      if (password == NULL || !ost_file_place_is_plain (self->address))
        return TRUE;
      g_set_error_literal (error, OST_DB_ERROR, OST_DB_ERROR_PASSWORD,
                           _ ("This database is not encrypted. Open it without a password."));
      return FALSE;
    }
#ifdef HAVE_ENCRYPTION
  self->encrypted = TRUE;
  if (password != NULL)
    return ost_key_slot_open (self->address, password, self->key, error);
  g_set_error_literal (error, OST_DB_ERROR, OST_DB_ERROR_PASSWORD,
                       _ ("This database is encrypted. Give its password."));
#else
  ost_db_error_set (error, OST_DB_ERROR_NO_ENCRYPTION, NULL);
#endif
  return FALSE;
}

typedef gboolean (*MigrateFunc) (OstConnection *connection, GError **error);

static gboolean
start (OstDb *self, MigrateFunc migrate, GError **error)
{
  OstPlace place = place_of (self);
  OstConnection *first = self->driver->open (&place, error);
  OstConnection *second = NULL;

  if (first == NULL)
    return FALSE;
  place.read_only = TRUE;
  if (!migrate (first, error) ||
      (!is_in_memory (self) && (second = self->driver->open (&place, error)) == NULL) ||
      !listen_to_others (self, error))
    {
      g_clear_pointer (&second, self->driver->close);
      self->driver->close (first);
      return FALSE;
    }
  self->desk = ost_worker_new (self, first, !is_in_memory (self));
  if (second != NULL)
    self->reports = ost_worker_new (self, second, FALSE);
  return TRUE;
}

OstDb *
ost_db_create (const char *address, const char *password, GError **error)
{
  g_autoptr (OstDb) self = NULL;
  gboolean is_file;

  g_return_val_if_fail (address != NULL, NULL);

  self = new_at (address);
  is_file = !self->driver->is_server && !is_in_memory (self);
  if (self->driver->is_server)
    self->password = g_strdup (password);
  if (is_file && !make_file (self, password, error))
    return NULL;
  if (start (self, ost_migrate_create, error))
    return g_steal_pointer (&self);
  if (is_file)
    ost_file_place_remove (self->address);
  return NULL;
}

OstDb *
ost_db_open (const char *address, const char *password, GError **error)
{
  g_autoptr (OstDb) self = NULL;

  g_return_val_if_fail (address != NULL, NULL);

  self = new_at (address);
  if (self->driver->is_server)
    self->password = g_strdup (password);
  else if (!unlock_file (self, password, error))
    return NULL;
  if (!start (self, ost_migrate_open, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
ost_db_close (OstDb *self)
{
  g_return_if_fail (OST_IS_DB (self));

  g_clear_pointer (&self->reports, ost_worker_stop);
  g_clear_pointer (&self->desk, ost_worker_stop);
  g_mutex_lock (&self->lock);
  drop_source (&self->listener);
  drop_source (&self->announcement);
  g_mutex_unlock (&self->lock);
}

static void
unmake_on_server (OstDb *self)
{
  const OstPlace place = place_of (self);
  g_autoptr (GError) error = NULL;
  OstConnection *connection = self->driver->open (&place, &error);

  if (connection == NULL || !ost_migrate_unmake (connection, &error))
    g_warning ("tables were left on the server: %s", error->message);
  g_clear_pointer (&connection, self->driver->close);
}

void
ost_db_unmake (OstDb *self)
{
  g_return_if_fail (OST_IS_DB (self));

  ost_db_close (self);
  if (self->driver->is_server)
    unmake_on_server (self);
  else if (!is_in_memory (self))
    ost_file_place_remove (self->address);
}

gboolean
ost_db_is_encrypted (OstDb *self)
{
  g_return_val_if_fail (OST_IS_DB (self), FALSE);
  return self->encrypted;
}

gboolean
ost_db_is_server (OstDb *self)
{
  g_return_val_if_fail (OST_IS_DB (self), FALSE);
  return self->driver->is_server;
}

gboolean
ost_db_set_password (OstDb *self, const char *password, GError **error)
{
  g_return_val_if_fail (OST_IS_DB (self), FALSE);
  g_return_val_if_fail (self->encrypted && password != NULL, FALSE);
  return ost_key_slot_set (self->address, "password", self->key, password, error);
}

void
ost_db_set_today (OstDb *self, const GDate *today)
{
  g_return_if_fail (OST_IS_DB (self));

  g_mutex_lock (&self->lock);
  self->today = *today;
  g_mutex_unlock (&self->lock);
}

void
ost_db_set_author (OstDb *self, const char *login)
{
  g_return_if_fail (OST_IS_DB (self));

  g_mutex_lock (&self->lock);
  g_free (self->author);
  self->author = g_strdup (login != NULL ? login : "");
  g_mutex_unlock (&self->lock);
}

const char *
ost_db_get_author (OstDb *self)
{
  g_return_val_if_fail (OST_IS_DB (self), NULL);
  return self->author;
}

static OstWorker *
worker_for (OstDb *self, OstDbLane lane)
{
  return lane == OST_DB_REPORT && self->reports != NULL ? self->reports : self->desk;
}

gpointer
ost_db_call (OstDb *self, OstDbLane lane, OstDbFunc func, gpointer arg, GError **error)
{
  const OstJob job = { .lane = lane, .func = func, .arg = arg };
  OstWorker *worker;

  g_return_val_if_fail (OST_IS_DB (self), NULL);
  g_return_val_if_fail (self->desk != NULL, NULL);
  worker = worker_for (self, lane);
  g_return_val_if_fail (!ost_worker_is_own_thread (worker), NULL);

  return ost_worker_run (worker, &job, error);
}

static void
job_free (gpointer data)
{
  OstJob *job = data;

  if (job->arg_free != NULL)
    g_clear_pointer (&job->arg, job->arg_free);
  g_free (job);
}

void
ost_db_call_async (OstDb *self,
                   OstDbLane lane,
                   OstDbFunc func,
                   gpointer arg,
                   GDestroyNotify arg_free,
                   GDestroyNotify result_free,
                   GCancellable *cancellable,
                   GAsyncReadyCallback callback,
                   gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  OstJob *job = g_new0 (OstJob, 1);

  g_return_if_fail (OST_IS_DB (self));
  g_return_if_fail (func != NULL);

  job->lane = lane;
  job->func = func;
  job->arg = arg;
  job->arg_free = arg_free;
  job->result_free = result_free;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, ost_db_call_async);
  g_task_set_task_data (task, job, job_free);
  /* What was written is told, even to one who gave up waiting. */
  g_task_set_check_cancellable (task, lane != OST_DB_EDIT);
  if (self->desk == NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", _ ("Stopped"));
  else
    ost_worker_queue (worker_for (self, lane), g_steal_pointer (&task));
}

gpointer
ost_db_call_finish (OstDb *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
