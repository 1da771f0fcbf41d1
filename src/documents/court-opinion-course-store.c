/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "casework/court-store.h"
#include "casework/plan-store.h"
#include "casework/visit-store.h"
#include "documents/court-opinion-filling.h"

#define MOST_TALKS 12

static const struct
{
  int form; /* OST_VISIT_… */
  const char *what;
} kinds[] = {
  { OST_VISIT_VISIT, "wizyty" },
  { OST_VISIT_PHONE_CALL, "rozmowy telefoniczne" },
  { OST_VISIT_ACCOMPANYING, "towarzyszenie rodzinie" },
  { OST_VISIT_CONTACT_WITH_AN_INSTITUTION, "kontakty z instytucjami" },
  { OST_VISIT_CONTACT_OF_THE_CHILD_WITH_PARENTS, "kontakty dziecka z rodzicem" },
  { OST_VISIT_MEETING_OF_THE_TEAM, "spotkania zespołu" },
};

/* Visits and contacts of every kind, by how they ended. */

static void
count_outcome (OstOpinionVisits *visits, int outcome, guint n)
{
  guint *const by_outcome[] = {
    [OST_OUTCOME_TOOK_PLACE] = &visits->held,
    [OST_OUTCOME_NOBODY_AT_HOME] = &visits->nobody_home,
    [OST_OUTCOME_REFUSED_ENTRY] = &visits->refused,
    [OST_OUTCOME_CALLED_OFF_BY_THE_FAMILY] = &visits->called_off_by_family,
    [OST_OUTCOME_CALLED_OFF_BY_THE_ASSISTANT] = &visits->called_off_by_assistant,
  };

  if (outcome <= OST_OUTCOME_NONE || outcome >= (int) G_N_ELEMENTS (by_outcome))
    return;
  *by_outcome[outcome] += n;
  visits->planned += n;
}

static gboolean
read_counts (OstOpinionFilling *self, OstOpinionVisits *counts)
{
  g_autoptr (OstStatement) statement = ost_statement_new (
      self->source->txn, "select form, outcome, count(*) from visit where family_id = $1"
                         " and archived_at is null and outcome is not null and day >= $2"
                         " and day <= $3 group by form, outcome");
  GError *failed = NULL;

  ost_statement_bind_int (statement, 1, self->source->family->parent_instance.id);
  ost_statement_bind_date (statement, 2, &self->opinion->period_from);
  ost_statement_bind_date (statement, 3, &self->opinion->period_to);
  while (ost_statement_step (statement, &failed))
    {
      const int form = ost_kind_find (&ost_visit_form_kind, ost_statement_get_text (statement, 0));

      for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
        if (kinds[i].form == form)
          count_outcome (
              &counts[i],
              ost_kind_find (&ost_visit_outcome_kind, ost_statement_get_text (statement, 1)),
              (guint) ost_statement_get_int (statement, 2));
    }
  if (failed != NULL)
    g_propagate_error (self->error, failed);
  return failed == NULL;
}

static gboolean
read_talks (OstOpinionFilling *self)
{
  g_autoptr (GPtrArray) visits = ost_record_list (
      self->source->txn, OST_TYPE_VISIT, self->error,
      "where family_id = $1 and form = 'instytucja' and outcome = 'odbyla-sie'"
      " and archived_at is null and confidential_towards_id is null and day >= $2 and day <= $3"
      " order by day desc, id desc limit 12",
      "idd", self->source->family->parent_instance.id, &self->opinion->period_from,
      &self->opinion->period_to);
  OstOpinionTalk *talks;

  if (visits == NULL)
    return FALSE;
  G_STATIC_ASSERT (MOST_TALKS == 12);
  talks = OST_PAPER_ROOM (self->source, visits->len, OstOpinionTalk);
  for (guint i = 0; i < visits->len; i++)
    {
      const OstVisit *visit = g_ptr_array_index (visits, visits->len - 1 - i);

      talks[i].institution = ost_paper_source_keep (self->source, g_strdup (visit->present));
      talks[i].day = visit->day;
      talks[i].matter = ost_paper_source_keep (self->source, g_strdup (visit->topic));
    }
  self->opinion->talks = talks;
  self->opinion->n_talks = visits->len;
  return TRUE;
}

