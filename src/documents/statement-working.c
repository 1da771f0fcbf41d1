/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "base/money.h"
#include "documents/statement-working.h"

#define DAYS_IN_A_ROW 3

void
ost_statement_add_working (OstDocument *document, const OstStatementChild *child)
{
  if (child->n_lines == 0 || child->lines[0].working == NULL)
    return;
  ost_document_add_heading (document, 2, "Wyliczenie");
  for (guint i = 0; i < child->n_lines; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u.", i + 1);

      ost_document_add_item (document, number, ost_runs_new (child->lines[i].working));
    }
}

/* "1 002,00 ÷ 31", "700,00", "5 500,00 ÷ 4 dzieci ÷ 30" */
static char *
dup_division (const OstStatementDay *day)
{
  g_autofree char *amount = ost_money_dup_polish (day->amount);
  g_autoptr (GString) text = g_string_new (amount);

  if (day->children > 1)
    g_string_append_printf (text, " ÷ %d dzieci", day->children);
  if (day->divisor > 0)
    g_string_append_printf (text, " ÷ %d dni", day->divisor);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
is_same_line (const OstStatementDay *a, const OstStatementDay *b)
{
  return a->form == b->form && a->cost == b->cost && a->rate == b->rate && a->amount == b->amount &&
         a->children == b->children && a->divisor == b->divisor &&
         g_date_get_month (&a->day) == g_date_get_month (&b->day) &&
         g_date_get_year (&a->day) == g_date_get_year (&b->day);
}

/* "świadczenie … · rodzina …: 1 002,00 ÷ 31 dni; 2. rok pobytu, udział 30 %" */
static void
add_title (OstTable *table, const OstStatementDay *day)
{
  g_autofree char *division = dup_division (day);
  OstRuns *runs = ost_runs_new (NULL);

  ost_runs_add_format (runs, OST_RUN_REGULAR, "%s %u: %s, %s; %s; ",
                       ost_month_polish ((int) g_date_get_month (&day->day)),
                       g_date_get_year (&day->day), day->cost, day->form, division);
  if (day->year == 0)
    ost_runs_add_format (runs, OST_RUN_REGULAR, "bez udziału gminy");
  else
    ost_runs_add_format (runs, OST_RUN_REGULAR, "%s rok pobytu, udział %d\u00a0%%",
                         day->year == 1   ? "pierwszy"
                         : day->year == 2 ? "drugi"
                                          : "trzeci i kolejny",
                         day->rate);
  ost_table_begin_row (table, OST_ROW_GROUP);
  ost_table_add_span (table, DAYS_IN_A_ROW * 3, runs);
}

static void
add_day (OstTable *table, const OstStatementDay *day)
{
  g_autofree char *date = ost_paper_dup_day (&day->day);

  ost_table_add (table, date);
  ost_table_add (table, day->base);
  ost_table_add (table, day->share);
}

static void
add_all_days (OstTable *table, const OstStatementChild *child)
{
  guint in_row = 0;

  for (guint i = 0; i < child->n_days; i++)
    {
      if (i == 0 || !is_same_line (&child->days[i - 1], &child->days[i]))
        {
          add_title (table, &child->days[i]);
          in_row = 0;
        }
      if (in_row == 0)
        ost_table_begin_row (table, OST_ROW_WHOLE);
      in_row = (in_row + 1) % DAYS_IN_A_ROW;
      add_day (table, &child->days[i]);
    }
}

void
ost_statement_add_days (OstDocument *document, const OstStatementChild *child)
{
  OstColumn columns[DAYS_IN_A_ROW * 3] = { 0 };
  g_autofree char *title = NULL;
  OstTable *table;

  if (child->n_days == 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i += 3)
    {
      columns[i] = (OstColumn){ "Dzień" };
      columns[i + 1] = (OstColumn){ "Podstawa, zł", OST_ALIGN_RIGHT };
      columns[i + 2] = (OstColumn){ "Udział, zł", OST_ALIGN_RIGHT };
    }
  title = g_strdup_printf ("Załącznik. Dzień po dniu: %s", child->name);
  ost_document_add_page_break (document);
  ost_document_add_heading (document, 1, title);
  ost_document_add_text (document, OST_PARAGRAPH_NOTE,
                         "Kwoty dnia podano do czterech miejsc po przecinku. Liczone są dokładnie, "
                         "a zaokrąglane dopiero w pozycjach zestawienia.");
  table = ost_table_new (OST_TABLE_GRID, columns, G_N_ELEMENTS (columns));
  add_all_days (table, child);
  ost_document_add_table (document, table);
}
