/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "documents/paper.h"

#define HIDDEN_RESIDENCE "adres znany ośrodkowi"
#define SHORT_TEXT 160     /* characters, about two lines */
#define ADDRESSEE_LEFT 245 /* points from the margin */

char *
ost_paper_dup_day (const GDate *day)
{
  return g_date_valid (day) ? ost_date_dup_numeric (day) : g_strdup (OST_PAPER_UNKNOWN);
}

char *
ost_paper_dup_long_day (const GDate *day)
{
  return g_date_valid (day) ? ost_date_dup_polish (day) : g_strdup (OST_PAPER_UNKNOWN);
}

char *
ost_paper_dup_span (const GDate *from, const GDate *to)
{
  g_autofree char *start = ost_date_dup_numeric (from);
  g_autofree char *end = ost_date_dup_numeric (to);

  if (g_date_valid (from) && g_date_valid (to))
    return g_strdup_printf ("od %s do %s", start, end);
  if (g_date_valid (from))
    return g_strdup_printf ("od %s", start);
  return g_date_valid (to) ? g_strdup_printf ("do %s", end) : g_strdup (OST_PAPER_UNKNOWN);
}

const char *
ost_paper_or_unknown (const char *text)
{
  return text != NULL && text[0] != '\0' ? text : OST_PAPER_UNKNOWN;
}

const char *
ost_paper_residence (const OstPaperPerson *person)
{
  return person->residence_hidden ? HIDDEN_RESIDENCE : ost_paper_or_unknown (person->residence);
}

void
ost_paper_add_date_line (OstDocument *document, const OstPaper *paper)
{
  OstColumn columns[2] = { { .weight = 1 }, { .align = OST_ALIGN_RIGHT, .weight = 1 } };
  OstTable *table = ost_table_new (OST_TABLE_PLAIN, columns, 2);
  g_autofree char *date = ost_paper_dup_long_day (&paper->date);
  OstRuns *left = ost_runs_new (NULL);

  if (paper->number != NULL)
    ost_runs_add_format (left, OST_RUN_REGULAR, "Znak sprawy: %s\n", paper->number);
  if (paper->handled_by != NULL)
    ost_runs_add_format (left, OST_RUN_REGULAR, "Sprawę prowadzi: %s", paper->handled_by);
  ost_table_begin_row (table, OST_ROW_WHOLE);
  ost_table_add_runs (table, left);
  if (paper->place != NULL)
    ost_table_add_format (table, "%s, dnia %s", paper->place, date);
  else
    ost_table_add (table, date);
  ost_document_add_table (document, table);
}

void
ost_paper_add_addressee (OstDocument *document, const char *const *lines)
{
  OstColumn columns[2] = { { .width = ADDRESSEE_LEFT }, { .weight = 1 } };
  OstTable *table;
  OstRuns *runs;

  if (lines == NULL || lines[0] == NULL)
    return;
  table = ost_table_new (OST_TABLE_PLAIN, columns, 2);
  runs = ost_runs_new (NULL);
  for (guint i = 0; lines[i] != NULL; i++)
    ost_runs_add_format (runs, OST_RUN_BOLD, i > 0 ? "\n%s" : "%s", lines[i]);
  ost_table_begin_row (table, OST_ROW_WHOLE);
  ost_table_add (table, NULL);
  ost_table_add_runs (table, runs);
  ost_document_add_space (document, 8);
  ost_document_add_table (document, table);
}

static void
set_facts (OstDocument *document, const OstPaper *paper, const char *title, const char *subject)
{
  OstDocumentFacts facts = { .title = title, .author = paper->author, .subject = subject };
  g_autofree char *head = g_strjoin (", ", title, paper->number, NULL);

  facts.date = paper->date;
  ost_document_set_facts (document, &facts);
  ost_document_set_running_head (document, head, paper->short_centre);
  ost_document_set_foot_line (document, paper->foot_line);
}

OstDocument *
ost_paper_begin (const OstPaper *paper,
                 const OstStyle *style,
                 const char *title,
                 const char *subject)
{
  OstDocument *document = ost_document_new (style);

  if (paper->letterhead.name != NULL)
    ost_document_set_letterhead (document, &paper->letterhead);
  set_facts (document, paper, title, subject);
  if (paper->draft)
    ost_document_add_runs (document, OST_PARAGRAPH_CENTRE,
                           ost_runs_new_flags (OST_RUN_SANS | OST_RUN_MUTED | OST_RUN_BOLD,
                                               "PROJEKT – niezatwierdzony"));
  return document;
}

