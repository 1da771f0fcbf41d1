/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "documents/opinion-review-store.h"

G_BEGIN_DECLS

/* What the author sees before an opinion is issued: warnings, each leading to its part, and which
 * entries of the time were used and which were left out.  Signals: "issue"; "part" (int). */
#define OST_TYPE_OPINION_REVIEW_WINDOW (ost_opinion_review_window_get_type ())
G_DECLARE_FINAL_TYPE (
    OstOpinionReviewWindow, ost_opinion_review_window, OST, OPINION_REVIEW_WINDOW, AdwWindow)

OstOpinionReviewWindow *ost_opinion_review_window_new (const OstOpinionReview *review);

G_END_DECLS
