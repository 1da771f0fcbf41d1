/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calendar/text-brush.h"
#include "placements/care-timeline.h"

G_BEGIN_DECLS

/* A child's placements on a bar of time: a scale, the placements with form and place, the gmina's
 * share below them, interruptions hatched, payments as marks, today as a line.  Plain Cairo, the
 * same on the screen and on paper. */
typedef struct _OstCareBar OstCareBar;

typedef struct
{
  const OstCalendarPalette *palette; /* copied */
  const char *font_family;           /* as fontconfig knows it */
  double font_size;                  /* in units of the cairo_t */
} OstCareBarStyle;

/* TIMELINE is borrowed and must outlive the bar. */
OstCareBar *ost_care_bar_new (const OstCareTimeline *timeline,
                              const GDate *today,
                              const OstCareBarStyle *style);
void ost_care_bar_free (OstCareBar *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstCareBar, ost_care_bar_free)

double ost_care_bar_get_height (const OstCareBar *self);
/* CHOSEN: index of the placement with a frame, -1 for none. */
void ost_care_bar_paint (OstCareBar *self, cairo_t *cr, double width, int chosen);
/* Index of the placement at X, Y of a bar that is WIDTH wide; -1 for none. */
int ost_care_bar_find (const OstCareBar *self, double width, double x, double y);

/* "Pogotowie rodzinne, Bartczakowie, 08.04.2026 – 06.07.2026": for those who do not see it, and as
 * a hint. (transfer full) */
char *ost_care_bar_dup_episode_words (const OstEpisode *episode);
/* All of the picture in words. (transfer full) */
char *ost_care_bar_dup_words (const OstCareTimeline *timeline);

G_END_DECLS
