/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/money.h"
#include "care-fixture.h"
#include "placements/share-days.h"

/* What stands on a line and beside it: the difference of rounding, its days, figures that are
 * missing, and how far amounts may go. */

/* 73.403 and 4.843548: two lines of 73.40 and 4.84, 78.25 together.  The difference goes to the
 * last line that has a share, once, and never to an exempt one. */
static void
test_difference_of_rounding (void)
{
  g_autoptr (Care) care = care_new ();

  care_episode (care, "niezawodowa", "2025-01-01", "2025-01-15");
  care_episode (care, "spokrewniona", "2025-01-20", NULL)->exemption = OST_EXEMPTION_NEWBORN;
  care_monthly (care, "wynagrodzenie", "2025-01-01", "2025-01-15", 100)->amount = 10010;
  care_run (care, "rounding=month", "2025-01-01", "2025-01-01");
  g_assert_cmpuint (care->lines->len, ==, 3);
  for (guint i = 0; i < care->lines->len; i++)
    {
      const OstShareLine *line = &g_array_index (care->lines, OstShareLine, i);
      const gboolean is_last = line->cost == OST_COST_WAGE;

      g_assert_cmpint (line->adjustment, ==, is_last ? 1 : 0);
      g_assert_cmpint (line->share, ==, line->rate == 0 ? 0 : is_last ? 485 : 7340);
    }
}

/* With two counties in a month each is rounded for itself. */
static void
test_rounding_of_two_counties (void)
{
  g_autoptr (Care) care = care_new ();

  care_episode (care, "niezawodowa", "2025-01-01", "2025-01-15");
  care_episode (care, "zawodowa", "2025-01-16", NULL)->county = 1;
  care_monthly (care, "wynagrodzenie", "2025-01-01", "2025-01-15", 100)->amount = 10010;
  care_run (care, "rounding=month", "2025-01-01", "2025-01-01");
  g_assert_cmpint (care_sum (care, NULL, "wynagrodzenie", 10), ==, 485);
  g_assert_cmpint (care_sum (care, NULL, NULL, 10), ==, 7825 + 7830);
}

/* An event before the care takes its first day, and says so. */
static void
test_event_outside_care (void)
{
  g_autoptr (Care) care = care_new ();

  care_episode (care, "niezawodowa", "2024-01-10", NULL);
  care_one_off (care, "przyjecie", "2025-02-10", "2024-01-05", 1000);
  care_run (care, "one-off=event-date", "2025-02-01", "2025-02-01");
  g_assert_cmpint (care_sum (care, NULL, "przyjecie", 10), ==, 10000);
  g_assert_cmpuint (care->warnings->len, ==, 1);
  g_assert_cmpint (g_array_index (care->warnings, OstShareWarning, 0).day, ==, day ("2024-01-05"));
  g_assert_cmpint (g_array_index (care->warnings, OstShareWarning, 0).counted, ==,
                   day ("2024-01-10"));
}

static void
test_missing_of_children (void)
{
  g_autoptr (GArray) missing = ost_missing_figures_new ();
  g_autoptr (OstFacilityFigures) facilities = ost_facility_figures_new ();
  g_autofree char *text = NULL;
  const int zatoka = ost_facility_figures_intern (facilities, "Zatoka");

  ost_missing_figures_add (missing, OST_MISSING_FACILITY, zatoka, day ("2025-03-01"), 1);
  ost_missing_figures_add (missing, OST_MISSING_FACILITY, zatoka, day ("2025-04-01"), 1);
  ost_missing_figures_add (missing, OST_MISSING_FACILITY, zatoka, day ("2025-04-01"), 2);
  text = ost_missing_figures_dup_text (missing, facilities);
  g_assert_nonnull (strstr (text, "“Zatoka”, from 2025-03, needed by 2 children"));
}

typedef struct
{
  OstCofinancing *calculation;
  OstRational base, share;
  int n, year, first, last;
} Days;

