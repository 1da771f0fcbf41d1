/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "program.h"

/* The worked cases of children whose county pays the statutory minimum. */
static const char placements[] =
    "nazwisko;imie;data_urodzenia;powiat;forma;od;do;placowka\n"
    "Jeden;Adam;2015-01-01;brdziański;spokrewniona;2023-03-01;;\n"
    "Dwa;Ewa;2016-01-01;brdziański;spokrewniona;2024-01-15;;\n"
    "Trzy;Iga;2014-01-01;zalewski;niezawodowa;2022-09-20;;\n"
    "Osiem;Jan;2007-06-03;zalewski;niezawodowa;2023-11-03;2025-12-15;\n";
static const char costs[] = "nazwisko;imie;data_urodzenia;rodzaj;od;do\n"
                            "Trzy;Iga;2014-01-01;dodatek;2024-03-01;2026-05-31\n";

static void
import_cases (Program *program)
{
  program_write (program, "placements.csv", placements);
  program_write (program, "costs.csv", costs);
  program_run (program, 0, "import", "placements", "placements.csv", NULL);
  program_run (program, 0, "import", "costs", "costs.csv", NULL);
}

static void
test_worked_cases (Program *program)
{
  static const struct
  {
    const char *child;
    const char *from;
    const char *to;
    gint64 sum;
  } cases[] = {
    { "Jeden", "2023-03", "2023-12", 86480 },  { "Jeden", "2024-01", "2024-12", 309310 },
    { "Jeden", "2025-01", "2025-12", 561120 }, { "Dwa", "2024-01", "2024-12", 111030 },
    { "Dwa", "2025-01", "2025-12", 351670 },   { "Dwa", "2026-01", "2026-01", 41049 },
    { "Trzy", "2023-09", "2023-09", 23591 },   { "Trzy", "2024-01", "2024-12", 734389 },
    { "Osiem", "2025-01", "2025-12", 565629 },
  };

  import_cases (program);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      program_run (program, 0, "cofinancing", "--from", cases[i].from, "--to", cases[i].to,
                   "--format", "csv", NULL);
      g_assert_cmpint (program_sum_shares (program, cases[i].child), ==, cases[i].sum);
    }
}

static void
test_formats (Program *program)
{
  g_autofree char *book = NULL;

  import_cases (program);
  program_run (program, 0, "cofinancing", "--from", "2025-01", "--to", "2025-02", "--format",
               "json", NULL);
  program_assert_printed (program, "cofinancing.json");
  program_run (program, 0, "cofinancing", "--from", "2025-01", "--to", "2025-02", "--format", "csv",
               NULL);
  program_assert_printed (program, "cofinancing.csv");
  program_run (program, 0, "cofinancing", "--from", "2025-01", "--to", "2025-02", NULL);
  program_assert_printed (program, "cofinancing.txt");
  program_run (program, 0, "cofinancing", "--from", "2025-01", "--to", "2025-01", "--explain",
               "--format", "json", NULL);
  g_assert_nonnull (strstr (program->out, "\"working\":\"01.01.2025"));
  program_run (program, 0, "cofinancing", "--from", "2025-01", "--to", "2025-01", "--format",
               "xlsx", "-o", "statement.xlsx", NULL);
  book = program_read (program, "statement.xlsx");
  g_assert_true (g_str_has_prefix (book, "PK\003\004"));
}

static void
test_choices (Program *program)
{
  import_cases (program);
  program_run (program, 0, "cofinancing", "--from", "2025-01", "--to", "2025-12", "--rule",
               "year-start=next-month", "--format", "csv", NULL);
  g_assert_cmpint (program_sum_shares (program, "Dwa"), ==, 340680);
  program_run (program, 0, "cofinancing", "--from", "2025-01", "--to", "2025-01", "--county",
               "zalewski", "--format", "csv", NULL);
  g_assert_null (strstr (program->out, "Jeden"));
  g_assert_nonnull (strstr (program->out, "Osiem"));
  program_run (program, 0, "cofinancing", "--from", "2025-01", "--to", "2025-01", "--child",
               "85031512344", "--format", "json", NULL);
  g_assert_cmpstr (program->out, ==, "[]\n");
}

static void
test_refusals (Program *program)
{
  import_cases (program);
  program_run (program, 1, "cofinancing", "--from", "2026-05", "--to", "2026-07", NULL);
  program_assert_err_has (program, "2026-06");
  program_assert_err_has (program, "2 child");
  program_run (program, 2, "cofinancing", "--from", "2025-01", NULL);
  program_run (program, 2, "cofinancing", "--from", "2025-13", "--to", "2026-01", NULL);
  program_run (program, 2, "cofinancing", "--from", "2025-02", "--to", "2025-01", NULL);
  program_run (program, 2, "cofinancing", "--from", "2025-01", "--to", "2025-01", "--rule",
               "year-start=soon", NULL);
  program_run (program, 2, "cofinancing", "--from", "2025-01", "--to", "2025-01", "--rule",
               "years=anniversary", NULL);
  program_run (program, 2, "cofinancing", "--from", "2025-01", "--to", "2025-01", "--rule",
               "return=resume", "--rule", "year-start=calendar-year", NULL);
}

static void
test_calendar (Program *program)
{
  static const struct
  {
    const char *name;
    const char *beginning;
  } sheets[] = {
    { "month.pdf", "%PDF-" },
    { "month.png", "\211PNG" },
    { "month.svg", "<?xml" },
  };

  program_write (program, "families.csv",
                 "nr_sprawy;nazwa;podstawa;od\nPR.1;Nowak;zgoda;2026-01-01\n");
  program_write (program, "visits.csv",
                 "nr_sprawy;asystent;data;od;rodzaj\nPR.1;alis;2026-11-05;9:30;wizyta\n");
  program_run (program, 0, "import", "families", "families.csv", NULL);
  program_run (program, 0, "import", "visits", "visits.csv", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autofree char *first = NULL;
      g_autofree char *second = NULL;

      program_run (program, 0, "calendar", "2026-11", "-o", sheets[i].name, NULL);
      first = program_read (program, sheets[i].name);
      g_assert_true (g_str_has_prefix (first, sheets[i].beginning));
      program_run (program, 0, "calendar", "2026-11", "--assistant", "alis", "-o", sheets[i].name,
                   NULL);
      second = program_read (program, sheets[i].name);
      g_assert_true (g_str_has_prefix (second, sheets[i].beginning));
    }
  program_run (program, 1, "calendar", "2026-11", "--assistant", "nobody", "-o", "x.pdf", NULL);
  program_run (program, 1, "calendar", "2026-11", "-o", "missing/x.pdf", NULL);
  program_run (program, 2, "calendar", "2026-11", NULL);
  program_run (program, 2, "calendar", "2026-11", "-o", "x.doc", NULL);
  program_run (program, 2, "calendar", "2026-13", "-o", "x.pdf", NULL);
  program_run (program, 2, "calendar", "2026-W47", "-o", "x.pdf", NULL);
}

static void
test_check (Program *program)
{
  import_cases (program);
  program_run (program, 0, "check", NULL);
  g_assert_cmpstr (program->out, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  program_add ("statements/worked-cases", test_worked_cases);
  program_add ("statements/formats", test_formats);
  program_add ("statements/choices", test_choices);
  program_add ("statements/refusals", test_refusals);
  program_add ("statements/calendar", test_calendar);
  program_add ("statements/check", test_check);
  return g_test_run ();
}
