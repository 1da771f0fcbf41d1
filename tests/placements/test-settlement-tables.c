/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "base/money.h"
#include "base/record-build.h"
#include "placements/agreement-store.h"
#include "placements/amounts-store.h"
#include "placements/care-timeline.h"
#include "placements/day-number.h"
#include "placements/placement-store.h"
#include "placements/variant-effects.h"
#include "storage/store.h"

/* Terms with counties, amounts, the effect of variants and the bar of time, on every engine. */

static gpointer
list_terms (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_agreement_store_list (txn, error);
}

static gpointer
save_terms (OstTxn *txn, gpointer arg, GError **error)
{
  return GINT_TO_POINTER (ost_agreement_store_save (txn, arg, error));
}

static GPtrArray *
read_list (Store *store, OstDbFunc list)
{
  GError *error = NULL;
  GPtrArray *all = ost_db_call (store->db, OST_DB_LOOK, list, NULL, &error);

  g_assert_no_error (error);
  return all;
}

static OstAgreementTerms *
terms_new (const char *county, const char *from)
{
  OstAgreementTerms *terms = g_object_new (OST_TYPE_AGREEMENT_TERMS, NULL);

  terms->county = g_strdup (county);
  if (from != NULL)
    g_assert_true (ost_date_parse_iso (from, &terms->valid_from));
  return terms;
}

static void
must_save (Store *store, OstDbFunc save, gpointer record)
{
  GError *error = NULL;

  g_assert_nonnull (ost_db_call (store->db, OST_DB_EDIT, save, record, &error));
  g_assert_no_error (error);
}

static void
must_refuse (Store *store, OstDbFunc save, gpointer record, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ost_db_call (store->db, OST_DB_EDIT, save, record, &error));
  g_assert_error (error, OST_DB_ERROR, code);
}

static void
test_terms (Store *store)
{
  g_autoptr (OstAgreementTerms) terms = terms_new ("brdziański", NULL);
  g_autoptr (OstAgreementTerms) same = terms_new ("Brdzianski", NULL);
  g_autoptr (OstAgreementTerms) edited = NULL;
  g_autoptr (GPtrArray) all = NULL;

  terms->rule[OST_RULE_YEAR_START] = 1 + OST_YEAR_MONTH_START;
  terms->rule[OST_RULE_COORDINATOR] = 1 + OST_SWITCH_ON;
  must_save (store, save_terms, terms);
  g_assert_cmpint (store_count (store, "select count(*) from agreement_rule"), ==, 2);

  same->rule[OST_RULE_ROUNDING] = 1 + OST_ROUNDING_NOTE;
  must_refuse (store, save_terms, same, OST_DB_ERROR_CONSTRAINT);

  all = read_list (store, list_terms);
  g_assert_cmpuint (all->len, ==, 1);
  edited = ost_record_dup (all->pdata[0]);
  g_assert_cmpint (edited->rule[OST_RULE_YEAR_START], ==, 1 + OST_YEAR_MONTH_START);
  edited->rule[OST_RULE_COORDINATOR] = 0;
  edited->rule[OST_RULE_ROUNDING] = 1 + OST_ROUNDING_MONTH;
  must_save (store, save_terms, edited);
  must_refuse (store, save_terms, edited, OST_DB_ERROR_FAILED); /* what it knew is old */
  g_assert_cmpint (store_count (store, "select count(*) from agreement_rule"
                                       " where archived_at is null and rule = 'coordinator'"),
                   ==, 0);
  g_assert_cmpint (store_count (store, "select count(*) from agreement_rule"
                                       " where archived_at is null"),
                   ==, 2);
}

/* What an earlier agreement says holds until another one does: later terms must go with it. */
static void
test_terms_contradict (Store *store)
{
  g_autoptr (OstAgreementTerms) first = terms_new ("zalewski", NULL);
  g_autoptr (OstAgreementTerms) later = terms_new ("zalewski", "2026-03-01");

  first->rule[OST_RULE_YEAR_START] = 1 + OST_YEAR_CALENDAR;
  must_save (store, save_terms, first);
  later->rule[OST_RULE_RETURN] = 1 + OST_RETURN_RESUME;
  must_refuse (store, save_terms, later, OST_DB_ERROR_CONSTRAINT);
  g_assert_cmpint (store_count (store, "select count(*) from agreement_rule"), ==, 1);
  later->rule[OST_RULE_YEAR_START] = 1 + OST_YEAR_DAYS_365;
  must_save (store, save_terms, later);
}

