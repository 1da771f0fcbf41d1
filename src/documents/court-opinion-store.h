/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/court-opinion.h"
#include "documents/issued-document.h"
#include "documents/opinion-texts.h"
#include "documents/paper-source.h"

G_BEGIN_DECLS

typedef struct
{
  const OstIssuedDocument *document; /* NULL: none yet */
  /* Texts by part as they stand in the editor, before they are saved; NULL: those of DOCUMENT. */
  const char *const *typed;
} OstOpinionDraft;

/* The opinion filled from the family's file, the texts and the ticked facts of DRAFT; what neither
 * knows prints as "brak danych".  Part 14 comes from the draft alone (guard R5).  NUMBER NULL:
 * still a draft.  OPINION borrows from SOURCE. */
gboolean ost_court_opinion_store_fill (OstPaperSource *source,
                                       const OstOpinionDraft *draft,
                                       const char *number,
                                       OstCourtOpinion *opinion,
                                       GError **error);

/* The standard texts of OPINION that are NULL, as the centre writes them today. */
void ost_court_opinion_store_fill_standard (OstPaperSource *source, OstCourtOpinion *opinion);

/* The time that the opinion tells about: what its author chose, else the last twelve months since
 * the case was opened. */
gboolean ost_court_opinion_store_get_period (OstTxn *txn,
                                             gint64 family_id,
                                             const OstIssuedDocument *draft,
                                             GDate *from,
                                             GDate *to,
                                             GError **error);

G_END_DECLS
