/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "placements/agreement.h"
#include "placements/care-history.h"

G_BEGIN_DECLS

/* From which days on a stay is in its second and third year (art. 191(9)-(10); K1, K2, K6, K19). */
typedef struct
{
  int year1; /* the day from which the first year counts, moved when years run on or are resumed */
  int year2;
  int year3;
} OstYears;

/* Day N years after START by the rule; N 1 or 2. */
int ost_year_begin (OstYearStart rule, int start, int n);
/* Years of stay number STAY, hand-set dates included. */
OstYears ost_years_of_stay (const OstCareHistory *history, guint stay, const OstRuleSet *rules);
/* The stay follows one that ended at 18 or later: the one return of art. 37(4). */
gboolean ost_stay_is_adult_return (const OstCareHistory *history, guint stay);
/* 10, 30 or 50. */
int ost_years_get_rate (const OstYears *years, int day);

G_END_DECLS
