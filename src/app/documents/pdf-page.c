/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <poppler.h>

#include "app/documents/pdf-page.h"

typedef struct
{
  GBytes *pdf;
  int page;
  double scale;
} Rendering;

static void
rendering_free (gpointer data)
{
  Rendering *rendering = data;

  g_bytes_unref (rendering->pdf);
  g_free (rendering);
}

static GdkTexture *
make_texture (cairo_surface_t *surface)
{
  const int height = cairo_image_surface_get_height (surface);
  const gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) pixels = NULL;

  cairo_surface_flush (surface);
  pixels = g_bytes_new_with_free_func (
      cairo_image_surface_get_data (surface), stride * (gsize) height,
      (GDestroyNotify) cairo_surface_destroy, cairo_surface_reference (surface));
  return gdk_memory_texture_new (cairo_image_surface_get_width (surface), height,
                                 GDK_MEMORY_DEFAULT, pixels, stride);
}

static GdkTexture *
draw_page (PopplerPage *page, double scale)
{
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;
  GdkTexture *texture;

  poppler_page_get_size (page, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, MAX (1, (int) (width * scale)),
                                        MAX (1, (int) (height * scale)));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  poppler_page_render (page, cr);
  cairo_destroy (cr);
  texture = make_texture (surface);
  cairo_surface_destroy (surface);
  return texture;
}

/* A document of its own for each page: poppler's are not for two threads. */
static void
render_on_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Rendering *rendering = data;
  GError *error = NULL;
  PopplerDocument *document;
  PopplerPage *page;

  if (g_task_return_error_if_cancelled (task))
    return;
  document = poppler_document_new_from_bytes (rendering->pdf, NULL, &error);
  if (document == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  page = poppler_document_get_page (document, rendering->page);
  g_task_return_pointer (task, draw_page (page, rendering->scale), g_object_unref);
  g_object_unref (page);
  g_object_unref (document);
}

void
ost_pdf_page_render (GBytes *pdf,
                     int page,
                     double scale,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Rendering *rendering = g_new0 (Rendering, 1);

  rendering->pdf = g_bytes_ref (pdf);
  rendering->page = page;
  rendering->scale = scale;
  g_task_set_task_data (task, rendering, rendering_free);
  g_task_run_in_thread (task, render_on_thread);
}

GdkTexture *
ost_pdf_page_render_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

GArray *
ost_pdf_list_sizes (GBytes *pdf, GError **error)
{
  PopplerDocument *document = poppler_document_new_from_bytes (pdf, NULL, error);
  GArray *sizes;

  if (document == NULL)
    return NULL;
  sizes = g_array_new (FALSE, FALSE, sizeof (graphene_size_t));
  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      PopplerPage *page = poppler_document_get_page (document, i);
      double width, height;
      graphene_size_t size;

      poppler_page_get_size (page, &width, &height);
      graphene_size_init (&size, (float) width, (float) height);
      g_array_append_val (sizes, size);
      g_object_unref (page);
    }
  g_object_unref (document);
  return sizes;
}
