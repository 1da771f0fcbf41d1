/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/date.h"
#include "casework/court-store.h"
#include "casework/plan-store.h"
#include "casework/visit-addendum-store.h"
#include "casework/visit-store.h"
#include "documents/note-sentences.h"
#include "documents/opinion-fact-store.h"
#include "people/staff-store.h"
#include "placements/episode.h"
#include "placements/form.h"

#define P(n) (1u << (n))
#define INTERVENTION "12" /* art. 15(1)(12) */

typedef struct
{
  OstTxn *txn;
  gint64 family_id;
  const GDate *from;
  const GDate *to;
  GHashTable *staff; /* id to name */
  OstOpinionFacts *found;
  GError **error;
} Looking;

void
ost_opinion_facts_free (OstOpinionFacts *self)
{
  g_ptr_array_unref (self->facts);
  g_free (self);
}

static gboolean
is_within (const Looking *self, const GDate *day)
{
  return g_date_valid (day) &&
         (!g_date_valid (self->from) || g_date_compare (self->from, day) <= 0) &&
         (!g_date_valid (self->to) || g_date_compare (day, self->to) <= 0);
}

static OstOpinionFact *
add (Looking *self, const char *topic, const OstRecord *record, const GDate *day, char *said)
{
  OstOpinionFact *fact = g_new0 (OstOpinionFact, 1);

  fact->topic = g_strdup (topic);
  fact->record_id = record->id;
  fact->record_rev = record->rev;
  fact->day = *day;
  fact->said = said;
  g_date_clear (&fact->entered_on, 1);
  g_ptr_array_add (self->found->facts, fact);
  return fact;
}

/* Sentences of TEXT, as facts of one record. */
static void
add_sentences (Looking *self,
               const char *topic,
               const OstRecord *record,
               const char *text,
               OstOpinionFact base)
{
  g_auto (GStrv) sentences = ost_note_sentences (text);

  for (int i = 0; sentences[i] != NULL; i++)
    {
      OstOpinionFact *fact = add (self, topic, record, &base.day, g_strdup (sentences[i]));

      fact->sentence = base.sentence + i;
      fact->source = g_strdup (base.source);
      fact->author_id = base.author_id;
      fact->author = g_strdup (base.author);
      fact->entered_on = base.entered_on;
      fact->parts = base.parts;
      fact->mark = base.mark;
    }
}

/* Notes of visits and contacts. */

static guint
parts_of_visit (const OstVisit *visit)
{
  if (visit->outcome != OST_OUTCOME_TOOK_PLACE)
    return P (4) | P (12);
  switch (visit->form)
    {
    case OST_VISIT_PHONE_CALL:
      return P (1) | P (4) | P (8) | P (12) | P (13);
    case OST_VISIT_CONTACT_WITH_AN_INSTITUTION:
      return P (1) | P (5) | P (7) | P (8) | P (10) | P (12);
    case OST_VISIT_CONTACT_OF_THE_CHILD_WITH_PARENTS:
      return P (1) | P (8) | P (9);
    case OST_VISIT_MEETING_OF_THE_TEAM:
      return P (4) | P (10) | P (12);
    default:
      return P (1) | P (4) | P (5) | P (7) | P (8) | P (10) | P (11) | P (12) | P (13);
    }
}

static OstFactMark
mark_of_visit (const OstVisit *visit)
{
  g_auto (GStrv) activities =
      g_strsplit (visit->activities != NULL ? visit->activities : "", " ", -1);

  if (visit->outcome == OST_OUTCOME_REFUSED_ENTRY ||
      g_strv_contains ((const char *const *) activities, INTERVENTION))
    return OST_FACT_THREAT;
  return OST_FACT_PLAIN;
}

static void
add_visit (Looking *self, const OstVisit *visit)
{
  OstOpinionFact base = { .day = visit->day, .author_id = visit->staff_id };
  const OstRecord *record = &visit->parent_instance;

  base.source = (char *) ost_kind_get_polish (&ost_visit_form_kind, visit->form);
  base.author = g_hash_table_lookup (self->staff, &visit->staff_id);
  base.entered_on = ost_opinion_fact_late_entry (&visit->day, &visit->written_on);
  base.parts = parts_of_visit (visit);
  base.mark = mark_of_visit (visit);
  if (visit->outcome != OST_OUTCOME_TOOK_PLACE)
    {
      g_autofree char *said =
          g_strdup_printf ("Zaplanowane spotkanie nie odbyło się: %s.",
                           ost_kind_get_polish (&ost_visit_outcome_kind, visit->outcome));

      add_sentences (self, "visit", record, said, base);
      base.sentence = 1;
    }
  else if (visit->course == NULL && visit->topic != NULL)
    {
      g_autofree char *said = g_strdup_printf ("Temat spotkania: %s.", visit->topic);

      add_sentences (self, "visit", record, said, base);
    }
  add_sentences (self, "visit", record, visit->course, base);
}