void
ost_paper_add_unknown (OstDocument *document)
{
  ost_document_add_runs (document, OST_PARAGRAPH_LEFT,
                         ost_runs_new_flags (OST_RUN_ITALIC | OST_RUN_MUTED, OST_PAPER_UNKNOWN));
}

void
ost_paper_add_text (OstDocument *document, const char *text)
{
  g_auto (GStrv) paragraphs = g_strsplit (text != NULL ? text : "", "\n", -1);
  gboolean empty = TRUE;

  for (guint i = 0; paragraphs[i] != NULL; i++)
    if (g_strstrip (paragraphs[i])[0] != '\0')
      {
        ost_document_add_text (document, OST_PARAGRAPH_BODY, paragraphs[i]);
        empty = FALSE;
      }
  if (empty)
    ost_paper_add_unknown (document);
}

static gboolean
is_known (const char *text)
{
  return text != NULL && text[0] != '\0' && !g_str_equal (text, OST_PAPER_UNKNOWN);
}

/* Shorter ones are not justified: names and dates, which are not divided, would be torn apart. */
static gboolean
is_long (const char *text)
{
  return text != NULL && g_utf8_strlen (text, -1) > SHORT_TEXT;
}

void
ost_paper_add_labelled (OstDocument *document, const char *label, const char *text)
{
  OstRuns *runs = ost_runs_new (NULL);
  gboolean known = is_known (text);

  ost_runs_add_format (runs, OST_RUN_BOLD, "%s: ", label);
  ost_runs_add (runs, known ? OST_RUN_REGULAR : OST_RUN_ITALIC | OST_RUN_MUTED,
                ost_paper_or_unknown (text));
  ost_document_add_runs (document, is_long (text) ? OST_PARAGRAPH_BODY : OST_PARAGRAPH_LEFT, runs);
}

void
ost_paper_add_fields (OstDocument *document, const char *label, ...)
{
  OstColumn columns[2] = { { .label = TRUE, .weight = 0.4f }, { .weight = 1 } };
  OstTable *table = ost_table_new (OST_TABLE_GRID, columns, 2);
  va_list args;

  va_start (args, label);
  for (; label != NULL; label = va_arg (args, const char *))
    {
      ost_table_begin_row (table, OST_ROW_PLAIN);
      ost_table_add (table, label);
      ost_paper_add_cell (table, va_arg (args, const char *));
    }
  va_end (args);
  ost_document_add_table (document, table);
}

void
ost_paper_add_numbered (OstDocument *document, const char *title, const char *const *texts)
{
  if (texts == NULL || texts[0] == NULL)
    return;
  ost_document_add_space (document, 6);
  ost_document_open_clinging_group (document);
  ost_document_add_runs (document, OST_PARAGRAPH_LEFT, ost_runs_new_flags (OST_RUN_BOLD, title));
  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_autofree char *marker = g_strdup_printf ("%u.", i + 1);

      ost_document_add_item (document, marker, ost_runs_new (texts[i]));
    }
  ost_document_close_group (document);
}

void
ost_paper_add_template (OstDocument *document,
                        OstParagraphKind kind,
                        const char *text,
                        const OstTemplateField *fields)
{
  g_autoptr (GPtrArray) paragraphs = text != NULL ? ost_template_expand (text, fields, NULL) : NULL;

  if (paragraphs == NULL && text != NULL)
    ost_document_add_text (document, kind, text);
  for (guint i = 0; paragraphs != NULL && i < paragraphs->len; i++)
    ost_document_add_runs (document, kind, g_ptr_array_index (paragraphs, i));
  if (paragraphs != NULL)
    g_ptr_array_set_free_func (paragraphs, NULL); /* the document has taken them */
}

void
ost_paper_add_cell (OstTable *table, const char *text)
{
  if (is_known (text))
    ost_table_add (table, text);
  else if (text != NULL && text[0] != '\0')
    ost_table_add_runs (table, ost_runs_new_flags (OST_RUN_MUTED | OST_RUN_ITALIC, text));
  else
    ost_table_add_runs (table, ost_runs_new_flags (OST_RUN_MUTED, "–"));
}

void
ost_paper_add_day_cell (OstTable *table, const GDate *day)
{
  g_autofree char *text = ost_date_dup_numeric (day);

  ost_paper_add_cell (table, text);
}
