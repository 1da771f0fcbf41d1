/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "sample.h"
#include "storage/audit.h"
#include "storage/backup.h"
#include "storage/setting-store.h"
#include "store.h"

static gpointer
write_copy (OstTxn *txn, gpointer arg, GError **error)
{
  return GINT_TO_POINTER (ost_backup_write (txn, arg, error));
}

static gboolean
make_copy (Store *store, const OstBackup *backup, GError **error)
{
  return ost_db_call (store->db, OST_DB_REPORT, write_copy, (gpointer) backup, error) != NULL;
}

static void
note_progress (double part, gpointer user_data)
{
  double *last = user_data;

  g_assert_cmpfloat (part, >=, *last);
  *last = part;
}

static gpointer
count_samples (OstTxn *txn, gpointer arg, GError **error)
{
  ost_txn_get_int (txn, arg, error, "select count(*) from sample", "");
  return NULL;
}

static gint64
count_in (const char *path, const char *password)
{
  GError *error = NULL;
  OstDb *db = ost_db_open (path, password, &error);
  gint64 n = -1;

  g_assert_no_error (error);
  ost_db_call (db, OST_DB_LOOK, count_samples, &n, &error);
  g_assert_no_error (error);
  ost_db_close (db);
  g_object_unref (db);
  return n;
}

static void
fill (Store *store, int n)
{
  for (int i = 0; i < n; i++)
    store_run (store, "insert into sample (rev, changed_by, changed_at, name, open)"
                      " values (1, 'anna', '2026-11-24T08:00:00Z', hex (randomblob (2000)), 0)");
}

