/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */
#include "config.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "sample.h"
#include "storage/record-map.h"
#include "store.h"

static const char *program;

static gpointer
save_sample (OstTxn *txn, gpointer arg, GError **error)
{
  return GSIZE_TO_POINTER ((gsize) ost_record_save (txn, arg, error));
}

static void
assert_refused (const char *address, const char *password, OstDbError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ost_db_open (address, password, &error));
  g_assert_error (error, OST_DB_ERROR, (int) code);
  g_test_message ("%s", error->message);
}

static void
assert_not_made (const char *address, const char *password, OstDbError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ost_db_create (address, password, &error));
  g_assert_error (error, OST_DB_ERROR, (int) code);
  g_test_message ("%s", error->message);
}

static void
close_store (Store *store)
{
  ost_db_close (store->db);
  g_assert_finalize_object (store->db);
  store->db = NULL;
}

static char *
file_sum (const char *path)
{
  g_autofree char *data = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) data, length);
}

static void
test_wrong_files (Store *store)
{
  g_autofree char *text = g_build_filename (store->folder, "text", NULL);
  g_autofree char *empty = g_build_filename (store->folder, "empty", NULL);
  g_autofree char *missing = g_build_filename (store->folder, "missing", NULL);
  g_autofree char *nowhere = g_build_filename (store->folder, "no", "folder", NULL);
  g_autofree char *long_text = g_strnfill (5000, 'x');
  g_autofree char *sum = NULL;

  g_file_set_contents (text, long_text, -1, NULL);
  g_file_set_contents (empty, "", 0, NULL);
  sum = file_sum (text);
  assert_refused (text, NULL, OST_DB_ERROR_NOT_A_DATABASE);
  assert_refused (empty, NULL, OST_DB_ERROR_NOT_A_DATABASE);
  assert_refused (store->folder, NULL, OST_DB_ERROR_IS_DIRECTORY);
  assert_refused (missing, NULL, OST_DB_ERROR_NOT_FOUND);
  assert_refused (nowhere, NULL, OST_DB_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));

  assert_not_made (text, NULL, OST_DB_ERROR_EXISTS);
  assert_not_made (store->address, store->password, OST_DB_ERROR_EXISTS);
  assert_not_made (store->folder, NULL, OST_DB_ERROR_IS_DIRECTORY);
  assert_not_made (nowhere, NULL, OST_DB_ERROR_NOT_FOUND);
  {
    g_autofree char *after = file_sum (text);
    g_assert_cmpstr (after, ==, sum);
  }
  g_assert_cmpint (store_count (store, "select count(*) from sample"), ==, 0);
}

static void
test_exists_on_server (Store *store)
{
  assert_not_made (store->address, NULL, OST_DB_ERROR_EXISTS);
  g_assert_cmpint (store_count (store, "select count(*) from sample"), ==, 0);
}

static void
test_newer (Store *store)
{
  if (store_is_file (store))
    store_run (store, "pragma user_version = 9999");
  else
    store_run (store, "update ostoja_schema set version = 9999");
  close_store (store);
  assert_refused (store->address, store->password, OST_DB_ERROR_NEWER);
}

static void
test_other_programs_file (Store *store)
{
  store_run (store, "pragma application_id = 7");
  close_store (store);
  assert_refused (store->address, store->password, OST_DB_ERROR_NOT_A_DATABASE);
}

static void
test_empty_server (Store *store)
{
  store_run (store, "drop table ostoja_schema");
  close_store (store);
  assert_refused (store->address, NULL, OST_DB_ERROR_NOT_A_DATABASE);
}

/* What could not be filled is as if it had never been made. */
static void
test_unmade (Store *store)
{
  g_autoptr (GError) error = NULL;

  ost_db_unmake (store->db);
  g_clear_object (&store->db);
  if (store_is_file (store))
    {
      g_autoptr (GDir) folder = g_dir_open (store->folder, 0, &error);

      g_assert_no_error (error);
      g_assert_null (g_dir_read_name (folder));
    }
  store->db = ost_db_create (store->address, store->password, &error);
  g_assert_no_error (error);
  g_assert_cmpint (store_count (store, "select count(*) from audit"), ==, 0);
}

static void
test_no_server (Store *store)
{
  g_autofree char *address = g_strdup_printf ("postgresql://nobody@/none?host=%s", store->folder);
  gint64 start = g_get_monotonic_time ();

  assert_refused (address, NULL, OST_DB_ERROR_GONE);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
}

