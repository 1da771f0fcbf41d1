/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "placements/cofinancing.h"

/* One child's history under rules given as words, and the lines that come out. */
typedef struct
{
  OstStatutory *statutory;
  OstFacilityFigures *facilities;
  OstAgreements *agreements;
  OstCareHistory child;
  GArray *lines;       /* of OstShareLine */
  GPtrArray *workings; /* of char *, one for each line */
  GArray *warnings;    /* of OstShareWarning */
  char *missing;       /* "" when nothing is */
  int county;
  OstCofinancing *calculation;
} Care;

Care *care_new (void);
void care_free (Care *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Care, care_free)

int day (const char *iso); /* NULL: open */
OstCareEpisode *care_episode (Care *self, const char *form, const char *from, const char *to);
OstCareCost *
care_monthly (Care *self, const char *kind, const char *from, const char *to, gint64 zl);
OstCareCost *
care_one_off (Care *self, const char *kind, const char *paid, const char *event, gint64 zl);
/* RULES "year-start=day-after rounding=note" or NULL; calculates anew from the same history. */
void care_run (Care *self, const char *rules, const char *from, const char *to);
gboolean care_try (Care *self, const char *rules, const char *from, const char *to, GError **error);

/* Sums in grosze over lines; NULL or -1: every one. */
gint64 care_sum (const Care *self, const char *month, const char *cost, int rate);
int care_days (const Care *self, const char *month, const char *cost, int rate);
