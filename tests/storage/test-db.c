/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdio.h>
#include <unistd.h>

#include "sample.h"
#include "storage/record-map.h"
#include "store.h"

static gpointer
save_sample (OstTxn *txn, gpointer arg, GError **error)
{
  return GSIZE_TO_POINTER ((gsize) ost_record_save (txn, arg, error));
}

static void
save_named (OstDb *db, const char *name, gint64 number)
{
  g_autoptr (OstSample) sample = sample_new (name);
  GError *error = NULL;

  sample->number = number;
  ost_db_call (db, OST_DB_EDIT, save_sample, sample, &error);
  g_assert_no_error (error);
}

static void
note_cb (OstDb *db, gpointer count)
{
  ++*(int *) count;
}

static gpointer
fail_after_saving (OstTxn *txn, gpointer arg, GError **error)
{
  ost_record_save (txn, arg, error);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_EXISTS, "on purpose");
  return NULL;
}

static void
test_rolled_back (Store *store)
{
  g_autoptr (OstSample) sample = sample_new ("gone");
  g_autoptr (GError) error = NULL;

  ost_db_call (store->db, OST_DB_EDIT, fail_after_saving, sample, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_assert_cmpint (store_count (store, "select count(*) from sample"), ==, 0);
  g_assert_cmpint (store_count (store, "select count(*) from audit"), ==, 0);
}

static void
test_topics (Store *store)
{
  g_autoptr (OstSample) sample = sample_new ("gone");
  int sample_told = 0, line_told = 0, never = 0;

  g_signal_connect (store->db, "changed::sample", G_CALLBACK (note_cb), &sample_told);
  g_signal_connect (store->db, "changed::sample_line", G_CALLBACK (note_cb), &line_told);

  ost_db_call (store->db, OST_DB_EDIT, fail_after_saving, sample, NULL);
  g_assert_false (store_wait (&sample_told, 1));

  save_named (store->db, "first", 1);
  g_assert_cmpint (sample_told, ==, 0); /* not before the loop runs */
  g_assert_true (store_wait (&sample_told, 5));
  g_assert_false (store_wait (&never, 2)); /* and not twice, by way of the server or the poll */
  g_assert_cmpint (sample_told, ==, 1);
  g_assert_cmpint (line_told, ==, 0);
  g_signal_handlers_disconnect_by_data (store->db, &sample_told);
  g_signal_handlers_disconnect_by_data (store->db, &line_told);
}

static void
test_other_program (Store *store)
{
  OstDb *other = store_open_again (store);
  int told = 0;

  g_signal_connect (store->db, store_is_file (store) ? "changed::all" : "changed::sample",
                    G_CALLBACK (note_cb), &told);
  save_named (other, "from elsewhere", 1);
  g_assert_true (store_wait (&told, 5));
  g_assert_cmpint (store_count (store, "select count(*) from sample"), ==, 1);
  save_named (store->db, "from here", 2);
  ost_db_close (other);
  g_assert_finalize_object (other);
  g_signal_handlers_disconnect_by_data (store->db, &told);
}

typedef struct
{
  OstSample *good;
  OstSample *bad;
} Pair;

static gpointer
save_twice (OstTxn *txn, gpointer arg, GError **error)
{
  Pair *pair = arg;

  ost_record_save (txn, pair->good, error);
  g_assert_no_error (*error);
  ost_txn_touch (txn, "inner");
  return GSIZE_TO_POINTER ((gsize) ost_record_save (txn, pair->bad, error));
}

static gpointer
try_and_go_on (OstTxn *txn, gpointer arg, GError **error)
{
  Pair *pair = arg;
  g_autoptr (GError) local_error = NULL;

  g_assert_null (ost_txn_try (txn, save_twice, pair, &local_error));
  g_assert_error (local_error, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT);
  g_assert_cmpint (ost_txn_get_change (txn), ==, 0);
  ost_record_save (txn, pair->good, error);
  g_assert_cmpint (ost_txn_get_change (txn), >, 0);
  pair->good->number = 2;
  g_assert_nonnull (ost_txn_try (txn, save_sample, pair->good, error));
  return NULL;
}

static void
test_savepoint (Store *store)
{
  g_autoptr (OstSample) good = sample_new ("good");
  g_autoptr (OstSample) bad = sample_new ("bad");
  Pair pair = { good, bad };
  g_autoptr (GError) error = NULL;
  int told = 0, inner = 0;

  bad->number = 4;
  bad->other_id = 999; /* nobody */
  g_signal_connect (store->db, "changed::inner", G_CALLBACK (note_cb), &inner);
  g_signal_connect (store->db, "changed::sample", G_CALLBACK (note_cb), &told);
  ost_db_call (store->db, OST_DB_EDIT, try_and_go_on, &pair, &error);
  g_assert_no_error (error);
  g_assert_cmpint (store_count (store, "select count(*) from sample"), ==, 2);
  g_assert_cmpint (store_count (store, "select count(distinct change) from audit"), ==, 1);
  g_assert_true (store_wait (&told, 5));
  g_assert_cmpint (inner, ==, 0);
  g_signal_handlers_disconnect_by_data (store->db, &inner);
  g_signal_handlers_disconnect_by_data (store->db, &told);
}

static gpointer
write_in_a_look (OstTxn *txn, gpointer arg, GError **error)
{
  ost_txn_run (txn, error, "delete from sample", "");
  return NULL;
}

static void
test_readers_do_not_write (Store *store)
{
  const OstDbLane lanes[] = { OST_DB_LOOK, OST_DB_REPORT };

  save_named (store->db, "stays", 1);
  for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
    {
      g_autoptr (GError) error = NULL;

      ost_db_call (store->db, lanes[i], write_in_a_look, NULL, &error);
      g_assert_nonnull (error);
    }
  g_assert_cmpint (store_count (store, "select count(*) from sample"), ==, 1);
}

static gpointer
bad_sql (OstTxn *txn, gpointer arg, GError **error)
{
  gint64 number = 7;

  ost_txn_get_int (txn, &number, error, "select nothing from nowhere", "");
  g_assert_cmpint (number, ==, 7);
  return NULL;
}

static void
test_bad_statement (Store *store)
{
  g_autoptr (GError) error = NULL;

  ost_db_call (store->db, OST_DB_LOOK, bad_sql, NULL, &error);
  g_assert_error (error, OST_DB_ERROR, OST_DB_ERROR_FAILED);
  g_assert_cmpint (store_count (store, "select count(*) from sample"), ==, 0);
}

static gpointer
check_values (OstTxn *txn, gpointer arg, GError **error)
{
  g_autoptr (OstStatement) statement = ost_statement_new (
      txn, "select cast($2 as text), cast($1 as bigint) + cast($3 as bigint), cast($4 as text)");
  const GDate day = ost_date (2026, 11, 22);
  g_autofree char *text = NULL;
  gint64 untouched = 5;
  GDate read;

  for (int i = 0; i < 2; i++)
    {
      ost_statement_bind_text (statement, 2, "drugi");
      ost_statement_bind_int (statement, 1, G_MAXINT64 - 1);
      ost_statement_bind_int (statement, 3, 1);
      ost_statement_bind_date (statement, 4, &day);
      g_assert_true (ost_statement_step (statement, error));
      g_assert_cmpstr (ost_statement_get_text (statement, 0), ==, "drugi");
      g_assert_cmpint (ost_statement_get_int (statement, 1), ==, G_MAXINT64);
      read = ost_statement_get_date (statement, 2);
      g_assert_cmpint (ost_date_compare (&read, &day), ==, 0);
      g_assert_false (ost_statement_step (statement, error));
      g_assert_false (ost_statement_step (statement, error)); /* the end stays the end */
      ost_statement_reset (statement);
    }
  /* what was bound before a reset is not bound after it */
  g_assert_true (ost_statement_step (statement, error));
  g_assert_true (ost_statement_is_null (statement, 0));
  g_assert_null (ost_statement_get_text (statement, 0));

  g_assert_false (ost_txn_get_int (txn, &untouched, error, "select id from sample where id = $1",
                                   "i", (gint64) 1));
  g_assert_no_error (*error);
  g_assert_cmpint (untouched, ==, 5);
  g_assert_true (ost_txn_get_text (txn, &text, error, "select cast($1 as text)", "l", (gint64) 0));
  g_assert_null (text);
  return NULL;
}

static void
test_statement (Store *store)
{
  GError *error = NULL;

  ost_db_call (store->db, OST_DB_LOOK, check_values, NULL, &error);
  g_assert_no_error (error);
}

static gpointer
check_counts (OstTxn *txn, gpointer arg, GError **error)
{
  g_autoptr (OstStatement) update = ost_statement_new (txn, "update sample set amount = 5");
  g_autoptr (OstStatement) none = ost_statement_new (txn, "delete from sample where number = 55");
  g_autoptr (OstStatement) select = ost_statement_new (txn, "select * from sample");

  g_assert_cmpint (ost_statement_run (update, error), ==, 3);
  g_assert_cmpint (ost_statement_run (none, error), ==, 0);
  g_assert_cmpint (ost_statement_run (select, error), ==, 0);
  return NULL;
}

static void
test_counts (Store *store)
{
  GError *error = NULL;

  for (int i = 1; i <= 3; i++)
    save_named (store->db, "row", i);
  ost_db_call (store->db, OST_DB_EDIT, check_counts, NULL, &error);
  g_assert_no_error (error);
}

#define LONG_LIST "with recursive c (n) as (select 1 union all select n + 1 from c where n < %d) "

static glong
resident_kb (void)
{
  glong pages = 0, resident = 0;
  FILE *file = fopen ("/proc/self/statm", "r");

  g_assert_cmpint (fscanf (file, "%ld %ld", &pages, &resident), ==, 2);
  fclose (file);
  return resident * (sysconf (_SC_PAGESIZE) / 1024);
}

static gpointer
stream (OstTxn *txn, gpointer arg, GError **error)
{
  g_autofree char *text = g_strnfill (400, 'x');
  g_autofree char *start = g_strdup_printf (LONG_LIST, 200000);
  g_autofree char *sql = g_strdup_printf ("%sselect n, '%s' from c", start, text);
  g_autoptr (OstStatement) statement = ost_statement_new_streaming (txn, sql);
  const glong before = resident_kb ();
  gint64 rows = 0, sum = 0;
  glong grown;

  while (ost_statement_step (statement, error))
    {
      rows++;
      sum += ost_statement_get_int (statement, 0);
      g_assert_cmpuint (strlen (ost_statement_get_text (statement, 1)), ==, 400);
      if (rows == 1500) /* another statement in between */
        g_assert_true (ost_txn_get_int (txn, &sum, error, "select $1 + 1", "i", sum - 1));
    }
  g_assert_cmpint (rows, ==, 200000);
  g_assert_cmpint (sum, ==, G_GINT64_CONSTANT (200000) * 200001 / 2);
  grown = resident_kb () - before;
#ifndef __SANITIZE_ADDRESS__             /* which keeps what was freed */
  g_assert_cmpint (grown, <, 24 * 1024); /* 80 MB went through */
#endif
  g_test_message ("%ld kB", grown);
  return NULL;
}

static void
test_streaming (Store *store)
{
  GError *error = NULL;

  ost_db_call (store->db, OST_DB_REPORT, stream, NULL, &error);
  g_assert_no_error (error);
}

static gpointer
count_for_ever (OstTxn *txn, gpointer arg, GError **error)
{
  g_autofree char *start = g_strdup_printf (LONG_LIST, 2000000000);
  g_autofree char *sql = g_strconcat (start, "select count(*) from c", NULL);
  gint64 number;

  g_atomic_int_set ((int *) arg, 1);
  ost_txn_get_int (txn, &number, error, sql, "");
  return NULL;
}

typedef struct
{
  int done;
  GError *error;
} Ending;

static void
ended_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Ending *ending = data;

  ost_db_call_finish (OST_DB (source), result, &ending->error);
  ending->done = 1;
}