static void
test_file_mode (Store *store)
{
  const char *const ends[] = { "", "-wal", ".keys" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *path = g_strconcat (store->address, ends[i], NULL);
      GStatBuf info;

      if (g_str_equal (ends[i], ".keys") && store->password == NULL)
        {
          g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
          continue;
        }
      g_assert_cmpint (g_stat (path, &info), ==, 0);
      g_assert_cmpint (info.st_mode & 0777, ==, 0600);
    }
}

static void
test_password (Store *store)
{
  g_autofree char *keys = g_strconcat (store->address, ".keys", NULL);
  g_autofree char *sum = NULL;
  g_autofree char *after = NULL;
  GError *error = NULL;
  OstDb *db;

  if (store->password == NULL)
    {
      g_assert_false (ost_db_is_encrypted (store->db));
      close_store (store);
      assert_refused (store->address, "hasło", OST_DB_ERROR_PASSWORD);
      return;
    }
  g_assert_true (ost_db_is_encrypted (store->db));
  close_store (store);
  assert_refused (store->address, NULL, OST_DB_ERROR_PASSWORD);
  assert_refused (store->address, "", OST_DB_ERROR_PASSWORD);
  assert_refused (store->address, "Zażółć gęślą", OST_DB_ERROR_PASSWORD);

  sum = file_sum (store->address);
  db = store_open_again (store);
  g_assert_true (ost_db_set_password (db, "nowe hasło", &error));
  ost_db_close (db);
  g_assert_finalize_object (db);
  after = file_sum (store->address);
  g_assert_cmpstr (after, ==, sum);
  assert_refused (store->address, store->password, OST_DB_ERROR_PASSWORD);
  store->password = "nowe hasło";
  store->db = store_open_again (store);
  g_assert_cmpint (store_count (store, "select count(*) from sample"), ==, 0);

  close_store (store);
  g_file_set_contents (keys, "[password]\nversion=1\nsalt=xx\n", -1, NULL);
  assert_refused (store->address, store->password, OST_DB_ERROR_NOT_A_DATABASE);
  g_unlink (keys);
  assert_refused (store->address, store->password, OST_DB_ERROR_NOT_A_DATABASE);
}

static void
test_unreadable_without_key (Store *store)
{
  g_autoptr (OstSample) sample = sample_new ("Kowalczykiewicz");
  g_autofree char *data = NULL;
  gsize length;
  GError *error = NULL;

  ost_db_call (store->db, OST_DB_EDIT, save_sample, sample, &error);
  g_assert_no_error (error);
  close_store (store); /* writes the journal back */
  g_assert_true (g_file_get_contents (store->address, &data, &length, NULL));
  g_assert_cmpint (memmem (data, length, "Kowalczykiewicz", 15) == NULL, ==,
                   store->password != NULL);
  g_assert_cmpint (memmem (data, length, "SQLite format", 13) == NULL, ==, store->password != NULL);
}

static void
test_damaged (Store *store)
{
  g_autofree char *data = NULL;
  gsize length;

  close_store (store);
  g_assert_true (g_file_get_contents (store->address, &data, &length, NULL));
  memset (data, 'z', 4096);
  g_assert_true (g_file_set_contents (store->address, data, (gssize) length, NULL));
  assert_refused (store->address, store->password, OST_DB_ERROR_NOT_A_DATABASE);
}

/* root may write everywhere, so somebody else tries. */
static void
test_read_only (Store *store)
{
  const char *const places[] = { "file", "folder" };

  close_store (store);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const gboolean file = g_str_equal (places[i], "file");
      g_autofree char *before = file_sum (store->address);
      g_autofree char *after = NULL;
      g_autoptr (GSubprocess) child = NULL;
      g_autofree char *keys = g_strconcat (store->address, ".keys", NULL);
      GError *error = NULL;

      g_chmod (store->folder, file ? 0777 : 0555);
      g_chmod (store->address, file ? 0444 : 0666);
      g_chmod (keys, 0644);
      child = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, program, "--open-as-nobody",
                                store->address, store->password, NULL);
      g_assert_no_error (error);
      g_assert_true (g_subprocess_wait_check (child, NULL, &error));
      g_assert_no_error (error);
      after = file_sum (store->address);
      g_assert_cmpstr (before, ==, after);
    }
  g_chmod (store->folder, 0700);
}

