/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <poppler.h>

#include "app/documents/print-drawing.h"

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext *context,
              int number,
              PopplerDocument *document)
{
  PopplerPage *page = poppler_document_get_page (document, number);

  poppler_page_render_for_printing (page, gtk_print_context_get_cairo_context (context));
  g_object_unref (page);
}

/* A sheet has the size of its page. */
static void
set_up_page_cb (GtkPrintOperation *operation,
                GtkPrintContext *context,
                int number,
                GtkPageSetup *setup,
                PopplerDocument *document)
{
  PopplerPage *page = poppler_document_get_page (document, number);
  g_autoptr (GtkPaperSize) size = NULL;
  double width, height;

  poppler_page_get_size (page, &width, &height);
  size = gtk_paper_size_new_custom ("page", "page", width, height, GTK_UNIT_POINTS);
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_page_setup_set_paper_size (setup, size);
  g_object_unref (page);
}

static void
document_free (gpointer document, GClosure *closure)
{
  g_object_unref (document);
}

GtkPrintOperation *
ost_print_drawing_new (GBytes *pdf, const char *title, GError **error)
{
  PopplerDocument *document = poppler_document_new_from_bytes (pdf, NULL, error);
  GtkPrintOperation *operation;

  if (document == NULL)
    return NULL;
  operation = gtk_print_operation_new ();
  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_n_pages (operation, poppler_document_get_n_pages (document));
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), g_object_ref (document),
                         document_free, 0);
  g_signal_connect_data (operation, "request-page-setup", G_CALLBACK (set_up_page_cb), document,
                         document_free, 0);
  return operation;
}
