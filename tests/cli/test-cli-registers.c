/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "program.h"

static const char *const kinds[] = {
  "families", "people", "visits", "placements", "costs", "facility-costs", "supporting-families",
};

static char *
fixture (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "fixtures", "cli", name, NULL);
}

static void
import_all (Program *program)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *name = g_strconcat (kinds[i], ".csv", NULL);
      g_autofree char *path = fixture (name);

      program_run (program, 0, "import", kinds[i], path, NULL);
    }
}

static void
list_all (Program *program, const char *format, const char *ending)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *name = g_strconcat ("list-", kinds[i], ending, NULL);

      program_run (program, 0, "list", kinds[i], "--format", format, NULL);
      program_assert_printed (program, name);
    }
}

static void
test_lists (Program *program)
{
  import_all (program);
  list_all (program, "json", ".json");
  list_all (program, "table", ".txt");
  list_all (program, "csv", ".csv");
}

static void
test_locale (Program *program)
{
  static const char *const locales[] = { "C", "pl_PL.UTF-8", "C.UTF-8" };

  import_all (program);
  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_free (program->locale);
      program->locale = g_strdup (locales[i]);
      list_all (program, "json", ".json");
      list_all (program, "csv", ".csv");
      program_run (program, 0, "list", "families", "--search", "święc", "--format", "csv", NULL);
      g_assert_nonnull (strstr (program->out, "Święcicka"));
    }
}

static void
test_search (Program *program)
{
  static const struct
  {
    const char *kind;
    const char *words;
    guint n_rows;
  } searches[] = {
    { "families", "swiec", 1 },
    { "families", "lec", 1 },
    { "families", "214/", 1 },
    { "families", "szkolan 5", 1 },
    { "families", "nowak", 2 },
    { "families", "nobody", 0 },
    { "families", "4200.2", 1 },
    { "people", "swiecicka", 1 },
    { "people", "now lena", 1 },
    { "visits", "cwrona telefon", 1 },
    { "supporting-families", "wilcz", 1 },
  };

  import_all (program);
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_auto (GStrv) lines = NULL;

      program_run (program, 0, "list", searches[i].kind, "--search", searches[i].words, "--format",
                   "csv", NULL);
      lines = g_strsplit (program->out, "\n", -1);
      g_test_message ("%s: %s", searches[i].kind, searches[i].words);
      g_assert_cmpuint (g_strv_length (lines), ==, searches[i].n_rows + 2);
    }
  program_run (program, 0, "--limit", "1", "list", "people", "--format", "csv", NULL);
  g_assert_nonnull (strstr (program->out, "PR.4200.1.2025;"));
  g_assert_null (strstr (program->out, "PR.4200.2.2025;"));
}

static void
export_all (Program *program, const char *ending)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *name = g_strconcat (kinds[i], ending, NULL);

      program_run (program, 0, "export", kinds[i], "-o", name, NULL);
      g_assert_cmpstr (program->out, ==, "");
    }
}

static void
assert_same_exports (Program *program, const char *one, const char *other)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *first = g_strconcat (kinds[i], one, NULL);
      g_autofree char *second = g_strconcat (kinds[i], other, NULL);
      g_autofree char *first_text = program_read (program, first);
      g_autofree char *second_text = program_read (program, second);

      g_assert_cmpstr (first_text, ==, second_text);
    }
}

static void
import_exports (Program *program, const char *ending, const char *said)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *name = g_strconcat (kinds[i], ending, NULL);

      program_run (program, 0, "import", kinds[i], name, NULL);
      g_assert_nonnull (strstr (program->out, said));
    }
}

/* An export imports again unchanged: into the same database, where it changes nothing, and into an
 * empty one, which then exports the same bytes. */
static void
test_round_trip (Program *program)
{
  import_all (program);
  export_all (program, "-1.csv");
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *name = g_strconcat ("export-", kinds[i], ".csv", NULL);

      program_run (program, 0, "export", kinds[i], NULL);
      program_assert_printed (program, name);
    }
  import_exports (program, "-1.csv", ": 0 added, 0 filled in, ");
  export_all (program, "-2.csv");
  assert_same_exports (program, "-1.csv", "-2.csv");

  g_free (program->address);
  program->address = program_dup_path (program, "second.ostoja");
  program_run (program, 0, "init", NULL);
  import_exports (program, "-1.csv", ", 0 known already\n");
  export_all (program, "-3.csv");
  assert_same_exports (program, "-1.csv", "-3.csv");
}

static void
test_export_formats (Program *program)
{
  g_autofree char *book = NULL;

  import_all (program);
  program_run (program, 0, "export", "families", "--format", "json", NULL);
  program_assert_printed (program, "export-families.json");
  program_run (program, 0, "export", "visits", "--format", "xlsx", "-o", "visits.xlsx", NULL);
  book = program_read (program, "visits.xlsx");
  g_assert_true (g_str_has_prefix (book, "PK\003\004"));
  program_run (program, 1, "export", "visits", "-o", "missing/visits.csv", NULL);
}

