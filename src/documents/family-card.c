/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/family-card.h"

static void
add_head (OstDocument *document, const OstFamilyCard *card)
{
  OstPaperPerson address = { .residence = card->address, .residence_hidden = card->address_hidden };
  g_autofree char *span = ost_paper_dup_span (&card->from, &card->to);

  ost_paper_add_date_line (document, &card->paper);
  ost_document_add_heading (document, 0, "KARTA RODZINY");
  ost_paper_add_fields (document, "Rodzina", card->family, "Adres", ost_paper_residence (&address),
                        "Telefon", card->address_hidden ? NULL : card->phone, "Podstawa wsparcia",
                        card->basis, "Okres wsparcia", span, "Asystent rodziny", card->assistant,
                        NULL);
}

static void
add_people (OstDocument *document, const OstFamilyCard *card)
{
  OstColumn columns[] = { { "Imię i nazwisko", .weight = 2 },
                          { "Rola" },
                          { "Data urodzenia" },
                          { "PESEL lub dokument" },
                          { "Miejsce pobytu", .weight = 2 } };
  OstTable *table;

  ost_document_add_heading (document, 1, "1. Osoby");
  if (card->n_people == 0)
    {
      ost_paper_add_unknown (document);
      return;
    }
  table = ost_table_new (OST_TABLE_GRID, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < card->n_people; i++)
    {
      const OstFamilyCardPerson *p = &card->people[i];

      ost_table_begin_row (table, OST_ROW_WHOLE);
      ost_paper_add_cell (table, p->person.name);
      ost_paper_add_cell (table, p->person.role);
      ost_paper_add_day_cell (table, &p->person.birth_date);
      ost_paper_add_cell (table, p->pesel);
      ost_paper_add_cell (table, ost_paper_residence (&p->person));
    }
  ost_document_add_table (document, table);
}

static gboolean
has_situation (const OstFamilyCardPerson *p)
{
  return p->education != NULL || p->work != NULL || p->income != NULL || p->disability != NULL ||
         p->school != NULL;
}

static void
add_situation (OstDocument *document, const OstFamilyCard *card)
{
  OstColumn columns[] = { { "Osoba" },
                          { "Wykształcenie, szkoła", .weight = 1.5f },
                          { "Praca", .weight = 1.5f },
                          { "Źródło dochodu", .weight = 1.5f },
                          { "Niepełnosprawność" } };
  OstTable *table = ost_table_new (OST_TABLE_GRID, columns, G_N_ELEMENTS (columns));
  guint n = 0;

  for (guint i = 0; i < card->n_people; i++)
    {
      const OstFamilyCardPerson *p = &card->people[i];

      if (!has_situation (p))
        continue;
      n++;
      ost_table_begin_row (table, OST_ROW_WHOLE);
      ost_paper_add_cell (table, p->person.name);
      ost_paper_add_cell (table, p->school != NULL ? p->school : p->education);
      ost_paper_add_cell (table, p->work);
      ost_paper_add_cell (table, p->income);
      ost_paper_add_cell (table, p->disability);
    }
  ost_document_add_heading (document, 1, "2. Nauka, praca i utrzymanie");
  if (n > 0)
    ost_document_add_table (document, table);
  else
    {
      ost_table_free (table);
      ost_paper_add_unknown (document);
    }
}

static void
add_children (OstDocument *document, const OstFamilyCard *card)
{
  OstColumn columns[] = { { "Dziecko" },
                          { "Władza rodzicielska", .weight = 2 },
                          { "Sąd, sygnatura akt", .weight = 2 },
                          { "Piecza zastępcza", .weight = 2 } };
  OstTable *table;

  ost_document_add_heading (document, 1, "3. Sytuacja prawna dzieci");
  if (card->n_children == 0)
    {
      ost_paper_add_unknown (document);
      return;
    }
  table = ost_table_new (OST_TABLE_GRID, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < card->n_children; i++)
    {
      ost_table_begin_row (table, OST_ROW_WHOLE);
      ost_paper_add_cell (table, card->children[i].name);
      ost_paper_add_cell (table, card->children[i].custody);
      ost_paper_add_cell (table, card->children[i].court);
      ost_paper_add_cell (table, card->children[i].care);
    }
  ost_document_add_table (document, table);
}

static void
add_helpers (OstDocument *document, const OstFamilyCard *card)
{
  OstColumn columns[] = { { "Kto" },
                          { "Imię i nazwisko, instytucja", .weight = 2 },
                          { "Kontakt", .weight = 2 } };
  OstTable *table;

  ost_document_add_heading (document, 1, "4. Kto współpracuje z rodziną");
  if (card->n_helpers == 0)
    {
      ost_paper_add_unknown (document);
      return;
    }
  table = ost_table_new (OST_TABLE_GRID, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < card->n_helpers; i++)
    {
      ost_table_begin_row (table, OST_ROW_WHOLE);
      ost_paper_add_cell (table, card->helpers[i].role);
      ost_paper_add_cell (table, card->helpers[i].name);
      ost_paper_add_cell (table, card->helpers[i].contact);
    }
  ost_document_add_table (document, table);
}

OstDocument *
ost_family_card_new_document (const OstFamilyCard *card)
{
  OstDocument *document = ost_paper_begin (&card->paper, NULL, "Karta rodziny", card->family);

  add_head (document, card);
  add_people (document, card);
  add_situation (document, card);
  add_children (document, card);
  add_helpers (document, card);
  if (card->n_fields > 0)
    ost_document_add_heading (document, 1, "5. Sytuacja rodziny");
  for (guint i = 0; i < card->n_fields; i++)
    ost_paper_add_labelled (document, card->fields[i].title, card->fields[i].text);
  return document;
}
