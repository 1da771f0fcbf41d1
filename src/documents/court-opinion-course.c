/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "base/text.h"
#include "documents/court-opinion-private.h"

static void
add_contact_counts (OstDocument *document, const OstCourtOpinion *opinion)
{
  g_autofree char *span = ost_paper_dup_span (&opinion->period_from, &opinion->period_to);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < opinion->n_contacts; i++)
    if (opinion->contacts[i].n > 0)
      g_string_append_printf (text, "%s%s – %u", text->len > 0 ? "; " : "",
                              opinion->contacts[i].what, opinion->contacts[i].n);
  if (text->len > 0)
    g_string_append_c (text, '.');
  ost_paper_add_labelled (document, "Okres, z którego pochodzą dane", span);
  ost_paper_add_labelled (document, "Odbyte kontakty w tym okresie", text->str);
}

static void
add_talks (OstDocument *document, const OstCourtOpinion *opinion)
{
  OstColumn columns[] = { { "Dzień" },
                          { "Instytucja, osoba", .weight = 2 },
                          { "Sprawa", .weight = 3 } };
  OstTable *table;

  if (opinion->n_talks == 0)
    return;
  table = ost_table_new (OST_TABLE_GRID, columns, G_N_ELEMENTS (columns));
  ost_document_add_runs (document, OST_PARAGRAPH_LEFT,
                         ost_runs_new_flags (OST_RUN_BOLD, "Rozmowy z instytucjami:"));
  for (guint i = 0; i < opinion->n_talks; i++)
    {
      ost_table_begin_row (table, OST_ROW_PLAIN);
      ost_paper_add_day_cell (table, &opinion->talks[i].day);
      ost_paper_add_cell (table, opinion->talks[i].institution);
      ost_paper_add_cell (table, opinion->talks[i].matter);
    }
  ost_document_add_table (document, table);
}

static void
add_last_seen (OstDocument *document, const OstCourtOpinion *opinion)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < opinion->n_children; i++)
    {
      g_autofree char *day = ost_paper_dup_long_day (&opinion->children[i].last_seen);

      g_string_append_printf (text, "%s%s – %s", i > 0 ? "; " : "", opinion->children[i].name, day);
    }
  ost_paper_add_labelled (document, "Ostatnia bezpośrednia obserwacja każdego z dzieci", text->str);
}

static void
add_sources (OstDocument *document, const OstCourtOpinion *opinion)
{
  g_autofree char *since = ost_paper_dup_long_day (&opinion->assistant_since);
  g_autofree char *papers =
      opinion->papers_seen != NULL ? g_strjoinv ("; ", (char **) opinion->papers_seen) : NULL;

  if (!ost_court_opinion_begin_part (document, opinion, 2))
    return;
  ost_court_opinion_add_standard (document, opinion->basis_text);
  ost_paper_add_labelled (document, "Z rodziną pracuje", opinion->assistants);
  ost_paper_add_labelled (document, "Obecny asystent prowadzi rodzinę od dnia", since);
  add_contact_counts (document, opinion);
  add_talks (document, opinion);
  ost_paper_add_labelled (document, "Wykorzystane dokumenty", papers);
  add_last_seen (document, opinion);
  ost_court_opinion_add_quotes (document, opinion, 2, 0);
}

static void
add_people (OstDocument *document, const OstCourtOpinion *opinion)
{
  OstColumn columns[] = { { "Osoba", .weight = 2 },
                          { "Data urodzenia" },
                          { "Rola" },
                          { "Władza rodzicielska", .weight = 2 },
                          { "Miejsce pobytu", .weight = 2 } };
  OstTable *table;

  if (!ost_court_opinion_begin_part (document, opinion, 3))
    return;
  table = ost_table_new (OST_TABLE_GRID, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < opinion->n_people; i++)
    {
      const OstPaperPerson *person = &opinion->people[i];

      ost_table_begin_row (table, OST_ROW_WHOLE);
      ost_paper_add_cell (table, person->name);
      ost_paper_add_day_cell (table, &person->birth_date);
      ost_paper_add_cell (table, person->role);
      ost_paper_add_cell (table, person->custody);
      ost_paper_add_cell (table, ost_paper_residence (person));
    }
  if (opinion->n_people > 0)
    {
      /* One look at who belongs together. */
      ost_document_open_group (document);
      ost_document_add_table (document, table);
      ost_document_close_group (document);
    }
  else
    {
      ost_table_free (table);
      ost_paper_add_unknown (document);
    }
  ost_paper_add_labelled (document, "Kurator sądowy, koordynator rodzinnej pieczy zastępczej",
                          opinion->guardians);
  ost_court_opinion_add_quotes (document, opinion, 3, 0);
}

/* The course of cooperation. */

/* „Spośród 26 zaplanowanych wizyt odbyły się 23.” */
static void
add_visits_sentence (OstDocument *document, const OstOpinionVisits *visits)
{
  g_autofree char *text = NULL;

  if (visits->planned == 0)
    return;
  if (visits->planned == 1)
    text = g_strdup_printf ("Zaplanowano jedną wizytę; %s.",
                            visits->held == 1 ? "odbyła się" : "nie odbyła się");
  else if (visits->held == visits->planned)
    text = g_strdup_printf ("Odbyły się wszystkie zaplanowane wizyty (%u).", visits->held);
  else if (visits->held == 0)
    text =
        g_strdup_printf ("Spośród %u zaplanowanych wizyt nie odbyła się żadna.", visits->planned);
  else
    text = g_strdup_printf (
        "Spośród %u zaplanowanych wizyt %s %u.", visits->planned,
        ost_text_polish_plural (visits->held, "odbyła się", "odbyły się", "odbyło się"),
        visits->held);
  ost_document_add_text (document, OST_PARAGRAPH_BODY, text);
}

