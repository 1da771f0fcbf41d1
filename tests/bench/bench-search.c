/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <stdlib.h>

#include "base/text.h"
#include "storage/search.h"

/* Search in a big register: FAMILIES of 3 or 4 people with invented names, 200 names typed letter
 * by letter, some with an error.  Usage: bench-search ADDRESS [FAMILIES]; makes the database. */
#define TYPED_NAMES 200

static const char *const beginnings[] = {
  "Kow", "Wiś", "Wój", "Kam", "Lew",  "Zie", "Szy", "Woź", "Dąb", "Koz", "Jan",   "Maz",
  "Kwi", "Kra", "Pio", "Gra", "Paw",  "Mic", "Kró", "Wie", "Jab", "Wro", "Now",   "Maj",
  "Ols", "Ste", "Mal", "Jaw", "Adam", "Dud", "Nie", "Paz", "Wit", "Wal", "Sob",   "Gór",
  "Świ", "Cza", "Łuk", "Żół", "Bor",  "Sik", "Rut", "Bar", "Sze", "Tom", "Baran", "Lis"
};
static const char *const middles[] = { "al",  "niew", "cik",  "iń",  "and",  "liń",  "mań", "niak",
                                       "row", "ow",   "kiew", "ur",  "at",   "czyk", "tr",  "bow",
                                       "lik", "hal",  "czor", "łoń", "blew", "ak",   "ew",  "in",
                                       "zew", "orz",  "ar",   "ek",  "aś",   "eń",   "usz", "ory",
                                       "iel", "er",   "os",   "ul" };
static const char *const ends[] = { "ski",   "ska",   "cki", "cka",   "ak",    "czyk",
                                    "iak",   "owicz", "ek",  "ewski", "ewska", "ik",
                                    "yński", "yńska", "a",   "uk" };
static const char *const given[] = { "Anna",   "Jan",         "Maria",      "Piotr",
                                     "Zofia",  "Łukasz",      "Katarzyna",  "Michał",
                                     "Oliwia", "Świętosława", "Franciszek", "Julia",
                                     "Kacper", "Hanna",       "Grzegorz",   "Małgorzata" };
static const char *const streets[] = { "Szkolna",  "Polna",  "Leśna",    "Słoneczna", "Krótka",
                                       "Ogrodowa", "Lipowa", "Brzozowa", "Łąkowa",    "Kościelna" };

#define PICK(random, table) table[g_rand_int_range (random, 0, G_N_ELEMENTS (table))]

static char *
make_surname (GRand *random)
{
  return g_strconcat (PICK (random, beginnings), PICK (random, middles), PICK (random, ends), NULL);
}

static char *
make_text (GRand *random, int id, char **surname)
{
  GString *text = g_string_new (NULL);
  const int people = 3 + g_rand_int_range (random, 0, 2);

  *surname = make_surname (random);
  g_string_append_printf (text, "%s OPS.4210.%d.2025 %s %d", *surname, id, PICK (random, streets),
                          g_rand_int_range (random, 1, 99));
  for (int i = 0; i < people; i++)
    {
      g_autofree char *other =
          g_rand_int_range (random, 0, 4) == 0 ? make_surname (random) : g_strdup (*surname);

      g_string_append_printf (text, " %s %s %09d%02d", other, PICK (random, given),
                              g_rand_int_range (random, 0, 1000000000),
                              g_rand_int_range (random, 0, 100));
    }
  return g_string_free (text, FALSE);
}

typedef struct
{
  GRand *random;
  int first, end;
} Portion;

static gpointer
fill (OstTxn *txn, gpointer arg, GError **error)
{
  Portion *portion = arg;

  for (int id = portion->first; id < portion->end; id++)
    {
      g_autofree char *surname = NULL;
      g_autofree char *text = make_text (portion->random, id, &surname);
      g_autofree char *key = ost_text_sort_key (surname);
      g_auto (GStrv) words = ost_text_search_words (text);

      if (!ost_txn_run (txn, error, "insert into bench_entry values ($1, 0, $2)", "it", (gint64) id,
                        key) ||
          !ost_search_set_words (txn, id, (const char *const *) words, error))
        return NULL;
    }
  return NULL;
}

static gpointer
make_table (OstTxn *txn, gpointer arg, GError **error)
{
  if (ost_txn_run (txn, error,
                   ost_txn_is_server (txn)
                       ? "create table bench_entry (owner bigint primary key, archived smallint,"
                         " name_key text collate \"C\")"
                       : "create table bench_entry (owner integer primary key, archived smallint,"
                         " name_key text)",
                   ""))
    ost_txn_run (txn, error,
                 "create index bench_entry_name on bench_entry (archived, name_key, owner)", "");
  return NULL;
}

