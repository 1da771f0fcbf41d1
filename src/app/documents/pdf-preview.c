/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-pdf-preview"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/dated/choose-file.h"
#include "app/deed-note.h"
#include "app/documents/pdf-preview.h"
#include "app/documents/pdf-search.h"
#include "app/documents/pdf-thumbnails.h"
#include "app/documents/pdf-view.h"
#include "app/documents/print-pdf.h"
#include "app/help-window.h"
#include "app/tell.h"

struct _OstPdfPreview
{
  AdwWindow parent_instance;

  AdwWindowTitle *title;
  GtkButton *zoom_button;
  GtkWidget *issue_button;
  GtkToggleButton *pages_button;
  OstPdfThumbnails *thumbnails;
  OstPdfSearch *search;
  OstPdfView *view;

  OstDb *db; /* NULL: nothing is noted */
  const char *topic;
  gint64 record_id;
};

static guint issue_signal;

G_DEFINE_FINAL_TYPE (OstPdfPreview, ost_pdf_preview, ADW_TYPE_WINDOW)

static void
view_changed_cb (OstPdfPreview *self)
{
  OstPdf *pdf = ost_pdf_view_get_pdf (self->view);
  g_autofree char *zoom =
      g_strdup_printf ("%d %%", (int) lround (ost_pdf_view_get_zoom (self->view) * 100));
  g_autofree char *page = NULL;

  gtk_button_set_label (self->zoom_button, zoom);
  if (pdf == NULL)
    return;
  page = g_strdup_printf (_ ("Page %u of %u"), (guint) ost_pdf_view_get_page (self->view) + 1,
                          (guint) ost_pdf_count_pages (pdf));
  adw_window_title_set_subtitle (self->title, page);
}

static GBytes *
get_bytes (OstPdfPreview *self)
{
  return ost_pdf_get_bytes (ost_pdf_view_get_pdf (self->view));
}

static void
zoom_in_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ost_pdf_view_zoom_by (OST_PDF_PREVIEW (widget)->view, 1);
}

static void
zoom_out_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ost_pdf_view_zoom_by (OST_PDF_PREVIEW (widget)->view, -1);
}

static void
fit_width_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ost_pdf_view_fit_width (OST_PDF_PREVIEW (widget)->view);
}

static void
real_size_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ost_pdf_view_set_zoom (OST_PDF_PREVIEW (widget)->view, 1);
}

static void
turn_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstPdfView *view = OST_PDF_PREVIEW (widget)->view;

  ost_pdf_view_go_to_page (view, ost_pdf_view_get_page (view) + g_variant_get_int32 (parameter));
}

static void
print_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstPdfPreview *self = OST_PDF_PREVIEW (widget);

  g_autoptr (OstPrintRun) run = ost_print_run_new ();

  ost_print_run_add (run, get_bytes (self), adw_window_title_get_title (self->title));
  if (self->db != NULL)
    ost_deed_note_at (run, "sent", self->db, OST_DEED_PRINTED, self->topic, self->record_id);
  ost_print_papers (GTK_WINDOW (self), run);
}

static void
search_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ost_pdf_search_open (OST_PDF_PREVIEW (widget)->search);
}

static void
find_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ost_pdf_search_step (OST_PDF_PREVIEW (widget)->search, g_variant_get_int32 (parameter));
}

static void
pages_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkToggleButton *button = OST_PDF_PREVIEW (widget)->pages_button;

  gtk_toggle_button_set_active (button, !gtk_toggle_button_get_active (button));
}

/* Escape ends the search first. */
static void
leave_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (!ost_pdf_search_close (OST_PDF_PREVIEW (widget)->search))
    gtk_window_close (GTK_WINDOW (widget));
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

  if (!g_file_replace_contents_finish (G_FILE (object), result, NULL, &error))
    {
      ost_tell_error (GTK_WIDGET (self), error);
      return;
    }
  if (self->db != NULL)
    ost_deed_note (self->db, OST_DEED_EXPORTED, self->topic, self->record_id);
  ost_tell (GTK_WIDGET (self), _ ("The PDF is saved"));
}

static void
file_chosen_cb (GFile *file, gpointer user_data)
{
  OstPdfPreview *self = user_data;

  g_file_replace_contents_bytes_async (file, get_bytes (self), NULL, FALSE, G_FILE_CREATE_PRIVATE,
                                       NULL, written_cb, g_object_ref (self));
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
  g_clear_object (&OST_PDF_PREVIEW (object)->db);
  gtk_widget_dispose_template (GTK_WIDGET (object), OST_TYPE_PDF_PREVIEW);
  G_OBJECT_CLASS (ost_pdf_preview_parent_class)->dispose (object);
}

