/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-pdf-preview"

#include "config.h"

#include <glib/gi18n.h>

#include "app/dated/choose-file.h"
#include "app/documents/pdf-page.h"
#include "app/documents/pdf-preview.h"
#include "app/documents/print-pdf.h"
#include "app/tell.h"

/* Pixels for a point at 100 %. */
#define NATURAL_SCALE (96.0 / 72.0)

/* Around the pages, with the scroll bar. */
#define MARGINS 60

static const double zooms[] = { 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3 };

struct _OstPdfPreview
{
  AdwWindow parent_instance;

  AdwWindowTitle *title;
  GtkBox *pages;
  GtkLabel *zoom_label;
  GtkWidget *issue_button;

  GBytes *pdf;
  GArray *sizes;       /* of graphene_size_t */
  GPtrArray *pictures; /* of GtkPicture, owned by the box */
  GCancellable *cancellable;
  guint zoom; /* position in zooms */
};

static guint issue_signal;

G_DEFINE_FINAL_TYPE (OstPdfPreview, ost_pdf_preview, ADW_TYPE_WINDOW)

typedef struct
{
  OstPdfPreview *preview; /* a reference */
  guint page;
} Awaited;

static double
get_scale (OstPdfPreview *self)
{
  return NATURAL_SCALE * zooms[self->zoom];
}

static void render_page (OstPdfPreview *self, guint page);

static void
rendered_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autofree Awaited *awaited = user_data;
  g_autoptr (OstPdfPreview) self = awaited->preview;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = ost_pdf_page_render_finish (result, &error);

  if (texture == NULL)
    {
      ost_tell_error (GTK_WIDGET (self), error);
      return;
    }
  gtk_picture_set_paintable (self->pictures->pdata[awaited->page], GDK_PAINTABLE (texture));
  if (awaited->page + 1 < self->pictures->len)
    render_page (self, awaited->page + 1);
}

/* One after another: the first page is there soonest. */
static void
render_page (OstPdfPreview *self, guint page)
{
  Awaited *awaited = g_new0 (Awaited, 1);

  awaited->preview = g_object_ref (self);
  awaited->page = page;
  ost_pdf_page_render (self->pdf, (int) page,
                       get_scale (self) * gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                       self->cancellable, rendered_cb, awaited);
}

static void
refresh (OstPdfPreview *self)
{
  g_autofree char *percent = g_strdup_printf ("%d %%", (int) (zooms[self->zoom] * 100 + 0.5));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  for (guint i = 0; i < self->pictures->len; i++)
    {
      const graphene_size_t *size = &g_array_index (self->sizes, graphene_size_t, i);

      gtk_widget_set_size_request (self->pictures->pdata[i], (int) (size->width * get_scale (self)),
                                   (int) (size->height * get_scale (self)));
    }
  gtk_label_set_text (self->zoom_label, percent);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.zoom-out", self->zoom > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.zoom-in",
                                 self->zoom + 1 < G_N_ELEMENTS (zooms));
  if (self->pictures->len > 0)
    render_page (self, 0);
}

static void
add_page (OstPdfPreview *self, guint page)
{
  GtkWidget *picture = gtk_picture_new ();
  g_autofree char *name = g_strdup_printf (_ ("Page %u of %u"), page + 1, self->sizes->len);

  gtk_picture_set_can_shrink (GTK_PICTURE (picture), TRUE);
  gtk_picture_set_alternative_text (GTK_PICTURE (picture), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_widget_set_halign (picture, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (picture, "paper");
  gtk_box_append (self->pages, picture);
  g_ptr_array_add (self->pictures, picture);
}

static void
zoom_in_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OST_PDF_PREVIEW (widget)->zoom++;
  refresh (OST_PDF_PREVIEW (widget));
}

static void
zoom_out_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OST_PDF_PREVIEW (widget)->zoom--;
  refresh (OST_PDF_PREVIEW (widget));
}

static void
print_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstPdfPreview *self = OST_PDF_PREVIEW (widget);

  ost_print_pdf (GTK_WINDOW (self), self->pdf, adw_window_title_get_title (self->title));
}

static void
issue_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, issue_signal, 0);
}

static void
written_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstPdfPreview) self = user_data;
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (object), result, NULL, &error))
    ost_tell (GTK_WIDGET (self), _ ("The PDF is saved"));
  else
    ost_tell_error (GTK_WIDGET (self), error);
}

