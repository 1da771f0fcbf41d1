/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/date.h"
#include "documents/court-opinion-private.h"

typedef struct
{
  const char *title;
  const char *text;
} Line;

static gboolean
is_known (const char *text)
{
  return text != NULL && *text != '\0';
}

/* What is known under its title, then in one line what is not. */
static void
add_lines (OstDocument *document, const Line *lines, guint n)
{
  g_autoptr (GString) unknown = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (is_known (lines[i].text))
      ost_paper_add_labelled (document, lines[i].title, lines[i].text);
    else
      {
        g_autofree char *title = g_utf8_strdown (lines[i].title, -1);

        g_string_append_printf (unknown, "%s%s", unknown->len > 0 ? ", " : "", title);
      }
  if (unknown->len > 0)
    {
      OstRuns *runs = ost_runs_new_flags (OST_RUN_ITALIC | OST_RUN_MUTED, NULL);

      ost_runs_add_format (runs, OST_RUN_ITALIC | OST_RUN_MUTED, "%s: %s", OST_PAPER_UNKNOWN,
                           unknown->str);
      ost_document_add_runs (document, OST_PARAGRAPH_BODY, runs);
    }
}

static void
add_areas (OstDocument *document, const OstCourtOpinion *opinion)
{
  g_autofree Line *lines = g_new0 (Line, MAX (opinion->n_areas, 1));

  if (!ost_court_opinion_begin_part (document, opinion, 7))
    return;
  for (guint i = 0; i < opinion->n_areas; i++)
    lines[i] = (Line){ opinion->areas[i].title, opinion->areas[i].text };
  if (opinion->n_areas == 0)
    ost_paper_add_unknown (document);
  else
    add_lines (document, lines, opinion->n_areas);
  ost_court_opinion_add_quotes (document, opinion, 7, 0);
}

static void
add_child (OstDocument *document, const OstCourtOpinion *opinion, const OstOpinionChild *child)
{
  g_autofree char *name = child->age != NULL ? g_strdup_printf ("%s (%s)", child->name, child->age)
                                             : g_strdup (child->name);
  const Line lines[] = {
    { "Opieka codzienna", child->care },   { "Zdrowie", child->health },
    { "Rozwój i nauka", child->learning }, { "Więź z rodzicami i rodzeństwem", child->bonds },
    { "Potrzeby", child->needs },
  };

  ost_document_add_heading (document, 2, name);
  if (is_known (child->school))
    ost_paper_add_labelled (document, "Szkoła, przedszkole", child->school);
  add_lines (document, lines, G_N_ELEMENTS (lines));
  if (is_known (child->own_words))
    ost_paper_add_labelled (document, "Co dziecko powiedziało samo, z własnej woli",
                            child->own_words);
  if (child->person_id != 0)
    ost_court_opinion_add_quotes (document, opinion, 8, child->person_id);
}

static void
add_children (OstDocument *document, const OstCourtOpinion *opinion)
{
  if (!ost_court_opinion_begin_part (document, opinion, 8))
    return;
  if (opinion->n_children == 0)
    ost_paper_add_unknown (document);
  for (guint i = 0; i < opinion->n_children; i++)
    add_child (document, opinion, &opinion->children[i]);
  ost_court_opinion_add_quotes (document, opinion, 8, 0);
}

static void
add_meeting (OstDocument *document, const OstOpinionMeeting *meeting)
{
  g_autofree char *counts = meeting->planned > 0 ? g_strdup_printf ("zaplanowane – %u, odbyte – %u",
                                                                    meeting->planned, meeting->held)
                                                 : NULL;

  ost_document_add_heading (document, 2, meeting->child);
  ost_paper_add_labelled (document, "Umieszczenie", meeting->order);
  ost_paper_add_labelled (document, "Spotkania z rodzicami w obecności asystenta", counts);
  if (is_known (meeting->course))
    ost_paper_add_labelled (document, "Przebieg", meeting->course);
  if (is_known (meeting->home))
    ost_paper_add_labelled (document, "Przygotowanie domu", meeting->home);
}

