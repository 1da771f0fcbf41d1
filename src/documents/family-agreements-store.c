/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "casework/plan-store.h"
#include "casework/visit-store.h"
#include "documents/family-agreements-store.h"

#define MOST_AGREEMENTS 9 /* on the one page that a family keeps */

#define KEEP(source, text) ost_paper_source_keep (source, g_strdup (text))

typedef enum
{
  OF_FAMILY,
  OF_ASSISTANT,
  OF_OTHERS,
  N_SIDES
} Side;

/* The three lists being filled. */
typedef struct
{
  OstPaperSource *source;
  OstAgreement *lists[N_SIDES];
  guint n[N_SIDES];
  gboolean more;
} Filling;

static void
add (Filling *f, Side side, const OstAgreement *agreement)
{
  if (f->n[OF_FAMILY] + f->n[OF_ASSISTANT] + f->n[OF_OTHERS] == MOST_AGREEMENTS)
    f->more = TRUE;
  else
    f->lists[side][f->n[side]++] = *agreement;
}

static gboolean
names_assistant (const char *text)
{
  g_autofree char *folded = text != NULL ? ost_text_fold (text) : NULL;

  return folded != NULL && strstr (folded, "asystent") != NULL;
}

/* Whose step it is: plans say it in words, by a name or by "matka", "rodzice". */
static Side
find_side (const OstPaperSource *source, const char *responsible)
{
  static const char *const ours[] = { "rodzin", "rodzic", "matka", "ojciec", "babcia", "dziadek" };
  g_autofree char *folded = responsible != NULL ? ost_text_fold (responsible) : NULL;

  if (folded == NULL)
    return OF_FAMILY;
  for (guint i = 0; i < source->household->len; i++)
    {
      const OstHouseholdRow *row = g_ptr_array_index (source->household, i);
      g_autofree char *given = ost_text_fold (row->person->given_name);

      if (strstr (folded, given) != NULL)
        return OF_FAMILY;
    }
  for (guint i = 0; i < G_N_ELEMENTS (ours); i++)
    if (g_str_has_prefix (folded, ours[i]) && strstr (folded, "asystent rodziny") == NULL)
      return OF_FAMILY;
  return names_assistant (responsible) ? OF_ASSISTANT : OF_OTHERS;
}

static void
add_step (Filling *f, const OstPlanStep *step)
{
  const Side side = find_side (f->source, step->responsible);
  OstAgreement agreement = { .text = KEEP (f->source, step->action), .due_on = step->due_on };

  if (side != OF_ASSISTANT)
    agreement.who = KEEP (f->source, step->responsible);
  if (side != OF_ASSISTANT)
    agreement.helper = KEEP (f->source, step->supported_by);
  add (f, side, &agreement);
}

static void
add_task (Filling *f, const OstVisitTask *task)
{
  OstAgreement agreement = { .text = KEEP (f->source, task->content) };

  add (f, task->who == OST_TASK_ASSISTANT ? OF_ASSISTANT : OF_FAMILY, &agreement);
}

/* NULL days come last. */
static int
compare_steps (gconstpointer a, gconstpointer b)
{
  const OstPlanStep *const *x = a;
  const OstPlanStep *const *y = b;
  const gboolean has_x = g_date_valid (&(*x)->due_on);
  const gboolean has_y = g_date_valid (&(*y)->due_on);

  if (has_x && has_y)
    return g_date_compare (&(*x)->due_on, &(*y)->due_on);
  return has_y - has_x;
}

