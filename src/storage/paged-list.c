/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-storage"
#include "config.h"

#include "storage/paged-ask.h"
#include "storage/paged-row-private.h"

struct _OstPagedList
{
  GObject parent_instance;

  OstDb *db;
  OstPagedSource source;
  gpointer query;
  gpointer empty; /* what a row shows until its page has come */

  GArray *keys;              /* of the answer; n_items of them */
  GHashTable *rows;          /* position to OstPagedRow, not owned */
  GHashTable *pages;         /* number to GHashTable of key to record; NULL while on its way */
  GQueue order;              /* of page numbers, the oldest first */
  GCancellable *cancellable; /* of everything that the present question asks */
  GHashTable *first; /* records of the present question's first page, come before the rest */
  gboolean loading;
};

enum
{
  PROP_N_ITEMS = 1,
  PROP_LOADING,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

enum
{
  LOADED,
  FAILED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OstPagedList,
                               ost_paged_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

/* Waits for an answer without keeping the list alive. */
typedef struct
{
  GWeakRef list;
  guint page;
  gboolean whole; /* all the keys */
} Wait;

static Wait *
wait_new (OstPagedList *self, guint page, gboolean whole)
{
  Wait *wait = g_new0 (Wait, 1);

  g_weak_ref_init (&wait->list, self);
  wait->page = page;
  wait->whole = whole;
  return wait;
}

static void
wait_free (Wait *wait)
{
  g_weak_ref_clear (&wait->list);
  g_free (wait);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Wait, wait_free)

static void
set_loading (OstPagedList *self, gboolean loading)
{
  if (self->loading == loading)
    return;
  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
tell_failed (OstPagedList *self, GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILED], 0, error);
}

static gint64
key_at (OstPagedList *self, guint position)
{
  return g_array_index (self->keys, gint64, position);
}

/* The record that a page holds for POSITION, NULL while there is none. */
static gpointer
held_record (OstPagedList *self, guint position)
{
  const guint number = position / OST_PAGED_PAGE;
  GHashTable *page = g_hash_table_lookup (self->pages, GUINT_TO_POINTER (number));

  return page != NULL ? g_hash_table_lookup (page, &g_array_index (self->keys, gint64, position))
                      : NULL;
}

static void
fill_row (OstPagedList *self, OstPagedRow *row)
{
  const guint position = ost_paged_row_get_position (row);
  gpointer record = held_record (self, position);

  ost_paged_row_set (row, key_at (self, position), record != NULL ? record : self->empty);
}

static void
page_free (gpointer page)
{
  if (page != NULL)
    g_hash_table_unref (page);
}

static void
keep_page (OstPagedList *self, guint number, GHashTable *records)
{
  if (!g_hash_table_contains (self->pages, GUINT_TO_POINTER (number)))
    g_queue_push_tail (&self->order, GUINT_TO_POINTER (number));
  g_hash_table_insert (self->pages, GUINT_TO_POINTER (number), records);
  while (self->order.length > OST_PAGED_PAGES)
    g_hash_table_remove (self->pages, g_queue_pop_head (&self->order));
}

static void
forget_pages (OstPagedList *self)
{
  g_hash_table_remove_all (self->pages);
  g_queue_clear (&self->order);
}

static void
fill_page_rows (OstPagedList *self, guint number)
{
  const guint first = number * OST_PAGED_PAGE;

  for (guint i = first; i < MIN (first + OST_PAGED_PAGE, self->keys->len); i++)
    {
      OstPagedRow *row = g_hash_table_lookup (self->rows, GUINT_TO_POINTER (i));

      if (row != NULL)
        fill_row (self, row);
    }
}

static void
page_come_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Wait) wait = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (OstPagedAnswer) answer = ost_db_call_finish (OST_DB (source), result, &error);
  g_autoptr (OstPagedList) self = g_weak_ref_get (&wait->list);

  if (self == NULL)
    return;
  if (answer == NULL)
    {
      tell_failed (self, error);
      return;
    }
  keep_page (self, wait->page, g_hash_table_ref (answer->records));
  fill_page_rows (self, wait->page);
}

