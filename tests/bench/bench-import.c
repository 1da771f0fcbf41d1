/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <sys/resource.h>

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "base/date.h"
#include "exchange/import.h"
#include "storage/store.h"

/* Import of 10,000 families and their 35,000 people, every engine, and the same files once more,
 * which must change nothing; beside it the sqlite3 shell's .import of the same two files into two
 * tables with the indexes that we keep over these rows, and of the finished rows of every table
 * that an import writes.  Bar: at most 8 times the two tables. */

#define FAMILIES 10000
#define BAR 8.0

static const char *const stems[] = { "Nowak",    "Kowal",  "Wiśniew", "Wójcik",   "Kamiń",
                                     "Lewandow", "Zieliń", "Szymań",  "Woźniak",  "Dąbrow",
                                     "Kozłow",   "Jankow", "Mazur",   "Kwiatkow", "Krawczyk" };
static const char *const endings[] = { "ski", "ska", "czyk", "ewicz", "a", "ek", "iak", "owicz" };
static const char *const given[] = { "Anna", "Jan",   "Zofia", "Antoni", "Lena", "Igor",
                                     "Maja", "Oskar", "Julia", "Filip",  "Hanna" };
static const char *const villages[] = { "Wtelenko", "Samociążek", "Tryszczyn", "Buszkowo",
                                        "Lucim",    "Okole",      "Dziedzino" };
static const char *const roles[] = { "matka", "dziecko", "dziecko", "ojciec" };

typedef struct
{
  double wall; /* seconds */
  double cpu;
} Spent;

/* Deterministic, and the same on every machine. */
static guint
next_random (guint *state)
{
  *state = *state * 1103515245u + 12345u;
  return *state >> 8;
}

#define PICK(list, state) list[next_random (state) % G_N_ELEMENTS (list)]

static char *
make_surname (guint *state)
{
  const char *stem = PICK (stems, state);
  const char *ending = PICK (endings, state);

  return g_strdup_printf ("%s%c%c%s", stem, 'a' + next_random (state) % 26,
                          'a' + next_random (state) % 26, ending);
}

/* With the check digit; the month of the 2000s is 20 higher. */
static char *
make_pesel (const GDate *born, guint serial)
{
  static const int weights[] = { 1, 3, 7, 9, 1, 3, 7, 9, 1, 3 };
  const int month = g_date_get_month (born) + (g_date_get_year (born) >= 2000 ? 20 : 0);
  char digits[12];
  int sum = 0;

  g_snprintf (digits, sizeof digits, "%02d%02d%02d%04u", g_date_get_year (born) % 100, month,
              g_date_get_day (born), serial % 10000);
  for (int i = 0; i < 10; i++)
    sum += weights[i] * (digits[i] - '0');
  return g_strdup_printf ("%s%d", digits, (10 - sum % 10) % 10);
}

static void
append_family (GString *csv, int number, const char *surname, guint *state)
{
  const char *village = PICK (villages, state);

  g_string_append_printf (csv,
                          "OPS.4210.%d.2025;%s;Polna;%u;%u;86-010;%s;52 381 %02u %02u;asystent%u;"
                          "%s;pracownik-socjalny;;2025-%02u-%02u;;\n",
                          number, surname, next_random (state) % 90 + 1,
                          next_random (state) % 9 + 1, village, next_random (state) % 100,
                          next_random (state) % 100, next_random (state) % 12,
                          number % 3 == 0 ? "sad" : "zgoda", next_random (state) % 12 + 1,
                          next_random (state) % 28 + 1);
}

static void
append_person (GString *csv, int family, int position, const char *surname, guint *state)
{
  const guint number = (guint) family * 4 + (guint) position;
  const gboolean child = position == 1 || position == 2;
  /* Who has the same serial has another year: no PESEL comes twice. */
  const guint year = (child ? 2004 : 1970) + number / 10000 * 5 + next_random (state) % 5;
  const GDate born =
      ost_date ((int) year, next_random (state) % 12 + 1, next_random (state) % 28 + 1);
  g_autofree char *day = ost_date_dup_iso (&born);
  g_autofree char *pesel = make_pesel (&born, number);

  g_string_append_printf (csv, "OPS.4210.%d.2025;%s;%s;%s;%s;;%s;;%s;\n", family, surname,
                          PICK (given, state), pesel, day, roles[position], child ? "SP nr 2" : "");
}

