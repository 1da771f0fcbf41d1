/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "casework/work-plan.h"

static const OstKindValue plan_state_values[] = {
  { "", "", NULL },
  { "szkic", NC_ ("plan-state", "Draft"), "szkic" },
  { "podpisany", NC_ ("plan-state", "Signed"), "podpisany" },
  { "odmowa", NC_ ("plan-state", "Refused to sign"), "odmowa podpisu" },
  { "zastapiony", NC_ ("plan-state", "Replaced by a newer version"), "zastąpiony" },
};

const OstKind ost_plan_state_kind = OST_KIND ("plan-state", plan_state_values);

static const OstField fields[] = {
  OST_FIELD_OF (OstWorkPlan, family_id, LINK, N_ ("Family"), OST_FIELD_REQUIRED, "family"),
  OST_FIELD (OstWorkPlan, version, INT, N_ ("Version"), OST_FIELD_PLAIN),
  OST_FIELD (OstWorkPlan, from_day, DATE, N_ ("From"), OST_FIELD_REQUIRED),
  OST_FIELD (OstWorkPlan, to_day, DATE, N_ ("To"), OST_FIELD_PLAIN),
  OST_FIELD (OstWorkPlan, main_goal, LONG_TEXT, N_ ("Main goal"), OST_FIELD_REQUIRED),
  OST_FIELD (
      OstWorkPlan, own_words, LONG_TEXT, N_ ("Main goal in the family's words"), OST_FIELD_PLAIN),
  OST_FIELD (OstWorkPlan, starting_point, LONG_TEXT, N_ ("Starting point"), OST_FIELD_PLAIN),
  OST_FIELD (OstWorkPlan, strengths, LONG_TEXT, N_ ("Strengths, resources"), OST_FIELD_PLAIN),
  OST_FIELD (OstWorkPlan, participants, TEXT, N_ ("Made together with"), OST_FIELD_PLAIN),
  OST_FIELD_OF (OstWorkPlan,
                consulted_with_id,
                LINK,
                N_ ("Consulted with the social worker"),
                OST_FIELD_PLAIN,
                "staff"),
  OST_FIELD (OstWorkPlan, consulted_on, DATE, N_ ("Consulted on"), OST_FIELD_PLAIN),
  OST_FIELD (OstWorkPlan, care_plan_on, DATE, N_ ("Care plan of the child of"), OST_FIELD_PLAIN),
  OST_FIELD (OstWorkPlan, coordinator, TEXT, N_ ("Foster-care coordinator"), OST_FIELD_PLAIN),
  OST_FIELD (
      OstWorkPlan, return_conditions, LONG_TEXT, N_ ("Conditions of return"), OST_FIELD_PLAIN),
  OST_FIELD (OstWorkPlan, rules, LONG_TEXT, N_ ("Rules of cooperation"), OST_FIELD_PLAIN),
  OST_FIELD (OstWorkPlan, review_due, DATE, N_ ("Next periodic assessment by"), OST_FIELD_PLAIN),
  OST_FIELD_OF (OstWorkPlan, state, KIND, N_ ("State"), OST_FIELD_REQUIRED, &ost_plan_state_kind),
  OST_FIELD (OstWorkPlan, signed_on, DATE, N_ ("Signed on"), OST_FIELD_PLAIN),
  OST_FIELD (OstWorkPlan, refused_by, TEXT, N_ ("Refused by"), OST_FIELD_PLAIN),
  OST_FIELD (OstWorkPlan, refusal_reason, TEXT, N_ ("Reason of the refusal"), OST_FIELD_PLAIN),
  OST_FIELD (OstWorkPlan, amendment_reason, TEXT, N_ ("Reason of the amendment"), OST_FIELD_PLAIN),
  OST_FIELD (OstWorkPlan, easy_to_read, FLAG, N_ ("Also in easy words"), OST_FIELD_PLAIN),
};

static void
check_plan (gconstpointer record, const GDate *today, OstProblems *problems)
{
  const OstWorkPlan *self = record;

  if (g_date_valid (&self->from_day) && g_date_valid (&self->to_day) &&
      g_date_compare (&self->to_day, &self->from_day) < 0)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "to_day", _ ("The end is before the beginning"));
  if (self->state == OST_PLAN_REFUSED_TO_SIGN && self->refused_by == NULL)
    ost_problems_add (problems, OST_PROBLEM_WARNING, "refused_by", _ ("Write who refused to sign"));
  if (!g_date_valid (&self->consulted_on) && self->state == OST_PLAN_SIGNED)
    ost_problems_add (problems, OST_PROBLEM_WARNING, "consulted_on",
                      _ ("The plan is made in consultation with the social worker (art. 15(2))"));
}

OST_DEFINE_RECORD (OstWorkPlan, ost_work_plan, "work_plan", fields, check_plan)
