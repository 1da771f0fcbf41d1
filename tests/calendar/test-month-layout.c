/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "calendar/month-layout.h"
#include "sample-entries.h"

static int
cell_of (const OstMonthLayout *layout, int month, int day)
{
  const GDate date = ost_date (2026, month, day);

  return ost_month_grid_find (ost_month_layout_get_grid (layout), &date);
}

static void
assert_slot (const OstMonthLayout *layout, int day, const char *title, int slot)
{
  int n_items;
  const OstMonthItem *items =
      ost_month_layout_get_items (layout, cell_of (layout, 11, day), &n_items);

  for (int i = 0; i < n_items; i++)
    if (g_strcmp0 (items[i].entry->title, title) == 0)
      {
        g_assert_cmpint (items[i].slot, ==, slot);
        return;
      }
  g_error ("%s is not on day %d", title, day);
}

/* A bar keeps its line through the week; what is on a day fills the lines that bars leave. */
static void
test_bars (void)
{
  static const char *const lines[] = { "inne|2026-11-04||9:00|||c|||",
                                       "nieobecnosc|2026-11-03|2026-11-05||||bar|||",
                                       "inne|2026-11-03||8:00|||b|||",
                                       "inne|2026-11-05|2026-11-10||||long|||",
                                       "inne|2026-11-09||8:00|||monday|||",
                                       "termin|2026-11-04||||||d||",
                                       NULL };
  const OstMonthGrid grid = ost_month_grid (2026, 11);
  g_autoptr (GPtrArray) entries = sample_entries (lines);
  g_autoptr (OstMonthLayout) layout = ost_month_layout_new (&grid, entries);
  int n_items;

  assert_slot (layout, 3, "bar", 0);
  assert_slot (layout, 4, "bar", 0);
  assert_slot (layout, 5, "bar", 0);
  assert_slot (layout, 3, "b", 1);
  assert_slot (layout, 5, "long", 1);
  assert_slot (layout, 8, "long", 1);
  assert_slot (layout, 9, "long", 0); /* a new week, a new line */
  assert_slot (layout, 10, "long", 0);
  assert_slot (layout, 9, "monday", 1);
  /* A deadline stands above times, also where it was given after them. */
  assert_slot (layout, 4, "c", 2);
  ost_month_layout_get_items (layout, cell_of (layout, 11, 4), &n_items);
  g_assert_cmpint (n_items, ==, 3);
}

static void
test_ends (void)
{
  static const char *const lines[] = { "nieobecnosc|2026-10-20|2026-12-20||||all month|||",
                                       "nieobecnosc|2026-11-06|2026-11-09||||weekend|||", NULL };
  const OstMonthGrid grid = ost_month_grid (2026, 11);
  g_autoptr (GPtrArray) entries = sample_entries (lines);
  g_autoptr (OstMonthLayout) layout = ost_month_layout_new (&grid, entries);
  const int first = cell_of (layout, 11, 6);
  int n_items;

  for (int cell = 0; cell < ost_month_grid_count_cells (&grid); cell++)
    {
      const OstMonthItem *items = ost_month_layout_get_items (layout, cell, &n_items);

      g_assert_cmpint (n_items, ==, cell >= first && cell <= first + 3 ? 2 : 1);
      g_assert_cmpstr (items[0].entry->title, ==, "all month");
      g_assert_false (items[0].starts);
      g_assert_false (items[0].ends);
      if (n_items == 2)
        {
          g_assert_cmpint (items[1].starts, ==, cell == first);
          g_assert_cmpint (items[1].ends, ==, cell == first + 3);
        }
    }
}

/* Whatever the room: what is shown and what is counted make up all. */
static void
test_fit (void)
{
  const OstMonthGrid grid = ost_month_grid (2026, 11);

  for (int n = 0; n <= 12; n++)
    {
      const GDate day = ost_date (2026, 11, 18);
      g_autoptr (GPtrArray) entries = sample_crowd (&day, 1, n);
      g_autoptr (OstMonthLayout) layout = ost_month_layout_new (&grid, entries);
      const int cell = ost_month_grid_find (&grid, &day);

      for (int n_lines = -1; n_lines <= 14; n_lines++)
        {
          const OstMonthFit fit = ost_month_layout_fit (layout, cell, n_lines);
          const int shown = MIN (n, fit.n_slots);

          g_assert_cmpint (shown + fit.n_hidden, ==, n);
          if (n_lines > 0 && fit.n_hidden > 0)
            g_assert_cmpint (fit.n_hidden, >=, 2); /* a line for "+1" would hold the one */
          g_assert_cmpint (shown + (fit.n_hidden > 0 && n_lines > 0), <=, MAX (n_lines, 0));
        }
    }
}

static void
test_plus_three (void)
{
  const OstMonthGrid grid = ost_month_grid (2026, 11);
  const GDate day = ost_date (2026, 11, 18);
  g_autoptr (GPtrArray) entries = sample_crowd (&day, 1, 7);
  g_autoptr (OstMonthLayout) layout = ost_month_layout_new (&grid, entries);
  const OstMonthFit fit = ost_month_layout_fit (layout, ost_month_grid_find (&grid, &day), 5);

  g_assert_cmpint (fit.n_slots, ==, 4);
  g_assert_cmpint (fit.n_hidden, ==, 3);
}

/* Bars of other days leave holes; holes are neither shown nor counted. */
static void
test_holes (void)
{
  static const char *const lines[] = { "nieobecnosc|2026-11-02|2026-11-03||||one|||",
                                       "nieobecnosc|2026-11-02|2026-11-04||||two|||",
                                       "nieobecnosc|2026-11-03|2026-11-06||||three|||", NULL };
  const OstMonthGrid grid = ost_month_grid (2026, 11);
  g_autoptr (GPtrArray) entries = sample_entries (lines);
  g_autoptr (OstMonthLayout) layout = ost_month_layout_new (&grid, entries);
  OstMonthFit fit = ost_month_layout_fit (layout, cell_of (layout, 11, 5), 3);

  assert_slot (layout, 5, "three", 2);
  g_assert_cmpint (fit.n_hidden, ==, 0);
  fit = ost_month_layout_fit (layout, cell_of (layout, 11, 5), 2);
  g_assert_cmpint (fit.n_hidden, ==, 1);
}

static void
test_outside (void)
{
  static const char *const lines[] = { "inne|2026-10-25||8:00|||before|||",
                                       "inne|2026-12-07||8:00|||after|||",
                                       "inne|2020-01-01|2020-05-01||||long ago|||", NULL };
  const OstMonthGrid grid = ost_month_grid (2026, 11);
  g_autoptr (GPtrArray) entries = sample_entries (lines);
  g_autoptr (OstMonthLayout) layout = ost_month_layout_new (&grid, entries);

  for (int cell = 0; cell < ost_month_grid_count_cells (&grid); cell++)
    {
      int n_items;

      ost_month_layout_get_items (layout, cell, &n_items);
      g_assert_cmpint (n_items, ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/month-layout/bars", test_bars);
  g_test_add_func ("/month-layout/ends", test_ends);
  g_test_add_func ("/month-layout/fit", test_fit);
  g_test_add_func ("/month-layout/plus-three", test_plus_three);
  g_test_add_func ("/month-layout/holes", test_holes);
  g_test_add_func ("/month-layout/outside", test_outside);
  return g_test_run ();
}