static void
fetch_page (OstPagedList *self, guint number)
{
  const guint first = number * OST_PAGED_PAGE;
  OstPagedAsk *ask;

  if (self->first != NULL || g_hash_table_contains (self->pages, GUINT_TO_POINTER (number)))
    return;
  keep_page (self, number, NULL);
  ask = g_new0 (OstPagedAsk, 1);
  ask->source = self->source;
  ask->keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_vals (ask->keys, &g_array_index (self->keys, gint64, first),
                       MIN (OST_PAGED_PAGE, self->keys->len - first));
  ost_db_call_async (self->db, OST_DB_LOOK, ost_paged_ask_page, ask, ost_paged_ask_free,
                     ost_paged_answer_free, self->cancellable, page_come_cb,
                     wait_new (self, number, FALSE));
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const guint one = *(const guint *) a, other = *(const guint *) b;

  return (one > other) - (one < other);
}

/* Pages that somebody holds rows of, or the first. */
static GArray *
list_wanted_pages (OstPagedList *self)
{
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer position;
  guint number = 0;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &position, NULL))
    {
      number = GPOINTER_TO_UINT (position) / OST_PAGED_PAGE;
      if (g_hash_table_add (seen, GUINT_TO_POINTER (number)))
        g_array_append_val (pages, number);
    }
  g_array_sort (pages, compare_numbers);
  if (pages->len == 0)
    {
      number = 0;
      g_array_append_val (pages, number);
    }
  return pages;
}

/* A page counts as come when all its records did. */
static void
keep_answered_pages (OstPagedList *self, GHashTable *records)
{
  for (guint first = 0; records != NULL && first < self->keys->len; first += OST_PAGED_PAGE)
    {
      const guint end = MIN (first + OST_PAGED_PAGE, self->keys->len);
      guint i = first;

      while (i < end && g_hash_table_contains (records, &g_array_index (self->keys, gint64, i)))
        i++;
      if (i == end)
        keep_page (self, first / OST_PAGED_PAGE, g_hash_table_ref (records));
    }
}

static gboolean
is_beyond (gpointer position, gpointer row, gpointer end)
{
  if (GPOINTER_TO_UINT (position) < GPOINTER_TO_UINT (end))
    return FALSE;
  ost_paged_row_release (row);
  return TRUE;
}

static void
fill_rows (OstPagedList *self)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer row;

  /* A handler of notify may let rows go: walk a copy. */
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    g_ptr_array_add (rows, g_object_ref (row));
  for (guint i = 0; i < rows->len; i++)
    fill_row (self, rows->pdata[i]);
}

/* The first page of an answer that is longer: what stands below it stays for the moment until the
 * whole has come, so that no rows are unmade and made again. */
static void
take_first_page (OstPagedList *self, OstPagedAnswer *answer)
{
  GArray *keys = g_array_copy (self->keys);

  memcpy (keys->data, answer->keys->data, answer->keys->len * sizeof (gint64));
  g_array_unref (self->keys);
  self->keys = keys;
  keep_page (self, 0, g_hash_table_ref (answer->records));
  fill_page_rows (self, 0);
}

