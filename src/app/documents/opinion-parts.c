/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/documents/opinion-parts.h"

static const OstOpinionPart parts[] = {
  { "1", N_ ("Answers to the questions of the court"), "answers",
    N_ ("A paragraph for each question, in the order of the letter: two to five sentences and the "
        "part that says more. “2. …” answers the second.") },
  { "2", N_ ("Sources of knowledge"), "papers",
    N_ ("The assistant, the period, visits and contacts and when each child was seen last come "
        "from "
        "the file. Write the papers that you used, a line each.") },
  { "3", N_ ("Family and legal situation of the children"), "guardians",
    N_ ("People, roles and whereabouts come from the data of the family. Write who is the "
        "probation "
        "officer and the foster-care coordinator.") },
  { "4", N_ ("Course of the cooperation"), "course",
    N_ ("The visits are counted from the file; write what the counts do not say.") },
  { "5", N_ ("Duties set by the court"), "duties",
    N_ ("Each duty with its state and evidence comes from the tab Court of the family. Write what "
        "the "
        "table does not say.") },
  { "6", N_ ("Plan of work"), "goals",
    N_ ("The goals and their state come from the newest plan. Write why something was not "
        "reached.") },
  { "7", N_ ("Conditions of life"), "conditions",
    N_ ("A line for each area that begins with its title. What somebody told begins with whose "
        "words "
        "it is.") },
  { "8", N_ ("Children, each apart"), "children",
    N_ ("The given name on a line of its own, below it a line for each matter. No quotations of "
        "the "
        "child.") },
  { "9", N_ ("Contacts with a child in care"), "contacts",
    N_ ("Placements and the number of contacts come from the file. Write how the contacts went and "
        "how "
        "the home is being prepared.") },
  { "10", N_ ("Help that was given"), "help",
    N_ ("A line for each form of help: “therapy since … Skorzystali: mother. Wynik: …”") },
  { "11", N_ ("Strengths and protecting factors"), "strengths",
    N_ ("A paragraph each, at least one.") },
  { "12", N_ ("Difficulties and threats"), "threats",
    N_ ("A line each: “12.03.2026: fact. Zrobiono: what was done.”") },
  { "13", N_ ("Position of the family"), "position",
    N_ ("In its own words; if the family was not asked, why not.") },
  { "14", N_ ("Conclusions of the assistant"), "conclusions",
    N_ ("Your own judgement: what helps, what hinders, which support is needed and for how long. "
        "The "
        "program never fills this part, and the decision is left to the court.") },
  { "15", N_ ("What the assistant does not know"), "not_known",
    N_ ("Without data, old, or known from others only. A line each.") },
  { "16", N_ ("Annexes"), "annexes", N_ ("What goes with the opinion, a line each.") },
};

const OstOpinionPart *
ost_opinion_parts (guint *n_parts)
{
  *n_parts = G_N_ELEMENTS (parts);
  return parts;
}

char *
ost_opinion_parts_dup_title (int part)
{
  g_return_val_if_fail (part >= 1 && part <= (int) G_N_ELEMENTS (parts), NULL);
  /* Annexes stand below the parts, without a number. */
  if (part == (int) G_N_ELEMENTS (parts))
    return g_strdup (_ (parts[part - 1].title));
  return g_strdup_printf ("%s. %s", parts[part - 1].number, _ (parts[part - 1].title));
}
