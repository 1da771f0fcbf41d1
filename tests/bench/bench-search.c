/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/date.h"
#include "base/text.h"
#include "families/family-register-store.h"
#include "storage/search.h"
#include "storage/store.h"

/* Search in a register of 100,000 families (350,000 people): names typed letter by letter, key to
 * the first 50 rows and key to the number of hits, beside the same question asked by LIKE over the
 * names, as most programs do, in the same run. */

#define FAMILIES 100000
#define NAMES 200

static const char *const stems[] = { "nowak",    "kowal",  "wisniew", "wojcik",   "kamin",
                                     "lewandow", "zielin", "szyman",  "wozniak",  "dabrow",
                                     "kozlow",   "jankow", "mazur",   "kwiatkow", "krawczyk",
                                     "piotrow",  "grabow", "pawlow",  "michal",   "krol",
                                     "wieczor",  "jablon", "wrobel",  "stepien" };
static const char *const endings[] = { "ski",  "ska", "scy", "czyk",    "ewicz", "a",
                                       "owna", "ek",  "iak", "ska-lis", "owicz", "y" };
static const char *const given[] = { "anna", "jan",   "zofia", "antoni", "lena", "igor",
                                     "maja", "oskar", "julia", "filip",  "hanna" };
static const char *const villages[] = { "wtelenko", "samociaz", "tryszczynek", "buszkowko",
                                        "lucimek",  "okolnik",  "dziedzino" };

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

static gboolean
add_family (OstTxn *txn, gint64 id, guint *state, GError **error)
{
  g_autofree char *surname = make_surname (state);
  g_autofree char *number = g_strdup_printf ("ops.4210.%d.2025", (int) id);
  g_autofree char *house = g_strdup_printf ("%u", next_random (state) % 90 + 1);
  const char *village = PICK (villages, state);
  const GDate contact = ost_date (2025, (int) (id % 12) + 1, (int) (id % 28) + 1);
  const GDate next = id % 3 == 0 ? ost_date (2026, 12, (int) (id % 28) + 1) : ost_date_none ();
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree const char **list = NULL;
  g_autofree char *all = NULL;
  g_auto (GStrv) split = NULL;
  GString *text = g_string_new (NULL);

  g_string_printf (text, "%s %s %s %s", surname, number, village, house);
  for (int i = 0; i < 3 + (id % 2); i++)
    g_string_append_printf (text, " %s", PICK (given, state));
  all = g_string_free (text, FALSE);
  split = ost_text_search_words (all);
  for (guint i = 0; split[i] != NULL; i++)
    g_hash_table_add (words, g_strdup (split[i]));
  list = (const char **) g_hash_table_get_keys_as_array (words, NULL);

  return ost_txn_run (
             txn, error,
             "insert into family (id, changed_by, changed_at, case_number, name, town, house,"
             " stage, opened_on) values ($1, 'x', 'x', $2, $3, $4, $5, 'praca',"
             " '2025-01-01')",
             "itttt", id, number, surname, village, house) &&
         ost_txn_run (txn, error,
                      "insert into family_register (family_id, name_key, case_key, address_key,"
                      " assistant_key, stage, opened_on, last_contact, next_visit)"
                      " values ($1, $2, $3, $4, '', 4, '2025-01-01', $5, $6)",
                      "itttdd", id, surname, number, village, &contact, &next) &&
         ost_search_set_words (txn, id, list, error);
}

static gpointer
fill (OstTxn *txn, gpointer arg, GError **error)
{
  guint state = 7;

  for (gint64 id = 1; id <= FAMILIES; id++)
    if (!add_family (txn, id, &state, error))
      return NULL;
  return NULL;
}

/* Milliseconds, each: by the clock, and of the processor in this thread (a server's own are not
 * seen), which other work on the machine does not lengthen. */
typedef struct
{
  GArray *clock; /* of double */
  GArray *processor;
} Series;

typedef struct
{
  Series first;
  Series count;
  Series plain;
  Series sorted;
} Times;

typedef struct
{
  double clock;
  double processor;
} Moment;

static Moment
now (void)
{
  struct timespec spent;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &spent);
  return (Moment){ g_get_monotonic_time () / 1e3, spent.tv_sec * 1e3 + spent.tv_nsec / 1e6 };
}

static void
note (Series *series, Moment begin)
{
  const Moment end = now ();
  const double clock = end.clock - begin.clock, processor = end.processor - begin.processor;

  g_array_append_val (series->clock, clock);
  g_array_append_val (series->processor, processor);
}