static void
add_meetings (OstDocument *document, const OstCourtOpinion *opinion)
{
  if (!ost_court_opinion_begin_part (document, opinion, 9))
    return;
  if (!opinion->child_away)
    ost_court_opinion_add_standard (document, opinion->no_care_text);
  else
    {
      if (opinion->n_meetings == 0 && opinion->meetings_note == NULL)
        ost_paper_add_unknown (document);
      for (guint i = 0; i < opinion->n_meetings; i++)
        add_meeting (document, &opinion->meetings[i]);
      ost_paper_add_labelled (document, "Warunki powrotu i ich stan", opinion->return_conditions);
    }
  if (opinion->meetings_note != NULL)
    ost_paper_add_text (document, opinion->meetings_note);
  ost_court_opinion_add_quotes (document, opinion, 9, 0);
}

static void
add_help_table (OstDocument *document, const OstCourtOpinion *opinion)
{
  OstColumn columns[] = { { "Forma pomocy", .weight = 3 },
                          { "Okres" },
                          { "Kto skorzystał", .weight = 1 },
                          { "Wynik", .weight = 2 } };
  OstTable *table = ost_table_new (OST_TABLE_GRID, columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < opinion->n_help; i++)
    {
      const OstOpinionHelp *help = &opinion->help[i];
      g_autofree char *span = ost_paper_dup_span (&help->from, &help->to);

      ost_table_begin_row (table, OST_ROW_PLAIN);
      ost_paper_add_cell (table, help->form);
      ost_paper_add_cell (table,
                          g_date_valid (&help->from) || g_date_valid (&help->to) ? span : NULL);
      ost_paper_add_cell (table, help->who);
      ost_paper_add_cell (table, help->result);
    }
  ost_document_add_table (document, table);
}

static void
add_help (OstDocument *document, const OstCourtOpinion *opinion)
{
  if (!ost_court_opinion_begin_part (document, opinion, 10))
    return;
  if (opinion->n_help > 0)
    add_help_table (document, opinion);
  else if (!ost_court_opinion_has_quotes (opinion, 10))
    ost_paper_add_unknown (document);
  ost_court_opinion_add_quotes (document, opinion, 10, 0);
}

static void
add_strengths (OstDocument *document, const OstCourtOpinion *opinion)
{
  const char *const *texts = opinion->strengths;

  if (!ost_court_opinion_begin_part (document, opinion, 11))
    return;
  if ((texts == NULL || texts[0] == NULL) && !ost_court_opinion_has_quotes (opinion, 11))
    ost_paper_add_unknown (document);
  for (; texts != NULL && *texts != NULL; texts++)
    ost_document_add_item (document, NULL, ost_runs_new (*texts));
  ost_court_opinion_add_quotes (document, opinion, 11, 0);
}

static void
add_risk_table (OstDocument *document, const OstCourtOpinion *opinion)
{
  OstColumn columns[] = { { "Dzień" }, { "Fakt", .weight = 3 }, { "Co zrobiono", .weight = 3 } };
  OstTable *table = ost_table_new (OST_TABLE_GRID, columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < opinion->n_risks; i++)
    {
      ost_table_begin_row (table, OST_ROW_PLAIN);
      ost_paper_add_day_cell (table, &opinion->risks[i].day);
      ost_paper_add_cell (table, opinion->risks[i].fact);
      ost_paper_add_cell (table, opinion->risks[i].response);
    }
  ost_document_add_table (document, table);
}

static void
add_risks (OstDocument *document, const OstCourtOpinion *opinion)
{
  if (!ost_court_opinion_begin_part (document, opinion, 12))
    return;
  if (opinion->n_risks > 0)
    add_risk_table (document, opinion);
  else if (!ost_court_opinion_has_quotes (opinion, 12))
    ost_paper_add_unknown (document);
  ost_court_opinion_add_quotes (document, opinion, 12, 0);
}

void
ost_court_opinion_add_life (OstDocument *document, const OstCourtOpinion *opinion)
{
  add_areas (document, opinion);
  add_children (document, opinion);
  add_meetings (document, opinion);
  add_help (document, opinion);
  add_strengths (document, opinion);
  add_risks (document, opinion);
  if (ost_court_opinion_begin_part (document, opinion, 13))
    ost_court_opinion_add_words (document, opinion, 13, opinion->family_position);
}
