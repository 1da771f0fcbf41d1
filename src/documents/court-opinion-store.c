/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "base/text.h"
#include "casework/court-store.h"
#include "casework/plan-store.h"
#include "casework/visit-store.h"
#include "documents/court-opinion-store.h"
#include "documents/document-store.h"
#include "people/institution.h"
#include "people/staff-store.h"
#include "support/support-store.h"

/* Longer ago is another story; the editor lets the period be chosen. */
#define MONTHS_LOOKED_AT 12
#define MOST_TALKS 12

typedef struct
{
  OstPaperSource *source;
  OstCourtOpinion *opinion;
  GHashTable *texts; /* part to text of the draft; borrowed keys */
  GPtrArray *sections;
  GError **error;
} Filling;

static const char *
part (Filling *self, const char *name)
{
  return g_hash_table_lookup (self->texts, name);
}

static gboolean
read_texts (Filling *self, const OstIssuedDocument *draft)
{
  if (draft == NULL)
    return TRUE;
  self->sections =
      ost_document_store_list_sections (self->source->txn, draft->parent_instance.id, self->error);
  for (guint i = 0; self->sections != NULL && i < self->sections->len; i++)
    {
      OstDocumentSection *section = g_ptr_array_index (self->sections, i);

      if (section->content != NULL)
        g_hash_table_insert (
            self->texts, section->part,
            (gpointer) ost_paper_source_keep (self->source, g_strdup (section->content)));
    }
  return self->sections != NULL;
}

/* The court, its signature and questions. */

static gboolean
fill_addressee (Filling *self, const OstCourtRequest *request)
{
  OstPaperSource *source = self->source;
  const char **lines = OST_PAPER_ROOM (source, 5, const char *);
  g_autoptr (OstInstitution) court = NULL;
  g_autofree char *street = NULL;
  guint n = 0;

  if (request->institution_id == 0)
    return TRUE;
  court = ost_record_load (source->txn, OST_TYPE_INSTITUTION, request->institution_id, self->error);
  if (court == NULL)
    return FALSE;
  lines[n++] = ost_paper_source_keep (source, g_strdup (court->name));
  if (court->department != NULL)
    lines[n++] = ost_paper_source_keep (source, g_strdup (court->department));
  street = ost_text_address_line (court->street, court->house, court->flat,
                                  court->street != NULL ? NULL : court->town);
  if (street != NULL && *street != '\0')
    lines[n++] = ost_paper_source_keep (source, g_steal_pointer (&street));
  if (court->postcode != NULL && court->town != NULL)
    lines[n++] = ost_paper_source_printf (source, "%s %s", court->postcode, court->town);
  self->opinion->addressee = lines;
  return TRUE;
}

/* What was written in part 1 although the court asked nothing. */
static void
fill_unasked (Filling *self)
{
  OstOpinionAnswer *answer = OST_PAPER_ROOM (self->source, 1, OstOpinionAnswer);

  answer->answer = part (self, "1");
  self->opinion->answers = answer;
  self->opinion->n_answers = answer->answer != NULL ? 1 : 0;
}

/* Paragraphs of part 1 answer the questions in their order; what is left goes to the last one. */
static void
fill_answers (Filling *self, const char *questions)
{
  const char *const *asked = ost_paper_source_lines (self->source, questions);
  const char *const *written = ost_paper_source_lines (self->source, part (self, "1"));
  OstOpinionAnswer *answers;
  guint n = 0;

  if (asked == NULL)
    {
      fill_unasked (self);
      return;
    }
  n = g_strv_length ((char **) asked);
  answers = OST_PAPER_ROOM (self->source, n, OstOpinionAnswer);
  for (guint i = 0; i < n; i++)
    {
      answers[i].question = asked[i];
      if (written != NULL && *written != NULL)
        answers[i].answer =
            i + 1 == n ? ost_paper_source_keep (self->source, g_strjoinv ("\n", (char **) written))
                       : *written++;
    }
  self->opinion->answers = answers;
  self->opinion->n_answers = n;
}

static gboolean
fill_request (Filling *self)
{
  GError *failed = NULL;
  g_autoptr (OstCourtRequest) request = ost_court_store_find_request (
      self->source->txn, self->source->family->parent_instance.id, &failed);

  if (failed != NULL)
    {
      g_propagate_error (self->error, failed);
      return FALSE;
    }
  fill_answers (self, request != NULL ? request->questions : NULL);
  if (request == NULL)
    return TRUE;
  self->opinion->signature = ost_paper_source_keep (self->source, g_strdup (request->signature));
  self->opinion->letter_date = request->letter_date;
  self->opinion->received_on = request->received_on;
  return fill_addressee (self, request);
}

