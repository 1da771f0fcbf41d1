/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <math.h>
#include <string.h>

#include "documents/display-list.h"
#include "documents/paper.h"

/* What stands around the text of every page, how tables share the width, and what lines never end
 * with, in every kind of block. */

#define CENTRE "Miejsko-Gminny Ośrodek Pomocy Społecznej w Zabrdziu"
#define TEXT                                                                                           \
  "W okresie od 12 marca 2026 r. do 21 listopada 2026 r. odbyły się 23 z 26 wizyt przy ul. "         \
  "Długiej 8 m. 1. "                                                                                  \
  "Zgodnie z art. 15 ust. 1 pkt 17 ustawy i z § 2 umowy nr 5 kwota 1 234,56 zł została wypłacona " \
  "w terminie, a J. Kowalska o tym wie. "

#define WORDS "Matka rozmawia z synem o nauce, a ojciec pomaga przy lekcjach i w domu. "

static OstDisplayList *
lay_out (const OstDocument *document)
{
  g_autoptr (OstTypesetter) typesetter = ost_typesetter_new ();
  g_autoptr (GError) error = NULL;
  OstDisplayList *list = ost_document_lay_out (document, typesetter, &error);

  g_assert_no_error (error);
  return list;
}

static char **
dup_pages (const OstDisplayList *list)
{
  g_autofree char *text = ost_display_list_dup_text (list);

  return g_strsplit (text, "\f", -1);
}

static GBytes *
make_crest (void)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, TRUE, 8, 60, 72);
  char *data = NULL;
  gsize size = 0;

  gdk_pixbuf_fill (pixbuf, 0x2040A0FF);
  g_assert_true (gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, "png", NULL, NULL));
  return g_bytes_new_take (data, size);
}

static OstDocument *
new_letter (GBytes *crest)
{
  static const char *const lines[] = { "ul. Dworcowa 1, 86-999 Zabrdzie", NULL };
  OstLetterhead head = { crest, "Herb gminy Zabrdzie", CENTRE, lines };
  OstDocument *document = ost_document_new (NULL);

  ost_document_set_letterhead (document, &head);
  ost_document_set_running_head (document, "Plan pracy, PR.4200.12.2026", "MGOPS w Zabrdziu");
  ost_document_set_foot_line (document, "DANE PRZYKŁADOWE – osoby i zdarzenia zmyślone");
  for (guint i = 0; i < 40; i++)
    ost_document_add_text (document, OST_PARAGRAPH_BODY, TEXT TEXT);
  return document;
}

static guint
count_images (const OstGalley *page)
{
  guint n = 0;

  for (guint i = 0; i < page->marks->len; i++)
    n += ost_galley_mark (page, i)->kind == OST_MARK_IMAGE;
  return n;
}

static void
test_heads (void)
{
  g_autoptr (GBytes) crest = make_crest ();
  g_autoptr (OstDocument) document = new_letter (crest);
  g_autoptr (OstDisplayList) list = lay_out (document);
  g_auto (GStrv) pages = dup_pages (list);
  guint n = ost_display_list_get_n_pages (list);

  g_assert_cmpuint (n, >=, 3);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("strona %u z %u", i + 1, n);

      g_assert_cmpuint (count_images (ost_display_list_get_page (list, i)), ==, i == 0);
      g_assert_true ((strstr (pages[i], CENTRE) != NULL) == (i == 0));
      g_assert_true ((strstr (pages[i], "PR.4200.12.2026") != NULL) == (i > 0));
      g_assert_true ((strstr (pages[i], "MGOPS w Zabrdziu") != NULL) == (i > 0));
      g_assert_nonnull (strstr (pages[i], number));
      g_assert_nonnull (strstr (pages[i], "DANE PRZYKŁADOWE"));
    }
}

/* Heads that are longer than the line are cut, and do not run into each other. */
static void
test_long_heads (void)
{
  g_autoptr (OstDocument) document = new_letter (NULL);
  g_autoptr (OstDisplayList) list = NULL;
  g_autofree char *left = g_strnfill (400, 'L');
  g_autofree char *right = g_strnfill (400, 'P');
  const OstGalley *page;
  float end = 0;

  ost_document_set_running_head (document, left, right);
  list = lay_out (document);
  page = ost_display_list_get_page (list, 1);
  for (guint i = 0; i < page->marks->len; i++)
    {
      const OstMark *mark = ost_galley_mark (page, i);

      if (mark->kind != OST_MARK_TEXT || mark->node != OST_NODE_NONE || mark->y > 100)
        continue;
      g_assert_cmpfloat (mark->x + mark->width, <=, list->body_right + 0.1f);
      g_assert_cmpfloat (mark->x, >=, list->body_left - 0.1f);
      if (mark->x < list->body_left + 1)
        end = mark->x + mark->width;
    }
  g_assert_cmpfloat (end, >, 0);
  g_assert_cmpfloat (end, <, list->body_right - 100);
}