/* The copy opens with the same password, holds the same, and is one file that nobody else reads. */
static void
test_copy (Store *store)
{
  g_autofree char *path = g_build_filename (store->folder, "kopia.ostoja", NULL);
  g_autofree char *part = g_strconcat (path, ".part", NULL);
  g_autofree char *journal = g_strconcat (path, "-wal", NULL);
  double last = 0;
  const OstBackup backup = { path, note_progress, &last };
  GError *error = NULL;
  GStatBuf facts;

  fill (store, 300);
  g_assert_true (make_copy (store, &backup, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (last, ==, 1.0);
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_stat (path, &facts), ==, 0);
  g_assert_cmpint (facts.st_mode & 0777, ==, 0600);
  g_assert_cmpint (count_in (path, store->password), ==, 300);

  /* Over an older copy, which stays when the new one does not come about. */
  fill (store, 1);
  g_assert_true (make_copy (store, &backup, &error));
  g_assert_cmpint (count_in (path, store->password), ==, 301);
}

static void
test_encrypted (Store *store)
{
  g_autofree char *path = g_build_filename (store->folder, "kopia.ostoja", NULL);
  const OstBackup backup = { path, NULL, NULL };
  g_autofree char *bytes = NULL;
  gsize length = 0;
  GError *error = NULL;

  store_run (store, "insert into sample (rev, changed_by, changed_at, name, open)"
                    " values (1, 'anna', '2026-11-24T08:00:00Z', 'Kowalewska', 0)");
  g_assert_true (make_copy (store, &backup, &error));
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  if (store->password == NULL)
    {
      g_assert_nonnull (g_strstr_len (bytes, (gssize) length, "SQLite format 3"));
      return;
    }
  for (gsize i = 0; i + 10 < length; i++)
    g_assert_cmpint (memcmp (bytes + i, "Kowalewska", 10), !=, 0);
  g_assert_null (ost_db_open (path, "inne hasło", &error));
  g_assert_error (error, OST_DB_ERROR, OST_DB_ERROR_PASSWORD);
  g_clear_error (&error);
}

static void
test_refused (Store *store)
{
  g_autofree char *nowhere = g_build_filename (store->folder, "nie ma", "kopia", NULL);
  const OstBackup itself = { store->address, NULL, NULL };
  const OstBackup lost = { nowhere, NULL, NULL };
  GError *error = NULL;

  g_assert_false (make_copy (store, &itself, &error));
  g_assert_error (error, OST_DB_ERROR, OST_DB_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (make_copy (store, &lost, &error));
  g_assert_error (error, OST_DB_ERROR, OST_DB_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpint (store_count (store, "select count(*) from sample"), ==, 0);
}

static void
stop_it (double part, gpointer user_data)
{
  g_cancellable_cancel (user_data);
}

static void
copied_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GError *error = NULL;

  ost_db_call_finish (OST_DB (object), result, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  *(int *) user_data = 1;
}

static void
test_stopped (Store *store)
{
  g_autofree char *path = g_build_filename (store->folder, "kopia.ostoja", NULL);
  g_autofree char *part = g_strconcat (path, ".part", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const OstBackup stopped = { path, stop_it, cancellable };
  const OstBackup whole = { path, NULL, NULL };
  int done = 0;

  fill (store, 1500);
  ost_db_call_async (store->db, OST_DB_REPORT, write_copy, (gpointer) &stopped, NULL, NULL,
                     cancellable, copied_cb, &done);
  g_assert_true (store_wait (&done, 20));
  /* Behind it on the same worker. */
  g_assert_true (make_copy (store, &whole, NULL));
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
  g_assert_cmpint (count_in (path, store->password), ==, 1500);
}

static void
test_server (Store *store)
{
  const OstBackup backup = { (char *) "/nonexistent/kopia", NULL, NULL };
  GError *error = NULL;

  g_assert_false (make_copy (store, &backup, &error));
  g_assert_error (error, OST_DB_ERROR, OST_DB_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "pg_dump"));
  g_clear_error (&error);
}

/* Settings beside records: audited and undone. */

typedef struct
{
  const char *name, *value;
  gint64 change;
} Setting;

static gpointer
save_setting (OstTxn *txn, gpointer arg, GError **error)
{
  Setting *setting = arg;
  const OstSetting settings[] = { { setting->name, setting->value } };

  ost_setting_store_save (txn, settings, 1, error);
  setting->change = ost_txn_get_change (txn);
  return NULL;
}

static gpointer
undo (OstTxn *txn, gpointer arg, GError **error)
{
  return GINT_TO_POINTER (ost_audit_undo (txn, *(gint64 *) arg, error));
}

static gint64
set (Store *store, const char *value)
{
  Setting setting = { "centre.head-title", value, 0 };
  GError *error = NULL;

  ost_db_call (store->db, OST_DB_EDIT, save_setting, &setting, &error);
  g_assert_no_error (error);
  return setting.change;
}

static gboolean
is_set (Store *store, const char *value)
{
  g_autofree char *sql = g_strdup_printf (
      "select count(*) from setting where name = 'centre.head-title' and value = '%s'", value);

  return store_count (store, sql) == 1;
}

static void
test_settings (Store *store)
{
  gint64 first = set (store, "dyrektor");
  gint64 second = set (store, "kierowniczka");
  GError *error = NULL;

  g_assert_cmpint (first, >, 0);
  g_assert_cmpint (set (store, "kierowniczka"), ==, 0);
  g_assert_null (ost_db_call (store->db, OST_DB_EDIT, undo, &first, &error));
  g_assert_error (error, OST_DB_ERROR, OST_DB_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_nonnull (ost_db_call (store->db, OST_DB_EDIT, undo, &second, &error));
  g_assert_no_error (error);
  g_assert_true (is_set (store, "dyrektor"));
  g_assert_nonnull (ost_db_call (store->db, OST_DB_EDIT, undo, &first, &error));
  g_assert_false (is_set (store, "dyrektor"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  store_add_file ("backup/copy", test_copy);
  store_add_file ("backup/encrypted", test_encrypted);
  store_add_file ("backup/refused", test_refused);
  store_add_file ("backup/stopped", test_stopped);
  store_add_server ("backup/server", test_server);
  store_add ("settings", test_settings);
  return g_test_run ();
}
