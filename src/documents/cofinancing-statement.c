/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "base/money.h"
#include "documents/cofinancing-statement.h"
#include "documents/statement-working.h"

static const int rates[] = { 10, 30, 50 };
#define N_RATES G_N_ELEMENTS (rates)
#define LINES_TOGETHER 14 /* a child's name does not stand on another page than so many */

typedef struct
{
  gint64 by_rate[N_RATES];
  gint64 base;
  gint64 share;
} Sums;

static void
add_to_sums (Sums *sums, const OstStatementLine *line)
{
  for (guint i = 0; i < N_RATES; i++)
    if (line->rate == rates[i])
      sums->by_rate[i] += line->share;
  sums->base += line->base;
  sums->share += line->share;
}

static Sums
add_up_child (const OstStatementChild *child)
{
  Sums sums = { 0 };

  for (guint i = 0; i < child->n_lines; i++)
    add_to_sums (&sums, &child->lines[i]);
  return sums;
}

/* "listopad 2026" */
static char *
dup_month (const GDate *month)
{
  if (!g_date_valid (month))
    return g_strdup (OST_PAPER_UNKNOWN);
  return g_strdup_printf ("%s %u", ost_month_polish ((int) g_date_get_month (month)),
                          g_date_get_year (month));
}

static char *
dup_period (const OstCofinancingStatement *statement)
{
  g_autofree char *from = dup_month (&statement->from);
  g_autofree char *to = dup_month (&statement->to);

  return g_str_equal (from, to) ? g_strdup (from) : g_strdup_printf ("%s – %s", from, to);
}

static void
add_head (OstDocument *document, const OstCofinancingStatement *statement)
{
  g_autofree char *period = dup_period (statement);
  g_autofree char *line =
      g_strdup_printf ("%s – okres: %s", ost_paper_or_unknown (statement->gmina), period);

  ost_paper_add_date_line (document, &statement->paper);
  ost_document_add_heading (document, 0,
                            "ZESTAWIENIE UDZIAŁU GMINY W WYDATKACH NA PIECZĘ ZASTĘPCZĄ");
  ost_document_add_text (document, OST_PARAGRAPH_CENTRE, line);
  if (statement->citation != NULL)
    {
      g_autofree char *text = g_strconcat ("Podstawa prawna: ", statement->citation, NULL);

      ost_document_add_text (document, OST_PARAGRAPH_NOTE, text);
    }
}

static void
add_child_row (OstTable *table, const OstStatementChild *child)
{
  Sums sums = add_up_child (child);

  ost_table_begin_row (table, OST_ROW_WHOLE);
  ost_paper_add_cell (table, child->name);
  ost_paper_add_cell (table, child->county);
  for (guint i = 0; i < N_RATES; i++)
    ost_table_add_amount (table, sums.by_rate[i]);
  ost_table_add_amount (table, sums.share);
}

static void
add_summary (OstDocument *document, const OstCofinancingStatement *statement)
{
  OstColumn columns[] = { { "Dziecko", .weight = 2 },
                          { "Powiat" },
                          { "10 %, zł", OST_ALIGN_RIGHT, .carried = TRUE },
                          { "30 %, zł", OST_ALIGN_RIGHT, .carried = TRUE },
                          { "50 %, zł", OST_ALIGN_RIGHT, .carried = TRUE },
                          { "Razem, zł", OST_ALIGN_RIGHT, .carried = TRUE } };
  OstTable *table = ost_table_new (OST_TABLE_GRID, columns, G_N_ELEMENTS (columns));
  Sums all = { 0 };

  for (guint i = 0; i < statement->n_children; i++)
    {
      add_child_row (table, &statement->children[i]);
      for (guint k = 0; k < statement->children[i].n_lines; k++)
        add_to_sums (&all, &statement->children[i].lines[k]);
    }
  ost_table_begin_row (table, OST_ROW_TOTAL);
  ost_table_add_span (table, 2, ost_runs_new ("Razem"));
  for (guint i = 0; i < N_RATES; i++)
    ost_table_add_amount (table, all.by_rate[i]);
  ost_table_add_amount (table, all.share);
  ost_document_add_heading (document, 1, "Razem według dzieci i stawek");
  ost_document_add_table (document, table);
}

