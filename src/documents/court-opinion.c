/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "documents/court-opinion-private.h"
#include "documents/opinion-fact.h"

#define TITLE "OPINIA O RODZINIE I JEJ CZŁONKACH"
/* Says of every copy that it is one, so that it tells nothing about this one. */
#define COPY_TITLE "WYCIĄG Z OPINII O RODZINIE I JEJ CZŁONKACH"

static const char *const titles[OST_OPINION_N_PARTS] = {
  "Odpowiedzi na pytania Sądu",
  "Źródła wiedzy",
  "Skład rodziny i sytuacja prawna dzieci",
  "Przebieg współpracy",
  "Wykonanie zobowiązań Sądu",
  "Realizacja planu pracy",
  "Warunki życia rodziny",
  "Dzieci",
  "Kontakty z dzieckiem w pieczy zastępczej",
  "Udzielona pomoc",
  "Mocne strony i czynniki chroniące",
  "Trudności i zagrożenia",
  "Stanowisko rodziny",
  "Wnioski asystenta",
  "Czego asystent nie wie",
};

gboolean
ost_court_opinion_begin_part (OstDocument *document, const OstCourtOpinion *opinion, int part)
{
  g_autofree char *numbered = g_strdup_printf ("%d. %s", part, titles[part - 1]);

  if ((opinion->left_out & (1u << part)) != 0)
    return FALSE;
  ost_document_add_heading (document, 1, opinion->copy_for != NULL ? titles[part - 1] : numbered);
  return TRUE;
}

void
ost_court_opinion_add_standard (OstDocument *document, const char *text)
{
  static const OstTemplateField no_fields[] = { { NULL } };

  ost_paper_add_template (document, OST_PARAGRAPH_BODY, text, no_fields);
}

/* Facts from the file. */

static gboolean
is_same_source (const OstOpinionQuote *a, const OstOpinionQuote *b)
{
  return a->record_id == b->record_id && g_strcmp0 (a->topic, b->topic) == 0 &&
         g_strcmp0 (a->source, b->source) == 0;
}

/* "17.04.2026, wizyta, Anna Lis (wpisano 28.04.2026): …" */
static OstRuns *
begin_quote (const OstOpinionQuote *quote)
{
  g_autofree char *day = ost_date_dup_numeric (&quote->day);
  g_autofree char *entered = ost_date_dup_numeric (&quote->entered_on);
  OstRuns *runs = ost_runs_new (NULL);

  ost_runs_add (runs, OST_RUN_BOLD, day);
  ost_runs_add_format (runs, OST_RUN_MUTED, "%s%s%s%s", *day != '\0' ? ", " : "",
                       quote->source != NULL ? quote->source : "",
                       quote->author != NULL ? ", " : "",
                       quote->author != NULL ? quote->author : "");
  if (*entered != '\0')
    ost_runs_add_format (runs, OST_RUN_MUTED, " (wpisano %s)", entered);
  ost_runs_add (runs, OST_RUN_REGULAR, ":");
  return runs;
}

static gboolean
is_child (const OstCourtOpinion *opinion, gint64 person_id)
{
  for (guint i = 0; i < opinion->n_children; i++)
    if (person_id != 0 && opinion->children[i].person_id == person_id)
      return TRUE;
  return FALSE;
}

static gboolean
is_wanted (const OstCourtOpinion *opinion, const OstOpinionQuote *quote, int part, gint64 person_id)
{
  if (quote->part != part)
    return FALSE;
  if (person_id != 0)
    return quote->person_id == person_id;
  return part != 8 || !is_child (opinion, quote->person_id);
}

gboolean
ost_court_opinion_has_quotes (const OstCourtOpinion *opinion, int part)
{
  for (guint i = 0; i < opinion->n_quotes; i++)
    if (opinion->quotes[i].part == part)
      return TRUE;
  return FALSE;
}

