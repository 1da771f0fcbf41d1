/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "documents/display-list.h"

#define TEXT                                                                                       \
  "Przeprowadzono wizytę w miejscu zamieszkania rodziny; ustalono, że matka współpracuje "     \
  "z asystentem, a w okresie objętym planem odbyły się wszystkie umówione spotkania. "

typedef struct
{
  OstTypesetter *typesetter;
  OstDocument *document;
  OstDisplayList *list;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  f->typesetter = ost_typesetter_new ();
  f->document = ost_document_new (NULL);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  ost_display_list_free (f->list);
  ost_document_free (f->document);
  ost_typesetter_unref (f->typesetter);
}

static void
lay_out (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&f->list, ost_display_list_free);
  f->list = ost_document_lay_out (f->document, f->typesetter, &error);
  g_assert_no_error (error);
}

static void
draw_nothing_cb (OstSketch *sketch, gpointer data)
{
}

/* Space alone would be dropped at the top of the page. */
static void
add_gap (Fixture *f, float height)
{
  ost_document_add_drawing (f->document, 10, height, draw_nothing_cb, NULL, NULL);
}

static void
add_lines (Fixture *f, guint n_paragraphs)
{
  for (guint i = 0; i < n_paragraphs; i++)
    ost_document_add_text (f->document, OST_PARAGRAPH_BODY, TEXT TEXT);
}

/* Base lines of NODE's lines on PAGE. */
static guint
count_lines (const OstDisplayList *list, guint page, guint32 node)
{
  const OstGalley *galley = ost_display_list_get_page (list, page);
  float y = -1;
  guint n = 0;

  for (guint i = 0; i < galley->marks->len; i++)
    {
      const OstMark *mark = ost_galley_mark (galley, i);

      if (mark->kind != OST_MARK_TEXT || mark->node != node || mark->y == y)
        continue;
      y = mark->y;
      n++;
    }
  return n;
}

static guint32
find_node (const OstDisplayList *list, OstRole role, guint number)
{
  for (guint32 i = 0; i < list->nodes->len; i++)
    if (g_array_index (list->nodes, OstNode, i).role == role && number-- == 0)
      return i;
  g_assert_not_reached ();
}

static char *
dup_page_text (const OstDisplayList *list, guint page)
{
  g_autofree char *text = ost_display_list_dup_text (list);
  g_auto (GStrv) pages = g_strsplit (text, "\f", -1);

  return g_strdup (pages[page]);
}

/* Every start of the page shifts the paragraphs; none leaves one line alone. */
static void
test_no_single_lines (Fixture *f, gconstpointer unused)
{
  for (guint shift = 0; shift < 12; shift++)
    {
      g_clear_pointer (&f->document, ost_document_free);
      f->document = ost_document_new (NULL);
      add_gap (f, (float) shift * 5);
      add_lines (f, 60);
      lay_out (f);
      for (guint32 node = 2; node < f->list->nodes->len; node++)
        for (guint page = 0; page < ost_display_list_get_n_pages (f->list); page++)
          g_assert_cmpuint (count_lines (f->list, page, node), !=, 1);
    }
}

static void
test_headings_kept (Fixture *f, gconstpointer unused)
{
  for (guint i = 0; i < 50; i++)
    {
      ost_document_add_heading (f->document, 1 + (int) (i % 3), "Przebieg współpracy");
      add_lines (f, 1);
    }
  lay_out (f);
  for (guint page = 0; page < ost_display_list_get_n_pages (f->list); page++)
    {
      const OstGalley *galley = ost_display_list_get_page (f->list, page);
      guint32 last = 0;

      for (guint i = 0; i < galley->marks->len; i++)
        if (ost_galley_mark (galley, i)->node != OST_NODE_NONE)
          last = ost_galley_mark (galley, i)->node;
      g_assert_cmpint (g_array_index (f->list->nodes, OstNode, last).role, ==, OST_TAG_PARAGRAPH);
    }
}

/* Wherever the text ends, two of its lines come along with the signatures. */
static void
test_signatures_never_alone (Fixture *f, gconstpointer unused)
{
  OstSignature signatures[] = { { "Sporządziła", "Anna Lis", "asystentka rodziny" },
                                { "Przekazuję", "Felicja Jastrząb", "dyrektorka" } };

  for (guint shift = 0; shift < 60; shift++)
    {
      guint32 table;
      guint last;

      g_clear_pointer (&f->document, ost_document_free);
      f->document = ost_document_new (NULL);
      add_gap (f, 380 + (float) shift * 4);
      add_lines (f, 4);
      ost_document_add_signatures (f->document, signatures, 2);
      lay_out (f);
      last = ost_display_list_get_n_pages (f->list) - 1;
      table = find_node (f->list, OST_TAG_BLOCK, 0);
      g_assert_cmpuint (count_lines (f->list, last, table - 1), >=, 2);
      for (guint32 node = table; last > 0 && node < f->list->nodes->len; node++)
        g_assert_cmpuint (count_lines (f->list, last - 1, node), ==, 0);
    }
}