/* Shares of one month, all children; months in order, those without a line left out. */
static Sums
add_up_month (const OstCofinancingStatement *statement, const GDate *month)
{
  Sums sums = { 0 };

  for (guint i = 0; i < statement->n_children; i++)
    for (guint k = 0; k < statement->children[i].n_lines; k++)
      {
        const OstStatementLine *line = &statement->children[i].lines[k];

        if (g_date_valid (&line->month) &&
            g_date_get_year (&line->month) == g_date_get_year (month) &&
            g_date_get_month (&line->month) == g_date_get_month (month))
          add_to_sums (&sums, line);
      }
  return sums;
}

static void
add_months (OstDocument *document, const OstCofinancingStatement *statement)
{
  OstColumn columns[] = { { "Miesiąc", .weight = 2 },
                          { "10 %, zł", OST_ALIGN_RIGHT, .carried = TRUE },
                          { "30 %, zł", OST_ALIGN_RIGHT, .carried = TRUE },
                          { "50 %, zł", OST_ALIGN_RIGHT, .carried = TRUE },
                          { "Razem, zł", OST_ALIGN_RIGHT, .carried = TRUE } };
  OstTable *table;
  GDate month = statement->from;
  Sums all = { 0 };

  if (!g_date_valid (&statement->from) || !g_date_valid (&statement->to))
    return;
  table = ost_table_new (OST_TABLE_GRID, columns, G_N_ELEMENTS (columns));
  g_date_set_day (&month, 1);
  for (; g_date_compare (&month, &statement->to) <= 0; g_date_add_months (&month, 1))
    {
      Sums sums = add_up_month (statement, &month);
      g_autofree char *name = dup_month (&month);

      ost_table_begin_row (table, OST_ROW_WHOLE);
      ost_table_add (table, name);
      for (guint i = 0; i < N_RATES; i++)
        ost_table_add_amount (table, sums.by_rate[i]);
      ost_table_add_amount (table, sums.share);
      all.share += sums.share;
      for (guint i = 0; i < N_RATES; i++)
        all.by_rate[i] += sums.by_rate[i];
    }
  ost_table_begin_row (table, OST_ROW_TOTAL);
  ost_table_add (table, "Razem");
  for (guint i = 0; i < N_RATES; i++)
    ost_table_add_amount (table, all.by_rate[i]);
  ost_table_add_amount (table, all.share);
  ost_document_add_heading (document, 1, "Razem według miesięcy");
  ost_document_add_table (document, table);
}

static void
add_line (OstTable *table, const OstStatementLine *line, guint number)
{
  ost_table_begin_row (table, OST_ROW_WHOLE);
  ost_table_add_format (table, "%u", number);
  ost_table_add_format (table, "%02u.%u", g_date_get_month (&line->month),
                        g_date_get_year (&line->month));
  ost_paper_add_cell (table, line->form);
  ost_paper_add_cell (table, line->cost);
  if (line->rate > 0)
    ost_table_add_format (table, "%d\u00a0%%", line->rate);
  else
    ost_table_add (table, "zwolnienie");
  if (line->days > 0)
    ost_table_add_format (table, "%d", line->days);
  else
    ost_paper_add_cell (table, NULL);
  ost_table_add_amount (table, line->base);
  ost_table_add_amount (table, line->share);
}

static void
add_child_facts (OstDocument *document, const OstStatementChild *child)
{
  g_autofree char *first = ost_paper_dup_day (&child->first_placement);
  OstRuns *runs = ost_runs_new (NULL);

  ost_runs_add_format (runs, OST_RUN_REGULAR, "Pierwsze umieszczenie: %s", first);
  if (child->pesel != NULL)
    ost_runs_add_format (runs, OST_RUN_REGULAR, "; PESEL: %s", child->pesel);
  if (child->county != NULL)
    ost_runs_add_format (runs, OST_RUN_REGULAR, "; powiat: %s", child->county);
  ost_document_add_runs (document, OST_PARAGRAPH_LEFT, runs);
  if (child->exemption != NULL)
    {
      g_autofree char *text = g_strconcat ("Gmina nie ponosi wydatków: ", child->exemption, NULL);

      ost_document_add_text (document, OST_PARAGRAPH_LEFT, text);
    }
}