static gboolean
add_visits (Looking *self)
{
  g_autoptr (GPtrArray) visits =
      ost_visit_store_list_of_family (self->txn, self->family_id, self->error);

  for (guint i = 0; visits != NULL && i < visits->len; i++)
    {
      const OstVisit *visit = g_ptr_array_index (visits, visits->len - 1 - i);

      if (visit->outcome == OST_OUTCOME_NONE ||
          visit->outcome == OST_OUTCOME_MOVED_TO_ANOTHER_DAY || !is_within (self, &visit->day))
        continue;
      self->found->n_entries++;
      if (visit->confidential_towards_id != 0)
        self->found->n_confidential++;
      else
        add_visit (self, visit);
    }
  return visits != NULL;
}

/* What was added later counts on its own day. */
static gboolean
add_addenda (Looking *self)
{
  g_autoptr (GPtrArray) addenda =
      ost_visit_addendum_store_list_open (self->txn, self->family_id, self->error);

  for (guint i = 0; addenda != NULL && i < addenda->len; i++)
    {
      const OstVisitAddendum *addendum = g_ptr_array_index (addenda, i);
      const OstOpinionFact base = {
        .day = addendum->day,
        .author_id = addendum->staff_id,
        .source = (char *) "uzupełnienie notatki",
        .author = g_hash_table_lookup (self->staff, &addendum->staff_id),
        .parts = P (1) | P (4) | P (5) | P (7) | P (8) | P (9) | P (10) | P (11) | P (12) | P (13),
      };

      if (is_within (self, &addendum->day))
        add_sentences (self, "visit_addendum", &addendum->parent_instance, addendum->content, base);
    }
  return addenda != NULL;
}

/* The newest plan. */

static void
add_overdue (Looking *self, const OstPlanStep *step)
{
  g_autofree char *due = ost_date_dup_numeric (&step->due_on);
  OstOpinionFact *fact =
      add (self, "plan_step", &step->parent_instance, &step->due_on,
           g_strdup_printf ("Krok planu „%s”: %s; termin %s minął.", step->action,
                            ost_kind_get_polish (&ost_step_state_kind, step->state), due));

  fact->source = g_strdup ("plan pracy z rodziną");
  fact->parts = P (5) | P (6) | P (12);
  fact->mark = OST_FACT_THREAT;
}

static void
add_done (Looking *self, const OstPlanStep *step)
{
  OstOpinionFact *fact =
      add (self, "plan_step", &step->parent_instance, &step->done_on,
           g_strdup_printf ("Krok planu „%s”: %s%s%s.", step->action,
                            ost_kind_get_polish (&ost_step_state_kind, step->state),
                            step->reached_effect != NULL ? "; osiągnięty efekt: " : "",
                            step->reached_effect != NULL ? step->reached_effect : ""));

  fact->source = g_strdup ("plan pracy z rodziną");
  fact->parts = P (1) | P (5) | P (6) | P (10) | P (11);
  fact->mark = step->state == OST_STEP_DONE ? OST_FACT_PROGRESS : OST_FACT_PLAIN;
}

static void
add_step (Looking *self, const OstPlanStep *step)
{
  const GDate *today = ost_txn_get_today (self->txn);

  if (is_within (self, &step->done_on))
    add_done (self, step);
  else if (step->state != OST_STEP_DONE && step->state != OST_STEP_DROPPED &&
           is_within (self, &step->due_on) && g_date_compare (&step->due_on, today) < 0)
    add_overdue (self, step);
}

static void
add_words_of_plan (Looking *self, const OstWorkPlan *plan)
{
  const struct
  {
    const char *text;
    const char *source;
    guint parts;
  } words[] = {
    { plan->starting_point, "plan pracy z rodziną, punkt wyjścia", P (7) | P (12) },
    { plan->strengths, "plan pracy z rodziną, zasoby", P (11) },
    { plan->own_words, "plan pracy z rodziną, słowa rodziny", P (13) },
    { plan->return_conditions, "plan pracy z rodziną, warunki powrotu", P (9) },
  };
  int sentence = 0;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_auto (GStrv) sentences = ost_note_sentences (words[i].text);
      const OstOpinionFact base = { .day = plan->from_day,
                                    .source = (char *) words[i].source,
                                    .parts = words[i].parts,
                                    .sentence = sentence };

      add_sentences (self, "work_plan", &plan->parent_instance, words[i].text, base);
      sentence += (int) g_strv_length (sentences);
    }
}