static OstTable *
new_table (guint n_rows)
{
  OstColumn columns[] = { { "Lp.", OST_ALIGN_RIGHT },
                          { "Działanie", OST_ALIGN_LEFT, 0, 3 },
                          { "Kwota, zł", OST_ALIGN_RIGHT, .carried = TRUE } };
  OstTable *table = ost_table_new (OST_TABLE_GRID, columns, 3);

  for (guint i = 0; i < n_rows; i++)
    {
      ost_table_begin_row (table, OST_ROW_PLAIN);
      ost_table_add_format (table, "%u", i + 1);
      ost_table_add (table, TEXT);
      ost_table_add_amount (table, 100000);
    }
  return table;
}

static void
test_table_heads (Fixture *f, gconstpointer unused)
{
  guint n;

  ost_document_add_table (f->document, new_table (120));
  lay_out (f);
  n = ost_display_list_get_n_pages (f->list);
  g_assert_cmpuint (n, >, 2);
  for (guint page = 0; page < n; page++)
    {
      g_autofree char *text = dup_page_text (f->list, page);

      g_assert_nonnull (strstr (text, "Działanie"));
      g_assert_true ((page > 0) == (strstr (text, "z przeniesienia") != NULL));
      g_assert_true ((page + 1 < n) == (strstr (text, "do przeniesienia") != NULL));
    }
}

/* The sum carried from a page is the sum of its rows and what was carried to it. */
static void
test_carried_totals (Fixture *f, gconstpointer unused)
{
  guint rows = 0;

  ost_document_add_table (f->document, new_table (120));
  lay_out (f);
  for (guint page = 0; page + 1 < ost_display_list_get_n_pages (f->list); page++)
    {
      g_autofree char *text = dup_page_text (f->list, page);
      g_autofree char *carried = NULL;

      for (const char *p = text; (p = strstr (p, "1 000,00")) != NULL; p++)
        rows += p == text || p[-1] == ' ' || p[-1] == '\n';
      carried = g_strdup_printf ("%u 000,00", rows);
      g_test_message ("page %u: %s", page, carried);
      g_assert_cmpuint (rows, >, 0);
      g_assert_nonnull (strstr (text, carried));
    }
}

static void
test_rows_whole (Fixture *f, gconstpointer unused)
{
  ost_document_add_table (f->document, new_table (120));
  lay_out (f);
  for (guint32 node = 2; node < f->list->nodes->len; node++)
    {
      guint pages = 0;

      for (guint page = 0; page < ost_display_list_get_n_pages (f->list); page++)
        pages += count_lines (f->list, page, node) > 0;
      g_assert_cmpuint (pages, <=, 1);
    }
}

static void
test_row_taller_than_page (Fixture *f, gconstpointer unused)
{
  OstColumn columns[2] = { { "A" }, { "B", .weight = 3 } };
  OstTable *table = ost_table_new (OST_TABLE_GRID, columns, 2);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 90; i++)
    g_string_append (text, TEXT);
  ost_table_begin_row (table, OST_ROW_PLAIN);
  ost_table_add (table, "wysoki");
  ost_table_add (table, text->str);
  ost_document_add_table (f->document, table);
  lay_out (f);
  g_assert_cmpuint (ost_display_list_get_n_pages (f->list), >=, 2);
  for (guint page = 0; page < ost_display_list_get_n_pages (f->list); page++)
    g_assert_cmpuint (count_lines (f->list, page, f->list->nodes->len - 1), >=, 2);
}

static void
test_many_columns (Fixture *f, gconstpointer unused)
{
  OstColumn columns[30] = { 0 };
  OstTable *table;

  for (guint i = 0; i < 30; i++)
    columns[i].title = "Najniebezpieczniejszy";
  table = ost_table_new (OST_TABLE_GRID, columns, 30);
  ost_document_add_table (f->document, table);
  lay_out (f);
  for (guint i = 0; i < ost_display_list_get_page (f->list, 0)->marks->len; i++)
    {
      const OstMark *mark = ost_galley_mark (ost_display_list_get_page (f->list, 0), i);

      g_assert_cmpfloat (mark->x + mark->width, <=, f->list->body_right + 0.6f);
    }
}

