/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/* What is done with an issued paper beside its way to the addressee, in windows over PAGE. */

/* Asks for the file that was signed elsewhere and keeps it beside the frozen one. */
void ost_document_attach_open (OstPage *page, gint64 document_id);
void ost_document_attach_file (OstPage *page, gint64 document_id, GFile *file);
/* The signed file in the preview. */
void ost_document_show_signed (OstPage *page, gint64 document_id);
/* Folder, volume and card of the paper file. */
void ost_document_place_open (OstPage *page, gint64 document_id, gint64 family_id);
/* Begins a correction and opens it. */
void ost_document_correct (OstPage *page, gint64 document_id);
/* A parent's copy of an opinion. */
void ost_parent_copy_open (OstPage *page, gint64 opinion_id, gint64 family_id);
/* All issued papers of a family, as files with a list: asks what for, then where. */
void ost_papers_export_open (OstPage *page, gint64 family_id);
void ost_papers_export_to (OstPage *page, gint64 family_id, const char *reason, GFile *folder);

G_END_DECLS