static void
test_cancel (Store *store)
{
  const OstDbLane lanes[] = { OST_DB_REPORT, OST_DB_LOOK };

  for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      Ending ending = { 0 };
      int started = 0;

      ost_db_call_async (store->db, lanes[i], count_for_ever, &started, NULL, NULL, cancellable,
                         ended_cb, &ending);
      g_assert_true (store_wait (&started, 5));
      g_usleep (50000);
      g_cancellable_cancel (cancellable);
      g_assert_true (store_wait (&ending.done, 10));
      g_assert_error (ending.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_clear_error (&ending.error);
      g_assert_cmpint (store_count (store, "select count(*) from sample"), ==, 0);
    }
}

static void
test_close_stops_reports (Store *store)
{
  Ending ending = { 0 };
  int started = 0;

  ost_db_call_async (store->db, OST_DB_REPORT, count_for_ever, &started, NULL, NULL, NULL, ended_cb,
                     &ending);
  g_assert_true (store_wait (&started, 5));
  g_usleep (50000);
  ost_db_close (store->db);
  g_assert_true (store_wait (&ending.done, 10));
  g_assert_error (ending.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&ending.error);
}

static gpointer
say_who (OstTxn *txn, gpointer arg, GError **error)
{
  ost_txn_set_now (txn, "2024-01-02T03:04:05Z");
  return g_strdup_printf ("%s %s", ost_txn_get_author (txn), ost_txn_get_now (txn));
}

