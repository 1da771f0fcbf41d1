/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/court-opinion.h"

G_BEGIN_DECLS

#define OST_OPINION_ANNEXES 16 /* written like a part, printed after the last */
#define OST_OPINION_N_TEXTS 17 /* by part; 0 is not used */

/* What the author wrote, to where it is printed.  TEXTS by part; OPINION's people, children and
 * help are filled already.  What is taken apart is kept in KEPT (of char * and rooms, freed with
 * it). QUESTIONS are those of the court's letter, a line each. */
void ost_opinion_texts_fill (OstCourtOpinion *opinion,
                             const char *const *texts,
                             const char *questions,
                             GPtrArray *kept);

/* Part 7 or 8 with its titles and nothing below them, for the author to write in; NULL for parts
 * without such an order.  CHILDREN: given names, NULL-terminated. (transfer full) */
char *ost_opinion_texts_skeleton (int part, const char *const *children);
/* Nothing, or titles with nothing below them. */
gboolean ost_opinion_text_is_empty (const char *text);

/* Questions of the letter, a line each, that TEXT of part 1 leaves open. */
guint ost_opinion_texts_count_unanswered (const char *text, const char *questions);

/* Guard R16: what the author noted as a child's own words is quoted literally. */
gboolean ost_opinion_text_quotes_child (const char *text);

G_END_DECLS
