/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/documents/pdf.h"

G_BEGIN_DECLS

/* One page, small, with its number below. */
#define OST_TYPE_PDF_THUMBNAIL (ost_pdf_thumbnail_get_type ())
G_DECLARE_FINAL_TYPE (OstPdfThumbnail, ost_pdf_thumbnail, OST, PDF_THUMBNAIL, GtkBox)

GtkWidget *ost_pdf_thumbnail_new (void);
/* PAGE from 0; PDF NULL: what is being drawn is not wanted any more. */
void ost_pdf_thumbnail_set_page (OstPdfThumbnail *self, OstPdf *pdf, int page);

G_END_DECLS
