/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sample.h"
#include "storage/paged-list.h"
#include "storage/record-map.h"
#include "store.h"

#define ROWS 20000

/* The register's question: every STEP-th row from the first, in order of number. */
typedef struct
{
  gint64 step;
  gboolean fail;
} Query;

static int most_asked; /* the largest page that was asked for; workers write it */
static int pages_asked;

static GArray *
keys_of (OstTxn *txn, const Query *query, gint64 limit, GError **error)
{
  g_autoptr (OstStatement) statement = ost_statement_new (
      txn, query->fail ? "select nothing"
                       : "select id from sample where number % $1 = 0 order by number limit $2");
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  GError *local_error = NULL;

  ost_statement_bind_int (statement, 1, query->step);
  ost_statement_bind_int (statement, 2, limit);
  while (ost_statement_step (statement, &local_error))
    {
      const gint64 key = ost_statement_get_int (statement, 0);

      g_array_append_val (keys, key);
    }
  if (local_error == NULL)
    return g_steal_pointer (&keys);
  g_propagate_error (error, local_error);
  return NULL;
}

static GArray *
list_keys (OstTxn *txn, gpointer query, GError **error)
{
  return keys_of (txn, query, G_MAXINT, error);
}

static GArray *
list_first (OstTxn *txn, gpointer query, guint limit, GError **error)
{
  return keys_of (txn, query, limit, error);
}

static GPtrArray *
load_rows (OstTxn *txn, const gint64 *keys, guint n_keys, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  most_asked = MAX (most_asked, (int) n_keys);
  pages_asked++;
  for (guint i = n_keys; i > 0; i--) /* in any order */
    {
      gpointer record = ost_record_load (txn, OST_TYPE_SAMPLE, keys[i - 1], error);

      if (record == NULL)
        return NULL;
      g_ptr_array_add (records, record);
    }
  return g_steal_pointer (&records);
}

static OstPagedSource
source (gboolean first)
{
  const OstPagedSource made = {
    .record_type = ost_sample_get_type (),
    .list_keys = list_keys,
    .load_rows = load_rows,
    OST_PAGED_QUERY_OF_NUMBERS (Query),
  };
  OstPagedSource with_first = made;

  if (first)
    with_first.list_first = list_first;
  return with_first;
}

static void
fill (Store *store)
{
  g_autofree char *sql = g_strdup_printf (
      "insert into sample (rev, changed_by, changed_at, open, number, name)"
      " with recursive c (n) as (select 1 union all select n + 1 from c where n < %d)"
      " select 1, '', '', 0, n, 'name ' || n from c",
      ROWS);

  store_run (store, sql);
}

static void
done_cb (OstPagedList *list, gpointer flag)
{
  *(int *) flag = 1;
}

static void
ask (OstPagedList *list, gint64 step)
{
  Query query = { step, FALSE };
  int loaded = 0;
  const gulong handler = g_signal_connect (list, "loaded", G_CALLBACK (done_cb), &loaded);

  ost_paged_list_set_query (list, &query);
  g_assert_true (ost_paged_list_is_loading (list));
  g_assert_true (store_wait (&loaded, 20));
  g_assert_false (ost_paged_list_is_loading (list));
  g_signal_handler_disconnect (list, handler);
}

static const char *
name_of (OstPagedRow *row)
{
  return ((OstSample *) ost_paged_row_get_record (row))->name;
}

static void
named_cb (OstPagedRow *row, GParamSpec *pspec, gpointer flag)
{
  *(int *) flag = name_of (row) != NULL;
}

static void
wait_for_record (OstPagedRow *row)
{
  int come = name_of (row) != NULL;
  const gulong handler = g_signal_connect (row, "notify::record", G_CALLBACK (named_cb), &come);

  g_assert_true (store_wait (&come, 10));
  g_signal_handler_disconnect (row, handler);
}

