/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/date.h"
#include "documents/work-plan-paper.h"

static const OstTemplateField no_fields = { NULL };

static void
add_head (OstDocument *document, const OstWorkPlanPaper *plan)
{
  g_autofree char *span = ost_paper_dup_span (&plan->from, &plan->to);
  g_autofree char *amended = ost_paper_dup_long_day (&plan->amended_on);
  OstRuns *runs = ost_runs_new (NULL);

  ost_paper_add_date_line (document, &plan->paper);
  ost_document_add_heading (document, 0, "PLAN PRACY Z RODZINĄ");
  ost_runs_add_format (runs, OST_RUN_REGULAR, "wersja %u", MAX (plan->version, 1));
  if (plan->version > 1)
    ost_runs_add_format (runs, OST_RUN_REGULAR, " (aneks z dnia %s)", amended);
  ost_runs_add_format (runs, OST_RUN_REGULAR, " – na okres %s", span);
  ost_document_add_runs (document, OST_PARAGRAPH_CENTRE, runs);
  if (plan->citation != NULL)
    {
      g_autofree char *text = g_strconcat ("Podstawa prawna: ", plan->citation, NULL);

      ost_document_add_text (document, OST_PARAGRAPH_NOTE, text);
    }
}

static void
add_family (OstDocument *document, const OstWorkPlanPaper *plan)
{
  OstColumn columns[] = { { "Imię i nazwisko", .weight = 2 },
                          { "Rok urodzenia" },
                          { "Rola", .weight = 2 } };
  OstTable *table;

  ost_document_add_heading (document, 1, "I. Rodzina");
  if (plan->family != NULL)
    {
      g_autofree char *text = g_strdup_printf ("Plan dotyczy rodziny: %s.", plan->family);

      ost_document_add_text (document, OST_PARAGRAPH_BODY, text);
    }
  if (plan->n_people == 0)
    {
      ost_paper_add_unknown (document);
      return;
    }
  table = ost_table_new (OST_TABLE_GRID, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < plan->n_people; i++)
    {
      const OstPaperPerson *person = &plan->people[i];

      ost_table_begin_row (table, OST_ROW_WHOLE);
      ost_paper_add_cell (table, person->name);
      if (g_date_valid (&person->birth_date))
        ost_table_add_format (table, "%u", g_date_get_year (&person->birth_date));
      else
        ost_paper_add_cell (table, NULL);
      ost_paper_add_cell (table, person->role);
    }
  ost_document_add_table (document, table);
}

static void
add_makers (OstDocument *document, const OstWorkPlanPaper *plan)
{
  ost_document_add_heading (document, 1, "II. Kto układał plan");
  ost_paper_add_labelled (document, "Rodzina", plan->authors);
  ost_paper_add_labelled (document, "Asystent rodziny", plan->assistant);
  ost_paper_add_labelled (document, "Konsultacja z pracownikiem socjalnym", plan->social_worker);
  if (plan->coordinator != NULL)
    ost_paper_add_labelled (document, "Koordynator pieczy zastępczej, wychowawca",
                            plan->coordinator);
}

/* A single one stands behind its label, several make a list. */
static void
add_requirements (OstDocument *document, const OstWorkPlanPaper *plan)
{
  const char *label = "Wymagania sądu i instytucji";
  g_auto (GStrv) lines = NULL;

  if (plan->requirements == NULL)
    return;
  if (strchr (plan->requirements, '\n') == NULL)
    {
      ost_paper_add_labelled (document, label, plan->requirements);
      return;
    }
  lines = g_strsplit (plan->requirements, "\n", -1);
  ost_document_open_group (document);
  ost_document_add_runs (document, OST_PARAGRAPH_LEFT,
                         ost_runs_new_flags (OST_RUN_BOLD, "Wymagania sądu i instytucji:"));
  for (guint i = 0; lines[i] != NULL; i++)
    ost_document_add_item (document, NULL, ost_runs_new (lines[i]));
  ost_document_close_group (document);
}

static void
add_starting_point (OstDocument *document, const OstWorkPlanPaper *plan)
{
  ost_document_add_heading (document, 1, "III. Punkt wyjścia");
  ost_paper_add_text (document, plan->starting_point);
  ost_paper_add_labelled (document, "Zasoby", plan->strengths);
  add_requirements (document, plan);
}

