/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "base/date.h"
#include "exchange/new-centre-store.h"
#include "people/dictionary-store.h"
#include "placements/statutory-amount.h"
#include "base/money.h"

typedef struct
{
  char *folder;
  char *address;
  OstDb *db;
} Centre;

static void
set_up (Centre *centre, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  centre->folder = g_dir_make_tmp ("ost-new-XXXXXX", &error);
  g_assert_no_error (error);
  centre->address = g_build_filename (centre->folder, "centre.ostoja", NULL);
  centre->db = ost_new_centre_create (centre->address, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Centre *centre, gconstpointer data)
{
  ost_db_close (centre->db);
  g_clear_object (&centre->db);
  g_remove (centre->address);
  g_rmdir (centre->folder);
  g_free (centre->address);
  g_free (centre->folder);
}

static gpointer
look_at_dictionaries (OstTxn *txn, gpointer arg, GError **error)
{
  g_autoptr (GPtrArray) ways = ost_dictionary_store_list (txn, OST_DICTIONARY_WAYS_IN, error);
  g_autofree char *label =
      ost_dictionary_store_dup_label (txn, OST_DICTIONARY_ACTIVITIES, "13a", error);

  g_assert_cmpuint (ways->len, ==, 5);
  g_assert_cmpstr (((OstDictionaryEntry *) g_ptr_array_index (ways, 2))->code, ==, "sad");
  g_assert_cmpstr (label, ==, "Zadania z ustawy „Za życiem”");
  return NULL;
}

static void
test_dictionaries (Centre *centre, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  ost_db_call (centre->db, OST_DB_LOOK, look_at_dictionaries, NULL, &error);
  g_assert_no_error (error);
}

static gpointer
look_at_amounts (OstTxn *txn, gpointer arg, GError **error)
{
  g_autoptr (GPtrArray) amounts =
      ost_record_list (txn, OST_TYPE_STATUTORY_AMOUNT, error,
                       "where kind = 'spokrewniona' order by valid_from desc", "");
  const OstStatutoryAmount *unknown = g_ptr_array_index (amounts, 0);
  const OstStatutoryAmount *former = g_ptr_array_index (amounts, 1);
  const GDate june = ost_date (2024, 6, 1);

  g_assert_cmpint (unknown->amount, ==, OST_MONEY_NONE);
  g_assert_cmpint (former->amount, ==, 100200);
  g_assert_cmpint (ost_date_compare (&former->valid_from, &june), ==, 0);
  g_assert_cmpstr (former->source, ==, "M.P. 2024 poz. 230");
  return NULL;
}

static void
test_amounts (Centre *centre, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  ost_db_call (centre->db, OST_DB_LOOK, look_at_amounts, NULL, &error);
  g_assert_no_error (error);
}

static void
test_existing (Centre *centre, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ost_new_centre_create (centre->address, NULL, &error));
  g_assert_error (error, OST_DB_ERROR, OST_DB_ERROR_EXISTS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/new-centre/dictionaries", Centre, NULL, set_up, test_dictionaries, tear_down);
  g_test_add ("/new-centre/statutory-amounts", Centre, NULL, set_up, test_amounts, tear_down);
  g_test_add ("/new-centre/existing", Centre, NULL, set_up, test_existing, tear_down);
  return g_test_run ();
}
