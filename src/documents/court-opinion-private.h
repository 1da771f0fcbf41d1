/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/court-opinion.h"

G_BEGIN_DECLS

/* "7. Warunki życia rodziny"; without its number in a copy, where gaps would tell of what was left
 * out (guard R8).  FALSE: the part is not printed. */
gboolean
ost_court_opinion_begin_part (OstDocument *document, const OstCourtOpinion *opinion, int part);
/* A standard text, which may have bold words; nothing for NULL. */
void ost_court_opinion_add_standard (OstDocument *document, const char *text);
/* Facts of the part from the file, each with day, source and author; PERSON_ID: those about the
 * person alone, 0: about nobody who has a place of his own in the part. */
void ost_court_opinion_add_quotes (OstDocument *document,
                                   const OstCourtOpinion *opinion,
                                   int part,
                                   gint64 person_id);
gboolean ost_court_opinion_has_quotes (const OstCourtOpinion *opinion, int part);
/* What the author wrote; "brak danych" only when the part has no fact either. */
void ost_court_opinion_add_words (OstDocument *document,
                                  const OstCourtOpinion *opinion,
                                  int part,
                                  const char *text);

/* Parts 2 to 6: what the file tells. */
void ost_court_opinion_add_course (OstDocument *document, const OstCourtOpinion *opinion);
/* Parts 7 to 13: life, children, help. */
void ost_court_opinion_add_life (OstDocument *document, const OstCourtOpinion *opinion);

G_END_DECLS