static void
end (OstPagedList *list)
{
  g_assert_finalize_object (list);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_first_rows (Store *store)
{
  const gboolean firsts[] = { FALSE, TRUE };

  fill (store);
  for (guint i = 0; i < G_N_ELEMENTS (firsts); i++)
    {
      const OstPagedSource from = source (firsts[i]);
      OstPagedList *list = ost_paged_list_new (store->db, &from);
      OstPagedRow *row, *same;

      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
      ask (list, 1);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, ROWS);
      g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), ROWS));

      row = g_list_model_get_item (G_LIST_MODEL (list), 3);
      g_assert_cmpstr (name_of (row), ==, "name 4"); /* came with the keys */
      same = g_list_model_get_item (G_LIST_MODEL (list), 3);
      g_assert_true (row == same);
      g_object_unref (same);
      g_assert_finalize_object (row);

      row = g_list_model_get_item (G_LIST_MODEL (list), 12345);
      g_assert_null (name_of (row)); /* an empty record, not NULL */
      g_assert_cmpuint (ost_paged_row_get_position (row), ==, 12345);
      wait_for_record (row);
      g_assert_cmpstr (name_of (row), ==, "name 12346");
      g_assert_cmpint (ost_paged_row_get_key (row), ==, ost_paged_list_get_key (list, 12345));
      g_assert_finalize_object (row);
      end (list);
    }
}

static void
test_never_whole (Store *store)
{
  const OstPagedSource from = source (TRUE);
  OstPagedList *list = ost_paged_list_new (store->db, &from);

  fill (store);
  most_asked = 0;
  ask (list, 1);
  for (guint i = 0; i < ROWS; i += 100)
    {
      g_autoptr (OstPagedRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);
      g_autofree char *name = g_strdup_printf ("name %u", i + 1);

      wait_for_record (row);
      g_assert_cmpstr (name_of (row), ==, name);
      g_assert_cmpuint (ost_paged_list_count_loaded (list), <=, OST_PAGED_PAGE * OST_PAGED_PAGES);
    }
  g_assert_cmpuint (ost_paged_list_count_loaded (list), >, OST_PAGED_PAGE);
  g_assert_cmpint (most_asked, <=, OST_PAGED_PAGE);
  end (list);
}

static GString *splices;

static void
splice_cb (GListModel *model, guint position, guint removed, guint added, gpointer data)
{
  g_string_append_printf (splices, "%u-%u+%u ", position, removed, added);
}

static void
test_splices_only_the_tail (Store *store)
{
  const OstPagedSource from = source (FALSE);
  OstPagedList *list = ost_paged_list_new (store->db, &from);
  OstPagedRow *low, *high;
  int exchanged = 0;

  fill (store);
  splices = g_string_new (NULL);
  g_signal_connect (list, "items-changed", G_CALLBACK (splice_cb), NULL);
  ask (list, 2);
  low = g_list_model_get_item (G_LIST_MODEL (list), 1);
  high = g_list_model_get_item (G_LIST_MODEL (list), 9000);
  wait_for_record (high);
  g_assert_cmpstr (name_of (low), ==, "name 4");

  g_signal_connect (low, "notify::record", G_CALLBACK (named_cb), &exchanged);
  ask (list, 4);
  g_assert_cmpstr (name_of (low), ==, "name 8"); /* the same holder */
  g_assert_true (exchanged);
  ask (list, 5);
  ask (list, 4);
  g_assert_cmpstr (splices->str, ==, "0-0+10000 5000-5000+0 4000-1000+0 4000-0+1000 ");

  /* a place that is gone keeps its record for whoever still holds it, and is not given again */
  g_assert_cmpstr (name_of (high), ==, "name 18002");
  ask (list, 2);
  {
    g_autoptr (OstPagedRow) fresh = g_list_model_get_item (G_LIST_MODEL (list), 9000);
    g_assert_true (fresh != high);
  }
  g_assert_finalize_object (low);
  g_assert_finalize_object (high);
  g_string_free (splices, TRUE);
  end (list);
}

static void
count_cb (OstPagedRow *row, GParamSpec *pspec, gpointer count)
{
  ++*(int *) count;
}

/* The first page of a long answer comes before the rest: no row is unmade for the moment between,
 * and none is filled twice. */
static void
test_first_page_first (Store *store)
{
  const OstPagedSource from = source (TRUE);
  OstPagedList *list = ost_paged_list_new (store->db, &from);
  OstPagedRow *low, *high;
  int filled = 0;

  fill (store);
  splices = g_string_new (NULL);
  g_signal_connect (list, "items-changed", G_CALLBACK (splice_cb), NULL);
  ask (list, 2);
  low = g_list_model_get_item (G_LIST_MODEL (list), 1);
  high = g_list_model_get_item (G_LIST_MODEL (list), 200);
  g_assert_cmpstr (name_of (low), ==, "name 4");
  wait_for_record (high);
  g_signal_connect (low, "notify::record", G_CALLBACK (count_cb), &filled);
  ask (list, 4);
  g_assert_cmpstr (splices->str, ==, "0-0+128 128-0+9872 5000-5000+0 ");
  g_assert_cmpint (filled, ==, 1);
  g_assert_cmpstr (name_of (low), ==, "name 8");
  g_assert_cmpstr (name_of (high), ==, "name 804");
  g_assert_finalize_object (low);
  g_assert_finalize_object (high);
  g_string_free (splices, TRUE);
  end (list);
}

