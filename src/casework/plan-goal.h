/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

enum
{
  OST_ORIGIN_NONE,
  OST_ORIGIN_FAMILY,
  OST_ORIGIN_COURT,
  OST_ORIGIN_SCHOOL,
  OST_ORIGIN_PCPR,
  OST_ORIGIN_OTHER
};
extern const OstKind ost_goal_origin_kind;

enum
{
  OST_GOAL_NONE,
  OST_GOAL_IN_PROGRESS,
  OST_GOAL_REACHED,
  OST_GOAL_NOT_REACHED
};
extern const OstKind ost_goal_state_kind;

/* A detailed goal: whom it concerns, where it comes from, how we shall know (M9). */
typedef struct
{
  OstRecord parent_instance;

  gint64 plan_id;
  gint64 position;
  char *content;
  char *concerns;
  int origin; /* OST_ORIGIN_… */
  char *indicator;
  int state; /* OST_GOAL_… */
  char *state_reason;
  gint64 duty_id;
} OstPlanGoal;

#define OST_TYPE_PLAN_GOAL (ost_plan_goal_get_type ())
OST_DECLARE_RECORD (OstPlanGoal, ost_plan_goal)

G_END_DECLS