/* Sources of knowledge and the course of cooperation. */

static gboolean
fill_visits (Filling *self)
{
  OstCourtOpinion *opinion = self->opinion;
  OstVisitCounts counts;
  OstOpinionContact *contacts = OST_PAPER_ROOM (self->source, 3, OstOpinionContact);

  if (!ost_visit_store_count (self->source->txn, self->source->family->parent_instance.id,
                              &opinion->period_from, &opinion->period_to, &counts, self->error))
    return FALSE;
  opinion->visits.planned = (guint) (counts.planned - counts.moved);
  opinion->visits.held = (guint) counts.held;
  opinion->visits.nobody_home = (guint) counts.nobody;
  opinion->visits.refused = (guint) counts.refused;
  opinion->visits.called_off_by_family = (guint) counts.called_off_by_family;
  opinion->visits.called_off_by_assistant = (guint) counts.called_off_by_assistant;
  contacts[0] = (OstOpinionContact){ "wizyty", (guint) counts.held };
  contacts[1] =
      (OstOpinionContact){ "rozmowy telefoniczne i inne kontakty", (guint) counts.phone_calls };
  contacts[2] = (OstOpinionContact){ "kontakty z instytucjami", (guint) counts.with_institutions };
  opinion->contacts = contacts;
  opinion->n_contacts = 3;
  return TRUE;
}

static gboolean
fill_talks (Filling *self)
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

      talks[i].institution = ost_paper_source_keep (
          self->source, g_strdup (visit->present != NULL ? visit->present : "instytucja"));
      talks[i].day = visit->day;
      talks[i].matter = ost_paper_source_keep (self->source, g_strdup (visit->topic));
    }
  self->opinion->talks = talks;
  self->opinion->n_talks = visits->len;
  return TRUE;
}

static void
fill_period (Filling *self)
{
  OstCourtOpinion *opinion = self->opinion;
  const GDate year_ago = ost_date_plus_months (&self->source->today, -MONTHS_LOOKED_AT);

  opinion->period_to = self->source->today;
  opinion->period_from = self->source->family->opened_on;
  if (ost_date_compare (&opinion->period_from, &year_ago) < 0)
    opinion->period_from = year_ago;
}

/* Duties of the court and goals of the plan. */

static const char *
person_name (Filling *self, gint64 person_id)
{
  g_autoptr (OstPerson) person = NULL;

  if (person_id == 0)
    return NULL;
  person = ost_record_load (self->source->txn, OST_TYPE_PERSON, person_id, NULL);
  return person != NULL ? ost_paper_source_name (self->source, person) : NULL;
}

static gboolean
fill_duties (Filling *self)
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
      lines[i].state = ost_kind_get_polish (&ost_duty_state_kind, duty->state);
      lines[i].state_on = self->source->today;
      lines[i].source = ost_paper_source_keep (self->source, g_strdup (duty->evidence));
    }
  self->opinion->duties = lines;
  self->opinion->n_duties = duties->len;
  return TRUE;
}

static void
fill_goals (Filling *self, const OstPlanEntry *plan)
{
  OstOpinionGoal *goals = OST_PAPER_ROOM (self->source, plan->goals->len, OstOpinionGoal);
  g_autofree char *from = ost_date_dup_numeric (&plan->plan->from_day);

  for (guint i = 0; i < plan->goals->len; i++)
    {
      const OstPlanGoal *goal = ((OstGoalEntry *) g_ptr_array_index (plan->goals, i))->goal;

      goals[i].goal = ost_paper_source_keep (self->source, g_strdup (goal->content));
      goals[i].state = ost_kind_get_polish (
          &ost_goal_state_kind, goal->state != OST_GOAL_NONE ? goal->state : OST_GOAL_IN_PROGRESS);
      goals[i].reason = ost_paper_source_keep (self->source, g_strdup (goal->state_reason));
    }
  self->opinion->goals = goals;
  self->opinion->n_goals = plan->goals->len;
  self->opinion->plan = ost_paper_source_printf (
      self->source, "plan pracy z dnia %s (wersja %d)%s%s", from, (int) plan->plan->version,
      plan->plan->participants != NULL ? ", układali: " : "",
      plan->plan->participants != NULL ? plan->plan->participants : "");
  if (part (self, "11") == NULL)
    self->opinion->strengths = ost_paper_source_lines (self->source, plan->plan->strengths);
  self->opinion->return_conditions =
      ost_paper_source_keep (self->source, g_strdup (plan->plan->return_conditions));
}

