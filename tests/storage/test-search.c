/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/text.h"
#include "storage/search.h"
#include "store.h"

typedef struct
{
  gint64 owner;
  const char *text;
} Owner;

static const Owner owners[] = {
  { 1, "Wiśniewska Anna-Maria OPS.4210.3.2025" },
  { 2, "Wiśniewski Łukasz OPS.4210.17.2025" },
  { 3, "Żółkiewska Zofia ul. Świętej Łucji 5" },
  { 4, "Kowalczyk Jan III RNsm 12/26 44051401359" },
  { 5, "Kowalski Piotr" },
};

static const OstSearchRegister by_name = {
  "entry", "owner", "r.hidden = 0", NULL, 0, "r.name_key, r.owner",
};

static gpointer
set_words (OstTxn *txn, gpointer arg, GError **error)
{
  const Owner *owner = arg;
  g_auto (GStrv) words = ost_text_search_words (owner->text);

  ost_search_set_words (txn, owner->owner, (const char *const *) words, error);
  return NULL;
}

static void
index_owner (Store *store, const Owner *owner)
{
  GError *error = NULL;

  ost_db_call (store->db, OST_DB_EDIT, set_words, (gpointer) owner, &error);
  g_assert_no_error (error);
}

static void
fill (Store *store)
{
  store_run (store, store_is_file (store)
                        ? "create table entry (owner bigint primary key, name_key text, hidden int)"
                        : "create table entry (owner bigint primary key,"
                          " name_key text collate \"C\", hidden int)");
  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    {
      g_autofree char *key = ost_text_sort_key (owners[i].text);
      g_autofree char *sql =
          g_strdup_printf ("insert into entry values (%d, '%s', 0)", (int) owners[i].owner, key);

      store_run (store, sql);
      index_owner (store, &owners[i]);
    }
}

typedef struct
{
  const OstSearchRegister *place;
  const char *query;
  guint limit;
} Question;

static gpointer
find (OstTxn *txn, gpointer arg, GError **error)
{
  const Question *question = arg;

  return ost_search_keys (txn, question->place, question->query, question->limit, error);
}

static char *
found (Store *store, const OstSearchRegister *place, const char *query, guint limit)
{
  const Question question = { place, query, limit };
  GError *error = NULL;
  g_autoptr (GArray) keys =
      ost_db_call (store->db, OST_DB_LOOK, find, (gpointer) &question, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < keys->len; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "",
                            g_array_index (keys, gint64, i));
  return g_string_free (text, FALSE);
}

static void
assert_found (Store *store, const char *query, const char *expected)
{
  g_autofree char *first = found (store, &by_name, query, 50);
  g_autofree char *all = found (store, &by_name, query, 0);

  g_test_message ("%s: %s", query, first);
  g_assert_cmpstr (first, ==, expected);
  g_assert_cmpstr (all, ==, expected);
}

static void
test_beginnings (Store *store)
{
  static const struct
  {
    const char *query;
    const char *expected;
  } cases[] = {
    { "", "4 5 1 2 3" },
    { NULL, "4 5 1 2 3" },
    { "  , ", "4 5 1 2 3" },
    { "w", "1 2" },
    { "wisniewsk", "1 2" },
    { "WIŚNIEWSKA", "1" },
    { "łu", "2 3" },
    { "lucji zof", "3" },
    { "zof lucji zółk", "3" },
    { "maria", "1" },
    { "anna-maria", "1" },
    { "kow", "4 5" },
    { "kow jan", "4" },
    { "jan piotr", "" },
    { "ops.4210", "1 2" },
    { "OPS.4210.3.2025", "1" },
    { "4210.17", "2" },
    { "17.2025", "2" },
    { "12/26", "4" },
    { "440514", "4" },
    { "ops 42", "1 2" }, /* from the number and from its part */
    { "x'; drop table entry; --", "" },
    { "%", "4 5 1 2 3" },
    { "qqqqqq", "" },
  };

  fill (store);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_found (store, cases[i].query, cases[i].expected);
}

