/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/date.h"
#include "base/draft.h"
#include "base/json-writer.h"
#include "people/person.h"
#include "placements/cofinancing-json.h"
#include "placements/cofinancing-run.h"
#include "placements/placement-store.h"
#include "storage/statement.h"
#include "storage/store.h"

typedef struct
{
  OstCofinancingQuery query;
  OstCofinancingTotals totals;
  GString *lines;
  GString *warnings;
  gboolean explain;
  GCancellable *cancellable;
} Asking;

static void
take_line (const OstCofinancingLine *line, gpointer data)
{
  Asking *self = data;

  g_string_append_printf (
      self->lines, "%s %s %s %s %s %d %d %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "%s%s\n",
      line->child, line->pesel, line->month, ost_kind_get_word (&ost_form_kind, line->share->form),
      ost_kind_get_word (&ost_cost_kind, line->share->cost), line->share->rate, line->share->days,
      line->share->base_grosze, line->share->share, line->working != NULL ? " " : "",
      line->working != NULL ? line->working : "");
}

static void
take_warning (const char *message, gpointer data)
{
  g_string_append_printf (((Asking *) data)->warnings, "%s\n", message);
}

static gpointer
run_query (OstTxn *txn, gpointer arg, GError **error)
{
  Asking *self = arg;
  const OstCofinancingSink sink = {
    .line = take_line, .warning = take_warning, .data = self, .explain = self->explain
  };

  return GINT_TO_POINTER (ost_cofinancing_run (txn, &self->query, &sink, &self->totals, error));
}

static Asking *
asking_new (const char *from, const char *to)
{
  Asking *self = g_new0 (Asking, 1);

  g_assert_true (ost_date_parse_iso (from, &self->query.from_month));
  g_assert_true (ost_date_parse_iso (to, &self->query.to_month));
  self->lines = g_string_new (NULL);
  self->warnings = g_string_new (NULL);
  return self;
}

static void
asking_free (Asking *self)
{
  g_string_free (self->lines, TRUE);
  g_string_free (self->warnings, TRUE);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asking, asking_free)

static void
ask (Store *store, Asking *asking)
{
  g_autoptr (GError) error = NULL;

  g_string_truncate (asking->lines, 0);
  g_string_truncate (asking->warnings, 0);
  ost_db_call (store->db, OST_DB_REPORT, run_query, asking, &error);
  g_assert_no_error (error);
}

/* Two siblings of case 12, and Ćwik who comes before Dąb in Polish only. */
static void
fill (Store *store)
{
  store_run (
      store,
      "insert into person (id, surname, given_name, pesel, birth_date, name_key) values"
      " (1, 'Kos', 'Yga', '16310765430', '2016-11-07', 'kos yga'),"
      " (2, 'Kos', 'Xymena', NULL, '2018-01-02', 'kos xymena'),"
      " (3, 'Wrona', 'Bez', '24222900029', '2024-02-29', 'wrona bez');"
      "insert into episode (id, person_id, county, form, from_day) values"
      " (10, 1, 'brdziański', 'niezawodowa', '2024-02-07'),"
      " (11, 2, 'brdziański', 'niezawodowa', '2024-02-07');"
      "insert into episode (id, person_id, county, form, from_day, to_day, place_name) values"
      " (12, 3, 'zalewski', 'placowka-socjalizacyjna', '2024-03-01', '2024-12-31', 'Zatoka');"
      "insert into child_cost (person_id, kind, from_day) values (1, 'dodatek', '2024-02-07');"
      "insert into facility_cost (facility, from_month, amount) values"
      " ('zatoka', '2024-04-01', 930000)");
}