static void
test_author (Store *store)
{
  g_autofree char *who = NULL;
  GError *error = NULL;

  ost_db_set_author (store->db, "ewa");
  who = ost_db_call (store->db, OST_DB_LOOK, say_who, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (who, ==, "ewa 2024-01-02T03:04:05Z");
}

static gpointer
make_text (OstTxn *txn, gpointer arg, GError **error)
{
  return g_strdup (arg);
}

static void
text_come_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree char *text = ost_db_call_finish (OST_DB (source), result, NULL);

  g_assert_nonnull (text);
  ++*(int *) data;
}

static void
test_many_calls (Store *store)
{
  int come = 0, all = 0;

  for (int i = 0; i < 300; i++)
    ost_db_call_async (store->db, i % 3 == 0 ? OST_DB_REPORT : OST_DB_LOOK, make_text,
                       g_strdup ("text"), g_free, g_free, NULL, text_come_cb, &come);
  while (come < 300)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (store_wait (&all, 0));
  g_assert_cmpint (come, ==, 300);
}

static void
test_untaken_result (Store *store)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Ending ending = { 0 };

  g_cancellable_cancel (cancellable);
  ost_db_call_async (store->db, OST_DB_LOOK, make_text, g_strdup ("text"), g_free, g_free,
                     cancellable, ended_cb, &ending);
  g_assert_true (store_wait (&ending.done, 5));
  g_assert_error (ending.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&ending.error);
}