static void
test_second_import (Program *program)
{
  import_all (program);
  export_all (program, "-1.csv");
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *name = g_strconcat (kinds[i], ".csv", NULL);
      g_autofree char *path = fixture (name);

      program_run (program, 0, "import", kinds[i], path, NULL);
      g_assert_nonnull (strstr (program->out, ": 0 added, 0 filled in, "));
    }
  export_all (program, "-2.csv");
  assert_same_exports (program, "-1.csv", "-2.csv");
}

static void
test_filling (Program *program)
{
  import_all (program);
  program_write (program, "closed.csv",
                 "nr_sprawy;nazwa;podstawa;od;do;powod_zakonczenia\n"
                 "PR.4200.2.2025;Łęccy;zgoda;2025-04-01;2026-10-31;rezygnacja\n");
  program_run (program, 0, "import", "families", "closed.csv", NULL);
  g_assert_cmpstr (program->out, ==, "families: 0 added, 1 filled in, 0 known already\n");
  program_run (program, 0, "list", "families", "--search", "lec", "--format", "csv", NULL);
  g_assert_nonnull (strstr (program->out, ";;zakonczona;2025-04-01\n"));
  program_run (program, 0, "import", "families", "closed.csv", NULL);
  g_assert_cmpstr (program->out, ==, "families: 0 added, 0 filled in, 1 known already\n");

  program_write (program, "held.csv",
                 "nr_sprawy;asystent;data;od;rodzaj;wynik;widziane\n"
                 "PR.4200.1.2025;alis;2026-11-24;9:30;wizyta;odbyla-sie;Lena Igor\n");
  program_run (program, 0, "import", "visits", "held.csv", "--today", "2026-11-25", NULL);
  g_assert_cmpstr (program->out, ==, "visits: 0 added, 1 filled in, 0 known already\n");

  program_write (program, "left.csv",
                 "nazwisko;imie;data_urodzenia;powiat;forma;od;do\n"
                 "nowak;LENA MARIA;2019-05-12;brdziański;niezawodowa;2024-02-29;2026-10-31\n");
  program_run (program, 0, "import", "placements", "left.csv", NULL);
  g_assert_cmpstr (program->out, ==, "placements: 0 added, 1 filled in, 0 known already\n");
  program_write (program, "amount.csv",
                 "nazwisko;imie;data_urodzenia;rodzaj;od;kwota\n"
                 "Nowak;Lena Maria;2019-05-12;dodatek;2024-03-01;300,00\n");
  program_run (program, 0, "import", "costs", "amount.csv", NULL);
  g_assert_cmpstr (program->out, ==, "costs: 0 added, 1 filled in, 0 known already\n");

  program_write (program, "numbered.csv",
                 "nr_sprawy;nazwisko;imie;pesel;data_urodzenia;rola\n"
                 "PR.4200.1.2025;Nowak;Igor;21213001239;2021-01-30;dziecko\n");
  program_run (program, 0, "import", "people", "numbered.csv", NULL);
  g_assert_cmpstr (program->out, ==, "people: 0 added, 1 filled in, 0 known already\n");
}

