/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <poppler.h>
#include <string.h>
#include <unistd.h>

#include "documents/clean-text.h"
#include "documents/haru-renderer.h"
#include "random-document.h"

/* Ten thousand where the sanitizers watch; OSTOJA_SOAK=100000 sets that many. */
#ifdef __SANITIZE_ADDRESS__
#define DOCUMENTS 10000
#else
#define DOCUMENTS 2000
#endif
#define EVERY_EXTRACTED 10 /* documents */
#define LONGEST 60         /* seconds for one document: longer is a loop without an end */
#define SHORT_ROW 8        /* lines: such a row is never torn */
#define SLACK 0.6f         /* points */

static guint
n_documents (void)
{
  const char *soak = g_getenv ("OSTOJA_SOAK");

  return soak != NULL ? (guint) g_ascii_strtoull (soak, NULL, 10) : DOCUMENTS;
}

/* White space and hyphens aside: the engine adds both at line ends. */
static char *
bare (const char *text)
{
  g_autofree char *clean = ost_clean_text (text, NULL);
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *p = clean; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && c != '-')
        g_string_append_unichar (out, c);
    }
  return g_utf8_normalize (out->str, -1, G_NORMALIZE_NFC);
}

/* What stands on the pages, by node in reading order. */
static GPtrArray *
collect_texts (const OstDisplayList *list)
{
  g_autofree GString **texts = g_new0 (GString *, list->nodes->len);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);

  for (guint p = 0; p < list->pages->len; p++)
    {
      const OstGalley *page = ost_display_list_get_page (list, p);

      for (guint i = 0; i < page->marks->len; i++)
        {
          const OstMark *mark = ost_galley_mark (page, i);

          if (mark->kind != OST_MARK_TEXT || mark->node == OST_NODE_NONE)
            continue;
          if (texts[mark->node] == NULL)
            texts[mark->node] = g_string_new (NULL);
          ost_display_list_append_text (list, page, mark, texts[mark->node]);
        }
    }
  for (guint i = 0; i < list->nodes->len; i++)
    if (texts[i] != NULL)
      {
        g_autofree char *text = bare (texts[i]->str);

        if (text[0] != '\0')
          g_ptr_array_add (found, g_steal_pointer (&text));
        g_string_free (texts[i], TRUE);
      }
  return found;
}

static void
check_no_word_lost (const OstRandomDocument *random, const OstDisplayList *list)
{
  g_autoptr (GPtrArray) found = collect_texts (list);
  guint next = 0;

  for (guint i = 0; i < random->texts->len; i++)
    {
      g_autofree char *wanted = bare (g_ptr_array_index (random->texts, i));

      if (wanted[0] == '\0')
        continue;
      g_assert_cmpuint (next, <, found->len);
      g_assert_cmpstr (g_ptr_array_index (found, next), ==, wanted);
      next++;
    }
  g_assert_cmpuint (next, ==, found->len);
}

static void
check_inside (const OstDisplayList *list, const OstGalley *page, const OstMark *mark)
{
  gboolean furniture = mark->node == OST_NODE_NONE;
  float bottom = mark->kind == OST_MARK_TEXT ? mark->y : mark->y + MAX (mark->height, 0);

  if (mark->kind == OST_MARK_PATH)
    return;
  if (mark->x + mark->width > list->body_right + SLACK)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      if (mark->kind == OST_MARK_TEXT)
        ost_display_list_append_text (list, page, mark, text);
      g_test_message ("kind %d at %g, %g wide %g: %s", mark->kind, mark->x, mark->y, mark->width,
                      text->str);
    }
  g_assert_cmpfloat (mark->x, >=, list->body_left - SLACK);
  g_assert_cmpfloat (mark->x + mark->width, <=, list->body_right + SLACK);
  g_assert_cmpfloat (mark->y, >=, 20);
  g_assert_cmpfloat (bottom, <=, furniture ? list->page_height - 20 : list->body_bottom + SLACK);
}

static void
check_nothing_protrudes (const OstDisplayList *list)
{
  for (guint p = 0; p < list->pages->len; p++)
    {
      const OstGalley *page = ost_display_list_get_page (list, p);

      for (guint i = 0; i < page->marks->len; i++)
        check_inside (list, page, ost_galley_mark (page, i));
    }
}

/* Two lines of one paragraph never overprint each other. */
static void
check_lines_apart (const OstDisplayList *list)
{
  for (guint p = 0; p < list->pages->len; p++)
    {
      const OstGalley *page = ost_display_list_get_page (list, p);
      const OstMark *previous = NULL;

      for (guint i = 0; i < page->marks->len; i++)
        {
          const OstMark *mark = ost_galley_mark (page, i);

          if (mark->kind != OST_MARK_TEXT)
            continue;
          if (previous != NULL && previous->node == mark->node && mark->node != OST_NODE_NONE)
            {
              if (fabsf (mark->y - previous->y) < 0.01f)
                g_assert_cmpfloat (mark->x, >=, previous->x + previous->width - 0.1f);
              else
                g_assert_cmpfloat (mark->y - previous->y, >, 0.9f * mark->size);
            }
          previous = mark;
        }
    }
}