static void
add_child (OstDocument *document, const OstStatementChild *child)
{
  OstColumn columns[] = { { "Lp.", OST_ALIGN_RIGHT, .weight = 0.2f },
                          { "Miesiąc", .weight = 0.6f },
                          { "Forma", .weight = 2.2f },
                          { "Wydatek", .weight = 2.2f },
                          { "Udział", OST_ALIGN_RIGHT },
                          { "Dni", OST_ALIGN_RIGHT },
                          { "Podstawa, zł", OST_ALIGN_RIGHT, .carried = TRUE },
                          { "Udział gminy, zł", OST_ALIGN_RIGHT, .carried = TRUE } };
  Sums sums = add_up_child (child);
  OstTable *table;

  if (child->n_lines <= LINES_TOGETHER)
    ost_document_open_group (document);
  ost_document_add_heading (document, 1, child->name);
  add_child_facts (document, child);
  if (child->n_lines == 0)
    {
      ost_document_add_text (document, OST_PARAGRAPH_LEFT, "W tym okresie nie ma wydatków.");
      ost_document_close_group (document);
      return;
    }
  columns[4].weight = columns[5].weight = 0.2f;
  table = ost_table_new (OST_TABLE_GRID, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < child->n_lines; i++)
    add_line (table, &child->lines[i], i + 1);
  ost_table_begin_row (table, OST_ROW_TOTAL);
  ost_table_add_span (table, 6, ost_runs_new ("Razem"));
  ost_table_add_amount (table, sums.base);
  ost_table_add_amount (table, sums.share);
  ost_document_add_table (document, table);
  if (child->n_lines <= LINES_TOGETHER)
    ost_document_close_group (document);
  ost_statement_add_working (document, child);
}

static void
add_agreement (OstDocument *document, const OstStatementAgreement *agreement)
{
  OstRuns *runs = ost_runs_new (NULL);
  g_autofree char *since = ost_paper_dup_day (&agreement->since);

  ost_runs_add_format (runs, OST_RUN_REGULAR, "Przyjęto wg zasad rozliczeń z: %s",
                       ost_paper_or_unknown (agreement->county));
  if (g_date_valid (&agreement->since))
    ost_runs_add_format (runs, OST_RUN_REGULAR, " (obowiązują od %s)", since);
  ost_document_add_runs (document, OST_PARAGRAPH_LEFT, runs);
  for (guint i = 0; i < agreement->n_rules; i++)
    {
      OstRuns *rule = ost_runs_new (NULL);

      ost_runs_add_format (rule, OST_RUN_REGULAR, "%s: %s", agreement->rules[i].setting,
                           agreement->rules[i].value);
      ost_document_add_item (document, NULL, rule);
    }
}

static void
add_notes (OstDocument *document, const OstCofinancingStatement *statement)
{
  if (statement->n_agreements > 0)
    ost_document_add_heading (document, 1, "Zasady rozliczeń");
  for (guint i = 0; i < statement->n_agreements; i++)
    add_agreement (document, &statement->agreements[i]);
  if (statement->remarks == NULL || statement->remarks[0] == NULL)
    return;
  ost_document_add_heading (document, 1, "Uwagi do wyliczenia");
  for (guint i = 0; statement->remarks[i] != NULL; i++)
    ost_document_add_item (document, NULL, ost_runs_new (statement->remarks[i]));
}

OstDocument *
ost_cofinancing_statement_new_document (const OstCofinancingStatement *statement)
{
  OstStyle style = ost_style_office ();
  g_autofree char *period = dup_period (statement);
  OstDocument *document;

  style.table_size = 8.5f;
  document = ost_paper_begin (&statement->paper, &style,
                              "Udział gminy w wydatkach na pieczę zastępczą", period);
  add_head (document, statement);
  if (statement->n_children > 0)
    {
      add_summary (document, statement);
      add_months (document, statement);
    }
  else
    ost_document_add_text (document, OST_PARAGRAPH_BODY,
                           "W tym okresie gmina nie ponosi wydatków: żadne dziecko nie przebywało "
                           "w pieczy zastępczej.");
  for (guint i = 0; i < statement->n_children; i++)
    add_child (document, &statement->children[i]);
  add_notes (document, statement);
  if (statement->n_signatures > 0)
    ost_document_add_signatures (document, statement->signatures, statement->n_signatures);
  for (guint i = 0; i < statement->n_children; i++)
    ost_statement_add_days (document, &statement->children[i]);
  return document;
}