static void
test_differences (Program *program)
{
  import_all (program);
  export_all (program, "-1.csv");
  program_write (program, "families.csv",
                 "nr_sprawy;nazwa;podstawa;od;asystent;telefon\n"
                 "PR.4200.2.2025;Łęcka;sad;2025-04-02;alis;52 1\n");
  program_run (program, 3, "import", "families", "families.csv", NULL);
  program_assert_err_has (program, "families.csv:2: nazwa: “Łęcka” in the file, “Łęccy” in the "
                                   "database\n");
  program_assert_err_has (program, "families.csv:2: podstawa: “sad” in the file, “zgoda”");
  program_assert_err_has (program, "families.csv:2: od: “2025-04-02” in the file, “2025-04-01”");
  program_assert_err_has (program, "families.csv:2: asystent: “alis” in the file, “cwrona”");
  program_assert_err_has (program, "families.csv:2: telefon: ");

  program_write (program, "people.csv",
                 "nr_sprawy;nazwisko;imie;pesel;rola\n"
                 "PR.4200.1.2025;Kowal;Anna;85031512344;opiekun\n");
  program_run (program, 3, "import", "people", "people.csv", NULL);
  program_assert_err_has (program, "people.csv:2: nazwisko: “Kowal” in the file, “Nowak” in");
  program_assert_err_has (program, "people.csv:2: rola: “opiekun” in the file, “matka” in");

  program_write (program, "visits.csv",
                 "nr_sprawy;asystent;data;od;do;rodzaj;wynik;widziane;minuty\n"
                 "PR.4200.1.2025;alis;2026-11-03;09:30;10:16;wizyta;odmowa;Igor;46\n");
  program_run (program, 3, "import", "visits", "visits.csv", NULL);
  program_assert_err_has (program, "visits.csv:2: do: “10:16” in the file, “10:15” in");
  program_assert_err_has (program, "visits.csv:2: wynik: “odmowa” in the file, “odbyla-sie” in");
  program_assert_err_has (program, "visits.csv:2: widziane: “Igor” in the file, ");
  program_assert_err_has (program, "visits.csv:2: minuty: “46” in the file, “45” in");

  program_write (program, "placements.csv",
                 "nazwisko;imie;data_urodzenia;powiat;forma;od;przerwa_od;przerwa_do\n"
                 "Nowak;Lena Maria;2019-05-12;zalewski;spokrewniona;2024-02-29;2026-03-01;"
                 "2026-04-01\n");
  program_run (program, 3, "import", "placements", "placements.csv", NULL);
  program_assert_err_has (program, "powiat: “zalewski” in the file, “brdziański” in");
  program_assert_err_has (program, "forma: “spokrewniona” in the file, “niezawodowa” in");
  program_assert_err_has (program, "przerwa_do: “2026-04-01” in the file, “2026-03-31” in");

  program_write (program, "costs.csv",
                 "nazwisko;imie;data_urodzenia;rodzaj;od;do;kwota\n"
                 "Nowak;Lena Maria;2019-05-12;dodatek;2024-03-01;2025-12-31;\n"
                 "Nowak;Lena Maria;2019-05-12;swiadczenie;2026-06-01;;1517,01\n");
  program_run (program, 3, "import", "costs", "costs.csv", NULL);
  program_assert_err_has (program, "costs.csv:2: do: “2025-12-31” in the file, “2024-12-31” in");
  program_assert_err_has (program, "costs.csv:3: kwota: “1517.01” in the file, “1517.00” in");
  program_write (program, "figures.csv", "placowka;od;kwota\ndom POD lipami;2025-04-30;1,00\n");
  program_run (program, 3, "import", "facility-costs", "figures.csv", NULL);
  program_assert_err_has (program, "kwota: “1.00” in the file, “7689.12” in the database\n");

  program_write (program, "supporting.csv", "nazwa;umowa_nr;limit_mies\nJasińscy;1/2026;1200,51\n");
  program_run (program, 3, "import", "supporting-families", "supporting.csv", NULL);
  program_assert_err_has (program, "limit_mies: “1200.51” in the file, “1200.50” in");
  export_all (program, "-2.csv");
  assert_same_exports (program, "-1.csv", "-2.csv");
}

static void
test_dry_run (Program *program)
{
  g_autofree char *path = fixture ("families.csv");

  program_run (program, 0, "import", "families", path, "--dry-run", NULL);
  g_assert_cmpstr (program->out, ==, "families: 5 would be added, 0 filled in, 0 known already\n");
  program_run (program, 0, "list", "families", "--format", "json", NULL);
  g_assert_cmpstr (program->out, ==, "[]\n");
  program_run (program, 0, "import", "families", path, NULL);
  program_run (program, 0, "list", "families", "--search", "nowak", "--format", "csv", NULL);
  g_assert_nonnull (strstr (program->out, "PR.4200.1.2025;"));
}

/* Guard R1: neither the street of a confidential family nor protected data leave the database. */
static void
test_confidential (Program *program)
{
  static const char *const formats[] = { "json", "csv" };

  import_all (program);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      program_run (program, 0, "export", "families", "--format", formats[i], NULL);
      g_assert_nonnull (strstr (program->out, "adres znany ośrodkowi"));
    }
  program_write (program, "hidden.csv",
                 "nr_sprawy;nazwa;ulica;nr_domu;miejscowosc;podstawa;od\n"
                 "PR.4200.4.2025;Zielińska;ul. Tajemna;77;Ukrytowo;zgoda;2025-06-01\n");
  program_run (program, 0, "import", "families", "hidden.csv", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      program_run (program, 0, "export", "families", "--format", formats[i], NULL);
      g_assert_null (strstr (program->out, "Tajemna"));
      g_assert_null (strstr (program->out, "Ukrytowo"));
      program_run (program, 0, "list", "families", "--format", formats[i], NULL);
      g_assert_null (strstr (program->out, "Tajemna"));
      program_run (program, 0, "list", "families", "--search", "tajemna", "--format", formats[i],
                   NULL);
      g_assert_null (strstr (program->out, "Zieli"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  program_add ("registers/lists", test_lists);
  program_add ("registers/locale", test_locale);
  program_add ("registers/search", test_search);
  program_add ("registers/round-trip", test_round_trip);
  program_add ("registers/export-formats", test_export_formats);
  program_add ("registers/second-import", test_second_import);
  program_add ("registers/filling", test_filling);
  program_add ("registers/differences", test_differences);
  program_add ("registers/dry-run", test_dry_run);
  program_add ("registers/confidential", test_confidential);
  return g_test_run ();
}