static void
file_chosen_cb (GFile *file, gpointer user_data)
{
  OstPdfPreview *self = user_data;

  g_file_replace_contents_bytes_async (file, self->pdf, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL,
                                       written_cb, g_object_ref (self));
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstPdfPreview *self = OST_PDF_PREVIEW (widget);
  g_autofree char *suggested = g_strconcat (adw_window_title_get_title (self->title), ".pdf", NULL);

  g_strdelimit (suggested, "/\\:", '-');
  ost_choose_file_to_save (GTK_WINDOW (self), _ ("Save the PDF"), suggested, file_chosen_cb,
                           g_object_ref (self), g_object_unref);
}

static void
ost_pdf_preview_dispose (GObject *object)
{
  OstPdfPreview *self = OST_PDF_PREVIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), OST_TYPE_PDF_PREVIEW);

  G_OBJECT_CLASS (ost_pdf_preview_parent_class)->dispose (object);
}

static void
ost_pdf_preview_finalize (GObject *object)
{
  OstPdfPreview *self = OST_PDF_PREVIEW (object);

  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_clear_pointer (&self->sizes, g_array_unref);
  g_ptr_array_unref (self->pictures);

  G_OBJECT_CLASS (ost_pdf_preview_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  const GdkModifierType control = GDK_CONTROL_MASK;

  gtk_widget_class_install_action (widget_class, "preview.zoom-in", NULL, zoom_in_cb);
  gtk_widget_class_install_action (widget_class, "preview.zoom-out", NULL, zoom_out_cb);
  gtk_widget_class_install_action (widget_class, "preview.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "preview.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "preview.issue", NULL, issue_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, control, "preview.zoom-in",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_equal, control, "preview.zoom-in",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, control, "preview.zoom-out",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, control, "preview.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, control, "preview.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, control, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ost_pdf_preview_class_init (OstPdfPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_pdf_preview_dispose;
  G_OBJECT_CLASS (klass)->finalize = ost_pdf_preview_finalize;
  install_actions (widget_class);
  issue_signal = g_signal_new ("issue", OST_TYPE_PDF_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/documents/pdf-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, OstPdfPreview, title);
  gtk_widget_class_bind_template_child (widget_class, OstPdfPreview, pages);
  gtk_widget_class_bind_template_child (widget_class, OstPdfPreview, zoom_label);
  gtk_widget_class_bind_template_child (widget_class, OstPdfPreview, issue_button);
}

static void
ost_pdf_preview_init (OstPdfPreview *self)
{
  self->pictures = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The largest at which the widest page is seen whole. */
static guint
find_zoom (OstPdfPreview *self)
{
  int width, height; /* GTK 4.8 takes no NULL for either */
  float widest = 0;
  guint zoom = 0;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  for (guint i = 0; i < self->sizes->len; i++)
    widest = MAX (widest, g_array_index (self->sizes, graphene_size_t, i).width);
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    if (widest * NATURAL_SCALE * zooms[i] <= width - MARGINS)
      zoom = i;
  return zoom;
}

OstPdfPreview *
ost_pdf_preview_open (GtkWidget *widget, GBytes *pdf, const char *title)
{
  g_autoptr (GError) error = NULL;
  GArray *sizes = ost_pdf_list_sizes (pdf, &error);
  GtkRoot *root = gtk_widget_get_root (widget);
  OstPdfPreview *self;

  if (sizes == NULL)
    {
      ost_tell_error (widget, error);
      return NULL;
    }
  self = g_object_new (OST_TYPE_PDF_PREVIEW, NULL);
  self->pdf = g_bytes_ref (pdf);
  self->sizes = sizes;
  self->zoom = find_zoom (self);
  adw_window_title_set_title (self->title, title);
  gtk_window_set_title (GTK_WINDOW (self), title);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  for (guint i = 0; i < sizes->len; i++)
    add_page (self, i);
  refresh (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

guint
ost_pdf_preview_count_pages (OstPdfPreview *self)
{
  g_return_val_if_fail (OST_IS_PDF_PREVIEW (self), 0);
  return self->pictures->len;
}

void
ost_pdf_preview_offer_issuing (OstPdfPreview *self)
{
  g_return_if_fail (OST_IS_PDF_PREVIEW (self));
  gtk_widget_set_visible (self->issue_button, TRUE);
}
