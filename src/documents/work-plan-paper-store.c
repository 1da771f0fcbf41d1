/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "casework/court-store.h"
#include "casework/plan-store.h"
#include "documents/work-plan-paper-store.h"
#include "placements/form.h"
#include "support/support-store.h"

#define KEEP(source, text) ost_paper_source_keep (source, g_strdup (text))

static void
fill_step (OstPaperSource *source, const OstPlanStep *step, OstPlanPaperStep *line)
{
  line->action = KEEP (source, step->action);
  line->responsible = KEEP (source, step->responsible);
  line->supported_by = KEEP (source, step->supported_by);
  line->due_on = step->due_on;
  line->expected_effect = KEEP (source, step->expected_effect);
  line->state = ost_kind_get_polish (&ost_step_state_kind, step->state);
  line->reached_effect = KEEP (source, step->reached_effect);
}

static void
fill_goal (OstPaperSource *source, const OstGoalEntry *entry, OstPlanPaperGoal *goal)
{
  OstPlanPaperStep *steps = OST_PAPER_ROOM (source, entry->steps->len, OstPlanPaperStep);

  goal->content = KEEP (source, entry->goal->content);
  goal->concerns = KEEP (source, entry->goal->concerns);
  goal->origin = ost_kind_get_polish (&ost_goal_origin_kind, entry->goal->origin);
  goal->indicator = KEEP (source, entry->goal->indicator);
  for (guint i = 0; i < entry->steps->len; i++)
    fill_step (source, g_ptr_array_index (entry->steps, i), &steps[i]);
  goal->steps = steps;
  goal->n_steps = entry->steps->len;
}

static const char *
refusal_words (OstPaperSource *source, const OstWorkPlan *plan)
{
  if (plan->state != OST_PLAN_REFUSED_TO_SIGN)
    return NULL;
  return ost_paper_source_printf (
      source, "%s – podany powód: %s", plan->refused_by != NULL ? plan->refused_by : "brak danych",
      plan->refusal_reason != NULL ? plan->refusal_reason : "brak danych");
}

static void
fill_plan_words (OstPaperSource *source, const OstWorkPlan *plan, OstWorkPlanPaper *paper)
{
  paper->version = (guint) plan->version;
  paper->from = plan->from_day;
  paper->to = plan->to_day;
  paper->authors = KEEP (source, plan->participants);
  paper->coordinator = KEEP (source, plan->coordinator);
  paper->starting_point = KEEP (source, plan->starting_point);
  paper->strengths = KEEP (source, plan->strengths);
  paper->main_goal = KEEP (source, plan->main_goal);
  paper->own_words = KEEP (source, plan->own_words);
  paper->rules = KEEP (source, plan->rules);
  paper->review_due = plan->review_due;
  paper->planned_end = source->family->planned_end;
  paper->refusal = refusal_words (source, plan);
  if (plan->consulted_with_id != 0)
    {
      g_autofree char *day = ost_date_dup_numeric (&plan->consulted_on);

      paper->social_worker = ost_paper_source_printf (
          source, "%s%s%s", ost_paper_source_staff_name (source, plan->consulted_with_id),
          *day != '\0' ? ", " : "", day);
    }
  if (plan->version > 1)
    paper->amended_on = plan->from_day;
}

static gboolean
fill_amendments (OstPaperSource *source, OstWorkPlanPaper *paper, GError **error)
{
  g_autoptr (GPtrArray) plans =
      ost_plan_store_list (source->txn, source->family->parent_instance.id, error);
  OstPlanPaperAmendment *amendments;
  guint n = 0;

  if (plans == NULL)
    return FALSE;
  amendments = OST_PAPER_ROOM (source, plans->len, OstPlanPaperAmendment);
  for (guint i = plans->len; i-- > 0;)
    {
      const OstWorkPlan *plan = g_ptr_array_index (plans, i);

      if (plan->version < 2)
        continue;
      amendments[n].number =
          ost_paper_source_printf (source, "aneks nr %d", (int) plan->version - 1);
      amendments[n].day = plan->from_day;
      amendments[n].change =
          ost_paper_source_printf (source, "wersja %d planu", (int) plan->version);
      amendments[n++].reason = KEEP (source, plan->amendment_reason);
    }
  paper->amendments = amendments;
  paper->n_amendments = n;
  return TRUE;
}

static gboolean
fill_requirements (OstPaperSource *source, OstWorkPlanPaper *paper, GError **error)
{
  g_autoptr (GPtrArray) duties =
      ost_court_store_list_duties (source->txn, source->family->parent_instance.id, error);
  GString *text = g_string_new (NULL);

  if (duties == NULL)
    {
      g_string_free (text, TRUE);
      return FALSE;
    }
  for (guint i = 0; i < duties->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "",
                            ((OstCourtDuty *) g_ptr_array_index (duties, i))->duty);
  paper->requirements = text->len > 0 ? ost_paper_source_keep (source, g_strdup (text->str)) : NULL;
  g_string_free (text, TRUE);
  return TRUE;
}

/* Children of the family in care today, with their carers. */
static gboolean
fill_away (OstPaperSource *source, const OstWorkPlan *plan, OstWorkPlanPaper *paper, GError **error)
{
  OstPlanPaperChildAway *away =
      OST_PAPER_ROOM (source, source->household->len, OstPlanPaperChildAway);
  guint n = 0;

  for (guint i = 0; i < source->household->len; i++)
    {
      const OstHouseholdRow *row = g_ptr_array_index (source->household, i);
      const char *care = NULL;

      if (row->member->role != OST_ROLE_CHILD)
        continue;
      if (!ost_paper_source_care (source, row->person->parent_instance.id, &care, error))
        return FALSE;
      if (care == NULL)
        continue;
      away[n].name = ost_paper_source_name (source, row->person);
      away[n].place = care;
      away[n].place_hidden = row->person->address_confidential;
      if (plan != NULL)
        {
          away[n].care_plan_on = plan->care_plan_on;
          away[n].coordinator = KEEP (source, plan->coordinator);
        }
      n++;
    }
  paper->away = away;
  paper->n_away = n;
  return TRUE;
}

