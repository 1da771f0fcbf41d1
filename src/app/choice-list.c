/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-choice-list"

#include "config.h"

#include "app/choice-list.h"
#include "app/choice-store.h"
#include "app/widgets/choice.h"
#include "app/widgets/searchable.h"

struct _OstChoiceList
{
  GObject parent_instance;

  OstDb *db;
  OstChoiceQuery *query;
  GListStore *choices;
  GCancellable *cancellable;
};

static void ost_choice_list_model_init (GListModelInterface *iface);
static void ost_choice_list_searchable_init (OstSearchableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OstChoiceList,
                               ost_choice_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, ost_choice_list_model_init)
                                   G_IMPLEMENT_INTERFACE (OST_TYPE_SEARCHABLE,
                                                          ost_choice_list_searchable_init))

static gpointer
list_choices (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_choice_store_list (txn, arg, error);
}

static void
listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstChoiceList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) choices = ost_db_call_finish (OST_DB (object), result, &error);

  if (choices != NULL)
    g_list_store_splice (self->choices, 0, g_list_model_get_n_items (G_LIST_MODEL (self->choices)),
                         choices->pdata, choices->len);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_message ("the list to choose from did not come: error %d", error->code);
}

static void
reload (OstChoiceList *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  ost_db_call_async (self->db, OST_DB_LOOK, list_choices, ost_choice_query_copy (self->query),
                     (GDestroyNotify) ost_choice_query_free, (GDestroyNotify) g_ptr_array_unref,
                     self->cancellable, listed_cb, g_object_ref (self));
}

static GType
ost_choice_list_get_item_type (GListModel *model)
{
  return OST_TYPE_CHOICE;
}

static guint
ost_choice_list_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (OST_CHOICE_LIST (model)->choices));
}

static gpointer
ost_choice_list_get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (OST_CHOICE_LIST (model)->choices), position);
}

static void
ost_choice_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = ost_choice_list_get_item_type;
  iface->get_n_items = ost_choice_list_get_n_items;
  iface->get_item = ost_choice_list_get_item;
}

static gboolean
ost_choice_list_search (OstSearchable *searchable, const char *text)
{
  OstChoiceList *self = OST_CHOICE_LIST (searchable);

  if (!ost_choice_query_is_searched (self->query))
    return FALSE;
  if (g_strcmp0 (self->query->search, text) == 0)
    return TRUE;
  g_free (self->query->search);
  self->query->search = g_strdup (text);
  reload (self);
  return TRUE;
}

static void
ost_choice_list_searchable_init (OstSearchableInterface *iface)
{
  iface->search = ost_choice_list_search;
}

static void
ost_choice_list_dispose (GObject *object)
{
  OstChoiceList *self = OST_CHOICE_LIST (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->db);
  g_clear_object (&self->choices);
  g_clear_pointer (&self->query, ost_choice_query_free);

  G_OBJECT_CLASS (ost_choice_list_parent_class)->dispose (object);
}

static void
ost_choice_list_class_init (OstChoiceListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ost_choice_list_dispose;
}

static void
ost_choice_list_init (OstChoiceList *self)
{
  self->choices = g_list_store_new (OST_TYPE_CHOICE);
  g_signal_connect_object (self->choices, "items-changed", G_CALLBACK (g_list_model_items_changed),
                           self, G_CONNECT_SWAPPED);
}

OstChoiceList *
ost_choice_list_new (OstDb *db, const OstField *field, gint64 family_id, gint64 wanted)
{
  OstChoiceList *self = g_object_new (OST_TYPE_CHOICE_LIST, NULL);
  OstChoiceQuery query = {
    .topic = field->detail,
    .is_code = field->kind != OST_FIELD_LINK,
    .family_id = family_id,
    .wanted = wanted,
  };

  self->db = g_object_ref (db);
  self->query = ost_choice_query_copy (&query);
  reload (self);
  return self;
}
