/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sample.h"
#include "storage/audit.h"
#include "store.h"

/* One script of the worker side, run in one transaction; the change comes back. */
typedef struct
{
  void (*run) (OstTxn *txn, gpointer arg, GError **error);
  gpointer arg;
  gint64 change;
} Script;

static gpointer
run_script (OstTxn *txn, gpointer arg, GError **error)
{
  Script *script = arg;

  script->run (txn, script->arg, error);
  script->change = ost_txn_get_change (txn);
  return NULL;
}

static gint64
do_change (Store *store, void (*run) (OstTxn *, gpointer, GError **), gpointer arg)
{
  Script script = { run, arg, 0 };
  GError *error = NULL;

  ost_db_call (store->db, OST_DB_EDIT, run_script, &script, &error);
  g_assert_no_error (error);
  return script.change;
}

static gpointer
undo (OstTxn *txn, gpointer arg, GError **error)
{
  ost_audit_undo (txn, *(gint64 *) arg, error);
  *(gint64 *) arg = ost_txn_get_change (txn);
  return NULL;
}

/* Returns the number of the change that undoing was. */
static gint64
undo_change (Store *store, gint64 change, GError **error)
{
  ost_db_call (store->db, OST_DB_EDIT, undo, &change, error);
  return change;
}

static void
insert_two (OstTxn *txn, gpointer arg, GError **error)
{
  g_autoptr (OstSample) sample = sample_new ("Żółć \"a\" \\ \n\x01");
  g_autoptr (OstSampleLine) line = g_object_new (OST_TYPE_SAMPLE_LINE, "word", "raz", NULL);

  sample->number = 1;
  sample->amount = -123456;
  sample->hour = 0;
  sample->day = ost_date (2024, 2, 29);
  sample->colour = 1;
  sample->story = g_strdup ("sekret");
  line->sample_id = ost_record_save (txn, sample, error);
  ost_record_save (txn, line, error);
}

static OstSample *
find_sample (OstTxn *txn, GError **error)
{
  return ost_record_find (txn, OST_TYPE_SAMPLE, error, "where number = 1", "");
}

static void
change_twice (OstTxn *txn, gpointer arg, GError **error)
{
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (OstSample) sample = find_sample (txn, error);

      g_free (sample->name);
      sample->name = g_strdup_printf ("name %d", i);
      sample->amount = OST_MONEY_NONE;
      sample->hour = 600 + i;
      sample->colour = 2;
      ost_record_save (txn, sample, error);
    }
}

static void
erase_line (OstTxn *txn, gpointer arg, GError **error)
{
  g_autoptr (OstSampleLine) line = ost_record_find (txn, OST_TYPE_SAMPLE_LINE, error, "", "");

  ost_record_erase (txn, OST_TYPE_SAMPLE_LINE, line->parent_instance.id, error);
}

static void
archive (OstTxn *txn, gpointer arg, GError **error)
{
  g_autoptr (OstSample) sample = find_sample (txn, error);

  ost_record_set_archived (txn, OST_TYPE_SAMPLE, sample->parent_instance.id,
                           sample->parent_instance.rev, TRUE, error);
}

static gpointer
load_sample (OstTxn *txn, gpointer arg, GError **error)
{
  return find_sample (txn, error);
}

static OstSample *
load_now (Store *store)
{
  GError *error = NULL;
  OstSample *sample = ost_db_call (store->db, OST_DB_LOOK, load_sample, NULL, &error);

  g_assert_no_error (error);
  return sample;
}

static gpointer
read_fields (OstTxn *txn, gpointer arg, GError **error)
{
  char *fields = NULL;

  ost_txn_get_text (txn, &fields, error, arg, "");
  return fields;
}

