/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/date.h"
#include "base/money.h"
#include "exchange/table-writer.h"

static const OstTableColumn columns[] = {
  { "name", "Nazwa" }, { "amount", "Kwota" }, { "day", "Dzień" },
  { "n", "Liczba" },   { "note", "Uwagi" },
};

static void
add_row (
    OstTableWriter *writer, const char *name, gint64 amount, const GDate *day, const char *note)
{
  ost_table_writer_add_text (writer, name);
  ost_table_writer_add_amount (writer, amount);
  ost_table_writer_add_date (writer, day);
  ost_table_writer_add_int (writer, 7);
  ost_table_writer_add_text (writer, note);
  ost_table_writer_end_row (writer);
}

static char *
write_rows (OstTableFormat format, gsize *length)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (OstTableWriter) writer =
      ost_table_writer_new (format, columns, G_N_ELEMENTS (columns), memory);
  const GDate day = ost_date (2026, 11, 21);
  const GDate none = ost_date_none ();
  GError *error = NULL;

  add_row (writer, "Łęccy", 123456, &day, "=1+1");
  add_row (writer, "日本 e\xcc\x81", OST_MONEY_NONE, &none, NULL);
  add_row (writer, "A\nB", 5, &day, "\"cudzysłów\"; średnik");
  g_assert_true (ost_table_writer_finish (writer, &error));
  g_assert_no_error (error);
  g_output_stream_write (memory, "", 1, NULL, NULL);
  g_output_stream_close (memory, NULL, NULL);
  *length = g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (memory)) - 1;
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (memory));
}

static void
test_text (void)
{
  gsize length;
  g_autofree char *text = write_rows (OST_TABLE_TEXT, &length);

  /* Two columns each for 日 and 本, none for the accent that stands above the e. */
  g_assert_cmpstr (text, ==,
                   "Nazwa      Kwota  Dzień       Liczba  Uwagi\n"
                   "Łęccy   1\302\240234,56  2026-11-21       7  =1+1\n"
                   "日本 e\xcc\x81                             7\n"
                   "A B         0,05  2026-11-21       7  \"cudzysłów\"; średnik\n");
}

static void
test_csv (void)
{
  gsize length;
  g_autofree char *text = write_rows (OST_TABLE_CSV, &length);

  g_assert_cmpstr (text, ==,
                   "\357\273\277Nazwa;Kwota;Dzień;Liczba;Uwagi\n"
                   "Łęccy;1234,56;2026-11-21;7;'=1+1\n"
                   "日本 e\xcc\x81;;;7;\n"
                   "\"A\nB\";0,05;2026-11-21;7;\"\"\"cudzysłów\"\"; średnik\"\n");
}

static void
test_json (void)
{
  gsize length;
  g_autofree char *text = write_rows (OST_TABLE_JSON, &length);

  g_assert_true (g_str_has_prefix (
      text, "[\n{\"name\":\"Łęccy\",\"amount\":\"1234.56\",\"day\":\"2026-11-21\",\"n\":7,"
            "\"note\":\"=1+1\"},\n"));
  g_assert_nonnull (strstr (text, "\"amount\":\"\",\"day\":\"\",\"n\":7,\"note\":\"\"},\n"));
  g_assert_true (g_str_has_suffix (text, "}\n]\n"));
}

static void
test_xlsx (void)
{
  gsize length;
  g_autofree char *book = write_rows (OST_TABLE_XLSX, &length);

  g_assert_cmpuint (length, >, 2000);
  g_assert_cmpmem (book, 4, "PK\003\004", 4);
}

static void
test_formats (void)
{
  OstTableFormat format = OST_TABLE_TEXT;

  g_assert_true (ost_table_format_find ("xlsx", &format));
  g_assert_cmpint (format, ==, OST_TABLE_XLSX);
  g_assert_true (ost_table_format_is_binary (format));
  g_assert_true (ost_table_format_find ("table", &format));
  g_assert_false (ost_table_format_is_binary (format));
  g_assert_false (ost_table_format_find ("pdf", &format));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/table-writer/text", test_text);
  g_test_add_func ("/exchange/table-writer/csv", test_csv);
  g_test_add_func ("/exchange/table-writer/json", test_json);
  g_test_add_func ("/exchange/table-writer/xlsx", test_xlsx);
  g_test_add_func ("/exchange/table-writer/formats", test_formats);
  return g_test_run ();
}