static gboolean
fill_plan (Filling *self)
{
  GError *failed = NULL;
  g_autoptr (OstPlanEntry) plan = ost_plan_store_load_newest (
      self->source->txn, self->source->family->parent_instance.id, &failed);

  if (plan != NULL)
    fill_goals (self, plan);
  if (failed != NULL)
    g_propagate_error (self->error, failed);
  return failed == NULL;
}

/* Conditions of life: paragraphs "Mieszkanie: …" of the draft under their titles. */
static void
fill_areas (Filling *self)
{
  static const char *const titles[] = {
    "Mieszkanie",     "Utrzymanie i gospodarowanie", "Zdrowie i uzależnienia",
    "Bezpieczeństwo", "Relacje dorosłych",           "Otoczenie"
  };
  const char *const *lines = ost_paper_source_lines (self->source, part (self, "7"));
  const guint n_lines = lines != NULL ? g_strv_length ((char **) lines) : 0;
  OstOpinionArea *areas =
      OST_PAPER_ROOM (self->source, G_N_ELEMENTS (titles) + n_lines, OstOpinionArea);
  guint n = G_N_ELEMENTS (titles);

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    areas[i].title = titles[i];
  for (guint i = 0; i < n_lines; i++)
    {
      guint found = 0;

      while (found < G_N_ELEMENTS (titles) && !(g_str_has_prefix (lines[i], titles[found]) &&
                                                lines[i][strlen (titles[found])] == ':'))
        found++;
      if (found < G_N_ELEMENTS (titles))
        areas[found].text = ost_paper_source_keep (
            self->source, g_strstrip (g_strdup (lines[i] + strlen (titles[found]) + 1)));
      else
        areas[n++] = (OstOpinionArea){ "Inne", lines[i] };
    }
  self->opinion->areas = areas;
  self->opinion->n_areas = n;
}

/* Each child apart; paragraphs "Lena: …" of the draft go to the child of that name. */

static const char *
text_of_child (Filling *self, const OstPerson *child)
{
  const char *const *lines = ost_paper_source_lines (self->source, part (self, "8"));
  const gsize length = strlen (child->given_name);

  for (; lines != NULL && *lines != NULL; lines++)
    if (g_str_has_prefix (*lines, child->given_name) && (*lines)[length] == ':')
      return ost_paper_source_keep (self->source, g_strstrip (g_strdup (*lines + length + 1)));
  return NULL;
}

static const char *
dup_age (Filling *self, const OstPerson *child)
{
  int years;

  if (!g_date_valid (&child->birth_date))
    return NULL;
  years = ost_date_age (&child->birth_date, &self->source->today);
  if (years == 0)
    return "poniżej roku";
  return ost_paper_source_printf (self->source, "%d %s", years,
                                  ost_text_polish_plural (years, "rok", "lata", "lat"));
}

static gboolean
fill_children (Filling *self)
{
  OstOpinionChild *children =
      OST_PAPER_ROOM (self->source, self->source->household->len, OstOpinionChild);
  guint n = 0;

  for (guint i = 0; i < self->source->household->len; i++)
    {
      const OstHouseholdRow *row = g_ptr_array_index (self->source->household, i);

      if (row->member->role != OST_ROLE_CHILD)
        continue;
      children[n].name = ost_paper_source_name (self->source, row->person);
      children[n].age = dup_age (self, row->person);
      children[n].learning = ost_paper_source_keep (self->source, g_strdup (row->person->school));
      children[n].care = text_of_child (self, row->person);
      if (!ost_visit_store_get_last_seen (self->source->txn, row->person->parent_instance.id,
                                          &children[n].last_seen, self->error))
        return FALSE;
      n++;
    }
  self->opinion->children = children;
  self->opinion->n_children = n;
  return TRUE;
}

static gboolean
fill_away (Filling *self)
{
  gint64 n = 0;

  if (!ost_txn_get_int (self->source->txn, &n, self->error,
                        "select children_in_care from family_register where family_id = $1", "i",
                        self->source->family->parent_instance.id) &&
      *self->error != NULL)
    return FALSE;
  self->opinion->child_away = n > 0;
  return TRUE;
}

