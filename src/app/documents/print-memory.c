/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-print-memory"

#include "config.h"

#include "app/documents/print-memory.h"

#define SETTINGS "Print Settings"
#define SETUP "Page Setup"

#define PAPER "Paper"
#define CHECKSUM "sha256" /* of the PDF that the pages were chosen for */

static const char *const of_one_time[] = {
  GTK_PRINT_SETTINGS_OUTPUT_URI,
  GTK_PRINT_SETTINGS_OUTPUT_BASENAME,
  GTK_PRINT_SETTINGS_OUTPUT_DIR,
};

static const char *const of_one_paper[] = {
  GTK_PRINT_SETTINGS_PRINT_PAGES,
  GTK_PRINT_SETTINGS_PAGE_RANGES,
  GTK_PRINT_SETTINGS_PAGE_SET,
};

static void
forget (GtkPrintSettings *settings, const char *const *keys, gsize n)
{
  for (gsize i = 0; i < n; i++)
    gtk_print_settings_unset (settings, keys[i]);
}

static char *
dup_checksum (GBytes *pdf)
{
  return pdf != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, pdf) : NULL;
}

static char *
dup_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "ostoja", "print.ini", NULL);
}

void
ost_print_memory_load (GBytes *pdf, GtkPrintSettings **settings, GtkPageSetup **setup)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *path = dup_path ();
  g_autofree char *checksum = dup_checksum (pdf);
  g_autofree char *former = NULL;

  /* Not there yet, or not to be read: as if nothing had been printed before. */
  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL);
  *settings = gtk_print_settings_new_from_key_file (file, SETTINGS, NULL);
  *setup = gtk_page_setup_new_from_key_file (file, SETUP, NULL);
  former = g_key_file_get_string (file, PAPER, CHECKSUM, NULL);
  if (*settings == NULL)
    *settings = gtk_print_settings_new ();
  if (checksum == NULL || g_strcmp0 (checksum, former) != 0)
    forget (*settings, of_one_paper, G_N_ELEMENTS (of_one_paper));
  if (*setup == NULL)
    {
      g_autoptr (GtkPaperSize) a4 = gtk_paper_size_new (GTK_PAPER_NAME_A4);

      *setup = gtk_page_setup_new ();
      gtk_page_setup_set_paper_size_and_default_margins (*setup, a4);
    }
}

void
ost_print_memory_save (GBytes *pdf, GtkPrintSettings *settings, GtkPageSetup *setup)
{
  g_autoptr (GtkPrintSettings) kept = gtk_print_settings_copy (settings);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = dup_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *checksum = dup_checksum (pdf);

  forget (kept, of_one_time, G_N_ELEMENTS (of_one_time));
  if (checksum != NULL)
    g_key_file_set_string (file, PAPER, CHECKSUM, checksum);
  gtk_print_settings_to_key_file (kept, file, SETTINGS);
  gtk_page_setup_to_key_file (setup, file, SETUP);
  g_mkdir_with_parents (folder, 0700);
  if (!g_key_file_save_to_file (file, path, &error))
    g_message ("what was chosen for printing is not remembered: %s", error->message);
}
