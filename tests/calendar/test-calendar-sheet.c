/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <unistd.h>

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "base/date.h"
#include "calendar/sheet-output.h"
#include "sample-entries.h"

#define NOTICE "DANE PRZYKŁADOWE – osoby i zdarzenia zmyślone"

static OstCalendarSheet *
make_sheet (GPtrArray *entries, const char *whose)
{
  const OstSheetContent content = { .year = 2026,
                                    .month = 11,
                                    .entries = entries,
                                    .whose = whose,
                                    .centre = "Miejsko-Gminny Ośrodek Pomocy Społecznej w Zabrdziu",
                                    .notice = NOTICE,
                                    .printed_on = ost_date (2026, 11, 18) };

  return ost_calendar_sheet_new (&content);
}

static GBytes *
pdf_of (OstCalendarSheet *sheet)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = ost_sheet_to_pdf (sheet, &error);

  g_assert_no_error (error);
  return bytes;
}

/* What PROGRAM says about the PDF. */
static char *
ask (const char *program, GBytes *pdf, const char *option)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  const int file = g_file_open_tmp ("ostoja-XXXXXX.pdf", &path, &error);
  const char *const arguments[] = { program, option, path,
                                    g_str_equal (program, "pdftotext") ? "-" : NULL, NULL };
  char *said = NULL;

  g_assert_no_error (error);
  close (file);
  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &said, NULL, NULL,
                &error);
  g_assert_no_error (error);
  g_unlink (path);
  return said;
}

static void
assert_text (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not on the sheet", part);
}

static void
test_page (void)
{
  g_autoptr (GPtrArray) entries = sample_month ("alis");
  g_autoptr (OstCalendarSheet) sheet = make_sheet (entries, "Anna Lis, asystentka rodziny");
  g_autoptr (GBytes) pdf = pdf_of (sheet);
  g_autofree char *info = ask ("pdfinfo", pdf, "-isodates"),
                  *text = ask ("pdftotext", pdf, "-layout");

  assert_text (info, "841.89 x 595.28 pts (A4)");
  assert_text (info, "Listopad 2026 – Anna Lis, asystentka rodziny");
  assert_text (info, "2026-11-18T00:00:00");
  g_assert_cmpint (ost_calendar_sheet_count_pages (sheet), ==, 1);
  assert_text (text, "Listopad 2026");
  assert_text (text, "poniedziałek");
  assert_text (text, "Miejsko-Gminny Ośrodek Pomocy Społecznej w Zabrdziu");
  assert_text (text, NOTICE);
  assert_text (text, "Wydruk z dnia 18.11.2026");
  assert_text (text, "strona 1 z 1");
  assert_text (text, "wizyta się nie odbyła");
  assert_text (text, "Święcicka");
  assert_text (text, "Wszystkich");
  g_assert_null (strstr (text, "AL ")); /* one assistant's sheet needs no initials */
}

/* Every entry's own word stands on the sheet or in its list, whatever the number. */
static void
test_nothing_lost (void)
{
  static const int numbers[] = { 1, 4, 5, 6, 9, 14, 40 };
  const GDate first = ost_date (2026, 10, 26);

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (GPtrArray) entries = sample_crowd (&first, 42, numbers[i]);
      g_autoptr (OstCalendarSheet) sheet = make_sheet (entries, "Anna Lis");
      g_autoptr (GBytes) pdf = pdf_of (sheet);
      g_autofree char *text = ask ("pdftotext", pdf, "-raw");
      g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
      g_auto (GStrv) split = g_strsplit_set (text, " \n\f", -1);

      for (char **word = split; *word != NULL; word++)
        g_hash_table_add (words, *word);
      for (guint j = 0; j < entries->len; j++)
        if (!g_hash_table_contains (words, ((OstCalendarEntry *) entries->pdata[j])->family))
          g_error ("%s is lost", ((OstCalendarEntry *) entries->pdata[j])->family);
    }
}

static void
test_crowded_day (void)
{
  const GDate day = ost_date (2026, 11, 18);
  g_autoptr (GPtrArray) entries = sample_crowd (&day, 1, 200);
  g_autoptr (OstCalendarSheet) sheet = make_sheet (entries, "Anna Lis");
  g_autoptr (GBytes) pdf = pdf_of (sheet);
  g_autofree char *text = ask ("pdftotext", pdf, "-layout");

  g_assert_cmpint (ost_calendar_sheet_count_pages (sheet), >, 2);
  assert_text (text, "środa, 18 listopada 2026 r. – 200 wpisów");
  assert_text (text, "środa, 18 listopada 2026 r. – ciąg dalszy");
  assert_text (text, "→ str. 2");
}

/* The list has what the month has no room for: to when, where, which case. */
static void
test_list (void)
{
  g_autoptr (GPtrArray) entries = sample_month (NULL);
  g_autoptr (OstCalendarSheet) sheet = make_sheet (entries, NULL);
  g_autoptr (GBytes) pdf = pdf_of (sheet);
  g_autofree char *text = ask ("pdftotext", pdf, "-layout");

  assert_text (text, "Wszyscy asystenci");
  assert_text (text, "8:00–9:15");
  assert_text (text, "PR.4200.12.2026 · ul. Szkolna 5 m. 3");
  assert_text (text, "adres znany ośrodkowi");
  assert_text (text, "nie odbyła się");
  assert_text (text, "Bartosz Kruk"); /* legend of initials */
  assert_text (text, "Listopad 2026 – ciąg dalszy");
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  const OstSheetContent content = { .year = 2027, .month = 2, .entries = none };
  g_autoptr (OstCalendarSheet) sheet = ost_calendar_sheet_new (&content);
  g_autoptr (GBytes) pdf = pdf_of (sheet);
  g_autofree char *text = ask ("pdftotext", pdf, "-layout");

  g_assert_cmpint (ost_calendar_sheet_count_pages (sheet), ==, 1);
  assert_text (text, "Luty 2027");
  g_assert_null (strstr (text, "Wydruk"));
  g_assert_null (strstr (text, "DANE"));
}

