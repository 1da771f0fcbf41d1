/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "exchange/sheet.h"
#include "program.h"

#define HEADER "nr_sprawy;nazwa;podstawa;od;do\n"
#define GOOD "PR.4200.1.2025;Dobra;zgoda;2025-01-01;\n"

/* Rejected with REASON among the reasons, and nothing of the file is in the database. */
static void
assert_rejected (Program *program, const char *kind, const char *text, const char *reason)
{
  program_write (program, "bad.csv", text);
  program_run (program, 3, "import", kind, "bad.csv", NULL);
  program_assert_err_has (program, reason);
  g_assert_cmpstr (program->out, ==, "");
  program_run (program, 0, "list", "families", "--search", "dobra", "--format", "json", NULL);
  g_assert_cmpstr (program->out, ==, "[]\n");
}

static void
test_header (Program *program)
{
  assert_rejected (program, "families", "", "bad.csv:1: nazwa: ");
  assert_rejected (program, "families", "nazwa;od\n", "bad.csv:1: podstawa: ");
  assert_rejected (program, "families", "nazwa;podstawa;od;kolor\n" GOOD, "bad.csv:1: kolor: ");
  assert_rejected (program, "families", "nazwa;podstawa;od;nazwa\nDobra;zgoda;2025-01-01;x\n",
                   "bad.csv:1: nazwa: ");
  assert_rejected (program, "families", HEADER "PR.1;Dobra;zgoda;2025-01-01;;nadmiar\n",
                   "bad.csv:2: ");
  /* A wrong column does not hide what else is wrong. */
  assert_rejected (program, "families", "nazwa;kolor;od\nDobra;x;31.02.2026\n", "bad.csv:2: od: ");
}

static void
test_cells (Program *program)
{
  assert_rejected (program, "families", HEADER GOOD ";Zła;zgoda;31.02.2026;\n",
                   "bad.csv:3: od: “31.02.2026” is not a date");
  assert_rejected (program, "families", HEADER GOOD ";Zła;zgoda;jutro;\n", "bad.csv:3: od: ");
  assert_rejected (program, "families", HEADER GOOD ";Zła;zgoda;;\n", "bad.csv:3: od: ");
  assert_rejected (program, "families", HEADER GOOD ";Zła;;2025-01-01;\n",
                   "bad.csv:3: podstawa: the cell must not be empty");
  assert_rejected (program, "families", HEADER GOOD ";Zła;bez;2025-01-01;\n",
                   "bad.csv:3: podstawa: “bez” is not one of: zgoda, sad");
  assert_rejected (program, "families", HEADER GOOD ";Zła;zgoda;2025-01-02;2025-01-01\n",
                   "bad.csv:3: do: 2025-01-01 is before 2025-01-02");
  assert_rejected (program, "families", HEADER GOOD "\n;\"Z\nła\";zgoda;2025-01-01;x\n",
                   "bad.csv:4: do: ");
  assert_rejected (program, "supporting-families", "nazwa;limit_mies\nA;1.234,5x\n",
                   "bad.csv:2: limit_mies: “1.234,5x” is not an amount");
  assert_rejected (program, "supporting-families", "nazwa;limit_mies\nA;1.234\nB;\"1,234.5\"\n",
                   "bad.csv:3: limit_mies: ");
  assert_rejected (program, "people", "nr_sprawy;nazwisko;imie;rola\nPR.9;A;B;matka\n",
                   "bad.csv:2: nr_sprawy: there is no family with the case number “PR.9”");
}

static void
test_all_reasons (Program *program)
{
  g_autoptr (GString) many = g_string_new (HEADER);

  assert_rejected (program, "families",
                   HEADER ";;zgoda;x;y\n"
                          ";Zła;bez;2025-01-01;31.02.2026\n",
                   "5 errors");
  program_run (program, 3, "import", "families", "bad.csv", NULL);
  program_assert_err_has (program, "bad.csv:2: nazwa: ");
  program_assert_err_has (program, "bad.csv:2: od: ");
  program_assert_err_has (program, "bad.csv:2: do: ");
  program_assert_err_has (program, "bad.csv:3: podstawa: ");
  program_assert_err_has (program, "bad.csv:3: do: ");

  for (guint i = 0; i < 1500; i++)
    g_string_append (many, ";Zła;zgoda;x;\n");
  assert_rejected (program, "families", many->str, "1000 errors or more");
}

static void
test_quotes (Program *program)
{
  assert_rejected (program, "families", HEADER GOOD ";\"Zła;zgoda;2025-01-01;\n", "bad.csv:3: ");
  assert_rejected (program, "families", HEADER GOOD ";\"Zła\" i;zgoda;2025-01-01;\n",
                   "bad.csv:3: ");
}

