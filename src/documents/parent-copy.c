/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "documents/parent-copy.h"

/* "(część 7)": the parts of a copy have no numbers. */
#define REFERENCE " ?\\(?(por\\. )?część \\d+\\)?"

static const char *
without_references (const char *text, GPtrArray *kept)
{
  g_autoptr (GRegex) reference = NULL;
  char *cleaned;

  if (text == NULL)
    return NULL;
  reference = g_regex_new (REFERENCE, G_REGEX_CASELESS, 0, NULL);
  cleaned = g_regex_replace_literal (reference, text, -1, 0, "", 0, NULL);
  g_ptr_array_add (kept, cleaned);
  return cleaned;
}

static gboolean
is_for (const OstCourtOpinion *opinion, const OstParentCopy *copy, gint64 person_id)
{
  if (person_id == 0 || person_id == copy->person_id)
    return TRUE;
  for (guint i = 0; i < opinion->n_people; i++)
    if (opinion->members[i].person_id == person_id)
      return opinion->members[i].child;
  return FALSE;
}

static void
reduce_quotes (OstCourtOpinion *opinion, const OstParentCopy *copy)
{
  OstOpinionQuote *quotes = (OstOpinionQuote *) opinion->quotes;
  guint n = 0;

  for (guint i = 0; i < opinion->n_quotes; i++)
    if (!quotes[i].own_words_of_child && is_for (opinion, copy, quotes[i].person_id))
      quotes[n++] = quotes[i];
  opinion->n_quotes = n;
}

static void
reduce_duties (OstCourtOpinion *opinion, const OstParentCopy *copy)
{
  OstOpinionDuty *duties = (OstOpinionDuty *) opinion->duties;
  guint n = 0;

  for (guint i = 0; i < opinion->n_duties; i++)
    if (is_for (opinion, copy, duties[i].person_id))
      duties[n++] = duties[i];
  opinion->n_duties = n;
}

/* The parent and the children; and who the paper says it is about. */
static void
reduce_people (OstCourtOpinion *opinion, const OstParentCopy *copy, GPtrArray *kept)
{
  OstPaperPerson *people = (OstPaperPerson *) opinion->people;
  OstOpinionMember *members = (OstOpinionMember *) opinion->members;
  GString *subjects = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < opinion->n_people; i++)
    {
      g_autofree char *born = ost_date_dup_numeric (&people[i].birth_date);

      if (!members[i].child && members[i].person_id != copy->person_id)
        continue;
      g_string_append_printf (subjects, "%s%s%s%s", n > 0 ? "\n" : "", people[i].name,
                              *born != '\0' ? ", ur. " : "", born);
      people[n] = people[i];
      members[n++] = members[i];
    }
  opinion->n_people = n;
  opinion->subjects = g_string_free (subjects, FALSE);
  g_ptr_array_add (kept, (gpointer) opinion->subjects);
}

static void
reduce_children (OstCourtOpinion *opinion)
{
  OstOpinionChild *children = (OstOpinionChild *) opinion->children;

  for (guint i = 0; i < opinion->n_children; i++)
    children[i].own_words = NULL;
}

static void
clean_texts (OstCourtOpinion *opinion, GPtrArray *kept)
{
  const char **const texts[] = { &opinion->course,      &opinion->duties_note,
                                 &opinion->goals_note,  &opinion->meetings_note,
                                 &opinion->conclusions, &opinion->family_position };
  OstOpinionAnswer *answers = (OstOpinionAnswer *) opinion->answers;
  OstOpinionArea *areas = (OstOpinionArea *) opinion->areas;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    *texts[i] = without_references (*texts[i], kept);
  for (guint i = 0; i < opinion->n_answers; i++)
    answers[i].answer = without_references (answers[i].answer, kept);
  for (guint i = 0; i < opinion->n_areas; i++)
    areas[i].text = without_references (areas[i].text, kept);
}

void
ost_parent_copy_reduce (OstCourtOpinion *opinion, const OstParentCopy *copy, GPtrArray *kept)
{
  static const char *const copies[] = { "adresat wyciągu", "a/a", NULL };

  opinion->copy_for = copy->name;
  opinion->left_out = copy->left_out;
  reduce_quotes (opinion, copy);
  reduce_duties (opinion, copy);
  reduce_people (opinion, copy, kept);
  reduce_children (opinion);
  clean_texts (opinion, kept);
  /* Both speak of the whole opinion. */
  opinion->gaps = NULL;
  opinion->annexes = NULL;
  opinion->copies = copies;
}
