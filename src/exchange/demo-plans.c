/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "casework/plan-store.h"
#include "exchange/demo-plans.h"
#include "families/family.h"

#define COORDINATOR "Kinga Sikora"

typedef struct
{
  char *theme;
  char *content;
  char *indicator;
  char *concerns;
  char *origin;
  GPtrArray *steps; /* of Step */
} Goal;

typedef struct
{
  char *action;
  char *institution;
  char *expected_effect;
} Step;

/* A row of plans.csv on its way into the database. */
typedef struct
{
  OstTxn *txn;
  const OstDemoNames *names;
  const OstDemoFamily *family;
  OstCsvReader *row;
  OstWorkPlan *plan; /* as saved */
  gint64 plan_id;
  int n_steps;
  int n_done;
  int n_made;
} Making;

static void
step_free (Step *self)
{
  g_free (self->action);
  g_free (self->institution);
  g_free (self->expected_effect);
  g_free (self);
}

static void
goal_free (Goal *self)
{
  g_free (self->theme);
  g_free (self->content);
  g_free (self->indicator);
  g_free (self->concerns);
  g_free (self->origin);
  g_ptr_array_unref (self->steps);
  g_free (self);
}

static Goal *
find_goal (const GPtrArray *goals, const char *theme)
{
  for (guint i = 0; i < goals->len; i++)
    if (g_str_equal (((Goal *) g_ptr_array_index (goals, i))->theme, theme))
      return g_ptr_array_index (goals, i);
  return NULL;
}

static gboolean
read_steps (const GPtrArray *goals, GError **error)
{
  g_autoptr (OstCsvReader) reader = ost_demo_table_open ("plan-steps", error);

  while (reader != NULL && ost_csv_reader_next (reader))
    {
      Goal *goal = find_goal (goals, ost_demo_table_cell (reader, "theme"));
      Step *step = g_new0 (Step, 1);

      step->action = g_strdup (ost_demo_table_cell (reader, "action"));
      step->institution = g_strdup (ost_demo_table_cell (reader, "institution"));
      step->expected_effect = g_strdup (ost_demo_table_cell (reader, "expected_effect"));
      g_ptr_array_add (goal->steps, step);
    }
  return reader != NULL;
}

static GPtrArray *
read_goals (GError **error)
{
  g_autoptr (GPtrArray) goals = g_ptr_array_new_with_free_func ((GDestroyNotify) goal_free);
  g_autoptr (OstCsvReader) reader = ost_demo_table_open ("plan-goals", error);

  while (reader != NULL && ost_csv_reader_next (reader))
    {
      Goal *goal = g_new0 (Goal, 1);

      goal->theme = g_strdup (ost_demo_table_cell (reader, "theme"));
      goal->content = g_strdup (ost_demo_table_cell (reader, "content"));
      goal->indicator = g_strdup (ost_demo_table_cell (reader, "indicator"));
      goal->concerns = g_strdup (ost_demo_table_cell (reader, "concerns"));
      goal->origin = g_strdup (ost_demo_table_cell (reader, "origin"));
      goal->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
      g_ptr_array_add (goals, goal);
    }
  if (reader == NULL || !read_steps (goals, error))
    return NULL;
  return g_steal_pointer (&goals);
}

static const OstDemoMember *
find_parent (const OstDemoFamily *family, int turn)
{
  const OstDemoMember *found = NULL;
  int n = 0;

  for (guint i = 0; i < family->members->len; i++)
    {
      const OstDemoMember *member = g_ptr_array_index (family->members, i);

      if (!ost_demo_member_is_child (member) && !member->apart && member->letter != 'B' &&
          (found == NULL || n++ < turn % 2))
        found = member;
    }
  return found;
}

static char *
dup_name (const OstDemoMember *member)
{
  return g_strconcat (member->given_name, " ", member->surname, NULL);
}

/* ------------------------------------------------------------------------------------ steps ---
 */

/* Those that are done lie between the signing and now, the others ahead of us. */
static GDate
choose_deadline (const Making *making, int number, gboolean done)
{
  const GDate *today = &making->names->today;
  const GDate *end =
      g_date_valid (&making->plan->to_day) && ost_date_compare (&making->plan->to_day, today) < 0
          ? &making->plan->to_day
          : today;
  const int days = ost_date_days_between (&making->plan->from_day, end);
  const int open = number - making->n_done;

  if (done)
    return ost_date_plus_days (&making->plan->from_day, days * (number + 1) / (making->n_done + 1));
  if (g_str_equal (making->family->code, "F05") && open < 2)
    return ost_date_plus_days (today, 6);
  return ost_date_plus_days (today, 17 + 13 * open);
}

static void
set_done (OstDraft *draft, const GDate *deadline, const char *effect)
{
  const GDate done = ost_date_plus_days (deadline, -2);

  ost_draft_set_int (draft, "state", OST_STEP_DONE);
  ost_draft_set_date (draft, "done_on", &done);
  ost_draft_set_text (draft, "reached_effect", effect);
}