static void
test_bytes (Program *program)
{
  static const char no_letters[] = "nazwa;podstawa;od\nA\201;zgoda;2025-01-01\n";
  static const char with_nul[] = "nazwa;podstawa;od\nA\0B;zgoda;2025-01-01\n";

  assert_rejected (program, "families", HEADER GOOD ";Z\001ła;zgoda;2025-01-01;\n",
                   "bad.csv:3: nazwa: ");
  assert_rejected (program, "families", no_letters, "bad.csv:1: ");
  program_write_bytes (program, "bad.csv", with_nul, sizeof with_nul - 1);
  program_run (program, 3, "import", "families", "bad.csv", NULL);
  program_assert_err_has (program, "bad.csv:1: ");
}

/* A file of one row in which every cell of the sheet holds CELL. */
static char *
make_file (const OstSheet *sheet, const char *cell)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sheet->n_columns; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ";" : "", sheet->columns[i].header);
  g_string_append_c (text, '\n');
  for (guint i = 0; i < sheet->n_columns; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ";" : "", cell);
  g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}

/* Every cell of every kind is told of, and what is told stays short. */
static void
assert_each_cell_rejected (Program *program, const char *cell)
{
  guint n_sheets;
  const OstSheet *const *sheets = ost_sheet_list (&n_sheets);

  for (guint i = 0; i < n_sheets; i++)
    {
      g_autofree char *file = make_file (sheets[i], cell);

      program_write (program, "bad.csv", file);
      program_run (program, 3, "import", sheets[i]->name, "bad.csv", NULL);
      g_assert_cmpuint (strlen (program->err), <, 10000);
      for (guint j = 0; j < sheets[i]->n_columns; j++)
        {
          g_autofree char *reason =
              g_strdup_printf ("bad.csv:2: %s: ", sheets[i]->columns[j].header);

          program_assert_err_has (program, reason);
        }
    }
}

static void
test_long_texts (Program *program)
{
  g_autofree char *megabyte = g_strnfill (1024 * 1024, 'x');

  assert_each_cell_rejected (program, megabyte);
}

static void
test_control_characters (Program *program)
{
  assert_each_cell_rejected (program, "a\002b");
}

static void
test_visits (Program *program)
{
  program_write (program, "families.csv", HEADER "PR.1;Nowak;zgoda;2025-01-01;\n");
  program_run (program, 0, "import", "families", "families.csv", NULL);
  assert_rejected (program, "visits",
                   "nr_sprawy;asystent;data;od;do;rodzaj\nPR.1;alis;2026-01-05;10:00;9:30;wizyta\n",
                   "bad.csv:2: do: 09:30 is before 10:00");
  assert_rejected (program, "visits",
                   "nr_sprawy;asystent;data;od;rodzaj\nPR.1;alis;2026-01-05;24:30;wizyta\n",
                   "bad.csv:2: od: “24:30” is not a time");
  assert_rejected (program, "visits",
                   "nr_sprawy;asystent;data;rodzaj;wynik;czynnosci;miejsce;widziane\n"
                   "PR.1;alis;2026-01-05;wizyta;moze;1 99;las;Ala\n",
                   "bad.csv:2: wynik: “moze” is not one of: odbyla-sie");
  program_run (program, 3, "import", "visits", "bad.csv", NULL);
  program_assert_err_has (program, "bad.csv:2: czynnosci: “99”");
  program_assert_err_has (program, "bad.csv:2: miejsce: “las”");
  program_assert_err_has (program, "bad.csv:2: widziane: “Ala”");
}

#define CHILD "nazwisko;imie;data_urodzenia;powiat;forma;od;do;placowka;zwolnienie\n"

