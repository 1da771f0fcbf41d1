/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "storage/db.h"

G_BEGIN_DECLS

/* Shows the very PDF that is printed and kept: pages, zoom, print, save as.  Signal "issue". */
#define OST_TYPE_PDF_PREVIEW (ost_pdf_preview_get_type ())
G_DECLARE_FINAL_TYPE (OstPdfPreview, ost_pdf_preview, OST, PDF_PREVIEW, AdwWindow)

/* Over the window of WIDGET; TITLE also suggests the file's name. */
OstPdfPreview *ost_pdf_preview_open (GtkWidget *widget, GBytes *pdf, const char *title);
/* What is printed and saved of it is noted in the audit as of this record; TOPIC is static. */
void ost_pdf_preview_watch (OstPdfPreview *self, OstDb *db, const char *topic, gint64 id);
/* Shows the button that emits "issue". */
void ost_pdf_preview_offer_issuing (OstPdfPreview *self);
guint ost_pdf_preview_count_pages (OstPdfPreview *self);

G_END_DECLS