static void
test_same_bytes (void)
{
  g_autoptr (GPtrArray) entries = sample_month (NULL);
  g_autoptr (GError) error = NULL;
  GBytes *pdf[2];
  GPtrArray *png[2], *svg[2];

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (OstCalendarSheet) sheet = make_sheet (entries, NULL);

      pdf[i] = pdf_of (sheet);
      png[i] = ost_sheet_to_png (sheet, 0, &error);
      g_assert_no_error (error);
      svg[i] = ost_sheet_to_svg (sheet, &error);
      g_assert_no_error (error);
    }
  g_assert_true (g_bytes_equal (pdf[0], pdf[1]));
  g_assert_cmpuint (png[0]->len, ==, svg[0]->len);
  for (guint page = 0; page < png[0]->len; page++)
    {
      g_assert_true (g_bytes_equal (png[0]->pdata[page], png[1]->pdata[page]));
      g_assert_true (g_bytes_equal (svg[0]->pdata[page], svg[1]->pdata[page]));
    }
  for (int i = 0; i < 2; i++)
    {
      g_bytes_unref (pdf[i]);
      g_ptr_array_unref (png[i]);
      g_ptr_array_unref (svg[i]);
    }
}

static void
assert_png_size (GBytes *png, guint32 width, guint32 height)
{
  const guint8 *data = g_bytes_get_data (png, NULL);

  g_assert_cmpmem (data, 8, "\x89PNG\r\n\x1a\n", 8);
  g_assert_cmpuint ((guint32) data[16] << 24 | data[17] << 16 | data[18] << 8 | data[19], ==,
                    width);
  g_assert_cmpuint ((guint32) data[20] << 24 | data[21] << 16 | data[22] << 8 | data[23], ==,
                    height);
}

static void
test_pictures (void)
{
  g_autoptr (GPtrArray) entries = sample_month ("alis");
  g_autoptr (OstCalendarSheet) sheet = make_sheet (entries, "Anna Lis");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) print = ost_sheet_to_png (sheet, 0, &error),
                        small = ost_sheet_to_png (sheet, 800, &error),
                        svg = ost_sheet_to_svg (sheet, &error);

  g_assert_no_error (error);
  assert_png_size (print->pdata[0], 1754, 1240); /* A4 at 150 dots an inch */
  assert_png_size (small->pdata[0], 800, 566);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (svg->pdata[0], NULL), 400, "<svg"));
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (svg->pdata[0], NULL), 400, "841.89pt"));
  g_assert_null (ost_sheet_to_png (sheet, 1000000, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
}

static void
test_save (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("ostoja-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "listopad.2026.png", NULL);
  g_autofree char *second = g_build_filename (folder, "listopad.2026-2.png", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "none", "x.pdf", NULL);
  g_autoptr (GPtrArray) entries = sample_month (NULL);
  g_autoptr (OstCalendarSheet) sheet = make_sheet (entries, NULL);
  g_auto (GStrv) written = ost_sheet_save (sheet, OST_SHEET_PNG, path, 400, &error);
  GStatBuf status;

  g_assert_no_error (error);
  g_assert_cmpint ((int) g_strv_length (written), ==, ost_calendar_sheet_count_pages (sheet));
  g_assert_cmpstr (written[0], ==, path);
  g_assert_cmpstr (written[1], ==, second);
  g_assert_cmpint (g_stat (second, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  g_assert_null (ost_sheet_save (sheet, OST_SHEET_PDF, nowhere, 0, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  for (char **file = written; *file != NULL; file++)
    g_unlink (*file);
  g_rmdir (folder);
}

/* Long, odd and turned names neither break the sheet nor push others off it. */
static void
test_odd_names (void)
{
  g_autofree char *word = g_strnfill (500, 'W');
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ost_calendar_entry_unref);
  const char *const names[] = { word, "משפחת כהן", "عائلة الأحمد",
                                "A\x01"
                                "B\x1b[31mC" };

  for (guint i = 0; i < 36; i++)
    {
      g_autofree char *line = g_strdup_printf ("wizyta-zaplanowana|2026-11-18||%u:00|%u:30|%s||||",
                                               7 + i / 3, 7 + i / 3, names[i % 4]);

      g_ptr_array_add (entries, sample_entry (line));
    }
  {
    g_autoptr (OstCalendarSheet) sheet = make_sheet (entries, word);
    g_autoptr (GBytes) pdf = pdf_of (sheet);
    g_autofree char *text = ask ("pdftotext", pdf, "-layout");

    g_assert_null (strchr (text, 0x1b));
    g_assert_null (strchr (text, 0x01));
    assert_text (text, "A B [31mC");
    assert_text (text, "18:00–18:30");
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar-sheet/page", test_page);
  g_test_add_func ("/calendar-sheet/nothing-lost", test_nothing_lost);
  g_test_add_func ("/calendar-sheet/crowded-day", test_crowded_day);
  g_test_add_func ("/calendar-sheet/list", test_list);
  g_test_add_func ("/calendar-sheet/empty", test_empty);
  g_test_add_func ("/calendar-sheet/same-bytes", test_same_bytes);
  g_test_add_func ("/calendar-sheet/pictures", test_pictures);
  g_test_add_func ("/calendar-sheet/save", test_save);
  g_test_add_func ("/calendar-sheet/odd-names", test_odd_names);
  return g_test_run ();
}