static gpointer
set_terms_archived (OstTxn *txn, gpointer arg, GError **error)
{
  return GINT_TO_POINTER (ost_agreement_store_set_archived (txn, *(gint64 *) arg, 0, TRUE, error));
}

static void
test_terms_archived (Store *store)
{
  g_autoptr (OstAgreementTerms) terms = terms_new ("zalewski", "2026-03-01");
  g_autoptr (GPtrArray) all = NULL;
  gint64 id;

  terms->rule[OST_RULE_ONE_OFF] = 1 + OST_ONE_OFF_BY_DAYS;
  terms->rule[OST_RULE_LEAVERS] = 1 + OST_SWITCH_ON;
  must_save (store, save_terms, terms);
  all = read_list (store, list_terms);
  id = ((OstRecord *) all->pdata[0])->id;
  must_save (store, set_terms_archived, &id);
  g_clear_pointer (&all, g_ptr_array_unref);
  all = read_list (store, list_terms);
  g_assert_cmpuint (all->len, ==, 0);
}

static gpointer
list_own (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_amounts_store_list_own (txn, error);
}

static gpointer
list_shipped (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_amounts_store_list_shipped (txn, error);
}

static gpointer
save_amounts (OstTxn *txn, gpointer arg, GError **error)
{
  return GINT_TO_POINTER (ost_amounts_store_save (txn, arg, error));
}

static gpointer
set_amounts_archived (OstTxn *txn, gpointer arg, GError **error)
{
  return GINT_TO_POINTER (ost_amounts_store_set_archived (txn, *(gint64 *) arg, 0, TRUE, error));
}

static gpointer
load_statutory (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_placement_store_load_statutory (txn, error);
}

static gint64
amount_on (Store *store, OstStatutoryKind kind, int year, int month)
{
  GError *error = NULL;
  OstStatutory *statutory = ost_db_call (store->db, OST_DB_LOOK, load_statutory, NULL, &error);
  gint64 amount;

  g_assert_no_error (error);
  amount = ost_statutory_get (statutory, kind, ost_day (year, month, 1), NULL, NULL);
  ost_statutory_free (statutory);
  return amount;
}

/* Entered ones win, taken away ones leave the shipped value. */
static void
test_amounts (Store *store)
{
  g_autoptr (OstAmountsOfDay) amounts = g_object_new (OST_TYPE_AMOUNTS_OF_DAY, NULL);
  g_autoptr (GPtrArray) own = NULL;
  g_autoptr (GPtrArray) shipped = NULL;
  gint64 id;

  g_assert_cmpint (amount_on (store, OST_STATUTORY_KINSHIP, 2026, 7), ==, OST_MONEY_NONE);
  amounts->valid_from = ost_date (2026, 6, 1);
  amounts->kinship = 107600;
  amounts->source = g_strdup ("M.P. 2026 poz. 1");
  must_save (store, save_amounts, amounts);
  must_refuse (store, save_amounts, amounts, OST_DB_ERROR_CONSTRAINT); /* twice the same day */
  g_assert_cmpint (amount_on (store, OST_STATUTORY_KINSHIP, 2026, 7), ==, 107600);
  g_assert_cmpint (amount_on (store, OST_STATUTORY_KINSHIP, 2026, 5), ==, 100200);
  g_assert_cmpint (amount_on (store, OST_STATUTORY_OTHER, 2026, 7), ==, OST_MONEY_NONE);

  own = read_list (store, list_own);
  g_assert_cmpuint (own->len, ==, 1);
  g_assert_cmpstr (((OstAmountsOfDay *) own->pdata[0])->source, ==, "M.P. 2026 poz. 1");
  shipped = read_list (store, list_shipped);
  g_assert_true (((OstAmountsOfDay *) shipped->pdata[0])->replaced);
  g_assert_false (((OstAmountsOfDay *) shipped->pdata[1])->replaced);
  g_assert_cmpint (store_count (store, "select count(*) from audit"
                                       " where topic = 'statutory_amount'"),
                   >, 0);

  id = ((OstRecord *) own->pdata[0])->id;
  must_save (store, set_amounts_archived, &id);
  g_assert_cmpint (amount_on (store, OST_STATUTORY_KINSHIP, 2026, 7), ==, OST_MONEY_NONE);
  g_assert_cmpint (amount_on (store, OST_STATUTORY_KINSHIP, 2024, 7), ==, 100200);
}