/* Help: supporting families of the file, then the lines of the draft. */
static gboolean
fill_help (Filling *self)
{
  g_autoptr (GPtrArray) helped = ost_support_store_list_of_family (
      self->source->txn, self->source->family->parent_instance.id, self->error);
  const char *const *lines = ost_paper_source_lines (self->source, part (self, "10"));
  const guint n_lines = lines != NULL ? g_strv_length ((char **) lines) : 0;
  OstOpinionHelp *help;

  if (helped == NULL)
    return FALSE;
  help = OST_PAPER_ROOM (self->source, helped->len + n_lines, OstOpinionHelp);
  for (guint i = 0; i < helped->len; i++)
    {
      const OstSupportedFamily *row = g_ptr_array_index (helped, i);

      help[i].form = "rodzina wspierająca";
      help[i].from = row->from_day;
      help[i].to = row->to_day;
    }
  for (guint i = 0; i < n_lines; i++)
    help[helped->len + i].form = lines[i];
  self->opinion->help = help;
  self->opinion->n_help = helped->len + n_lines;
  return TRUE;
}

static void
fill_risks (Filling *self)
{
  const char *const *lines = ost_paper_source_lines (self->source, part (self, "12"));
  const guint n = lines != NULL ? g_strv_length ((char **) lines) : 0;
  OstOpinionRisk *risks = OST_PAPER_ROOM (self->source, n, OstOpinionRisk);

  for (guint i = 0; i < n; i++)
    risks[i].fact = lines[i];
  self->opinion->risks = risks;
  self->opinion->n_risks = n;
}

static void
fill_writing (Filling *self)
{
  OstCourtOpinion *opinion = self->opinion;

  opinion->course = part (self, "4");
  opinion->family_position = part (self, "13");
  opinion->conclusions = part (self, "14");
  opinion->not_known = ost_paper_source_lines (self->source, part (self, "15"));
  if (part (self, "11") != NULL)
    opinion->strengths = ost_paper_source_lines (self->source, part (self, "11"));
  fill_areas (self);
  fill_risks (self);
}

static void
fill_foot (Filling *self)
{
  static const char *const copies[] = { "adresat", "a/a", NULL };
  const OstStaff *assistant = self->source->assistant;
  OstCourtOpinion *opinion = self->opinion;

  opinion->copies = copies;
  if (assistant == NULL)
    {
      opinion->assistant.role = "asystent rodziny";
      return;
    }
  opinion->assistant.name =
      ost_paper_source_staff_name (self->source, assistant->parent_instance.id);
  opinion->assistant.role = assistant->title != NULL ? assistant->title : "asystent rodziny";
}

static void
fill_subjects (Filling *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->source->household->len; i++)
    {
      const OstHouseholdRow *row = g_ptr_array_index (self->source->household, i);
      g_autofree char *born = ost_date_dup_numeric (&row->person->birth_date);

      g_string_append_printf (text, "%s%s %s%s%s", text->len > 0 ? "\n" : "",
                              row->person->given_name, row->person->surname,
                              *born != '\0' ? ", ur. " : "", born);
    }
  self->opinion->subjects =
      text->len > 0 ? ost_paper_source_keep (self->source, g_strdup (text->str)) : NULL;
  g_string_free (text, TRUE);
}

static gboolean
fill_all (Filling *self, const OstIssuedDocument *draft)
{
  OstPaperSource *source = self->source;
  OstCourtOpinion *opinion = self->opinion;

  opinion->assistants = ost_paper_source_assistants (source);
  opinion->assistant_since = source->assistant_since;
  fill_period (self);
  fill_subjects (self);
  fill_foot (self);
  opinion->citation = ost_paper_source_cite (source, "opinion", self->error);
  return opinion->citation != NULL && read_texts (self, draft) &&
         ost_paper_source_people (source, (OstPaperPerson **) &opinion->people, &opinion->n_people,
                                  self->error) &&
         ost_paper_source_basis (source, &opinion->basis, self->error) && fill_request (self) &&
         fill_visits (self) && fill_talks (self) && fill_duties (self) && fill_plan (self) &&
         fill_children (self) && fill_away (self) && fill_help (self);
}

gboolean
ost_court_opinion_store_fill (OstPaperSource *source,
                              const OstIssuedDocument *draft,
                              const char *number,
                              OstCourtOpinion *opinion,
                              GError **error)
{
  g_autoptr (GHashTable) texts = g_hash_table_new (g_str_hash, g_str_equal);
  GError *failed = NULL;
  Filling self = { .source = source, .opinion = opinion, .texts = texts, .error = &failed };
  gboolean filled;

  *opinion = (OstCourtOpinion){ 0 };
  ost_paper_source_fill (source, &opinion->paper, number);
  opinion->paper.draft = number == NULL;
  opinion->version = draft != NULL ? (guint) MAX (draft->version, 1) : 1;
  filled = fill_all (&self, draft);
  if (filled)
    fill_writing (&self);
  g_clear_pointer (&self.sections, g_ptr_array_unref);
  if (failed != NULL)
    g_propagate_error (error, failed);
  return filled;
}
