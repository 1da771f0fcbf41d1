/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/date.h"
#include "base/money.h"
#include "placements/child-cost.h"
#include "placements/cost-kind.h"

static const OstField fields[] = {
  OST_FIELD_OF (OstChildCost, person_id, LINK, N_ ("Child"), OST_FIELD_REQUIRED, "person"),
  OST_FIELD_OF (OstChildCost, kind, KIND, N_ ("Cost"), OST_FIELD_REQUIRED, &ost_cost_kind),
  OST_FIELD (OstChildCost, from_day, DATE, N_ ("From"), OST_FIELD_PLAIN),
  OST_FIELD (OstChildCost, to_day, DATE, N_ ("To"), OST_FIELD_PLAIN),
  OST_FIELD (OstChildCost, amount, MONEY, N_ ("Amount"), OST_FIELD_PLAIN),
  OST_FIELD (OstChildCost, children, INT, N_ ("Number of children"), OST_FIELD_PLAIN),
  OST_FIELD (OstChildCost, paid_on, DATE, N_ ("Paid on"), OST_FIELD_PLAIN),
  OST_FIELD (OstChildCost, event_on, DATE, N_ ("Event on"), OST_FIELD_PLAIN),
};

static void
check_amount (const OstChildCost *self, OstProblems *problems)
{
  if (self->amount == OST_MONEY_NONE && self->kind != OST_COST_SUPPLEMENT)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "amount", _ ("Enter the amount"));
  if (self->amount != OST_MONEY_NONE &&
      (self->amount < 0 || self->amount > G_GINT64_CONSTANT (9999999999)))
    ost_problems_add (problems, OST_PROBLEM_ERROR, "amount",
                      _ ("Amounts are from 0 to 99,999,999.99"));
  if (self->children < 0 || self->children > 999)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "children", _ ("This is no number of children"));
  else if (self->children > 0 && !ost_cost_is_divided (self->kind))
    ost_problems_add (problems, OST_PROBLEM_ERROR, "children",
                      _ ("This cost is not divided among children"));
}

static void
check_monthly (const OstChildCost *self, OstProblems *problems)
{
  if (!g_date_valid (&self->from_day))
    ost_problems_add (problems, OST_PROBLEM_ERROR, "from_day", _ ("Enter the first day"));
  if (g_date_valid (&self->to_day) && ost_date_compare (&self->to_day, &self->from_day) < 0)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "to_day", _ ("The end is before the beginning"));
  if (g_date_valid (&self->paid_on) || g_date_valid (&self->event_on))
    ost_problems_add (problems, OST_PROBLEM_ERROR, "paid_on",
                      _ ("A monthly cost has no day of payment"));
}

static void
check_one_off (const OstChildCost *self, OstProblems *problems)
{
  if (!g_date_valid (&self->paid_on))
    ost_problems_add (problems, OST_PROBLEM_ERROR, "paid_on", _ ("Enter the day of payment"));
  if (g_date_valid (&self->from_day) || g_date_valid (&self->to_day))
    ost_problems_add (problems, OST_PROBLEM_ERROR, "from_day",
                      _ ("A payment has no first and last day"));
}

static void
check_child_cost (gconstpointer record, const GDate *today, OstProblems *problems)
{
  const OstChildCost *self = record;

  check_amount (self, problems);
  if (ost_cost_is_one_off (self->kind))
    check_one_off (self, problems);
  else if (self->kind != OST_COST_UNKNOWN)
    check_monthly (self, problems);
}

OST_DEFINE_RECORD (OstChildCost, ost_child_cost, "child_cost", fields, check_child_cost)