/* A copy of the shipped table in the database is not the centre's own; what is entered above it is,
 * and goes back to it. */
static void
test_amounts_over_copy (Store *store)
{
  g_autoptr (OstAmountsOfDay) amounts = g_object_new (OST_TYPE_AMOUNTS_OF_DAY, NULL);
  g_autoptr (GPtrArray) own = NULL;
  gint64 id;

  store_run (store, "insert into statutory_amount (kind, valid_from, amount, source) values"
                    " ('spokrewniona', '2024-06-01', 100200, 'M.P. 2024 poz. 230'),"
                    " ('spokrewniona', '2026-06-01', null, 'nieznana')");
  own = read_list (store, list_own);
  g_assert_cmpuint (own->len, ==, 0);
  g_clear_pointer (&own, g_ptr_array_unref);

  amounts->valid_from = ost_date (2024, 6, 1);
  amounts->kinship = 120000;
  must_save (store, save_amounts, amounts);
  g_assert_cmpint (amount_on (store, OST_STATUTORY_KINSHIP, 2024, 7), ==, 120000);
  own = read_list (store, list_own);
  g_assert_cmpuint (own->len, ==, 1);
  id = ((OstRecord *) own->pdata[0])->id;
  must_save (store, set_amounts_archived, &id);
  g_assert_cmpint (amount_on (store, OST_STATUTORY_KINSHIP, 2024, 7), ==, 100200);
}

static void
add_child_of_case_2 (Store *store)
{
  store_run (store, "insert into person (id, surname, given_name, birth_date, name_key) values"
                    " (1, 'Kos', 'Iga', '2016-11-07', 'kos iga'),"
                    " (2, 'Wrona', 'Jan', '2016-11-07', 'wrona jan');"
                    "insert into episode (id, person_id, county, form, from_day) values"
                    " (10, 1, 'brdziański', 'spokrewniona', '2024-01-15'),"
                    " (11, 2, 'zalewski', 'spokrewniona', '2024-01-15');"
                    "insert into agreement_rule (county, rule, value) values"
                    " ('brdziański', 'rounding', 'month')");
}

typedef struct
{
  guint n_told;
  guint last;
} Told;

static void
tell (guint n_done, guint n_all, gpointer data)
{
  Told *told = data;

  told->n_told++;
  told->last = n_done;
}

static gpointer
calculate (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_variant_effects_calculate (txn, arg, error);
}

/* Case 2 of the worked cases: the year 2025 under every start of the years; the other county's
 * child is not in it. */
static void
test_variants (Store *store)
{
  static const gint64 years[] = { 351670, 351023, 360720, 340680, 352316, 360720 };
  Told told = { 0 };
  OstVariantTask task = { .county = "brdziański",
                          .from_month = ost_date (2025, 1, 1),
                          .to_month = ost_date (2025, 12, 1),
                          .progress = tell,
                          .data = &told };
  GError *error = NULL;
  g_autoptr (OstVariantEffects) effects = NULL;

  add_child_of_case_2 (store);
  effects = ost_db_call (store->db, OST_DB_REPORT, calculate, &task, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (effects->n_children, ==, 1);
  g_assert_cmpuint (effects->variants->len, ==, 25);
  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      const OstVariantEffect *variant = &g_array_index (effects->variants, OstVariantEffect, i);

      g_assert_cmpint (variant->rule, ==, OST_RULE_YEAR_START);
      g_assert_cmpint (variant->value, ==, (int) i);
      g_assert_cmpint (ABS (variant->share - years[i]), <=, 1); /* rounded by month here */
      g_assert_cmpint (variant->difference, ==, variant->share - effects->share);
      g_assert_cmpint (variant->in_force, ==, i == 0);
    }
  g_assert_cmpuint (told.n_told, >=, 26);
}