static void
test_case_12 (Store *store)
{
  g_autoptr (Asking) asking = asking_new ("2025-01-01", "2025-03-31");
  static const char *const by_note[] = { "rounding=note", NULL };

  fill (store);
  ask (store, asking);
  g_assert_cmpint (asking->totals.share, ==, 219487);
  g_assert_cmpint (asking->totals.share_10, ==, 40558);
  g_assert_cmpint (asking->totals.share_30, ==, 178929);
  g_assert_cmpint (asking->totals.share_50, ==, 0);
  g_assert_cmpuint (asking->totals.n_children, ==, 2);
  g_assert_cmpuint (asking->totals.n_lines, ==, 12);
  g_assert_true (g_str_has_prefix (
      asking->lines->str, "Kos Xymena  2025-01 niezawodowa swiadczenie 10 31 151700 15170\n"
                          "Kos Xymena  2025-02 niezawodowa swiadczenie 10 6 32507 3251\n"));
  g_assert_nonnull (strstr (asking->lines->str,
                            "Kos Yga 16310765430 2025-03 niezawodowa dodatek 30 31 30600 9180\n"));

  asking->query.rules = by_note;
  ask (store, asking);
  g_assert_cmpint (asking->totals.share, ==, 219486);
  /* The very last line of the county bears the grosz. */
  g_assert_true (g_str_has_suffix (asking->lines->str, "swiadczenie 30 31 151700 45509\n"));
}

static void
test_filters (Store *store)
{
  g_autoptr (Asking) asking = asking_new ("2024-04-15", "2024-04-01");

  fill (store);
  g_assert_true (ost_date_parse_iso ("2024-04-20", &asking->query.to_month));
  ask (store, asking);
  g_assert_cmpuint (asking->totals.n_children, ==, 3);
  asking->query.county = "Zalewski";
  ask (store, asking);
  g_assert_cmpstr (asking->lines->str, ==,
                   "Wrona Bez 24222900029 2024-04 placowka-socjalizacyjna sredni-koszt 10 30 930000"
                   " 93000\n");
  asking->query.county = NULL;
  asking->query.pesel = "16310765430";
  asking->explain = TRUE;
  ask (store, asking);
  g_assert_cmpuint (asking->totals.n_children, ==, 1);
  g_assert_nonnull (strstr (asking->lines->str, "udział gminy 10 % (art. 191 ust. 9)"));
  asking->query.pesel = "00000000000";
  ask (store, asking);
  g_assert_cmpstr (asking->lines->str, ==, "");
}

static void
test_missing (Store *store)
{
  g_autoptr (Asking) asking = asking_new ("2024-03-01", "2024-03-01");
  g_autoptr (GError) error = NULL;

  fill (store);
  ost_db_call (store->db, OST_DB_REPORT, run_query, asking, &error);
  g_assert_error (error, OST_COFINANCING_RUN_ERROR, OST_COFINANCING_RUN_ERROR_MISSING);
  g_assert_cmpstr (error->message, ==,
                   "not known: average monthly cost of “zatoka”, from 2024-03, needed by 1 child");
}

static void
test_centre_enters_amount (Store *store)
{
  g_autoptr (Asking) asking = asking_new ("2026-06-01", "2026-06-01");
  g_autoptr (GError) error = NULL;

  fill (store);
  ost_db_call (store->db, OST_DB_REPORT, run_query, asking, &error);
  g_assert_error (error, OST_COFINANCING_RUN_ERROR, OST_COFINANCING_RUN_ERROR_MISSING);
  g_assert_nonnull (strstr (error->message, "from 2026-06, needed by 2 children"));
  store_run (store, "insert into statutory_amount (kind, valid_from, amount) values"
                    " ('inna-rodzina', '2026-06-01', 163000), ('dodatek', '2026-06-01', 33000)");
  ask (store, asking);
  g_assert_cmpint (asking->totals.share_50, ==, 81500 + 81500 + 16500);
}

