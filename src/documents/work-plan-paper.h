/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/paper.h"

G_BEGIN_DECLS

/* Plan of work with the family (art. 15(1)(1), 15(2)-(3)), parts I to XI.  The copy for the family
 * has no PESEL. */
typedef struct
{
  const char *action;
  const char *responsible;
  const char *supported_by;
  GDate due_on;
  const char *expected_effect;
  const char *state; /* "w toku" */
  const char *reached_effect;
} OstPlanPaperStep;

typedef struct
{
  const char *content;
  const char *concerns;
  const char *origin; /* "rodzina", "sąd" */
  const char *indicator;
  const OstPlanPaperStep *steps;
  guint n_steps;
} OstPlanPaperGoal;

typedef struct
{
  const char *name;
  const char *place; /* the carers; R1 applies */
  gboolean place_hidden;
  GDate care_plan_on; /* plan pomocy dziecku */
  const char *coordinator;
  const char *contacts; /* by the court's order */
} OstPlanPaperChildAway;

typedef struct
{
  const char *condition;
  const char *state;
  GDate due_on;
} OstPlanPaperCondition;

typedef struct
{
  const char *number; /* "aneks nr 1" */
  GDate day;
  const char *change;
  const char *reason;
} OstPlanPaperAmendment;

typedef struct
{
  OstPaper paper;
  guint version;
  GDate amended_on; /* of version 2 and later */
  GDate from;
  GDate to;
  const char *citation;
  const char *family; /* "rodzina Nowak" */

  const OstPaperPerson *people; /* name, birth date, role */
  guint n_people;
  const char *authors; /* who of the family was there, on which days */
  const char *assistant;
  const char *social_worker; /* consulted: who, when, how */
  const char *coordinator;   /* or NULL */

  const char *starting_point;
  const char *strengths;
  const char *requirements; /* of the court and institutions, NULL: none */
  const char *main_goal;
  const char *own_words; /* the goal in the family's words */
  const OstPlanPaperGoal *goals;
  guint n_goals;
  GDate state_on;

  const OstPlanPaperChildAway *away;
  guint n_away;
  const OstPlanPaperCondition *conditions;
  guint n_conditions;

  const char *const *support; /* forms of support, NULL-terminated */
  const char *rules;
  GDate review_due;
  GDate planned_end;

  const char *refusal; /* who refused to sign, when, the reason given */
  const char *child_opinion;
  const char *family_remarks;
  const char *receipt;            /* template „plan-received”, above the signatures */
  const OstSignature *signatures; /* of the family, the assistant, the social worker, the head */
  guint n_signatures;
  const OstPlanPaperAmendment *amendments;
  guint n_amendments;
  const char *const *copies;
} OstWorkPlanPaper;

/* (transfer full) */
OstDocument *ost_work_plan_paper_new_document (const OstWorkPlanPaper *plan);

G_END_DECLS
