/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "documents/family-agreements.h"

#define BOX_WIDTH 34
#define DAY_WIDTH 118

static OstRuns *
new_task (const OstAgreement *agreement)
{
  OstRuns *runs = ost_runs_new (agreement->text);

  if (agreement->who != NULL)
    ost_runs_add_format (runs, OST_RUN_SMALL | OST_RUN_MUTED, "\n%s", agreement->who);
  if (agreement->helper != NULL)
    ost_runs_add_format (runs, OST_RUN_SMALL | OST_RUN_MUTED, "%spomaga: %s",
                         agreement->who != NULL ? ", " : "\n", agreement->helper);
  return runs;
}

/* "do 12 grudnia": the year is clear to whoever has agreed. */
static char *
dup_due (const GDate *day)
{
  g_autofree char *text = ost_date_dup_polish (day);
  char *year = g_date_valid (day) ? strrchr (text, ' ') : NULL;

  if (year == NULL)
    return g_strdup ("");
  *year = '\0'; /* "r." */
  year = strrchr (text, ' ');
  if (year != NULL)
    *year = '\0';
  return g_strconcat ("do ", text, NULL);
}

static void
add_tasks (OstDocument *document, const char *title, const OstAgreement *agreements, guint n)
{
  OstColumn columns[] = { { .width = BOX_WIDTH, .align = OST_ALIGN_CENTRE },
                          { .weight = 1 },
                          { .width = DAY_WIDTH } };
  OstTable *table;

  if (n == 0)
    return;
  ost_document_add_heading (document, 1, title);
  table = ost_table_new (OST_TABLE_RULED, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < n; i++)
    {
      OstRuns *box = ost_runs_new (NULL);
      g_autofree char *due = dup_due (&agreements[i].due_on);

      ost_runs_add_tick (box, FALSE, NULL);
      ost_table_begin_row (table, OST_ROW_WHOLE);
      ost_table_add_runs (table, box);
      ost_table_add_runs (table, new_task (&agreements[i]));
      ost_table_add (table, due);
    }
  ost_document_add_table (document, table);
}

static void
add_next (OstDocument *document, const OstFamilyAgreements *agreements)
{
  g_autofree char *day = ost_date_dup_polish (&agreements->next_day);
  g_autofree char *time = ost_time_dup (agreements->next_time);
  OstRuns *runs = ost_runs_new (NULL);

  ost_runs_add (runs, OST_RUN_BOLD, "Następne spotkanie: ");
  if (g_date_valid (&agreements->next_day))
    ost_runs_add_format (runs, OST_RUN_REGULAR, "%s%s%s", day, *time != '\0' ? ", godz. " : "",
                         time);
  else
    ost_runs_add (runs, OST_RUN_REGULAR, "……………………………………");
  ost_document_add_space (document, 6);
  ost_document_add_runs (document, OST_PARAGRAPH_LEFT, runs);
}

static void
add_end (OstDocument *document, const OstFamilyAgreements *agreements)
{
  const OstTemplateField fields[] = { { "asystent", agreements->assistant },
                                      { "telefon", agreements->phone },
                                      { NULL } };

  ost_document_open_group (document);
  add_next (document, agreements);
  if (agreements->assistant != NULL)
    {
      OstRuns *runs = ost_runs_new (NULL);

      ost_runs_add (runs, OST_RUN_BOLD, "Asystent rodziny: ");
      ost_runs_add (runs, OST_RUN_REGULAR, agreements->assistant);
      ost_document_add_runs (document, OST_PARAGRAPH_LEFT, runs);
    }
  ost_paper_add_template (document, OST_PARAGRAPH_LEFT, agreements->closing, fields);
  ost_document_close_group (document);
}

static gboolean
is_empty (const OstFamilyAgreements *agreements)
{
  return agreements->n_ours + agreements->n_assistants + agreements->n_others == 0;
}

/* Room to write what is agreed on the spot. */
static void
add_empty_lines (OstDocument *document)
{
  ost_document_add_heading (document, 1, "Co robię ja");
  ost_document_add_write_lines (document, 5);
  ost_document_add_heading (document, 1, "Co robi asystent");
  ost_document_add_write_lines (document, 5);
}

OstDocument *
ost_family_agreements_new_document (const OstFamilyAgreements *agreements)
{
  OstStyle style = ost_style_large ();
  OstDocument *document =
      ost_paper_begin (&agreements->paper, &style, "Nasze ustalenia", agreements->family);
  g_autofree char *day = ost_paper_dup_long_day (&agreements->paper.date);

  ost_document_add_heading (document, 0, "NASZE USTALENIA");
  ost_document_add_runs (document, OST_PARAGRAPH_CENTRE,
                         ost_runs_new_flags (OST_RUN_SMALL | OST_RUN_MUTED, day));
  if (agreements->wanted != NULL)
    {
      ost_document_add_heading (document, 1, "Co chcemy");
      ost_document_add_text (document, OST_PARAGRAPH_LEFT, agreements->wanted);
    }
  if (is_empty (agreements))
    add_empty_lines (document);
  add_tasks (document, "Co robię ja", agreements->ours, agreements->n_ours);
  add_tasks (document, "Co robi asystent", agreements->assistants, agreements->n_assistants);
  add_tasks (document, "Co robią inni", agreements->others, agreements->n_others);
  if (agreements->more)
    ost_document_add_text (document, OST_PARAGRAPH_NOTE,
                           "Dalsze działania są zapisane w planie pracy z rodziną.");
  add_end (document, agreements);
  return document;
}
