/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <math.h>
#include <stdlib.h>

#include "base/csv-reader.h"
#include "base/date.h"
#include "base/money.h"
#include "base/text.h"
#include "documents/paper-store.h"
#include "exchange/demo-centre.h"
#include "exchange/new-centre-store.h"
#include "exchange/share-file.h"

/* One question to the demo centre, answered by the rules, CSV, JSON, xlsx and PDF: every figure of
 * every line is the same in all of them. */

typedef struct
{
  char *child;
  char *pesel;
  char *month;
  int rate;
  int days;
  gint64 base;
  gint64 share;
  char *working;
} Line;

typedef struct
{
  char *folder;
  OstDb *db;
  OstTypesetter *typesetter;
  OstShareFileTask task;
  GPtrArray *lines; /* of Line, as the rules give them */
  OstCofinancingTotals totals;
} Fixture;

static void
line_free (gpointer data)
{
  Line *line = data;

  g_free (line->child);
  g_free (line->pesel);
  g_free (line->month);
  g_free (line->working);
  g_free (line);
}

static void
keep_line (const OstCofinancingLine *line, gpointer data)
{
  Line *kept = g_new0 (Line, 1);

  kept->child = g_strdup (line->child);
  kept->pesel = g_strdup (line->pesel);
  kept->month = g_strdup (line->month);
  kept->rate = line->share->rate;
  kept->days = line->share->days;
  kept->base = line->share->base_grosze;
  kept->share = line->share->share;
  kept->working = g_strdup (line->working);
  g_ptr_array_add (data, kept);
}