/* Right edges of the table's columns, as its vertical lines stand. */
static GArray *
list_edges (const OstDisplayList *list)
{
  const OstGalley *page = ost_display_list_get_page (list, 0);
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (float));

  for (guint i = 0; i < page->marks->len; i++)
    {
      const OstMark *mark = ost_galley_mark (page, i);
      gboolean known = FALSE;

      if (mark->kind != OST_MARK_LINE || fabsf (mark->width) > 0.01f)
        continue;
      for (guint k = 0; k < edges->len; k++)
        known = known || fabsf (g_array_index (edges, float, k) - mark->x) < 0.01f;
      if (!known)
        g_array_append_val (edges, mark->x);
    }
  return edges;
}

static void
test_columns (void)
{
  OstColumn columns[] = { { "Lp.", OST_ALIGN_RIGHT },
                          { "Działanie", .weight = 3 },
                          { "Efekt", .weight = 1 },
                          { "Kwota, zł", OST_ALIGN_RIGHT } };
  g_autoptr (OstDocument) document = ost_document_new (NULL);
  OstTable *table = ost_table_new (OST_TABLE_GRID, columns, G_N_ELEMENTS (columns));
  g_autoptr (OstDisplayList) list = NULL;
  g_autoptr (GArray) edges = NULL;
  float widths[4];

  ost_table_begin_row (table, OST_ROW_PLAIN);
  ost_table_add (table, "1");
  ost_table_add (table, WORDS WORDS WORDS);
  ost_table_add (table, WORDS WORDS);
  ost_table_add (table, "1 234 567,89");
  ost_document_add_table (document, table);
  list = lay_out (document);
  edges = list_edges (list);
  g_assert_cmpuint (edges->len, ==, 5);
  for (guint i = 0; i < 4; i++)
    widths[i] = g_array_index (edges, float, i + 1) - g_array_index (edges, float, i);
  g_assert_cmpfloat (widths[0], <, 30);                        /* as its content needs */
  g_assert_cmpfloat (fabsf (widths[1] - 3 * widths[2]), <, 3); /* by weight */
  g_assert_cmpfloat (widths[3], <, 75);                        /* an amount stays on one line */
  g_assert_cmpfloat (fabsf (g_array_index (edges, float, 4) - list->body_right), <, 0.1f);
}

/* Fixed widths that ask for more than the page has. */
static void
test_wide_table (void)
{
  OstColumn columns[] = { { "A", .width = 400 }, { "B", .width = 400 }, { "C", .width = 300 } };
  g_autoptr (OstDocument) document = ost_document_new (NULL);
  OstTable *table = ost_table_new (OST_TABLE_GRID, columns, G_N_ELEMENTS (columns));
  g_autoptr (OstDisplayList) list = NULL;
  const OstGalley *page;

  ost_table_begin_row (table, OST_ROW_PLAIN);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    ost_table_add (table, TEXT);
  ost_document_add_table (document, table);
  list = lay_out (document);
  page = ost_display_list_get_page (list, 0);
  for (guint i = 0; i < page->marks->len; i++)
    g_assert_cmpfloat (ost_galley_mark (page, i)->x + ost_galley_mark (page, i)->width, <=,
                       list->body_right + 0.6f);
}

/* Whether a line may not end between the two: judged apart from the rules of the engine. */
static gboolean
is_torn (const char *line, const char *next)
{
  g_autofree char *text = g_strdup_printf ("%s\n%s", line, next);

  return g_regex_match_simple (
      "(^|[ („])(\\p{L}|\\p{Lu}\\.|§|[Aa]rt\\.|ust\\.|pkt|nr|ul\\.|m\\.|marca|listopada"
      "|[0-9]+(?=\n([0-9]|zł|r\\.|m\\.|ust\\.|pkt|marca|listopada)))\n",
      text, 0, 0);
}

static void
check_ends (const OstDisplayList *list, const char *where)
{
  g_autofree char *text = ost_display_list_dup_text (list);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), >, 20);
  for (guint i = 0; lines[i] != NULL && lines[i + 1] != NULL; i++)
    if (!g_str_has_prefix (lines[i], "strona ") && is_torn (lines[i], lines[i + 1]))
      g_error ("%s: line ends badly: %s", where, lines[i]);
}

static void
add_everywhere (OstDocument *document, guint number)
{
  OstColumn columns[] = { { NULL } };
  OstTable *table = ost_table_new (OST_TABLE_GRID, columns, 1);

  ost_document_add_text (document, (OstParagraphKind) (number % 6), TEXT TEXT);
  ost_document_add_item (document, "a)", ost_runs_new (TEXT TEXT));
  ost_document_add_heading (document, (int) (number % 4), TEXT);
  ost_document_open_frame (document, "Ocena");
  ost_document_add_text (document, OST_PARAGRAPH_BODY, TEXT);
  ost_document_close_frame (document);
  ost_table_begin_row (table, OST_ROW_PLAIN);
  ost_table_add (table, TEXT);
  ost_document_add_table (document, table);
}

