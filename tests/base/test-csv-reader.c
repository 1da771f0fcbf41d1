/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/csv-reader.h"

/* All rows as "line:cell|cell" and all problems as "!line" or "!line column", a line each. */
static char *
read_all (const char *text)
{
  g_autoptr (OstCsvReader) reader = ost_csv_reader_new (g_strdup (text));
  const GPtrArray *problems;
  GString *all = g_string_new (NULL);

  while (ost_csv_reader_next (reader))
    {
      g_string_append_printf (all, "%d:", ost_csv_reader_get_line (reader));
      for (guint i = 0; i < ost_csv_reader_get_n_columns (reader); i++)
        g_string_append_printf (all, "%s%s", i > 0 ? "|" : "", ost_csv_reader_get_cell (reader, i));
      g_string_append_c (all, '\n');
    }
  problems = ost_csv_reader_get_problems (reader);
  for (guint i = 0; i < problems->len; i++)
    {
      const OstCsvProblem *problem = g_ptr_array_index (problems, i);

      g_string_append_printf (all, "!%d", problem->line);
      g_string_append_printf (all, problem->column != NULL ? " %s\n" : "%s\n",
                              problem->column ? problem->column : "");
    }
  return g_string_free (all, FALSE);
}

static void
test_rows (void)
{
  static const struct
  {
    const char *text;
    const char *rows;
  } cases[] = {
    { "a;b\n1;2\n", "2:1|2\n" },
    { "a;b\r\n1;2\r\n3;4", "2:1|2\n3:3|4\n" },
    { "a;b\r1;2\r", "2:1|2\n" },
    { "a,b\n1;x,2\n", "2:1;x|2\n" },
    { "a\tb\n1,5\t2\n", "2:1,5|2\n" },
    { "\"a;b\";c,d;e\n1;2,3;4\n", "2:1|2,3|4\n" },
    { "\"a\nx\",b\n1,2\n", "3:1|2\n" },
    { "\357\273\277a;b\n1;2\n", "2:1|2\n" },
    { "nazwa\nKowalska\n", "2:Kowalska\n" },
    { "a;b\n\n;;\n \t;\n1;2\n\n", "5:1|2\n" },
    { "\n\na;b\n1;2\n", "4:1|2\n" },
    { "a;b;;\n1;2;;\n", "2:1|2\n" },
    { "a;b\n1\n", "2:1|\n" },
    { "a;b\n;2\n", "2:|2\n" },
    { "a;b\n\"x;\"\"y\"\"\";2\n", "2:x;\"y\"|2\n" },
    { "a;b\n\"raz\r\ndwa\ntrzy\";2\n3;4\n", "2:raz\ndwa\ntrzy|2\n5:3|4\n" },
    { "a;b\n\"\";\"x\"  \n", "2:|x\n" },
    { "a;b\nul. \"Szkolna\";x\"\n", "2:ul. \"Szkolna\"|x\"\n" },
    { "a;b\n'=1+1;'+48 600\n'-;'@x\n'x;''\n", "2:=1+1|+48 600\n3:-|@x\n4:'x|''\n" },
    { "a;b\n''=x;'\n", "2:'=x|'\n" },
    { "", "" },
    { "\357\273\277", "" },
    { "\n\n\n", "" },
    { "a;b", "" },
    { "a;b\n", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rows = read_all (cases[i].text);

      g_test_message ("case %u", i);
      g_assert_cmpstr (rows, ==, cases[i].rows);
    }
}

static void
test_problems (void)
{
  static const struct
  {
    const char *text;
    const char *rows;
  } cases[] = {
    /* Not closed to the end: the lines after are read all the same. */
    { "a;b\n1;\"x\n3;4\n", "3:3|4\n!2\n" },
    { "a;b\n\"x", "!2\n" },
    /* Closed by the quote of another row. */
    { "a;b\n1;\"x\n3;4\n\"5\";6\n", "3:3|4\n4:5|6\n!2\n" },
    { "a;b\n1;\"x\"y\n3;4\n\"5\"6;7\n8;9\n", "3:3|4\n5:8|9\n!2\n!4\n" },
    { "a;b\n\"1\n2\";\"x\"y\n3;4\n", "4:3|4\n!2\n" },
    { "a;b\n1;2;3\n4;5;\n", "2:1|2\n3:4|5\n!2\n" },
    { "a;b\n1;x\001\n\033;2\n", "2:1|x\001\n3:\033|2\n!2 b\n!3 a\n" },
    { "a;b\n1;\xff\n", "2:1|\xff\n!2 b\n" },
    { "a;B;b\n1;2;3\n", "2:1|2|3\n!1 b\n" },
    { "a;\"b\n1;2\n", "!1\n" },
    { "\"", "!1\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rows = read_all (cases[i].text);

      g_test_message ("case %u", i);
      g_assert_cmpstr (rows, ==, cases[i].rows);
    }
}

static void
test_columns (void)
{
  static const char text[] =
      "Nr sprawy; NAZWISKO ;data-urodzenia;\"Miejscowość\";powód_zakończenia;\n";
  g_autoptr (OstCsvReader) reader = ost_csv_reader_new (g_strdup (text));
  static const struct
  {
    const char *name;
    int column;
  } cases[] = { { "nr_sprawy", 0 },         { "nazwisko", 1 },
                { "data_urodzenia", 2 },    { "miejscowosc", 3 },
                { "powod_zakonczenia", 4 }, { "Nr-Sprawy", 0 },
                { "nazwisk", -1 },          { "", -1 } };

  g_assert_cmpuint (ost_csv_reader_get_n_columns (reader), ==, 5);
  g_assert_cmpstr (ost_csv_reader_get_column (reader, 1), ==, "NAZWISKO");
  g_assert_cmpint (ost_csv_reader_get_header_line (reader), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (ost_csv_reader_find_column (reader, cases[i].name), ==, cases[i].column);
  g_assert_cmpstr (ost_csv_reader_get_cell (reader, -1), ==, "");
  g_assert_cmpstr (ost_csv_reader_get_cell (reader, 99), ==, "");
}

static void
test_reject (void)
{
  g_autoptr (OstCsvReader) reader = ost_csv_reader_new (g_strdup ("a\n\n1\n"));
  const OstCsvProblem *problem;

  g_assert_true (ost_csv_reader_next (reader));
  for (int i = 0; i < OST_CSV_MOST_PROBLEMS + 5; i++)
    ost_csv_reader_reject (reader, "a", "%d is too small", 1);
  g_assert_cmpuint (ost_csv_reader_get_problems (reader)->len, ==, OST_CSV_MOST_PROBLEMS);
  problem = g_ptr_array_index (ost_csv_reader_get_problems (reader), 0);
  g_assert_cmpint (problem->line, ==, 3);
  g_assert_cmpstr (problem->column, ==, "a");
  g_assert_cmpstr (problem->message, ==, "1 is too small");
}

/* Whatever the bytes, reading ends and lines grow. */
static void
test_random_text (void)
{
  static const char bytes[] = "\"\"\";;,\n\n\r\tab'=\xff\xc5 1";

  for (int i = 0; i < 3000; i++)
    {
      g_autoptr (GString) text = g_string_new ("a;b\n");
      g_autoptr (OstCsvReader) reader = NULL;
      int line = 0;

      for (int n = g_test_rand_int_range (0, 60); n > 0; n--)
        g_string_append_c (text, bytes[g_test_rand_int_range (0, sizeof bytes - 1)]);
      reader = ost_csv_reader_new (g_strdup (text->str));
      while (ost_csv_reader_next (reader))
        {
          g_assert_cmpint (ost_csv_reader_get_line (reader), >, line);
          line = ost_csv_reader_get_line (reader);
        }
      g_assert_cmpint (line, <=, 2 + 60);
    }
}

/* A stray quote in each line must not make the reader read the file over and over. */
static void
test_long_text (void)
{
  static const char *const lines[] = { "1;\"x\n", "1;\"x\"y\n", "1;\"\"\"\"\n", "\"x\n" };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GString) text = g_string_new ("a;b\n");
      g_autoptr (OstCsvReader) reader = NULL;
      guint n_rows = 0;

      while (text->len < 1 << 20)
        g_string_append (text, lines[i]);
      reader = ost_csv_reader_new (g_strdup (text->str));
      while (ost_csv_reader_next (reader))
        n_rows++;
      g_assert_cmpuint (n_rows + ost_csv_reader_get_problems (reader)->len, >, 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-reader/rows", test_rows);
  g_test_add_func ("/csv-reader/problems", test_problems);
  g_test_add_func ("/csv-reader/columns", test_columns);
  g_test_add_func ("/csv-reader/reject", test_reject);
  g_test_add_func ("/csv-reader/random-text", test_random_text);
  g_test_add_func ("/csv-reader/long-text", test_long_text);
  return g_test_run ();
}