static void
assert_fields (Store *store, const char *sql, const char *expected)
{
  GError *error = NULL;
  g_autofree char *fields =
      ost_db_call (store->db, OST_DB_LOOK, read_fields, (gpointer) sql, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (fields, ==, expected);
}

static void
test_written (Store *store)
{
  const gint64 first = do_change (store, insert_two, NULL);
  const gint64 second = do_change (store, change_twice, NULL);

  g_assert_cmpint (second, >, first);
  assert_fields (
      store, "select fields from audit where action = 'inserted' and topic = 'sample'",
      "{\"number\":[null,1],\"amount\":[null,-123456],"
      "\"name\":[null,\"Żółć \\\"a\\\" \\\\ \\u000a\\u0001\"],"
      "\"story\":[null,{\"protected\":true}],\"day\":[null,\"2024-02-29\"],\"hour\":[null,0],"
      "\"open\":[null,0],\"colour\":[null,\"red\"]}");
  assert_fields (store, "select fields from audit where topic = 'sample' and rev = 3",
                 "{\"name\":[\"name 0\",\"name 1\"],\"hour\":[600,601]}");
  g_assert_cmpint (store_count (store, "select count(*) from audit where author = 'anna'"), ==, 4);
  g_assert_cmpint (store_count (store, "select count(distinct change) from audit"), ==, 2);
  g_assert_cmpint (store_count (store, "select min(change) from audit"), ==, first);
}

static void
test_undo_update (Store *store)
{
  g_autoptr (OstSample) before = NULL;
  g_autoptr (OstSample) changed = NULL;
  g_autoptr (OstSample) after = NULL;
  const OstRecordClass *klass = ost_record_type_get_class (OST_TYPE_SAMPLE);
  GError *error = NULL;
  gint64 change;

  do_change (store, insert_two, NULL);
  before = load_now (store);
  change = do_change (store, change_twice, NULL);
  changed = load_now (store);
  g_assert_cmpstr (changed->name, ==, "name 1");

  change = undo_change (store, change, &error);
  g_assert_no_error (error);
  after = load_now (store);
  for (guint i = 0; i < klass->n_fields; i++)
    g_assert_true (ost_record_values_equal (before, after, &klass->fields[i]));
  g_assert_cmpint (after->parent_instance.rev, ==, 5);

  /* Undoing is a change like others, and can be undone. */
  undo_change (store, change, &error);
  g_assert_no_error (error);
  g_clear_object (&after);
  after = load_now (store);
  for (guint i = 0; i < klass->n_fields; i++)
    g_assert_true (ost_record_values_equal (changed, after, &klass->fields[i]));
}

static void
test_undo_insert (Store *store)
{
  const gint64 change = do_change (store, insert_two, NULL);
  GError *error = NULL;
  gint64 undone;

  undone = undo_change (store, change, &error);
  g_assert_no_error (error);
  /* Of its protected words the audit knows nothing: they wait in the archive. */
  g_assert_cmpint (store_count (store, "select count(*) from sample where archived_at is null"), ==,
                   0);
  g_assert_cmpint (store_count (store, "select count(*) from sample_line"), ==, 0);

  undo_change (store, undone, &error);
  g_assert_no_error (error);
  g_assert_cmpint (store_count (store, "select count(*) from sample where story = 'sekret'"
                                       " and archived_at is null"),
                   ==, 1);
  g_assert_cmpint (store_count (store, "select count(*) from sample_line l"
                                       " join sample s on s.id = l.sample_id"),
                   ==, 1);
}

static void
insert_sample (OstTxn *txn, gpointer arg, GError **error)
{
  g_autoptr (OstSample) sample = sample_new ("alone");

  sample->number = 1;
  ost_record_save (txn, sample, error);
}

static void
insert_line (OstTxn *txn, gpointer arg, GError **error)
{
  g_autoptr (OstSample) sample = find_sample (txn, error);
  g_autoptr (OstSampleLine) line = g_object_new (OST_TYPE_SAMPLE_LINE, "word", "raz", "sample_id",
                                                 sample->parent_instance.id, NULL);

  ost_record_save (txn, line, error);
}

static void
test_undo_insert_leant_on (Store *store)
{
  const gint64 change = do_change (store, insert_sample, NULL);
  g_autoptr (OstSample) sample = NULL;
  GError *error = NULL;

  do_change (store, insert_line, NULL);
  undo_change (store, change, &error);
  g_assert_no_error (error);
  sample = load_now (store);
  g_assert_nonnull (sample->parent_instance.archived_at);
  g_assert_cmpint (store_count (store, "select count(*) from sample_line"), ==, 1);
}

static void
test_undo_erase (Store *store)
{
  GError *error = NULL;
  gint64 id, change;

  do_change (store, insert_two, NULL);
  id = store_count (store, "select id from sample_line");
  change = do_change (store, erase_line, NULL);
  g_assert_cmpint (store_count (store, "select count(*) from sample_line"), ==, 0);
  undo_change (store, change, &error);
  g_assert_no_error (error);
  g_assert_cmpint (store_count (store, "select id from sample_line where word = 'raz'"), ==, id);
}

static void
test_undo_archive (Store *store)
{
  g_autoptr (OstSample) archived = NULL;
  g_autoptr (OstSample) back = NULL;
  GError *error = NULL;
  gint64 change;

  do_change (store, insert_two, NULL);
  change = do_change (store, archive, NULL);
  archived = load_now (store);
  g_assert_nonnull (archived->parent_instance.archived_at);
  undo_change (store, change, &error);
  g_assert_no_error (error);
  back = load_now (store);
  g_assert_null (back->parent_instance.archived_at);
  g_assert_cmpint (back->parent_instance.rev, ==, 3);
}

static void
test_undo_conflict (Store *store)
{
  g_autoptr (OstSample) after = NULL;
  g_autoptr (GError) error = NULL;
  gint64 change;

  do_change (store, insert_two, NULL);
  change = do_change (store, change_twice, NULL);
  do_change (store, archive, NULL);
  undo_change (store, change, &error);
  g_assert_error (error, OST_DB_ERROR, OST_DB_ERROR_CONFLICT);
  after = load_now (store);
  g_assert_cmpstr (after->name, ==, "name 1");
  g_assert_cmpint (after->parent_instance.rev, ==, 4);

  g_clear_error (&error);
  undo_change (store, 4711, &error);
  g_assert_error (error, OST_DB_ERROR, OST_DB_ERROR_NOT_FOUND);
}

static void
rename_to (OstTxn *txn, gpointer arg, GError **error)
{
  g_autoptr (OstSample) sample = find_sample (txn, error);

  g_free (sample->name);
  sample->name = g_strdup (arg);
  ost_record_save (txn, sample, error);
}

static void
assert_name (Store *store, const char *name)
{
  g_autoptr (OstSample) sample = load_now (store);

  g_assert_cmpstr (sample->name, ==, name);
}

/* Three changes of one record, undone one after another and done again one after another. */
static void
test_undo_chain (Store *store)
{
  gint64 changes[3], undone[3];
  GError *error = NULL;

  changes[0] = do_change (store, insert_sample, NULL);
  changes[1] = do_change (store, rename_to, (char[]){ "one" });
  changes[2] = do_change (store, rename_to, (char[]){ "two" });
  for (int i = 2; i >= 0; i--)
    {
      undone[i] = undo_change (store, changes[i], &error);
      g_assert_no_error (error);
      if (i > 0)
        assert_name (store, i == 2 ? "one" : "alone");
    }
  g_assert_cmpint (store_count (store, "select count(*) from sample"), ==, 0);
  for (int i = 0; i < 3; i++)
    {
      changes[i] = undo_change (store, undone[i], &error);
      g_assert_no_error (error);
      assert_name (store, i == 0 ? "alone" : i == 1 ? "one" : "two");
    }
  undo_change (store, changes[2], &error);
  g_assert_no_error (error);
  assert_name (store, "one");
}

/* Somebody else in between: neither what is older nor what he did is undone by mistake. */
static void
test_undo_chain_broken (Store *store)
{
  g_autoptr (GError) error = NULL;
  gint64 older, undone;

  do_change (store, insert_sample, NULL);
  older = do_change (store, rename_to, (char[]){ "one" });
  undone = do_change (store, rename_to, (char[]){ "two" });
  undo_change (store, undone, &error);
  g_assert_no_error (error);
  do_change (store, rename_to, (char[]){ "three" });
  undo_change (store, older, &error);
  g_assert_error (error, OST_DB_ERROR, OST_DB_ERROR_CONFLICT);
  assert_name (store, "three");
}

static void
save_scan (OstTxn *txn, gpointer arg, GError **error)
{
  g_autoptr (OstSample) sample = find_sample (txn, error);

  sample->scan = g_bytes_new_static ("obraz", 5);
  sample->number = 1;
  sample->amount = 7;
  ost_record_save (txn, sample, error);
}

static void
test_bytes_stay_out (Store *store)
{
  g_autoptr (OstSample) after = NULL;
  GError *error = NULL;
  gint64 change;

  do_change (store, insert_sample, NULL);
  change = do_change (store, save_scan, NULL);
  assert_fields (store, "select fields from audit where rev = 2",
                 "{\"amount\":[null,7],\"scan\":[null,{\"sha256\":"
                 "\"6717ba77b68bb9d477d19ad0f61265927b13d548ac9de25613aa2792f2c09115\"}]}");
  undo_change (store, change, &error);
  g_assert_no_error (error);
  after = load_now (store);
  g_assert_cmpint (after->amount, ==, OST_MONEY_NONE);
  g_assert_nonnull (after->scan);
}

static void
note_view (OstTxn *txn, gpointer arg, GError **error)
{
  ost_audit_note (txn, "viewed", "sample", 5, error);
}

static void
test_note (Store *store)
{
  g_assert_cmpint (do_change (store, note_view, NULL), ==, 0);
  g_assert_cmpint (store_count (store, "select record_id from audit where action = 'viewed'"
                                       " and topic = 'sample' and author = 'anna'"),
                   ==, 5);
}

static void
list_touched (OstTxn *txn, gpointer arg, GError **error)
{
  g_autoptr (GArray) records = ost_audit_list_records (txn, *(gint64 *) arg, error);

  g_assert_cmpuint (records->len, ==, 2);
  g_assert_cmpstr (g_array_index (records, OstAuditRecord, 0).topic, ==, "sample");
  g_assert_cmpstr (g_array_index (records, OstAuditRecord, 1).topic, ==, "sample_line");
}

static void
test_list_records (Store *store)
{
  gint64 change = do_change (store, insert_two, NULL);

  do_change (store, list_touched, &change);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  store_add ("audit/written", test_written);
  store_add ("audit/undo-update", test_undo_update);
  store_add ("audit/undo-insert", test_undo_insert);
  store_add ("audit/undo-insert-leant-on", test_undo_insert_leant_on);
  store_add ("audit/undo-erase", test_undo_erase);
  store_add ("audit/undo-archive", test_undo_archive);
  store_add ("audit/undo-conflict", test_undo_conflict);
  store_add ("audit/undo-chain", test_undo_chain);
  store_add ("audit/undo-chain-broken", test_undo_chain_broken);
  store_add ("audit/bytes-stay-out", test_bytes_stay_out);
  store_add ("audit/note", test_note);
  store_add ("audit/list-records", test_list_records);
  return g_test_run ();
}
