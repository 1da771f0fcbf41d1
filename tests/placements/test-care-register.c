/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/date.h"
#include "placements/care-register-store.h"
#include "storage/statement.h"
#include "storage/store.h"

/* The register of children in care: ids in an order, and the lines of some of them. */

#define MANY 10000

typedef struct
{
  OstCareQuery query;
  guint limit;
  GArray *keys;
  GPtrArray *lines; /* of the first hundred */
} Asking;

static gpointer
ask_keys (OstTxn *txn, gpointer arg, GError **error)
{
  Asking *self = arg;

  self->keys = ost_care_register_keys (txn, &self->query, self->limit, error);
  if (self->keys != NULL)
    self->lines = ost_care_register_lines (txn, (gint64 *) self->keys->data,
                                           MIN (self->keys->len, 100), error);
  return NULL;
}

static void
ask (Store *store, Asking *asking)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&asking->keys, g_array_unref);
  g_clear_pointer (&asking->lines, g_ptr_array_unref);
  ost_db_call (store->db, OST_DB_LOOK, ask_keys, asking, &error);
  g_assert_no_error (error);
}

static void
asking_clear (Asking *asking)
{
  g_clear_pointer (&asking->keys, g_array_unref);
  g_clear_pointer (&asking->lines, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asking, asking_clear)

static gint64
key (const Asking *asking, guint i)
{
  return g_array_index (asking->keys, gint64, i);
}

static const OstCareLine *
line_of (const Asking *asking, gint64 id)
{
  for (guint i = 0; i < asking->lines->len; i++)
    if (((OstRecord *) asking->lines->pdata[i])->id == id)
      return asking->lines->pdata[i];
  return NULL;
}

/* Ćwik before Dąb, as in Polish only; 4 has left, 5 contradicts himself, 6 changed the form today.
 */
static void
fill (Store *store)
{
  const GDate today = ost_date (2026, 11, 21);

  ost_db_set_today (store->db, &today);
  store_run (
      store,
      "insert into person (id, surname, given_name, pesel, name_key) values"
      " (1, 'Dąb', 'Jan', '16310765430', 'd0a1b jan'), (2, 'Ćwik', 'Ola', null, 'c1wik ola'),"
      " (3, 'Kos', 'Iga', null, 'kos iga'), (4, 'Wrona', 'Bez', null, 'wrona bez'),"
      " (5, 'Żuk', 'Ul', null, 'z2uk ul'), (6, 'Lis', 'Ada', null, 'lis ada');"
      "insert into episode (person_id, county, form, from_day, to_day, place_name) values"
      " (1, 'x', 'niezawodowa', '2026-02-07', null, 'Kowalscy'),"
      " (2, 'x', 'spokrewniona', '2020-02-07', null, null),"
      " (3, 'x', 'rpot', '2025-06-01', null, 'Zatoka'),"
      " (4, 'x', 'rdd', '2025-06-01', '2026-11-20', 'Zatoka'),"
      " (5, 'x', 'rdd', '2025-06-01', null, 'Dom'), (5, 'x', 'iop', '2026-06-01', null, 'Zatoka'),"
      " (6, 'x', 'pogotowie', '2026-10-01', '2026-11-21', 'Nocna'),"
      " (6, 'x', 'zawodowa', '2026-11-21', null, 'Dzienni')");
}

static void
test_names (Store *store)
{
  static const gint64 order[] = { 2, 1, 3, 6, 5 };
  g_auto (Asking) asking = { 0 };

  fill (store);
  ask (store, &asking);
  g_assert_cmpuint (asking.keys->len, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    g_assert_cmpint (key (&asking, i), ==, order[i]);
  g_assert_cmpuint (asking.lines->len, ==, G_N_ELEMENTS (order));
  g_assert_cmpint (line_of (&asking, 1)->rate, ==, 10);
  g_assert_cmpint (line_of (&asking, 2)->rate, ==, 50);
  g_assert_cmpint (line_of (&asking, 3)->next_rate, ==, 50);
  g_assert_cmpstr (line_of (&asking, 3)->place_name, ==, "Zatoka");
  g_assert_nonnull (strstr (line_of (&asking, 5)->problem, "overlap"));
  g_assert_cmpstr (line_of (&asking, 6)->place_name, ==, "Dzienni");

  asking.query.descending = TRUE;
  asking.limit = 2;
  ask (store, &asking);
  g_assert_cmpuint (asking.keys->len, ==, 2);
  g_assert_cmpint (key (&asking, 0), ==, 5);
  g_assert_cmpint (key (&asking, 1), ==, 6);
}

static void
expect_found (Store *store, const char *search, gint64 id)
{
  g_auto (Asking) asking = { { .search = (char *) search } };

  for (asking.query.sort = OST_CARE_SORT_NAME; asking.query.sort <= OST_CARE_SORT_NEXT_CHANGE;
       asking.query.sort++)
    {
      ask (store, &asking);
      g_assert_cmpuint (asking.keys->len, ==, id != 0);
      if (id != 0)
        g_assert_cmpint (key (&asking, 0), ==, id);
    }
}

static void
test_search (Store *store)
{
  fill (store);
  expect_found (store, "cwi", 2);
  expect_found (store, "1631", 1);
  expect_found (store, "zatoka iga", 3);
  expect_found (store, "dzienni", 6);
  expect_found (store, "nocna", 0); /* where the child is no more */
  expect_found (store, "wrona", 0);
}

static void
test_sorts (Store *store)
{
  g_auto (Asking) asking = { { .sort = OST_CARE_SORT_SINCE } };

  fill (store);
  ask (store, &asking);
  g_assert_cmpint (key (&asking, asking.keys->len - 1), ==, 6);
  asking.query.sort = OST_CARE_SORT_RATE;
  asking.query.descending = TRUE;
  ask (store, &asking);
  g_assert_cmpint (key (&asking, 0), ==, 2);
  g_assert_cmpint (key (&asking, 1), ==, 3);
}

static void
test_many (Store *store)
{
  g_autofree char *sql = g_strdup_printf (
      "with recursive n (i) as (select 1 union all select i + 1 from n where i < %d)"
      " insert into person (id, surname, given_name, name_key) select i, 'Kos', 'A' || i,"
      " 'kos a' || (20000 + i) from n",
      MANY);
  g_auto (Asking) asking = { 0 };
  const GDate today = ost_date (2026, 11, 21);

  ost_db_set_today (store->db, &today);
  store_run (store, sql);
  store_run (store, "insert into episode (person_id, county, form, from_day)"
                    " select id, 'x', 'niezawodowa', '2026-02-07' from person");
  ask (store, &asking);
  g_assert_cmpuint (asking.keys->len, ==, MANY);
  for (guint i = 0; i < MANY; i++)
    g_assert_cmpint (key (&asking, i), ==, i + 1);
  g_assert_cmpuint (asking.lines->len, ==, 100);
  asking.limit = 50;
  for (asking.query.sort = OST_CARE_SORT_NAME; asking.query.sort <= OST_CARE_SORT_NEXT_CHANGE;
       asking.query.sort++)
    {
      ask (store, &asking);
      g_assert_cmpuint (asking.keys->len, ==, 50);
      g_assert_cmpint (key (&asking, 49), ==, 50);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  store_add ("care-register/names", test_names);
  store_add ("care-register/search", test_search);
  store_add ("care-register/sorts", test_sorts);
  store_add ("care-register/many", test_many);
  return g_test_run ();
}
