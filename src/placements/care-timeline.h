/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "placements/day-number.h"
#include "placements/placement-store.h"

G_BEGIN_DECLS

/* Days of one stay with one rate. */
typedef struct
{
  int from, to; /* day numbers; to OST_DAY_OPEN: it goes on */
  int rate;     /* 10, 30, 50; 0: without the gmina's share; -1: not settled (K9) */
} OstRateSpan;

/* A child's life in care as a picture shows it. */
typedef struct
{
  GPtrArray *episodes;      /* of OstEpisode, by day */
  GPtrArray *interruptions; /* of OstInterruption */
  GPtrArray *payments;      /* of OstChildCost: those on one day */
  GArray *rates;            /* of OstRateSpan; none when PROBLEM */
  char *problem;            /* rows that contradict each other, in words; NULL */
} OstCareTimeline;

/* By the rules that are agreed on TODAY, as the register of children in care tells the rate. */
OstCareTimeline *ost_care_timeline_load (OstTxn *txn, gint64 person_id, GError **error);
void ost_care_timeline_free (OstCareTimeline *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstCareTimeline, ost_care_timeline_free)

G_END_DECLS
