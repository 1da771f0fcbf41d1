/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <poppler.h>

#include "app/documents/pdf-words.h"
#include "app/documents/pdf.h"

struct _OstPdf
{
  GObject parent_instance;

  GBytes *bytes;
  GMutex lock; /* poppler works on one page of a document at a time */
  PopplerDocument *document;
  int n_pages;
  GArray *marks; /* of OstPdfHit; may be NULL */
  guint current;
};

G_DEFINE_FINAL_TYPE (OstPdf, ost_pdf, G_TYPE_OBJECT)

static void
ost_pdf_finalize (GObject *object)
{
  OstPdf *self = OST_PDF (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_mutex_clear (&self->lock);
  G_OBJECT_CLASS (ost_pdf_parent_class)->finalize (object);
}

static void
ost_pdf_class_init (OstPdfClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ost_pdf_finalize;
}

static void
ost_pdf_init (OstPdf *self)
{
  g_mutex_init (&self->lock);
}

OstPdf *
ost_pdf_new (GBytes *bytes, GError **error)
{
  PopplerDocument *document = poppler_document_new_from_bytes (bytes, NULL, error);
  OstPdf *self;

  if (document == NULL)
    return NULL;
  self = g_object_new (OST_TYPE_PDF, NULL);
  self->bytes = g_bytes_ref (bytes);
  self->document = document;
  self->n_pages = poppler_document_get_n_pages (document);
  return self;
}

GBytes *
ost_pdf_get_bytes (OstPdf *self)
{
  g_return_val_if_fail (OST_IS_PDF (self), NULL);
  return self->bytes;
}

int
ost_pdf_count_pages (OstPdf *self)
{
  g_return_val_if_fail (OST_IS_PDF (self), 0);
  return self->n_pages;
}

void
ost_pdf_get_page_size (OstPdf *self, int page, double *width, double *height)
{
  PopplerPage *sheet;

  g_return_if_fail (OST_IS_PDF (self) && page >= 0 && page < self->n_pages);
  g_mutex_lock (&self->lock);
  sheet = poppler_document_get_page (self->document, page);
  poppler_page_get_size (sheet, width, height);
  g_object_unref (sheet);
  g_mutex_unlock (&self->lock);
}

typedef struct
{
  int page;
  double scale;
} Rendering;

static GdkTexture *
make_texture (cairo_surface_t *surface)
{
  const int width = cairo_image_surface_get_width (surface);
  const int height = cairo_image_surface_get_height (surface);
  const int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (
      cairo_image_surface_get_data (surface), (gsize) stride * (gsize) height,
      (GDestroyNotify) cairo_surface_destroy, cairo_surface_reference (surface));
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
}

/* As a marker pen does it: the letters stay black. */
static void
draw_marks (OstPdf *self, int page, cairo_t *cr)
{
  cairo_set_operator (cr, CAIRO_OPERATOR_MULTIPLY);
  for (guint i = 0; self->marks != NULL && i < self->marks->len; i++)
    {
      const OstPdfHit *hit = &g_array_index (self->marks, OstPdfHit, i);

      if (hit->page != page)
        continue;
      if (i == self->current)
        cairo_set_source_rgb (cr, 1, 0.65, 0.2);
      else
        cairo_set_source_rgb (cr, 1, 0.95, 0.4);
      cairo_rectangle (cr, hit->x - 1, hit->y - 1, hit->width + 2, hit->height + 2);
      cairo_fill (cr);
    }
}

static cairo_surface_t *
draw (OstPdf *self, PopplerPage *page, int number, double scale)
{
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;

  poppler_page_get_size (page, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (width * scale),
                                        (int) ceil (height * scale));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  poppler_page_render (page, cr);
  draw_marks (self, number, cr);
  cairo_destroy (cr);
  return surface;
}

/* NULL when nobody waits for it any more. */
static cairo_surface_t *
draw_wanted (OstPdf *self, const Rendering *wanted, GCancellable *cancellable)
{
  cairo_surface_t *surface = NULL;

  g_mutex_lock (&self->lock);
  if (!g_cancellable_is_cancelled (cancellable))
    {
      PopplerPage *page = poppler_document_get_page (self->document, wanted->page);

      surface = draw (self, page, wanted->page, wanted->scale);
      g_object_unref (page);
    }
  g_mutex_unlock (&self->lock);
  return surface;
}

static void
render_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  cairo_surface_t *surface = draw_wanted (source, data, cancellable);

  if (surface == NULL)
    {
      g_task_return_error_if_cancelled (task);
      return;
    }
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    g_task_return_pointer (task, make_texture (surface), g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, "%s",
                             cairo_status_to_string (cairo_surface_status (surface)));
  cairo_surface_destroy (surface);
}

void
ost_pdf_render_async (OstPdf *self,
                      int page,
                      double scale,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  const Rendering wanted = { page, scale };
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (OST_IS_PDF (self) && page >= 0 && page < self->n_pages && scale > 0);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, ost_pdf_render_async);
  g_task_set_task_data (task, g_memdup2 (&wanted, sizeof wanted), g_free);
  g_task_run_in_thread (task, render_in_thread);
}

GdkTexture *
ost_pdf_render_finish (OstPdf *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
find_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  OstPdf *self = source;
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (OstPdfHit));

  for (int i = 0; i < self->n_pages && !g_cancellable_is_cancelled (cancellable); i++)
    {
      PopplerPage *page;

      g_mutex_lock (&self->lock);
      page = poppler_document_get_page (self->document, i);
      ost_pdf_words_find (page, i, data, hits);
      g_object_unref (page);
      g_mutex_unlock (&self->lock);
    }
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, g_steal_pointer (&hits), (GDestroyNotify) g_array_unref);
}

void
ost_pdf_find_async (OstPdf *self,
                    const char *words,
                    GCancellable *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (OST_IS_PDF (self) && words != NULL);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, ost_pdf_find_async);
  g_task_set_task_data (task, g_strdup (words), g_free);
  g_task_run_in_thread (task, find_in_thread);
}

GArray *
ost_pdf_find_finish (OstPdf *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
ost_pdf_mark (OstPdf *self, GArray *hits, guint current)
{
  g_return_if_fail (OST_IS_PDF (self));
  g_mutex_lock (&self->lock);
  g_clear_pointer (&self->marks, g_array_unref);
  self->marks = hits != NULL ? g_array_ref (hits) : NULL;
  self->current = current;
  g_mutex_unlock (&self->lock);
}

void
ost_pdf_settle (OstPdf *self)
{
  g_return_if_fail (OST_IS_PDF (self));
  g_mutex_lock (&self->lock);
  g_mutex_unlock (&self->lock);
}