/* Conditions stand a line each in the plan. */
static void
fill_conditions (OstPaperSource *source, const OstWorkPlan *plan, OstWorkPlanPaper *paper)
{
  const char *const *lines = ost_paper_source_lines (source, plan->return_conditions);
  const guint n = lines != NULL ? g_strv_length ((char **) lines) : 0;
  OstPlanPaperCondition *conditions = OST_PAPER_ROOM (source, n, OstPlanPaperCondition);

  for (guint i = 0; i < n; i++)
    conditions[i].condition = lines[i];
  paper->conditions = conditions;
  paper->n_conditions = n;
}

static gboolean
fill_support (OstPaperSource *source, OstWorkPlanPaper *paper, GError **error)
{
  g_autoptr (GPtrArray) helped =
      ost_support_store_list_of_family (source->txn, source->family->parent_instance.id, error);
  const char **forms;
  guint n = 0;

  if (helped == NULL)
    return FALSE;
  forms = OST_PAPER_ROOM (source, helped->len + 1, const char *);
  for (guint i = 0; i < helped->len; i++)
    {
      const OstSupportedFamily *row = g_ptr_array_index (helped, i);
      g_autofree char *from = ost_date_dup_numeric (&row->from_day);

      if (!g_date_valid (&row->to_day) || g_date_compare (&row->to_day, &source->today) >= 0)
        forms[n++] = ost_paper_source_printf (source, "rodzina wspierająca%s%s",
                                              *from != '\0' ? ", od " : "", from);
    }
  paper->support = n > 0 ? forms : NULL;
  return TRUE;
}

/* Grown-ups of the family, the assistant, the social worker. */
static void
fill_signatures (OstPaperSource *source, OstWorkPlanPaper *paper)
{
  OstSignature *signatures = OST_PAPER_ROOM (source, source->household->len + 2, OstSignature);
  guint n = 0;

  for (guint i = 0; i < source->household->len; i++)
    {
      const OstHouseholdRow *row = g_ptr_array_index (source->household, i);

      if (row->member->role != OST_ROLE_CHILD)
        signatures[n++] = (OstSignature){ .name = ost_paper_source_name (source, row->person),
                                          .role = ost_paper_source_role (row) };
    }
  signatures[n++] = (OstSignature){ .name = paper->assistant, .role = "asystent rodziny" };
  signatures[n++] = (OstSignature){ .name = ost_paper_source_staff_name (
                                        source, source->family->social_worker_id),
                                    .role = "pracownik socjalny" };
  paper->signatures = signatures;
  paper->n_signatures = n;
}

static void
fill_goals (OstPaperSource *source, const OstPlanEntry *plan, OstWorkPlanPaper *paper)
{
  OstPlanPaperGoal *goals = OST_PAPER_ROOM (source, plan->goals->len, OstPlanPaperGoal);

  for (guint i = 0; i < plan->goals->len; i++)
    fill_goal (source, g_ptr_array_index (plan->goals, i), &goals[i]);
  paper->goals = goals;
  paper->n_goals = plan->goals->len;
}

static void
fill_copies (OstPaperSource *source, OstWorkPlanPaper *paper)
{
  static const char *const at_home[] = { "rodzina", "a/a", NULL };
  static const char *const in_care[] = { "rodzina", "a/a", "PCPR (art. 38a ust. 1 pkt 8)", NULL };

  paper->copies = paper->n_away > 0 ? in_care : at_home;
}

gboolean
ost_work_plan_paper_store_fill (OstPaperSource *source, OstWorkPlanPaper *paper, GError **error)
{
  GError *failed = NULL;
  g_autoptr (OstPlanEntry) plan =
      ost_plan_store_load_newest (source->txn, source->family->parent_instance.id, &failed);

  *paper = (OstWorkPlanPaper){ .version = 1 };
  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return FALSE;
    }
  ost_paper_source_fill (source, &paper->paper, KEEP (source, source->family->case_number));
  paper->paper.draft = plan == NULL || plan->plan->state == OST_PLAN_DRAFT;
  paper->family = KEEP (source, source->family->name);
  paper->state_on = source->today;
  paper->receipt = ost_paper_source_text (source, "plan-received");
  if (source->assistant != NULL)
    paper->assistant = ost_paper_source_staff_name (source, source->assistant->parent_instance.id);
  if (plan != NULL)
    {
      fill_plan_words (source, plan->plan, paper);
      fill_conditions (source, plan->plan, paper);
      fill_goals (source, plan, paper);
    }
  fill_signatures (source, paper);
  if (!fill_away (source, plan != NULL ? plan->plan : NULL, paper, error))
    return FALSE;
  fill_copies (source, paper);
  paper->citation =
      ost_paper_source_cite (source, paper->n_away > 0 ? "plan-in-care" : "plan", error);
  return paper->citation != NULL && fill_amendments (source, paper, error) &&
         fill_requirements (source, paper, error) && fill_support (source, paper, error) &&
         ost_paper_source_people (source, (OstPaperPerson **) &paper->people, &paper->n_people,
                                  error);
}
