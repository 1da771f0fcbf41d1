/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "calendar/lanes.h"

static void
assert_lane (const OstLane *lane, int number, int span, int n_lanes)
{
  g_assert_cmpint (lane->lane, ==, number);
  g_assert_cmpint (lane->span, ==, span);
  g_assert_cmpint (lane->n_lanes, ==, n_lanes);
}

static void
test_apart (void)
{
  OstLane lanes[] = { { 600, 660 }, { 480, 540 }, { 540, 600 } };

  ost_lanes_arrange (lanes, G_N_ELEMENTS (lanes), 15);
  for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
    assert_lane (&lanes[i], 0, 1, 1);
}

static void
test_side_by_side (void)
{
  OstLane lanes[] = { { 480, 600 }, { 510, 540 }, { 540, 570 }, { 700, 730 } };

  ost_lanes_arrange (lanes, G_N_ELEMENTS (lanes), 15);
  assert_lane (&lanes[0], 0, 1, 2);
  assert_lane (&lanes[1], 1, 1, 2);
  assert_lane (&lanes[2], 1, 1, 2); /* after the former, in its lane */
  assert_lane (&lanes[3], 0, 1, 1); /* another group */
}

/* A chain: a meets b, b meets c, c leaves room to its right. */
static void
test_widen (void)
{
  OstLane lanes[] = { { 480, 540 }, { 500, 600 }, { 510, 530 }, { 560, 620 }, { 610, 640 } };

  ost_lanes_arrange (lanes, G_N_ELEMENTS (lanes), 15);
  assert_lane (&lanes[0], 0, 1, 3);
  assert_lane (&lanes[1], 1, 1, 3);
  assert_lane (&lanes[2], 2, 1, 3);
  assert_lane (&lanes[3], 0, 1, 3);
  assert_lane (&lanes[4], 1, 2, 3);
}

static void
test_short (void)
{
  OstLane lanes[] = { { 480, 480 }, { 485, 490 }, { 495, 500 } };

  ost_lanes_arrange (lanes, G_N_ELEMENTS (lanes), 15);
  assert_lane (&lanes[0], 0, 1, 2);
  assert_lane (&lanes[1], 1, 1, 2);
  assert_lane (&lanes[2], 0, 1, 2);
  ost_lanes_arrange (lanes, 0, 15);
}

/* Nothing overlaps in one lane, nothing is wider than its group, whatever comes. */
static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261121);

  for (int round = 0; round < 200; round++)
    {
      OstLane lanes[40];
      const guint n = (guint) g_rand_int_range (random, 1, 40);

      for (guint i = 0; i < n; i++)
        {
          lanes[i].from = g_rand_int_range (random, 0, 1200);
          lanes[i].to = lanes[i].from + g_rand_int_range (random, 15, 240);
        }
      ost_lanes_arrange (lanes, n, 15);
      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpint (lanes[i].span, >=, 1);
          g_assert_cmpint (lanes[i].lane + lanes[i].span, <=, lanes[i].n_lanes);
          for (guint j = i + 1; j < n; j++)
            if (lanes[i].from < lanes[j].to && lanes[j].from < lanes[i].to)
              g_assert_true (lanes[i].lane + lanes[i].span <= lanes[j].lane ||
                             lanes[j].lane + lanes[j].span <= lanes[i].lane);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lanes/apart", test_apart);
  g_test_add_func ("/lanes/side-by-side", test_side_by_side);
  g_test_add_func ("/lanes/widen", test_widen);
  g_test_add_func ("/lanes/short", test_short);
  g_test_add_func ("/lanes/random", test_random);
  return g_test_run ();
}
