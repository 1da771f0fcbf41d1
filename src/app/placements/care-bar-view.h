/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "calendar/care-bar.h"

G_BEGIN_DECLS

/* A child's placements on a bar of time.  Signal "open" (gint64 id of the placement): a click, or
 * arrows and Enter. */
#define OST_TYPE_CARE_BAR_VIEW (ost_care_bar_view_get_type ())
G_DECLARE_FINAL_TYPE (OstCareBarView, ost_care_bar_view, OST, CARE_BAR_VIEW, GtkWidget)

/* TIMELINE is taken over; NULL: nothing to show. */
void ost_care_bar_view_take (OstCareBarView *self, OstCareTimeline *timeline);
/* Borrowed; NULL. */
const OstCareTimeline *ost_care_bar_view_get (OstCareBarView *self);

G_END_DECLS