/* Where the lines of a table's row stand. */
typedef struct
{
  guint page;
  guint last_page;
  guint n_lines;
  float y;
  gboolean seen;
} RowPlace;

static guint32
find_row (const OstDisplayList *list, guint32 node)
{
  while (node > 1 && g_array_index (list->nodes, OstNode, node).role != OST_TAG_ROW)
    node = g_array_index (list->nodes, OstNode, node).parent;
  return node > 1 ? node : 0;
}

static void
note_line (RowPlace *row, guint page, const OstMark *mark)
{
  if (!row->seen)
    *row = (RowPlace){ page, page, 1, mark->y, TRUE };
  else if (page != row->last_page || fabsf (mark->y - row->y) > 0.01f)
    {
      g_assert_cmpuint (page, >=, row->last_page);
      row->n_lines++;
      row->last_page = page;
      row->y = mark->y;
    }
}

/* Cells of a row go on in step: its lines come from the top down over all of them, and a row of few
 * lines stands on one page. */
static void
check_rows (const OstDisplayList *list)
{
  g_autofree RowPlace *rows = g_new0 (RowPlace, list->nodes->len);

  for (guint p = 0; p < list->pages->len; p++)
    {
      const OstGalley *page = ost_display_list_get_page (list, p);

      for (guint i = 0; i < page->marks->len; i++)
        {
          const OstMark *mark = ost_galley_mark (page, i);
          guint32 row = mark->kind == OST_MARK_TEXT ? find_row (list, mark->node) : 0;

          if (row != 0)
            note_line (&rows[row], p, mark);
        }
    }
  for (guint i = 0; i < list->nodes->len; i++)
    if (rows[i].seen && rows[i].n_lines <= SHORT_ROW)
      {
        if (rows[i].page != rows[i].last_page)
          g_test_message ("node %u torn: pages %u and %u", i, rows[i].page, rows[i].last_page);
        g_assert_cmpuint (rows[i].page, ==, rows[i].last_page);
      }
}

static int
compare_characters (gconstpointer a, gconstpointer b)
{
  const gunichar *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

/* Letters and accents, sorted: poppler reads the cells of a table in another order. */
static GArray *
sort_characters (const char *text)
{
  g_autofree char *parts = g_utf8_normalize (text, -1, G_NORMALIZE_NFD);
  GArray *characters = g_array_new (FALSE, FALSE, sizeof (gunichar));

  for (const char *p = parts; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c))
        g_array_append_val (characters, c);
    }
  g_array_sort (characters, compare_characters);
  return characters;
}

static char *
read_by_poppler (GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (pdf, NULL, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      PopplerPage *page = poppler_document_get_page (document, i);
      g_autofree char *part = poppler_page_get_text (page);

      g_string_append (text, part);
      g_object_unref (page);
    }
  g_object_unref (document);
  return g_string_free (text, FALSE);
}

static void
check_extracted (const OstDisplayList *list)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = ost_display_list_render_pdf (list, &error);
  g_autofree char *set = ost_display_list_dup_text (list);
  g_autofree char *read = NULL;
  g_autoptr (GArray) wanted = sort_characters (set);
  g_autoptr (GArray) found = NULL;

  g_assert_no_error (error);
  read = read_by_poppler (pdf);
  found = sort_characters (read);
  g_assert_cmpmem (found->data, found->len * sizeof (gunichar), wanted->data,
                   wanted->len * sizeof (gunichar));
}

static void
check_document (OstTypesetter *typesetter, guint seed)
{
  g_autoptr (OstRandomDocument) random = ost_random_document_new (seed);
  g_autoptr (GError) error = NULL;
  g_autoptr (OstDisplayList) list = NULL;

  alarm (LONGEST);
  list = ost_document_lay_out (random->document, typesetter, &error);
  g_assert_no_error (error);
  check_no_word_lost (random, list);
  check_nothing_protrudes (list);
  check_lines_apart (list);
  check_rows (list);
  if (seed % EVERY_EXTRACTED == 0)
    check_extracted (list);
  alarm (0);
}

static void
test_documents (void)
{
  g_autoptr (OstTypesetter) typesetter = ost_typesetter_new ();
  const char *only = g_getenv ("OSTOJA_SEED");
  guint first = only != NULL ? (guint) g_ascii_strtoull (only, NULL, 10) : 1;
  guint n = only != NULL ? 1 : n_documents ();

  for (guint seed = first; seed < first + n; seed++)
    {
      g_test_message ("seed %u", seed);
      check_document (typesetter, seed);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/documents/random", test_documents);
  return g_test_run ();
}
