/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "documents/visit-card.h"

#define LATE_DAYS 7     /* an entry written later says when (R7) */
#define COURSE_LINES 32 /* with the tables of a family that nothing is agreed with: two pages */
#define LEAST_LINES 12
#define TASK_LINES 4

static const OstTemplateField no_fields = { NULL };

static const char *const forms[] = { "wizyta w domu", "w ośrodku",    "telefon",
                                     "towarzyszenie", "inne miejsce", NULL };
static const char *const outcomes[] = { "odbyła się",
                                        "nie zastano",
                                        "odmowa wpuszczenia",
                                        "odwołana przez rodzinę",
                                        "odwołana przez asystenta",
                                        NULL };

static const char *
address (const OstVisitCard *card)
{
  OstPaperPerson person = { .residence = card->address, .residence_hidden = card->address_hidden };

  return ost_paper_residence (&person);
}

static gboolean
is_among (const char *const *names, const char *name)
{
  return names != NULL && g_strv_contains (names, name);
}

/* A label is not divided between lines. */
static char *
whole (const char *label)
{
  g_auto (GStrv) words = g_strsplit (label, " ", -1);

  return g_strjoinv ("\u00A0", words);
}

/* ☐ a  ☐ b; ticked are those that stand in TICKED too. */
static OstRuns *
new_ticks (const char *const *names, const char *const *ticked)
{
  OstRuns *runs = ost_runs_new (NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *label = NULL;

      if (i > 0)
        ost_runs_add (runs, OST_RUN_REGULAR, " \u2003");
      label = whole (names[i]);
      ost_runs_add_tick (runs, is_among (ticked, names[i]), label);
    }
  return runs;
}

static OstTable *
new_form_table (void)
{
  OstColumn columns[] = { { .label = TRUE, .width = 118 }, { .weight = 1 } };

  return ost_table_new (OST_TABLE_GRID, columns, G_N_ELEMENTS (columns));
}

static void
add_row (OstTable *table, const char *label, OstRuns *runs, float height)
{
  ost_table_begin_row (table, OST_ROW_WHOLE);
  ost_table_add (table, label);
  ost_table_add_runs (table, runs);
  ost_table_set_least_height (table, height);
}

static void
add_family (OstDocument *document, const OstVisitCard *card)
{
  g_autofree char *title = card->card_no != NULL
                               ? g_strdup_printf ("KARTA WIZYTY NR %s", card->card_no)
                               : g_strdup ("KARTA WIZYTY");
  OstTable *table = new_form_table ();

  ost_document_add_heading (document, 0, title);
  add_row (table, "Rodzina", ost_runs_new (ost_paper_or_unknown (card->family)), 0);
  add_row (table, "Numer sprawy", ost_runs_new (ost_paper_or_unknown (card->case_no)), 0);
  add_row (table, "Adres", ost_runs_new (address (card)), 0);
  add_row (table, "Asystent rodziny", ost_runs_new (ost_paper_or_unknown (card->assistant)), 0);
  ost_document_add_table (document, table);
  if (card->empty && card->safety != NULL)
    ost_paper_add_labelled (document, "Bezpieczeństwo wizyty", card->safety);
}

static char *
dup_times (const OstVisitCard *card)
{
  g_autofree char *from = ost_time_dup (card->from_time);
  g_autofree char *to = ost_time_dup (card->to_time);

  if (from[0] == '\0')
    return g_strdup ("");
  return to[0] != '\0' ? g_strdup_printf (", godz. %s–%s", from, to)
                       : g_strdup_printf (", godz. %s", from);
}

static char *
dup_effort (const OstVisitCard *card)
{
  if (card->minutes <= 0 && card->kilometres <= 0)
    return NULL;
  if (card->kilometres <= 0)
    return g_strdup_printf ("%d min", card->minutes);
  if (card->minutes <= 0)
    return g_strdup_printf ("%d km", card->kilometres);
  return g_strdup_printf ("%d min, %d km", card->minutes, card->kilometres);
}