static int
open_as_nobody (const char *address, const char *password)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *other = g_strconcat (address, "-other", NULL);
  g_autofree char *folder = g_path_get_dirname (address);
  OstDb *db;

  if (getuid () == 0 && (setgid (65534) != 0 || setuid (65534) != 0))
    return 3;
  db = ost_db_open (address, password, &error);
  if (db != NULL || !g_error_matches (error, OST_DB_ERROR, OST_DB_ERROR_READ_ONLY))
    return 1;
  g_clear_error (&error);
  if (g_access (folder, W_OK) == 0)
    return 0;
  db = ost_db_create (other, password, &error);
  return db != NULL || !g_error_matches (error, OST_DB_ERROR, OST_DB_ERROR_READ_ONLY) ? 2 : 0;
}

static void
test_disk_full (Store *store)
{
  g_autoptr (OstSample) small = sample_new ("small");
  g_autoptr (OstSample) big = sample_new ("big");
  g_autofree char *made = g_build_filename (store->folder, "made", NULL);
  g_autoptr (GError) error = NULL;
  GStatBuf info;
  struct rlimit former, tight;

  small->number = 1;
  big->number = 2;
  big->story = g_strnfill (4 << 20, 'x');
  ost_db_call (store->db, OST_DB_EDIT, save_sample, small, &error);
  g_assert_no_error (error);

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (g_stat (store->address, &info), ==, 0);
  getrlimit (RLIMIT_FSIZE, &former);
  tight = former;
  tight.rlim_cur = (rlim_t) info.st_size + (1 << 20);
  setrlimit (RLIMIT_FSIZE, &tight);
  ost_db_call (store->db, OST_DB_EDIT, save_sample, big, &error);
  tight.rlim_cur = 20000;
  setrlimit (RLIMIT_FSIZE, &tight);
  assert_not_made (made, store->password, OST_DB_ERROR_FULL);
  setrlimit (RLIMIT_FSIZE, &former);

  g_assert_error (error, OST_DB_ERROR, OST_DB_ERROR_FULL);
  g_assert_false (g_file_test (made, G_FILE_TEST_EXISTS));
  g_clear_error (&error);
  g_assert_cmpint (store_count (store, "select count(*) from sample"), ==, 1);
  ost_db_call (store->db, OST_DB_EDIT, save_sample, big, &error);
  g_assert_no_error (error);
  g_assert_cmpint (store_count (store, "select count(*) from sample"), ==, 2);
}

typedef struct
{
  GMutex lock;
  GCond turn;
  int holding;
  gboolean release;
} Hold;

static gpointer
hold_the_row (OstTxn *txn, gpointer arg, GError **error)
{
  Hold *hold = arg;

  ost_txn_run (txn, error, "update sample set amount = 1", "");
  g_mutex_lock (&hold->lock);
  g_atomic_int_set (&hold->holding, 1);
  while (!hold->release)
    g_cond_wait (&hold->turn, &hold->lock);
  g_mutex_unlock (&hold->lock);
  return NULL;
}

static gpointer
change_the_row (OstTxn *txn, gpointer arg, GError **error)
{
  ost_txn_run (txn, error, "update sample set amount = 2", "");
  return NULL;
}

static void
held_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GError *error = NULL;

  ost_db_call_finish (OST_DB (source), result, &error);
  g_assert_no_error (error);
  *(int *) data = 1;
}

static void
test_second_writer (Store *store)
{
  OstDb *other = store_open_again (store);
  g_autoptr (OstSample) sample = sample_new ("row");
  g_autoptr (GError) error = NULL;
  Hold hold = { 0 };
  int done = 0;
  gint64 start;

  ost_db_call (store->db, OST_DB_EDIT, save_sample, sample, &error);
  g_assert_no_error (error);
  ost_db_call_async (other, OST_DB_EDIT, hold_the_row, &hold, NULL, NULL, NULL, held_cb, &done);
  g_assert_true (store_wait (&hold.holding, 5));

  start = g_get_monotonic_time ();
  ost_db_call (store->db, OST_DB_EDIT, change_the_row, NULL, &error);
  g_assert_error (error, OST_DB_ERROR, OST_DB_ERROR_BUSY);
  g_assert_cmpint (g_get_monotonic_time () - start, >, 4 * G_USEC_PER_SEC);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 9 * G_USEC_PER_SEC);
  /* who reads need not wait */
  g_assert_cmpint (store_count (store, "select count(*) from sample where amount is null"), ==, 1);

  g_mutex_lock (&hold.lock);
  hold.release = TRUE;
  g_cond_signal (&hold.turn);
  g_mutex_unlock (&hold.lock);
  g_assert_true (store_wait (&done, 5));
  g_clear_error (&error);
  ost_db_call (store->db, OST_DB_EDIT, change_the_row, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (store_count (store, "select amount from sample"), ==, 2);
  ost_db_close (other);
  g_assert_finalize_object (other);
}