void
ost_court_opinion_add_quotes (OstDocument *document,
                              const OstCourtOpinion *opinion,
                              int part,
                              gint64 person_id)
{
  const OstOpinionQuote *last = NULL;
  OstRuns *runs = NULL;

  for (guint i = 0; i < opinion->n_quotes; i++)
    {
      const OstOpinionQuote *quote = &opinion->quotes[i];

      if (!is_wanted (opinion, quote, part, person_id))
        continue;
      if (last == NULL)
        ost_document_add_runs (document, OST_PARAGRAPH_LEFT,
                               ost_runs_new_flags (OST_RUN_ITALIC, "Z akt sprawy:"));
      if (last == NULL || !is_same_source (last, quote))
        {
          if (runs != NULL)
            ost_document_add_item (document, NULL, runs);
          runs = begin_quote (quote);
        }
      ost_runs_add_format (runs, OST_RUN_REGULAR, " %s", quote->said);
      last = quote;
    }
  if (runs != NULL)
    ost_document_add_item (document, NULL, runs);
}

void
ost_court_opinion_add_words (OstDocument *document,
                             const OstCourtOpinion *opinion,
                             int part,
                             const char *text)
{
  if (text != NULL || !ost_court_opinion_has_quotes (opinion, part))
    ost_paper_add_text (document, text);
  ost_court_opinion_add_quotes (document, opinion, part, 0);
}

/* The head. */

static void
add_addressee (OstDocument *document, const OstCourtOpinion *opinion)
{
  const char *const parent[] = { opinion->copy_for, NULL };

  ost_paper_add_addressee (document, opinion->copy_for != NULL ? parent : opinion->addressee);
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
add_version (OstDocument *document, const OstCourtOpinion *opinion)
{
  g_autofree char *text = NULL;

  if (opinion->version < 2)
    return;
  text = g_strdup_printf ("sprostowanie – wersja %u; zastępuje: %s", opinion->version,
                          ost_paper_or_unknown (opinion->replaces));
  ost_document_add_text (document, OST_PARAGRAPH_CENTRE, text);
}

static void
add_head (OstDocument *document, const OstCourtOpinion *opinion)
{
  ost_paper_add_date_line (document, &opinion->paper);
  add_addressee (document, opinion);
  add_subject (document, opinion);
  ost_document_add_heading (document, 0, opinion->copy_for != NULL ? COPY_TITLE : TITLE);
  add_version (document, opinion);
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
  if (!ost_court_opinion_begin_part (document, opinion, 1))
    return;
  if (opinion->n_answers == 0)
    ost_court_opinion_add_standard (document, g_date_valid (&opinion->received_on)
                                                  ? opinion->no_questions_text
                                                  : opinion->no_letter_text);
  for (guint i = 0; i < opinion->n_answers; i++)
    {
      if (opinion->answers[i].question != NULL)
        ost_document_add_heading (document, 2, opinion->answers[i].question);
      ost_paper_add_text (document, opinion->answers[i].answer);
    }
  ost_court_opinion_add_quotes (document, opinion, 1, 0);
}

/* Judgement stands in a frame of its own, apart from the facts. */
static void
add_conclusions (OstDocument *document, const OstCourtOpinion *opinion)
{
  if (!ost_court_opinion_begin_part (document, opinion, 14))
    return;
  ost_document_open_frame (document, "OCENA ZAWODOWA AUTORA");
  ost_paper_add_text (document, opinion->conclusions);
  ost_document_close_frame (document);
  ost_court_opinion_add_standard (document, opinion->closing_text);
}

static guint
add_items (OstDocument *document, const char *const *texts)
{
  guint n = 0;

  for (; texts != NULL && texts[n] != NULL; n++)
    ost_document_add_item (document, NULL, ost_runs_new (texts[n]));
  return n;
}

static void
add_not_known (OstDocument *document, const OstCourtOpinion *opinion)
{
  if (!ost_court_opinion_begin_part (document, opinion, 15))
    return;
  if (add_items (document, opinion->not_known) + add_items (document, opinion->gaps) == 0)
    ost_paper_add_unknown (document);
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
  OstDocument *document =
      ost_paper_begin (&opinion->paper, NULL,
                       opinion->copy_for != NULL ? "Wyciąg z opinii o rodzinie i jej członkach"
                                                 : "Opinia o rodzinie i jej członkach",
                       opinion->signature);

  add_head (document, opinion);
  add_answers (document, opinion);
  ost_court_opinion_add_course (document, opinion);
  ost_court_opinion_add_life (document, opinion);
  add_conclusions (document, opinion);
  add_not_known (document, opinion);
  add_end (document, opinion);
  return document;
}
