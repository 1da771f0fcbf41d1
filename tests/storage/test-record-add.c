/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sample.h"
#include "storage/audit.h"
#include "store.h"

/* Records by the thousand: whether an engine takes them one by one or in portions is not seen. */

typedef struct
{
  gint64 sample_id;
  int n;
  gboolean fail; /* at the end */
  gint64 change;
  gint64 seen; /* from inside the transaction, after half of them */
} Adding;

static gint64
add_line (OstTxn *txn, gint64 sample_id, int number, GError **error)
{
  g_autofree char *word = g_strdup_printf ("\"{słowo}\" \\%d, null\n", number);
  g_autoptr (OstSampleLine) line =
      g_object_new (OST_TYPE_SAMPLE_LINE, "sample_id", sample_id, "word", word, NULL);

  return ost_record_add (txn, line, error);
}

static gpointer
add_lines (OstTxn *txn, gpointer arg, GError **error)
{
  Adding *adding = arg;
  gint64 last = 0;

  for (int i = 0; i < adding->n; i++)
    {
      const gint64 id = add_line (txn, adding->sample_id, i, error);

      if (id == 0)
        return NULL;
      g_assert_cmpint (id, >, last);
      last = id;
      if (i == adding->n / 2)
        ost_txn_get_int (txn, &adding->seen, error, "select count(*) from sample_line", "");
    }
  adding->change = ost_txn_get_change (txn);
  if (adding->fail)
    g_set_error_literal (error, OST_DB_ERROR, OST_DB_ERROR_FAILED, "asked for");
  return NULL;
}

static gint64
add_sample (Store *store)
{
  store_run (store, "insert into sample (id, rev, changed_by, changed_at, name, open) values"
                    " (1, 1, 'x', 'x', 'whole', 0)");
  return 1;
}

static void
test_many (Store *store)
{
  Adding adding = { add_sample (store), 1203 };
  GError *error = NULL;

  ost_db_call (store->db, OST_DB_EDIT, add_lines, &adding, &error);
  g_assert_no_error (error);
  g_assert_cmpint (adding.seen, ==, 602);
  g_assert_cmpint (store_count (store, "select count(*) from sample_line where rev = 1"
                                       " and changed_by = 'anna' and archived_at is null"),
                   ==, 1203);
  g_assert_cmpint (store_count (store, "select count(*) from sample_line where"
                                       " word like '\"{słowo}\" \\%, null_' escape '!'"),
                   ==, 1203);
  /* Each has its own audit row of the one change. */
  g_assert_cmpint (store_count (store, "select count(*) from sample_line l join audit a"
                                       " on a.topic = 'sample_line' and a.record_id = l.id"
                                       " and a.action = 'inserted' and a.rev = 1"),
                   ==, 1203);
  g_assert_cmpint (store_count (store, "select count(distinct change) from audit"), ==, 1);
}

static gpointer
undo (OstTxn *txn, gpointer arg, GError **error)
{
  ost_audit_undo (txn, ((Adding *) arg)->change, error);
  return NULL;
}

static void
test_undo (Store *store)
{
  Adding adding = { add_sample (store), 7 };
  GError *error = NULL;

  ost_db_call (store->db, OST_DB_EDIT, add_lines, &adding, &error);
  g_assert_no_error (error);
  ost_db_call (store->db, OST_DB_EDIT, undo, &adding, &error);
  g_assert_no_error (error);
  g_assert_cmpint (store_count (store, "select count(*) from sample_line"), ==, 0);
}

/* A link to nothing is refused before the transaction ends, and nothing stays. */
static void
test_refused (Store *store)
{
  Adding adding = { 4711, 3 };
  g_autoptr (GError) error = NULL;

  ost_db_call (store->db, OST_DB_EDIT, add_lines, &adding, &error);
  g_assert_error (error, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT);
  g_assert_cmpint (store_count (store, "select count(*) from sample_line"), ==, 0);
  g_assert_cmpint (store_count (store, "select count(*) from audit"), ==, 0);
}

static gpointer
try_inside (OstTxn *txn, gpointer arg, GError **error)
{
  Adding outer = { 1, 5 };
  Adding inner = { 1, 4, .fail = TRUE };
  g_autoptr (GError) failed = NULL;

  add_lines (txn, &outer, error);
  ost_txn_try (txn, add_lines, &inner, &failed);
  g_assert_error (failed, OST_DB_ERROR, OST_DB_ERROR_FAILED);
  add_line (txn, 1, 99, error);
  return NULL;
}

static void
test_savepoint (Store *store)
{
  GError *error = NULL;

  add_sample (store);
  ost_db_call (store->db, OST_DB_EDIT, try_inside, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (store_count (store, "select count(*) from sample_line"), ==, 6);
  g_assert_cmpint (store_count (store, "select count(*) from audit"), ==, 6);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  store_add ("record-add/many", test_many);
  store_add ("record-add/undo", test_undo);
  store_add ("record-add/refused", test_refused);
  store_add ("record-add/savepoint", test_savepoint);
  return g_test_run ();
}
