/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "documents/document-file.h"
#include "documents/haru-renderer.h"
#include "random-document.h"

#define TEXT                                                                                                 \
  "Zażółć gęślą jaźń: „cudzysłów” – w okresie od 12 marca 2026 r. do 21 listopada 2026 r. " \
  "odbyły się 23 z 26 wizyt; kwota 1 234,56 zł. Родина Коваленко мешкає у Заброді. AVATAR To Wy. "

static GBytes *
render (const OstDocument *document, OstDisplayList **list)
{
  g_autoptr (OstTypesetter) typesetter = ost_typesetter_new ();
  g_autoptr (GError) error = NULL;
  OstDisplayList *made = ost_document_lay_out (document, typesetter, &error);
  GBytes *pdf;

  g_assert_no_error (error);
  pdf = ost_display_list_render_pdf (made, &error);
  g_assert_no_error (error);
  if (list != NULL)
    *list = made;
  else
    ost_display_list_free (made);
  return pdf;
}

static OstDocument *
make_letter (void)
{
  static const char *const lines[] = { "ul. Dworcowa 1, 86-999 Zabrdzie", NULL };
  OstLetterhead head = { NULL, NULL, "Miejsko-Gminny Ośrodek Pomocy Społecznej", lines };
  OstDocumentFacts facts = { "Opinia – źdźbło & żółć", "Anna Lis", "Opinia", "sąd, rodzina" };
  OstDocument *document = ost_document_new (NULL);
  OstRuns *link = ost_runs_new ("Strona: ");

  g_date_clear (&facts.date, 1);
  g_date_set_dmy (&facts.date, 21, G_DATE_NOVEMBER, 2026);
  ost_document_set_facts (document, &facts);
  ost_document_set_letterhead (document, &head);
  ost_document_set_running_head (document, "Opinia", "MGOPS");
  ost_document_set_foot_line (document, "DANE PRZYKŁADOWE – osoby i zdarzenia zmyślone");
  ost_document_add_heading (document, 0, "Opinia o rodzinie");
  for (guint i = 0; i < 12; i++)
    {
      ost_document_add_heading (document, 1, "Część");
      ost_document_add_text (document, OST_PARAGRAPH_BODY, TEXT TEXT TEXT);
    }
  ost_runs_add_link (link, OST_RUN_REGULAR, "ośrodek", "https://example.org/a");
  ost_document_add_runs (document, OST_PARAGRAPH_LEFT, link);
  return document;
}

static char *
fold (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && c != '\f')
        g_string_append_unichar (out, c);
      else if (out->len > 0 && out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
    }
  g_strchomp (out->str);
  return g_utf8_normalize (out->str, -1, G_NORMALIZE_NFC);
}

/* Runs TOOL on PDF; its standard output.  Anything said on standard error fails. */
static char *
run_tool (GBytes *pdf, const char *const *before, const char *after)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "ostoja-test-XXXXXX.pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autofree char *complaint = NULL;
  char *output = NULL;
  int status = 0;

  g_close (g_mkstemp (path), NULL);
  g_assert_true (ost_document_save (pdf, path, &error));
  for (; *before != NULL; before++)
    g_ptr_array_add (argv, (gpointer) *before);
  g_ptr_array_add (argv, path);
  g_ptr_array_add (argv, (gpointer) after);
  g_ptr_array_add (argv, NULL);
  g_spawn_sync (NULL, (char **) argv->pdata, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output,
                &complaint, &status, &error);
  g_unlink (path);
  g_assert_no_error (error);
  g_assert_cmpstr (complaint, ==, "");
  g_assert_cmpint (status, ==, 0);
  return output;
}

static gboolean
lacks (const char *tool)
{
  g_autofree char *path = g_find_program_in_path (tool);

  if (path != NULL)
    return FALSE;
  g_test_skip_printf ("%s is not installed", tool);
  return TRUE;
}

static void
check_extracted (const OstDocument *document)
{
  static const char *const tool[] = { "pdftotext", "-raw", "-enc", "UTF-8", NULL };
  g_autoptr (OstDisplayList) list = NULL;
  g_autoptr (GBytes) pdf = render (document, &list);
  g_autofree char *set = ost_display_list_dup_text (list);
  g_autofree char *extracted = run_tool (pdf, tool, "-");
  g_autofree char *wanted = fold (set);
  g_autofree char *found = fold (extracted);

  g_assert_cmpstr (found, ==, wanted);
}

static void
test_extraction (void)
{
  g_autoptr (OstDocument) document = make_letter ();

  if (!lacks ("pdftotext"))
    check_extracted (document);
}

static void
test_qpdf (void)
{
  static const char *const tool[] = { "qpdf", "--check", NULL };

  if (lacks ("qpdf"))
    return;
  for (guint seed = 1; seed <= 12; seed++)
    {
      g_autoptr (OstRandomDocument) random = ost_random_document_new (seed);
      g_autoptr (GBytes) pdf = render (random->document, NULL);

      g_free (run_tool (pdf, tool, NULL));
    }
}

