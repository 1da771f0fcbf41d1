/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-pdf-thumbnail"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/dated/spoken-name.h"
#include "app/documents/pdf-thumbnail.h"

#define WIDTH 96 /* pixels */

struct _OstPdfThumbnail
{
  GtkBox parent_instance;

  GtkPicture *picture;
  GtkLabel *number;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (OstPdfThumbnail, ost_pdf_thumbnail, GTK_TYPE_BOX)

static void
drawn_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstPdfThumbnail) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = ost_pdf_render_finish (OST_PDF (object), result, &error);

  if (texture != NULL && self->picture != NULL)
    gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  else if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_warning ("thumbnail: %s", error->message);
}

static void
stop (OstPdfThumbnail *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
ost_pdf_thumbnail_dispose (GObject *object)
{
  OstPdfThumbnail *self = OST_PDF_THUMBNAIL (object);

  stop (self);
  self->picture = NULL;
  self->number = NULL;
  G_OBJECT_CLASS (ost_pdf_thumbnail_parent_class)->dispose (object);
}

static void
ost_pdf_thumbnail_class_init (OstPdfThumbnailClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ost_pdf_thumbnail_dispose;
}

static void
ost_pdf_thumbnail_init (OstPdfThumbnail *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 3);
  self->picture = GTK_PICTURE (gtk_picture_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->picture), "paper");
  gtk_widget_set_halign (GTK_WIDGET (self->picture), GTK_ALIGN_CENTER);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE,
                               -1);
  self->number = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "numeric");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->picture));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->number));
}

GtkWidget *
ost_pdf_thumbnail_new (void)
{
  return g_object_new (OST_TYPE_PDF_THUMBNAIL, NULL);
}

static void
show_number (OstPdfThumbnail *self, int page)
{
  g_autofree char *number = g_strdup_printf ("%d", page + 1);
  g_autofree char *name = g_strdup_printf (_ ("Page %d"), page + 1);
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));

  gtk_label_set_text (self->number, number);
  if (row != NULL)
    ost_spoken_name (row, name);
}

void
ost_pdf_thumbnail_set_page (OstPdfThumbnail *self, OstPdf *pdf, int page)
{
  double width, height;

  g_return_if_fail (OST_IS_PDF_THUMBNAIL (self));
  stop (self);
  gtk_picture_set_paintable (self->picture, NULL);
  if (pdf == NULL)
    return;
  show_number (self, page);
  ost_pdf_get_page_size (pdf, page, &width, &height);
  gtk_widget_set_size_request (GTK_WIDGET (self->picture), WIDTH,
                               (int) ceil (height * WIDTH / width));
  self->cancellable = g_cancellable_new ();
  ost_pdf_render_async (pdf, page, WIDTH / width * gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                        self->cancellable, drawn_cb, g_object_ref (self));
}
