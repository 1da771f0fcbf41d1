/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

/* What the county paid for a child: monthly kinds have from_day and to_day, payments paid_on. */
typedef struct
{
  OstRecord parent_instance;

  gint64 person_id;
  int kind; /* OstCostKind */
  GDate from_day;
  GDate to_day;
  gint64 amount;   /* not known: the statutory supplement */
  gint64 children; /* 0: the amount is the child's part already */
  GDate paid_on;
  GDate event_on;
} OstChildCost;

#define OST_TYPE_CHILD_COST (ost_child_cost_get_type ())
OST_DECLARE_RECORD (OstChildCost, ost_child_cost)

G_END_DECLS
