/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/documents/opinion-parts.h"

static const OstOpinionPart parts[] = {
  { "1", N_ ("Answers to the questions of the court"), "answers",
    N_ ("A paragraph for each question, in the order of the letter: two to five sentences and the "
        "part that says more.") },
  { "2", N_ ("Sources of knowledge"), NULL,
    N_ ("From the file: the assistant, the period, visits and contacts, when each child was seen "
        "last.") },
  { "3", N_ ("Family and legal situation of the children"), NULL,
    N_ ("From the data of the family: people, roles, whereabouts.") },
  { "4", N_ ("Course of the cooperation"), "course",
    N_ ("The visits are counted from the file; write what the counts do not say.") },
  { "5", N_ ("Duties set by the court"), NULL,
    N_ ("From the tab Court of the family: each duty with its state and evidence.") },
  { "6", N_ ("Plan of work"), NULL, N_ ("From the newest plan: its goals and their state.") },
  { "7", N_ ("Conditions of life"), "conditions",
    N_ ("A paragraph for each area: flat, means, health, safety, adults, surroundings. What "
        "somebody "
        "told begins with whose words it is.") },
  { "8", N_ ("Children, each apart"), "children",
    N_ ("A paragraph for each child that begins with the name: “Lena: …”. No quotations of the "
        "child.") },
  { "9", N_ ("Contacts with a child in care"), NULL,
    N_ ("From the file, where it concerns the family.") },
  { "10", N_ ("Help that was given"), "help",
    N_ ("A paragraph for each form of help: from when, who used it, with what result.") },
  { "11", N_ ("Strengths and protecting factors"), "strengths",
    N_ ("A paragraph each, at least one.") },
  { "12", N_ ("Difficulties and threats"), "threats",
    N_ ("Fact, day, what was done about it. A paragraph each.") },
  { "13", N_ ("Position of the family"), "position",
    N_ ("In its own words; if the family was not asked, why not.") },
  { "14", N_ ("Conclusions of the assistant"), "conclusions",
    N_ ("Your own judgement: what helps, what hinders, which support is needed and for how long. "
        "The "
        "program never fills this part, and the decision is left to the court.") },
  { "15", N_ ("What the assistant does not know"), "not_known",
    N_ ("Without data, old, or known from others only. A paragraph each.") },
};

const OstOpinionPart *
ost_opinion_parts (guint *n_parts)
{
  *n_parts = G_N_ELEMENTS (parts);
  return parts;
}

char *
ost_opinion_parts_dup_empty (const char *const *texts)
{
  GString *empty = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].field != NULL && (texts[i] == NULL || *texts[i] == '\0'))
      g_string_append_printf (empty, "%s%s", empty->len > 0 ? ", " : "", parts[i].number);
  return g_string_free (empty, empty->len == 0);
}