static void
test_placements (Program *program)
{
  assert_rejected (program, "placements",
                   CHILD "Nowak;Jan;2015-01-01;p;spokrewniona;2020-05-01;2020-04-30;;\n",
                   "bad.csv:2: do: The child leaves before the placement");
  assert_rejected (program, "placements",
                   CHILD "Nowak;Jan;2015-01-02;p;spokrewniona;2015-01-01;;;\n",
                   "bad.csv:2: od: The placement is before birth");
  assert_rejected (program, "placements", CHILD "Nowak;Jan;2015-01-02;p;rpot;2016-01-01;;;\n",
                   "bad.csv:2: placowka: Enter the facility");
  assert_rejected (program, "placements", CHILD "Nowak;Jan;2015-01-02;p;dom;2016-01-01;;;\n",
                   "bad.csv:2: forma: “dom” is not one of: spokrewniona, niezawodowa");
  assert_rejected (program, "placements",
                   CHILD "Nowak;Jan;2015-01-01;p;spokrewniona;2020-05-01;2020-06-30;;\n"
                         "Nowak;Ola;2015-01-01;p;spokrewniona;2020-05-01;2020-06-30;;\n"
                         "Nowak;Jan;2015-01-01;p;niezawodowa;2020-06-29;;;\n",
                   "bad.csv:4: od: Overlaps the placement from 01.05.2020");
  assert_rejected (program, "placements",
                   CHILD "Nowak;Jan;2005-01-01;p;spokrewniona;2010-05-01;2010-06-30;;\n"
                         "Nowak;Jan;2005-01-01;p;niezawodowa;2020-06-29;;;\n",
                   "bad.csv:3: zwolnienie: First placed before 2012");
  assert_rejected (program, "placements",
                   "nazwisko;imie;data_urodzenia;powiat;forma;od;przerwa_od;przerwa_do\n"
                   "Nowak;Jan;2015-01-01;p;spokrewniona;2020-05-01;2020-04-01;2020-03-01\n",
                   "bad.csv:2: przerwa_od: 2020-04-01 is before 2020-05-01 in “od”");
  program_run (program, 0, "list", "placements", "--format", "json", NULL);
  g_assert_cmpstr (program->out, ==, "[]\n");

  /* The day of transfer belongs to both rows. */
  program_write (program, "good.csv",
                 CHILD "Nowak;Jan;2015-01-01;p;spokrewniona;2020-05-01;2020-06-30;;\n"
                       "Nowak;Jan;2015-01-01;p;niezawodowa;2020-06-30;;;\n");
  program_run (program, 0, "import", "placements", "good.csv", NULL);
}

static void
test_costs (Program *program)
{
  static const char header[] =
      "pesel;nazwisko;imie;data_urodzenia;rodzaj;od;do;kwota;data;liczba_dzieci\n";
  static const struct
  {
    const char *row;
    const char *reason;
  } rows[] = {
    { ";Nowak;Ola;2015-01-01;swiadczenie;2020-05-01;;1,00;;\n",
      "2: pesel: there is no such child" },
    { ";Nowak;Jan;;swiadczenie;2020-05-01;;1,00;;\n", "2: pesel: give the PESEL, or nazwisko" },
    { ";Nowak;Jan;2015-01-01;swiadczenie;2020-05-01;;;;\n", "2: kwota: Enter the amount" },
    { ";Nowak;Jan;2015-01-01;swiadczenie;;;1,00;;\n", "2: od: Enter the first day" },
    { ";Nowak;Jan;2015-01-01;wypoczynek;;;1,00;;\n", "2: data: Enter the day of payment" },
    { ";Nowak;Jan;2015-01-01;wypoczynek;2020-05-01;;1,00;2020-05-01;\n",
      "2: od: A payment has no" },
    { ";Nowak;Jan;2015-01-01;przyjecie;;;1,00;2020-05-01;3\n",
      "2: liczba_dzieci: This cost is not" },
    { ";Nowak;Jan;2015-01-01;swiadczenie;2020-05-01;2020-04-30;1,00;;\n",
      "2: do: The end is before" },
    { ";Nowak;Jan;2015-01-01;swiadczenie;2020-05-01;;100 000 000,00;;\n", "2: kwota: “100 000" },
    { ";Nowak;Jan;2015-01-01;swiadczenie;2020-05-01;2020-05-31;1,00;;\n"
      ";Nowak;Jan;2015-01-01;swiadczenie;2020-05-31;;1,00;;\n",
      "3: od: Overlaps the same cost from 01.05.2020" },
  };

  program_write (program, "child.csv", CHILD "Nowak;Jan;2015-01-01;p;spokrewniona;2020-05-01;;;\n");
  program_run (program, 0, "import", "placements", "child.csv", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strconcat (header, rows[i].row, NULL);

      assert_rejected (program, "costs", text, rows[i].reason);
    }
  assert_rejected (program, "facility-costs", "placowka;od;kwota\nDom;2026-13;1,00\n",
                   "bad.csv:2: od: “2026-13” is not a month");
}

