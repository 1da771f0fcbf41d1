/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/court-opinion.h"
#include "documents/issued-document.h"
#include "documents/paper-source.h"

G_BEGIN_DECLS

/* The opinion filled from the family's file and the texts of DRAFT (NULL: none yet); what neither
 * knows prints as "brak danych".  Part 14 comes from the draft alone (guard R5).  NUMBER NULL:
 * still a draft.  OPINION borrows from SOURCE. */
gboolean ost_court_opinion_store_fill (OstPaperSource *source,
                                       const OstIssuedDocument *draft,
                                       const char *number,
                                       OstCourtOpinion *opinion,
                                       GError **error);

G_END_DECLS
