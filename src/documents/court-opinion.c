/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/text.h"
#include "documents/court-opinion.h"

#define TITLE "OPINIA O RODZINIE I JEJ CZŁONKACH"

static void
add_addressee (OstDocument *document, const OstCourtOpinion *opinion)
{
  OstColumn columns[2] = { { .width = 245 }, { .weight = 1 } };
  OstTable *table = ost_table_new (OST_TABLE_PLAIN, columns, 2);
  OstRuns *runs = ost_runs_new (NULL);

  for (guint i = 0; opinion->addressee != NULL && opinion->addressee[i] != NULL; i++)
    ost_runs_add_format (runs, OST_RUN_BOLD, i > 0 ? "\n%s" : "%s", opinion->addressee[i]);
  ost_table_begin_row (table, OST_ROW_WHOLE);
  ost_table_add (table, NULL);
  ost_table_add_runs (table, runs);
  ost_document_add_space (document, 8);
  ost_document_add_table (document, table);
}

static void
add_subject (OstDocument *document, const OstCourtOpinion *opinion)
{
  OstRuns *runs = ost_runs_new (NULL);
  g_autofree char *letter = ost_paper_dup_long_day (&opinion->letter_date);
  g_autofree char *received = ost_paper_dup_long_day (&opinion->received_on);

  ost_runs_add (runs, OST_RUN_REGULAR, "Dotyczy: sygn. akt ");
  ost_runs_add (runs, OST_RUN_BOLD, ost_paper_or_unknown (opinion->signature));
  if (g_date_valid (&opinion->letter_date))
    ost_runs_add_format (runs, OST_RUN_REGULAR, ", pismo z dnia %s", letter);
  if (g_date_valid (&opinion->received_on))
    ost_runs_add_format (runs, OST_RUN_REGULAR, " (wpływ: %s)", received);
  ost_document_add_runs (document, OST_PARAGRAPH_LEFT, runs);
}

static void
add_head (OstDocument *document, const OstCourtOpinion *opinion)
{
  ost_paper_add_date_line (document, &opinion->paper);
  add_addressee (document, opinion);
  add_subject (document, opinion);
  ost_document_add_heading (document, 0, TITLE);
  if (opinion->version > 1)
    {
      g_autofree char *text = g_strdup_printf ("wersja %u – zastępuje: %s", opinion->version,
                                               ost_paper_or_unknown (opinion->replaces));

      ost_document_add_text (document, OST_PARAGRAPH_CENTRE, text);
    }
  ost_document_add_text (document, OST_PARAGRAPH_CENTRE, opinion->subjects);
  if (opinion->citation != NULL)
    {
      g_autofree char *text = g_strconcat ("Podstawa prawna: ", opinion->citation, NULL);

      ost_document_add_text (document, OST_PARAGRAPH_NOTE, text);
    }
}

static void
add_answers (OstDocument *document, const OstCourtOpinion *opinion)
{
  ost_document_add_heading (document, 1, "1. Odpowiedzi na pytania Sądu");
  if (opinion->n_answers == 0)
    ost_document_add_text (document, OST_PARAGRAPH_BODY,
                           "Pismo Sądu nie zawiera pytań szczegółowych.");
  for (guint i = 0; i < opinion->n_answers; i++)
    {
      if (opinion->answers[i].question != NULL)
        ost_document_add_heading (document, 2, opinion->answers[i].question);
      ost_paper_add_text (document, opinion->answers[i].answer);
    }
}

static void
add_contact_counts (OstDocument *document, const OstCourtOpinion *opinion)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < opinion->n_contacts; i++)
    g_string_append_printf (text, "%s%s – %u", i > 0 ? "; " : "", opinion->contacts[i].what,
                            opinion->contacts[i].n);
  if (text->len > 0)
    g_string_append_c (text, '.');
  ost_paper_add_labelled (document, "Kontakty w tym okresie", text->str);
}