static void
test_one_typing_error (Store *store)
{
  static const struct
  {
    const char *query;
    const char *expected;
  } cases[] = {
    { "wisniweska", "1" },                           /* changed places */
    { "wsniewska", "1" },                            /* missing */
    { "wissniewska", "1" },                          /* too much */
    { "wiśniewzka", "1" },                           /* wrong */
    { "isniewska", "1" },                            /* the first missing */
    { "xwisniewska", "1" },                          /* the first too much */
    { "visniewska", "1" },                           /* the first wrong */
    { "iwsniewska", "1" },                           /* the first two changed */
    { "wisniewskax", "1" },                          /* one too much at the end */
    { "kowlacz", "4" },                              /* not yet the whole word */
    { "kowaxczyk jan", "4" }, { "wisniweskaa", "" }, /* two errors */
    { "kwoa", "" },                                  /* too short to guess */
    { "kowalsky", "5" },      { "ops.4211", "" },    /* numbers are never guessed */
    { "44051401358", "" },
  };

  fill (store);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_found (store, cases[i].query, cases[i].expected);
  /* "kowalsk" begins a word, so nothing is guessed */
  assert_found (store, "kowalsk", "5");
}

static void
test_words_change (Store *store)
{
  const Owner renamed = { 5, "Nowak Piotr Piotr" };
  const Owner nothing = { 4, "" };

  fill (store);
  index_owner (store, &renamed);
  assert_found (store, "kowalski", "");
  assert_found (store, "nowak", "5");
  assert_found (store, "pitor", "5");
  g_assert_cmpint (store_count (store, "select count(*) from search_word where owner = 5"), ==, 2);
  /* the name that nobody bears any more is nowhere */
  g_assert_cmpint (store_count (store, "select count(*) from search_variant"
                                       " where word = 'kowalski'"),
                   ==, 0);
  g_assert_cmpint (store_count (store, "select count(*) from search_variant"
                                       " where word = 'wisniewska'"),
                   >, 5);
  index_owner (store, &nothing);
  assert_found (store, "jan", "");
}

static void
test_where_and_order (Store *store)
{
  const gint64 bounds[] = { 1, 4 };
  const OstSearchRegister backwards = {
    "entry", "owner", "r.owner > $1 and r.owner < $2", bounds, 2, "r.name_key desc, r.owner",
  };
  g_autofree char *all = NULL;
  g_autofree char *some = NULL;
  g_autofree char *one = NULL;
  g_autofree char *guessed = NULL;

  fill (store);
  store_run (store, "update entry set hidden = 1 where owner = 1");
  assert_found (store, "wisn", "2");
  all = found (store, &backwards, "", 0);
  g_assert_cmpstr (all, ==, "3 2");
  some = found (store, &backwards, "lu", 0);
  g_assert_cmpstr (some, ==, "3 2");
  one = found (store, &backwards, "lu", 1);
  g_assert_cmpstr (one, ==, "3");
  guessed = found (store, &backwards, "lu wisneiwski", 5);
  g_assert_cmpstr (guessed, ==, "2");
}

/* More hits than are worth collecting: the other plan, the same answer. */
static void
test_many_hits (Store *store)
{
  g_autofree char *first = NULL;
  g_autofree char *two = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *all = NULL;

  fill (store);
  store_run (store, "delete from entry");
  store_run (
      store,
      "insert into entry (owner, name_key, hidden)"
      " with recursive c (n) as (select 1 union all select n + 1 from c where n < 16000)"
      " select n, substr ('00000' || (16001 - n), length ('' || (16001 - n)) + 1), 0 from c");
  store_run (
      store,
      "insert into search_word (word, owner) select 'rodzina', owner from entry where owner > 0"
      " on conflict do nothing");
  store_run (store, "insert into search_word (word, owner) select 'duza', owner from entry"
                    " where owner % 2 = 0 on conflict do nothing");
  first = found (store, &by_name, "rodz", 4);
  g_assert_cmpstr (first, ==, "16000 15999 15998 15997");
  two = found (store, &by_name, "rodz duz", 3);
  g_assert_cmpstr (two, ==, "16000 15998 15996");
  all = found (store, &by_name, "rodz", 0);
  g_assert_true (g_str_has_suffix (all, " 2 1"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  store_add ("search/beginnings", test_beginnings);
  store_add ("search/one-typing-error", test_one_typing_error);
  store_add ("search/words-change", test_words_change);
  store_add ("search/where-and-order", test_where_and_order);
  store_add ("search/many-hits", test_many_hits);
  return g_test_run ();
}
