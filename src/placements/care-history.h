/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "placements/cost-kind.h"
#include "placements/day-number.h"
#include "placements/form.h"
#include "placements/placement-kinds.h"

G_BEGIN_DECLS

/* What the rules need to know about one child: plain values, day numbers, borrowed texts.  One
 * history is filled again and again while a run streams. */
typedef struct
{
  int from, to; /* both days of care; OST_DAY_OPEN: still there */
  OstForm form;
  OstExemption exemption;
  int county;                 /* of OstAgreements */
  int facility;               /* of OstFacilityFigures, -1: none */
  int year2_from, year3_from; /* by hand, OST_DAY_NONE */
  const char *stay_label;     /* borrowed, NULL */
  gint64 id;                  /* the caller's own */

  /* Worked out by ost_care_history_close. */
  int last; /* the last day that is this episode's: a shared day belongs to the next */
  guint stay;
} OstCareEpisode;

/* Art. 87(2): MOW, hospital, arrest. */
typedef struct
{
  int from, to;
} OstCareInterruption;

typedef struct
{
  OstCostKind kind;
  int from, to;          /* monthly kinds */
  int paid_on, event_on; /* one-off kinds; event_on may be OST_DAY_NONE */
  gint64 amount;         /* grosze, OST_MONEY_NONE: the statutory one */
  int children;          /* 0: the amount is the child's part already */
} OstCareCost;

/* A stretch in care; a change of form or place does not end it. */
typedef struct
{
  int start, end; /* end OST_DAY_OPEN: still in care */
  OstExemption exemption;
  int year2_from, year3_from;
  const char *label;
  gboolean needs_choice; /* first placed before 2012, and nobody has said what that means (K9) */
} OstStay;

typedef struct
{
  GArray *episodes;      /* of OstCareEpisode */
  GArray *interruptions; /* of OstCareInterruption */
  GArray *costs;         /* of OstCareCost */
  int birth;             /* OST_DAY_NONE: not known */

  /* Worked out by ost_care_history_close. */
  GArray *stays;                     /* of OstStay, by start */
  int adult_from;                    /* 18th birthday */
  guint first_cost[OST_N_COSTS + 1]; /* costs are sorted by kind and day */
} OstCareHistory;

#define OST_CARE_ERROR (ost_care_error_quark ())
GQuark ost_care_error_quark (void);
typedef enum
{
  OST_CARE_ERROR_ORDER,        /* an end before its beginning, year 3 before year 2 */
  OST_CARE_ERROR_OVERLAP,      /* episodes share more than the day of transfer */
  OST_CARE_ERROR_BIRTH,        /* placed before birth */
  OST_CARE_ERROR_COST_OVERLAP, /* two rows of one kind on one day */
  OST_CARE_ERROR_AMOUNT,       /* negative or above 99 999 999,99 zł */
  OST_CARE_ERROR_KIND          /* form or kind not known, or without a day */
} OstCareError;

void ost_care_history_init (OstCareHistory *self);
void ost_care_history_clear (OstCareHistory *self); /* frees what INIT made */
void ost_care_history_empty (OstCareHistory *self); /* ready for the next child */

void ost_care_history_add_episode (OstCareHistory *self, const OstCareEpisode *episode);
void ost_care_history_add_interruption (OstCareHistory *self, int from, int to);
void ost_care_history_add_cost (OstCareHistory *self, const OstCareCost *cost);

/* Sorts, gives each day to one episode and ties episodes to stays; refuses what contradicts itself.
 */
gboolean ost_care_history_close (OstCareHistory *self, GError **error);

const OstCareEpisode *ost_care_history_get_episode (const OstCareHistory *self, guint index);
const OstCareCost *ost_care_history_get_cost (const OstCareHistory *self, guint index);
const OstStay *ost_care_history_get_stay (const OstCareHistory *self, guint index);
gboolean ost_stay_is_exempt (const OstStay *stay);
/* The episode that has DAY; -1 when DAY is no day of care. */
int ost_care_history_find_episode (const OstCareHistory *self, int day);
/* The day of care nearest to DAY, the earlier of two; OST_DAY_NONE without any. */
int ost_care_history_find_nearest (const OstCareHistory *self, int day);

G_END_DECLS
