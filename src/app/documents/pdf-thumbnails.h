/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/documents/pdf-view.h"

G_BEGIN_DECLS

/* The pages of a paper, small, one below another; a click goes there in the view. */
#define OST_TYPE_PDF_THUMBNAILS (ost_pdf_thumbnails_get_type ())
G_DECLARE_FINAL_TYPE (OstPdfThumbnails, ost_pdf_thumbnails, OST, PDF_THUMBNAILS, AdwBin)

/* With the paper that VIEW has now; the view must outlive the thumbnails. */
void ost_pdf_thumbnails_set_view (OstPdfThumbnails *self, OstPdfView *view);

G_END_DECLS