static void
write_file (Store *store, const char *name, GString *csv)
{
  g_autofree char *path = g_build_filename (store->folder, name, NULL);
  GError *error = NULL;

  g_file_set_contents (path, csv->str, (gssize) csv->len, &error);
  g_assert_no_error (error);
  g_string_free (csv, TRUE);
}

static void
write_files (Store *store)
{
  GString *families = g_string_new ("nr_sprawy;nazwa;ulica;nr_domu;nr_lokalu;kod;miejscowosc;"
                                    "telefon;asystent;podstawa;droga;sygnatura;od;do;"
                                    "powod_zakonczenia\n");
  GString *people = g_string_new ("nr_sprawy;nazwisko;imie;pesel;data_urodzenia;plec;rola;"
                                  "niepelnosprawnosc;szkola;uwagi\n");
  guint state = 7;

  for (int i = 1; i <= FAMILIES; i++)
    {
      g_autofree char *surname = make_surname (&state);

      append_family (families, i, surname, &state);
      for (int k = 0; k < 3 + i % 2; k++)
        append_person (people, i, k, surname, &state);
    }
  write_file (store, "families.csv", families);
  write_file (store, "people.csv", people);
}

static double
seconds_of (const struct timeval *time)
{
  return time->tv_sec + time->tv_usec / 1e6;
}

static Spent
now (int who)
{
  struct rusage usage;

  getrusage (who, &usage);
  return (Spent){ g_get_monotonic_time () / 1e6,
                  seconds_of (&usage.ru_utime) + seconds_of (&usage.ru_stime) };
}

static Spent
since (int who, Spent begin)
{
  const Spent end = now (who);

  return (Spent){ end.wall - begin.wall, end.cpu - begin.cpu };
}

static Spent
import (Store *store, const char *kind, guint n_added)
{
  g_autofree char *name = g_strconcat (kind, ".csv", NULL);
  g_autofree char *path = g_build_filename (store->folder, name, NULL);
  const GDate today = ost_date (2026, 11, 21);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (OstImportReport) report = NULL;
  GError *error = NULL;
  const Spent begin = now (RUSAGE_SELF);
  char *text;
  gsize length;
  Spent spent;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (text, length);
  report = ost_import (store->db, ost_sheet_find (kind), bytes, &today, FALSE, &error);
  spent = since (RUSAGE_SELF, begin);
  g_assert_no_error (error);
  for (guint i = 0; i < MIN (report->errors->len, 3); i++)
    {
      const OstImportRemark *remark = g_ptr_array_index (report->errors, i);

      g_printerr ("%d %s: %s\n", remark->line, remark->column, remark->message);
    }
  g_assert_cmpuint (report->errors->len, ==, 0);
  g_assert_cmpuint (report->n_added, ==, n_added);
  return spent;
}

static Spent
import_both (Store *store, gboolean again)
{
  const Spent families = import (store, "families", again ? 0 : FAMILIES);
  const Spent people = import (store, "people", again ? 0 : FAMILIES * 7 / 2);

  return (Spent){ families.wall + people.wall, families.cpu + people.cpu };
}

/* The shell reads SCRIPT in the store's folder; negative when it is not installed. */
static Spent
run_shell (Store *store, const char *script)
{
  g_autofree char *path = g_build_filename (store->folder, "script.sql", NULL);
  const char *argv[] = { "sqlite3",          "-bail", "-init", "/dev/null", "shell.db",
                         ".read script.sql", NULL };
  const Spent begin = now (RUSAGE_CHILDREN);
  int status = 1;

  g_assert_true (g_file_set_contents (path, script, -1, NULL));
  if (!g_spawn_sync (store->folder, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL,
                     NULL, &status, NULL) ||
      status != 0)
    return (Spent){ -1, -1 };
  return since (RUSAGE_CHILDREN, begin);
}

