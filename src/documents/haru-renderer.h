/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/display-list.h"

G_BEGIN_DECLS

#define OST_PDF_ERROR (ost_pdf_error_quark ())
GQuark ost_pdf_error_quark (void);

typedef enum
{
  OST_PDF_ERROR_LIBRARY /* libharu reported an error; nothing was made */
} OstPdfError;

/* The PDF of a laid-out document. (transfer full) */
GBytes *ost_display_list_render_pdf (const OstDisplayList *list, GError **error);
/* Lays out and renders.  Errors also of ost_document_lay_out. */
GBytes *
ost_document_render_pdf (const OstDocument *document, OstTypesetter *typesetter, GError **error);

G_END_DECLS