static gboolean
add_plan (Looking *self)
{
  GError *failed = NULL;
  g_autoptr (OstPlanEntry) plan = ost_plan_store_load_newest (self->txn, self->family_id, &failed);

  if (failed != NULL)
    g_propagate_error (self->error, failed);
  if (plan == NULL)
    return failed == NULL;
  /* It holds still, whenever it was made. */
  add_words_of_plan (self, plan->plan);
  for (guint i = 0; i < plan->goals->len; i++)
    {
      const OstGoalEntry *goal = g_ptr_array_index (plan->goals, i);

      for (guint k = 0; k < goal->steps->len; k++)
        add_step (self, g_ptr_array_index (goal->steps, k));
    }
  return TRUE;
}

/* The court and care. */

static gboolean
add_orders (Looking *self)
{
  g_autoptr (GPtrArray) orders =
      ost_court_store_list_orders (self->txn, self->family_id, self->error);

  for (guint i = 0; orders != NULL && i < orders->len; i++)
    {
      const OstCourtOrder *order = g_ptr_array_index (orders, i);
      const OstOpinionFact base = { .day = order->issued_on,
                                    .source = (char *) "postanowienie Sądu",
                                    .parts = P (5) | P (9) };

      add_sentences (self, "court_order", &order->parent_instance, order->content, base);
    }
  return orders != NULL;
}

static char *
dup_placement (const OstEpisode *episode, const char *child)
{
  g_autofree char *to = ost_date_dup_numeric (&episode->to_day);
  g_autofree char *from = ost_date_dup_numeric (&episode->from_day);

  return g_strdup_printf ("%s: %s od %s%s%s.", child,
                          ost_kind_get_polish (&ost_form_kind, (int) episode->form), from,
                          *to != '\0' ? " do " : "", to);
}

static gboolean
add_placements (Looking *self)
{
  g_autoptr (GPtrArray) episodes = ost_record_list (
      self->txn, OST_TYPE_EPISODE, self->error,
      "where family_id = $1 and archived_at is null order by from_day, id", "i", self->family_id);

  for (guint i = 0; episodes != NULL && i < episodes->len; i++)
    {
      const OstEpisode *episode = g_ptr_array_index (episodes, i);
      g_autoptr (OstPerson) child =
          ost_record_load (self->txn, OST_TYPE_PERSON, episode->person_id, self->error);
      OstOpinionFact *fact;

      if (child == NULL)
        return FALSE;
      fact = add (self, "episode", &episode->parent_instance, &episode->from_day,
                  dup_placement (episode, child->given_name));
      fact->source = g_strdup ("rejestr dzieci w pieczy zastępczej");
      fact->parts = P (8) | P (9);
      fact->person_id = episode->person_id;
    }
  return episodes != NULL;
}

static GHashTable *
read_staff (OstTxn *txn, GError **error)
{
  /* Those who left too: their notes are quoted. */
  g_autoptr (GPtrArray) staff = ost_record_list (txn, OST_TYPE_STAFF, error, "order by id", "");
  GHashTable *names;

  if (staff == NULL)
    return NULL;
  names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  for (guint i = 0; i < staff->len; i++)
    {
      const OstStaff *member = g_ptr_array_index (staff, i);

      g_hash_table_insert (names, g_memdup2 (&member->parent_instance.id, sizeof (gint64)),
                           ost_staff_dup_name (member));
    }
  return names;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const OstOpinionFact *first = *(OstOpinionFact *const *) a;
  const OstOpinionFact *second = *(OstOpinionFact *const *) b;
  const int order = ost_date_compare (&first->day, &second->day);

  if (order != 0)
    return order;
  if (first->record_id != second->record_id)
    return first->record_id < second->record_id ? -1 : 1;
  return first->sentence - second->sentence;
}

OstOpinionFacts *
ost_opinion_fact_store_list (
    OstTxn *txn, gint64 family_id, const GDate *from, const GDate *to, GError **error)
{
  g_autoptr (OstOpinionFacts) found = g_new0 (OstOpinionFacts, 1);
  g_autoptr (GHashTable) staff = NULL;
  Looking looking = { txn, family_id, from, to, NULL, found, error };

  found->facts = g_ptr_array_new_with_free_func ((GDestroyNotify) ost_opinion_fact_free);
  staff = looking.staff = read_staff (txn, error);
  if (staff == NULL || !add_visits (&looking) || !add_addenda (&looking) || !add_plan (&looking) ||
      !add_orders (&looking) || !add_placements (&looking))
    return NULL;
  g_ptr_array_sort (found->facts, compare_days);
  return g_steal_pointer (&found);
}