gboolean
ost_opinion_filling_read_visits (OstOpinionFilling *self)
{
  OstCourtOpinion *opinion = self->opinion;
  OstOpinionVisits *counts = OST_PAPER_ROOM (self->source, G_N_ELEMENTS (kinds), OstOpinionVisits);
  OstOpinionVisits *others = OST_PAPER_ROOM (self->source, G_N_ELEMENTS (kinds), OstOpinionVisits);
  OstOpinionContact *contacts =
      OST_PAPER_ROOM (self->source, G_N_ELEMENTS (kinds), OstOpinionContact);

  if (!read_counts (self, counts))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      counts[i].what = kinds[i].what;
      contacts[i] = (OstOpinionContact){ kinds[i].what, counts[i].held };
      if (i > 0 && counts[i].planned > 0)
        others[opinion->n_other_visits++] = counts[i];
    }
  opinion->visits = counts[0];
  opinion->other_visits = others;
  opinion->contacts = contacts;
  opinion->n_contacts = G_N_ELEMENTS (kinds);
  return read_talks (self);
}

/* The newest plan. */

static const char *
join_done_steps (OstOpinionFilling *self, const OstGoalEntry *goal)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < goal->steps->len; i++)
    {
      const OstPlanStep *step = g_ptr_array_index (goal->steps, i);
      g_autofree char *day = ost_date_dup_numeric (&step->done_on);

      if (step->state == OST_STEP_DONE)
        g_string_append_printf (text, "%s%s%s%s%s", text->len > 0 ? "; " : "", step->action,
                                *day != '\0' ? " (" : "", day, *day != '\0' ? ")" : "");
    }
  return text->len > 0 ? ost_paper_source_keep (self->source, g_strdup (text->str)) : NULL;
}

static void
fill_goals (OstOpinionFilling *self, const OstPlanEntry *plan)
{
  OstOpinionGoal *goals = OST_PAPER_ROOM (self->source, plan->goals->len, OstOpinionGoal);

  for (guint i = 0; i < plan->goals->len; i++)
    {
      const OstGoalEntry *entry = g_ptr_array_index (plan->goals, i);
      const OstPlanGoal *goal = entry->goal;

      goals[i].goal = ost_paper_source_keep (self->source, g_strdup (goal->content));
      goals[i].state = ost_kind_get_polish (
          &ost_goal_state_kind, goal->state != OST_GOAL_NONE ? goal->state : OST_GOAL_IN_PROGRESS);
      goals[i].reason = goal->state_reason != NULL
                            ? ost_paper_source_keep (self->source, g_strdup (goal->state_reason))
                            : join_done_steps (self, entry);
    }
  self->opinion->goals = goals;
  self->opinion->n_goals = plan->goals->len;
}

static void
fill_plan (OstOpinionFilling *self, const OstPlanEntry *plan)
{
  g_autofree char *from = ost_date_dup_polish (&plan->plan->from_day);

  self->opinion->plan = ost_paper_source_printf (
      self->source, "z dnia %s (wersja %d)%s%s", from, (int) plan->plan->version,
      plan->plan->participants != NULL ? "; ułożyli: " : "",
      plan->plan->participants != NULL ? plan->plan->participants : "");
  self->opinion->return_conditions =
      ost_paper_source_keep (self->source, g_strdup (plan->plan->return_conditions));
  self->opinion->guardians =
      plan->plan->coordinator != NULL
          ? ost_paper_source_printf (self->source, "%s (koordynator)", plan->plan->coordinator)
          : NULL;
  fill_goals (self, plan);
}