static void
take_answer (OstPagedList *self, OstPagedAnswer *answer)
{
  const guint before = self->keys->len, after = answer->keys->len;

  g_array_unref (self->keys);
  self->keys = g_array_ref (answer->keys);
  forget_pages (self);
  keep_answered_pages (self, answer->records);
  keep_answered_pages (self, self->first);
  g_clear_pointer (&self->first, g_hash_table_unref);
  g_hash_table_foreach_remove (self->rows, is_beyond, GUINT_TO_POINTER (after));
  fill_rows (self);
  if (after == before)
    return;
  g_list_model_items_changed (G_LIST_MODEL (self), MIN (before, after),
                              before > after ? before - after : 0,
                              after > before ? after - before : 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

/* Rows that are held but were not in the answer: their places came into being meanwhile. */
static void
fetch_wanted_pages (OstPagedList *self)
{
  g_autoptr (GArray) pages = list_wanted_pages (self);

  for (guint i = 0; i < pages->len; i++)
    if (g_array_index (pages, guint, i) * OST_PAGED_PAGE < self->keys->len)
      fetch_page (self, g_array_index (pages, guint, i));
}

static void ask_for_keys (OstPagedList *self, guint limit);

static void
answer_come_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Wait) wait = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (OstPagedAnswer) answer = ost_db_call_finish (OST_DB (source), result, &error);
  g_autoptr (OstPagedList) self = g_weak_ref_get (&wait->list);

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (answer == NULL)
    {
      g_clear_pointer (&self->first, g_hash_table_unref);
      set_loading (self, FALSE);
      tell_failed (self, error);
      return;
    }
  if (!wait->whole && answer->keys->len == OST_PAGED_PAGE)
    {
      if (self->keys->len > OST_PAGED_PAGE)
        take_first_page (self, answer);
      else
        take_answer (self, answer);
      self->first = g_hash_table_ref (answer->records);
      ask_for_keys (self, 0);
      return;
    }
  take_answer (self, answer);
  fetch_wanted_pages (self);
  set_loading (self, FALSE);
  g_signal_emit (self, signals[LOADED], 0);
}

static void
ask_for_keys (OstPagedList *self, guint limit)
{
  OstPagedAsk *ask = g_new0 (OstPagedAsk, 1);
  const guint first_page = 0;

  ask->source = self->source;
  ask->query = ost_paged_source_copy_query (&self->source, self->query);
  ask->limit = limit;
  if (limit > 0)
    {
      ask->pages = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_val (ask->pages, first_page);
    }
  else
    ask->pages = list_wanted_pages (self);
  /* Page 0 stands first. */
  if (limit == 0 && self->first != NULL && g_array_index (ask->pages, guint, 0) == 0)
    g_array_remove_index (ask->pages, 0);
  ost_db_call_async (self->db, OST_DB_LOOK, ost_paged_ask_keys, ask, ost_paged_ask_free,
                     ost_paged_answer_free, self->cancellable, answer_come_cb,
                     wait_new (self, 0, limit == 0));
}

static void
start (OstPagedList *self, guint limit)
{
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_clear_pointer (&self->first, g_hash_table_unref);
  set_loading (self, TRUE);
  ask_for_keys (self, limit);
}

static void
row_gone_cb (gpointer owner, guint position)
{
  OstPagedList *self = owner;

  g_hash_table_remove (self->rows, GUINT_TO_POINTER (position));
}

static GType
paged_list_get_item_type (GListModel *model)
{
  return OST_TYPE_PAGED_ROW;
}

static guint
paged_list_get_n_items (GListModel *model)
{
  return OST_PAGED_LIST (model)->keys->len;
}

static gpointer
paged_list_get_item (GListModel *model, guint position)
{
  OstPagedList *self = OST_PAGED_LIST (model);
  OstPagedRow *row;

  if (position >= self->keys->len)
    return NULL;
  row = g_hash_table_lookup (self->rows, GUINT_TO_POINTER (position));
  if (row != NULL)
    return g_object_ref (row);
  row = ost_paged_row_new (position, row_gone_cb, self);
  g_hash_table_insert (self->rows, GUINT_TO_POINTER (position), row);
  fetch_page (self, position / OST_PAGED_PAGE);
  fill_row (self, row);
  return row;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = paged_list_get_item_type;
  iface->get_n_items = paged_list_get_n_items;
  iface->get_item = paged_list_get_item;
}

static void
ost_paged_list_dispose (GObject *object)
{
  OstPagedList *self = OST_PAGED_LIST (object);

  g_cancellable_cancel (self->cancellable);
  g_hash_table_foreach_remove (self->rows, is_beyond, GUINT_TO_POINTER (0));
  forget_pages (self);
  G_OBJECT_CLASS (ost_paged_list_parent_class)->dispose (object);
}

static void
ost_paged_list_finalize (GObject *object)
{
  OstPagedList *self = OST_PAGED_LIST (object);

  ost_paged_source_free_query (&self->source, self->query);
  g_array_unref (self->keys);
  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->pages);
  g_clear_pointer (&self->first, g_hash_table_unref);
  g_object_unref (self->cancellable);
  g_clear_object (&self->empty);
  g_clear_object (&self->db);
  G_OBJECT_CLASS (ost_paged_list_parent_class)->finalize (object);
}

