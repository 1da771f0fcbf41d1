/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "casework/plan-store.h"
#include "casework/visit-addendum-store.h"
#include "casework/visit-store.h"
#include "documents/card-store.h"
#include "people/dictionary-store.h"

#define KEEP(source, text) ost_paper_source_keep (source, g_strdup (text))

/* "Sąd Rejonowy w Brdzi, III Nsm 214/24" of the order that holds. */
static gboolean
read_court (OstPaperSource *source, const char **court, GError **error)
{
  g_autofree char *text = NULL;
  GError *failed = NULL;

  ost_txn_get_text (source->txn, &text, &failed,
                    "select coalesce (i.name || ', ', '') || coalesce (o.signature, '')"
                    " from court_order o left join institution i on i.id = o.institution_id"
                    " where o.family_id = $1 and o.archived_at is null and o.lifted_on is null"
                    " order by o.issued_on desc, o.id desc limit 1",
                    "i", source->family->parent_instance.id);
  if (failed != NULL)
    g_propagate_error (error, failed);
  else
    *court = ost_paper_source_keep (source, g_steal_pointer (&text));
  return failed == NULL;
}

static gboolean
fill_child (OstPaperSource *source,
            const OstHouseholdRow *row,
            OstFamilyCardChild *child,
            GError **error)
{
  return ost_paper_source_care (source, row->person->parent_instance.id, &child->care, error) &&
         read_court (source, &child->court, error);
}

static gboolean
fill_card_people (OstPaperSource *source, OstFamilyCard *card, GError **error)
{
  OstPaperPerson *people = NULL;
  OstFamilyCardPerson *rows;
  OstFamilyCardChild *children;
  guint n = 0, n_children = 0;

  if (!ost_paper_source_people (source, &people, &n, error))
    return FALSE;
  rows = OST_PAPER_ROOM (source, n, OstFamilyCardPerson);
  children = OST_PAPER_ROOM (source, n, OstFamilyCardChild);
  for (guint i = 0; i < n; i++)
    {
      const OstHouseholdRow *row = g_ptr_array_index (source->household, i);
      const OstPerson *person = row->person;

      rows[i].person = people[i];
      rows[i].pesel =
          KEEP (source, person->pesel != NULL ? person->pesel : person->identity_document);
      rows[i].disability = KEEP (source, person->disability);
      rows[i].school = KEEP (source, person->school);
      if (row->member->role == OST_ROLE_CHILD)
        {
          OstFamilyCardChild *child = &children[n_children++];

          child->name = people[i].name;
          child->custody = people[i].custody;
          if (!fill_child (source, row, child, error))
            return FALSE;
        }
    }
  card->people = rows;
  card->n_people = n;
  card->children = children;
  card->n_children = n_children;
  return TRUE;
}

static void
fill_helpers (OstPaperSource *source, OstFamilyCard *card)
{
  OstFamilyCardHelper *helpers = OST_PAPER_ROOM (source, 1, OstFamilyCardHelper);
  const char *name = ost_paper_source_staff_name (source, source->family->social_worker_id);

  if (name == NULL)
    return;
  helpers[0] = (OstFamilyCardHelper){ .role = "pracownik socjalny", .name = name };
  card->helpers = helpers;
  card->n_helpers = 1;
}

gboolean
ost_family_card_store_fill (OstPaperSource *source, OstFamilyCard *card, GError **error)
{
  const OstFamily *family = source->family;

  *card = (OstFamilyCard){ 0 };
  ost_paper_source_fill (source, &card->paper, KEEP (source, family->case_number));
  card->family = KEEP (source, family->name);
  card->address_hidden = family->address_confidential;
  if (!family->address_confidential)
    card->address = ost_paper_source_keep (source, ost_family_dup_address (family));
  card->phone = KEEP (source, family->phone);
  card->from = family->opened_on;
  card->to = family->closed_on;
  card->assistant = ost_paper_source_assistants (source);
  fill_helpers (source, card);
  return ost_paper_source_basis (source, &card->basis, error) &&
         fill_card_people (source, card, error);
}

