/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rational.h"

static gint64
rounded (gint64 num, gint64 den)
{
  gint64 result = -1;

  g_assert_true (ost_rational_round (ost_rational (num, den), &result));
  return result;
}

static void
test_round_half_up (void)
{
  g_assert_cmpint (rounded (1, 2), ==, 1);
  g_assert_cmpint (rounded (3, 2), ==, 2);
  g_assert_cmpint (rounded (5, 2), ==, 3);
  g_assert_cmpint (rounded (49, 100), ==, 0);
  g_assert_cmpint (rounded (-1, 2), ==, 0);
  g_assert_cmpint (rounded (-3, 2), ==, -1);
  g_assert_cmpint (rounded (-51, 100), ==, -1);
  g_assert_cmpint (rounded (0, 7), ==, 0);
  /* 734.03 zł at 50 %: binary floats tend to give 367.01. */
  g_assert_cmpint (rounded (73403 * 50, 100), ==, 36702);
  g_assert_cmpint (rounded (G_MAXINT64 - 1, 2), ==, G_MAXINT64 / 2);
}

static void
test_add (void)
{
  OstRational sum = ost_rational_add (ost_rational (1, 6), ost_rational (1, 10));

  g_assert_cmpint (ost_rational_compare (sum, ost_rational (4, 15)), ==, 0);
  sum = ost_rational_reduce (sum);
  g_assert_cmpint ((gint64) sum.num, ==, 4);
  g_assert_cmpint ((gint64) sum.den, ==, 15);
  g_assert_cmpint (ost_rational_compare (ost_rational (1, 3), ost_rational (2, 6)), ==, 0);
  g_assert_cmpint (ost_rational_compare (ost_rational (1, 3), ost_rational (34, 100)), ==, -1);
  g_assert_cmpint (ost_rational_compare (ost_rational (-1, 3), ost_rational (-34, 100)), ==, 1);
}

static void
test_add_of_thirds_is_whole (void)
{
  OstRational sum = ost_rational (0, 1);

  for (int i = 0; i < 3000; i++)
    sum = ost_rational_add (sum, ost_rational_over (ost_rational (100, 1), 3));
  sum = ost_rational_reduce (sum);
  g_assert_cmpint ((gint64) sum.num, ==, 100000);
  g_assert_cmpint ((gint64) sum.den, ==, 1);
}

static void
test_too_large_is_not_valid (void)
{
  OstRational value = ost_rational (G_MAXINT64, 1);
  gint64 grosze = 5;

  value = ost_rational_times (value, G_MAXINT64);
  g_assert_true (ost_rational_is_valid (value));
  g_assert_false (ost_rational_round (value, &grosze));
  value = ost_rational_times (value, G_MAXINT64);
  g_assert_false (ost_rational_is_valid (value));
  value = ost_rational_add (value, ost_rational (1, 1));
  value = ost_rational_over (ost_rational_times (value, 0), 3);
  g_assert_false (ost_rational_is_valid (ost_rational_reduce (value)));
  g_assert_false (ost_rational_round (value, &grosze));
  g_assert_cmpint (grosze, ==, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rational/round-half-up", test_round_half_up);
  g_test_add_func ("/rational/add", test_add);
  g_test_add_func ("/rational/thirds", test_add_of_thirds_is_whole);
  g_test_add_func ("/rational/too-large", test_too_large_is_not_valid);
  return g_test_run ();
}