static void
test_agreement (Store *store)
{
  g_autoptr (Asking) asking = asking_new ("2025-02-01", "2025-02-28");
  static const char *const overridden[] = { "year-start=anniversary", NULL };
  static const char *const refused[] = { "return=resume", NULL };
  g_autoptr (GError) error = NULL;

  fill (store);
  store_run (store, "insert into agreement_rule (county, valid_from, rule, value) values"
                    " ('Brdziański', NULL, 'year-start', 'month-start'),"
                    " ('Brdziański', '2026-01-01', 'year-start', 'next-month')");
  ask (store, asking);
  g_assert_cmpint (asking->totals.share_10, ==, 0);
  asking->query.rules = overridden;
  ask (store, asking);
  g_assert_cmpint (asking->totals.share_10, ==, 3251 + 3251 + 656);
  asking->query.rules = refused;
  ost_db_call (store->db, OST_DB_REPORT, run_query, asking, &error);
  g_assert_error (error, OST_AGREEMENT_ERROR, OST_AGREEMENT_ERROR_COMBINATION);
}

static void
test_wrong_query (Store *store)
{
  g_autoptr (Asking) asking = asking_new ("2025-02-01", "2025-01-31");
  static const char *const unknown[] = { "year-start=never", NULL };
  g_autoptr (GError) error = NULL;

  ost_db_call (store->db, OST_DB_REPORT, run_query, asking, &error);
  g_assert_error (error, OST_COFINANCING_RUN_ERROR, OST_COFINANCING_RUN_ERROR_MONTHS);
  g_clear_error (&error);
  asking->query.to_month = asking->query.from_month;
  asking->query.rules = unknown;
  ost_db_call (store->db, OST_DB_REPORT, run_query, asking, &error);
  g_assert_error (error, OST_AGREEMENT_ERROR, OST_AGREEMENT_ERROR_VALUE);
}

static void
test_payment_outside_care (Store *store)
{
  g_autoptr (Asking) asking = asking_new ("2024-12-01", "2025-01-31");

  fill (store);
  store_run (store, "insert into child_cost (person_id, kind, amount, paid_on) values"
                    " (3, 'wypoczynek', 70000, '2025-01-20')");
  asking->query.county = "zalewski";
  ask (store, asking);
  g_assert_cmpint (asking->totals.share, ==, 93000 + 7000);
  g_assert_cmpstr (asking->warnings->str, !=, "");
  g_assert_nonnull (strstr (asking->warnings->str,
                            "Wrona Bez: wypoczynek of 2025-01-20 is outside care and was counted on"
                            " 2024-12-31"));
}

static void
test_archived_rows_cost_nothing (Store *store)
{
  g_autoptr (Asking) asking = asking_new ("2025-01-01", "2025-01-31");

  fill (store);
  store_run (store, "update child_cost set archived_at = '2025-02-01T10:00:00Z';"
                    "update episode set archived_at = '2025-02-01T10:00:00Z' where id = 11");
  ask (store, asking);
  g_assert_cmpint (asking->totals.share, ==, 15170);
}

typedef struct
{
  OstCofinancingQuery query;
  OstCofinancingJson *fast;
  OstJsonWriter *plain;
} Printing;

static void
print_line (const OstCofinancingLine *line, gpointer data)
{
  Printing *self = data;
  OstJsonWriter *plain = self->plain;

  ost_cofinancing_json_add (self->fast, line);
  ost_json_writer_begin_object (plain, NULL);
  ost_json_writer_add_text (plain, "child", line->child);
  ost_json_writer_add_text (plain, "pesel", line->pesel);
  ost_json_writer_add_text (plain, "month", line->month);
  ost_json_writer_add_text (plain, "form", ost_kind_get_word (&ost_form_kind, line->share->form));
  ost_json_writer_add_text (plain, "cost", ost_kind_get_word (&ost_cost_kind, line->share->cost));
  ost_json_writer_add_int (plain, "rate", line->share->rate);
  ost_json_writer_add_int (plain, "days", line->share->days);
  ost_json_writer_add_amount (plain, "base", line->share->base_grosze);
  ost_json_writer_add_amount (plain, "share", line->share->share);
  ost_json_writer_add_text (plain, "working", line->working);
  ost_json_writer_end_object (plain);
}

