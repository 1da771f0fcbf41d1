/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/court-opinion.h"

G_BEGIN_DECLS

/* Everything that an opinion says, and which revision of which record each quoted fact is from, as
 * JSON: frozen beside the PDF.  The letterhead is the centre's, not the opinion's. (transfer full)
 */
char *ost_opinion_source_dup_json (const OstCourtOpinion *opinion);
/* The opinion as it was issued; it borrows from KEPT. */
gboolean ost_opinion_source_read (const char *json,
                                  OstCourtOpinion *opinion,
                                  GPtrArray *kept,
                                  GError **error);

G_END_DECLS
