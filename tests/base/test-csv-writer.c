/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/csv-reader.h"
#include "base/csv-writer.h"
#include "base/date.h"
#include "base/money.h"

static char *
steal_text (GOutputStream *stream)
{
  g_assert_true (g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
test_cells (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (OstCsvWriter) writer = ost_csv_writer_new (stream);
  const GDate date = ost_date (2026, 11, 21);
  const GDate none = ost_date_none ();
  g_autofree char *text = NULL;

  ost_csv_writer_add_text (writer, "nazwa");
  ost_csv_writer_add_text (writer, "kwota");
  ost_csv_writer_end_row (writer);
  ost_csv_writer_add_text (writer, "Żaneta; \"Żana\"");
  ost_csv_writer_add_amount (writer, 123456);
  ost_csv_writer_add_date (writer, &date);
  ost_csv_writer_add_int (writer, -7);
  ost_csv_writer_end_row (writer);
  ost_csv_writer_add_text (writer, NULL);
  ost_csv_writer_add_amount (writer, OST_MONEY_NONE);
  ost_csv_writer_add_date (writer, &none);
  ost_csv_writer_add_text (writer, "=1+1");
  ost_csv_writer_end_row (writer);
  g_assert_true (ost_csv_writer_finish (writer, NULL));

  text = steal_text (stream);
  g_assert_cmpstr (text, ==,
                   "\357\273\277nazwa;kwota\n"
                   "\"Żaneta; \"\"Żana\"\"\";1234,56;2026-11-21;-7\n"
                   ";;;'=1+1\n");
}

static void
test_round_trip (void)
{
  static const char *const cells[] = {
    "Kowalska", "=SUM(A1)", "+48 600 000 000", "-",  "@x",      "'=x", "''+",  "'", "'x",
    "a;b",      "a,b\tc",   "raz\ndwa\n",      "\"", "\"\"x\"", " x ", "Żółć", "1", "\n",
  };
  const guint n = G_N_ELEMENTS (cells);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (OstCsvWriter) writer = ost_csv_writer_new (stream);
  g_autoptr (OstCsvReader) reader = NULL;

  for (int row = 0; row < 2; row++)
    {
      for (guint i = 0; i < n; i++)
        {
          g_autofree char *name = g_strdup_printf ("c%u", i);

          ost_csv_writer_add_text (writer, row == 0 ? name : cells[i]);
        }
      ost_csv_writer_end_row (writer);
    }
  g_assert_true (ost_csv_writer_finish (writer, NULL));

  reader = ost_csv_reader_new (steal_text (stream));
  g_assert_true (ost_csv_reader_next (reader));
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (ost_csv_reader_get_cell (reader, i), ==, cells[i]);
  g_assert_false (ost_csv_reader_next (reader));
  g_assert_cmpuint (ost_csv_reader_get_problems (reader)->len, ==, 0);
}

static void
test_error_waits_for_the_end (void)
{
  char room[100];
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new (room, sizeof room, NULL, NULL);
  g_autoptr (OstCsvWriter) writer = ost_csv_writer_new (stream);
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 100000; i++)
    {
      ost_csv_writer_add_text (writer, "Kowalska");
      ost_csv_writer_end_row (writer);
    }
  g_assert_false (ost_csv_writer_finish (writer, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-writer/cells", test_cells);
  g_test_add_func ("/csv-writer/round-trip", test_round_trip);
  g_test_add_func ("/csv-writer/error", test_error_waits_for_the_end);
  return g_test_run ();
}