static void
add_day (const OstShareDay *day, gpointer data)
{
  Days *days = data;

  days->first = days->n++ == 0 ? day->day : days->first;
  days->last = day->day;
  days->year = day->year;
  days->base = ost_rational_add (days->base, day->base);
  days->share = ost_rational_add (days->share, day->share);
}

static void
take_line (const OstShareLine *line, gpointer data)
{
  Days *days = data;

  *days = (Days){ days->calculation, { 0, 1 }, { 0, 1 }, 0, 0, 0, 0 };
  ost_cofinancing_foreach_day (days->calculation, line, add_day, days);
}

/* The days of the child's last line. */
static Days
days_of (Care *care, const char *from, const char *to)
{
  Days days = { 0 };
  const OstShareSink sink = { take_line, NULL, &days };
  g_autoptr (OstCofinancing) calculation = NULL;

  care_run (care, NULL, from, to);
  calculation = ost_cofinancing_new (&(OstCofinancingTask){
      care->statutory, care->facilities, care->agreements, day (from), day (to), -1 });
  days.calculation = calculation;
  g_assert_true (ost_cofinancing_add_child (calculation, &care->child, &sink, NULL));
  return days;
}

static void
test_days_of_line (void)
{
  g_autoptr (Care) care = care_new ();
  Days days;

  /* 1361 × 10/31 = 439.0322… was paid as 439.03: the days bear that. */
  care_episode (care, "niezawodowa", "2024-01-22", NULL);
  days = days_of (care, "2024-01-01", "2024-01-31");
  g_assert_cmpint (days.n, ==, 10);
  g_assert_cmpint (days.first, ==, day ("2024-01-22"));
  g_assert_cmpint (days.last, ==, day ("2024-01-31"));
  g_assert_cmpint (days.year, ==, 1);
  g_assert_cmpint (ost_rational_compare (days.base, ost_rational (43903, 1)), ==, 0);
  g_assert_cmpint (ost_rational_compare (days.share, ost_rational (43903, 10)), ==, 0);

  days = days_of (care, "2025-02-01", "2025-02-28");
  g_assert_cmpint (days.year, ==, 2);
  days = days_of (care, "2026-02-01", "2026-02-28");
  g_assert_cmpint (days.year, ==, 3);

  /* A payment is one day, with all of it. */
  care_one_off (care, "zdarzenie-losowe", "2025-03-05", NULL, 70);
  days = days_of (care, "2025-03-01", "2025-03-31");
  g_assert_cmpint (days.n, ==, 1);
  g_assert_cmpint (days.first, ==, day ("2025-03-05"));
  g_assert_cmpint (ost_rational_compare (days.base, ost_rational (7000, 1)), ==, 0);
}

static gboolean
is_taken (Care *care)
{
  return care_try (care, NULL, "2025-01-01", "2025-01-31", NULL);
}

static void
test_how_far_values_go (void)
{
  g_autoptr (Care) care = care_new ();
  OstCareCost *cost;

  care->child.birth = day ("2025-01-01");
  care_episode (care, "niezawodowa", "2025-01-01", NULL); /* placed on the day of birth */
  cost = care_monthly (care, "wynagrodzenie", "2025-01-01", NULL, 0);
  g_assert_true (is_taken (care));
  cost->amount = G_GINT64_CONSTANT (9999999999);
  g_assert_true (is_taken (care));
  cost->amount++;
  g_assert_false (is_taken (care));
  cost->amount = 100;
  cost->children = -1;
  g_assert_false (is_taken (care));
  cost->children = 999;
  g_assert_true (is_taken (care));
  cost->to = cost->from - 1;
  g_assert_false (is_taken (care));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/share-lines/difference", test_difference_of_rounding);
  g_test_add_func ("/share-lines/counties", test_rounding_of_two_counties);
  g_test_add_func ("/share-lines/event-outside", test_event_outside_care);
  g_test_add_func ("/share-lines/missing", test_missing_of_children);
  g_test_add_func ("/share-lines/days", test_days_of_line);
  g_test_add_func ("/share-lines/limits", test_how_far_values_go);
  return g_test_run ();
}