static void
add_main_goal (OstDocument *document, const OstWorkPlanPaper *plan)
{
  ost_document_add_heading (document, 1, "IV. Cel główny");
  if (plan->main_goal != NULL)
    ost_document_add_runs (document, OST_PARAGRAPH_LEFT,
                           ost_runs_new_flags (OST_RUN_BOLD, plan->main_goal));
  else
    ost_paper_add_unknown (document);
  if (plan->own_words != NULL)
    {
      OstRuns *runs = ost_runs_new ("Słowami rodziny: ");

      ost_runs_add (runs, OST_RUN_ITALIC, plan->own_words);
      ost_document_add_runs (document, OST_PARAGRAPH_QUOTE, runs);
    }
}

static void
add_step (OstTable *table, const OstPlanPaperStep *step, guint number)
{
  ost_table_begin_row (table, OST_ROW_PLAIN);
  ost_table_add_format (table, "%u", number);
  ost_paper_add_cell (table, step->action);
  ost_paper_add_cell (table, step->responsible);
  ost_paper_add_cell (table, step->supported_by);
  ost_paper_add_day_cell (table, &step->due_on);
  ost_paper_add_cell (table, step->expected_effect);
  ost_paper_add_cell (table, step->state);
  ost_paper_add_cell (table, step->reached_effect);
}

static void
add_steps (OstDocument *document, const OstWorkPlanPaper *plan, const OstPlanPaperGoal *goal)
{
  g_autofree char *day = ost_date_dup_numeric (&plan->state_on);
  g_autofree char *state = g_strconcat ("Stan", day[0] != '\0' ? " na\n" : "", day, NULL);
  /* the same widths for every goal: the tables stand one below another */
  OstColumn columns[] = { { "Lp.", OST_ALIGN_RIGHT, .width = 24 },
                          { "Działanie", .weight = 3 },
                          { "Kto wykonuje", .width = 56 },
                          { "Kto wspiera", .width = 50 },
                          { "Termin", .width = 54 },
                          { "Przewidywany efekt", .width = 76 },
                          { state, .width = 62 },
                          { "Osiągnięty efekt", .width = 68 } };
  OstTable *table = ost_table_new (OST_TABLE_GRID, columns, G_N_ELEMENTS (columns));

  table->size = 8.2f;
  for (guint i = 0; i < goal->n_steps; i++)
    add_step (table, &goal->steps[i], i + 1);
  ost_document_add_table (document, table);
}

static void
add_goals (OstDocument *document, const OstWorkPlanPaper *plan)
{
  ost_document_add_heading (document, 1, "V. Cele szczegółowe i działania");
  if (plan->n_goals == 0)
    ost_paper_add_unknown (document);
  for (guint i = 0; i < plan->n_goals; i++)
    {
      const OstPlanPaperGoal *goal = &plan->goals[i];
      g_autofree char *title =
          g_strdup_printf ("Cel %u. %s", i + 1, ost_paper_or_unknown (goal->content));
      OstRuns *runs = ost_runs_new (NULL);

      ost_document_add_heading (document, 2, title);
      ost_runs_add (runs, OST_RUN_BOLD, "Kogo dotyczy: ");
      ost_runs_add (runs, OST_RUN_REGULAR, ost_paper_or_unknown (goal->concerns));
      ost_runs_add (runs, OST_RUN_BOLD, "\nSkąd wynika: ");
      ost_runs_add (runs, OST_RUN_REGULAR, ost_paper_or_unknown (goal->origin));
      ost_runs_add (runs, OST_RUN_BOLD, "\nPo czym poznamy, że się udało: ");
      ost_runs_add (runs, OST_RUN_REGULAR, ost_paper_or_unknown (goal->indicator));
      ost_document_add_runs (document, OST_PARAGRAPH_LEFT, runs);
      if (goal->n_steps > 0)
        add_steps (document, plan, goal);
      else
        ost_paper_add_labelled (document, "Działania", NULL);
    }
}

static void
add_conditions (OstDocument *document, const OstWorkPlanPaper *plan)
{
  OstColumn columns[] = { { "Warunek powrotu", .weight = 3 },
                          { "Stan", .weight = 2 },
                          { "Termin" } };
  OstTable *table;

  if (plan->n_conditions == 0)
    {
      ost_paper_add_labelled (document, "Warunki powrotu", NULL);
      return;
    }
  table = ost_table_new (OST_TABLE_GRID, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < plan->n_conditions; i++)
    {
      ost_table_begin_row (table, OST_ROW_PLAIN);
      ost_paper_add_cell (table, plan->conditions[i].condition);
      ost_paper_add_cell (table, plan->conditions[i].state);
      ost_paper_add_day_cell (table, &plan->conditions[i].due_on);
    }
  ost_document_add_table (document, table);
}