static gpointer
save_pair (OstTxn *txn, gpointer arg, GError **error)
{
  g_autofree char *code = g_uuid_string_random ();

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (OstSample) sample = sample_new ("pair");

      sample->number =
          g_random_int () * G_GINT64_CONSTANT (1000000000) + g_random_int_range (0, 1000000000);
      sample->code = g_strdup (code);
      sample->story = g_strnfill (3000, 'x');
      if (ost_record_save (txn, sample, error) == 0)
        return NULL;
    }
  return NULL;
}

static int
write_for_ever (const char *address, const char *password)
{
  GError *error = NULL;
  OstDb *db = ost_db_open (address, password, &error);

  g_assert_no_error (error);
  for (guint i = 0;; i++)
    {
      ost_db_call (db, OST_DB_EDIT, save_pair, NULL, &error);
      g_assert_no_error (error);
      if (i == 2)
        g_print ("going\n");
    }
  return 0;
}

static void
kill_a_writer (Store *store, guint ms)
{
  GError *error = NULL;
  g_autoptr (GSubprocess) child =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "--write", store->address,
                        store->password, NULL);
  char line[6] = "";

  g_assert_no_error (error);
  g_assert_true (
      g_input_stream_read_all (g_subprocess_get_stdout_pipe (child), line, 5, NULL, NULL, &error));
  g_assert_cmpstr (line, ==, "going");
  g_usleep (ms * 1000);
  g_subprocess_force_exit (child); /* SIGKILL */
  g_assert_true (g_subprocess_wait (child, NULL, &error));
}

static gpointer
check_integrity (OstTxn *txn, gpointer arg, GError **error)
{
  g_autofree char *verdict = NULL;

  ost_txn_get_text (txn, &verdict, error, "pragma integrity_check", "");
  g_assert_cmpstr (verdict, ==, "ok");
  return NULL;
}

static void
test_killed_writer (Store *store)
{
  gint64 rows = 0, more;

  for (guint i = 0; i < 4; i++)
    {
      close_store (store);
      kill_a_writer (store, 3 + 17 * i);
      store->db = store_open_again (store);
      if (store_is_file (store))
        ost_db_call (store->db, OST_DB_REPORT, check_integrity, NULL, NULL);
      more = store_count (store, "select count(*) from sample");
      g_assert_cmpint (more, >=, rows + 6);
      rows = more;
      g_assert_cmpint (store_count (store, "select count(*) from (select code from sample"
                                           " group by code having count(*) <> 2) halves"),
                       ==, 0);
      g_assert_cmpint (store_count (store, "select count(*) from audit"), ==, rows);
    }
}

int
main (int argc, char **argv)
{
  program = argv[0];
  if (argc >= 3 && g_str_equal (argv[1], "--write"))
    return write_for_ever (argv[2], argv[3]);
  if (argc >= 3 && g_str_equal (argv[1], "--open-as-nobody"))
    return open_as_nobody (argv[2], argv[3]);

  g_test_init (&argc, &argv, NULL);
  store_add_file ("place/wrong-files", test_wrong_files);
  store_add_server ("place/exists-on-server", test_exists_on_server);
  store_add ("place/newer", test_newer);
  store_add_file ("place/other-programs-file", test_other_programs_file);
  store_add_server ("place/empty-server", test_empty_server);
  store_add ("place/unmade", test_unmade);
  store_add_file ("place/no-server", test_no_server);
  store_add_file ("place/file-mode", test_file_mode);
  store_add_file ("place/password", test_password);
  store_add_file ("place/unreadable-without-key", test_unreadable_without_key);
  store_add_file ("place/damaged", test_damaged);
  store_add_file ("place/read-only", test_read_only);
  store_add_file ("place/disk-full", test_disk_full);
  store_add ("place/second-writer", test_second_writer);
  store_add ("place/killed-writer", test_killed_writer);
  return g_test_run ();
}