static gpointer
analyse (OstTxn *txn, gpointer arg, GError **error)
{
  ost_txn_run (txn, error, "analyze", "");
  return NULL;
}

typedef struct
{
  const char *typed;
  guint limit;
  guint hits;
} Question;

static gpointer
ask (OstTxn *txn, gpointer arg, GError **error)
{
  static const OstSearchRegister place = { "bench_entry", "owner", "r.archived = 0",
                                           NULL,          0,       "r.name_key, r.owner" };
  Question *question = arg;
  g_autoptr (GArray) keys = ost_search_keys (txn, &place, question->typed, question->limit, error);

  question->hits = keys != NULL ? keys->len : 0;
  return NULL;
}

static double
time_of (OstDb *db, const char *typed, guint limit)
{
  Question question = { typed, limit, 0 };
  const gint64 start = g_get_monotonic_time ();
  GError *error = NULL;

  ost_db_call (db, OST_DB_LOOK, ask, &question, &error);
  if (error != NULL)
    g_error ("%s", error->message);
  return (double) (g_get_monotonic_time () - start) / 1000;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

static void
print_times (const char *what, GArray *times)
{
  g_array_sort (times, compare_times);
  g_print ("%-28s median %7.2f ms, 95 %% %7.2f, worst %7.2f (%u)\n", what,
           g_array_index (times, double, times->len / 2),
           g_array_index (times, double, times->len * 95 / 100),
           g_array_index (times, double, times->len - 1), times->len);
}

static void
type_letter_by_letter (OstDb *db, const char *word, GArray *first, GArray *all)
{
  const glong length = g_utf8_strlen (word, -1);

  for (glong n = 1; n <= length; n++)
    {
      g_autofree char *typed = g_utf8_substring (word, 0, n);
      const double rows = time_of (db, typed, 50), hits = time_of (db, typed, 0);

      if (rows > 30)
        g_print ("  %s: %.1f ms\n", typed, rows);
      g_array_append_val (first, rows);
      g_array_append_val (all, hits);
    }
}

static void
type_names (OstDb *db, GRand *random)
{
  g_autoptr (GArray) first = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) first_wrong = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) all_wrong = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) first_two = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) all_two = g_array_new (FALSE, FALSE, sizeof (double));

  for (int i = 0; i < TYPED_NAMES; i++)
    {
      g_autofree char *name = make_surname (random);
      g_autofree char *two = g_strdup_printf ("%s %s", PICK (random, given), name);
      g_autofree char *folded = ost_text_fold (name);

      type_letter_by_letter (db, name, first, all);
      if (i % 4 == 0)
        type_letter_by_letter (db, two, first_two, all_two);
      folded[2 + i % 3] = 'q';
      type_letter_by_letter (db, folded, first_wrong, all_wrong);
    }
  print_times ("key to first 50 rows", first);
  print_times ("number of hits", all);
  print_times ("mistyped: first 50", first_wrong);
  print_times ("mistyped: number", all_wrong);
  print_times ("given name too: first 50", first_two);
  print_times ("given name too: number", all_two);
}

int
main (int argc, char **argv)
{
  const int families = argc > 2 ? atoi (argv[2]) : 100000;
  GError *error = NULL;
  OstDb *db = argc > 1 ? ost_db_create (argv[1], NULL, &error) : NULL;
  GRand *random = g_rand_new_with_seed (7);
  const gint64 start = g_get_monotonic_time ();

  if (db == NULL)
    {
      g_printerr ("%s\n", error != NULL ? error->message : "bench-search ADDRESS [FAMILIES]");
      return 2;
    }
  ost_db_call (db, OST_DB_EDIT, make_table, NULL, &error);
  for (int id = 1; id <= families && error == NULL; id += 5000)
    {
      Portion portion = { random, id, MIN (id + 5000, families + 1) };

      ost_db_call (db, OST_DB_EDIT, fill, &portion, &error);
    }
  ost_db_call (db, OST_DB_EDIT, analyse, NULL, error == NULL ? &error : NULL);
  if (error != NULL)
    g_error ("%s", error->message);
  g_print ("%d families indexed in %.1f s\n", families,
           (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC);
  type_names (db, random);
  ost_db_close (db);
  g_object_unref (db);
  g_rand_free (random);
  return 0;
}
