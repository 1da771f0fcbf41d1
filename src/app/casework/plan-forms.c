/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/casework/plan-forms.h"

static const OstFormGroup plan_groups[] = {
  { N_ ("Plan"), NULL, { "from_day", "to_day", "main_goal", "own_words", "participants" } },
  { N_ ("Where we begin"), NULL, { "starting_point", "strengths", "rules" } },
  { N_ ("Consulted and coordinated"),
    N_ ("With the social worker (art. 15(2)); with the care plan when a child is in care."),
    { "consulted_with_id", "consulted_on", "care_plan_on", "coordinator", "return_conditions" } },
  { N_ ("Signature"),
    NULL,
    { "state", "signed_on", "refused_by", "refusal_reason", "amendment_reason", "review_due",
      "easy_to_read" } },
};

const OstFormLayout ost_plan_form = {
  .name = "work-plan",
  .new_title = N_ ("New plan of work"),
  .edit_title = N_ ("Plan of work"),
  .groups = plan_groups,
  .n_groups = G_N_ELEMENTS (plan_groups),
};

static const OstFormGroup goal_groups[] = {
  { NULL,
    NULL,
    { "content", "concerns", "origin", "indicator", "duty_id", "state", "state_reason" } },
};

const OstFormLayout ost_goal_form = {
  .name = "plan-goal",
  .new_title = N_ ("New goal"),
  .edit_title = N_ ("Detailed goal"),
  .groups = goal_groups,
  .n_groups = G_N_ELEMENTS (goal_groups),
};

static const OstFormGroup step_groups[] = {
  { N_ ("Action"),
    N_ ("Deadline and expected effect are required by art. 15(3)."),
    { "action", "responsible", "supported_by", "institution_id", "due_on", "expected_effect" } },
  { N_ ("What came of it"), NULL, { "state", "done_on", "reached_effect", "notes" } },
};

const OstFormLayout ost_step_form = {
  .name = "plan-step",
  .new_title = N_ ("New action"),
  .edit_title = N_ ("Action"),
  .groups = step_groups,
  .n_groups = G_N_ELEMENTS (step_groups),
};