/* Warned of, and imported all the same. */
static void
test_warnings (Program *program)
{
  program_write (program, "families.csv",
                 "nr_sprawy;nazwa;podstawa;od;asystent\nPR.1;Nowak;zgoda;2026-12-01;nowy\n");
  program_run (program, 0, "import", "families", "families.csv", NULL);
  program_assert_err_has (program, "families.csv:2: warning: od: 2026-12-01 is in the future\n");
  program_assert_err_has (program, "families.csv:2: warning: asystent: “nowy” was not among");
  program_write (program, "people.csv",
                 "nr_sprawy;nazwisko;imie;pesel;data_urodzenia;plec;rola\n"
                 "PR.1;Nowak;Jan;85031512340;;;ojciec\n"
                 "PR.1;Nowak;Ewa;85031512344;1985-03-16;m;matka\n"
                 "PR.1;Nowak;Ola;00000000000;;;dziecko\n");
  program_run (program, 0, "import", "people", "people.csv", NULL);
  program_assert_err_has (program, "people.csv:2: warning: pesel: the check digit");
  program_assert_err_has (program,
                          "people.csv:3: warning: pesel: the PESEL does not fit the birth");
  program_assert_err_has (program, "people.csv:3: warning: pesel: the PESEL does not fit the sex");
  program_assert_err_has (program, "people.csv:4: warning: pesel: the PESEL holds no date");
  assert_rejected (program, "people", "nr_sprawy;nazwisko;imie;pesel;rola\nPR.1;A;B;123;matka\n",
                   "bad.csv:2: pesel: “123” is not a PESEL");
}

/* The same rows as an office's spreadsheet writes them. */
static void
test_office_files (Program *program)
{
  static const char windows[] = "Nazwa,Podstawa,Od,Miejscowo\234\346\r\n"
                                "\214wi\352cicka,Zgoda,1.4.2025,\243\352czyca\r\n\r\n,,,\r\n";
  static const char marked[] =
      "\357\273\277\"nazwa\"\tpodstawa\tod\r\n\"Łęccy\"\tsad\t2025-04-02\r\n";

  program_write (program, "windows.csv", windows);
  program_run (program, 0, "import", "families", "windows.csv", NULL);
  g_assert_cmpstr (program->out, ==, "families: 1 added, 0 filled in, 0 known already\n");
  program_write (program, "marked.csv", marked);
  program_run (program, 0, "import", "families", "marked.csv", NULL);
  program_run (program, 0, "list", "families", "--search", "swiecicka", "--format", "csv", NULL);
  g_assert_nonnull (strstr (program->out, ";Święcicka;Łęczyca;;praca;2025-04-01\n"));
}

/* What a spreadsheet would take for a formula stays text on both ways. */
static void
test_formulas (Program *program)
{
  program_write (program, "formulas.csv",
                 "nr_sprawy;nazwa;telefon;podstawa;od\n"
                 "PR.1;=HYPERLINK(1);+48 52;zgoda;2025-01-01\n"
                 "PR.2;'=1+1;-5;zgoda;2025-01-01\n"
                 "PR.3;''@x;'tis;zgoda;2025-01-01\n");
  program_run (program, 0, "import", "families", "formulas.csv", NULL);
  program_run (program, 0, "list", "families", "--format", "json", NULL);
  g_assert_nonnull (strstr (program->out, "\"name\":\"=HYPERLINK(1)\""));
  g_assert_nonnull (strstr (program->out, "\"name\":\"=1+1\""));
  g_assert_nonnull (strstr (program->out, "\"name\":\"'@x\""));
  program_run (program, 0, "export", "families", NULL);
  g_assert_nonnull (strstr (program->out, ";'=HYPERLINK(1);"));
  g_assert_nonnull (strstr (program->out, ";'+48 52;"));
  g_assert_nonnull (strstr (program->out, ";''@x;"));
  g_assert_nonnull (strstr (program->out, ";'tis;"));
}

/* The disk is full when the demo centre is half made: nothing of it stays. */
static void
test_half_a_demo (Program *program)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = NULL;
  struct rlimit former, tight;

  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &former);
  tight = former;
  tight.rlim_cur = 2 << 20;
  setrlimit (RLIMIT_FSIZE, &tight);
  program_run (program, 1, "-d", "half.ostoja", "init", "--demo", NULL);
  setrlimit (RLIMIT_FSIZE, &former);
  program_assert_err_has (program, "half.ostoja");

  folder = g_dir_open (program->folder, 0, &error);
  g_assert_no_error (error);
  for (const char *name = g_dir_read_name (folder); name != NULL; name = g_dir_read_name (folder))
    g_assert_false (g_str_has_prefix (name, "half."));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  program_add ("bad-input/header", test_header);
  program_add ("bad-input/cells", test_cells);
  program_add ("bad-input/all-reasons", test_all_reasons);
  program_add ("bad-input/quotes", test_quotes);
  program_add ("bad-input/bytes", test_bytes);
  program_add ("bad-input/long-texts", test_long_texts);
  program_add ("bad-input/control-characters", test_control_characters);
  program_add ("bad-input/visits", test_visits);
  program_add ("bad-input/placements", test_placements);
  program_add ("bad-input/costs", test_costs);
  program_add ("bad-input/warnings", test_warnings);
  program_add ("bad-input/office-files", test_office_files);
  program_add ("bad-input/formulas", test_formulas);
  program_add_bare ("bad-input/half-a-demo", test_half_a_demo);
  return g_test_run ();
}
