/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/documents/pdf.h"

G_BEGIN_DECLS

/* The pages of a PDF one below another; only those near the eye are drawn.  Signal "changed": page
 * in view, number of pages or zoom. */
#define OST_TYPE_PDF_VIEW (ost_pdf_view_get_type ())
G_DECLARE_FINAL_TYPE (OstPdfView, ost_pdf_view, OST, PDF_VIEW, AdwBin)

/* Another version of the same paper stays where it was scrolled to; NULL: nothing. */
void ost_pdf_view_set_pdf (OstPdfView *self, OstPdf *pdf);
OstPdf *ost_pdf_view_get_pdf (OstPdfView *self);

/* From 0; -1 when there is none. */
int ost_pdf_view_get_page (OstPdfView *self);
void ost_pdf_view_go_to_page (OstPdfView *self, int page);

/* Marks what was found (of OstPdfHit, NULL: nothing) and shows the one at CURRENT. */
void ost_pdf_view_show_hits (OstPdfView *self, GArray *hits, guint current);

/* 1.0: as large as on paper at 96 dots an inch. */
double ost_pdf_view_get_zoom (OstPdfView *self);
void ost_pdf_view_set_zoom (OstPdfView *self, double zoom);
/* By one step: 1 nearer, -1 farther. */
void ost_pdf_view_zoom_by (OstPdfView *self, int steps);
/* As wide as the window, from now on. */
void ost_pdf_view_fit_width (OstPdfView *self);

G_END_DECLS
