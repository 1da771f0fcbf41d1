/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "program.h"

/* Files so long that the import learns at once who is there already and writes in portions: the
 * outcome is that of row by row. */
#define FAMILIES 700

static void
write_families (Program *program)
{
  g_autoptr (GString) csv =
      g_string_new ("nr_sprawy;nazwa;ulica;nr_domu;miejscowosc;asystent;podstawa;od\n");

  for (int i = 1; i <= FAMILIES; i++)
    g_string_append_printf (csv, "PR.%d;Ród%c 'od' \\ %d;Łąkowa;%d;Wtelno;alis;zgoda;2025-01-01\n",
                            i, 'A' + i % 26, i, i);
  program_write (program, "families.csv", csv->str);
}

static void
write_people (Program *program)
{
  g_autoptr (GString) csv = g_string_new ("nr_sprawy;nazwisko;imie;pesel;data_urodzenia;rola\n");

  for (int i = 1; i <= FAMILIES; i++)
    {
      g_string_append_printf (csv, "PR.%d;Ród%d;Ewa;;1985-03-15;matka\n", i, i);
      g_string_append_printf (csv, "PR.%d;Ród%d;Jaś;;2015-05-05;dziecko\n", i, i);
    }
  program_write (program, "people.csv", csv->str);
}

static void
assert_imported (Program *program, const char *kind, const char *file, const char *said)
{
  program_run (program, 0, "import", kind, file, NULL);
  g_assert_cmpstr (program->out, ==, said);
}

static void
test_twice (Program *program)
{
  write_families (program);
  write_people (program);
  assert_imported (program, "families", "families.csv",
                   "families: 700 added, 0 filled in, 0 known already\n");
  assert_imported (program, "people", "people.csv",
                   "people: 1400 added, 0 filled in, 0 known already\n");
  assert_imported (program, "families", "families.csv",
                   "families: 0 added, 0 filled in, 700 known already\n");
  assert_imported (program, "people", "people.csv",
                   "people: 0 added, 0 filled in, 1400 known already\n");
  /* Lines of the register, search words and audit are those of single saves. */
  program_run (program, 0, "check", NULL);
  g_assert_cmpstr (program->out, ==, "");
  program_run (program, 0, "list", "families", "--search", "rod699 jas", "--format", "csv", NULL);
  g_assert_nonnull (strstr (program->out, "PR.699;RódX 'od' \\ 699;"));
  program_run (program, 0, "list", "families", "--search", "rod69 jas", "--format", "csv", NULL);
  g_assert_nonnull (strstr (program->out, "PR.69;"));
}

/* The same number, person and household far down the file are the same. */
static void
test_repeated (Program *program)
{
  g_autofree char *families = NULL;
  g_autofree char *people = NULL;
  g_autofree char *more = NULL;

  write_families (program);
  write_people (program);
  families = program_read (program, "families.csv");
  people = program_read (program, "people.csv");
  more = g_strconcat (families, "PR.699;RódX 'od' \\ 699;Łąkowa;699;Wtelno;alis;zgoda;2025-01-01\n",
                      "PR.3;Inny;;;;;zgoda;2025-01-01\n", NULL);
  program_write (program, "families.csv", more);
  program_run (program, 3, "import", "families", "families.csv", NULL);
  program_assert_err_has (program, "families.csv:703: nazwa: “Inny” in the file, “RódD");
  program_run (program, 0, "list", "families", "--format", "json", NULL);
  g_assert_cmpstr (program->out, ==, "[]\n");

  program_write (program, "families.csv", families);
  program_run (program, 0, "import", "families", "families.csv", NULL);
  g_free (more);
  more = g_strconcat (
      people, "PR.698;RÓD698;ewa;;1985-03-15;matka\n", "PR.698;Ród698;Ola;02270803628;;dziecko\n",
      "PR.5;Ród698;Ola;02270803628;;dziecko\n", "PR.9999;Nikt;Jan;;;ojciec\n", NULL);
  program_write (program, "people.csv", more);
  program_run (program, 3, "import", "people", "people.csv", NULL);
  program_assert_err_has (program, "people.csv:1402: nazwisko: “RÓD698” in the file");
  program_assert_err_has (program, "people.csv:1405: nr_sprawy: there is no family with the case");
  g_free (more);
  more = g_strconcat (people, "PR.698;Ród698;Ewa;;1985-03-15;matka\n",
                      "PR.698;Ród698;Ola;02270803628;;dziecko\n",
                      "PR.5;Ród698;Ola;02270803628;;dziecko\n", NULL);
  program_write (program, "people.csv", more);
  assert_imported (program, "people", "people.csv",
                   "people: 1402 added, 0 filled in, 1 known already\n");
  program_run (program, 0, "check", NULL);
  g_assert_cmpstr (program->out, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  program_add ("long-files/twice", test_twice);
  program_add ("long-files/repeated", test_repeated);
  return g_test_run ();
}
