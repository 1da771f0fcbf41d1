/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

#include "base/money.h"
#include "random-document.h"

static const char *const words[] = {
  "i",
  "w",
  "z",
  "o",
  "a",
  "matka",
  "asystent",
  "rodziny",
  "współpracy",
  "wizyta",
  "ustalono",
  "zobowiązanie",
  "21",
  "listopada",
  "2026",
  "r.",
  "art.",
  "15",
  "ust.",
  "1",
  "pkt",
  "§",
  "nr",
  "ul.",
  "Garncarska",
  "8",
  "m.",
  "1 234,56",
  "zł",
  "społeczno-wychowawczy",
  "biało-czerwona",
  "J.",
  "Łęcka",
  "źdźbło",
  "najniebezpieczniejszymi",
  "„cudzysłów”",
  "(w",
  "nawiasie)",
  "–",
  "10–12",
  "dziećmi",
  "opóźnienie",
  "i/lub",
  "PR.4200.12.2026",
  "Konstantynopolitańczykowianeczka",
  "Київ",
  "мова",
  "Ясенія",
  "x\xCC\x81y",
  "a\xCC\x8A\xCC\x84",
  "😀",
  "AVATAR",
  "To",
  "Wy",
};

static int
below (OstRandomDocument *self, int n)
{
  return g_rand_int_range (self->rand, 0, n);
}

static void
append_word (OstRandomDocument *self, GString *text)
{
  if (below (self, 60) == 0) /* longer than any line */
    for (int i = below (self, 300); i > 0; i--)
      g_string_append (text, i % 7 == 0 ? "ż" : i % 11 == 0 ? "7" : "m");
  else
    g_string_append (text, words[below (self, G_N_ELEMENTS (words))]);
}