static void
add_talks (OstDocument *document, const OstCourtOpinion *opinion)
{
  OstColumn columns[] = { { "Instytucja, osoba", .weight = 2 },
                          { "Dzień" },
                          { "Sprawa", .weight = 3 } };
  OstTable *table;

  if (opinion->n_talks == 0)
    {
      ost_paper_add_labelled (document, "Rozmowy z instytucjami", "nie prowadzono");
      return;
    }
  ost_document_add_runs (document, OST_PARAGRAPH_LEFT,
                         ost_runs_new_flags (OST_RUN_BOLD, "Rozmowy z instytucjami:"));
  table = ost_table_new (OST_TABLE_GRID, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < opinion->n_talks; i++)
    {
      ost_table_begin_row (table, OST_ROW_PLAIN);
      ost_paper_add_cell (table, opinion->talks[i].institution);
      ost_paper_add_day_cell (table, &opinion->talks[i].day);
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
  ost_paper_add_labelled (document, "Ostatnia bezpośrednia obserwacja dziecka", text->str);
}

static void
add_sources (OstDocument *document, const OstCourtOpinion *opinion)
{
  g_autofree char *since = ost_paper_dup_long_day (&opinion->assistant_since);
  g_autofree char *span = ost_paper_dup_span (&opinion->period_from, &opinion->period_to);
  g_autofree char *papers =
      opinion->papers_seen != NULL ? g_strjoinv ("; ", (char **) opinion->papers_seen) : NULL;

  ost_document_add_heading (document, 1, "2. Źródła wiedzy");
  ost_paper_add_labelled (document, "Asystent prowadzi rodzinę od dnia", since);
  if (opinion->assistants != NULL)
    ost_paper_add_labelled (document, "Asystent rodziny", opinion->assistants);
  ost_paper_add_labelled (document, "Dane pochodzą z okresu", span);
  add_contact_counts (document, opinion);
  add_talks (document, opinion);
  ost_paper_add_labelled (document, "Dokumenty", papers);
  add_last_seen (document, opinion);
}

static void
add_people (OstDocument *document, const OstCourtOpinion *opinion)
{
  OstColumn columns[] = { { "Osoba", .weight = 2 },
                          { "Data urodzenia" },
                          { "Rola" },
                          { "Władza rodzicielska", .weight = 2 },
                          { "Miejsce pobytu", .weight = 2 } };
  OstTable *table = ost_table_new (OST_TABLE_GRID, columns, G_N_ELEMENTS (columns));

  ost_document_add_heading (document, 1, "3. Skład rodziny i sytuacja prawna dzieci");
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
    ost_document_add_table (document, table);
  else
    {
      ost_table_free (table);
      ost_paper_add_unknown (document);
    }
  ost_paper_add_labelled (document, "Kurator, koordynator rodzinnej pieczy zastępczej",
                          opinion->guardians);
}

static void
add_visit_table (OstDocument *document, const OstOpinionVisits *visits)
{
  OstColumn columns[] = { { "Zaplanowane", OST_ALIGN_CENTRE },
                          { "Odbyte", OST_ALIGN_CENTRE },
                          { "Nie zastano", OST_ALIGN_CENTRE },
                          { "Odmowa", OST_ALIGN_CENTRE },
                          { "Odwołane przez rodzinę", OST_ALIGN_CENTRE },
                          { "Odwołane przez asystenta", OST_ALIGN_CENTRE } };
  const guint counts[] = { visits->planned,
                           visits->held,
                           visits->nobody_home,
                           visits->refused,
                           visits->called_off_by_family,
                           visits->called_off_by_assistant };
  OstTable *table = ost_table_new (OST_TABLE_GRID, columns, G_N_ELEMENTS (columns));

  ost_table_begin_row (table, OST_ROW_WHOLE);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    ost_table_add_format (table, "%u", counts[i]);
  ost_document_add_table (document, table);
}

static void
add_cooperation (OstDocument *document, const OstCourtOpinion *opinion)
{
  const OstOpinionVisits *visits = &opinion->visits;

  ost_document_add_heading (document, 1, "4. Przebieg współpracy");
  ost_paper_add_labelled (document, "Podstawa wsparcia", opinion->basis);
  if (visits->planned > 0)
    add_visit_table (document, visits);
  else
    ost_paper_add_labelled (document, "Wizyty", NULL);
  ost_paper_add_labelled (document, "Plan pracy z rodziną", opinion->plan);
  if (opinion->course != NULL)
    ost_paper_add_text (document, opinion->course);
}

static void
add_duties (OstDocument *document, const OstCourtOpinion *opinion)
{
  OstColumn columns[] = { { "Zobowiązanie", .weight = 2 },
                          { "Kogo" },
                          { "Co zrobiono", .weight = 3 },
                          { "Stan na dzień" },
                          { "Źródło", .weight = 2 } };
  OstTable *table;

  ost_document_add_heading (document, 1, "5. Wykonanie zobowiązań Sądu");
  if (opinion->n_duties == 0)
    {
      ost_document_add_text (document, OST_PARAGRAPH_BODY,
                             "Asystentowi nie są znane zobowiązania nałożone przez Sąd.");
      return;
    }
  table = ost_table_new (OST_TABLE_GRID, columns, G_N_ELEMENTS (columns));
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
add_goals (OstDocument *document, const OstCourtOpinion *opinion)
{
  OstColumn columns[] = { { "Cel", .weight = 3 }, { "Stan" }, { "Wyjaśnienie", .weight = 3 } };
  OstTable *table;

  ost_document_add_heading (document, 1, "6. Realizacja planu pracy");
  if (opinion->n_goals == 0)
    {
      ost_paper_add_unknown (document);
      return;
    }
  table = ost_table_new (OST_TABLE_GRID, columns, G_N_ELEMENTS (columns));
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
add_areas (OstDocument *document, const OstCourtOpinion *opinion)
{
  ost_document_add_heading (document, 1, "7. Warunki życia rodziny");
  if (opinion->n_areas == 0)
    ost_paper_add_unknown (document);
  for (guint i = 0; i < opinion->n_areas; i++)
    ost_paper_add_labelled (document, opinion->areas[i].title, opinion->areas[i].text);
}

static void
add_child (OstDocument *document, const OstOpinionChild *child)
{
  g_autofree char *name = child->age != NULL ? g_strdup_printf ("%s (%s)", child->name, child->age)
                                             : g_strdup (child->name);

  ost_document_add_heading (document, 2, name);
  ost_paper_add_labelled (document, "Opieka codzienna", child->care);
  ost_paper_add_labelled (document, "Zdrowie", child->health);
  ost_paper_add_labelled (document, "Rozwój i nauka", child->learning);
  ost_paper_add_labelled (document, "Więź z rodzicami i rodzeństwem", child->bonds);
  ost_paper_add_labelled (document, "Potrzeby", child->needs);
  if (child->own_words != NULL)
    ost_paper_add_labelled (document, "Co dziecko samo powiedziało", child->own_words);
}

static void
add_children (OstDocument *document, const OstCourtOpinion *opinion)
{
  ost_document_add_heading (document, 1, "8. Dzieci");
  if (opinion->n_children == 0)
    ost_paper_add_unknown (document);
  for (guint i = 0; i < opinion->n_children; i++)
    add_child (document, &opinion->children[i]);
}

static void
add_meetings (OstDocument *document, const OstCourtOpinion *opinion)
{
  ost_document_add_heading (document, 1, "9. Kontakty z dzieckiem w pieczy zastępczej");
  if (!opinion->child_away)
    {
      ost_document_add_text (document, OST_PARAGRAPH_BODY,
                             "Nie dotyczy: żadne z dzieci nie przebywa w pieczy zastępczej.");
      return;
    }
  if (opinion->n_meetings == 0)
    ost_paper_add_unknown (document);
  for (guint i = 0; i < opinion->n_meetings; i++)
    {
      const OstOpinionMeeting *m = &opinion->meetings[i];
      g_autofree char *counts =
          g_strdup_printf ("zaplanowane: %u, odbyte: %u", m->planned, m->held);

      ost_document_add_heading (document, 2, m->child);
      ost_paper_add_labelled (document, "Według postanowienia", m->order);
      ost_paper_add_labelled (document, "Spotkania", counts);
      ost_paper_add_labelled (document, "Przebieg", m->course);
      ost_paper_add_labelled (document, "Przygotowanie domu", m->home);
    }
  ost_paper_add_labelled (document, "Warunki powrotu i ich stan", opinion->return_conditions);
}

static void
add_help (OstDocument *document, const OstCourtOpinion *opinion)
{
  OstColumn columns[] = { { "Forma pomocy", .weight = 2 },
                          { "Okres" },
                          { "Kto skorzystał", .weight = 1 },
                          { "Wynik", .weight = 2 } };
  OstTable *table;

  ost_document_add_heading (document, 1, "10. Udzielona pomoc");
  if (opinion->n_help == 0)
    {
      ost_paper_add_unknown (document);
      return;
    }
  table = ost_table_new (OST_TABLE_GRID, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < opinion->n_help; i++)
    {
      const OstOpinionHelp *help = &opinion->help[i];
      g_autofree char *span = ost_paper_dup_span (&help->from, &help->to);

      ost_table_begin_row (table, OST_ROW_PLAIN);
      ost_paper_add_cell (table, help->form);
      ost_paper_add_cell (table, span);
      ost_paper_add_cell (table, help->who);
      ost_paper_add_cell (table, help->result);
    }
  ost_document_add_table (document, table);
}

static void
add_list (OstDocument *document, const char *const *texts, const char *otherwise)
{
  if (texts == NULL || texts[0] == NULL)
    ost_document_add_text (document, OST_PARAGRAPH_BODY, otherwise);
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    ost_document_add_item (document, NULL, ost_runs_new (texts[i]));
}

static void
add_risks (OstDocument *document, const OstCourtOpinion *opinion)
{
  OstColumn columns[] = { { "Dzień" }, { "Fakt", .weight = 3 }, { "Co zrobiono", .weight = 3 } };
  OstTable *table;

  ost_document_add_heading (document, 1, "12. Trudności i zagrożenia");
  if (opinion->n_risks == 0)
    {
      ost_document_add_text (document, OST_PARAGRAPH_BODY, "Nie rozpoznano.");
      return;
    }
  table = ost_table_new (OST_TABLE_GRID, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < opinion->n_risks; i++)
    {
      ost_table_begin_row (table, OST_ROW_PLAIN);
      ost_paper_add_day_cell (table, &opinion->risks[i].day);
      ost_paper_add_cell (table, opinion->risks[i].fact);
      ost_paper_add_cell (table, opinion->risks[i].response);
    }
  ost_document_add_table (document, table);
}

/* Judgement stands in a frame of its own, apart from the facts. */
static void
add_conclusions (OstDocument *document, const OstCourtOpinion *opinion)
{
  ost_document_add_heading (document, 1, "14. Wnioski asystenta");
  ost_document_open_frame (document, "OCENA ZAWODOWA AUTORA");
  ost_paper_add_text (document, opinion->conclusions);
  ost_document_close_frame (document);
}

static void
add_end (OstDocument *document, const OstCourtOpinion *opinion)
{
  OstSignature signatures[2] = { opinion->assistant };
  guint n = 1;

  ost_paper_add_numbered (document, "Załączniki:", opinion->annexes);
  if (opinion->head != NULL)
    signatures[n++] = *opinion->head;
  ost_document_add_signatures (document, signatures, n);
  ost_paper_add_numbered (document, "Otrzymują:", opinion->copies);
}

OstDocument *
ost_court_opinion_new_document (const OstCourtOpinion *opinion)
{
  OstDocument *document = ost_paper_begin (&opinion->paper, NULL,
                                           "Opinia o rodzinie i jej członkach", opinion->signature);

  add_head (document, opinion);
  add_answers (document, opinion);
  add_sources (document, opinion);
  add_people (document, opinion);
  add_cooperation (document, opinion);
  add_duties (document, opinion);
  add_goals (document, opinion);
  add_areas (document, opinion);
  add_children (document, opinion);
  add_meetings (document, opinion);
  add_help (document, opinion);
  ost_document_add_heading (document, 1, "11. Mocne strony i czynniki chroniące");
  add_list (document, opinion->strengths, "Nie rozpoznano.");
  add_risks (document, opinion);
  ost_document_add_heading (document, 1, "13. Stanowisko rodziny");
  ost_paper_add_text (document, opinion->family_position);
  add_conclusions (document, opinion);
  ost_document_add_heading (document, 1, "15. Czego asystent nie wie");
  add_list (document, opinion->not_known, OST_PAPER_UNKNOWN);
  add_end (document, opinion);
  return document;
}