static gpointer
print_both (OstTxn *txn, gpointer arg, GError **error)
{
  Printing *self = arg;
  const OstCofinancingSink sink = { .line = print_line, .data = self, .explain = TRUE };
  OstCofinancingTotals totals;

  ost_json_writer_begin_array (self->plain, NULL);
  ost_cofinancing_run (txn, &self->query, &sink, &totals, error);
  ost_json_writer_end_array (self->plain);
  return NULL;
}

static void
compare_printed (Store *store, int year)
{
  g_autoptr (GOutputStream) fast = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) plain = g_memory_output_stream_new_resizable ();
  g_autoptr (OstCofinancingJson) fast_writer = ost_cofinancing_json_new (fast);
  g_autoptr (OstJsonWriter) plain_writer = ost_json_writer_new (plain);
  Printing printing = { { .from_month = ost_date (year, 4, 1), .to_month = ost_date (year, 12, 1) },
                        fast_writer,
                        plain_writer };
  g_autoptr (GBytes) fast_bytes = NULL;
  g_autoptr (GBytes) plain_bytes = NULL;
  g_autoptr (GError) error = NULL;

  ost_db_call (store->db, OST_DB_REPORT, print_both, &printing, &error);
  g_assert_no_error (error);
  g_assert_true (ost_cofinancing_json_finish (fast_writer, &error));
  g_assert_true (ost_json_writer_finish (plain_writer, &error));
  g_output_stream_close (fast, NULL, NULL);
  g_output_stream_close (plain, NULL, NULL);
  fast_bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (fast));
  plain_bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (plain));
  g_assert_cmpmem (g_bytes_get_data (fast_bytes, NULL), g_bytes_get_size (fast_bytes),
                   g_bytes_get_data (plain_bytes, NULL), g_bytes_get_size (plain_bytes));
}

static void
test_json (Store *store)
{
  fill (store);
  store_run (store, "update person set surname = 'Kos \"Mały\" \\ Łoś' where id = 1");
  compare_printed (store, 2025);
  compare_printed (store, 2013); /* nobody is in care: [] */
}

/* More children than one portion, and one more than two: nobody is lost or told twice. */
static void
test_portions (Store *store)
{
  g_autoptr (Asking) asking = asking_new ("2025-01-01", "2025-01-31");

  for (int i = 1; i <= 129; i++)
    {
      g_autofree char *sql = g_strdup_printf (
          "insert into person (id, surname, given_name, name_key) values (%d, 'Kos', 'A%03d',"
          " 'kos a%03d'); insert into episode (person_id, county, form, from_day) values"
          " (%d, 'x', 'niezawodowa', '2024-02-07'); insert into child_cost (person_id, kind,"
          " amount, from_day) values (%d, 'swiadczenie', %d, '2024-02-07')",
          i, 200 - i, 200 - i, i, i, i * 1000);

      store_run (store, sql);
      if (i != 63 && i != 64 && i != 65 && i != 128 && i != 129)
        continue;
      ask (store, asking);
      g_assert_cmpuint (asking->totals.n_children, ==, i);
      g_assert_cmpint (asking->totals.share, ==, i * (i + 1) / 2 * 100);
    }
  g_assert_true (g_str_has_prefix (asking->lines->str, "Kos A071 "));
}

/* Children who are too many to be sorted: still everybody once, in the order of names and PESEL;
 * the last ten have care before the period and only a payment in it, ten more have neither. */
static void
test_many (Store *store)
{
  static const char numbers[] =
      "with recursive n (i) as (select 1 union all select i + 1 from n where i < 10040)";
  g_autofree char *sql = g_strdup_printf (
      "%1$s insert into person (id, surname, given_name, name_key, pesel) select i, 'Kos',"
      " 'A' || (20000 - i) / 2, 'kos a' || (20000 - i) / 2, 40000000000 - i from n;"
      "%1$s insert into episode (person_id, county, form, from_day, to_day) select i, 'x',"
      " 'niezawodowa', '2024-02-07', case when i > 10020 then '2024-06-30' end from n;"
      "%1$s insert into child_cost (person_id, kind, amount, paid_on) select i, 'wypoczynek',"
      " 10000, '2025-01-15' from n where i > 10030",
      numbers);
  g_autoptr (Asking) asking = asking_new ("2025-01-01", "2025-01-31");
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) warned = NULL;

  store_run (store, sql);
  ask (store, asking);
  g_assert_cmpuint (asking->totals.n_children, ==, 10020);
  warned = g_strsplit (asking->warnings->str, "\n", -1);
  g_assert_cmpuint (g_strv_length (warned), ==, 10 + 1);
  lines = g_strsplit (asking->lines->str, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 10020 + 1);
  for (guint i = 1; *lines[i] != '\0'; i++)
    g_assert_cmpint (strncmp (lines[i - 1], lines[i], strlen ("Kos A10000 30000000000")), <, 0);
}