static void
add_visit_row (OstTable *table, const OstOpinionVisits *visits)
{
  const guint counts[] = { visits->planned,
                           visits->held,
                           visits->nobody_home,
                           visits->refused,
                           visits->called_off_by_family,
                           visits->called_off_by_assistant };

  ost_table_begin_row (table, OST_ROW_WHOLE);
  ost_table_add (table, visits->what != NULL ? visits->what : "wizyty");
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    ost_table_add_format (table, "%u", counts[i]);
}

static void
add_visit_table (OstDocument *document, const OstCourtOpinion *opinion)
{
  OstColumn columns[] = { { "Rodzaj kontaktu", .weight = 2 },
                          { "Zaplanowane", OST_ALIGN_CENTRE },
                          { "Odbyte", OST_ALIGN_CENTRE },
                          { "Nie zastano", OST_ALIGN_CENTRE },
                          { "Odmowa", OST_ALIGN_CENTRE },
                          { "Odwołane przez rodzinę", OST_ALIGN_CENTRE },
                          { "Odwołane przez asystenta", OST_ALIGN_CENTRE } };
  OstTable *table = ost_table_new (OST_TABLE_GRID, columns, G_N_ELEMENTS (columns));

  if (opinion->visits.planned > 0)
    add_visit_row (table, &opinion->visits);
  for (guint i = 0; i < opinion->n_other_visits; i++)
    add_visit_row (table, &opinion->other_visits[i]);
  ost_document_add_table (document, table);
}

static void
add_cooperation (OstDocument *document, const OstCourtOpinion *opinion)
{
  if (!ost_court_opinion_begin_part (document, opinion, 4))
    return;
  ost_paper_add_labelled (document, "Podstawa wsparcia", opinion->basis);
  if (opinion->visits.planned > 0 || opinion->n_other_visits > 0)
    {
      add_visits_sentence (document, &opinion->visits);
      add_visit_table (document, opinion);
    }
  else
    ost_paper_add_labelled (document, "Wizyty", NULL);
  ost_paper_add_labelled (document, "Plan pracy z rodziną", opinion->plan);
  if (opinion->course != NULL)
    ost_paper_add_text (document, opinion->course);
  ost_court_opinion_add_quotes (document, opinion, 4, 0);
}

/* Duties and goals. */

static void
add_duty_table (OstDocument *document, const OstCourtOpinion *opinion)
{
  OstColumn columns[] = { { "Zobowiązanie", .weight = 2 },
                          { "Kogo" },
                          { "Co zrobiono", .weight = 2 },
                          { "Stan na dzień" },
                          { "Źródło", .weight = 2 } };
  OstTable *table = ost_table_new (OST_TABLE_GRID, columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < opinion->n_duties; i++)
    {
      const OstOpinionDuty *duty = &opinion->duties[i];
      g_autofree char *day = ost_paper_dup_day (&duty->state_on);

      ost_table_begin_row (table, OST_ROW_PLAIN);
      ost_paper_add_cell (table, duty->duty);
      ost_paper_add_cell (table, duty->whom);
      ost_paper_add_cell (table, duty->done);
      ost_table_add_format (table, "%s\n%s", ost_paper_or_unknown (duty->state), day);
      ost_paper_add_cell (table, duty->source);
    }
  ost_document_add_table (document, table);
}

static void
add_duties (OstDocument *document, const OstCourtOpinion *opinion)
{
  if (!ost_court_opinion_begin_part (document, opinion, 5))
    return;
  if (opinion->n_duties > 0)
    add_duty_table (document, opinion);
  else
    ost_court_opinion_add_standard (document, opinion->no_duties_text);
  if (opinion->duties_note != NULL)
    ost_paper_add_text (document, opinion->duties_note);
  ost_court_opinion_add_quotes (document, opinion, 5, 0);
}

static void
add_goal_table (OstDocument *document, const OstCourtOpinion *opinion)
{
  OstColumn columns[] = { { "Cel", .weight = 3 },
                          { "Stan" },
                          { "Wyjaśnienie, wykonane kroki", .weight = 3 } };
  OstTable *table = ost_table_new (OST_TABLE_GRID, columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < opinion->n_goals; i++)
    {
      ost_table_begin_row (table, OST_ROW_PLAIN);
      ost_paper_add_cell (table, opinion->goals[i].goal);
      ost_paper_add_cell (table, opinion->goals[i].state);
      ost_paper_add_cell (table, opinion->goals[i].reason);
    }
  ost_document_add_table (document, table);
}

static void
add_goals (OstDocument *document, const OstCourtOpinion *opinion)
{
  if (!ost_court_opinion_begin_part (document, opinion, 6))
    return;
  if (opinion->n_goals > 0)
    add_goal_table (document, opinion);
  if (opinion->n_goals == 0 || opinion->goals_note != NULL)
    ost_court_opinion_add_words (document, opinion, 6, opinion->goals_note);
  else
    ost_court_opinion_add_quotes (document, opinion, 6, 0);
}

void
ost_court_opinion_add_course (OstDocument *document, const OstCourtOpinion *opinion)
{
  add_sources (document, opinion);
  add_people (document, opinion);
  add_cooperation (document, opinion);
  add_duties (document, opinion);
  add_goals (document, opinion);
}
