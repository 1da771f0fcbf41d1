/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "base/text.h"
#include "casework/visit-store.h"
#include "documents/court-opinion-filling.h"
#include "documents/opinion-fact.h"
#include "placements/episode.h"
#include "placements/form.h"
#include "support/support-store.h"

#define LONG_NOT_SEEN 30 /* days, as on the page of the day */

static gboolean
is_child (const OstHouseholdRow *row)
{
  return row->member->role == OST_ROLE_CHILD;
}

/* The placement in which a child is today, NULL without an error when it is in none. */
static OstEpisode *
find_placement (OstOpinionFilling *self, gint64 person_id)
{
  return ost_record_find (self->source->txn, OST_TYPE_EPISODE, self->error,
                          "where person_id = $1 and archived_at is null and from_day <= $2"
                          " and (to_day is null or to_day >= $2) order by from_day desc limit 1",
                          "id", person_id, &self->source->today);
}

static const char *
say_placement (OstOpinionFilling *self, const OstEpisode *episode)
{
  g_autofree char *from = ost_date_dup_numeric (&episode->from_day);
  const char *form = ost_kind_get_polish (&ost_form_kind, (int) episode->form);

  if (episode->signature != NULL)
    return ost_paper_source_printf (self->source, "%s, od %s (sygn. akt %s)", form, from,
                                    episode->signature);
  return ost_paper_source_printf (self->source, "%s, od %s", form, from);
}

/* Contacts of the family's children in care that the assistant attended or was to attend. */
static gboolean
count_meetings (OstOpinionFilling *self, gint64 person_id, OstOpinionMeeting *meeting)
{
  gint64 held = 0;
  gint64 failed_ones = 0;

  if (!ost_txn_get_int (self->source->txn, &held, self->error,
                        "select count(*) from visit v join visit_child c on c.visit_id = v.id"
                        " where v.family_id = $1 and c.person_id = $2 and v.archived_at is null"
                        " and v.form = 'kontakt-dziecka' and v.outcome = 'odbyla-sie'"
                        " and v.day >= $3 and v.day <= $4",
                        "iidd", self->source->family->parent_instance.id, person_id,
                        &self->opinion->period_from, &self->opinion->period_to) ||
      !ost_txn_get_int (self->source->txn, &failed_ones, self->error,
                        "select count(*) from visit where family_id = $1 and archived_at is null"
                        " and form = 'kontakt-dziecka' and outcome is not null"
                        " and outcome not in ('odbyla-sie', 'przelozona')"
                        " and day >= $2 and day <= $3",
                        "idd", self->source->family->parent_instance.id,
                        &self->opinion->period_from, &self->opinion->period_to))
    return FALSE;
  meeting->held = (guint) held;
  meeting->planned = (guint) (held + failed_ones);
  return TRUE;
}

static const char *
dup_age (OstOpinionFilling *self, const OstPerson *child)
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
fill_child (OstOpinionFilling *self, const OstHouseholdRow *row, OstOpinionChild *child)
{
  child->name = ost_paper_source_name (self->source, row->person);
  child->age = dup_age (self, row->person);
  child->school = ost_paper_source_keep (self->source, g_strdup (row->person->school));
  child->person_id = row->person->parent_instance.id;
  return ost_visit_store_get_last_seen (self->source->txn, child->person_id, &child->last_seen,
                                        self->error);
}

/* Where a member lives: what the file says, the placement, the household. */
static gboolean
fill_residence (OstOpinionFilling *self, const OstHouseholdRow *row, OstPaperPerson *person)
{
  OstCourtOpinion *opinion = self->opinion;
  OstOpinionMeeting *meetings = (OstOpinionMeeting *) opinion->meetings;
  g_autoptr (OstEpisode) placement = NULL;

  if (is_child (row) && person->custody == NULL)
    person->custody = OST_PAPER_UNKNOWN;
  if (is_child (row))
    placement = find_placement (self, row->person->parent_instance.id);
  if (*self->error != NULL)
    return FALSE;
  if (placement == NULL)
    {
      if (person->residence == NULL && row->member->household)
        person->residence = "w miejscu zamieszkania rodziny";
      return TRUE;
    }
  meetings[opinion->n_meetings].child = person->name;
  meetings[opinion->n_meetings].order = say_placement (self, placement);
  if (person->residence == NULL)
    person->residence = meetings[opinion->n_meetings].order;
  opinion->child_away = TRUE;
  return count_meetings (self, row->person->parent_instance.id, &meetings[opinion->n_meetings++]);
}