static void
keep_result (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
test_cancel (Store *store)
{
  g_autoptr (Asking) asking = asking_new ("2025-01-01", "2025-01-31");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GAsyncResult *result = NULL;

  fill (store);
  g_cancellable_cancel (cancellable);
  ost_db_call_async (store->db, OST_DB_REPORT, run_query, asking, NULL, NULL, cancellable,
                     keep_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  ost_db_call_finish (store->db, result, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpstr (asking->lines->str, ==, "");
  g_object_unref (result);
}

typedef struct
{
  OstDraft *draft;
  gint64 id;
} Saving;

static gpointer
save_episode (OstTxn *txn, gpointer arg, GError **error)
{
  Saving *saving = arg;
  g_autoptr (OstEpisode) episode = ost_draft_dup_record (saving->draft);
  const GDate today = ost_date (2026, 11, 21);

  saving->id = ost_placement_store_save_episode (txn, episode, &today, error);
  return NULL;
}

static void
try_episode (Store *store, const char *from, const char *to, GError **error)
{
  g_autoptr (OstDraft) draft = ost_draft_new (OST_TYPE_EPISODE);
  Saving saving = { draft, 0 };
  const GDate today = ost_date (2026, 11, 21);

  ost_draft_set_int (draft, "person_id", 3);
  ost_draft_set_text (draft, "county", "zalewski");
  ost_draft_set_typed (draft, "form", "rdd", &today);
  ost_draft_set_typed (draft, "from_day", from, &today);
  ost_draft_set_typed (draft, "to_day", to, &today);
  ost_db_call (store->db, OST_DB_EDIT, save_episode, &saving, error);
  g_assert_cmpint (saving.id > 0, ==, *error == NULL);
}

static void
test_saving_is_checked (Store *store)
{
  g_autoptr (GError) error = NULL;

  fill (store);
  /* The generated keys must not meet those of FILL. */
  store_run (store, "update episode set id = id + 1000");
  try_episode (store, "2024-12-30", "", &error);
  g_assert_error (error, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT);
  g_clear_error (&error);
  try_episode (store, "2024-02-28", "2024-02-29", &error);
  g_assert_error (error, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT);
  g_clear_error (&error);
  try_episode (store, "2025-02-01", "2025-01-31", &error);
  g_assert_error (error, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT);
  g_clear_error (&error);
  try_episode (store, "2024-12-31", "", &error);
  g_assert_no_error (error);
  g_assert_cmpint (store_count (store, "select count (*) from episode where person_id = 3"), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  store_add ("cofinancing/case-12", test_case_12);
  store_add ("cofinancing/filters", test_filters);
  store_add ("cofinancing/missing", test_missing);
  store_add ("cofinancing/amount-entered", test_centre_enters_amount);
  store_add ("cofinancing/agreement", test_agreement);
  store_add ("cofinancing/wrong-query", test_wrong_query);
  store_add ("cofinancing/payment-outside-care", test_payment_outside_care);
  store_add ("cofinancing/archived", test_archived_rows_cost_nothing);
  store_add ("cofinancing/json", test_json);
  store_add ("cofinancing/portions", test_portions);
  store_add ("cofinancing/many", test_many);
  store_add ("cofinancing/cancel", test_cancel);
  store_add ("placements/saving", test_saving_is_checked);
  return g_test_run ();
}
