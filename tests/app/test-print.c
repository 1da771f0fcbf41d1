/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <poppler.h>

#include "app/documents/print-drawing.h"
#include "app/documents/print-memory.h"
#include "app/documents/print-progress.h"
#include "app/documents/print-run.h"
#include "desk.h"

static cairo_status_t
collect (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
make_pdf (int n_pages)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (collect, bytes, 595, 842);
  cairo_t *cr = cairo_create (surface);

  for (int i = 0; i < n_pages; i++)
    {
      cairo_rectangle (cr, 197, 321, 200, 200);
      cairo_fill (cr);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

static int
count_pages (const char *path, double *width)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (GError) error = NULL;
  PopplerDocument *document = poppler_document_new_from_file (uri, NULL, &error);
  PopplerPage *page;
  double height;
  int n;

  g_assert_no_error (error);
  n = poppler_document_get_n_pages (document);
  page = poppler_document_get_page (document, 0);
  poppler_page_get_size (page, width, &height);
  g_object_unref (page);
  g_object_unref (document);
  return n;
}

/* Pages of what was printed since SINCE, by job. */
static char *
describe_printed (guint since)
{
  const char *place = g_getenv ("OSTOJA_TEST_PRINTED");
  GString *pages = g_string_new (NULL);

  for (guint job = 1; job < 100; job++)
    {
      g_autofree char *name = g_strdup_printf ("%u.pdf", job);
      g_autofree char *path = g_build_filename (place, name, NULL);
      double width;

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        continue;
      if (since > 0)
        since--;
      else
        g_string_append_printf (pages, "%d ", count_pages (path, &width));
    }
  return g_string_free (pages, FALSE);
}

static guint
count_printed (void)
{
  g_autoptr (GDir) place = g_dir_open (g_getenv ("OSTOJA_TEST_PRINTED"), 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (place)) != NULL)
    n += g_str_has_suffix (name, ".pdf") && *name != '.';
  return n;
}

static gboolean
is_printed (gpointer n)
{
  return count_printed () >= GPOINTER_TO_UINT (n);
}

typedef struct
{
  const char *name;
  GtkPrinter *found;
} Wanted;

static gboolean
look_at_printer (GtkPrinter *printer, gpointer data)
{
  Wanted *wanted = data;

  if (g_strcmp0 (gtk_printer_get_name (printer), wanted->name) != 0)
    return FALSE;
  wanted->found = g_object_ref (printer);
  return TRUE;
}

static GtkPrinter *
find_printer (const char *name)
{
  Wanted wanted = { name, NULL };

  gtk_enumerate_printers (look_at_printer, &wanted, NULL, TRUE);
  g_assert_nonnull (wanted.found);
  return wanted.found;
}

static gboolean
has_printers (void)
{
  if (g_getenv ("CUPS_SERVER") != NULL)
    return TRUE;
  g_test_skip ("cupsd is not installed");
  return FALSE;
}

typedef struct
{
  gboolean ended;
  GError *error;
} Outcome;

static void
ended_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Outcome *outcome = user_data;

  ost_print_run_finish (OST_PRINT_RUN (object), result, &outcome->error);
  outcome->ended = TRUE;
}

static OstPrintRun *
new_run (const int *pages, guint n)
{
  OstPrintRun *run = ost_print_run_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GBytes) pdf = make_pdf (pages[i]);

      ost_print_run_add (run, pdf, "Opinia");
    }
  return run;
}

static Outcome
print (OstPrintRun *run, GtkPrinter *printer, GCancellable *cancellable)
{
  g_autoptr (GtkPrintSettings) settings = NULL;
  g_autoptr (GtkPageSetup) setup = NULL;
  Outcome outcome = { FALSE, NULL };

  ost_print_memory_load (NULL, &settings, &setup);
  ost_print_run_start (run, printer, settings, setup, cancellable, ended_cb, &outcome);
  while (!outcome.ended)
    g_main_context_iteration (NULL, TRUE);
  return outcome;
}

