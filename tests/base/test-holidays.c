/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "base/holidays.h"

static void
assert_date (GDate date, const char *expected)
{
  g_autofree char *iso = ost_date_dup_iso (&date);

  g_assert_cmpstr (iso, ==, expected);
}

static GDate
day (const char *iso)
{
  GDate date;

  g_assert_true (ost_date_parse_iso (iso, &date));
  return date;
}

static void
test_movable (void)
{
  static const struct
  {
    int year;
    const char *easter;
    const char *corpus_christi;
  } cases[] = {
    { 2025, "2025-04-20", "2025-06-19" }, { 2026, "2026-04-05", "2026-06-04" },
    { 2027, "2027-03-28", "2027-05-27" }, { 2028, "2028-04-16", "2028-06-15" },
    { 2029, "2029-04-01", "2029-05-31" }, { 2030, "2030-04-21", "2030-06-20" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const GDate corpus_christi = day (cases[i].corpus_christi);

      assert_date (ost_easter (cases[i].year), cases[i].easter);
      g_assert_cmpstr (ost_holiday_name (&corpus_christi), ==, "Boże Ciało");
    }
}

static void
test_names (void)
{
  static const struct
  {
    const char *day;
    const char *name;
  } cases[] = {
    { "2026-01-01", "Nowy Rok" },
    { "2026-01-06", "Święto Trzech Króli" },
    { "2010-01-06", NULL },
    { "2026-04-05", "Wielkanoc" },
    { "2026-04-06", "Poniedziałek Wielkanocny" },
    { "2026-05-01", "Święto Państwowe" },
    { "2026-05-02", NULL },
    { "2026-05-03", "Święto Narodowe Trzeciego Maja" },
    { "2026-05-24", "Zielone Świątki" },
    { "2026-08-15", "Wniebowzięcie Najświętszej Maryi Panny" },
    { "2026-11-01", "Wszystkich Świętych" },
    { "2026-11-11", "Narodowe Święto Niepodległości" },
    { "2024-12-24", NULL },
    { "2025-12-24", "Wigilia Bożego Narodzenia" },
    { "2026-12-25", "Boże Narodzenie" },
    { "2026-12-26", "Drugi dzień Bożego Narodzenia" },
    { "2026-11-21", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const GDate date = day (cases[i].day);

      g_assert_cmpstr (ost_holiday_name (&date), ==, cases[i].name);
      g_assert_cmpint (ost_holiday_label (&date) != NULL, ==, cases[i].name != NULL);
    }
}

static void
test_thirteen_days_in_2024_fourteen_in_2025 (void)
{
  for (int year = 2024; year <= 2025; year++)
    {
      int n = 0;

      for (GDate date = ost_date (year, 1, 1); g_date_get_year (&date) == year;
           date = ost_date_plus_days (&date, 1))
        n += ost_holiday_name (&date) != NULL;
      g_assert_cmpint (n, ==, year == 2024 ? 13 : 14);
    }
}

static void
test_working_days (void)
{
  const GDate thursday = day ("2025-12-24");
  const GDate saturday = day ("2026-11-21");
  const GDate friday = day ("2026-11-20");
  const GDate none = ost_date_none ();

  g_assert_false (ost_is_working_day (&thursday));
  g_assert_false (ost_is_working_day (&saturday));
  g_assert_true (ost_is_working_day (&friday));
  g_assert_false (ost_is_working_day (&none));
  assert_date (ost_next_working_day (&thursday), "2025-12-29");
  assert_date (ost_previous_working_day (&saturday), "2026-11-20");
  assert_date (ost_next_working_day (&friday), "2026-11-20");
  assert_date (ost_plus_working_days (&friday, 0), "2026-11-20");
  assert_date (ost_plus_working_days (&friday, 1), "2026-11-23");
  assert_date (ost_plus_working_days (&saturday, 1), "2026-11-23");
  assert_date (ost_plus_working_days (&friday, -5), "2026-11-13");
  assert_date (ost_plus_working_days (&friday, 25), "2026-12-29");
  assert_date (ost_next_working_day (&none), "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/holidays/movable", test_movable);
  g_test_add_func ("/holidays/names", test_names);
  g_test_add_func ("/holidays/days-of-a-year", test_thirteen_days_in_2024_fourteen_in_2025);
  g_test_add_func ("/holidays/working-days", test_working_days);
  return g_test_run ();
}
