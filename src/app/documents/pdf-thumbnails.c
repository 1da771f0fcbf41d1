/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/documents/pdf-thumbnail.h"
#include "app/documents/pdf-thumbnails.h"

struct _OstPdfThumbnails
{
  AdwBin parent_instance;

  GtkListView *list;
  GtkSingleSelection *selection;

  OstPdfView *view;
  OstPdf *pdf;
  int shown; /* the page that the view showed when it spoke last */
};

G_DEFINE_FINAL_TYPE (OstPdfThumbnails, ost_pdf_thumbnails, ADW_TYPE_BIN)

static void
set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, ost_pdf_thumbnail_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, OstPdfThumbnails *self)
{
  ost_pdf_thumbnail_set_page (OST_PDF_THUMBNAIL (gtk_list_item_get_child (item)), self->pdf,
                              (int) gtk_list_item_get_position (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  ost_pdf_thumbnail_set_page (OST_PDF_THUMBNAIL (gtk_list_item_get_child (item)), NULL, 0);
}

static void
selected_cb (OstPdfThumbnails *self)
{
  const guint page = gtk_single_selection_get_selected (self->selection);

  if (self->view == NULL || page == GTK_INVALID_LIST_POSITION || (int) page == self->shown)
    return;
  self->shown = (int) page;
  ost_pdf_view_go_to_page (self->view, self->shown);
}

static void
view_changed_cb (OstPdfThumbnails *self)
{
  const int page = ost_pdf_view_get_page (self->view);

  if (page < 0 || page == self->shown)
    return;
  self->shown = page;
  gtk_single_selection_set_selected (self->selection, (guint) page);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", (guint) page);
}

static void
ost_pdf_thumbnails_dispose (GObject *object)
{
  OstPdfThumbnails *self = OST_PDF_THUMBNAILS (object);

  self->view = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), OST_TYPE_PDF_THUMBNAILS);
  g_clear_object (&self->selection);
  g_clear_object (&self->pdf);
  G_OBJECT_CLASS (ost_pdf_thumbnails_parent_class)->dispose (object);
}

static void
ost_pdf_thumbnails_class_init (OstPdfThumbnailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_pdf_thumbnails_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/documents/pdf-thumbnails.ui");
  gtk_widget_class_bind_template_child (widget_class, OstPdfThumbnails, list);
}

static void
ost_pdf_thumbnails_init (OstPdfThumbnails *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (factory, "setup", G_CALLBACK (set_up_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  gtk_list_view_set_factory (self->list, factory);
  self->selection = gtk_single_selection_new (NULL);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
}

void
ost_pdf_thumbnails_set_view (OstPdfThumbnails *self, OstPdfView *view)
{
  g_autoptr (GtkStringList) pages = gtk_string_list_new (NULL);

  g_return_if_fail (OST_IS_PDF_THUMBNAILS (self) && self->view == NULL);
  g_set_object (&self->pdf, ost_pdf_view_get_pdf (view));
  for (int i = 0; self->pdf != NULL && i < ost_pdf_count_pages (self->pdf); i++)
    gtk_string_list_append (pages, "");
  self->shown = 0;
  self->view = view;
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (pages));
  g_signal_connect_object (view, "changed", G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
}
