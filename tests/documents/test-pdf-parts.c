/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <poppler.h>
#include <string.h>

#include "documents/haru-renderer.h"

/* What a reader's program finds in the file besides the text. */

#define TEXT                                                                                       \
  "Zażółć gęślą jaźń; w okresie od 12 marca 2026 r. odbyły się 23 z 26 zaplanowanych wizyt. "

typedef struct
{
  GBytes *pdf;
  PopplerDocument *document;
} Fixture;

static GBytes *
make_picture (void)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, TRUE, 8, 40, 48);
  char *data = NULL;
  gsize size = 0;

  gdk_pixbuf_fill (pixbuf, 0x2040A0C0);
  g_assert_true (gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, "png", NULL, NULL));
  return g_bytes_new_take (data, size);
}

static void
add_table (OstDocument *document)
{
  OstColumn columns[] = { { "Osoba" }, { "Rola" } };
  OstTable *table = ost_table_new (OST_TABLE_GRID, columns, 2);

  table->description = g_strdup ("Skład rodziny");
  ost_table_begin_row (table, OST_ROW_PLAIN);
  ost_table_add (table, "Ewa Łęcka");
  ost_table_add (table, "matka");
  ost_document_add_table (document, table);
}

static void
add_parts (OstDocument *document)
{
  OstRuns *link = ost_runs_new ("Strona: ");
  OstRuns *looks = ost_runs_new ("zwykły ");

  ost_document_add_heading (document, 0, "Opinia o rodzinie");
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *title = g_strdup_printf ("%u. Część „żółta”", i + 1);

      ost_document_add_heading (document, 1, title);
      for (guint k = 0; k < 9; k++)
        ost_document_add_text (document, OST_PARAGRAPH_BODY, TEXT TEXT TEXT);
    }
  ost_runs_add (looks, OST_RUN_BOLD, "gruby ");
  ost_runs_add (looks, OST_RUN_ITALIC, "pochyły");
  ost_document_add_runs (document, OST_PARAGRAPH_LEFT, looks);
  ost_document_add_item (document, "1.", ost_runs_new ("pozycja"));
  ost_runs_add_link (link, OST_RUN_REGULAR, "ośrodek", "https://example.org/a");
  ost_document_add_runs (document, OST_PARAGRAPH_LEFT, link);
  add_table (document);
}