/* family: its key and case number; people: name, PESEL, birth date, their family. */
static Spent
import_two_tables (Store *store)
{
  return run_shell (
      store, "create table families (nr_sprawy unique, nazwa, ulica, nr_domu, nr_lokalu, kod,"
             " miejscowosc, telefon, asystent, podstawa, droga, sygnatura, od, do,"
             " powod_zakonczenia);\n"
             "create table people (nr_sprawy, nazwisko, imie, pesel, data_urodzenia, plec, rola,"
             " niepelnosprawnosc, szkola, uwagi);\n"
             "create index family_assistant on families (asystent);\n"
             "create index person_name on people (nazwisko, imie);\n"
             "create index person_pesel on people (pesel);\n"
             "create index person_birth_date on people (data_urodzenia);\n"
             "create index member_family on people (nr_sprawy);\n"
             "create index member_person on people (nr_sprawy, pesel, rola);\n"
             ".mode csv\n.separator ;\n"
             ".import --skip 1 families.csv families\n.import --skip 1 people.csv people\n");
}

/* What an import leaves behind, row by row, into our own tables with all their indexes; writing the
 * rows out is not counted. */
static Spent
import_finished_rows (Store *store)
{
  static const char *const tables[] = { "family",        "person",          "family_member",
                                        "basis_period",  "assignment",      "staff",
                                        "audit",         "family_register", "search_word",
                                        "search_variant" };
  g_autoptr (GString) out = g_string_new (".output schema.sql\n.schema --nosys\n.mode csv\n");
  g_autoptr (GString) in = g_string_new ("pragma ignore_check_constraints = on;\n"
                                         ".read schema.sql\n.mode csv\n");
  g_autofree char *theirs = g_build_filename (store->folder, "shell.db", NULL);
  g_autofree char *schema = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_string_append_printf (out, ".output t-%s.csv\nselect * from %s;\n", tables[i], tables[i]);
      g_string_append_printf (in, ".import t-%s.csv %s\n", tables[i], tables[i]);
    }
  g_string_prepend (out, ".open centre.ostoja\n");
  if (run_shell (store, out->str).wall < 0)
    return (Spent){ -1, -1 };
  g_assert_cmpint (g_remove (theirs), ==, 0);
  return run_shell (store, in->str);
}

static void
report (const char *what, Spent spent, Spent beside)
{
  g_print ("%-44s %6.2f s, processor %6.2f s", what, spent.wall, spent.cpu);
  if (beside.wall > 0)
    g_print ("   %5.1f x, processor %5.1f x", spent.wall / beside.wall, spent.cpu / beside.cpu);
  g_print ("\n");
}

static void
bench (Store *store)
{
  const Spent nothing = { -1, -1 };
  Spent two_tables, first, again;

  write_files (store);
  store_run (store, "insert into dictionary_entry (dictionary, code, label)"
                    " values ('ways-in', 'pracownik-socjalny', 'pracownik socjalny')");
  first = import_both (store, FALSE);
  again = import_both (store, TRUE);
  two_tables = import_two_tables (store);
  report (".import of the files into two tables", two_tables, nothing);
  report ("import, beside the two tables", first, two_tables);
  if (store->engine == STORE_PGSQL)
    g_print ("(the processor's time of the server is not counted)\n");
  else
    g_print ("bar: at most %.0f x\n", BAR);
  report ("the same files again, nothing changes", again, nothing);
  if (store->engine == STORE_SQLITE)
    {
      const Spent finished = import_finished_rows (store);

      report (".import of the finished rows, all tables", finished, nothing);
      report ("import, beside the finished rows", first, finished);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  store_add ("import of 10,000 families", bench);
  return g_test_run ();
}
