/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "placements/child-cost.h"
#include "placements/episode.h"
#include "placements/facility-figures.h"
#include "placements/statutory.h"

G_BEGIN_DECLS

/* What a placement is checked against while it is typed and again before it is saved. */
typedef struct
{
  GDate birth_date;    /* of the child; not valid: not known */
  GPtrArray *episodes; /* of OstEpisode, the child's others; the one with the same id is skipped */
  const OstStatutory *statutory;  /* NULL: tables are not looked at */
  OstFacilityFigures *facilities; /* NULL likewise */
} OstPlacementContext;

/* Errors: overlap, placement before birth, a choice that is needed (K9).  Warnings: one day between
 * two placements, another form on the day of leaving, a form without a table. */
void ost_placement_check (const OstEpisode *episode,
                          const OstPlacementContext *context,
                          OstProblems *problems);
/* Two rows of one kind for one child may not overlap. */
void
ost_child_cost_check_others (const OstChildCost *cost, GPtrArray *costs, OstProblems *problems);

G_END_DECLS
