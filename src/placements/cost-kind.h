/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/kind.h"

G_BEGIN_DECLS

/* Expenses of art. 192 and 191(7), 196. */
typedef enum
{
  OST_COST_UNKNOWN,
  OST_COST_BENEFIT,
  OST_COST_SUPPLEMENT,
  OST_COST_HOME_EXPENSES,
  OST_COST_UPKEEP,
  OST_COST_WAGE,
  OST_COST_COORDINATOR,
  OST_COST_AVERAGE,
  OST_COST_EDUCATION,
  OST_COST_HOLIDAY,
  OST_COST_TAKING_IN,
  OST_COST_RANDOM_EVENT,
  OST_COST_REPAIR,
  OST_COST_RELIEF_FAMILY,
  OST_COST_INDEPENDENCE,
  OST_N_COSTS
} OstCostKind;

extern const OstKind ost_cost_kind;

/* Paid on one day, not by months. */
gboolean ost_cost_is_one_off (OstCostKind kind);
/* Art. 192 pt 6, K14. */
gboolean ost_cost_is_for_leavers (OstCostKind kind);
/* What is paid for a part of a month is a sum of whole grosze: benefit, supplement, average cost.
 */
gboolean ost_cost_is_rounded (OstCostKind kind);
/* Wages and house costs (191(7), 83(2), 84(1)), which the setting wage-children concerns. */
gboolean ost_cost_is_shared (OstCostKind kind);
/* May be divided by a number of children. */
gboolean ost_cost_is_divided (OstCostKind kind);
/* Place of KIND in the order of words, in which lines are printed. */
int ost_cost_order (OstCostKind kind);

G_END_DECLS
