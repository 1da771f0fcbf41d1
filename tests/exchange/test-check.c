/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/date.h"
#include "exchange/check-store.h"
#include "families/family-store.h"
#include "storage/store.h"

static gpointer
add_family (OstTxn *txn, gpointer arg, GError **error)
{
  g_autoptr (OstFamily) family = g_object_new (OST_TYPE_FAMILY, NULL);

  family->name = g_strdup ("Święcicka");
  family->case_number = g_strdup ("PR.1.2026");
  family->stage = OST_STAGE_WORK;
  family->opened_on = ost_date (2026, 1, 2);
  ost_family_store_save (txn, family, error);
  return NULL;
}

static void
assert_findings (Store *store, guint n_findings, const char *has)
{
  GError *error = NULL;
  g_autoptr (GPtrArray) findings = ost_check_database (store->db, &error);
  gboolean found = has == NULL;

  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    {
      g_test_message ("%s", (const char *) g_ptr_array_index (findings, i));
      found = found || strstr (g_ptr_array_index (findings, i), has) != NULL;
    }
  g_assert_cmpuint (findings->len, ==, n_findings);
  g_assert_true (found);
}

static void
test_findings (Store *store)
{
  GError *error = NULL;

  ost_db_call (store->db, OST_DB_EDIT, add_family, NULL, &error);
  g_assert_no_error (error);
  assert_findings (store, 0, NULL);

  store_run (store, "delete from search_word where word = 'swiecicka'");
  assert_findings (store, 1, "search: ");
  /* Looking changes nothing. */
  assert_findings (store, 1, "search: ");
  store_run (store, "update family set rev = rev + 1");
  assert_findings (store, 2, "audit: family ");
  store_run (store, "insert into search_word (word, owner) values ('ktos', 4711)");
  assert_findings (store, 3, "4711");
}

/* A row that was not written by the record map has nobody who answers for it. */
static void
test_strange_row (Store *store)
{
  store_run (store, "insert into sample (id, rev, changed_by, changed_at, open) values"
                    " (1, 1, 'x', 'x', 0)");
  assert_findings (store, 1, "audit: sample 1 ");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  store_add ("check/findings", test_findings);
  store_add ("check/strange-row", test_strange_row);
  return g_test_run ();
}
