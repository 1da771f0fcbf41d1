/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/unknown-family-letter.h"

#define TITLE "Odpowiedź na pismo Sądu"

static void
add_addressee (OstDocument *document, const char *const *lines)
{
  OstColumn columns[2] = { { .width = 245 }, { .weight = 1 } };
  OstTable *table = ost_table_new (OST_TABLE_PLAIN, columns, 2);
  OstRuns *runs = ost_runs_new (NULL);

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    ost_runs_add_format (runs, OST_RUN_BOLD, i > 0 ? "\n%s" : "%s", lines[i]);
  ost_table_begin_row (table, OST_ROW_WHOLE);
  ost_table_add (table, NULL);
  ost_table_add_runs (table, runs);
  ost_document_add_space (document, 8);
  ost_document_add_table (document, table);
}

static void
add_answer (OstDocument *document, const OstUnknownFamilyLetter *letter)
{
  g_autofree char *written = ost_paper_dup_long_day (&letter->letter_date);
  g_autofree char *received = ost_paper_dup_long_day (&letter->received_on);
  OstRuns *runs = ost_runs_new (NULL);

  ost_runs_add (runs, OST_RUN_REGULAR, "W odpowiedzi na pismo");
  if (g_date_valid (&letter->letter_date))
    ost_runs_add_format (runs, OST_RUN_REGULAR, " z dnia %s", written);
  ost_runs_add_format (runs, OST_RUN_REGULAR, " (wpływ: %s), sygn. akt ", received);
  ost_runs_add (runs, OST_RUN_BOLD, ost_paper_or_unknown (letter->signature));
  ost_runs_add (runs, OST_RUN_REGULAR, ", dotyczące: ");
  ost_runs_add (runs, OST_RUN_BOLD, ost_paper_or_unknown (letter->about));
  ost_runs_add (
      runs, OST_RUN_REGULAR,
      " – ośrodek informuje, że rodzina nie jest i nie była objęta wsparciem na podstawie "
      "ustawy z dnia 9 czerwca 2011 r. o wspieraniu rodziny i systemie pieczy zastępczej. "
      "Ośrodek nie ma zatem wiedzy, która pozwalałaby sporządzić opinię o rodzinie i jej "
      "członkach.");
  ost_document_add_runs (document, OST_PARAGRAPH_BODY, runs);
}

static void
add_proof (OstDocument *document, const OstUnknownFamilyLetter *letter)
{
  g_autofree char *day = ost_paper_dup_long_day (&letter->paper.date);
  g_autofree char *text =
      g_strdup_printf ("Rejestr rodzin, także spraw zakończonych, sprawdzono dnia "
                       "%s według danych: %s.",
                       day, letter->search_terms);

  ost_document_add_text (document, OST_PARAGRAPH_BODY, text);
  ost_document_add_text (document, OST_PARAGRAPH_BODY,
                         "Jeżeli Sąd dysponuje innymi danymi (inne nazwisko, numer PESEL, adres "
                         "pobytu na terenie gminy), ośrodek sprawdzi je niezwłocznie.");
}

OstDocument *
ost_unknown_family_letter_new_document (const OstUnknownFamilyLetter *letter)
{
  static const char *const copies[] = { "Adresat", "a/a", NULL };
  const OstStyle style = ost_style_office ();
  OstDocument *document = ost_paper_begin (&letter->paper, &style, TITLE, letter->signature);

  ost_paper_add_date_line (document, &letter->paper);
  add_addressee (document, letter->addressee);
  ost_document_add_space (document, 18);
  add_answer (document, letter);
  add_proof (document, letter);
  ost_document_add_signatures (document, &letter->head, 1);
  ost_paper_add_numbered (document, "Otrzymują:", copies);
  return document;
}
