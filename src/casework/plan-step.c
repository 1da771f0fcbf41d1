/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "casework/plan-step.h"

static const OstKindValue step_state_values[] = {
  { "", "", NULL },
  { "nierozpoczete", NC_ ("step-state", "Not begun"), "nierozpoczęte" },
  { "w-toku", NC_ ("step-state", "In progress"), "w toku" },
  { "wykonane", NC_ ("step-state", "Done"), "wykonane" },
  { "wykonane-czesciowo", NC_ ("step-state", "Partly done"), "wykonane częściowo" },
  { "odstapiono", NC_ ("step-state", "Dropped"), "odstąpiono" },
};

const OstKind ost_step_state_kind = OST_KIND ("step-state", step_state_values);

static const OstField fields[] = {
  OST_FIELD_OF (OstPlanStep, goal_id, LINK, N_ ("Goal"), OST_FIELD_REQUIRED, "plan_goal"),
  OST_FIELD (OstPlanStep, position, INT, N_ ("Order"), OST_FIELD_PLAIN),
  OST_FIELD (OstPlanStep, action, TEXT, N_ ("Action"), OST_FIELD_REQUIRED),
  OST_FIELD (OstPlanStep, responsible, TEXT, N_ ("Responsible"), OST_FIELD_PLAIN),
  OST_FIELD (OstPlanStep, supported_by, TEXT, N_ ("Supported by"), OST_FIELD_PLAIN),
  OST_FIELD_OF (
      OstPlanStep, institution_id, LINK, N_ ("Institution"), OST_FIELD_PLAIN, "institution"),
  OST_FIELD (OstPlanStep, due_on, DATE, N_ ("Deadline"), OST_FIELD_PLAIN),
  OST_FIELD (OstPlanStep, expected_effect, TEXT, N_ ("Expected effect"), OST_FIELD_PLAIN),
  OST_FIELD (OstPlanStep, reached_effect, TEXT, N_ ("Effect reached"), OST_FIELD_PLAIN),
  OST_FIELD_OF (OstPlanStep, state, KIND, N_ ("State"), OST_FIELD_REQUIRED, &ost_step_state_kind),
  OST_FIELD (OstPlanStep, done_on, DATE, N_ ("Done on"), OST_FIELD_PLAIN),
  OST_FIELD (OstPlanStep, notes, TEXT, N_ ("Notes"), OST_FIELD_PLAIN),
};

/* Actions, deadlines and expected effects are the statute's minimum (art. 15(3)). */
static void
check_step (gconstpointer record, const GDate *today, OstProblems *problems)
{
  const OstPlanStep *self = record;

  if (!g_date_valid (&self->due_on))
    ost_problems_add (problems, OST_PROBLEM_WARNING, "due_on",
                      _ ("The plan needs a deadline here"));
  if (self->expected_effect == NULL)
    ost_problems_add (problems, OST_PROBLEM_WARNING, "expected_effect",
                      _ ("The plan needs an expected effect here"));
  if (self->state == OST_STEP_DROPPED && self->notes == NULL)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "notes", _ ("Write why the step was dropped"));
}

OST_DEFINE_RECORD (OstPlanStep, ost_plan_step, "plan_step", fields, check_step)