static void
set_state (OstDraft *draft, const Making *making, int number, const Step *step)
{
  const gboolean done = number < making->n_done;
  const GDate deadline = choose_deadline (making, number, done);
  const gboolean stopped = g_str_equal (making->family->code, "F26");

  ost_draft_set_date (draft, "due_on", &deadline);
  if (done)
    set_done (draft, &deadline, step->expected_effect);
  else if (stopped)
    {
      ost_draft_set_int (draft, "state", OST_STEP_DROPPED);
      ost_draft_set_text (draft, "notes", "Wstrzymane: brak kontaktu z rodziną.");
    }
  else
    ost_draft_set_int (draft, "state",
                       number == making->n_done && making->n_done > 0 ? OST_STEP_IN_PROGRESS
                                                                      : OST_STEP_NOT_BEGUN);
}

/* A step that stands open, 40 days late, though those after it are done. */
static gboolean
is_late (const Making *making, const Goal *goal)
{
  return g_str_equal (ost_demo_table_cell (making->row, "late"), goal->theme);
}

static void
set_late (OstDraft *draft, const Making *making)
{
  const GDate due = ost_date_plus_days (&making->names->today, -40);

  ost_draft_set_date (draft, "due_on", &due);
  ost_draft_set_int (draft, "state", OST_STEP_IN_PROGRESS);
}

static gint64
find_institution (const OstDemoNames *names, const Step *step)
{
  return *step->institution != '\0' ? ost_demo_names_get (names, "institution", step->institution)
                                    : 0;
}

static gboolean
save_step (
    Making *making, gint64 goal_id, const Goal *goal, guint index, int number, GError **error)
{
  const Step *step = g_ptr_array_index (goal->steps, index);
  g_autofree char *name = dup_name (find_parent (making->family, number));
  g_autoptr (OstDraft) draft = ost_draft_new (OST_TYPE_PLAN_STEP);
  g_autoptr (OstPlanStep) record = NULL;

  ost_draft_set_int (draft, "goal_id", goal_id);
  ost_draft_set_text (draft, "action", step->action);
  ost_draft_set_text (draft, "responsible", name);
  ost_draft_set_text (draft, "supported_by", "asystent rodziny");
  ost_draft_set_int (draft, "institution_id", find_institution (making->names, step));
  ost_draft_set_text (draft, "expected_effect", step->expected_effect);
  if (index == 0 && is_late (making, goal))
    set_late (draft, making);
  else
    set_state (draft, making, number, step);
  record = ost_draft_dup_record (draft);
  return ost_plan_store_save_step (making->txn, record, error) != 0;
}

/* ------------------------------------------------------------------------------------ goals ---
 */

static gint64
save_goal (Making *making, const Goal *goal, gboolean reached, GError **error)
{
  g_autofree char *duty = g_strconcat (making->family->code, "/", goal->theme, NULL);
  g_autoptr (OstDraft) draft = ost_draft_new (OST_TYPE_PLAN_GOAL);
  g_autoptr (OstPlanGoal) record = NULL;

  ost_draft_set_int (draft, "plan_id", making->plan_id);
  ost_draft_set_text (draft, "content", goal->content);
  ost_draft_set_text (draft, "concerns", goal->concerns);
  ost_draft_set_typed (draft, "origin", goal->origin, &making->names->today);
  ost_draft_set_text (draft, "indicator", goal->indicator);
  ost_draft_set_int (draft, "state", reached ? OST_GOAL_REACHED : OST_GOAL_IN_PROGRESS);
  ost_draft_set_int (draft, "duty_id", ost_demo_names_get (making->names, "court_duty", duty));
  record = ost_draft_dup_record (draft);
  return ost_plan_store_save_goal (making->txn, record, error);
}

static gboolean
save_steps_of (Making *making, const Goal *goal, int n, GError **error)
{
  const gboolean reached = making->n_made + n <= making->n_done && !is_late (making, goal);
  const gint64 goal_id = save_goal (making, goal, reached, error);

  for (int i = 0; goal_id != 0 && i < n; i++)
    {
      const int number = making->n_made + i;

      if (!save_step (making, goal_id, goal, (guint) i, number, error))
        return FALSE;
    }
  making->n_made += n;
  return goal_id != 0;
}

static gboolean
save_goals (Making *making, const GPtrArray *goals, GError **error)
{
  const char *chosen = ost_demo_table_cell (making->row, "themes");
  g_auto (GStrv) own = *chosen != '\0' ? g_strsplit (chosen, " ", -1) : NULL;
  char **themes = own != NULL ? own : making->family->themes;
  const int n_themes = (int) g_strv_length (themes);

  for (int i = 0; i < n_themes; i++)
    {
      const int n = making->n_steps / n_themes + (i < making->n_steps % n_themes ? 1 : 0);
      const Goal *goal = find_goal (goals, themes[i]);

      if (!save_steps_of (making, goal, MIN (n, (int) goal->steps->len), error))
        return FALSE;
    }
  return TRUE;
}

/* ------------------------------------------------------------------------------------- plan ---
 */

