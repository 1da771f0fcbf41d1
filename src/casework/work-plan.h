/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

enum
{
  OST_PLAN_NONE,
  OST_PLAN_DRAFT,
  OST_PLAN_SIGNED,
  OST_PLAN_REFUSED_TO_SIGN,
  OST_PLAN_REPLACED_BY_A_NEWER_VERSION
};
extern const OstKind ost_plan_state_kind;

/* A version of the plan of work with the family (art. 15(1)(1), 15(2)–(3)). */
typedef struct
{
  OstRecord parent_instance;

  gint64 family_id;
  gint64 version;
  GDate from_day;
  GDate to_day;
  char *main_goal;
  char *own_words;
  char *starting_point;
  char *strengths;
  char *participants;
  gint64 consulted_with_id;
  GDate consulted_on;
  GDate care_plan_on;
  char *coordinator;
  char *return_conditions;
  char *rules;
  GDate review_due;
  int state; /* OST_PLAN_… */
  GDate signed_on;
  char *refused_by;
  char *refusal_reason;
  char *amendment_reason;
  gboolean easy_to_read;
} OstWorkPlan;

#define OST_TYPE_WORK_PLAN (ost_work_plan_get_type ())
OST_DECLARE_RECORD (OstWorkPlan, ost_work_plan)

G_END_DECLS