static void
ost_paged_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  OstPagedList *self = OST_PAGED_LIST (object);

  switch (prop_id)
    {
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->keys->len);
      break;
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ost_paged_list_class_init (OstPagedListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = ost_paged_list_dispose;
  object_class->finalize = ost_paged_list_finalize;
  object_class->get_property = ost_paged_list_get_property;

  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[LOADED] = g_signal_new ("loaded", OST_TYPE_PAGED_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", OST_TYPE_PAGED_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
ost_paged_list_init (OstPagedList *self)
{
  self->keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->rows = g_hash_table_new (NULL, NULL);
  self->pages = g_hash_table_new_full (NULL, NULL, NULL, page_free);
  self->cancellable = g_cancellable_new ();
  g_queue_init (&self->order);
}

OstPagedList *
ost_paged_list_new (OstDb *db, const OstPagedSource *source)
{
  OstPagedList *self;

  g_return_val_if_fail (OST_IS_DB (db), NULL);
  g_return_val_if_fail (source != NULL, NULL);

  self = g_object_new (OST_TYPE_PAGED_LIST, NULL);
  self->db = g_object_ref (db);
  self->source = *source;
  self->empty = g_object_new (source->record_type, NULL);
  return self;
}

void
ost_paged_list_set_query (OstPagedList *self, gpointer query)
{
  gpointer former;

  g_return_if_fail (OST_IS_PAGED_LIST (self));

  former = self->query;
  self->query = ost_paged_source_copy_query (&self->source, query);
  ost_paged_source_free_query (&self->source, former);
  start (self, self->source.list_first != NULL ? OST_PAGED_PAGE : 0);
}

void
ost_paged_list_reload (OstPagedList *self)
{
  g_return_if_fail (OST_IS_PAGED_LIST (self));

  if (self->query != NULL)
    start (self, 0);
}

gboolean
ost_paged_list_is_loading (OstPagedList *self)
{
  g_return_val_if_fail (OST_IS_PAGED_LIST (self), FALSE);
  return self->loading;
}

guint
ost_paged_list_count_loaded (OstPagedList *self)
{
  g_autoptr (GHashTable) records = NULL;
  GHashTableIter iter, page_iter;
  gpointer page, record;

  g_return_val_if_fail (OST_IS_PAGED_LIST (self), 0);

  records = g_hash_table_new (NULL, NULL);
  g_hash_table_iter_init (&iter, self->pages);
  while (g_hash_table_iter_next (&iter, NULL, &page))
    {
      if (page == NULL)
        continue;
      g_hash_table_iter_init (&page_iter, page);
      while (g_hash_table_iter_next (&page_iter, NULL, &record))
        g_hash_table_add (records, record);
    }
  return g_hash_table_size (records);
}

gint64
ost_paged_list_get_key (OstPagedList *self, guint position)
{
  g_return_val_if_fail (OST_IS_PAGED_LIST (self), 0);
  return position < self->keys->len ? key_at (self, position) : 0;
}

guint
ost_paged_list_find_key (OstPagedList *self, gint64 key)
{
  g_return_val_if_fail (OST_IS_PAGED_LIST (self), G_MAXUINT);

  for (guint i = 0; i < self->keys->len; i++)
    if (key_at (self, i) == key)
      return i;
  return G_MAXUINT;
}

OstDb *
ost_paged_list_get_db (OstPagedList *self)
{
  g_return_val_if_fail (OST_IS_PAGED_LIST (self), NULL);
  return self->db;
}

const OstPagedSource *
ost_paged_list_get_source (OstPagedList *self)
{
  g_return_val_if_fail (OST_IS_PAGED_LIST (self), NULL);
  return &self->source;
}

GArray *
ost_paged_list_dup_keys (OstPagedList *self)
{
  g_return_val_if_fail (OST_IS_PAGED_LIST (self), NULL);
  return g_array_copy (self->keys);
}