static void
test_line_ends (void)
{
  for (guint width = 250; width < 480; width += 23)
    {
      OstStyle style = ost_style_office ();
      g_autoptr (OstDocument) document = NULL;
      g_autoptr (OstDisplayList) list = NULL;
      g_autofree char *where = g_strdup_printf ("%u points wide", width);

      style.margin_right = style.page_width - style.margin_left - (float) width;
      document = ost_document_new (&style);
      for (guint i = 0; i < 6; i++)
        add_everywhere (document, i);
      list = lay_out (document);
      check_ends (list, where);
    }
}

/* In narrow cells too: amounts and dates stay on one line as long as a column can hold them. */
static void
test_amounts_in_cells (void)
{
  static const char *const whole[] = { "1 234,56 zł", "12 345,00 zł", "21 listopada 2026 r." };
  OstColumn columns[7] = { { "Opis", .weight = 5 } };
  g_autoptr (OstDocument) document = ost_document_new (NULL);
  g_autoptr (OstDisplayList) list = NULL;
  g_autofree char *text = NULL;
  OstTable *table;

  for (guint i = 1; i < 4; i++)
    columns[i].title = "Kwota";
  table = ost_table_new (OST_TABLE_GRID, columns, 4);
  for (guint row = 0; row < 20; row++)
    {
      ost_table_begin_row (table, OST_ROW_PLAIN);
      ost_table_add (table, TEXT);
      for (guint i = 0; i < 3; i++)
        ost_table_add (table, whole[i]);
    }
  ost_document_add_table (document, table);
  list = lay_out (document);
  text = ost_display_list_dup_text (list);
  for (guint i = 0; i < 3; i++)
    {
      guint n = 0;

      for (const char *p = text; (p = strstr (p, whole[i])) != NULL; p++)
        n++;
      g_assert_cmpuint (n, >=, 20);
    }
}

/* More to sign than a page holds, on a page that is hardly one. */
static void
test_signature_cannot_fit (void)
{
  OstStyle style = ost_style_office ();
  g_autoptr (OstDocument) document = NULL;
  g_autoptr (OstDisplayList) list = NULL;
  g_autoptr (GString) name = g_string_new (NULL);
  g_autofree char *text = NULL;
  OstSignature signature = { .caption = "Sporządziła", .role = "asystentka rodziny" };
  guint n = 0;

  style.page_height = 220;
  for (guint i = 0; i < 60; i++)
    g_string_append (name, "Brzęczyszczykiewicz ");
  signature.name = name->str;
  document = ost_document_new (&style);
  ost_document_add_text (document, OST_PARAGRAPH_BODY, TEXT);
  ost_document_add_signatures (document, &signature, 1);
  list = lay_out (document);
  text = ost_display_list_dup_text (list);
  for (const char *p = text; (p = strstr (p, "Brzęczyszczykiewicz")) != NULL; p++)
    n++;
  g_assert_cmpuint (n, ==, 60);
  g_assert_nonnull (strstr (text, "asystentka rodziny"));
  g_assert_cmpuint (ost_display_list_get_n_pages (list), >, 1);
  g_assert_cmpuint (ost_display_list_get_n_pages (list), <, 40);
}

/* Who gets a copy never stands alone: lines of the text, or the signatures, come along. */
static void
test_copies_not_alone (void)
{
  static const char *const copies[] = { "Sąd Rejonowy", "a/a", NULL };

  for (guint n = 18; n < 40; n++)
    {
      g_autoptr (OstDocument) document = ost_document_new (NULL);
      g_autoptr (OstDisplayList) list = NULL;
      g_auto (GStrv) pages = NULL;
      guint last;

      for (guint i = 0; i < n; i++)
        ost_document_add_text (document, OST_PARAGRAPH_LEFT, "wiersz");
      ost_paper_add_numbered (document, "Otrzymują:", copies);
      list = lay_out (document);
      pages = dup_pages (list);
      last = ost_display_list_get_n_pages (list) - 1;
      g_assert_nonnull (strstr (pages[last], "Otrzymują:"));
      g_assert_nonnull (strstr (pages[last], "wiersz"));
      g_assert_nonnull (strstr (pages[last], "a/a"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pages/heads", test_heads);
  g_test_add_func ("/pages/long-heads", test_long_heads);
  g_test_add_func ("/pages/columns", test_columns);
  g_test_add_func ("/pages/wide-table", test_wide_table);
  g_test_add_func ("/pages/line-ends", test_line_ends);
  g_test_add_func ("/pages/amounts-in-cells", test_amounts_in_cells);
  g_test_add_func ("/pages/signature-cannot-fit", test_signature_cannot_fit);
  g_test_add_func ("/pages/copies-not-alone", test_copies_not_alone);
  return g_test_run ();
}