static void
add_child_away (OstDocument *document, const OstPlanPaperChildAway *child)
{
  g_autofree char *care_plan = ost_paper_dup_long_day (&child->care_plan_on);
  OstPaperPerson place = { .residence = child->place, .residence_hidden = child->place_hidden };

  ost_document_add_heading (document, 2, child->name);
  ost_paper_add_labelled (document, "Miejsce pobytu", ost_paper_residence (&place));
  ost_paper_add_labelled (document, "Plan uzgodniono z planem pomocy dziecku z dnia", care_plan);
  ost_paper_add_labelled (document, "Koordynator", child->coordinator);
  ost_paper_add_labelled (document, "Kontakty według postanowienia", child->contacts);
}

static void
add_away (OstDocument *document, const OstWorkPlanPaper *plan)
{
  ost_document_add_heading (document, 1, "VI. Dziecko poza rodziną");
  if (plan->n_away == 0)
    {
      ost_document_add_text (document, OST_PARAGRAPH_BODY, "Nie dotyczy.");
      return;
    }
  for (guint i = 0; i < plan->n_away; i++)
    add_child_away (document, &plan->away[i]);
  add_conditions (document, plan);
}

static void
add_cooperation (OstDocument *document, const OstWorkPlanPaper *plan)
{
  g_autofree char *review = ost_paper_dup_long_day (&plan->review_due);
  g_autofree char *end = ost_paper_dup_long_day (&plan->planned_end);

  ost_document_add_heading (document, 1, "VII. Formy wsparcia");
  if (plan->support == NULL || plan->support[0] == NULL)
    ost_paper_add_unknown (document);
  for (guint i = 0; plan->support != NULL && plan->support[i] != NULL; i++)
    ost_document_add_item (document, NULL, ost_runs_new (plan->support[i]));
  ost_document_add_heading (document, 1, "VIII. Zasady współpracy");
  ost_paper_add_text (document, plan->rules);
  ost_document_add_heading (document, 1, "IX. Terminy ocen");
  ost_paper_add_labelled (document, "Następna ocena okresowa nie później niż", review);
  ost_paper_add_labelled (document, "Planowany koniec wsparcia", end);
}

static void
add_agreement (OstDocument *document, const OstWorkPlanPaper *plan)
{
  guint in_a_row = plan->n_signatures == 3 ? 3 : 2;

  ost_document_add_heading (document, 1, "X. Uzgodnienia");
  if (plan->refusal != NULL)
    ost_paper_add_labelled (document, "Odmowa podpisu", plan->refusal);
  if (plan->child_opinion != NULL)
    ost_paper_add_labelled (document, "Zdanie dziecka", plan->child_opinion);
  ost_paper_add_labelled (document, "Uwagi rodziny",
                          plan->family_remarks != NULL ? plan->family_remarks : "nie zgłoszono");
  ost_paper_add_template (document, OST_PARAGRAPH_BODY, plan->receipt, &no_fields);
  for (guint i = 0; i < plan->n_signatures; i += in_a_row)
    ost_document_add_signatures (document, plan->signatures + i,
                                 MIN (in_a_row, plan->n_signatures - i));
}

static void
add_amendments (OstDocument *document, const OstWorkPlanPaper *plan)
{
  OstColumn columns[] = {
    { "Aneks" }, { "Dzień" }, { "Zmiana", .weight = 2 }, { "Powód", .weight = 2 }
  };
  OstTable *table;

  ost_document_add_heading (document, 1, "XI. Zmiany planu");
  if (plan->n_amendments == 0)
    {
      ost_document_add_text (document, OST_PARAGRAPH_BODY, "Planu nie zmieniano.");
      return;
    }
  table = ost_table_new (OST_TABLE_GRID, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < plan->n_amendments; i++)
    {
      ost_table_begin_row (table, OST_ROW_PLAIN);
      ost_paper_add_cell (table, plan->amendments[i].number);
      ost_paper_add_day_cell (table, &plan->amendments[i].day);
      ost_paper_add_cell (table, plan->amendments[i].change);
      ost_paper_add_cell (table, plan->amendments[i].reason);
    }
  ost_document_add_table (document, table);
}

OstDocument *
ost_work_plan_paper_new_document (const OstWorkPlanPaper *plan)
{
  OstDocument *document =
      ost_paper_begin (&plan->paper, NULL, "Plan pracy z rodziną", plan->family);

  add_head (document, plan);
  add_family (document, plan);
  add_makers (document, plan);
  add_starting_point (document, plan);
  add_main_goal (document, plan);
  add_goals (document, plan);
  add_away (document, plan);
  add_cooperation (document, plan);
  add_agreement (document, plan);
  add_amendments (document, plan);
  ost_paper_add_numbered (document, "Otrzymują:", plan->copies);
  return document;
}