static const char *const *
list_names (OstPaperSource *source, gboolean children_only, const GArray *wanted)
{
  const char **names = OST_PAPER_ROOM (source, source->household->len + 1, const char *);
  guint n = 0;

  for (guint i = 0; i < source->household->len; i++)
    {
      const OstHouseholdRow *row = g_ptr_array_index (source->household, i);
      gboolean found = wanted == NULL;

      for (guint k = 0; wanted != NULL && k < wanted->len; k++)
        found |= g_array_index (wanted, gint64, k) == row->person->parent_instance.id;
      if (found && (!children_only || row->member->role == OST_ROLE_CHILD))
        names[n++] = ost_paper_source_name (source, row->person);
    }
  return names;
}

static void
fill_tasks (OstPaperSource *source,
            const GPtrArray *tasks,
            const OstVisitCardTask **lines,
            guint *n_lines)
{
  OstVisitCardTask *rows = OST_PAPER_ROOM (source, tasks->len, OstVisitCardTask);

  for (guint i = 0; i < tasks->len; i++)
    {
      const OstVisitTask *task = g_ptr_array_index (tasks, i);

      rows[i].text = KEEP (source, task->content);
      rows[i].who = ost_kind_get_polish (&ost_task_who_kind, task->who);
      rows[i].done = g_date_valid (&task->done_on);
    }
  *lines = rows;
  *n_lines = tasks->len;
}

static gboolean
fill_open_steps (OstPaperSource *source, OstVisitCard *card, GError **error)
{
  g_autoptr (GPtrArray) steps = ost_record_list (
      source->txn, OST_TYPE_PLAN_STEP, error,
      "where archived_at is null and state in ('nierozpoczete', 'w-toku') and goal_id in"
      " (select g.id from plan_goal g where g.archived_at is null and g.plan_id ="
      " (select p.id from work_plan p where p.family_id = $1 and p.archived_at is null"
      " order by p.version desc limit 1)) order by due_on, id",
      "i", source->family->parent_instance.id);
  OstVisitCardTask *rows;

  if (steps == NULL)
    return FALSE;
  rows = OST_PAPER_ROOM (source, steps->len, OstVisitCardTask);
  for (guint i = 0; i < steps->len; i++)
    {
      const OstPlanStep *step = g_ptr_array_index (steps, i);

      rows[i].text = KEEP (source, step->action);
      rows[i].who = KEEP (source, step->responsible);
      rows[i].due_on = step->due_on;
    }
  card->open_steps = rows;
  card->n_open_steps = steps->len;
  return TRUE;
}

static gboolean
fill_visit (OstPaperSource *source, const OstVisit *visit, OstVisitCard *card, GError **error)
{
  card->day = visit->day;
  card->from_time = visit->from_time;
  card->to_time = visit->to_time;
  card->assistant = ost_paper_source_staff_name (source, visit->staff_id);
  if (visit->place != NULL)
    {
      card->place = ost_paper_source_keep (
          source,
          ost_dictionary_store_dup_label (source->txn, OST_DICTIONARY_PLACES, visit->place, error));
      if (card->place == NULL)
        return FALSE;
    }
  if (card->empty)
    return TRUE;
  card->form = ost_kind_get_polish (&ost_visit_form_kind, visit->form);
  card->outcome = ost_kind_get_polish (&ost_visit_outcome_kind, visit->outcome);
  card->present = KEEP (source, visit->present);
  card->minutes = (int) visit->minutes;
  card->kilometres = (int) visit->km;
  card->topic = KEEP (source, visit->topic);
  card->course = KEEP (source, visit->course);
  card->written_on = visit->written_on;
  card->signature =
      visit->signature == OST_VISIT_SIGNATURE_SIGNED            ? OST_VISIT_CARD_SIGNED
      : visit->signature == OST_VISIT_SIGNATURE_REFUSED_TO_SIGN ? OST_VISIT_CARD_REFUSED
      : visit->signature == OST_VISIT_SIGNATURE_SIGNED_ON_PAPER ? OST_VISIT_CARD_ON_PAPER
                                                                : OST_VISIT_CARD_NOT_SIGNED;
  return TRUE;
}