static gboolean
fill_plan (Filling *f, OstFamilyAgreements *agreements, GError **error)
{
  GError *failed = NULL;
  g_autoptr (OstPlanEntry) plan =
      ost_plan_store_load_newest (f->source->txn, f->source->family->parent_instance.id, &failed);
  g_autoptr (GPtrArray) steps = g_ptr_array_new ();

  if (failed != NULL)
    g_propagate_error (error, failed);
  if (plan == NULL)
    return failed == NULL;
  agreements->wanted = KEEP (f->source, plan->plan->own_words != NULL ? plan->plan->own_words
                                                                      : plan->plan->main_goal);
  for (guint g = 0; g < plan->goals->len; g++)
    {
      const OstGoalEntry *goal = g_ptr_array_index (plan->goals, g);

      for (guint i = 0; i < goal->steps->len; i++)
        {
          OstPlanStep *step = g_ptr_array_index (goal->steps, i);

          if (step->state == OST_STEP_NOT_BEGUN || step->state == OST_STEP_IN_PROGRESS)
            g_ptr_array_add (steps, step);
        }
    }
  g_ptr_array_sort (steps, compare_steps);
  for (guint i = 0; i < steps->len; i++)
    add_step (f, g_ptr_array_index (steps, i));
  return TRUE;
}

static gboolean
fill_open_tasks (Filling *f, GError **error)
{
  g_autoptr (GPtrArray) tasks = ost_visit_store_list_open_tasks (
      f->source->txn, f->source->family->parent_instance.id, error);

  for (guint i = 0; tasks != NULL && i < tasks->len; i++)
    add_task (f, g_ptr_array_index (tasks, i));
  return tasks != NULL;
}

static gboolean
fill_visit (Filling *f, gint64 visit_id, GError **error)
{
  g_autoptr (OstVisitEntry) entry = ost_visit_store_load (f->source->txn, visit_id, error);

  if (entry == NULL)
    return FALSE;
  for (guint i = 0; i < entry->tasks->len; i++)
    add_task (f, g_ptr_array_index (entry->tasks, i));
  return TRUE;
}

static gboolean
fill_next (OstPaperSource *source, OstFamilyAgreements *agreements, GError **error)
{
  GError *failed = NULL;
  g_autoptr (OstVisit) next = ost_record_find (
      source->txn, OST_TYPE_VISIT, &failed,
      "where family_id = $1 and archived_at is null and outcome is null and day > $2"
      " order by day, from_time, id limit 1",
      "id", source->family->parent_instance.id, &source->today);

  if (next != NULL)
    {
      agreements->next_day = next->day;
      agreements->next_time = next->from_time;
    }
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static void
fill_head (OstPaperSource *source, OstFamilyAgreements *agreements)
{
  *agreements = (OstFamilyAgreements){ .next_time = OST_TIME_NONE };
  ost_paper_source_fill (source, &agreements->paper, NULL);
  agreements->family = KEEP (source, source->family->name);
  agreements->closing = ost_paper_source_text (source, "agreements");
  agreements->phone = source->centre->phone;
  if (source->assistant == NULL)
    return;
  agreements->assistant =
      ost_paper_source_staff_name (source, source->assistant->parent_instance.id);
  if (source->assistant->phone != NULL)
    agreements->phone = KEEP (source, source->assistant->phone);
}

gboolean
ost_family_agreements_store_fill (OstPaperSource *source,
                                  gint64 visit_id,
                                  OstFamilyAgreements *agreements,
                                  GError **error)
{
  Filling f = { .source = source };
  gboolean good;

  fill_head (source, agreements);
  for (guint i = 0; i < N_SIDES; i++)
    f.lists[i] = OST_PAPER_ROOM (source, MOST_AGREEMENTS, OstAgreement);
  good = visit_id != 0 ? fill_visit (&f, visit_id, error)
                       : fill_open_tasks (&f, error) && fill_plan (&f, agreements, error);
  agreements->ours = f.lists[OF_FAMILY];
  agreements->n_ours = f.n[OF_FAMILY];
  agreements->assistants = f.lists[OF_ASSISTANT];
  agreements->n_assistants = f.n[OF_ASSISTANT];
  agreements->others = f.lists[OF_OTHERS];
  agreements->n_others = f.n[OF_OTHERS];
  agreements->more = f.more;
  return good && fill_next (source, agreements, error);
}
