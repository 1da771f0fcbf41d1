/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "casework/plan-goal.h"
#include "casework/plan-step.h"
#include "casework/work-plan.h"
#include "storage/record-map.h"

G_BEGIN_DECLS

/* A detailed goal with its steps. */
typedef struct
{
  OstPlanGoal *goal;
  GPtrArray *steps; /* of OstPlanStep, in order */
} OstGoalEntry;

/* A whole version of the plan. */
typedef struct
{
  OstWorkPlan *plan;
  GPtrArray *goals; /* of OstGoalEntry, in order */
} OstPlanEntry;

OstGoalEntry *ost_goal_entry_new (OstPlanGoal *goal); /* takes a reference */
void ost_goal_entry_free (OstGoalEntry *self);
void ost_plan_entry_free (OstPlanEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstGoalEntry, ost_goal_entry_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstPlanEntry, ost_plan_entry_free)

/* A plan without a version gets the family's next one. */
gint64 ost_plan_store_save (OstTxn *txn, const OstWorkPlan *plan, GError **error);
gint64 ost_plan_store_save_goal (OstTxn *txn, const OstPlanGoal *goal, GError **error);
gint64 ost_plan_store_save_step (OstTxn *txn, const OstPlanStep *step, GError **error);

/* Versions, newest first. (transfer full, of OstWorkPlan) */
GPtrArray *ost_plan_store_list (OstTxn *txn, gint64 family_id, GError **error);
OstPlanEntry *ost_plan_store_load (OstTxn *txn, gint64 plan_id, GError **error);
/* The newest version whole, NULL without an error when the family has no plan. */
OstPlanEntry *ost_plan_store_load_newest (OstTxn *txn, gint64 family_id, GError **error);
/* An amendment: a copy of the newest version as a draft; open goals and steps come over.  Returns
 * its id. */
gint64 ost_plan_store_amend (OstTxn *txn, gint64 plan_id, const char *reason, GError **error);

G_END_DECLS
