/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "documents/no-contact-letter.h"

static const char *const titles[] = {
  [OST_NO_CONTACT_FAMILY] = "Pismo w sprawie spotkań",
  [OST_NO_CONTACT_SOCIAL_WORKER] = "Notatka dla pracownika socjalnego",
  [OST_NO_CONTACT_COURT] = "Informacja dla Sądu",
};

/* Once per paper; a letter to a family needs no title. */
static void
add_head (OstDocument *document, const OstNoContactLetter *letter)
{
  ost_paper_add_date_line (document, &letter->paper);
  ost_document_add_space (document, 8);
  ost_paper_add_addressee (document, letter->addressee);
  ost_document_add_space (document, 18);
  if (letter->reader != OST_NO_CONTACT_FAMILY)
    ost_document_add_heading (document, 0, titles[letter->reader]);
}

/* "12 listopada 2026 r. i 19 listopada 2026 r." */
static char *
dup_days (const OstNoContactLetter *letter)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < letter->n_visits; i++)
    {
      g_autofree char *day = ost_paper_dup_long_day (&letter->visits[i].day);

      if (i > 0)
        g_string_append (text, i + 1 == letter->n_visits ? " i " : ", ");
      g_string_append (text, day);
    }
  return g_string_free (text, FALSE);
}

static char *
dup_known_day (const GDate *day)
{
  return g_date_valid (day) ? ost_date_dup_polish (day) : NULL;
}

static void
add_words (OstDocument *document, const OstNoContactLetter *letter)
{
  g_autofree char *days = dup_days (letter);
  g_autofree char *count = g_strdup_printf ("%u", letter->n_visits);
  g_autofree char *first = letter->n_visits > 0 ? dup_known_day (&letter->visits[0].day) : NULL;
  g_autofree char *contact = dup_known_day (&letter->last_contact);
  g_autofree char *ordered = dup_known_day (&letter->ordered_on);
  const OstTemplateField fields[] = {
    { "terminy", days },
    { "ile", count },
    { "od", first },
    { "ostatni kontakt", contact },
    { "rodzina", letter->family },
    { "telefon", letter->phone },
    { "sygnatura", ost_paper_or_unknown (letter->signature) },
    { "postanowienie", ordered },
    { NULL },
  };

  ost_paper_add_template (document, OST_PARAGRAPH_BODY, letter->text, fields);
}

static void
add_visits (OstDocument *document, const OstNoContactLetter *letter)
{
  OstColumn columns[] = { { .width = 110 }, { .width = 80 }, { .weight = 1 } };
  OstTable *table = ost_table_new (OST_TABLE_GRID, columns, G_N_ELEMENTS (columns));

  ost_table_begin_row (table, OST_ROW_HEAD);
  ost_table_add (table, "Dzień");
  ost_table_add (table, "Godzina");
  ost_table_add (table, "Wynik wizyty");
  for (guint i = 0; i < letter->n_visits; i++)
    {
      g_autofree char *time = ost_time_dup (letter->visits[i].from_time);

      ost_table_begin_row (table, OST_ROW_WHOLE);
      ost_paper_add_day_cell (table, &letter->visits[i].day);
      ost_paper_add_cell (table, time);
      ost_paper_add_cell (table, letter->visits[i].outcome);
    }
  ost_document_add_heading (document, 1, "Wizyty, które się nie odbyły");
  ost_document_add_table (document, table);
}

/* For child protection this counts more than the last visit. */
static void
add_children (OstDocument *document, const OstNoContactLetter *letter)
{
  OstColumn columns[] = { { .weight = 1 }, { .weight = 1 } };
  OstTable *table;

  if (letter->n_children == 0)
    return;
  table = ost_table_new (OST_TABLE_GRID, columns, G_N_ELEMENTS (columns));
  ost_table_begin_row (table, OST_ROW_HEAD);
  ost_table_add (table, "Dziecko");
  ost_table_add (table, "Ostatnio widziane przez asystenta");
  for (guint i = 0; i < letter->n_children; i++)
    {
      g_autofree char *seen = ost_paper_dup_day (&letter->children[i].last_seen);

      ost_table_begin_row (table, OST_ROW_WHOLE);
      ost_table_add (table, letter->children[i].name);
      ost_table_add (table, seen);
    }
  ost_document_add_heading (document, 1, "Dzieci");
  ost_document_add_table (document, table);
}

OstDocument *
ost_no_contact_letter_new_document (const OstNoContactLetter *letter)
{
  static const char *const copies[] = { "Adresat", "a/a", NULL };
  const OstStyle style = ost_style_office ();
  OstDocument *document =
      ost_paper_begin (&letter->paper, &style, titles[letter->reader], letter->family);

  add_head (document, letter);
  add_words (document, letter);
  if (letter->reader != OST_NO_CONTACT_FAMILY)
    {
      add_visits (document, letter);
      add_children (document, letter);
    }
  ost_document_add_signatures (document, letter->signatures, letter->n_signatures);
  if (letter->reader != OST_NO_CONTACT_SOCIAL_WORKER)
    ost_paper_add_numbered (document, "Otrzymują:", copies);
  return document;
}
