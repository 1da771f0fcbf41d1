/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-register-page"

#include "config.h"

#include "app/record-dialog.h"
#include "app/register-page.h"

typedef struct
{
  OstRegisterView *view; /* owned by the page's widgets */
  OstPagedList *list;
  gboolean hidden;
} OstRegisterPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (OstRegisterPage, ost_register_page, OST_TYPE_PAGE)

static OstRegisterPagePrivate *
get_private (OstRegisterPage *self)
{
  return ost_register_page_get_instance_private (self);
}

static void
query_changed_cb (OstRegisterPage *self)
{
  OstRegisterPagePrivate *priv = get_private (self);
  OstRegisterAsked asked = {
    .search = (char *) ost_register_view_get_search (priv->view),
    .archived = ost_register_view_get_filter (priv->view, "archived"),
  };

  asked.sort = ost_register_view_get_order (priv->view, &asked.descending);
  if (priv->list != NULL)
    OST_REGISTER_PAGE_GET_CLASS (self)->ask (self, &asked);
}

static void
open_id (OstRegisterPage *self, gint64 id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "(sx)",
                              OST_REGISTER_PAGE_GET_CLASS (self)->opens, id);
}

static void
open_cb (OstRegisterPage *self, OstRecord *line)
{
  OST_REGISTER_PAGE_GET_CLASS (self)->open (self, line);
}

static void
ost_register_page_open (OstRegisterPage *self, OstRecord *line)
{
  open_id (self, line->id);
}

/* Under the chip of the archived they are brought back. */
static void
archive_cb (OstRegisterPage *self, GArray *keys)
{
  const OstRegisterPageClass *klass = OST_REGISTER_PAGE_GET_CLASS (self);
  const OstArchiving how = { klass->archives, klass->set_archived,
                             !ost_register_page_is_on (self, "archived") };

  ost_register_view_archive (get_private (self)->view, &how, keys);
}

static void
chosen_cb (OstRegisterPage *self)
{
  if (get_private (self)->list != NULL && OST_REGISTER_PAGE_GET_CLASS (self)->chosen != NULL)
    OST_REGISTER_PAGE_GET_CLASS (self)->chosen (self);
}

static void
renew_list (OstRegisterPage *self, OstDb *db)
{
  OstRegisterPagePrivate *priv = get_private (self);

  g_clear_object (&priv->list);
  if (db != NULL && !priv->hidden)
    priv->list = ost_paged_list_new (db, OST_REGISTER_PAGE_GET_CLASS (self)->get_source ());
  ost_register_view_set_list (priv->view, priv->list);
  query_changed_cb (self);
}

static void
ost_register_page_set_db (OstPage *page, OstDb *db)
{
  renew_list (OST_REGISTER_PAGE (page), db);
}

static void
ost_register_page_reload (OstPage *page)
{
  OstRegisterPagePrivate *priv = get_private (OST_REGISTER_PAGE (page));

  if (priv->list != NULL)
    ost_paged_list_reload (priv->list);
}

static void
ost_register_page_search (OstPage *page)
{
  ost_register_view_focus_search (get_private (OST_REGISTER_PAGE (page))->view);
}

static void
ost_register_page_dispose (GObject *object)
{
  g_clear_object (&get_private (OST_REGISTER_PAGE (object))->list);
  adw_bin_set_child (ADW_BIN (object), NULL);
  if (OST_REGISTER_PAGE_GET_CLASS (object)->has_template)
    gtk_widget_dispose_template (GTK_WIDGET (object), G_OBJECT_TYPE (object));

  G_OBJECT_CLASS (ost_register_page_parent_class)->dispose (object);
}

static void
ost_register_page_class_init (OstRegisterPageClass *klass)
{
  OstPageClass *page_class = OST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_register_page_dispose;
  page_class->set_db = ost_register_page_set_db;
  page_class->reload = ost_register_page_reload;
  page_class->search = ost_register_page_search;
  klass->open = ost_register_page_open;
}

static void
ost_register_page_init (OstRegisterPage *self)
{
}

void
ost_register_page_set_view (OstRegisterPage *self, OstRegisterView *view)
{
  const OstRegisterPageClass *klass = OST_REGISTER_PAGE_GET_CLASS (self);

  g_return_if_fail (OST_IS_REGISTER_PAGE (self) && OST_IS_REGISTER_VIEW (view));
  get_private (self)->view = view;
  if (gtk_widget_get_parent (GTK_WIDGET (view)) == NULL)
    adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (view));
  ost_register_view_set_layout (view, klass->layout, klass->get_source ()->record_type);
  g_signal_connect_object (view, "query-changed", G_CALLBACK (query_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "archive", G_CALLBACK (archive_cb), self, G_CONNECT_SWAPPED);
}

OstRegisterView *
ost_register_page_get_view (OstRegisterPage *self)
{
  g_return_val_if_fail (OST_IS_REGISTER_PAGE (self), NULL);
  return get_private (self)->view;
}

gboolean
ost_register_page_is_on (OstRegisterPage *self, const char *filter)
{
  g_return_val_if_fail (OST_IS_REGISTER_PAGE (self), FALSE);
  return ost_register_view_get_filter (get_private (self)->view, filter);
}

void
ost_register_page_ask (OstRegisterPage *self, gpointer query)
{
  g_return_if_fail (OST_IS_REGISTER_PAGE (self) && get_private (self)->list != NULL);
  ost_paged_list_set_query (get_private (self)->list, query);
}

void
ost_register_page_set_shown (OstRegisterPage *self, gboolean shown)
{
  OstRegisterPagePrivate *priv = get_private (self);

  g_return_if_fail (OST_IS_REGISTER_PAGE (self));
  priv->hidden = !shown;
  if (shown != (priv->list != NULL))
    renew_list (self, ost_page_get_db (OST_PAGE (self)));
}

void
ost_register_page_add_with (OstRegisterPage *self, gpointer dialog)
{
  g_return_if_fail (OST_IS_REGISTER_PAGE (self));
  g_signal_connect_object (dialog, "saved", G_CALLBACK (open_id), self, G_CONNECT_SWAPPED);
  ost_record_dialog_present (dialog, GTK_WIDGET (self));
}