static void
test_poppler_silent (void)
{
  static const char *const tool[] = { "pdftotext", NULL };

  if (lacks ("pdftotext"))
    return;
  for (guint seed = 20; seed <= 32; seed++)
    {
      g_autoptr (OstRandomDocument) random = ost_random_document_new (seed);
      g_autoptr (GBytes) pdf = render (random->document, NULL);

      g_free (run_tool (pdf, tool, "-"));
    }
}

static void
test_facts (void)
{
  static const char *const tool[] = { "pdfinfo", NULL };
  g_autoptr (OstDocument) document = make_letter ();
  g_autoptr (GBytes) pdf = render (document, NULL);
  g_autofree char *info = NULL;

  if (lacks ("pdfinfo"))
    return;
  info = run_tool (pdf, tool, NULL);
  g_assert_nonnull (strstr (info, "Opinia – źdźbło & żółć"));
  g_assert_nonnull (strstr (info, "Anna Lis"));
  g_assert_nonnull (strstr (info, "Nov 21 12:00:00 2026"));
  g_assert_nonnull (strstr (info, "Tagged:          yes"));
  g_assert_nonnull (strstr (info, "(A4)"));
}

static void
test_structure (void)
{
  static const char *const tool[] = { "pdfinfo", "-struct-text", NULL };
  g_autoptr (OstDocument) document = make_letter ();
  g_autoptr (GBytes) pdf = render (document, NULL);
  g_autofree char *tree = NULL;

  if (lacks ("pdfinfo"))
    return;
  tree = run_tool (pdf, tool, NULL);
  g_assert_nonnull (strstr (tree, "H1"));
  g_assert_nonnull (strstr (tree, "\"Opinia o rodzinie\""));
  /* lines of a paragraph are parted, decoration is outside */
  g_assert_nonnull (strstr (tree, "odbyły się 23 z 26 wizyt"));
  g_assert_null (strstr (tree, "strona 1"));
}

static void
test_same_bytes (void)
{
  for (guint seed = 40; seed < 46; seed++)
    {
      g_autoptr (OstRandomDocument) a = ost_random_document_new (seed);
      g_autoptr (OstRandomDocument) b = ost_random_document_new (seed);
      g_autoptr (OstTypesetter) used = ost_typesetter_new ();
      g_autoptr (OstRandomDocument) other = ost_random_document_new (seed + 100);
      g_autoptr (GBytes) before = ost_document_render_pdf (other->document, used, NULL);
      g_autoptr (GBytes) first = render (a->document, NULL);
      g_autoptr (GBytes) second = ost_document_render_pdf (b->document, used, NULL);

      g_assert_nonnull (before);
      g_assert_true (g_bytes_equal (first, second));
    }
}

static void
test_save (void)
{
  g_autofree char *folder = g_dir_make_tmp ("ostoja-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "opinia.pdf", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static ("nowe", 4);
  g_autoptr (GError) error = NULL;
  GDir *dir;

  g_assert_true (g_file_set_contents (path, "stare", -1, NULL));
  g_assert_true (ost_document_save (bytes, path, &error));
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "nowe");
  dir = g_dir_open (folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "opinia.pdf");
  g_assert_null (g_dir_read_name (dir));
  g_dir_close (dir);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_save_fails (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("nowe", 4);
  g_autoptr (GError) error = NULL;

  g_assert_false (ost_document_save (bytes, "/nowhere/at/all.pdf", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

/* No room for the whole of it: the old file stays, nothing half written is left. */
static void
test_save_full (void)
{
  g_autofree char *folder = g_dir_make_tmp ("ostoja-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "opinia.pdf", NULL);
  g_autofree char *large = g_strnfill (100000, 'x');
  g_autofree char *content = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (large, 100000);
  g_autoptr (GError) error = NULL;
  struct rlimit limit, small;
  GDir *dir;

  g_assert_true (g_file_set_contents (path, "stare", -1, NULL));
  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &limit);
  small = limit;
  small.rlim_cur = 5000;
  setrlimit (RLIMIT_FSIZE, &small);
  g_assert_false (ost_document_save (bytes, path, &error));
  setrlimit (RLIMIT_FSIZE, &limit);
  g_assert_nonnull (error);
  g_assert_true (error->domain == G_FILE_ERROR);
  g_assert_nonnull (strstr (error->message, "opinia.pdf"));
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "stare");
  dir = g_dir_open (folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "opinia.pdf");
  g_assert_null (g_dir_read_name (dir));
  g_dir_close (dir);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/extraction", test_extraction);
  g_test_add_func ("/pdf/qpdf", test_qpdf);
  g_test_add_func ("/pdf/poppler-silent", test_poppler_silent);
  g_test_add_func ("/pdf/facts", test_facts);
  g_test_add_func ("/pdf/structure", test_structure);
  g_test_add_func ("/pdf/same-bytes", test_same_bytes);
  g_test_add_func ("/pdf/save", test_save);
  g_test_add_func ("/pdf/save-fails", test_save_fails);
  g_test_add_func ("/pdf/save-full", test_save_full);
  return g_test_run ();
}
