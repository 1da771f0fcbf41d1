/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdlib.h>
#include "base/date.h"
#include "exchange/demo-centre.h"
#include "storage/store.h"

static void
fill (Store *store, const GDate *today)
{
  g_autoptr (GError) error = NULL;

  ost_demo_fill (store->db, today, &error);
  g_assert_no_error (error);
}

static void
test_counts (Store *store)
{
  const GDate today = ost_date (2026, 11, 21);
  gint64 t = g_get_monotonic_time ();

  fill (store, &today);
  g_test_message ("%d ms", (int) ((g_get_monotonic_time () - t) / 1000));
  g_assert_cmpint (store_count (store, "select count(*) from family"), ==, 48);
  if (g_getenv ("KEEP"))
    {
      g_autofree char *c = g_strdup_printf ("cp %s /tmp/demo.db", store->address);
      ost_db_close (store->db);
      store->db = ost_db_open (store->address, NULL, NULL);
      if (system (c))
        return;
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  store_add ("counts", test_counts);
  return g_test_run ();
}
