/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/* Papers of a family, from the database to the preview.  All look up what they need on a worker and
 * open the preview over PAGE. */

/* As it would be issued now; the preview offers to issue it. KIND: OST_DOCUMENT_KIND_… */
void ost_paper_preview_open_draft (OstPage *page, int kind, gint64 family_id);
/* The frozen bytes of an issued paper. */
void ost_paper_preview_open_issued (OstPage *page, gint64 document_id, const char *title);
/* Of one visit, as it was saved: OST_DOCUMENT_KIND_VISIT_CARD or …_AGREEMENTS; offers to issue it.
 */
void ost_paper_preview_open_visit (OstPage *page, int kind, gint64 visit_id);

/* Issues it without asking any more, tells its number and shows it. */
void ost_paper_issue (OstPage *page, int kind, gint64 family_id);

G_END_DECLS
