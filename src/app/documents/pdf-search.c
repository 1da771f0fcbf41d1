/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-pdf-search"

#include "config.h"

#include <glib/gi18n.h>

#include "app/documents/pdf-search.h"
#include "app/tell.h"

struct _OstPdfSearch
{
  AdwBin parent_instance;

  GtkSearchBar *bar;
  GtkSearchEntry *entry;
  GtkLabel *count;
  GtkWidget *steps;

  OstPdfView *view;
  GCancellable *cancellable;
  GArray *hits; /* of OstPdfHit; NULL while nothing is looked for */
  guint current;
};

G_DEFINE_FINAL_TYPE (OstPdfSearch, ost_pdf_search, ADW_TYPE_BIN)

static void
refresh (OstPdfSearch *self)
{
  g_autofree char *words = NULL;

  if (self->hits == NULL)
    words = g_strdup ("");
  else if (self->hits->len == 0)
    words = g_strdup (_ ("Nothing found"));
  else
    words = g_strdup_printf (_ ("%u of %u"), self->current + 1, self->hits->len);
  gtk_label_set_text (self->count, words);
  gtk_widget_set_sensitive (self->steps, self->hits != NULL && self->hits->len > 0);
  if (self->view != NULL && ost_pdf_view_get_pdf (self->view) != NULL)
    ost_pdf_view_show_hits (self->view, self->hits, self->current);
}

static void
forget (OstPdfSearch *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->hits, g_array_unref);
  self->current = 0;
}

/* The first place from the page that is in view on. */
static guint
find_first (OstPdfSearch *self)
{
  const int page = ost_pdf_view_get_page (self->view);

  for (guint i = 0; i < self->hits->len; i++)
    if (g_array_index (self->hits, OstPdfHit, i).page >= page)
      return i;
  return 0;
}

static void
found_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstPdfSearch) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) hits = ost_pdf_find_finish (OST_PDF (object), result, &error);

  if (hits == NULL || self->view == NULL)
    {
      if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        ost_tell_error (GTK_WIDGET (self), error);
      return;
    }
  forget (self);
  self->hits = g_steal_pointer (&hits);
  self->current = find_first (self);
  refresh (self);
}

static void
search_changed_cb (OstPdfSearch *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (self->view == NULL || ost_pdf_view_get_pdf (self->view) == NULL)
    return;
  if (*words == '\0')
    {
      forget (self);
      refresh (self);
      return;
    }
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  ost_pdf_find_async (ost_pdf_view_get_pdf (self->view), words, self->cancellable, found_cb,
                      g_object_ref (self));
}

static void
next_cb (OstPdfSearch *self)
{
  ost_pdf_search_step (self, 1);
}

static void
former_cb (OstPdfSearch *self)
{
  ost_pdf_search_step (self, -1);
}

static void
closed_cb (OstPdfSearch *self)
{
  if (self->view == NULL || gtk_search_bar_get_search_mode (self->bar))
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}

static void
ost_pdf_search_dispose (GObject *object)
{
  OstPdfSearch *self = OST_PDF_SEARCH (object);

  forget (self);
  self->view = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), OST_TYPE_PDF_SEARCH);
  G_OBJECT_CLASS (ost_pdf_search_parent_class)->dispose (object);
}

static void
ost_pdf_search_class_init (OstPdfSearchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_pdf_search_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/documents/pdf-search.ui");
  gtk_widget_class_bind_template_child (widget_class, OstPdfSearch, bar);
  gtk_widget_class_bind_template_child (widget_class, OstPdfSearch, entry);
  gtk_widget_class_bind_template_child (widget_class, OstPdfSearch, count);
  gtk_widget_class_bind_template_child (widget_class, OstPdfSearch, steps);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, former_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

static void
ost_pdf_search_init (OstPdfSearch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));
  refresh (self);
}

void
ost_pdf_search_set_view (OstPdfSearch *self, OstPdfView *view)
{
  g_return_if_fail (OST_IS_PDF_SEARCH (self));
  self->view = view;
}

void
ost_pdf_search_open (OstPdfSearch *self)
{
  g_return_if_fail (OST_IS_PDF_SEARCH (self));
  gtk_search_bar_set_search_mode (self->bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

gboolean
ost_pdf_search_close (OstPdfSearch *self)
{
  g_return_val_if_fail (OST_IS_PDF_SEARCH (self), FALSE);
  if (!gtk_search_bar_get_search_mode (self->bar))
    return FALSE;
  gtk_search_bar_set_search_mode (self->bar, FALSE);
  return TRUE;
}

void
ost_pdf_search_step (OstPdfSearch *self, int by)
{
  guint n;

  g_return_if_fail (OST_IS_PDF_SEARCH (self));
  n = self->hits != NULL ? self->hits->len : 0;
  if (n == 0)
    return;
  self->current = (self->current + n + (guint) by) % n;
  refresh (self);
}
