/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "exchange/import.h"
#include "storage/store.h"

/* An import that is stopped half way leaves nothing behind, not even a word of search. */

#define ROWS 6000
#define FAMILIES 600

static GBytes *
make_people (Store *store)
{
  GString *csv = g_string_new ("nr_sprawy;nazwisko;imie;rola\n");

  for (int i = 1; i <= FAMILIES; i++)
    {
      g_autofree char *sql = g_strdup_printf (
          "insert into family (id, rev, changed_by, changed_at, case_number, name, stage,"
          " opened_on) values (%d, 1, 'x', 'x', 'A.%d', 'Kos', 'praca', '2025-01-01')",
          i, i);

      store_run (store, sql);
    }
  for (int i = 0; i < ROWS; i++)
    g_string_append_printf (csv, "A.%d;Kos%c%c;Imię%d;dziecko\n", 1 + i % FAMILIES, 'a' + i % 26,
                            'a' + i / 26 % 26, i);
  return g_string_free_to_bytes (csv);
}

typedef struct
{
  Store *store;
  OstImportJob job;
  GError *error;
} Running;

static gpointer
run (gpointer data)
{
  Running *self = data;

  return ost_import_run (self->store->db, &self->job, &self->error);
}

static void
expect_nothing (Store *store)
{
  g_assert_cmpint (store_count (store, "select count(*) from person"), ==, 0);
  g_assert_cmpint (store_count (store, "select count(*) from family_member"), ==, 0);
  g_assert_cmpint (store_count (store, "select count(*) from audit"), ==, 0);
  g_assert_cmpint (store_count (store, "select count(*) from search_word"), ==, 0);
}

static Running
running_new (Store *store, GBytes *file)
{
  return (Running){ store,
                    { ost_sheet_find ("people"), file, ost_date (2026, 11, 21), FALSE,
                      g_cancellable_new (), NULL },
                    NULL };
}

static void
test_half_way (Store *store)
{
  g_autoptr (GBytes) file = make_people (store);
  Running running = running_new (store, file);
  gint n_rows = 0;
  GThread *thread;

  running.job.n_rows = &n_rows;
  thread = g_thread_new ("import", run, &running);
  while (g_atomic_int_get (&n_rows) < ROWS / 10)
    g_usleep (1000);
  g_cancellable_cancel (running.job.cancellable);
  g_assert_null (g_thread_join (thread));
  g_assert_error (running.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  expect_nothing (store);

  /* And the same file comes in whole afterwards. */
  g_clear_error (&running.error);
  g_cancellable_reset (running.job.cancellable);
  ost_import_report_free (run (&running));
  g_assert_no_error (running.error);
  g_assert_cmpint (store_count (store, "select count(*) from person"), ==, ROWS);
  g_assert_cmpint (store_count (store, "select count(*) from search_word where word = 'kosab'"), >,
                   0);
  g_object_unref (running.job.cancellable);
}

static void
test_before_it_began (Store *store)
{
  g_autoptr (GBytes) file = make_people (store);
  Running running = running_new (store, file);

  g_cancellable_cancel (running.job.cancellable);
  g_assert_null (run (&running));
  g_assert_error (running.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  expect_nothing (store);
  g_clear_error (&running.error);
  g_object_unref (running.job.cancellable);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  store_add ("import/stopped", test_half_way);
  store_add ("import/not-begun", test_before_it_began);
  return g_test_run ();
}
