/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/unknown-family-letter.h"

#define TITLE "Odpowiedź na pismo Sądu"

static void
add_answer (OstDocument *document, const OstUnknownFamilyLetter *letter)
{
  g_autofree char *day = ost_paper_dup_long_day (&letter->paper.date);
  g_autofree char *written = ost_paper_dup_long_day (&letter->letter_date);
  g_autofree char *received = ost_paper_dup_long_day (&letter->received_on);
  const OstTemplateField fields[] = {
    { "data pisma", g_date_valid (&letter->letter_date) ? written : NULL },
    { "data wpływu", received },
    { "sygnatura", ost_paper_or_unknown (letter->signature) },
    { "kogo", ost_paper_or_unknown (letter->about) },
    { "data", day },
    { "szukano", letter->search_terms },
    { NULL },
  };

  ost_paper_add_template (document, OST_PARAGRAPH_BODY, letter->text, fields);
}

OstDocument *
ost_unknown_family_letter_new_document (const OstUnknownFamilyLetter *letter)
{
  static const char *const copies[] = { "Adresat", "a/a", NULL };
  const OstStyle style = ost_style_office ();
  OstDocument *document = ost_paper_begin (&letter->paper, &style, TITLE, letter->signature);

  ost_paper_add_date_line (document, &letter->paper);
  ost_paper_add_addressee (document, letter->addressee);
  ost_document_add_space (document, 18);
  add_answer (document, letter);
  ost_document_add_signatures (document, &letter->head, 1);
  ost_paper_add_numbered (document, "Otrzymują:", copies);
  return document;
}
