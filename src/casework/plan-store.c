/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "base/record-build.h"
#include "casework/plan-store.h"

OstGoalEntry *
ost_goal_entry_new (OstPlanGoal *goal)
{
  OstGoalEntry *self = g_new0 (OstGoalEntry, 1);

  self->goal = g_object_ref (goal);
  self->steps = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

void
ost_goal_entry_free (OstGoalEntry *self)
{
  g_clear_object (&self->goal);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_free (self);
}

void
ost_plan_entry_free (OstPlanEntry *self)
{
  g_clear_object (&self->plan);
  g_clear_pointer (&self->goals, g_ptr_array_unref);
  g_free (self);
}

gint64
ost_plan_store_save (OstTxn *txn, const OstWorkPlan *plan, GError **error)
{
  g_autoptr (OstWorkPlan) numbered = ost_record_dup (plan);

  if (numbered->version == 0 &&
      !ost_txn_get_int (txn, &numbered->version, error,
                        "select coalesce(max(version), 0) + 1 from work_plan where family_id = $1",
                        "i", plan->family_id))
    return 0;
  return ost_record_save (txn, numbered, error);
}

/* A line without a place goes to the end of its list. */
static gboolean
place_last (OstTxn *txn, gint64 *position, const char *sql, gint64 parent_id, GError **error)
{
  return *position != 0 || ost_txn_get_int (txn, position, error, sql, "i", parent_id);
}

gint64
ost_plan_store_save_goal (OstTxn *txn, const OstPlanGoal *goal, GError **error)
{
  g_autoptr (OstPlanGoal) placed = ost_record_dup (goal);

  if (!place_last (txn, &placed->position,
                   "select coalesce(max(position), 0) + 1 from plan_goal where plan_id = $1",
                   goal->plan_id, error))
    return 0;
  ost_txn_touch (txn, "work_plan");
  return ost_record_save (txn, placed, error);
}

gint64
ost_plan_store_save_step (OstTxn *txn, const OstPlanStep *step, GError **error)
{
  g_autoptr (OstPlanStep) placed = ost_record_dup (step);

  if (!place_last (txn, &placed->position,
                   "select coalesce(max(position), 0) + 1 from plan_step where goal_id = $1",
                   step->goal_id, error))
    return 0;
  ost_txn_touch (txn, "work_plan");
  return ost_record_save (txn, placed, error);
}

GPtrArray *
ost_plan_store_list (OstTxn *txn, gint64 family_id, GError **error)
{
  return ost_record_list (txn, OST_TYPE_WORK_PLAN, error,
                          "where family_id = $1 and archived_at is null order by version desc", "i",
                          family_id);
}

static OstGoalEntry *
load_goal (OstTxn *txn, OstPlanGoal *goal, GError **error)
{
  g_autoptr (OstGoalEntry) entry = g_new0 (OstGoalEntry, 1);

  entry->goal = g_object_ref (goal);
  entry->steps =
      ost_record_list (txn, OST_TYPE_PLAN_STEP, error,
                       "where goal_id = $1 and archived_at is null order by position, id", "i",
                       goal->parent_instance.id);
  return entry->steps != NULL ? g_steal_pointer (&entry) : NULL;
}

OstPlanEntry *
ost_plan_store_load (OstTxn *txn, gint64 plan_id, GError **error)
{
  g_autoptr (OstPlanEntry) entry = g_new0 (OstPlanEntry, 1);
  g_autoptr (GPtrArray) goals = NULL;

  entry->goals = g_ptr_array_new_with_free_func ((GDestroyNotify) ost_goal_entry_free);
  entry->plan = ost_record_load (txn, OST_TYPE_WORK_PLAN, plan_id, error);
  if (entry->plan == NULL)
    return NULL;
  goals = ost_record_list (txn, OST_TYPE_PLAN_GOAL, error,
                           "where plan_id = $1 and archived_at is null order by position, id", "i",
                           plan_id);
  if (goals == NULL)
    return NULL;
  for (guint i = 0; i < goals->len; i++)
    {
      OstGoalEntry *goal = load_goal (txn, g_ptr_array_index (goals, i), error);

      if (goal == NULL)
        return NULL;
      g_ptr_array_add (entry->goals, goal);
    }
  return g_steal_pointer (&entry);
}

OstPlanEntry *
ost_plan_store_load_newest (OstTxn *txn, gint64 family_id, GError **error)
{
  gint64 id = 0;

  if (!ost_txn_get_int (txn, &id, error,
                        "select id from work_plan where family_id = $1 and archived_at is null"
                        " order by version desc limit 1",
                        "i", family_id))
    return NULL;
  return ost_plan_store_load (txn, id, error);
}

static void
make_new (gpointer record)
{
  OstRecord *self = record;

  self->id = 0;
  self->rev = 0;
}

static gboolean
copy_steps (OstTxn *txn, const OstGoalEntry *from, gint64 goal_id, GError **error)
{
  for (guint i = 0; i < from->steps->len; i++)
    {
      g_autoptr (OstPlanStep) step = ost_record_dup (g_ptr_array_index (from->steps, i));

      if (step->state == OST_STEP_DONE || step->state == OST_STEP_DROPPED)
        continue;
      make_new (step);
      step->goal_id = goal_id;
      if (ost_plan_store_save_step (txn, step, error) == 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
copy_goals (OstTxn *txn, const OstPlanEntry *from, gint64 plan_id, GError **error)
{
  for (guint i = 0; i < from->goals->len; i++)
    {
      const OstGoalEntry *entry = g_ptr_array_index (from->goals, i);
      g_autoptr (OstPlanGoal) goal = ost_record_dup (entry->goal);
      gint64 goal_id;

      if (goal->state == OST_GOAL_REACHED)
        continue;
      make_new (goal);
      goal->plan_id = plan_id;
      goal_id = ost_plan_store_save_goal (txn, goal, error);
      if (goal_id == 0 || !copy_steps (txn, entry, goal_id, error))
        return FALSE;
    }
  return TRUE;
}

gint64
ost_plan_store_amend (OstTxn *txn, gint64 plan_id, const char *reason, GError **error)
{
  g_autoptr (OstPlanEntry) from = ost_plan_store_load (txn, plan_id, error);
  g_autoptr (OstWorkPlan) plan = NULL;
  gint64 id;

  if (from == NULL)
    return 0;
  plan = ost_record_dup (from->plan);
  make_new (plan);
  plan->version = 0;
  plan->state = OST_PLAN_DRAFT;
  plan->signed_on = ost_date_none ();
  g_free (plan->amendment_reason);
  plan->amendment_reason = g_strdup (reason);
  id = ost_plan_store_save (txn, plan, error);
  if (id == 0 || !copy_goals (txn, from, id, error))
    return 0;
  return id;
}
