/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

enum
{
  OST_STEP_NONE,
  OST_STEP_NOT_BEGUN,
  OST_STEP_IN_PROGRESS,
  OST_STEP_DONE,
  OST_STEP_PARTLY_DONE,
  OST_STEP_DROPPED
};
extern const OstKind ost_step_state_kind;

/* An action: who, by when, expected effect (the statute's minimum, art. 15(3)), effect reached. */
typedef struct
{
  OstRecord parent_instance;

  gint64 goal_id;
  gint64 position;
  char *action;
  char *responsible;
  char *supported_by;
  gint64 institution_id;
  GDate due_on;
  char *expected_effect;
  char *reached_effect;
  int state; /* OST_STEP_… */
  GDate done_on;
  char *notes;
} OstPlanStep;

#define OST_TYPE_PLAN_STEP (ost_plan_step_get_type ())
OST_DECLARE_RECORD (OstPlanStep, ost_plan_step)

G_END_DECLS
