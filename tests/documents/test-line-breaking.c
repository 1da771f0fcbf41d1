/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "documents/display-list.h"
#include "documents/line-ties.h"

#define LONG_TEXT                                                                                  \
  "Przeprowadzono wizytę w miejscu zamieszkania rodziny przy ul. Garncarskiej 8 m. 1; ustalono, " \
  "że matka współpracuje z asystentem i w okresie od 12 marca 2026 r. do 21 listopada 2026 r. " \
  "odbyły się 23 z 26 zaplanowanych wizyt, a dwie odwołała rodzina. Zgodnie z art. 15 ust. 1 " \
  "pkt 17 ustawy kwota 1 234,56 zł została wypłacona przez § 2 i nr 5, o czym J. Kowalska wie. "

#define COMPOUNDS "psychologiczno-pedagogicznej opiekuńczo-wychowawczej i społeczno-kulturalnej "

static const char *const tied[][2] = {
  { "w", "domu" },         { "(i", "matka" }, { "§", "12" },      { "art.", "15" },
  { "Art.", "15" },        { "nr", "5" },     { "ul.", "Długa" }, { "12", "marca" },
  { "listopada", "2026" }, { "2026", "r." },  { "1", "234,56" },  { "234,56", "zł" },
  { "J.", "Kowalska" },    { "matka", "–" },  { "8", "m." },      { "styczeń", "2026" },
  { "zł", "–" },
};

static const char *const loose[][2] = {
  { "matka", "i" }, { "domu", "oraz" }, { "5", "matka" }, { "r.", "Matka" }, { "zł", "netto" },
};

static void
test_ties (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tied); i++)
    g_assert_true (
        ost_words_are_tied (tied[i][0], strlen (tied[i][0]), tied[i][1], strlen (tied[i][1])));
  for (gsize i = 0; i < G_N_ELEMENTS (loose); i++)
    g_assert_false (
        ost_words_are_tied (loose[i][0], strlen (loose[i][0]), loose[i][1], strlen (loose[i][1])));
}

/* The lines of a document's pages. */
static char **
dup_lines (OstDocument *document)
{
  g_autoptr (OstTypesetter) typesetter = ost_typesetter_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (OstDisplayList) list = ost_document_lay_out (document, typesetter, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = ost_display_list_dup_text (list);
  return g_strsplit (text, "\n", -1);
}

static gboolean
ends_badly (const char *line)
{
  static const char *const bad[] = { " w",    " i",    " z",  " a",   " o",     " §",
                                     " art.", " ust.", " nr", " pkt", " ul.",   " 12",
                                     " 21",   " 1",    " J.", " 8",   " marca", " listopada" };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    if (g_str_has_suffix (line, bad[i]))
      return TRUE;
  return FALSE;
}

static void
test_no_line_ends_badly (void)
{
  g_autoptr (OstDocument) document = ost_document_new (NULL);
  g_auto (GStrv) lines = NULL;

  /* every start shifts the breaks */
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *start = g_strnfill (i, 'x');
      g_autofree char *text = g_strconcat (start, " ", LONG_TEXT, LONG_TEXT, NULL);

      ost_document_add_text (document, OST_PARAGRAPH_BODY, text);
    }
  lines = dup_lines (document);
  g_assert_cmpuint (g_strv_length (lines), >, 250);
  for (guint i = 0; lines[i] != NULL; i++)
    if (ends_badly (lines[i]))
      g_error ("line ends badly: %s", lines[i]);
}

static void
test_hyphens (void)
{
  g_autoptr (OstDocument) document = ost_document_new (NULL);
  g_autoptr (OstHyphenation) hyphenation = ost_hyphenation_new ();
  g_auto (GStrv) lines = NULL;
  guint divided = 0;
  guint repeated = 0;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *start = g_strnfill (i, 'l');
      g_autofree char *text =
          g_strconcat (start, " ", COMPOUNDS COMPOUNDS COMPOUNDS "12 listopada 2026-11-21.", NULL);

      ost_document_add_text (document, OST_PARAGRAPH_BODY, text);
    }
  lines = dup_lines (document);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      divided += g_str_has_suffix (lines[i], "-");
      repeated += lines[i][0] == '-';
      g_assert_false (g_str_has_suffix (lines[i], "2026-"));
      g_assert_false (g_str_has_suffix (lines[i], "listo-") ||
                      g_str_has_suffix (lines[i], "listopa-"));
      if (lines[i][0] == '-')
        g_assert_true (g_str_has_suffix (lines[i - 1], "-"));
    }
  if (hyphenation != NULL)
    g_assert_cmpuint (divided, >, 10);
  g_assert_cmpuint (repeated, >, 0);
}

