/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "placements/agreement.h"
#include "placements/cost-kind.h"
#include "placements/day-number.h"
#include "placements/form.h"

static void
test_words (void)
{
  static const struct
  {
    const char *text;
    OstRule rule;
    int value;
  } words[] = {
    { "year-start=anniversary", OST_RULE_YEAR_START, OST_YEAR_ANNIVERSARY },
    { "year-start=calendar-year", OST_RULE_YEAR_START, OST_YEAR_CALENDAR },
    { "residential-partial=whole-month", OST_RULE_RESIDENTIAL_PARTIAL,
      OST_RESIDENTIAL_WHOLE_MONTH },
    { "return=resume", OST_RULE_RETURN, OST_RETURN_RESUME },
    { "wage-children=month-start", OST_RULE_WAGE_CHILDREN, OST_WAGE_MONTH_START },
    { "coordinator=on", OST_RULE_COORDINATOR, OST_SWITCH_ON },
    { "leavers=off", OST_RULE_LEAVERS, OST_SWITCH_OFF },
    { "one-off=by-days", OST_RULE_ONE_OFF, OST_ONE_OFF_BY_DAYS },
    { "rounding=note", OST_RULE_ROUNDING, OST_ROUNDING_NOTE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (GError) error = NULL;
      OstRule rule;
      int value;

      g_assert_true (ost_rule_parse (words[i].text, &rule, &value, &error));
      g_assert_no_error (error);
      g_assert_cmpint (rule, ==, words[i].rule);
      g_assert_cmpint (value, ==, words[i].value);
    }
}

static void
expect (const char *text, int code)
{
  g_autoptr (GError) error = NULL;
  OstRule rule;
  int value;

  g_assert_false (ost_rule_parse (text, &rule, &value, &error));
  g_assert_error (error, OST_AGREEMENT_ERROR, code);
}

static void
test_unknown_words (void)
{
  expect ("year-begin=anniversary", OST_AGREEMENT_ERROR_RULE);
  expect ("=anniversary", OST_AGREEMENT_ERROR_RULE);
  expect ("", OST_AGREEMENT_ERROR_RULE);
  expect ("Year-Start=anniversary", OST_AGREEMENT_ERROR_RULE);
  expect ("year-start", OST_AGREEMENT_ERROR_VALUE);
  expect ("year-start=", OST_AGREEMENT_ERROR_VALUE);
  expect ("year-start=Anniversary", OST_AGREEMENT_ERROR_VALUE);
  expect ("coordinator=tak", OST_AGREEMENT_ERROR_VALUE);
  expect ("rounding=line ", OST_AGREEMENT_ERROR_VALUE);
}

static void
test_dated (void)
{
  g_autoptr (OstAgreements) agreements = ost_agreements_new ();
  int county = ost_agreements_intern (agreements, "Zalewski");
  int other;

  ost_agreements_set (agreements, county, ost_day (2025, 1, 1), OST_RULE_COORDINATOR,
                      OST_SWITCH_ON);
  ost_agreements_set (agreements, county, 0, OST_RULE_YEAR_START, OST_YEAR_MONTH_START);
  ost_agreements_set (agreements, county, ost_day (2026, 3, 1), OST_RULE_COORDINATOR,
                      OST_SWITCH_OFF);
  g_assert_true (ost_agreements_close (agreements, NULL));
  /* Another spelling is the same county; a new one has the defaults. */
  g_assert_cmpint (ost_agreements_intern (agreements, "ZALEWSKI"), ==, county);
  other = ost_agreements_intern (agreements, "brdziański");
  g_assert_cmpint (ost_agreements_get (agreements, other, 1)->value[OST_RULE_YEAR_START], ==, 0);

  g_assert_cmpint (
      ost_agreements_get (agreements, county, ost_day (2024, 12, 1))->value[OST_RULE_COORDINATOR],
      ==, OST_SWITCH_OFF);
  g_assert_cmpint (
      ost_agreements_get (agreements, county, ost_day (2025, 1, 1))->value[OST_RULE_COORDINATOR],
      ==, OST_SWITCH_ON);
  g_assert_cmpint (
      ost_agreements_get (agreements, county, ost_day (2026, 2, 1))->value[OST_RULE_YEAR_START], ==,
      OST_YEAR_MONTH_START);
  g_assert_cmpint (
      ost_agreements_get (agreements, county, ost_day (2026, 3, 1))->value[OST_RULE_COORDINATOR],
      ==, OST_SWITCH_OFF);
}

static void
test_override (void)
{
  g_autoptr (OstAgreements) agreements = ost_agreements_new ();
  int county = ost_agreements_intern (agreements, "zalewski");

  ost_agreements_set (agreements, county, 0, OST_RULE_ROUNDING, OST_ROUNDING_NOTE);
  ost_agreements_override (agreements, OST_RULE_ROUNDING, OST_ROUNDING_MONTH);
  g_assert_true (ost_agreements_close (agreements, NULL));
  g_assert_cmpint (ost_agreements_get (agreements, county, 1)->value[OST_RULE_ROUNDING], ==,
                   OST_ROUNDING_MONTH);
  g_assert_false (ost_agreements_uses (agreements, OST_RULE_ROUNDING, OST_ROUNDING_NOTE));
  g_assert_true (ost_agreements_uses (agreements, OST_RULE_ROUNDING, OST_ROUNDING_MONTH));
}

/* Lines are printed in the order of the words. */
static void
test_orders (void)
{
  for (int a = 0; a < OST_N_FORMS; a++)
    for (int b = 0; b < OST_N_FORMS; b++)
      g_assert_cmpint (ost_form_order (a) < ost_form_order (b), ==,
                       strcmp (ost_form_kind.values[a].word, ost_form_kind.values[b].word) < 0);
  for (int a = 0; a < OST_N_COSTS; a++)
    for (int b = 0; b < OST_N_COSTS; b++)
      g_assert_cmpint (ost_cost_order (a) < ost_cost_order (b), ==,
                       strcmp (ost_cost_kind.values[a].word, ost_cost_kind.values[b].word) < 0);
}

static void
test_day_numbers (void)
{
  for (int day = ost_day (1890, 1, 1); day < ost_day (2110, 1, 1); day++)
    {
      const GDate date = ost_day_to_date (day);
      char iso[11];

      g_snprintf (iso, sizeof iso, "%04d-%02d-%02d", g_date_get_year (&date),
                  g_date_get_month (&date), g_date_get_day (&date));
      g_assert_cmpint (ost_day_of_iso (iso), ==, day);
    }
  g_assert_cmpint (ost_day_of_iso ("2025-02-29"), ==, OST_DAY_NONE);
  g_assert_cmpint (ost_day_of_iso ("2025-13-01"), ==, OST_DAY_NONE);
  g_assert_cmpint (ost_day_of_iso (NULL), ==, OST_DAY_NONE);
  g_assert_cmpint (ost_day_of_iso ("x"), ==, OST_DAY_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agreement/words", test_words);
  g_test_add_func ("/agreement/unknown", test_unknown_words);
  g_test_add_func ("/agreement/dated", test_dated);
  g_test_add_func ("/agreement/override", test_override);
  g_test_add_func ("/agreement/orders", test_orders);
  g_test_add_func ("/agreement/day-numbers", test_day_numbers);
  return g_test_run ();
}
