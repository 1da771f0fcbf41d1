/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "casework/plan-goal.h"

static const OstKindValue goal_origin_values[] = {
  { "", "", NULL },
  { "rodzina", NC_ ("goal-origin", "Family"), "rodzina" },
  { "sad", NC_ ("goal-origin", "Court"), "sąd" },
  { "szkola", NC_ ("goal-origin", "School"), "szkoła" },
  { "pcpr", NC_ ("goal-origin", "PCPR"), "PCPR" },
  { "inne", NC_ ("goal-origin", "Other"), "inne" },
};

const OstKind ost_goal_origin_kind = OST_KIND ("goal-origin", goal_origin_values);

static const OstKindValue goal_state_values[] = {
  { "", "", NULL },
  { "w-toku", NC_ ("goal-state", "In progress"), "w toku" },
  { "osiagniety", NC_ ("goal-state", "Reached"), "osiągnięty" },
  { "nieosiagniety", NC_ ("goal-state", "Not reached"), "nieosiągnięty" },
};

const OstKind ost_goal_state_kind = OST_KIND ("goal-state", goal_state_values);

static const OstField fields[] = {
  OST_FIELD_OF (OstPlanGoal, plan_id, LINK, N_ ("Plan"), OST_FIELD_REQUIRED, "work_plan"),
  OST_FIELD (OstPlanGoal, position, INT, N_ ("Order"), OST_FIELD_PLAIN),
  OST_FIELD (OstPlanGoal, content, TEXT, N_ ("Detailed goal"), OST_FIELD_REQUIRED),
  OST_FIELD (OstPlanGoal, concerns, TEXT, N_ ("Concerns"), OST_FIELD_PLAIN),
  OST_FIELD_OF (OstPlanGoal,
                origin,
                KIND,
                N_ ("Where the goal comes from"),
                OST_FIELD_PLAIN,
                &ost_goal_origin_kind),
  OST_FIELD (OstPlanGoal, indicator, TEXT, N_ ("How we shall know"), OST_FIELD_PLAIN),
  OST_FIELD_OF (OstPlanGoal, state, KIND, N_ ("State"), OST_FIELD_PLAIN, &ost_goal_state_kind),
  OST_FIELD (OstPlanGoal, state_reason, TEXT, N_ ("Reason"), OST_FIELD_PLAIN),
  OST_FIELD_OF (
      OstPlanGoal, duty_id, LINK, N_ ("Duty set by the court"), OST_FIELD_PLAIN, "court_duty"),
};

OST_DEFINE_RECORD (OstPlanGoal, ost_plan_goal, "plan_goal", fields, NULL)