static char *
dup_participants (const OstDemoFamily *family)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < family->members->len; i++)
    {
      const OstDemoMember *member = g_ptr_array_index (family->members, i);

      if (!ost_demo_member_is_child (member) && !member->apart)
        g_string_append_printf (text, "%s %s, ", member->given_name, member->surname);
    }
  g_string_append (text, "asystent rodziny");
  return g_string_free (text, FALSE);
}

static const char *
choose_strength (const OstDemoFamily *family)
{
  static const char *const strengths[] = {
    "Rodzice chcą rozmawiać i przychodzą na umówione spotkania. Babcia pomaga w weekendy.",
    "Dzieci lubią szkołę. W domu jest kuchnia, w której gotuje się codziennie.",
    "Rodzina zna sąsiadów i prosi ich o pomoc. Rachunki są trzymane w jednej teczce.",
    "Rodzic szuka rozwiązań i zadaje pytania. Rodzeństwo trzyma się razem.",
    "Rodzina ma stałe mieszkanie. Jedno z rodziców ma zawód.",
  };

  return strengths[family->number % (int) G_N_ELEMENTS (strengths)];
}

static void
set_care (OstDraft *draft, const OstDemoFamily *family)
{
  if (!g_date_valid (&((const OstWorkPlan *) ost_draft_peek (draft))->care_plan_on))
    return;
  ost_draft_set_text (draft, "coordinator", COORDINATOR);
  ost_draft_set_text (draft, "return_conditions",
                      g_str_equal (family->code, "F39")
                          ? "1. ukończona terapia: spełniony\n2. kontakty z dziećmi co tydzień: "
                            "spełniony\n3. grupa dla rodziców: spełniony\n4. spłata zadłużenia "
                            "mieszkania: w toku\n5. stałe zatrudnienie ojca: niespełniony"
                          : "1. leczenie potwierdzone zaświadczeniem\n2. kontakty z dzieckiem "
                            "według kalendarza\n3. miejsce dla dziecka w domu");
}

static void
set_working (OstDraft *draft, const Making *making, const OstFamily *family)
{
  const OstWorkPlan *plan = ost_draft_peek (draft);
  const GDate consulted = ost_date_plus_days (&plan->from_day, -3);
  const GDate end = ost_date_plus_days (&making->names->today, 180);
  g_autofree char *participants = dup_participants (making->family);
  g_autofree char *rules =
      g_strdup_printf ("Spotkania co %d dni, w domu; odwołanie telefonicznie do godz. 8:00. Plan "
                       "zmieniamy wspólnie.",
                       making->family->rhythm > 0 ? making->family->rhythm : 30);

  ost_draft_set_int (draft, "family_id", making->family->id);
  ost_draft_set_text (draft, "starting_point", family->notes);
  ost_draft_set_text (draft, "strengths", choose_strength (making->family));
  ost_draft_set_text (draft, "participants", participants);
  ost_draft_set_text (draft, "rules", rules);
  if (ost_date_compare (&consulted, &making->names->today) <= 0)
    {
      ost_draft_set_int (draft, "consulted_with_id", family->social_worker_id);
      ost_draft_set_date (draft, "consulted_on", &consulted);
    }
  if (!g_date_valid (&plan->to_day))
    ost_draft_set_date (draft, "to_day", &end);
  set_care (draft, making->family);
}

static gboolean
save_plan (Making *making, const GPtrArray *goals, GError **error)
{
  g_autoptr (OstDraft) draft =
      ost_demo_table_read_row (making->row, making->names, OST_TYPE_WORK_PLAN, error);
  g_autoptr (OstFamily) family =
      ost_record_load (making->txn, OST_TYPE_FAMILY, making->family->id, error);
  g_autoptr (OstWorkPlan) plan = NULL;

  if (draft == NULL || family == NULL)
    return FALSE;
  set_working (draft, making, family);
  plan = ost_draft_dup_record (draft);
  making->plan = plan;
  making->plan_id = ost_plan_store_save (making->txn, plan, error);
  making->n_steps = (int) g_ascii_strtoll (ost_demo_table_cell (making->row, "steps"), NULL, 10);
  making->n_done = (int) g_ascii_strtoll (ost_demo_table_cell (making->row, "done"), NULL, 10);
  making->n_made = 0;
  if (*ost_demo_table_cell (making->row, "late") != '\0')
    making->n_done++;
  return making->plan_id != 0 && save_goals (making, goals, error);
}

gboolean
ost_demo_plans_fill (OstTxn *txn,
                     const OstDemoNames *names,
                     const GPtrArray *families,
                     GError **error)
{
  g_autoptr (OstCsvReader) reader = ost_demo_table_open ("plans", error);
  g_autoptr (GPtrArray) goals = reader != NULL ? read_goals (error) : NULL;

  while (goals != NULL && ost_csv_reader_next (reader))
    {
      Making making = { .txn = txn, .names = names, .row = reader };

      making.family = ost_demo_families_find (families, ost_demo_table_cell (reader, "family_id"));
      if (!save_plan (&making, goals, error))
        return FALSE;
    }
  return goals != NULL;
}