static void
set_up (Fixture *f, gconstpointer unused)
{
  g_autoptr (OstTypesetter) typesetter = ost_typesetter_new ();
  g_autoptr (OstDocument) document = ost_document_new (NULL);
  g_autoptr (GBytes) crest = make_picture ();
  OstLetterhead head = { crest, "Herb gminy Zabrdzie", "MGOPS w Zabrdziu", NULL };
  OstDocumentFacts facts = { "Opinia – źdźbło & żółć", "Anna Lis", "Opinia", "sąd, rodzina" };
  g_autoptr (GError) error = NULL;

  g_date_clear (&facts.date, 1);
  g_date_set_dmy (&facts.date, 21, G_DATE_NOVEMBER, 2026);
  ost_document_set_facts (document, &facts);
  ost_document_set_letterhead (document, &head);
  add_parts (document);
  f->pdf = ost_document_render_pdf (document, typesetter, &error);
  g_assert_no_error (error);
  f->document = poppler_document_new_from_bytes (f->pdf, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_object_unref (f->document);
  g_bytes_unref (f->pdf);
}

static void
check_entry (PopplerIndexIter *iter, const char *title, int least_page)
{
  PopplerAction *action = poppler_index_iter_get_action (iter);

  g_assert_cmpint (action->type, ==, POPPLER_ACTION_GOTO_DEST);
  g_assert_cmpstr (action->any.title, ==, title);
  g_assert_cmpint (action->goto_dest.dest->page_num, >=, least_page);
  poppler_action_free (action);
}

static void
test_outline (Fixture *f, gconstpointer unused)
{
  PopplerIndexIter *title = poppler_index_iter_new (f->document);
  PopplerIndexIter *part;
  guint n = 1;

  g_assert_nonnull (title);
  check_entry (title, "Opinia o rodzinie", 1);
  part = poppler_index_iter_get_child (title);
  g_assert_nonnull (part);
  check_entry (part, "1. Część „żółta”", 1);
  for (; poppler_index_iter_next (part); n++)
    ;
  g_assert_cmpuint (n, ==, 3);
  poppler_index_iter_free (part);
  poppler_index_iter_free (title);
}

static void
test_labels (Fixture *f, gconstpointer unused)
{
  int n = poppler_document_get_n_pages (f->document);

  g_assert_cmpint (n, >=, 2);
  for (int i = 0; i < n; i++)
    {
      PopplerPage *page = poppler_document_get_page (f->document, i);
      g_autofree char *label = NULL;
      g_autofree char *number = g_strdup_printf ("%d", i + 1);

      g_object_get (page, "label", &label, NULL);
      g_assert_cmpstr (label, ==, number);
      g_object_unref (page);
    }
}

static void
test_links (Fixture *f, gconstpointer unused)
{
  PopplerPage *page =
      poppler_document_get_page (f->document, poppler_document_get_n_pages (f->document) - 1);
  GList *links = poppler_page_get_link_mapping (page);
  const PopplerLinkMapping *link;

  g_assert_cmpuint (g_list_length (links), ==, 1);
  link = links->data;
  g_assert_cmpint (link->action->type, ==, POPPLER_ACTION_URI);
  g_assert_cmpstr (link->action->uri.uri, ==, "https://example.org/a");
  g_assert_cmpfloat (link->area.x2 - link->area.x1, >, 20);
  poppler_page_free_link_mapping (links);
  g_object_unref (page);
}

static void
test_facts (Fixture *f, gconstpointer unused)
{
  g_autofree char *title = poppler_document_get_title (f->document);
  g_autofree char *author = poppler_document_get_author (f->document);
  g_autofree char *keywords = poppler_document_get_keywords (f->document);
  g_autofree char *xmp = poppler_document_get_metadata (f->document);

  g_assert_cmpstr (title, ==, "Opinia – źdźbło & żółć");
  g_assert_cmpstr (author, ==, "Anna Lis");
  g_assert_cmpstr (keywords, ==, "sąd, rodzina");
  g_assert_nonnull (strstr (xmp, "Opinia – źdźbło &amp; żółć"));
  g_assert_nonnull (strstr (xmp, "pl-PL"));
}

/* Every font stands in the file, and only the letters that are used. */
static void
test_fonts (Fixture *f, gconstpointer unused)
{
  PopplerFontInfo *info = poppler_font_info_new (f->document);
  PopplerFontsIter *iter;
  guint n = 0;

  g_assert_true (poppler_font_info_scan (info, poppler_document_get_n_pages (f->document), &iter));
  do
    {
      g_assert_true (poppler_fonts_iter_is_embedded (iter));
      g_assert_true (poppler_fonts_iter_is_subset (iter));
      g_assert_cmpint (poppler_fonts_iter_get_font_type (iter), ==, POPPLER_FONT_TYPE_CID_TYPE2);
      n++;
    }
  while (poppler_fonts_iter_next (iter));
  g_assert_cmpuint (n, >=, 4); /* serif in three looks, sans for headings */
  poppler_fonts_iter_free (iter);
  g_object_unref (info);
  g_assert_cmpuint (g_bytes_get_size (f->pdf), <, 90 * 1024);
}

typedef struct
{
  guint n[POPPLER_STRUCTURE_ELEMENT_SPAN + 64];
  char *alternative;
  gboolean has_text;
} Found;

static void
walk (PopplerStructureElementIter *iter, Found *found)
{
  do
    {
      PopplerStructureElement *element = poppler_structure_element_iter_get_element (iter);
      PopplerStructureElementKind kind = poppler_structure_element_get_kind (element);
      PopplerStructureElementIter *children = poppler_structure_element_iter_get_child (iter);

      found->n[MIN (kind, G_N_ELEMENTS (found->n) - 1)]++;
      if (kind == POPPLER_STRUCTURE_ELEMENT_FIGURE && found->alternative == NULL)
        found->alternative = poppler_structure_element_get_alt_text (element);
      if (children != NULL)
        walk (children, found);
      poppler_structure_element_iter_free (children);
      g_object_unref (element);
    }
  while (poppler_structure_element_iter_next (iter));
}

static void
test_structure (Fixture *f, gconstpointer unused)
{
  PopplerStructureElementIter *iter = poppler_structure_element_iter_new (f->document);
  Found found = { { 0 } };

  g_assert_nonnull (iter);
  walk (iter, &found);
  poppler_structure_element_iter_free (iter);
  g_assert_cmpuint (found.n[POPPLER_STRUCTURE_ELEMENT_HEADING_1], ==, 1);
  g_assert_cmpuint (found.n[POPPLER_STRUCTURE_ELEMENT_HEADING_2], ==, 3);
  g_assert_cmpuint (found.n[POPPLER_STRUCTURE_ELEMENT_PARAGRAPH], >=, 29);
  g_assert_cmpuint (found.n[POPPLER_STRUCTURE_ELEMENT_LIST], ==, 1);
  g_assert_cmpuint (found.n[POPPLER_STRUCTURE_ELEMENT_LIST_ITEM], ==, 1);
  g_assert_cmpuint (found.n[POPPLER_STRUCTURE_ELEMENT_TABLE], ==, 1);
  g_assert_cmpuint (found.n[POPPLER_STRUCTURE_ELEMENT_TABLE_ROW], ==, 2);
  g_assert_cmpuint (found.n[POPPLER_STRUCTURE_ELEMENT_TABLE_HEADING], ==, 2);
  g_assert_cmpuint (found.n[POPPLER_STRUCTURE_ELEMENT_TABLE_DATA], ==, 2);
  g_assert_cmpuint (found.n[POPPLER_STRUCTURE_ELEMENT_FIGURE], ==, 1);
  g_assert_cmpstr (found.alternative, ==, "Herb gminy Zabrdzie");
  g_free (found.alternative);
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/pdf/parts/outline", test_outline);
  ADD ("/pdf/parts/labels", test_labels);
  ADD ("/pdf/parts/links", test_links);
  ADD ("/pdf/parts/facts", test_facts);
  ADD ("/pdf/parts/fonts", test_fonts);
  ADD ("/pdf/parts/structure", test_structure);
  return g_test_run ();
}