static void
test_five_thousand_rows (Fixture *f, gconstpointer unused)
{
  ost_document_add_table (f->document, new_table (5000));
  lay_out (f);
  g_assert_cmpuint (ost_display_list_get_n_pages (f->list), >, 100);
}

static void
test_group_stays_together (Fixture *f, gconstpointer unused)
{
  add_gap (f, 600);
  add_lines (f, 1);
  ost_document_open_group (f->document);
  add_lines (f, 3);
  ost_document_close_group (f->document);
  lay_out (f);
  g_assert_cmpuint (ost_display_list_get_n_pages (f->list), ==, 2);
  for (guint32 node = f->list->nodes->len - 3; node < f->list->nodes->len; node++)
    g_assert_cmpuint (count_lines (f->list, 0, node), ==, 0);
}

static void
test_missing_font (Fixture *f, gconstpointer unused)
{
  OstStyle style = ost_style_office ();
  g_autoptr (GError) error = NULL;

  style.family = "No Such Serif";
  g_clear_pointer (&f->document, ost_document_free);
  f->document = ost_document_new (&style);
  g_assert_null (ost_document_lay_out (f->document, f->typesetter, &error));
  g_assert_error (error, OST_FONT_ERROR, OST_FONT_ERROR_MISSING);
  g_assert_nonnull (strstr (error->message, "No Such Serif"));
  g_clear_error (&error);
  /* one that only a heading needs */
  style = ost_style_office ();
  style.sans = "No Such Sans";
  g_clear_pointer (&f->document, ost_document_free);
  f->document = ost_document_new (&style);
  ost_document_add_heading (f->document, 1, "Wnioski");
  g_assert_null (ost_document_lay_out (f->document, f->typesetter, &error));
  g_assert_error (error, OST_FONT_ERROR, OST_FONT_ERROR_MISSING);
  g_assert_nonnull (strstr (error->message, "No Such Sans"));
}

static void
test_warnings (Fixture *f, gconstpointer unused)
{
  g_autofree char *told = NULL;
  g_autofree char *nothing = NULL;

  ost_document_add_text (f->document, OST_PARAGRAPH_BODY, "Dobrze 😀 i \xF3\xB0\x80\x80.");
  lay_out (f);
  g_assert_cmpuint (f->list->warnings->len, >=, 1);
  told = ost_typesetter_dup_warnings (f->typesetter);
  g_assert_nonnull (strstr (told, "□: 1."));
  g_clear_pointer (&f->document, ost_document_free);
  f->document = ost_document_new (NULL);
  ost_document_add_text (f->document, OST_PARAGRAPH_BODY, "Ґанок, їжак, ясно.");
  lay_out (f);
  g_assert_cmpuint (f->list->warnings->len, ==, 0);
  nothing = ost_typesetter_dup_warnings (f->typesetter);
  g_assert_null (nothing);
}

static void
test_outline (Fixture *f, gconstpointer unused)
{
  ost_document_add_heading (f->document, 0, "Opinia");
  add_lines (f, 30);
  ost_document_add_heading (f->document, 1, "Wnioski");
  add_lines (f, 1);
  lay_out (f);
  g_assert_cmpuint (f->list->outline->len, ==, 2);
  g_assert_cmpuint (g_array_index (f->list->outline, OstOutlineEntry, 1).page, >, 0);
}

static void
test_empty (Fixture *f, gconstpointer unused)
{
  lay_out (f);
  g_assert_cmpuint (ost_display_list_get_n_pages (f->list), ==, 1);
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/layout/no-single-lines", test_no_single_lines);
  ADD ("/layout/headings-kept", test_headings_kept);
  ADD ("/layout/signatures-never-alone", test_signatures_never_alone);
  ADD ("/layout/table-heads", test_table_heads);
  ADD ("/layout/carried-totals", test_carried_totals);
  ADD ("/layout/rows-whole", test_rows_whole);
  ADD ("/layout/row-taller-than-page", test_row_taller_than_page);
  ADD ("/layout/many-columns", test_many_columns);
  ADD ("/layout/five-thousand-rows", test_five_thousand_rows);
  ADD ("/layout/group", test_group_stays_together);
  ADD ("/layout/missing-font", test_missing_font);
  ADD ("/layout/warnings", test_warnings);
  ADD ("/layout/outline", test_outline);
  ADD ("/layout/empty", test_empty);
  return g_test_run ();
}
