/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sample.h"
#include "storage/audit.h"
#include "store.h"

typedef struct
{
  gpointer record; /* in, then what was loaded */
  gint64 id;
  gint64 change;
  GError *error;
} Job;

static gpointer
save (OstTxn *txn, gpointer arg, GError **error)
{
  Job *job = arg;

  job->id = ost_record_save (txn, job->record, error);
  job->change = ost_txn_get_change (txn);
  return NULL;
}

static gpointer
load (OstTxn *txn, gpointer arg, GError **error)
{
  Job *job = arg;

  return ost_record_load (txn, OST_TYPE_SAMPLE, job->id, error);
}

static gint64
save_now (Store *store, gpointer record, gint64 *change)
{
  Job job = { .record = record };
  GError *error = NULL;

  ost_db_call (store->db, OST_DB_EDIT, save, &job, &error);
  g_assert_no_error (error);
  g_assert_cmpint (job.id, >, 0);
  if (change != NULL)
    *change = job.change;
  return job.id;
}

static OstSample *
load_now (Store *store, gint64 id)
{
  Job job = { .id = id };
  GError *error = NULL;
  OstSample *sample = ost_db_call (store->db, OST_DB_LOOK, load, &job, &error);

  g_assert_no_error (error);
  g_assert_nonnull (sample);
  return sample;
}

static void
set_name (OstSample *sample, const char *name)
{
  g_free (sample->name);
  sample->name = g_strdup (name);
}

static OstSample *
full_sample (void)
{
  static const char bytes[] = "a\0b\\\xff\x01'";
  OstSample *sample = sample_new ("Żółć \"gęślą\" \\ jaźń\t'; drop table sample; --");

  sample->number = -7;
  sample->amount = 123456;
  sample->story = g_strdup ("Pierwszy\nDrugi\nТретий 😀");
  sample->day = ost_date (2026, 2, 28);
  sample->hour = 9 * 60 + 30;
  sample->open = TRUE;
  sample->colour = 2;
  sample->code = g_strdup ("bezrobocie");
  sample->codes = g_strdup ("ubostwo bezrobocie");
  sample->instant = g_strdup ("2026-11-21T10:15:00Z");
  sample->scan = g_bytes_new_static (bytes, sizeof bytes);
  sample->computed = 5;
  return sample;
}

static void
assert_same (const OstSample *a, const OstSample *b)
{
  const OstRecordClass *klass = ost_record_type_get_class (OST_TYPE_SAMPLE);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autofree char *mine = ost_record_dup_stored (a, &klass->fields[i]);
      g_autofree char *theirs = ost_record_dup_stored (b, &klass->fields[i]);

      if (!(klass->fields[i].flags & OST_FIELD_COMPUTED))
        g_assert_cmpstr (mine, ==, theirs);
    }
}

static void
test_round_trip (Store *store)
{
  g_autoptr (OstSample) sample = full_sample ();
  g_autoptr (OstSample) empty = sample_new (NULL);
  g_autoptr (OstSample) loaded = NULL;
  g_autoptr (OstSample) nothing = NULL;
  g_autoptr (OstSample) child = sample_new ("child");

  loaded = load_now (store, save_now (store, sample, NULL));
  assert_same (sample, loaded);
  g_assert_cmpint (loaded->computed, ==, 0);
  g_assert_cmpint (loaded->parent_instance.rev, ==, 1);
  g_assert_cmpstr (loaded->parent_instance.changed_by, ==, "anna");
  g_assert_cmpuint (strlen (loaded->parent_instance.changed_at), ==, 20);
  g_assert_null (loaded->parent_instance.archived_at);

  nothing = load_now (store, save_now (store, empty, NULL));
  assert_same (empty, nothing);
  g_assert_null (nothing->name);
  g_assert_cmpint (nothing->amount, ==, OST_MONEY_NONE);
  g_assert_cmpint (nothing->hour, ==, OST_TIME_NONE);

  child->other_id = loaded->parent_instance.id;
  child->number = 9;
  g_clear_object (&nothing);
  nothing = load_now (store, save_now (store, child, NULL));
  g_assert_cmpint (nothing->other_id, ==, loaded->parent_instance.id);
}

static void
test_long_and_bad_text (Store *store)
{
  g_autoptr (OstSample) sample = sample_new ("long");
  g_autoptr (OstSample) loaded = NULL;
  g_autoptr (OstSample) bad = sample_new ("bad \xff\xfe");
  Job job = { .record = bad };
  g_autoptr (GError) error = NULL;

  sample->story = g_strnfill (1 << 20, 'x');
  memcpy (sample->story + 100, "ą", 2);
  loaded = load_now (store, save_now (store, sample, NULL));
  g_assert_cmpstr (loaded->story, ==, sample->story);

  bad->number = 3;
  ost_db_call (store->db, OST_DB_EDIT, save, &job, &error);
  g_assert_error (error, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT);
  g_assert_cmpint (store_count (store, "select count(*) from sample"), ==, 1);
}