#define OTHERS                                                                                     \
  "select count(pg_terminate_backend (pid)) from pg_stat_activity"                                 \
  " where datname = current_database () and pid <> pg_backend_pid ()"

static gpointer
die_inside (OstTxn *txn, gpointer arg, GError **error)
{
  gint64 number;

  ost_record_save (txn, arg, error);
  ost_txn_get_int (txn, &number, error, "select pg_terminate_backend (pg_backend_pid ())", "");
  return NULL;
}

static void
test_lost_connection (Store *store)
{
  g_autoptr (OstSample) sample = sample_new ("lost");
  g_autoptr (GError) error = NULL;
  g_autofree char *who = NULL;
  int told = 0, again = 0;
  OstDb *other;

  ost_db_call (store->db, OST_DB_EDIT, die_inside, sample, &error);
  g_assert_error (error, OST_DB_ERROR, OST_DB_ERROR_GONE);
  g_assert_cmpint (store_count (store, "select count(*) from sample"), ==, 0);

  /* Lost while idle: nobody notices, and the listener comes back and tells all. */
  g_signal_connect (store->db, "changed::all", G_CALLBACK (note_cb), &told);
  g_assert_cmpint (store_count (store, OTHERS), ==, 2);
  who = ost_db_call (store->db, OST_DB_REPORT, say_who, NULL, &error);
  g_assert_nonnull (who);
  g_assert_true (store_wait (&told, 15));
  g_signal_connect (store->db, "changed::sample", G_CALLBACK (note_cb), &again);
  other = store_open_again (store);
  save_named (other, "from elsewhere", 1);
  g_assert_true (store_wait (&again, 5));
  ost_db_close (other);
  g_assert_finalize_object (other);
  g_signal_handlers_disconnect_by_data (store->db, &told);
  g_signal_handlers_disconnect_by_data (store->db, &again);
}