gboolean
ost_opinion_filling_read_people (OstOpinionFilling *self)
{
  const GPtrArray *household = self->source->household;
  OstCourtOpinion *opinion = self->opinion;
  OstPaperPerson *people = NULL;
  OstOpinionMember *members = OST_PAPER_ROOM (self->source, household->len, OstOpinionMember);
  OstOpinionChild *children = OST_PAPER_ROOM (self->source, household->len, OstOpinionChild);

  if (!ost_paper_source_people (self->source, &people, &opinion->n_people, self->error))
    return FALSE;
  opinion->people = people;
  opinion->members = members;
  opinion->children = children;
  opinion->meetings = OST_PAPER_ROOM (self->source, household->len, OstOpinionMeeting);
  for (guint i = 0; i < household->len; i++)
    {
      const OstHouseholdRow *row = g_ptr_array_index (household, i);

      members[i] = (OstOpinionMember){ row->person->parent_instance.id, is_child (row) };
      if (!fill_residence (self, row, &people[i]) ||
          (is_child (row) && !fill_child (self, row, &children[opinion->n_children++])))
        return FALSE;
    }
  return TRUE;
}

/* Supporting families; other help is written by the author. */
gboolean
ost_opinion_filling_read_help (OstOpinionFilling *self)
{
  g_autoptr (GPtrArray) helped = ost_support_store_list_of_family (
      self->source->txn, self->source->family->parent_instance.id, self->error);
  OstOpinionHelp *help;

  if (helped == NULL)
    return FALSE;
  help = OST_PAPER_ROOM (self->source, helped->len, OstOpinionHelp);
  for (guint i = 0; i < helped->len; i++)
    {
      const OstSupportedFamily *row = g_ptr_array_index (helped, i);

      help[i].form = "rodzina wspierająca";
      help[i].from = row->from_day;
      help[i].to = row->to_day;
    }
  self->opinion->help = help;
  self->opinion->n_help = helped->len;
  return TRUE;
}

/* What the assistant does not know, as far as it can be counted. */

static const char *
say_not_seen (OstOpinionFilling *self, const OstOpinionChild *child)
{
  g_autofree char *day = ost_date_dup_numeric (&child->last_seen);
  int days;

  if (*day == '\0')
    return ost_paper_source_printf (
        self->source, "%s: w aktach nie odnotowano bezpośredniej obserwacji dziecka.", child->name);
  days = ost_date_days_between (&child->last_seen, &self->source->today);
  if (days < LONG_NOT_SEEN)
    return NULL;
  return ost_paper_source_printf (
      self->source, "%s: ostatnia bezpośrednia obserwacja %s, %d %s przed sporządzeniem opinii.",
      child->name, day, days, ost_text_polish_plural (days, "dzień", "dni", "dni"));
}

static const char *
say_old_facts (OstOpinionFilling *self)
{
  const OstCourtOpinion *opinion = self->opinion;
  const OstOpinionQuote *oldest = NULL;
  g_autofree char *day = NULL;
  guint n = 0;

  for (guint i = 0; i < opinion->n_quotes; i++)
    if (ost_opinion_fact_is_stale (opinion->quotes[i].part, &opinion->quotes[i].day,
                                   &self->source->today))
      {
        if (oldest == NULL || ost_date_compare (&opinion->quotes[i].day, &oldest->day) < 0)
          oldest = &opinion->quotes[i];
        n++;
      }
  if (oldest == NULL)
    return NULL;
  day = ost_date_dup_numeric (&oldest->day);
  return ost_paper_source_printf (
      self->source,
      "Najstarsza z przywołanych informacji pochodzi z %s i może nie odpowiadać obecnemu stanowi.",
      day);
}

void
ost_opinion_filling_count_gaps (OstOpinionFilling *self)
{
  OstCourtOpinion *opinion = self->opinion;
  const char **gaps = OST_PAPER_ROOM (self->source, opinion->n_children + 2, const char *);
  const char *old = say_old_facts (self);
  guint n = 0;

  for (guint i = 0; i < opinion->n_children; i++)
    {
      const char *gap = say_not_seen (self, &opinion->children[i]);

      if (gap != NULL)
        gaps[n++] = gap;
    }
  if (old != NULL)
    gaps[n++] = old;
  opinion->gaps = n > 0 ? gaps : NULL;
}