static void
test_conflict (Store *store)
{
  g_autoptr (OstSample) sample = full_sample ();
  const gint64 id = save_now (store, sample, NULL);
  g_autoptr (OstSample) first = load_now (store, id);
  g_autoptr (OstSample) second = load_now (store, id);
  Job job = { .record = second };
  g_autoptr (GError) error = NULL;
  OstSample *mine, *theirs;

  set_name (first, "first");
  save_now (store, first, NULL);
  set_name (second, "second");
  ost_db_call (store->db, OST_DB_EDIT, save, &job, &error);
  g_assert_error (error, OST_DB_ERROR, OST_DB_ERROR_CONFLICT);
  ost_db_error_get_versions (error, (gpointer *) &mine, (gpointer *) &theirs);
  g_assert_cmpstr (mine->name, ==, "second");
  g_assert_cmpstr (theirs->name, ==, "first");
  g_assert_cmpint (theirs->parent_instance.rev, ==, 2);

  g_clear_error (&error);
  store_run (store, "delete from sample");
  ost_db_call (store->db, OST_DB_EDIT, save, &job, &error);
  ost_db_error_get_versions (error, (gpointer *) &mine, (gpointer *) &theirs);
  g_assert_true (mine == second);
  g_assert_null (theirs);
}

static void
test_unchanged (Store *store)
{
  g_autoptr (OstSample) sample = full_sample ();
  g_autoptr (OstSample) loaded = load_now (store, save_now (store, sample, NULL));
  gint64 change = -1;

  save_now (store, loaded, &change);
  g_assert_cmpint (change, ==, 0);
  g_assert_cmpint (store_count (store, "select count(*) from audit"), ==, 1);
  g_assert_cmpint (store_count (store, "select rev from sample"), ==, 1);
}

static gpointer
list_names (OstTxn *txn, gpointer arg, GError **error)
{
  g_autoptr (OstSample) found = NULL;
  GPtrArray *list = ost_record_list (txn, OST_TYPE_SAMPLE, error,
                                     "where number > $1 and name <> $2 order by number desc", "it",
                                     (gint64) 1, "c");

  found = ost_record_find (txn, OST_TYPE_SAMPLE, error, "where number = $1", "i", (gint64) 99);
  g_assert_null (found);
  found = ost_record_find (txn, OST_TYPE_SAMPLE, error, "where number = $1", "i", (gint64) 4);
  g_assert_cmpstr (found->name, ==, "d");
  return list;
}

static void
test_list (Store *store)
{
  static const char *const names[] = { "a", "b", "c", "d" };
  g_autoptr (GPtrArray) list = NULL;
  GError *error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (OstSample) sample = sample_new (names[i]);

      sample->number = i + 1;
      save_now (store, sample, NULL);
    }
  list = ost_db_call (store->db, OST_DB_REPORT, list_names, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_cmpstr (((OstSample *) list->pdata[0])->name, ==, "d");
  g_assert_cmpstr (((OstSample *) list->pdata[1])->name, ==, "b");
}

static gpointer
load_missing (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_record_load (txn, OST_TYPE_SAMPLE, 12345, error);
}

static void
test_missing (Store *store)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ost_db_call (store->db, OST_DB_LOOK, load_missing, NULL, &error));
  g_assert_error (error, OST_DB_ERROR, OST_DB_ERROR_NOT_FOUND);
}

static void
test_unique (Store *store)
{
  g_autoptr (OstSample) first = sample_new ("Nowak");
  g_autoptr (OstSample) second = sample_new ("Kowalska");
  Job job = { .record = second };
  g_autoptr (GError) error = NULL;

  first->number = second->number = 5;
  save_now (store, first, NULL);
  ost_db_call (store->db, OST_DB_EDIT, save, &job, &error);
  g_assert_error (error, OST_DB_ERROR, OST_DB_ERROR_UNIQUE);
  g_assert_nonnull (strstr (error->message, "number"));
  g_assert_null (strstr (error->message, "Kowalska"));

  g_clear_error (&error);
  second->number = 6;
  second->other_id = 777;
  ost_db_call (store->db, OST_DB_EDIT, save, &job, &error);
  g_assert_error (error, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT);
  g_assert_cmpint (store_count (store, "select count(*) from sample"), ==, 1);
  g_assert_cmpint (store_count (store, "select count(*) from audit"), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  store_add ("record/round-trip", test_round_trip);
  store_add ("record/long-and-bad-text", test_long_and_bad_text);
  store_add ("record/conflict", test_conflict);
  store_add ("record/unchanged", test_unchanged);
  store_add ("record/list", test_list);
  store_add ("record/missing", test_missing);
  store_add ("record/unique", test_unique);
  return g_test_run ();
}
