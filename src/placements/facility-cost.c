/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/money.h"
#include "placements/facility-cost.h"

static const OstField fields[] = {
  OST_FIELD (OstFacilityCost, facility, TEXT, N_ ("Facility"), OST_FIELD_REQUIRED),
  OST_FIELD (OstFacilityCost, from_month, DATE, N_ ("First month"), OST_FIELD_REQUIRED),
  OST_FIELD (OstFacilityCost, amount, MONEY, N_ ("Amount"), OST_FIELD_REQUIRED),
  OST_FIELD (OstFacilityCost, source, TEXT, N_ ("Source"), OST_FIELD_PLAIN),
};

static void
check_facility_cost (gconstpointer record, const GDate *today, OstProblems *problems)
{
  const OstFacilityCost *self = record;

  if (g_date_valid (&self->from_month) && g_date_get_day (&self->from_month) != 1)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "from_month",
                      _ ("Enter the first day of the month"));
  if (self->amount != OST_MONEY_NONE &&
      (self->amount < 0 || self->amount > G_GINT64_CONSTANT (9999999999)))
    ost_problems_add (problems, OST_PROBLEM_ERROR, "amount",
                      _ ("Amounts are from 0 to 99,999,999.99"));
  if (self->source == NULL)
    ost_problems_add (problems, OST_PROBLEM_WARNING, "source",
                      _ ("Write down who says so: the voivodeship's journal, number; the note"));
}

OST_DEFINE_RECORD (OstFacilityCost, ost_facility_cost, "facility_cost", fields, check_facility_cost)
