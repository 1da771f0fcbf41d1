/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/opinion-fact-store.h"

G_BEGIN_DECLS

typedef enum
{
  OST_REVIEW_DEADLINE,            /* DAY has passed */
  OST_REVIEW_NO_SIGNATURE,        /* nobody leads the family */
  OST_REVIEW_NO_COUNTERSIGNATURE, /* wanted, but the centre's head is not entered */
  OST_REVIEW_EMPTY,               /* PART has neither words nor facts */
  OST_REVIEW_SAME_AS_BEFORE,      /* PART is word for word that of the opinion of DAY */
  OST_REVIEW_CHILD_QUOTED,        /* PART has a child's words in quotation marks (guard R16) */
  OST_REVIEW_STALE,               /* SAID, of DAY, is old for PART (guard R6) */
  OST_REVIEW_CHANGED,             /* SAID; the file says NOW by now */
  OST_REVIEW_GONE                 /* SAID; its record is archived */
} OstReviewKind;

typedef struct
{
  OstReviewKind kind;
  int part; /* 0: the whole */
  GDate day;
  char *said;
  char *now;
} OstReviewWarning;

/* What the author should see before an opinion is issued (guards R5 and R6). */
typedef struct
{
  GPtrArray *warnings;    /* of OstReviewWarning */
  OstOpinionFacts *facts; /* of the period */
  guint n_used;           /* entries of the period that are quoted */
  GPtrArray *left_out;    /* of OstOpinionFact, borrowed: marked, and not quoted */
} OstOpinionReview;

void ost_opinion_review_free (OstOpinionReview *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstOpinionReview, ost_opinion_review_free)
guint ost_opinion_review_count_left_out (const OstOpinionReview *self, OstFactMark mark);

/* Of the family's draft, or of the opinion without one. (transfer full) */
OstOpinionReview *ost_opinion_review_store_load (OstTxn *txn, gint64 family_id, GError **error);

G_END_DECLS
