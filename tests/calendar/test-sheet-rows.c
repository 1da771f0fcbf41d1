/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "calendar/sheet-rows.h"

static void
assert_shared (const double *needed, int n, double least, const double *expected)
{
  double heights[8], sum = 0;

  ost_sheet_rows_share (needed, n, 500, least, heights);
  for (int i = 0; i < n; i++)
    {
      g_assert_cmpfloat_with_epsilon (heights[i], expected[i], 0.001);
      sum += heights[i];
    }
  g_assert_cmpfloat_with_epsilon (sum, 500, 0.001);
}

static void
test_alike (void)
{
  const double needed[] = { 10, 100, 30, 0, 60 }, expected[] = { 100, 100, 100, 100, 100 };

  assert_shared (needed, 5, 40, expected);
}

static void
test_enough (void)
{
  const double needed[] = { 150, 60, 60, 60, 120 }, expected[] = { 160, 70, 70, 70, 130 };

  assert_shared (needed, 5, 40, expected);
}

/* Quiet rows get what they need or the least, the full ones share the rest alike. */
static void
test_not_enough (void)
{
  const double needed[] = { 400, 20, 140, 300, 90 };
  const double expected[] = { 123.3333, 40, 123.3333, 123.3333, 90 };
  const double quiet[] = { 400, 20, 40, 300, 90 }, quiet_expected[] = { 165, 40, 40, 165, 90 };

  assert_shared (needed, 5, 40, expected);
  assert_shared (quiet, 5, 40, quiet_expected);
}

static void
test_crowded (void)
{
  const double needed[] = { 900, 900, 900, 900, 900 }, expected[] = { 100, 100, 100, 100, 100 };

  assert_shared (needed, 5, 45, expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-rows/alike", test_alike);
  g_test_add_func ("/sheet-rows/enough", test_enough);
  g_test_add_func ("/sheet-rows/not-enough", test_not_enough);
  g_test_add_func ("/sheet-rows/crowded", test_crowded);
  return g_test_run ();
}