/* Several papers at once: each arrives whole, in the order. */
static void
test_several (void)
{
  static const int pages[] = { 1, 12, 3 };
  guint before;
  Outcome outcome;

  if (!has_printers ())
    return;
  before = count_printed ();
  g_autoptr (OstPrintRun) run = new_run (pages, G_N_ELEMENTS (pages));
  g_autoptr (GtkPrinter) printer = find_printer ("Kancelaria");
  g_autofree char *printed = NULL;

  g_assert_true (gtk_printer_accepts_pdf (printer));
  outcome = print (run, printer, NULL);
  g_assert_no_error (outcome.error);
  g_assert_cmpuint (ost_print_run_count_sent (run), ==, 3);
  desk_wait (is_printed, GUINT_TO_POINTER (before + 3));
  printed = describe_printed (before);
  g_assert_cmpstr (printed, ==, "1 12 3 ");
}

/* The button of the progress is pressed when the first paper is with the printer. */
static void
cancel_cb (OstPrintRun *run, guint n_sent, GtkWidget *progress)
{
  gtk_widget_activate_action (progress, "progress.cancel", NULL);
}

static void
test_cancelled (void)
{
  static const int pages[] = { 2, 2, 2 };
  guint before;
  Outcome outcome;

  if (!has_printers ())
    return;
  before = count_printed ();
  g_autoptr (OstPrintRun) run = new_run (pages, G_N_ELEMENTS (pages));
  g_autoptr (GtkPrinter) printer = find_printer ("Sekretariat");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GtkWindow *desk = GTK_WINDOW (gtk_window_new ());
  OstPrintProgress *progress;

  gtk_window_present (desk);
  progress = ost_print_progress_open (desk, run, cancellable);
  desk_find (progress, GTK_TYPE_LABEL, "0 of 3 papers are with the printer");
  g_signal_connect (run, "sent", G_CALLBACK (cancel_cb), progress);
  outcome = print (run, printer, cancellable);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&outcome.error);
  desk_find (progress, GTK_TYPE_LABEL, "1 of 3 papers are with the printer");
  desk_wait (is_printed, GUINT_TO_POINTER (before + 1));
  g_assert_cmpuint (count_printed (), ==, before + 1);
  gtk_window_destroy (GTK_WINDOW (progress));
  gtk_window_destroy (desk);
}

static void
stopped_cb (OstPrintRun *run, const char *title, gboolean *stopped)
{
  g_assert_cmpstr (title, ==, "Opinia");
  *stopped = TRUE;
}

static gboolean
is_true (gpointer flag)
{
  return *(gboolean *) flag;
}

/* The printer takes the job and gives it up. */
static void
test_stopped (void)
{
  static const int pages[] = { 1 };
  gboolean stopped = FALSE;
  Outcome outcome;

  if (!has_printers ())
    return;
  g_autoptr (OstPrintRun) run = new_run (pages, 1);
  g_autoptr (GtkPrinter) printer = find_printer ("Zepsuta");

  g_signal_connect (run, "stopped", G_CALLBACK (stopped_cb), &stopped);
  outcome = print (run, printer, NULL);
  g_assert_no_error (outcome.error);
  desk_wait (is_true, &stopped);
}

/* Gone between the choice and the work: words that say so, and the paper can be sent elsewhere. */
static void
test_vanished (void)
{
  static const int pages[] = { 4 };
  const char *const remove[] = { "lpadmin", "-x", "Sekretariat", NULL };
  guint before;
  Outcome outcome;
  int status;

  if (!has_printers ())
    return;
  before = count_printed ();
  g_autoptr (OstPrintRun) run = new_run (pages, 1);
  g_autoptr (OstPrintRun) again = new_run (pages, 1);
  g_autoptr (GtkPrinter) gone = find_printer ("Sekretariat");
  g_autoptr (GtkPrinter) other = find_printer ("Kancelaria");
  g_autofree char *printed = NULL;

  g_assert_true (g_spawn_sync (NULL, (char **) remove, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL,
                               NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
  outcome = print (run, gone, NULL);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_nonnull (strstr (outcome.error->message, "“Opinia”"));
  g_assert_nonnull (strstr (outcome.error->message, "Sekretariat"));
  g_clear_error (&outcome.error);
  g_assert_cmpuint (ost_print_run_count_sent (run), ==, 0);

  outcome = print (again, other, NULL);
  g_assert_no_error (outcome.error);
  desk_wait (is_printed, GUINT_TO_POINTER (before + 1));
  printed = describe_printed (before);
  g_assert_cmpstr (printed, ==, "4 ");
}

/* For a printer without PDF the pages are drawn: as many, as large. */
static void
test_drawn (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "ostoja-drawn-XXXXXX", NULL);
  g_autoptr (GBytes) pdf = make_pdf (12);
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;
  double width = 0;

  g_close (g_mkstemp (path), NULL);
  operation = ost_print_drawing_new (pdf, "Opinia", &error);
  g_assert_no_error (error);
  gtk_print_operation_set_export_filename (operation, path);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_pages (path, &width), ==, 12);
  g_assert_cmpfloat_with_epsilon (width, 595, 1);
  g_unlink (path);
}