static void
type_key (OstTxn *txn, const char *typed, Times *times, GError **error)
{
  OstFamilyQuery query = { .search = (char *) typed };
  Moment begin = now ();
  g_autoptr (GArray) keys = ost_family_register_keys (txn, &query, 50, error);
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GArray) all = NULL;

  if (keys == NULL)
    return;
  lines = ost_family_register_lines (txn, (gint64 *) keys->data, keys->len, error);
  note (&times->first, begin);

  begin = now ();
  all = ost_family_register_keys (txn, &query, 0, error);
  note (&times->count, begin);
}

static void
type_key_plainly (OstTxn *txn, const char *typed, Times *times, GError **error)
{
  g_autofree char *pattern = g_strdup_printf ("%%%s%%", typed);
  const Moment begin = now ();
  g_autoptr (OstStatement) statement =
      ost_statement_new (txn, "select f.id, f.name from family f join family_register r"
                              " on r.family_id = f.id where f.name like $1 or f.town like $1"
                              " or f.case_number like $1 order by r.name_key limit 50");

  ost_statement_bind_text (statement, 1, pattern);
  while (ost_statement_step (statement, error))
    ;
  note (&times->plain, begin);
}

static gpointer
type_names (OstTxn *txn, gpointer arg, GError **error)
{
  guint state = 99;

  for (int i = 0; i < NAMES; i++)
    {
      g_autofree char *name = make_surname (&state);

      for (gsize length = 1; length <= strlen (name); length++)
        {
          g_autofree char *typed = g_strndup (name, length);

          type_key (txn, typed, arg, error);
          if (i % 20 == 0)
            type_key_plainly (txn, typed, arg, error);
        }
    }
  return NULL;
}

/* Every column of the register, up and down, key to the first 50 rows. */
static gpointer
sort_columns (OstTxn *txn, gpointer arg, GError **error)
{
  for (int i = 0; i <= 2 * OST_FAMILY_SORT_NEXT_VISIT + 1; i++)
    {
      OstFamilyQuery query = { .sort = (OstFamilySort) (i / 2), .descending = i % 2 == 1 };
      const Moment begin = now ();
      g_autoptr (GArray) keys = ost_family_register_keys (txn, &query, 50, error);
      g_autoptr (GPtrArray) lines = NULL;

      if (keys == NULL)
        return NULL;
      lines = ost_family_register_lines (txn, (gint64 *) keys->data, keys->len, error);
      note (&((Times *) arg)->sorted, begin);
    }
  return NULL;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
median (GArray *times)
{
  return g_array_index (times, double, times->len / 2);
}

static double
worst (GArray *times)
{
  return g_array_index (times, double, times->len - 1);
}

static void
report (const char *what, Series *series)
{
  g_array_sort (series->clock, compare);
  g_array_sort (series->processor, compare);
  printf ("%-26s median %7.2f ms, worst %7.2f ms; processor %7.2f, %7.2f (%u keys)\n", what,
          median (series->clock), worst (series->clock), median (series->processor),
          worst (series->processor), series->clock->len);
}

static Series
series_new (void)
{
  return (Series){ g_array_new (FALSE, FALSE, sizeof (double)),
                   g_array_new (FALSE, FALSE, sizeof (double)) };
}

static void
series_clear (Series *series)
{
  g_array_unref (series->clock);
  g_array_unref (series->processor);
}

/* What a server does by itself within a minute of so many new rows (autovacuum). */
static void
tidy_server (Store *store)
{
  const char *const command[] = { "psql", "-qXc", "vacuum (analyze)", store->address, NULL };
  GError *error = NULL;
  int status = 0;

  if (store->engine != STORE_PGSQL)
    return;
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
}

static void
bench (Store *store)
{
  Times times = { series_new (), series_new (), series_new (), series_new () };
  GError *error = NULL;

  ost_db_call (store->db, OST_DB_EDIT, fill, NULL, &error);
  g_assert_no_error (error);
  tidy_server (store);
  ost_db_call (store->db, OST_DB_LOOK, type_names, &times, &error);
  g_assert_no_error (error);
  ost_db_call (store->db, OST_DB_LOOK, sort_columns, &times, &error);
  g_assert_no_error (error);
  report ("a column sorted, 50 rows", &times.sorted);
  report ("key to first 50 rows", &times.first);
  report ("key to number of hits", &times.count);
  report ("LIKE over names, 50 rows", &times.plain);
  printf ("%-26s %.1f times faster (medians)\n", "first rows beside LIKE",
          median (times.plain.clock) / MAX (median (times.first.clock), 0.001));
  series_clear (&times.first);
  series_clear (&times.count);
  series_clear (&times.plain);
  series_clear (&times.sorted);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  store_add ("search in 100,000 families", bench);
  return g_test_run ();
}