static gpointer
run (OstTxn *txn, gpointer arg, GError **error)
{
  Fixture *fixture = arg;
  const OstCofinancingSink sink = { .line = keep_line, .data = fixture->lines, .explain = TRUE };

  return ost_cofinancing_run (txn, &fixture->task.query, &sink, &fixture->totals, error) ? fixture
                                                                                         : NULL;
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  const GDate today = ost_date (2026, 11, 21);
  g_autofree char *path = NULL;
  GError *error = NULL;

  fixture->folder = g_dir_make_tmp ("ost-share-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "centre.ostoja", NULL);
  fixture->db = ost_new_centre_create (path, NULL, &error);
  g_assert_no_error (error);
  ost_db_set_today (fixture->db, &today);
  ost_demo_fill (fixture->db, &today, &error);
  g_assert_no_error (error);
  fixture->typesetter = ost_typesetter_new ();
  fixture->lines = g_ptr_array_new_with_free_func (line_free);
  fixture->task.query.from_month = ost_date (2025, 10, 1);
  fixture->task.query.to_month = ost_date (2026, 5, 1);
  ost_db_call (fixture->db, OST_DB_REPORT, run, fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->lines->len, >, 80);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  ost_db_close (fixture->db);
  g_object_unref (fixture->db);
  ost_typesetter_unref (fixture->typesetter);
  g_ptr_array_unref (fixture->lines);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static gpointer
write_file (OstTxn *txn, gpointer arg, GError **error)
{
  const OstShareFileTask *task = arg;
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  if (!ost_share_file_write (txn, task, memory, error) ||
      !g_output_stream_close (memory, NULL, error))
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static GBytes *
make_file (Fixture *fixture, OstTableFormat format)
{
  GError *error = NULL;
  GBytes *file;

  fixture->task.format = format;
  file = ost_db_call (fixture->db, OST_DB_REPORT, write_file, &fixture->task, &error);
  g_assert_no_error (error);
  return file;
}

static gint64
grosze_of (const char *text)
{
  gint64 grosze = -1;

  g_assert_true (ost_money_parse (text, &grosze));
  return grosze;
}

static void
test_csv (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GBytes) file = make_file (fixture, OST_TABLE_CSV);
  GError *error = NULL;
  char *text =
      ost_text_from_office (g_bytes_get_data (file, NULL), g_bytes_get_size (file), &error);
  g_autoptr (OstCsvReader) csv = NULL;

  g_assert_no_error (error);
  csv = ost_csv_reader_new (text);
  for (guint i = 0; i < fixture->lines->len; i++)
    {
      const Line *line = fixture->lines->pdata[i];

      g_assert_true (ost_csv_reader_next (csv));
      g_assert_cmpstr (ost_csv_reader_get_cell (csv, 0), ==, line->child);
      g_assert_cmpstr (ost_csv_reader_get_cell (csv, 1), ==, line->pesel);
      g_assert_cmpstr (ost_csv_reader_get_cell (csv, 2), ==, line->month);
      g_assert_cmpint (atoi (ost_csv_reader_get_cell (csv, 6)), ==, line->rate);
      g_assert_cmpint (atoi (ost_csv_reader_get_cell (csv, 7)), ==, line->days);
      g_assert_cmpint (grosze_of (ost_csv_reader_get_cell (csv, 8)), ==, line->base);
      g_assert_cmpint (grosze_of (ost_csv_reader_get_cell (csv, 9)), ==, line->share);
      g_assert_cmpstr (ost_csv_reader_get_cell (csv, 10), ==, line->working);
    }
  g_assert_false (ost_csv_reader_next (csv));
}

static void
test_json (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GBytes) file = make_file (fixture, OST_TABLE_JSON);
  g_autoptr (JsonParser) parser = json_parser_new ();
  GError *error = NULL;
  JsonArray *array;

  json_parser_load_from_data (parser, g_bytes_get_data (file, NULL),
                              (gssize) g_bytes_get_size (file), &error);
  g_assert_no_error (error);
  array = json_node_get_array (json_parser_get_root (parser));
  g_assert_cmpuint (json_array_get_length (array), ==, fixture->lines->len);
  for (guint i = 0; i < fixture->lines->len; i++)
    {
      const Line *line = fixture->lines->pdata[i];
      JsonObject *object = json_array_get_object_element (array, i);

      g_assert_cmpstr (json_object_get_string_member (object, "child"), ==, line->child);
      g_assert_cmpstr (json_object_get_string_member (object, "month"), ==, line->month);
      g_assert_cmpint (json_object_get_int_member (object, "rate"), ==, line->rate);
      g_assert_cmpint (json_object_get_int_member (object, "days"), ==, line->days);
      g_assert_cmpint (grosze_of (json_object_get_string_member (object, "base")), ==, line->base);
      g_assert_cmpint (grosze_of (json_object_get_string_member (object, "share")), ==,
                       line->share);
      g_assert_cmpstr (json_object_get_string_member (object, "working"), ==, line->working);
    }
}

static char *
ask (Fixture *fixture, GBytes *file, const char *const *words)
{
  g_autofree char *path = g_build_filename (fixture->folder, "share.file", NULL);
  g_autoptr (GPtrArray) command = g_ptr_array_new ();
  char *answer = NULL;
  int status = 0;
  GError *error = NULL;

  g_file_set_contents (path, g_bytes_get_data (file, NULL), (gssize) g_bytes_get_size (file),
                       &error);
  g_assert_no_error (error);
  for (; *words != NULL; words++)
    g_ptr_array_add (command, g_str_equal (*words, "FILE") ? path : (gpointer) *words);
  g_ptr_array_add (command, NULL);
  g_spawn_sync (NULL, (char **) command->pdata, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &answer,
                NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  return answer;
}

/* The number that stands in a cell of the sheet's XML: <c r="J2" s="3"><v>106.2</v></c> */
static double
number_in (const char *xml, char column, guint row)
{
  g_autofree char *cell = g_strdup_printf ("<c r=\"%c%u\"", column, row);
  const char *at = strstr (xml, cell);

  g_assert_nonnull (at);
  at = strstr (at, "<v>");
  g_assert_nonnull (at);
  return g_ascii_strtod (at + strlen ("<v>"), NULL);
}

static gint64
grosze_in (const char *xml, char column, guint row)
{
  return llround (number_in (xml, column, row) * 100.0);
}

/* Followed by an archive and a file in it: what that says. */
#define READ_ZIP                                                                                   \
  "/usr/bin/python3", "-c",                                                                        \
      "import sys, zipfile; "                                                                      \
      "sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))"

static void
test_xlsx (Fixture *fixture, gconstpointer unused)
{
  static const char *const lines_of[] = { READ_ZIP, "FILE", "xl/worksheets/sheet1.xml", NULL };
  static const char *const months_of[] = { READ_ZIP, "FILE", "xl/worksheets/sheet2.xml", NULL };
  static const char *const days_of[] = { READ_ZIP, "FILE", "xl/worksheets/sheet3.xml", NULL };
  g_autoptr (GBytes) file = make_file (fixture, OST_TABLE_XLSX);
  g_autofree char *lines = ask (fixture, file, lines_of);
  g_autofree char *months = ask (fixture, file, months_of);
  g_autofree char *days = ask (fixture, file, days_of);
  const guint last = fixture->lines->len;
  const char *at = days;
  double exact = 0;

  for (guint i = 0; i < last; i++)
    {
      const Line *line = fixture->lines->pdata[i];

      g_assert_cmpint ((int) number_in (lines, 'G', i + 2), ==, line->rate);
      g_assert_cmpint ((int) number_in (lines, 'H', i + 2), ==, line->days);
      g_assert_cmpint (grosze_in (lines, 'I', i + 2), ==, line->base);
      g_assert_cmpint (grosze_in (lines, 'J', i + 2), ==, line->share);
    }
  g_assert_cmpint (grosze_in (lines, 'J', last + 2), ==, fixture->totals.share);
  g_assert_cmpint (grosze_in (months, 'B', 10), ==, fixture->totals.share_10);
  g_assert_cmpint (grosze_in (months, 'C', 10), ==, fixture->totals.share_30);
  g_assert_cmpint (grosze_in (months, 'D', 10), ==, fixture->totals.share_50);
  g_assert_cmpint (grosze_in (months, 'E', 10), ==, fixture->totals.share);

  /* Days are not rounded: together they are the total but for half a grosz a line. */
  while ((at = strstr (at, "<c r=\"K")) != NULL)
    {
      if (!g_str_has_prefix (at, "<c r=\"K1\"")) /* the heading */
        exact += g_ascii_strtod (strstr (at, "<v>") + strlen ("<v>"), NULL);
      at++;
    }
  g_assert_cmpfloat (fabs (exact * 100.0 - (double) fixture->totals.share), <=, 0.5 * last);
  g_assert_cmpfloat (exact, >, 0);
}

static gpointer
render (OstTxn *txn, gpointer arg, GError **error)
{
  const Fixture *fixture = arg;
  const OstStatementTask task = { .query = fixture->task.query, .explain = TRUE };

  return ost_paper_store_render_statement (txn, fixture->typesetter, &task, error);
}

/* Spaces of any kind as one, so that what stands in a row is found whatever lies between. */
static char *
squeeze (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (!g_unichar_isspace (c) && c != 0xa0)
        g_string_append_unichar (out, c);
      else if (out->len > 0 && out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static char *
dup_figures (const Line *line)
{
  g_autofree char *base = ost_money_dup_polish (line->base);
  g_autofree char *share = ost_money_dup_polish (line->share);
  g_autofree char *rate =
      line->rate > 0 ? g_strdup_printf ("%d %%", line->rate) : g_strdup ("zwolnienie");
  g_autofree char *days = line->days > 0 ? g_strdup_printf ("%d", line->days) : g_strdup ("–");
  g_autofree char *figures = g_strdup_printf ("%s %s %s %s", rate, days, base, share);

  return squeeze (figures);
}

static void
test_pdf (Fixture *fixture, gconstpointer unused)
{
  static const char *const words[] = { "pdftotext", "-layout", "-enc", "UTF-8", "FILE", "-", NULL };
  GError *error = NULL;
  g_autoptr (GBytes) pdf = ost_db_call (fixture->db, OST_DB_REPORT, render, fixture, &error);
  g_autofree char *raw = NULL;
  g_autofree char *text = NULL;
  g_autofree char *total = ost_money_dup_polish (fixture->totals.share);
  g_autofree char *squeezed = squeeze (total);
  const char *at;

  g_assert_no_error (error);
  raw = ask (fixture, pdf, words);
  text = squeeze (raw);
  at = text;
  g_assert_nonnull (strstr (text, squeezed));
  for (guint i = 0; i < fixture->lines->len; i++)
    {
      g_autofree char *figures = dup_figures (fixture->lines->pdata[i]);

      at = strstr (at, figures);
      if (at == NULL)
        g_error ("line %u is not in the PDF: %s", i + 1, figures);
      at += strlen (figures);
    }
  g_assert_nonnull (strstr (text, "Przyjęto wg zasad rozliczeń z: powiat brdziański"));
  g_assert_nonnull (strstr (text, "początek drugiego i trzeciego roku: w rocznicę"));
  g_assert_null (strstr (text, "year-start"));
}

/* One child, who need not have a PESEL, and every day of it in the paper. */
static void
test_one_child (Fixture *fixture, gconstpointer unused)
{
  static const char *const words[] = { "pdftotext", "-layout", "-enc", "UTF-8", "FILE", "-", NULL };
  GError *error = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;
  guint n_all = fixture->lines->len;

  fixture->task.query.person_id = 0;
  fixture->task.query.pesel = ((Line *) fixture->lines->pdata[0])->pesel;
  pdf = ost_db_call (fixture->db, OST_DB_REPORT, render, fixture, &error);
  g_assert_no_error (error);
  text = ask (fixture, pdf, words);
  g_assert_nonnull (strstr (text, "Załącznik. Dzień po dniu:"));
  g_assert_nonnull (strstr (text, "10.05.2026"));
  g_ptr_array_set_size (fixture->lines, 0);
  fixture->task.query.pesel = NULL;
  fixture->task.query.person_id = 1000000;
  ost_db_call (fixture->db, OST_DB_REPORT, run, fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->lines->len, ==, 0);
  g_assert_cmpuint (n_all, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/exchange/share-file/csv", Fixture, NULL, set_up, test_csv, tear_down);
  g_test_add ("/exchange/share-file/json", Fixture, NULL, set_up, test_json, tear_down);
  g_test_add ("/exchange/share-file/xlsx", Fixture, NULL, set_up, test_xlsx, tear_down);
  g_test_add ("/exchange/share-file/pdf", Fixture, NULL, set_up, test_pdf, tear_down);
  g_test_add ("/exchange/share-file/one-child", Fixture, NULL, set_up, test_one_child, tear_down);
  return g_test_run ();
}