static void
add_filled_facts (OstDocument *document, const OstVisitCard *card)
{
  OstTable *table = new_form_table ();
  g_autofree char *day = ost_paper_dup_long_day (&card->day);
  g_autofree char *times = dup_times (card);
  g_autofree char *when = g_strconcat (day, times, NULL);
  g_autofree char *effort = dup_effort (card);

  add_row (table, "Dzień i godziny", ost_runs_new (when), 0);
  add_row (table, "Forma", ost_runs_new (ost_paper_or_unknown (card->form)), 0);
  add_row (table, "Miejsce", ost_runs_new (ost_paper_or_unknown (card->place)), 0);
  add_row (table, "Wynik", ost_runs_new (ost_paper_or_unknown (card->outcome)), 0);
  add_row (table, "Obecni", ost_runs_new (ost_paper_or_unknown (card->present)), 0);
  if (card->children != NULL && card->children[0] != NULL)
    add_row (table, "Dzieci widziane", new_ticks (card->children, card->children_seen), 0);
  if (effort != NULL)
    add_row (table, "Czas i dojazd", ost_runs_new (effort), 0);
  ost_document_add_table (document, table);
}

static void
add_empty_facts (OstDocument *document, const OstVisitCard *card)
{
  static const char *const times = "dnia ……………………………… od godz. ……………… do godz. ………………";
  OstTable *table = new_form_table ();
  g_autofree char *day = ost_date_dup_polish (&card->day);
  g_autofree char *planned = ost_time_dup (card->from_time);
  OstRuns *when = ost_runs_new (times);

  if (g_date_valid (&card->day))
    ost_runs_add_format (when, OST_RUN_SMALL | OST_RUN_MUTED, "\nplan: %s%s%s", day,
                         planned[0] != '\0' ? ", godz. " : "", planned);
  add_row (table, "Dzień i godziny", when, 24);
  add_row (table, "Forma", new_ticks (forms, NULL), 18);
  add_row (table, "Miejsce", ost_runs_new (NULL), 20);
  add_row (table, "Wynik", new_ticks (outcomes, NULL), 18);
  add_row (table, "Obecni", new_ticks (card->members, NULL), 26);
  add_row (table, "Dzieci widziane", new_ticks (card->children, NULL), 18);
  add_row (table, "Kilometry", ost_runs_new (NULL), 18);
  ost_document_add_table (document, table);
}

static void
add_tasks (OstDocument *document, const char *title, const OstVisitCardTask *tasks, guint n)
{
  OstColumn columns[] = {
    { "", OST_ALIGN_CENTRE, .width = 22 }, { title, .weight = 4 }, { "Kto" }, { "Termin" }
  };
  OstTable *table;

  if (n == 0)
    return;
  table = ost_table_new (OST_TABLE_GRID, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < n; i++)
    {
      OstRuns *box = ost_runs_new (NULL);

      ost_runs_add_tick (box, tasks[i].done, NULL);
      ost_table_begin_row (table, OST_ROW_WHOLE);
      ost_table_add_runs (table, box);
      ost_paper_add_cell (table, tasks[i].text);
      ost_paper_add_cell (table, tasks[i].who);
      ost_paper_add_day_cell (table, &tasks[i].due_on);
    }
  ost_document_add_table (document, table);
}

static void
add_empty_tasks (OstDocument *document)
{
  OstColumn columns[] = { { "Ustalono na następny raz", .weight = 4 },
                          { "Kto", .width = 95 },
                          { "Termin", .width = 75 } };
  OstTable *table = ost_table_new (OST_TABLE_GRID, columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < TASK_LINES; i++)
    {
      ost_table_begin_row (table, OST_ROW_WHOLE);
      ost_table_add (table, NULL);
      ost_table_add (table, NULL);
      ost_table_add (table, NULL);
      ost_table_set_least_height (table, 24);
    }
  ost_document_add_table (document, table);
}

