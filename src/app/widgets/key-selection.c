/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/widgets/key-selection.h"

struct _OstKeySelection
{
  GObject parent_instance;

  OstPagedList *list;
  GHashTable *keys; /* set of gint64 * */
};

static void list_model_iface_init (GListModelInterface *iface);
static void selection_model_iface_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OstKeySelection,
                               ost_key_selection,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                          selection_model_iface_init))

static GHashTable *
new_keys (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static guint
count_rows (OstKeySelection *self)
{
  return self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;
}

static void
add_key (GHashTable *keys, gint64 key)
{
  g_hash_table_add (keys, g_memdup2 (&key, sizeof key));
}

static gboolean
holds (OstKeySelection *self, guint position)
{
  const gint64 key = ost_paged_list_get_key (self->list, position);

  return g_hash_table_contains (self->keys, &key);
}

static void
take_keys (OstKeySelection *self, GHashTable *keys)
{
  g_hash_table_unref (self->keys);
  self->keys = keys;
}

/* Rows were exchanged under the choice: what is gone is dropped, the rest moves along. */
static void
loaded_cb (OstKeySelection *self)
{
  const guint n = count_rows (self);
  GHashTable *kept;

  if (g_hash_table_size (self->keys) == 0)
    return;
  kept = new_keys ();
  for (guint i = 0; i < n; i++)
    if (holds (self, i))
      add_key (kept, ost_paged_list_get_key (self->list, i));
  take_keys (self, kept);
  if (n > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), 0, n);
}

static GType
ost_key_selection_get_item_type (GListModel *model)
{
  return OST_TYPE_PAGED_ROW;
}

static guint
ost_key_selection_get_n_items (GListModel *model)
{
  return count_rows (OST_KEY_SELECTION (model));
}

static gpointer
ost_key_selection_get_item (GListModel *model, guint position)
{
  OstKeySelection *self = OST_KEY_SELECTION (model);

  return self->list != NULL ? g_list_model_get_item (G_LIST_MODEL (self->list), position) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = ost_key_selection_get_item_type;
  iface->get_n_items = ost_key_selection_get_n_items;
  iface->get_item = ost_key_selection_get_item;
}

static gboolean
ost_key_selection_is_selected (GtkSelectionModel *model, guint position)
{
  OstKeySelection *self = OST_KEY_SELECTION (model);

  return position < count_rows (self) && holds (self, position);
}

static GtkBitset *
ost_key_selection_get_range (GtkSelectionModel *model, guint position, guint n_items)
{
  OstKeySelection *self = OST_KEY_SELECTION (model);
  GtkBitset *chosen = gtk_bitset_new_empty ();
  const guint n = count_rows (self);

  if (g_hash_table_size (self->keys) == 0 || position >= n)
    return chosen;
  for (guint i = position; i < position + MIN (n_items, n - position); i++)
    if (holds (self, i))
      gtk_bitset_add (chosen, i);
  return chosen;
}

static void
add_chosen (OstKeySelection *self, GHashTable *keys, GtkBitset *chosen)
{
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, chosen, &position);
       more && position < count_rows (self); more = gtk_bitset_iter_next (&iter, &position))
    add_key (keys, ost_paged_list_get_key (self->list, position));
}

static void
drop_masked (OstKeySelection *self, GtkBitset *mask)
{
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, mask, &position);
       more && position < count_rows (self); more = gtk_bitset_iter_next (&iter, &position))
    {
      const gint64 key = ost_paged_list_get_key (self->list, position);

      g_hash_table_remove (self->keys, &key);
    }
}

/* All other kinds of choosing are made from this one by GTK. */
static gboolean
ost_key_selection_set (GtkSelectionModel *model, GtkBitset *selected, GtkBitset *mask)
{
  OstKeySelection *self = OST_KEY_SELECTION (model);
  g_autoptr (GtkBitset) chosen = gtk_bitset_copy (selected);
  const guint n = count_rows (self);

  if (n == 0)
    return TRUE;
  gtk_bitset_intersect (chosen, mask);
  /* A click in a register of 100,000 lets go of all the others: no walk over them. */
  if (gtk_bitset_get_size (mask) >= n)
    take_keys (self, new_keys ());
  else
    drop_masked (self, mask);
  add_chosen (self, self->keys, chosen);
  gtk_selection_model_selection_changed (model, 0, n);
  return TRUE;
}

static void
selection_model_iface_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = ost_key_selection_is_selected;
  iface->get_selection_in_range = ost_key_selection_get_range;
  iface->set_selection = ost_key_selection_set;
}

static void
let_go (OstKeySelection *self)
{
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->list);
}

static void
ost_key_selection_dispose (GObject *object)
{
  let_go (OST_KEY_SELECTION (object));
  G_OBJECT_CLASS (ost_key_selection_parent_class)->dispose (object);
}

static void
ost_key_selection_finalize (GObject *object)
{
  g_hash_table_unref (OST_KEY_SELECTION (object)->keys);
  G_OBJECT_CLASS (ost_key_selection_parent_class)->finalize (object);
}

static void
ost_key_selection_class_init (OstKeySelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ost_key_selection_dispose;
  G_OBJECT_CLASS (klass)->finalize = ost_key_selection_finalize;
}

static void
ost_key_selection_init (OstKeySelection *self)
{
  self->keys = new_keys ();
}

OstKeySelection *
ost_key_selection_new (void)
{
  return g_object_new (OST_TYPE_KEY_SELECTION, NULL);
}

void
ost_key_selection_set_list (OstKeySelection *self, OstPagedList *list)
{
  guint before;

  g_return_if_fail (OST_IS_KEY_SELECTION (self));
  if (self->list == list)
    return;

  before = count_rows (self);
  let_go (self);
  take_keys (self, new_keys ());
  if (list != NULL)
    {
      self->list = g_object_ref (list);
      g_signal_connect_object (list, "items-changed", G_CALLBACK (g_list_model_items_changed), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (list, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
    }
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, count_rows (self));
}

guint
ost_key_selection_count (OstKeySelection *self)
{
  g_return_val_if_fail (OST_IS_KEY_SELECTION (self), 0);
  return g_hash_table_size (self->keys);
}

GArray *
ost_key_selection_dup_keys (OstKeySelection *self)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_return_val_if_fail (OST_IS_KEY_SELECTION (self), keys);
  for (guint i = 0; g_hash_table_size (self->keys) > 0 && i < count_rows (self); i++)
    if (holds (self, i))
      {
        const gint64 key = ost_paged_list_get_key (self->list, i);

        g_array_append_val (keys, key);
      }
  return keys;
}

guint
ost_key_selection_find_first (OstKeySelection *self)
{
  g_return_val_if_fail (OST_IS_KEY_SELECTION (self), G_MAXUINT);
  for (guint i = 0; g_hash_table_size (self->keys) > 0 && i < count_rows (self); i++)
    if (holds (self, i))
      return i;
  return G_MAXUINT;
}
