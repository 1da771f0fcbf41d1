/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "calendar/month-grid.h"

static void
check_month (int year, int month)
{
  const OstMonthGrid grid = ost_month_grid (year, month);
  const int n_cells = ost_month_grid_count_cells (&grid);
  int n_inside = 0;

  g_assert_cmpint (grid.n_weeks, >=, 4);
  g_assert_cmpint (grid.n_weeks, <=, OST_MONTH_MAX_WEEKS);
  g_assert_cmpint (n_cells, ==, 7 * grid.n_weeks);
  for (int cell = 0; cell < n_cells; cell++)
    {
      const GDate day = ost_month_grid_get_day (&grid, cell);

      g_assert_cmpint (g_date_get_weekday (&day), ==, cell % 7 + 1);
      g_assert_cmpint (ost_month_grid_find (&grid, &day), ==, cell);
      if (ost_month_grid_is_in_month (&grid, &day))
        {
          n_inside++;
          g_assert_cmpint (g_date_get_day (&day), ==, n_inside);
        }
    }
  g_assert_cmpint (n_inside, ==, g_date_get_days_in_month (month, year));

  /* No week without a day of the month. */
  for (int week = 0; week < grid.n_weeks; week++)
    {
      const GDate monday = ost_month_grid_get_day (&grid, 7 * week),
                  sunday = ost_month_grid_get_day (&grid, 7 * week + 6);

      g_assert_true (ost_month_grid_is_in_month (&grid, &monday) ||
                     ost_month_grid_is_in_month (&grid, &sunday));
    }
}

static void
test_all_months (void)
{
  for (int year = 2024; year <= 2030; year++)
    for (int month = 1; month <= 12; month++)
      check_month (year, month);
  check_month (OST_MONTH_FIRST_YEAR, 1);
  check_month (1900, 2);
  check_month (OST_MONTH_LAST_YEAR, 12);
}

/* Weeks by the weekday of the first day and the number of days, counted by hand. */
static void
test_shapes (void)
{
  static const struct
  {
    int year, month, first_weekday, n_weeks;
  } shapes[] = {
    { 2027, 2, 1, 4 }, { 2021, 2, 1, 4 },  { 2024, 2, 4, 5 }, { 2025, 2, 6, 5 },
    { 2026, 2, 7, 5 }, { 2026, 11, 7, 6 }, { 2026, 8, 6, 6 }, { 2025, 11, 6, 5 },
    { 2025, 6, 7, 6 }, { 2026, 6, 1, 5 },  { 2024, 7, 1, 5 }, { 2027, 1, 5, 5 },
    { 2027, 5, 6, 6 }, { 2028, 2, 2, 5 },  { 2024, 9, 7, 6 }, { 2026, 12, 2, 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      const OstMonthGrid grid = ost_month_grid (shapes[i].year, shapes[i].month);
      const GDate first = ost_date (shapes[i].year, shapes[i].month, 1);

      g_test_message ("%d-%02d", shapes[i].year, shapes[i].month);
      g_assert_cmpint (g_date_get_weekday (&first), ==, shapes[i].first_weekday);
      g_assert_cmpint (grid.n_weeks, ==, shapes[i].n_weeks);
      g_assert_cmpint (ost_month_grid_find (&grid, &first), ==, shapes[i].first_weekday - 1);
    }
}

static void
test_week_numbers (void)
{
  const OstMonthGrid november = ost_month_grid (2026, 11), january = ost_month_grid (2027, 1),
                     december = ost_month_grid (2024, 12);

  g_assert_cmpint (ost_month_grid_get_week_number (&november, 0), ==, 44);
  g_assert_cmpint (ost_month_grid_get_week_number (&november, 5), ==, 49);
  g_assert_cmpint (ost_month_grid_get_week_number (&january, 0), ==, 53); /* 2026 has 53 */
  g_assert_cmpint (ost_month_grid_get_week_number (&january, 1), ==, 1);
  g_assert_cmpint (ost_month_grid_get_week_number (&december, 5), ==, 1);
}

static void
test_outside (void)
{
  const OstMonthGrid grid = ost_month_grid (2026, 11);
  const GDate before = ost_date (2026, 10, 25), after = ost_date (2026, 12, 7),
              last = ost_month_grid_get_last_day (&grid), none = ost_date_none ();

  g_assert_cmpint (ost_month_grid_find (&grid, &before), ==, -1);
  g_assert_cmpint (ost_month_grid_find (&grid, &after), ==, -1);
  g_assert_cmpint (ost_month_grid_find (&grid, &none), ==, -1);
  g_assert_cmpint (ost_month_grid_find (&grid, &last), ==, 41);
  g_assert_cmpint (ost_date_days_between (&last, &after), ==, 1);
}

static void
test_steps (void)
{
  const OstMonthGrid start = ost_month_grid (2026, 11);
  const OstMonthGrid later = ost_month_grid_plus (&start, 2),
                     earlier = ost_month_grid_plus (&start, -11),
                     same = ost_month_grid_plus (&start, 0),
                     far = ost_month_grid_plus (&start, -100000);

  g_assert_cmpint (later.year, ==, 2027);
  g_assert_cmpint (later.month, ==, 1);
  g_assert_cmpint (earlier.year, ==, 2025);
  g_assert_cmpint (earlier.month, ==, 12);
  g_assert_cmpint (same.month, ==, 11);
  g_assert_cmpint (far.year, ==, OST_MONTH_FIRST_YEAR);
}

static void
test_parse (void)
{
  static const char *const wrong[] = { "",        "2026",       "2026-13", "2026-00", "26-11",
                                       "2026-1",  "2026-11-01", "abcd-ef", "2026/11", "0001-01",
                                       "9999-12", "0000-05",    NULL };
  int year = 0, month = 0;

  g_assert_true (ost_month_parse ("2026-11", &year, &month));
  g_assert_cmpint (year, ==, 2026);
  g_assert_cmpint (month, ==, 11);
  g_assert_false (ost_month_parse (NULL, &year, &month));
  for (guint i = 0; wrong[i] != NULL; i++)
    {
      g_test_message ("%s", wrong[i]);
      g_assert_false (ost_month_parse (wrong[i], &year, &month));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/month-grid/all-months", test_all_months);
  g_test_add_func ("/month-grid/shapes", test_shapes);
  g_test_add_func ("/month-grid/week-numbers", test_week_numbers);
  g_test_add_func ("/month-grid/outside", test_outside);
  g_test_add_func ("/month-grid/steps", test_steps);
  g_test_add_func ("/month-grid/parse", test_parse);
  return g_test_run ();
}
