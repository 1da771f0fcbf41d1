/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/money.h"
#include "placements/cofinancing.h"
#include "placements/year-rules.h"

G_BEGIN_DECLS

typedef struct
{
  int first;
  int days;
  gint64 statutory[OST_N_STATUTORY];
} OstShareMonth;

typedef enum
{
  OST_PART_OF_ROW,
  OST_PART_STATUTORY,
  OST_PART_FACILITY
} OstPartSource;

/* Days of one episode, one rate and one amount. */
typedef struct
{
  OstCostKind cost;
  OstForm form;
  int rate;
  int county;
  guint episode;
  OstPartSource source;
  int first;
  int days;
  gint64 amount;
  int children;  /* at least 1 */
  int divisor;   /* of days: of the month; 0: a payment on one day */
  int unit;      /* parts of one unit, kind and amount have one base (rule 3) */
  int base_days; /* days of that base */
  gint64 base;   /* grosze, of the kinds that are paid in whole grosze */
} OstSharePart;

/* Years and rules of an episode, worked out when they are first asked for. */
typedef struct
{
  const OstRuleSet *rules;
  OstYears years;
} OstEpisodeYears;

/* What one county is asked for in the whole period, when it rounds by note. */
typedef struct
{
  OstRational exact;
  gint64 rounded;
  guint64 last_line;
} OstNoteUnit;

struct _OstCofinancing
{
  OstCofinancingTask task;
  GArray *months; /* of OstShareMonth */
  OstMissingFigures *missing;
  GArray *units; /* of OstNoteUnit, by county */
  gboolean measured;
  guint64 n_lines;
  guint n_children;

  /* Of the child at hand. */
  const OstCareHistory *child;
  const OstShareSink *sink;
  GArray *years; /* of OstEpisodeYears */

  /* Of the month at hand. */
  const OstShareMonth *month;
  GArray *parts; /* of OstSharePart */
  GArray *lines; /* of OstShareLine */
};

/* Rules and years of EPISODE in the month at hand; NULL with ERROR for a refused combination. */
const OstEpisodeYears *ost_cofinancing_years (OstCofinancing *self, guint episode, GError **error);
/* Rate on DAY of EPISODE, 0 for an exempt stay. */
int ost_cofinancing_rate (const OstCofinancing *self,
                          const OstEpisodeYears *years,
                          guint episode,
                          int day);
gboolean ost_cofinancing_wants (const OstCofinancing *self, guint episode);
void ost_cofinancing_miss (OstCofinancing *self, OstMissingKind kind, int which);

/* share-parts.c: parts of the monthly costs of the month at hand. */
gboolean ost_cofinancing_gather_monthly (OstCofinancing *self, GError **error);
/* one-off-parts.c: payments on one day, aid for leavers. */
gboolean ost_cofinancing_gather_one_offs (OstCofinancing *self, GError **error);
gboolean ost_cofinancing_gather_education (OstCofinancing *self, GError **error);

G_END_DECLS
