/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A paper as it will be printed: its pages drawn by poppler, in a thread. */
#define OST_TYPE_PDF (ost_pdf_get_type ())
G_DECLARE_FINAL_TYPE (OstPdf, ost_pdf, OST, PDF, GObject)

/* NULL with an error when BYTES are no PDF. */
OstPdf *ost_pdf_new (GBytes *bytes, GError **error);
GBytes *ost_pdf_get_bytes (OstPdf *self);
int ost_pdf_count_pages (OstPdf *self);
/* In points; PAGE from 0. */
void ost_pdf_get_page_size (OstPdf *self, int page, double *width, double *height);

/* SCALE: pixels a point. */
void ost_pdf_render_async (OstPdf *self,
                           int page,
                           double scale,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
GdkTexture *ost_pdf_render_finish (OstPdf *self, GAsyncResult *result, GError **error);

/* Where words stand; in points from the page's top left corner. */
typedef struct
{
  int page;
  double x, y, width, height;
} OstPdfHit;

/* Case and diacritics do not matter. (transfer full, of OstPdfHit) */
void ost_pdf_find_async (OstPdf *self,
                         const char *words,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data);
GArray *ost_pdf_find_finish (OstPdf *self, GAsyncResult *result, GError **error);
/* From now on pages are drawn with these marked, the one at CURRENT more; NULL: none. */
void ost_pdf_mark (OstPdf *self, GArray *hits, guint current);

/* Waits for the page that is being drawn: poppler must not work while the program ends. */
void ost_pdf_settle (OstPdf *self);

G_END_DECLS