static void
add_next (OstDocument *document, const OstVisitCard *card)
{
  g_autofree char *day = ost_paper_dup_long_day (&card->next_day);
  g_autofree char *time = ost_time_dup (card->next_time);
  g_autofree char *text =
      time[0] != '\0' ? g_strdup_printf ("%s, godz. %s", day, time) : g_strdup (day);

  if (card->empty)
    ost_document_add_text (document, OST_PARAGRAPH_LEFT,
                           "Następne spotkanie: dnia ……………………………… godz. ………………");
  else
    ost_paper_add_labelled (document, "Następne spotkanie",
                            g_date_valid (&card->next_day) ? text : "nie ustalono");
}

static void
add_addenda (OstDocument *document, const OstVisitCard *card)
{
  for (guint i = 0; i < card->n_addenda; i++)
    {
      const OstVisitCardAddendum *addendum = &card->addenda[i];
      g_autofree char *day = ost_paper_dup_day (&addendum->day);
      g_autofree char *label =
          g_strdup_printf ("Uzupełnienie z dnia %s, %s", day, addendum->author);

      ost_paper_add_labelled (document, label, addendum->text);
    }
}

static void
add_filled (OstDocument *document, const OstVisitCard *card)
{
  g_autofree char *written = ost_paper_dup_long_day (&card->written_on);

  add_filled_facts (document, card);
  if (card->topic != NULL)
    ost_paper_add_labelled (document, "Temat", card->topic);
  add_tasks (document, "Ustalenia z poprzedniego razu", card->earlier, card->n_earlier);
  ost_document_add_heading (document, 1, "Przebieg");
  ost_paper_add_text (document, card->course);
  if (g_date_valid (&card->day) && g_date_valid (&card->written_on) &&
      ost_date_days_between (&card->day, &card->written_on) > LATE_DAYS)
    ost_paper_add_labelled (document, "Wpis sporządzono dnia", written);
  add_addenda (document, card);
  add_tasks (document, "Ustalono na następny raz", card->agreed, card->n_agreed);
}

static void
add_empty (OstDocument *document, const OstVisitCard *card)
{
  const int n_tasks = (int) (card->n_earlier + card->n_open_steps);

  add_empty_facts (document, card);
  add_tasks (document, "Ustalenia z poprzedniego razu", card->earlier, card->n_earlier);
  add_tasks (document, "Otwarte działania z planu", card->open_steps, card->n_open_steps);
  ost_document_add_heading (document, 1, "Przebieg");
  ost_document_add_write_lines (document, (guint) MAX (COURSE_LINES - n_tasks, LEAST_LINES));
  add_empty_tasks (document);
}

static void
add_signatures (OstDocument *document, const OstVisitCard *card)
{
  static const OstSignature hands[] = { { .role = "członek rodziny" },
                                        { .role = "asystent rodziny" } };

  if (card->signature == OST_VISIT_CARD_SIGNED || card->empty ||
      card->signature == OST_VISIT_CARD_NOT_SIGNED)
    {
      ost_paper_add_template (document, OST_PARAGRAPH_NOTE, card->note, &no_fields);
      ost_document_add_signatures (document, hands, G_N_ELEMENTS (hands));
    }
  else
    ost_paper_add_labelled (document, "Podpis rodziny",
                            card->signature == OST_VISIT_CARD_REFUSED ? "odmowa podpisu"
                                                                      : "na karcie papierowej");
}

OstDocument *
ost_visit_card_new_document (const OstVisitCard *card)
{
  OstDocument *document = ost_paper_begin (&card->paper, NULL, "Karta wizyty", card->family);

  add_family (document, card);
  if (card->empty)
    add_empty (document, card);
  else
    add_filled (document, card);
  add_next (document, card);
  add_signatures (document, card);
  return document;
}