/* A variant that the county's start of the years does not allow is told, the others go on. */
static void
test_variant_refused (Store *store)
{
  OstVariantTask task = { .county = "zalewski",
                          .from_month = ost_date (2025, 1, 1),
                          .to_month = ost_date (2025, 12, 1) };
  GError *error = NULL;
  g_autoptr (OstVariantEffects) effects = NULL;
  guint n_refused = 0;

  add_child_of_case_2 (store);
  store_run (store, "insert into agreement_rule (county, rule, value) values"
                    " ('zalewski', 'year-start', 'calendar-year')");
  effects = ost_db_call (store->db, OST_DB_REPORT, calculate, &task, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < effects->variants->len; i++)
    {
      const OstVariantEffect *variant = &g_array_index (effects->variants, OstVariantEffect, i);

      if (variant->refused == NULL)
        continue;
      n_refused++;
      g_assert_cmpint (variant->rule, ==, OST_RULE_RETURN);
      g_assert_cmpint (variant->value, ==, OST_RETURN_RESUME);
    }
  g_assert_cmpuint (n_refused, ==, 1);
}

static gpointer
load_timeline (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_care_timeline_load (txn, *(gint64 *) arg, error);
}

static OstCareTimeline *
get_timeline (Store *store, gint64 person_id)
{
  GError *error = NULL;
  OstCareTimeline *timeline =
      ost_db_call (store->db, OST_DB_LOOK, load_timeline, &person_id, &error);

  g_assert_no_error (error);
  return timeline;
}

static void
check_span (const OstCareTimeline *timeline, guint i, const char *from, int rate)
{
  const OstRateSpan *span = &g_array_index (timeline->rates, OstRateSpan, i);

  g_assert_cmpint (span->from, ==, ost_day_of_iso (from));
  g_assert_cmpint (span->rate, ==, rate);
}

static void
test_timeline (Store *store)
{
  const GDate today = ost_date (2026, 11, 21);
  g_autoptr (OstCareTimeline) timeline = NULL;
  g_autoptr (OstCareTimeline) wrong = NULL;

  ost_db_set_today (store->db, &today);
  add_child_of_case_2 (store);
  store_run (store, "insert into child_cost (person_id, kind, paid_on, amount) values"
                    " (1, 'wypoczynek', '2025-08-10', 70000)");
  timeline = get_timeline (store, 1);
  g_assert_cmpuint (timeline->episodes->len, ==, 1);
  g_assert_cmpuint (timeline->payments->len, ==, 1);
  g_assert_cmpuint (timeline->rates->len, ==, 3);
  check_span (timeline, 0, "2024-01-15", 10);
  check_span (timeline, 1, "2025-01-15", 30);
  check_span (timeline, 2, "2026-01-15", 50);
  g_assert_null (timeline->problem);

  store_run (store, "insert into episode (person_id, county, form, from_day) values"
                    " (2, 'zalewski', 'niezawodowa', '2024-05-01')");
  wrong = get_timeline (store, 2); /* both go on: they overlap */
  g_assert_nonnull (wrong->problem);
  g_assert_cmpuint (wrong->rates->len, ==, 0);
  g_assert_cmpuint (wrong->episodes->len, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  store_add ("settlement/terms", test_terms);
  store_add ("settlement/terms-contradict", test_terms_contradict);
  store_add ("settlement/terms-archived", test_terms_archived);
  store_add ("settlement/amounts", test_amounts);
  store_add ("settlement/amounts-over-copy", test_amounts_over_copy);
  store_add ("settlement/variants", test_variants);
  store_add ("settlement/variant-refused", test_variant_refused);
  store_add ("settlement/timeline", test_timeline);
  return g_test_run ();
}