static gboolean
fill_addenda (OstPaperSource *source, gint64 visit_id, OstVisitCard *card, GError **error)
{
  g_autoptr (GPtrArray) addenda = ost_visit_addendum_store_list (source->txn, visit_id, error);
  OstVisitCardAddendum *rows;

  if (addenda == NULL)
    return FALSE;
  rows = OST_PAPER_ROOM (source, addenda->len, OstVisitCardAddendum);
  for (guint i = 0; i < addenda->len; i++)
    {
      const OstVisitAddendum *addendum = g_ptr_array_index (addenda, i);

      rows[i].day = addendum->day;
      rows[i].author = ost_paper_source_staff_name (source, addendum->staff_id);
      rows[i].text = KEEP (source, addendum->content);
    }
  card->addenda = rows;
  card->n_addenda = addenda->len;
  return TRUE;
}

static gboolean
fill_held_visit (OstPaperSource *source, gint64 visit_id, OstVisitCard *card, GError **error)
{
  g_autoptr (OstVisitEntry) entry = ost_visit_store_load (source->txn, visit_id, error);

  if (entry == NULL)
    return FALSE;
  card->children_seen = list_names (source, TRUE, entry->children);
  fill_tasks (source, entry->tasks, &card->agreed, &card->n_agreed);
  return fill_addenda (source, visit_id, card, error) &&
         fill_visit (source, entry->visit, card, error);
}

static gboolean
fill_next_visit (OstPaperSource *source, OstVisitCard *card, GError **error)
{
  GError *failed = NULL;
  g_autoptr (OstVisit) next = ost_record_find (
      source->txn, OST_TYPE_VISIT, &failed,
      "where family_id = $1 and archived_at is null and outcome is null and day >= $2"
      " order by day, from_time, id limit 1",
      "id", source->family->parent_instance.id, &source->today);
  g_autoptr (GPtrArray) tasks = NULL;

  if (failed == NULL && next != NULL)
    fill_visit (source, next, card, &failed);
  if (failed == NULL)
    tasks =
        ost_visit_store_list_open_tasks (source->txn, source->family->parent_instance.id, &failed);
  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return FALSE;
    }
  fill_tasks (source, tasks, &card->earlier, &card->n_earlier);
  return fill_open_steps (source, card, error);
}

gboolean
ost_visit_card_store_fill (OstPaperSource *source,
                           gint64 visit_id,
                           OstVisitCard *card,
                           GError **error)
{
  const OstFamily *family = source->family;

  *card = (OstVisitCard){ .empty = visit_id == 0,
                          .from_time = OST_TIME_NONE,
                          .to_time = OST_TIME_NONE,
                          .next_time = OST_TIME_NONE };
  ost_paper_source_fill (source, &card->paper, KEEP (source, family->case_number));
  card->family = KEEP (source, family->name);
  card->case_no = KEEP (source, family->case_number);
  card->address_hidden = family->address_confidential;
  if (!family->address_confidential)
    card->address = ost_paper_source_keep (source, ost_family_dup_address (family));
  card->safety = KEEP (source, family->safety_note);
  card->note = ost_paper_source_text (source, "visit-card");
  if (source->assistant != NULL)
    card->assistant = ost_paper_source_staff_name (source, source->assistant->parent_instance.id);
  card->members = list_names (source, FALSE, NULL);
  card->children = list_names (source, TRUE, NULL);
  return visit_id != 0 ? fill_held_visit (source, visit_id, card, error)
                       : fill_next_visit (source, card, error);
}
