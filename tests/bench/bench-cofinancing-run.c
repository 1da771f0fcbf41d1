/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sys/resource.h>

#include "base/date.h"
#include "base/text.h"
#include "placements/cofinancing-json.h"
#include "storage/statement.h"

/* The gmina's share of 10,000 and 100,000 children for twelve months, from the file to JSON, beside
 * the sqlite3 shell printing the finished lines from a table; bar: not slower, at most 64 MB. */

typedef struct
{
  int n_children;
  GOutputStream *stream;
  OstCofinancingTotals totals;
} Bench;

static gboolean
add_child (OstTxn *txn, int number, GError **error)
{
  g_autofree char *surname = g_strdup_printf ("Nazwisko%d", number * 7919 % 1000003);
  g_autofree char *given = g_strdup_printf ("Imię%d", number % 97);
  g_autofree char *name = g_strconcat (surname, " ", given, NULL);
  g_autofree char *key = ost_text_sort_key (name);
  g_autofree char *pesel = g_strdup_printf ("%011d", number);
  const GDate first = ost_date (2022, 1, 1);
  const GDate from = ost_date_plus_days (&first, number % 900);
  const GDate to = ost_date_plus_days (&from, 200 + number % 300);
  const GDate next = ost_date_plus_days (&to, 1);
  const gint64 id = number + 1;

  return ost_txn_run (txn, error,
                      "insert into person (id, surname, given_name, pesel, birth_date, name_key)"
                      " values ($1, $2, $3, $4, '2015-05-05', $5)",
                      "itttt", id, surname, given, pesel, key) &&
         ost_txn_run (txn, error,
                      "insert into episode (person_id, county, form, from_day, to_day) values"
                      " ($1, 'brdziański', 'pogotowie', $2, $3)",
                      "idd", id, &from, &to) &&
         ost_txn_run (txn, error,
                      "insert into episode (person_id, county, form, from_day) values"
                      " ($1, 'brdziański', $2, $3)",
                      "itd", id, number % 3 > 0 ? "niezawodowa" : "spokrewniona", &next) &&
         (number % 3 > 0 ||
          ost_txn_run (txn, error,
                       "insert into child_cost (person_id, kind, from_day, amount, children)"
                       " values ($1, 'wynagrodzenie', $2, 550000, 3)",
                       "id", id, &from)) &&
         (number % 4 > 0 || ost_txn_run (txn, error,
                                         "insert into child_cost (person_id, kind, from_day)"
                                         " values ($1, 'dodatek', $2)",
                                         "id", id, &next));
}

static gpointer
fill (OstTxn *txn, gpointer arg, GError **error)
{
  const Bench *bench = arg;

  for (int i = 0; i < bench->n_children; i++)
    if (!add_child (txn, i, error))
      return NULL;
  return NULL;
}

static void
print_line (const OstCofinancingLine *line, gpointer data)
{
  ost_cofinancing_json_add (data, line);
}

static gpointer
print_all (OstTxn *txn, gpointer arg, GError **error)
{
  Bench *bench = arg;
  g_autoptr (OstCofinancingJson) json = ost_cofinancing_json_new (bench->stream);
  const OstCofinancingQuery query = { .from_month = ost_date (2025, 1, 1),
                                      .to_month = ost_date (2025, 12, 1) };
  const OstCofinancingSink sink = { .line = print_line, .data = json };

  if (ost_cofinancing_run (txn, &query, &sink, &bench->totals, error))
    ost_cofinancing_json_finish (json, error);
  return NULL;
}

static double
seconds_since (gint64 begin)
{
  return (g_get_monotonic_time () - begin) / 1e6;
}

/* Of the processor: what other work on the machine does not lengthen. */
static double
processor_seconds (int who)
{
  struct rusage usage;

  getrusage (who, &usage);
  return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec +
         (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

/* The shell prints what we printed, from a table of its own; negative when it is not installed. */
static double
time_shell (const char *folder, double *processor)
{
  g_autofree char *command = g_strdup_printf (
      "cd '%s' && sqlite3 lines.db \"create table line as select value ->> 'child' as child,"
      " value ->> 'pesel' as pesel, value ->> 'month' as month, value ->> 'form' as form,"
      " value ->> 'cost' as cost, value ->> 'rate' as rate, value ->> 'days' as days,"
      " value ->> 'base' as base, value ->> 'share' as share"
      " from json_each (cast (readfile ('ours.json') as text))\"",
      folder);
  g_autofree char *print = g_strdup_printf (
      "cd '%s' && sqlite3 -json lines.db 'select * from line' > theirs.json", folder);
  const char *make_argv[] = { "sh", "-c", command, NULL };
  const char *print_argv[] = { "sh", "-c", print, NULL };
  int status = 0;
  gint64 begin;

  if (!g_spawn_sync (NULL, (char **) make_argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL,
                     &status, NULL) ||
      status != 0)
    return -1;
  begin = g_get_monotonic_time ();
  *processor = -processor_seconds (RUSAGE_CHILDREN);
  g_spawn_sync (NULL, (char **) print_argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL,
                &status, NULL);
  *processor += processor_seconds (RUSAGE_CHILDREN);
  return seconds_since (begin);
}

static void
clean (const char *folder)
{
  static const char *const names[] = { "centre.ostoja", "centre.ostoja-wal", "centre.ostoja-shm",
                                       "ours.json",     "theirs.json",       "lines.db" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

/* In a process of its own, so that its memory is that of the run. */
static int
print_to (const char *address, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileOutputStream) stream = g_file_create (file, G_FILE_CREATE_NONE, NULL, &error);
  g_autoptr (OstDb) db = ost_db_open (address, NULL, &error);
  Bench bench = { .stream = G_OUTPUT_STREAM (stream) };
  struct rusage usage;
  double taken, processor = processor_seconds (RUSAGE_SELF);
  gint64 begin = g_get_monotonic_time ();

  g_assert_no_error (error);
  ost_db_call (db, OST_DB_REPORT, print_all, &bench, &error);
  taken = seconds_since (begin);
  processor = processor_seconds (RUSAGE_SELF) - processor;
  g_assert_no_error (error);
  getrusage (RUSAGE_SELF, &usage);
  g_print ("%u children x 12 months: %u lines in %.2f s (processor %.2f s), %ld MB",
           bench.totals.n_children, bench.totals.n_lines, taken, processor, usage.ru_maxrss / 1024);
  ost_db_close (db);
  return 0;
}

static void
measure (const char *program, int n_children)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("ost-bench-XXXXXX", &error);
  g_autofree char *address = g_build_filename (folder, "centre.ostoja", NULL);
  g_autofree char *printed = g_build_filename (folder, "ours.json", NULL);
  const char *argv[] = { program, address, printed, NULL };
  g_autoptr (OstDb) db = ost_db_create (address, NULL, &error);
  Bench bench = { .n_children = n_children };
  double taken, processor = 0;

  g_assert_no_error (error);
  ost_db_set_author (db, "bench");
  ost_db_call (db, OST_DB_EDIT, fill, &bench, &error);
  g_assert_no_error (error);
  ost_db_close (db);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_CHILD_INHERITS_STDIN, NULL, NULL, NULL, NULL,
                NULL, &error);
  g_assert_no_error (error);
  taken = time_shell (folder, &processor);
  g_print ("; sqlite3 -json %.2f s (processor %.2f s)\n", taken, processor);
  clean (folder);
}

int
main (int argc, char **argv)
{
  if (argc == 3)
    return print_to (argv[1], argv[2]);
  measure (argv[0], 10000);
  measure (argv[0], 100000);
  return 0;
}
