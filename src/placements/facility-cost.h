/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

/* Art. 196(4): a facility's average monthly cost, from the first month in which it is valid. */
typedef struct
{
  OstRecord parent_instance;

  char *facility;
  GDate from_month; /* its first day */
  gint64 amount;
  char *source; /* who says so: the voivodeship's journal, a note */
} OstFacilityCost;

#define OST_TYPE_FACILITY_COST (ost_facility_cost_get_type ())
OST_DECLARE_RECORD (OstFacilityCost, ost_facility_cost)

G_END_DECLS