/* The rest of a divided word does not make a last line of its own, where spaces can give way. */
static void
test_no_lone_rests (void)
{
  g_autoptr (OstDocument) document = ost_document_new (NULL);
  g_auto (GStrv) lines = NULL;
  guint alone = 0;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *start = g_strnfill (i, 'i');
      g_autofree char *text =
          g_strconcat (start,
                       " z przywołanych informacji i może już nie odpowiadać obecnemu, "
                       "nowemu stanowi.",
                       NULL);

      ost_document_add_text (document, OST_PARAGRAPH_BODY, text);
    }
  lines = dup_lines (document);
  for (guint i = 1; lines[i] != NULL; i++)
    alone += g_str_has_suffix (lines[i - 1], "-") && strchr (lines[i], ' ') == NULL;
  g_assert_cmpuint (alone, <=, 4); /* 6 without the rule: in the others spaces would gape */
}

/* Right edges of justified lines are even, the last line is not stretched. */
static void
test_justified (void)
{
  g_autoptr (OstTypesetter) typesetter = ost_typesetter_new ();
  g_autoptr (OstDocument) document = ost_document_new (NULL);
  g_autoptr (OstDisplayList) list = NULL;
  const OstGalley *page;
  guint full = 0;

  ost_document_add_text (document, OST_PARAGRAPH_BODY, LONG_TEXT LONG_TEXT);
  list = ost_document_lay_out (document, typesetter, NULL);
  page = ost_display_list_get_page (list, 0);
  for (guint i = 0; i < page->marks->len; i++)
    {
      const OstMark *mark = ost_galley_mark (page, i);

      if (mark->node == OST_NODE_NONE)
        continue;
      g_assert_cmpfloat (mark->x + mark->width, <=, list->body_right + 0.1f);
      full += fabsf (mark->x + mark->width - list->body_right) < 0.1f;
    }
  g_assert_cmpuint (full, >=, 6);
}

static void
test_kerning (void)
{
  g_autoptr (OstTypesetter) typesetter = ost_typesetter_new ();
  OstFontFace *face = ost_typesetter_get_face (typesetter, "Liberation Serif", FALSE, FALSE, NULL);
  const OstWord *kerned;
  const OstWord *a;
  const OstWord *v;

  g_assert_nonnull (face);
  kerned = ost_typesetter_get_word (typesetter, face, "AVAVA", 5);
  a = ost_typesetter_get_word (typesetter, face, "A", 1);
  v = ost_typesetter_get_word (typesetter, face, "V", 1);
  g_assert_cmpfloat (kerned->pens[5], <, 3 * a->pens[1] + 2 * v->pens[1] - 100);
  g_assert_cmpint (kerned->glyphs[0].adjust, >, 0);
}

static void
test_overlong_words (void)
{
  g_autoptr (OstTypesetter) typesetter = ost_typesetter_new ();
  g_autoptr (OstDocument) document = ost_document_new (NULL);
  g_autoptr (OstDisplayList) list = NULL;
  g_autofree char *word = g_strnfill (5000, 'M');

  ost_document_add_text (document, OST_PARAGRAPH_BODY, word);
  list = ost_document_lay_out (document, typesetter, NULL);
  for (guint i = 0; i < ost_display_list_get_page (list, 0)->marks->len; i++)
    {
      const OstMark *mark = ost_galley_mark (ost_display_list_get_page (list, 0), i);

      g_assert_cmpfloat (mark->x + mark->width, <=, list->body_right + 0.1f);
    }
  g_assert_cmpuint (ost_display_list_get_n_pages (list), >=, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lines/ties", test_ties);
  g_test_add_func ("/lines/no-bad-ends", test_no_line_ends_badly);
  g_test_add_func ("/lines/hyphens", test_hyphens);
  g_test_add_func ("/lines/lone-rests", test_no_lone_rests);
  g_test_add_func ("/lines/justified", test_justified);
  g_test_add_func ("/lines/kerning", test_kerning);
  g_test_add_func ("/lines/overlong", test_overlong_words);
  return g_test_run ();
}