typedef struct
{
  gboolean wanted;
  int come;
} Gone;

static void
note_gone_cb (OstDb *db, GParamSpec *pspec, Gone *gone)
{
  gone->come = ost_db_is_gone (db) == gone->wanted;
}

static gboolean
wait_gone (Store *store, gboolean wanted)
{
  Gone gone = { wanted, ost_db_is_gone (store->db) == wanted };
  const gulong handler =
      g_signal_connect (store->db, "notify::gone", G_CALLBACK (note_gone_cb), &gone);
  const gboolean come = gone.come || store_wait (&gone.come, 20);

  g_signal_handler_disconnect (store->db, handler);
  return come;
}

/* The file is moved away or the server lets nobody in: every call says so, nothing is written
 * anywhere else, and when it is back it goes on and everybody looks again. */
static void
test_gone_and_back (Store *store)
{
  g_autoptr (OstSample) sample = sample_new ("while it was away");
  g_autoptr (GError) error = NULL;
  int told = 0;

  save_named (store->db, "before", 1);
  store_take_away (store);
  ost_db_call (store->db, OST_DB_EDIT, save_sample, sample, &error);
  g_assert_error (error, OST_DB_ERROR, OST_DB_ERROR_GONE);
  g_clear_error (&error);
  g_assert_true (wait_gone (store, TRUE));

  g_signal_connect (store->db, "changed::all", G_CALLBACK (note_cb), &told);
  store_put_back (store);
  g_assert_true (wait_gone (store, FALSE));
  g_assert_true (told || store_wait (&told, 10));
  g_signal_handlers_disconnect_by_data (store->db, &told);
  g_assert_cmpint (store_count (store, "select count(*) from sample"), ==, 1);
  save_named (store->db, "after", 2);
  g_assert_cmpint (store_count (store, "select count(*) from sample"), ==, 2);
}

/* Nobody asks for anything, and it is noticed all the same. */
static void
test_gone_while_idle (Store *store)
{
  store_take_away (store);
  g_assert_true (wait_gone (store, TRUE));
  store_put_back (store);
  g_assert_true (wait_gone (store, FALSE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  store_add ("db/rolled-back", test_rolled_back);
  store_add ("db/topics", test_topics);
  store_add ("db/other-program", test_other_program);
  store_add ("db/savepoint", test_savepoint);
  store_add ("db/readers-do-not-write", test_readers_do_not_write);
  store_add ("db/bad-statement", test_bad_statement);
  store_add ("db/statement", test_statement);
  store_add ("db/counts", test_counts);
  store_add ("db/streaming", test_streaming);
  store_add ("db/cancel", test_cancel);
  store_add ("db/close-stops-reports", test_close_stops_reports);
  store_add ("db/author", test_author);
  store_add ("db/many-calls", test_many_calls);
  store_add ("db/untaken-result", test_untaken_result);
  store_add ("db/gone-and-back", test_gone_and_back);
  store_add ("db/gone-while-idle", test_gone_while_idle);
  store_add_server ("db/lost-connection", test_lost_connection);
  return g_test_run ();
}