static void
test_no_pdf (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("To nie jest PDF", 15);
  g_autoptr (GError) error = NULL;

  g_assert_null (ost_print_drawing_new (bytes, "Opinia", &error));
  g_assert_nonnull (error);
}

/* Printer, copies and paper are remembered; the pages for the same PDF alone. */
static void
test_memory (void)
{
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (GtkPrintSettings) kept = NULL;
  g_autoptr (GtkPageSetup) setup = NULL;
  g_autoptr (GtkPageSetup) kept_setup = NULL;
  g_autoptr (GtkPaperSize) a5 = gtk_paper_size_new (GTK_PAPER_NAME_A5);
  g_autoptr (GBytes) pdf = make_pdf (3);
  GtkPageRange range = { 1, 2 };

  ost_print_memory_load (pdf, &kept, &setup);
  g_assert_cmpstr (gtk_paper_size_get_name (gtk_page_setup_get_paper_size (setup)), ==, "iso_a4");
  g_assert_null (gtk_print_settings_get_printer (kept));
  g_clear_object (&kept);

  gtk_print_settings_set_printer (settings, "Kancelaria");
  gtk_print_settings_set_duplex (settings, GTK_PRINT_DUPLEX_HORIZONTAL);
  gtk_print_settings_set_n_copies (settings, 7);
  gtk_print_settings_set_print_pages (settings, GTK_PRINT_PAGES_RANGES);
  gtk_print_settings_set_page_ranges (settings, &range, 1);
  gtk_page_setup_set_paper_size (setup, a5);
  ost_print_memory_save (pdf, settings, setup);
  ost_print_memory_load (pdf, &kept, &kept_setup);
  g_assert_cmpstr (gtk_print_settings_get_printer (kept), ==, "Kancelaria");
  g_assert_cmpint (gtk_print_settings_get_duplex (kept), ==, GTK_PRINT_DUPLEX_HORIZONTAL);
  g_assert_cmpint (gtk_print_settings_get_n_copies (kept), ==, 7);
  g_assert_cmpint (gtk_print_settings_get_print_pages (kept), ==, GTK_PRINT_PAGES_RANGES);
  g_assert_cmpstr (gtk_paper_size_get_name (gtk_page_setup_get_paper_size (kept_setup)), ==,
                   "iso_a5");
}

/* Another paper, or several, are printed whole. */
static void
test_memory_of_pages (void)
{
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GBytes) pdf = make_pdf (3);
  g_autoptr (GBytes) other = make_pdf (4);
  GBytes *const papers[] = { other, NULL };

  gtk_print_settings_set_print_pages (settings, GTK_PRINT_PAGES_RANGES);
  ost_print_memory_save (pdf, settings, setup);
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (GtkPrintSettings) kept = NULL;
      g_autoptr (GtkPageSetup) kept_setup = NULL;

      ost_print_memory_load (papers[i], &kept, &kept_setup);
      g_assert_cmpint (gtk_print_settings_get_print_pages (kept), ==, GTK_PRINT_PAGES_ALL);
    }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  /* GTK's print system warns of services that a machine for tests does not have. */
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_FATAL_MASK);
  g_test_add_func ("/app/print/memory", test_memory);
  g_test_add_func ("/app/print/memory-of-pages", test_memory_of_pages);
  g_test_add_func ("/app/print/drawn", test_drawn);
  g_test_add_func ("/app/print/no-pdf", test_no_pdf);
  g_test_add_func ("/app/print/several", test_several);
  g_test_add_func ("/app/print/cancelled", test_cancelled);
  g_test_add_func ("/app/print/stopped", test_stopped);
  g_test_add_func ("/app/print/vanished", test_vanished);
  return g_test_run ();
}