static void
test_former_question (Store *store)
{
  const OstPagedSource from = source (TRUE);
  OstPagedList *list = ost_paged_list_new (store->db, &from);
  int loaded = 0;

  fill (store);
  g_signal_connect (list, "loaded", G_CALLBACK (done_cb), &loaded);
  for (gint64 step = 1; step <= 50; step++)
    {
      Query query = { step, FALSE };

      ost_paged_list_set_query (list, &query);
    }
  g_assert_true (store_wait (&loaded, 10));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, ROWS / 50);
  end (list);
}

static gpointer
rename_one (OstTxn *txn, gpointer arg, GError **error)
{
  ost_txn_run (txn, error, "update sample set name = 'renamed' where number = 5001", "");
  ost_txn_run (txn, error, "delete from sample where number = 1", "");
  return NULL;
}

static void
test_reload (Store *store)
{
  const OstPagedSource from = source (TRUE);
  OstPagedList *list = ost_paged_list_new (store->db, &from);
  OstPagedRow *row;
  gint64 key;
  int loaded = 0;

  fill (store);
  ask (list, 1);
  row = g_list_model_get_item (G_LIST_MODEL (list), 5000);
  wait_for_record (row);
  key = ost_paged_row_get_key (row);
  g_assert_cmpuint (ost_paged_list_find_key (list, key), ==, 5000);
  g_assert_cmpuint (ost_paged_list_find_key (list, -1), ==, G_MAXUINT);

  ost_db_call (store->db, OST_DB_EDIT, rename_one, NULL, NULL);
  pages_asked = 0;
  g_signal_connect (list, "loaded", G_CALLBACK (done_cb), &loaded);
  ost_paged_list_reload (list);
  g_assert_cmpstr (name_of (row), ==, "name 5001"); /* stays while it is asked */
  g_assert_true (store_wait (&loaded, 10));
  g_assert_cmpstr (name_of (row), ==, "name 5002");
  g_assert_cmpuint (ost_paged_list_find_key (list, key), ==, 4999);
  {
    g_autoptr (OstPagedRow) moved = g_list_model_get_item (G_LIST_MODEL (list), 4999);
    g_assert_cmpstr (name_of (moved), ==, "renamed");
  }
  g_assert_cmpint (pages_asked, <=, 2);
  g_assert_finalize_object (row);
  end (list);
}

static void
failed_cb (OstPagedList *list, GError *error, gpointer flag)
{
  g_assert_error (error, OST_DB_ERROR, OST_DB_ERROR_FAILED);
  *(int *) flag = 1;
}

static void
test_failed (Store *store)
{
  const OstPagedSource from = source (TRUE);
  OstPagedList *list = ost_paged_list_new (store->db, &from);
  Query query = { 1, TRUE };
  int failed = 0;

  g_signal_connect (list, "failed", G_CALLBACK (failed_cb), &failed);
  ost_paged_list_set_query (list, &query);
  g_assert_true (store_wait (&failed, 10));
  g_assert_false (ost_paged_list_is_loading (list));
  end (list);
}

static void
test_dropped_while_asking (Store *store)
{
  const OstPagedSource from = source (TRUE);
  OstPagedList *list = ost_paged_list_new (store->db, &from);
  Query query = { 1, FALSE };
  OstPagedRow *row;

  fill (store);
  ask (list, 1);
  row = g_list_model_get_item (G_LIST_MODEL (list), 15000);
  ost_paged_list_set_query (list, &query);
  g_assert_finalize_object (list);
  g_assert_null (name_of (row)); /* outlives its list */
  g_assert_finalize_object (row);
  store_count (store, "select 1"); /* the worker has come past what was asked */
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  store_add ("paged/first-rows", test_first_rows);
  store_add ("paged/never-whole", test_never_whole);
  store_add ("paged/splices-only-the-tail", test_splices_only_the_tail);
  store_add ("paged/first-page-first", test_first_page_first);
  store_add ("paged/former-question", test_former_question);
  store_add ("paged/reload", test_reload);
  store_add ("paged/failed", test_failed);
  store_add ("paged/dropped-while-asking", test_dropped_while_asking);
  return g_test_run ();
}