static const struct
{
  guint key;
  GdkModifierType modifiers;
  const char *action;
  int by; /* of preview.turn and preview.find */
} keys[] = {
  { GDK_KEY_plus, GDK_CONTROL_MASK, "preview.zoom-in", 0 },
  { GDK_KEY_equal, GDK_CONTROL_MASK, "preview.zoom-in", 0 },
  { GDK_KEY_KP_Add, GDK_CONTROL_MASK, "preview.zoom-in", 0 },
  { GDK_KEY_minus, GDK_CONTROL_MASK, "preview.zoom-out", 0 },
  { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "preview.zoom-out", 0 },
  { GDK_KEY_0, GDK_CONTROL_MASK, "preview.fit-width", 0 },
  { GDK_KEY_1, GDK_CONTROL_MASK, "preview.real-size", 0 },
  { GDK_KEY_p, GDK_CONTROL_MASK, "preview.print", 0 },
  { GDK_KEY_s, GDK_CONTROL_MASK, "preview.save", 0 },
  { GDK_KEY_w, GDK_CONTROL_MASK, "window.close", 0 },
  { GDK_KEY_Page_Down, 0, "preview.turn", 1 },
  { GDK_KEY_Page_Up, 0, "preview.turn", -1 },
  { GDK_KEY_f, GDK_CONTROL_MASK, "preview.search", 0 },
  { GDK_KEY_g, GDK_CONTROL_MASK, "preview.find", 1 },
  { GDK_KEY_g, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "preview.find", -1 },
  { GDK_KEY_F3, 0, "preview.find", 1 },
  { GDK_KEY_F3, GDK_SHIFT_MASK, "preview.find", -1 },
  { GDK_KEY_F9, 0, "preview.pages", 0 },
  { GDK_KEY_Escape, 0, "preview.leave", 0 },
};

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "preview.zoom-in", NULL, zoom_in_cb);
  gtk_widget_class_install_action (widget_class, "preview.zoom-out", NULL, zoom_out_cb);
  gtk_widget_class_install_action (widget_class, "preview.fit-width", NULL, fit_width_cb);
  gtk_widget_class_install_action (widget_class, "preview.real-size", NULL, real_size_cb);
  gtk_widget_class_install_action (widget_class, "preview.turn", "i", turn_cb);
  gtk_widget_class_install_action (widget_class, "preview.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "preview.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "preview.issue", NULL, issue_cb);
  gtk_widget_class_install_action (widget_class, "preview.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "preview.find", "i", find_cb);
  gtk_widget_class_install_action (widget_class, "preview.pages", NULL, pages_cb);
  gtk_widget_class_install_action (widget_class, "preview.leave", NULL, leave_cb);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].by != 0)
      gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers,
                                           keys[i].action, "i", keys[i].by);
    else
      gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers,
                                           keys[i].action, NULL);
}

static void
ost_pdf_preview_class_init (OstPdfPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_pdf_preview_dispose;
  install_actions (widget_class);
  ost_help_class_add_key (widget_class, "papers");
  issue_signal = g_signal_new ("issue", OST_TYPE_PDF_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);
  g_type_ensure (OST_TYPE_PDF_SEARCH);
  g_type_ensure (OST_TYPE_PDF_THUMBNAILS);
  g_type_ensure (OST_TYPE_PDF_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/documents/pdf-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, OstPdfPreview, title);
  gtk_widget_class_bind_template_child (widget_class, OstPdfPreview, pages_button);
  gtk_widget_class_bind_template_child (widget_class, OstPdfPreview, thumbnails);
  gtk_widget_class_bind_template_child (widget_class, OstPdfPreview, search);
  gtk_widget_class_bind_template_child (widget_class, OstPdfPreview, view);
  gtk_widget_class_bind_template_callback (widget_class, view_changed_cb);
  gtk_widget_class_bind_template_child (widget_class, OstPdfPreview, zoom_button);
  gtk_widget_class_bind_template_child (widget_class, OstPdfPreview, issue_button);
}

static void
ost_pdf_preview_init (OstPdfPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

OstPdfPreview *
ost_pdf_preview_open (GtkWidget *widget, GBytes *bytes, const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OstPdf) pdf = ost_pdf_new (bytes, &error);
  GtkRoot *root = gtk_widget_get_root (widget);
  OstPdfPreview *self;

  if (pdf == NULL)
    {
      ost_tell_error (widget, error);
      return NULL;
    }
  self = g_object_new (OST_TYPE_PDF_PREVIEW, NULL);
  adw_window_title_set_title (self->title, title);
  gtk_window_set_title (GTK_WINDOW (self), title);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  ost_pdf_view_set_pdf (self->view, pdf);
  ost_pdf_search_set_view (self->search, self->view);
  ost_pdf_thumbnails_set_view (self->thumbnails, self->view);
  gtk_toggle_button_set_active (self->pages_button, ost_pdf_count_pages (pdf) > 1);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

void
ost_pdf_preview_watch (OstPdfPreview *self, OstDb *db, const char *topic, gint64 id)
{
  g_return_if_fail (OST_IS_PDF_PREVIEW (self) && OST_IS_DB (db));
  g_set_object (&self->db, db);
  self->topic = topic;
  self->record_id = id;
}

void
ost_pdf_preview_offer_issuing (OstPdfPreview *self)
{
  g_return_if_fail (OST_IS_PDF_PREVIEW (self));
  gtk_widget_set_visible (self->issue_button, TRUE);
}

guint
ost_pdf_preview_count_pages (OstPdfPreview *self)
{
  g_return_val_if_fail (OST_IS_PDF_PREVIEW (self), 0);
  return (guint) ost_pdf_count_pages (ost_pdf_view_get_pdf (self->view));
}