static char *
make_text (OstRandomDocument *self, int most)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = below (self, most + 1); i > 0; i--)
    {
      append_word (self, text);
      g_string_append (text, below (self, 40) == 0   ? "\n"
                             : below (self, 30) == 0 ? "\xC2\xA0"
                                                     : " ");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
expect (OstRandomDocument *self, const char *text)
{
  g_ptr_array_add (self->texts, g_strdup (text));
}

static void
add_run (OstRandomDocument *self, OstRuns *runs, const char *text)
{
  switch (below (self, 20))
    {
    case 0:
      ost_runs_add_link (runs, (OstRunFlags) below (self, 32), text, "https://example.org/a?b=c");
      break;
    case 1:
      ost_runs_add_tick (runs, below (self, 2), text);
      break;
    default:
      ost_runs_add (runs, (OstRunFlags) below (self, 32), text);
    }
}

static OstRuns *
make_runs (OstRandomDocument *self, int most)
{
  OstRuns *runs = ost_runs_new (NULL);
  g_autoptr (GString) all = g_string_new (NULL);

  for (int i = below (self, 4) + 1; i > 0; i--)
    {
      g_autofree char *text = make_text (self, most / i + 1);

      add_run (self, runs, text);
      g_string_append (all, text);
    }
  expect (self, all->str);
  return runs;
}

static void
add_amount (OstRandomDocument *self, OstTable *table)
{
  gint64 amount = below (self, 100000000);
  g_autofree char *text = ost_money_dup_polish (amount);

  ost_table_add_amount (table, amount);
  expect (self, text);
}

static void
add_row (OstRandomDocument *self, OstTable *table)
{
  static const OstRowFlags flags[] = { OST_ROW_TOTAL, OST_ROW_GROUP, OST_ROW_WHOLE,
                                       OST_ROW_TOTAL | OST_ROW_WHOLE };
  guint n = table->n_columns;

  ost_table_begin_row (table, below (self, 6) == 0 ? flags[below (self, 4)] : OST_ROW_PLAIN);
  if (n > 1 && below (self, 8) == 0)
    {
      ost_table_add_span (table, n, make_runs (self, 8));
      return;
    }
  for (guint i = 0; i < n; i++)
    if (table->columns[i].carried)
      add_amount (self, table);
    else
      ost_table_add_runs (table, make_runs (self, below (self, 50) == 0 ? 200 : 6));
  if (below (self, 10) == 0)
    ost_table_set_least_height (table, (float) below (self, 60));
}

static void
add_table (OstRandomDocument *self)
{
  static const OstAlign aligns[] = { OST_ALIGN_LEFT, OST_ALIGN_RIGHT, OST_ALIGN_CENTRE };
  OstColumn columns[9] = { 0 };
  guint n = (guint) below (self, 9) + 1;
  gboolean headed = below (self, 5) > 0;
  OstTable *table;

  for (guint i = 0; i < n; i++)
    {
      columns[i].title = headed ? "Kolumna" : NULL;
      columns[i].align = aligns[below (self, 3)];
      columns[i].weight = (float) below (self, 4);
      columns[i].width = below (self, 12) == 0 ? (float) below (self, 300) : 0;
      columns[i].label = below (self, 5) == 0;
      columns[i].carried = columns[i].align == OST_ALIGN_RIGHT && below (self, 3) == 0;
      if (headed)
        expect (self, "Kolumna");
    }
  table = ost_table_new ((OstTableLook) below (self, 3), columns, n);
  for (int r = below (self, self->large ? 40 : 5); r > 0; r--)
    add_row (self, table);
  ost_document_add_table (self->document, table);
}

static void
add_signatures (OstRandomDocument *self)
{
  OstSignature signatures[3] = { { "Sporządził", "Anna Lis", "asystentka rodziny" },
                                 { "Przekazuję", "Felicja Jastrząb", "dyrektorka" },
                                 { "Otrzymałam", "Ewa Łęcka", "matka" } };
  guint n = (guint) below (self, 3) + 1;

  for (guint i = 0; i < n; i++)
    expect (self, signatures[i].caption);
  for (guint i = 0; i < n; i++)
    expect (self, signatures[i].name);
  for (guint i = 0; i < n; i++)
    expect (self, signatures[i].role);
  ost_document_add_signatures (self->document, signatures, n);
}

static void
draw_cb (OstSketch *sketch, gpointer data)
{
  ost_sketch_rectangle (sketch, 0, 0, 40, 30);
  ost_sketch_stroke (sketch, 1, 0x204080);
}

static void
add_plain (OstRandomDocument *self)
{
  g_autofree char *text = make_text (self, 12);

  switch (below (self, 9))
    {
    case 0:
      expect (self, text);
      ost_document_add_heading (self->document, below (self, 4), text);
      break;
    case 1:
      expect (self, "–");
      ost_document_add_item (self->document, NULL, make_runs (self, 40));
      break;
    case 2:
      ost_document_add_drawing (self->document, (float) below (self, 900),
                                (float) below (self, 1500), draw_cb, NULL, NULL);
      break;
    case 3:
      ost_document_add_space (self->document, (float) below (self, 60));
      break;
    case 4:
      ost_document_add_write_lines (self->document, (guint) below (self, 5));
      break;
    case 5:
      ost_document_add_rule (self->document);
      break;
    case 6:
      ost_document_add_picture (self->document, self->picture, (float) below (self, 900),
                                "zdjęcie");
      break;
    default:
      ost_document_add_runs (self->document, (OstParagraphKind) below (self, 6),
                             make_runs (self, !self->large            ? 25
                                              : below (self, 10) == 0 ? 600
                                                                      : 80));
    }
}

static void add_block (OstRandomDocument *self);

static void
add_box (OstRandomDocument *self, gboolean frame)
{
  if (self->depth >= 3)
    return;
  self->depth++;
  if (frame)
    {
      expect (self, "OCENA");
      ost_document_open_frame (self->document, "OCENA");
    }
  else
    ost_document_open_group (self->document);
  for (int i = below (self, 5); i > 0; i--)
    add_block (self);
  if (frame)
    ost_document_close_frame (self->document);
  else
    ost_document_close_group (self->document);
  self->depth--;
}

static void
add_block (OstRandomDocument *self)
{
  int choice = below (self, 30);

  if (choice < 3)
    add_table (self);
  else if (choice < 4)
    add_signatures (self);
  else if (choice < 6)
    add_box (self, choice == 4);
  else if (choice < 7)
    ost_document_add_page_break (self->document);
  else
    add_plain (self);
}

static GBytes *
make_picture (OstRandomDocument *self)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, below (self, 2), 8,
                                                 below (self, 30) + 1, below (self, 30) + 1);
  char *data = NULL;
  gsize size = 0;

  gdk_pixbuf_fill (pixbuf, 0x20A04080);
  gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, "png", NULL, NULL);
  return g_bytes_new_take (data, size);
}

static void
set_heads (OstRandomDocument *self)
{
  static const char *const lines[] = { "ul. Dworcowa 1, 86-999 Zabrdzie", NULL };
  OstLetterhead head = { below (self, 2) == 0 ? self->picture : NULL, "Herb",
                         "Miejsko-Gminny Ośrodek Pomocy Społecznej", lines };

  ost_document_set_running_head (self->document, "Opinia o rodzinie", "MGOPS w Zabrdziu");
  ost_document_set_foot_line (self->document, "DANE PRZYKŁADOWE – osoby i zdarzenia zmyślone");
  if (below (self, 4) > 0)
    return;
  ost_document_set_letterhead (self->document, &head);
  expect (self, head.name);
  expect (self, lines[0]);
}

OstRandomDocument *
ost_random_document_new (guint32 seed)
{
  OstRandomDocument *self = g_new0 (OstRandomDocument, 1);
  OstStyle styles[] = { ost_style_office (), ost_style_landscape (), ost_style_large () };

  self->rand = g_rand_new_with_seed (seed);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->document = ost_document_new (&styles[below (self, 3)]);
  self->picture = make_picture (self);
  set_heads (self);
  self->large = seed % 20 == 0;
  for (int i = below (self, self->large ? 25 : 5); i > 0; i--)
    add_block (self);
  return self;
}

void
ost_random_document_free (OstRandomDocument *self)
{
  ost_document_free (self->document);
  g_bytes_unref (self->picture);
  g_ptr_array_unref (self->texts);
  g_rand_free (self->rand);
  g_free (self);
}
