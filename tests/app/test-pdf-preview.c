/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <cairo-pdf.h>

#include "app/documents/pdf-preview.h"
#include "app/documents/pdf-view.h"
#include "desk.h"

#define N_PAGES 12

static cairo_status_t
collect (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Pages of A4 with a black square in the middle. */
static GBytes *
make_pdf (void)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (collect, bytes, 595, 842);
  cairo_t *cr = cairo_create (surface);

  for (int i = 0; i < N_PAGES; i++)
    {
      cairo_rectangle (cr, 197, 321, 200, 200);
      cairo_fill (cr);
      if (i % 5 == 2)
        {
          cairo_set_font_size (cr, 12);
          cairo_move_to (cr, 72, 72);
          cairo_show_text (cr, "Opinia o rodzinie Wiśniewskich");
        }
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

static OstPdf *
open_pdf (void)
{
  g_autoptr (GBytes) bytes = make_pdf ();
  g_autoptr (GError) error = NULL;
  OstPdf *pdf = ost_pdf_new (bytes, &error);

  g_assert_no_error (error);
  return pdf;
}

static void
rendered_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(GdkTexture **) user_data = ost_pdf_render_finish (OST_PDF (object), result, &error);
  g_assert_no_error (error);
}

static void
test_render (void)
{
  g_autoptr (OstPdf) pdf = open_pdf ();
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree guchar *pixels = NULL;
  const gsize stride = 4 * 298;

  ost_pdf_render_async (pdf, 3, 0.5, NULL, rendered_cb, &texture);
  while (texture == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 298);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, 421);

  pixels = g_malloc (stride * 421);
  gdk_texture_download (texture, pixels, stride);
  g_assert_cmphex (pixels[0], ==, 0xff);
  g_assert_cmphex (pixels[stride * 210 + 4 * 149], ==, 0);
}

static void
test_no_pdf (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("To nie jest PDF", 15);
  g_autoptr (GError) error = NULL;

  g_assert_null (ost_pdf_new (bytes, &error));
  g_assert_nonnull (error);
}

static void
found_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(GArray **) user_data = ost_pdf_find_finish (OST_PDF (object), result, &error);
  g_assert_no_error (error);
}

static GArray *
find (OstPdf *pdf, const char *words)
{
  GArray *hits = NULL;

  ost_pdf_find_async (pdf, words, NULL, found_cb, &hits);
  while (hits == NULL)
    g_main_context_iteration (NULL, TRUE);
  return hits;
}

/* On the pages 3, 8 and so on, where the words stand; without case and diacritics. */
static void
test_find (void)
{
  g_autoptr (OstPdf) pdf = open_pdf ();
  g_autoptr (GArray) hits = find (pdf, "wisniewskich");
  g_autoptr (GArray) none = find (pdf, "Kowalskich");
  const OstPdfHit *first = &g_array_index (hits, OstPdfHit, 0);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (hits->len, ==, 2);
  g_assert_cmpint (first->page, ==, 2);
  g_assert_cmpint (g_array_index (hits, OstPdfHit, 1).page, ==, 7);
  g_assert_cmpfloat (first->y, >, 50);
  g_assert_cmpfloat (first->y + first->height, <, 90);
  g_assert_cmpfloat (first->x, >, 100);
}

/* What is found is yellow on the page. */
static void
test_marks (void)
{
  g_autoptr (OstPdf) pdf = open_pdf ();
  g_autoptr (GArray) hits = find (pdf, "Opinia");
  const OstPdfHit *hit = &g_array_index (hits, OstPdfHit, 1);
  g_autofree guchar *pixels = g_malloc (4 * 595 * 842);
  const gsize stride = 4 * 595;
  const guchar *corner = pixels + stride * (gsize) hit->y + 4 * (gsize) hit->x;
  g_autoptr (GdkTexture) texture = NULL;

  ost_pdf_mark (pdf, hits, 0);
  ost_pdf_render_async (pdf, hit->page, 1, NULL, rendered_cb, &texture);
  while (texture == NULL)
    g_main_context_iteration (NULL, TRUE);
  gdk_texture_download (texture, pixels, stride);
  g_assert_cmphex (corner[0], <, 0x80); /* blue */
  g_assert_cmphex (corner[2], >, 0xe0); /* red */
}

static void
count_drawn (GtkWidget *widget, guint *n)
{
  if (GTK_IS_PICTURE (widget) && gtk_picture_get_paintable (GTK_PICTURE (widget)) != NULL)
    (*n)++;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count_drawn (child, n);
}

static gboolean
is_drawn (gpointer user_data)
{
  guint n = 0;

  count_drawn (user_data, &n);
  return n > 0;
}

static void
test_window (void)
{
  g_autoptr (GBytes) bytes = make_pdf ();
  GtkWindow *desk = GTK_WINDOW (gtk_window_new ());
  OstPdfPreview *preview;
  OstPdfView *view;
  guint n = 0;
  double zoom;

  gtk_window_present (desk);
  preview = ost_pdf_preview_open (GTK_WIDGET (desk), bytes, "Opinion");
  g_assert_cmpuint (ost_pdf_preview_count_pages (preview), ==, N_PAGES);
  view = desk_find (preview, OST_TYPE_PDF_VIEW, NULL);
  desk_find (preview, GTK_TYPE_LABEL, "Page 1 of 12");
  desk_wait (is_drawn, view);
  /* Far pages wait until they are near. */
  count_drawn (GTK_WIDGET (view), &n);
  g_assert_cmpuint (n, <, 5);

  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.turn", "i", 1);
  desk_find (preview, GTK_TYPE_LABEL, "Page 2 of 12");
  ost_pdf_view_go_to_page (view, N_PAGES - 1);
  desk_find (preview, GTK_TYPE_LABEL, "Page 12 of 12");

  /* Words are looked for from the page in view on, and round. */
  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.search", NULL);
  gtk_editable_set_text (desk_find (preview, GTK_TYPE_SEARCH_ENTRY, NULL), "opinia");
  desk_find (preview, GTK_TYPE_LABEL, "1 of 2");
  desk_find (preview, GTK_TYPE_LABEL, "Page 3 of 12");
  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.find", "i", 1);
  desk_find (preview, GTK_TYPE_LABEL, "Page 8 of 12");
  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.find", "i", 1);
  desk_find (preview, GTK_TYPE_LABEL, "1 of 2");
  gtk_editable_set_text (desk_find (preview, GTK_TYPE_SEARCH_ENTRY, NULL), "qqq");
  desk_find (preview, GTK_TYPE_LABEL, "Nothing found");
  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.leave", NULL);

  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.real-size", NULL);
  desk_find (preview, GTK_TYPE_LABEL, "100 %");
  zoom = ost_pdf_view_get_zoom (view);
  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.zoom-in", NULL);
  g_assert_cmpfloat (ost_pdf_view_get_zoom (view), >, zoom);
  desk_find (preview, GTK_TYPE_LABEL, "120 %");
  gtk_window_destroy (GTK_WINDOW (preview));
  gtk_window_destroy (desk);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/app/pdf/render", test_render);
  g_test_add_func ("/app/pdf/no-pdf", test_no_pdf);
  g_test_add_func ("/app/pdf/find", test_find);
  g_test_add_func ("/app/pdf/marks", test_marks);
  g_test_add_func ("/app/pdf/window", test_window);
  return g_test_run ();
}
