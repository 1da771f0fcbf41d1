/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-page"

#include "config.h"

#include "app/page.h"
#include "app/tell.h"

typedef struct
{
  OstDb *db;
  GCancellable *cancellable;
  GPtrArray *topics; /* of char * */
  char *title;
  gint64 record_id;
  guint reload_id;
  gboolean stale;
} OstPagePrivate;

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_DB,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint adding_changed_signal;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (OstPage, ost_page, ADW_TYPE_BIN)

static OstPagePrivate *
get_private (OstPage *self)
{
  return ost_page_get_instance_private (self);
}

static void
renew_cancellable (OstPage *self)
{
  OstPagePrivate *priv = get_private (self);

  g_cancellable_cancel (priv->cancellable);
  g_clear_object (&priv->cancellable);
  priv->cancellable = g_cancellable_new ();
}

static gboolean
reload_cb (gpointer user_data)
{
  OstPage *self = user_data;
  OstPagePrivate *priv = get_private (self);

  priv->reload_id = 0;
  if (priv->db == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return G_SOURCE_REMOVE;

  priv->stale = FALSE;
  renew_cancellable (self);
  if (OST_PAGE_GET_CLASS (self)->reload != NULL)
    OST_PAGE_GET_CLASS (self)->reload (self);
  return G_SOURCE_REMOVE;
}

/* A page that is not on the screen waits until it is. */
static void
map_cb (OstPage *self)
{
  if (get_private (self)->stale)
    ost_page_queue_reload (self);
}

/* The topic is the signal's detail. */
static void
listen (OstPage *self, const char *topic)
{
  g_autofree char *signal = g_strconcat ("changed::", topic, NULL);

  g_signal_connect_object (get_private (self)->db, signal, G_CALLBACK (ost_page_queue_reload), self,
                           G_CONNECT_SWAPPED);
}

static void
listen_to_all (OstPage *self)
{
  OstPagePrivate *priv = get_private (self);

  listen (self, "all");
  for (guint i = 0; i < priv->topics->len; i++)
    listen (self, priv->topics->pdata[i]);
}

static void
let_go_of_db (OstPage *self)
{
  OstPagePrivate *priv = get_private (self);

  g_clear_handle_id (&priv->reload_id, g_source_remove);
  g_cancellable_cancel (priv->cancellable);
  g_clear_object (&priv->cancellable);
  if (priv->db != NULL)
    g_signal_handlers_disconnect_by_data (priv->db, self);
  g_clear_object (&priv->db);
}

static void
ost_page_dispose (GObject *object)
{
  let_go_of_db (OST_PAGE (object));

  G_OBJECT_CLASS (ost_page_parent_class)->dispose (object);
}

static void
ost_page_finalize (GObject *object)
{
  OstPagePrivate *priv = get_private (OST_PAGE (object));

  g_ptr_array_unref (priv->topics);
  g_free (priv->title);

  G_OBJECT_CLASS (ost_page_parent_class)->finalize (object);
}

static void
ost_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  OstPage *self = OST_PAGE (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, ost_page_get_title (self));
      break;
    case PROP_DB:
      g_value_set_object (value, ost_page_get_db (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ost_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  OstPage *self = OST_PAGE (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      ost_page_set_title (self, g_value_get_string (value));
      break;
    case PROP_DB:
      ost_page_set_db (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ost_page_class_init (OstPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = ost_page_dispose;
  object_class->finalize = ost_page_finalize;
  object_class->get_property = ost_page_get_property;
  object_class->set_property = ost_page_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_DB] = g_param_spec_object ("db", NULL, NULL, OST_TYPE_DB, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  adding_changed_signal = g_signal_new ("adding-changed", OST_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
}

static void
ost_page_init (OstPage *self)
{
  get_private (self)->topics = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
}

void
ost_page_set_db (OstPage *self, OstDb *db)
{
  OstPagePrivate *priv = get_private (self);

  g_return_if_fail (OST_IS_PAGE (self));
  if (priv->db == db)
    return;

  let_go_of_db (self);
  if (db != NULL)
    {
      priv->db = g_object_ref (db);
      priv->cancellable = g_cancellable_new ();
      listen_to_all (self);
    }
  if (OST_PAGE_GET_CLASS (self)->set_db != NULL)
    OST_PAGE_GET_CLASS (self)->set_db (self, db);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DB]);
  ost_page_queue_reload (self);
}

OstDb *
ost_page_get_db (OstPage *self)
{
  g_return_val_if_fail (OST_IS_PAGE (self), NULL);
  return get_private (self)->db;
}

void
ost_page_set_record (OstPage *self, gint64 id)
{
  g_return_if_fail (OST_IS_PAGE (self));

  get_private (self)->record_id = id;
  if (OST_PAGE_GET_CLASS (self)->set_record != NULL)
    OST_PAGE_GET_CLASS (self)->set_record (self, id);
  ost_page_queue_reload (self);
}

gint64
ost_page_get_record (OstPage *self)
{
  g_return_val_if_fail (OST_IS_PAGE (self), 0);
  return get_private (self)->record_id;
}

void
ost_page_set_title (OstPage *self, const char *title)
{
  OstPagePrivate *priv = get_private (self);

  g_return_if_fail (OST_IS_PAGE (self));
  if (g_strcmp0 (priv->title, title) == 0)
    return;

  g_free (priv->title);
  priv->title = g_strdup (title);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

const char *
ost_page_get_title (OstPage *self)
{
  g_return_val_if_fail (OST_IS_PAGE (self), NULL);
  return get_private (self)->title;
}

gboolean
ost_page_can_add (OstPage *self)
{
  OstPageClass *klass;

  g_return_val_if_fail (OST_IS_PAGE (self), FALSE);
  klass = OST_PAGE_GET_CLASS (self);
  return klass->add != NULL && (klass->can_add == NULL || klass->can_add (self));
}

void
ost_page_adding_changed (OstPage *self)
{
  g_return_if_fail (OST_IS_PAGE (self));
  g_signal_emit (self, adding_changed_signal, 0);
}

void
ost_page_add (OstPage *self)
{
  if (ost_page_can_add (self) && get_private (self)->db != NULL)
    OST_PAGE_GET_CLASS (self)->add (self);
}

void
ost_page_search (OstPage *self)
{
  g_return_if_fail (OST_IS_PAGE (self));
  if (OST_PAGE_GET_CLASS (self)->search != NULL)
    OST_PAGE_GET_CLASS (self)->search (self);
}

void
ost_page_focus (OstPage *self)
{
  g_return_if_fail (OST_IS_PAGE (self));
  if (OST_PAGE_GET_CLASS (self)->search != NULL)
    OST_PAGE_GET_CLASS (self)->search (self);
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

void
ost_page_watch (OstPage *self, const char *topic)
{
  g_return_if_fail (OST_IS_PAGE (self) && topic != NULL);
  g_ptr_array_add (get_private (self)->topics, g_strdup (topic));
  if (get_private (self)->db != NULL)
    listen (self, topic);
}

void
ost_page_queue_reload (OstPage *self)
{
  OstPagePrivate *priv = get_private (self);

  g_return_if_fail (OST_IS_PAGE (self));
  priv->stale = TRUE;
  if (priv->db != NULL && priv->reload_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    priv->reload_id = g_idle_add (reload_cb, self);
}

void
ost_page_look (OstPage *self,
               OstDbFunc func,
               gpointer arg,
               GDestroyNotify arg_free,
               GDestroyNotify result_free,
               GAsyncReadyCallback callback)
{
  OstPagePrivate *priv = get_private (self);

  g_return_if_fail (OST_IS_PAGE (self) && priv->db != NULL);
  ost_db_call_async (priv->db, OST_DB_LOOK, func, arg, arg_free, result_free, priv->cancellable,
                     callback, g_object_ref (self));
}

gpointer
ost_page_look_finish (OstPage *self, GObject *db, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  gpointer answer = ost_db_call_finish (OST_DB (db), result, &error);

  if (error != NULL)
    ost_tell_error (GTK_WIDGET (self), error);
  return answer;
}