/* "plan pracy z rodziną …" after the orders of the court. */
static void
add_paper (OstOpinionFilling *self, const char *paper)
{
  const char *const *former = self->opinion->papers_seen;
  const guint n = former != NULL ? g_strv_length ((char **) former) : 0;
  const char **papers = OST_PAPER_ROOM (self->source, n + 2, const char *);

  for (guint i = 0; i < n; i++)
    papers[i] = former[i];
  papers[n] = paper;
  self->opinion->papers_seen = papers;
}

/* What was done about a duty: the steps of the goals that come from it. */
static const char *
find_done (OstOpinionFilling *self, const OstPlanEntry *plan, gint64 duty_id)
{
  for (guint i = 0; plan != NULL && i < plan->goals->len; i++)
    {
      const OstGoalEntry *entry = g_ptr_array_index (plan->goals, i);

      if (entry->goal->duty_id == duty_id)
        return join_done_steps (self, entry);
    }
  return NULL;
}

static const char *
person_name (OstOpinionFilling *self, gint64 person_id)
{
  g_autoptr (OstPerson) person = NULL;

  if (person_id == 0)
    return NULL;
  person = ost_record_load (self->source->txn, OST_TYPE_PERSON, person_id, NULL);
  return person != NULL ? ost_paper_source_name (self->source, person) : NULL;
}

static gboolean
read_duties (OstOpinionFilling *self, const OstPlanEntry *plan)
{
  g_autoptr (GPtrArray) duties = ost_court_store_list_duties (
      self->source->txn, self->source->family->parent_instance.id, self->error);
  OstOpinionDuty *lines;

  if (duties == NULL)
    return FALSE;
  lines = OST_PAPER_ROOM (self->source, duties->len, OstOpinionDuty);
  for (guint i = 0; i < duties->len; i++)
    {
      const OstCourtDuty *duty = g_ptr_array_index (duties, i);

      lines[i].duty = ost_paper_source_keep (self->source, g_strdup (duty->duty));
      lines[i].whom = person_name (self, duty->person_id);
      lines[i].person_id = duty->person_id;
      lines[i].done = find_done (self, plan, duty->parent_instance.id);
      lines[i].state = ost_kind_get_polish (&ost_duty_state_kind, duty->state);
      lines[i].state_on = self->source->today;
      lines[i].source = ost_paper_source_keep (self->source, g_strdup (duty->evidence));
    }
  self->opinion->duties = lines;
  self->opinion->n_duties = duties->len;
  return TRUE;
}

gboolean
ost_opinion_filling_read_plan (OstOpinionFilling *self)
{
  GError *failed = NULL;
  g_autoptr (OstPlanEntry) plan = ost_plan_store_load_newest (
      self->source->txn, self->source->family->parent_instance.id, &failed);

  if (failed != NULL)
    {
      g_propagate_error (self->error, failed);
      return FALSE;
    }
  if (plan != NULL)
    {
      fill_plan (self, plan);
      add_paper (self, ost_paper_source_printf (self->source, "plan pracy z rodziną (wersja %d)",
                                                (int) plan->plan->version));
    }
  return read_duties (self, plan);
}

gboolean
ost_opinion_filling_read_court (OstOpinionFilling *self)
{
  g_autoptr (GPtrArray) orders = ost_court_store_list_orders (
      self->source->txn, self->source->family->parent_instance.id, self->error);

  for (guint i = 0; orders != NULL && i < orders->len; i++)
    {
      const OstCourtOrder *order = g_ptr_array_index (orders, orders->len - 1 - i);
      g_autofree char *day = ost_date_dup_numeric (&order->issued_on);

      add_paper (self,
                 order->signature != NULL
                     ? ost_paper_source_printf (self->source,
                                                "postanowienie Sądu z dnia %s (sygn. akt %s)", day,
                                                order->signature)
                     : ost_paper_source_printf (self->source, "postanowienie Sądu z dnia %s", day));
    }
  return orders != NULL;
}
