/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/documents/pdf-view.h"

G_BEGIN_DECLS

/* A bar that looks for words in the paper of a view and goes from one place to the next. */
#define OST_TYPE_PDF_SEARCH (ost_pdf_search_get_type ())
G_DECLARE_FINAL_TYPE (OstPdfSearch, ost_pdf_search, OST, PDF_SEARCH, AdwBin)

/* The view must outlive the bar. */
void ost_pdf_search_set_view (OstPdfSearch *self, OstPdfView *view);
void ost_pdf_search_open (OstPdfSearch *self);
/* FALSE when it was not open. */
gboolean ost_pdf_search_close (OstPdfSearch *self);
/* 1: the next place, -1: the one before; round at the ends. */
void ost_pdf_search_step (OstPdfSearch *self, int by);

G_END_DECLS
