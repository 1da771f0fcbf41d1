/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A page of a PDF as a texture, rendered on a thread.  SCALE: pixels for a point. */
void ost_pdf_page_render (GBytes *pdf,
                          int page,
                          double scale,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
GdkTexture *ost_pdf_page_render_finish (GAsyncResult *result, GError **error);

/* Sizes of all pages in points. (transfer full, of graphene_size_t) NULL with an error for what is
 * no PDF. */
GArray *ost_pdf_list_sizes (GBytes *pdf, GError **error);

G_END_DECLS
