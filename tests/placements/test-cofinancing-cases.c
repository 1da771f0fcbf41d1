/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "care-fixture.h"

/* The worked cases of the domain papers, by hand to the grosz. */

static void
test_case_1 (void)
{
  g_autoptr (Care) care = care_new ();

  care_episode (care, "spokrewniona", "2023-03-01", NULL);
  care_run (care, NULL, "2023-01-01", "2025-12-01");
  g_assert_cmpstr (care->missing, ==, "");
  g_assert_cmpint (care_sum (care, "2023-03", NULL, 10), ==, 7850);
  g_assert_cmpint (care_sum (care, "2023-06", NULL, 10), ==, 8990);
  g_assert_cmpint (care_sum (care, "2023", NULL, -1), ==, 86480);
  g_assert_cmpint (care_sum (care, "2024-02", NULL, 10), ==, 8990);
  g_assert_cmpint (care_sum (care, "2024-03", NULL, 30), ==, 26970);
  g_assert_cmpint (care_sum (care, "2024-06", NULL, 30), ==, 30060);
  g_assert_cmpint (care_sum (care, "2024", NULL, -1), ==, 309310);
  g_assert_cmpint (care_sum (care, "2025-03", NULL, 50), ==, 50100);
  g_assert_cmpint (care_sum (care, "2025", NULL, -1), ==, 561120);
}

static void
test_case_2 (void)
{
  static const struct
  {
    const char *rules;
    gint64 january_2025, at_10, at_30, year_2025, january_2026;
  } variants[] = {
    { "year-start=anniversary", 21010, 4525, 16485, 351670, 41049 },
    { "year-start=day-after", 20363, 4848, 15515, 351023, 40403 },
    { "year-start=month-start", 30060, 0, 30060, 360720, 50100 },
    { "year-start=next-month", 10020, 10020, 0, 340680, 30060 },
    { "year-start=days-365", 21656, 4202, 17454, 352316, 41696 },
    { "year-start=calendar-year", 30060, 0, 30060, 360720, 50100 },
    { "rounding=month", 21010, 4525, 16485, 351670, 41050 },
  };
  g_autoptr (Care) care = care_new ();

  care_episode (care, "spokrewniona", "2024-01-15", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (variants); i++)
    {
      care_run (care, variants[i].rules, "2024-01-01", "2026-01-01");
      g_assert_cmpint (care_sum (care, "2024-01", NULL, 10), ==, 4930);
      g_assert_cmpint (care_sum (care, "2024", NULL, -1), ==, 111030);
      g_assert_cmpint (care_sum (care, "2025-01", NULL, -1), ==, variants[i].january_2025);
      g_assert_cmpint (care_sum (care, "2025-01", NULL, 10), ==, variants[i].at_10);
      g_assert_cmpint (care_sum (care, "2025-01", NULL, 30), ==, variants[i].at_30);
      g_assert_cmpint (care_sum (care, "2025", NULL, -1), ==, variants[i].year_2025);
      g_assert_cmpint (care_sum (care, "2026-01", NULL, -1), ==, variants[i].january_2026);
    }
}

static void
test_case_3 (void)
{
  g_autoptr (Care) care = care_new ();

  care_episode (care, "niezawodowa", "2022-09-20", NULL);
  care_monthly (care, "dodatek", "2024-03-01", NULL, -1);
  care_run (care, NULL, "2023-01-01", "2024-12-01");
  g_assert_cmpint (care_sum (care, "2023-09", NULL, 10), ==, 8620);
  g_assert_cmpint (care_sum (care, "2023-09", NULL, 30), ==, 14971);
  g_assert_cmpint (care_sum (care, "2024-02", NULL, -1), ==, 40830);
  g_assert_cmpint (care_sum (care, "2024-03", "dodatek", 30), ==, 8220);
  g_assert_cmpint (care_sum (care, "2024-06", NULL, -1), ==, 54690);
  g_assert_cmpint (care_sum (care, "2024-09", "swiadczenie", 30), ==, 28823);
  g_assert_cmpint (care_sum (care, "2024-09", "dodatek", 30), ==, 5814);
  g_assert_cmpint (care_sum (care, "2024-09", "swiadczenie", 50), ==, 27812);
  g_assert_cmpint (care_sum (care, "2024-09", "dodatek", 50), ==, 5610);
  g_assert_cmpint (care_sum (care, "2024-09", NULL, -1), ==, 68059);
  g_assert_cmpint (care_sum (care, "2024-12", NULL, -1), ==, 91150);
  g_assert_cmpint (care_sum (care, "2024", NULL, 30), ==, 427517);
  g_assert_cmpint (care_sum (care, "2024", NULL, 50), ==, 306872);
  g_assert_cmpint (care_sum (care, "2024", NULL, -1), ==, 734389);
}

static void
fill_case_6 (Care *care)
{
  care_episode (care, "zawodowa", "2024-08-12", NULL);
  care_monthly (care, "wynagrodzenie", "2024-08-12", "2024-10-15", 5500)->children = 3;
  care_monthly (care, "wynagrodzenie", "2024-10-16", NULL, 5500)->children = 4;
  care_monthly (care, "koordynator", "2024-08-12", NULL, 480);
}

static void
test_case_6 (void)
{
  g_autoptr (Care) care = care_new ();

  fill_case_6 (care);
  care_run (care, NULL, "2024-09-01", "2025-08-01");
  g_assert_cmpint (care_sum (care, "2024-09", "wynagrodzenie", 10), ==, 18333);
  g_assert_cmpint (care_sum (care, "2024-10", "wynagrodzenie", 10), ==, 15968);
  g_assert_cmpint (care_sum (care, "2024-10", NULL, -1), ==, 31138);
  g_assert_cmpint (care_sum (care, "2024-11", NULL, -1), ==, 28920);
  g_assert_cmpint (care_sum (care, "2025-08", NULL, 10), ==, 10262);
  g_assert_cmpint (care_sum (care, "2025-08", NULL, 30), ==, 55974);
  g_assert_cmpint (care_sum (care, NULL, NULL, -1), ==, 391157);

  care_run (care, "coordinator=on", "2024-09-01", "2025-08-01");
  g_assert_cmpint (care_sum (care, "2024-09", NULL, -1), ==, 38303);
  g_assert_cmpint (care_sum (care, "2025-08", "koordynator", 10), ==, 1703);
  g_assert_cmpint (care_sum (care, "2025-08", "koordynator", 30), ==, 9290);
  g_assert_cmpint (care_sum (care, NULL, "koordynator", -1), ==, 63793);
  g_assert_cmpint (care_sum (care, NULL, NULL, -1), ==, 454950);

  care_run (care, "wage-children=month-end", "2024-10-01", "2024-10-01");
  g_assert_cmpint (care_sum (care, NULL, "wynagrodzenie", -1), ==, 13750);
  care_run (care, "wage-children=month-start", "2024-10-01", "2024-10-01");
  g_assert_cmpint (care_sum (care, NULL, "wynagrodzenie", -1), ==, 18333);
}

static void
test_case_6_one_off (void)
{
  g_autoptr (Care) care = care_new ();

  fill_case_6 (care);
  care_one_off (care, "wypoczynek", "2025-08-10", "2025-08-20", 700);
  care_run (care, NULL, "2025-08-01", "2025-08-01");
  g_assert_cmpint (care_sum (care, NULL, "wypoczynek", 10), ==, 7000);
  g_assert_cmpint (care_days (care, NULL, "wypoczynek", -1), ==, 0);
  care_run (care, "one-off=event-date", "2025-08-01", "2025-08-01");
  g_assert_cmpint (care_sum (care, NULL, "wypoczynek", 30), ==, 21000);
  care_run (care, "one-off=by-days", "2025-08-01", "2025-08-01");
  g_assert_cmpint (care_sum (care, NULL, "wypoczynek", 10), ==, 2484);
  g_assert_cmpint (care_sum (care, NULL, "wypoczynek", 30), ==, 13548);
}

static void
test_case_8 (void)
{
  g_autoptr (Care) care = care_new ();

  care->child.birth = day ("2007-06-03");
  care_episode (care, "niezawodowa", "2023-11-03", "2025-12-15");
  care_one_off (care, "usamodzielnienie", "2025-12-20", NULL, 3300);
  care_run (care, NULL, "2025-01-01", "2025-12-01");
  g_assert_cmpint (care_sum (care, "2025-06", NULL, 30), ==, 45510);
  g_assert_cmpint (care_sum (care, "2025-11", NULL, 30), ==, 3034);
  g_assert_cmpint (care_sum (care, "2025-11", NULL, 50), ==, 70793);
  g_assert_cmpint (care_sum (care, "2025-12", NULL, 50), ==, 36702);
  g_assert_cmpint (care_sum (care, NULL, NULL, -1), ==, 565629);

  care_run (care, "leavers=on", "2025-01-01", "2025-12-01");
  g_assert_cmpint (care_sum (care, "2025-12", "usamodzielnienie", 50), ==, 165000);
  g_assert_cmpuint (care->warnings->len, ==, 0);
}

static void
test_case_12 (void)
{
  g_autoptr (Care) x = care_new ();
  g_autoptr (Care) y = care_new ();

  care_episode (x, "niezawodowa", "2024-02-07", NULL);
  care_episode (y, "niezawodowa", "2024-02-07", NULL);
  care_monthly (y, "dodatek", "2024-02-07", NULL, -1);
  care_run (x, NULL, "2025-01-01", "2025-03-01");
  care_run (y, NULL, "2025-01-01", "2025-03-01");
  g_assert_cmpint (care_sum (x, "2025-02", NULL, 10), ==, 3251);
  g_assert_cmpint (care_sum (x, "2025-02", NULL, 30), ==, 35758);
  g_assert_cmpint (care_sum (x, NULL, NULL, -1), ==, 99689);
  g_assert_cmpint (care_sum (y, "2025-02", "dodatek", 10), ==, 656);
  g_assert_cmpint (care_sum (y, "2025-02", "dodatek", 30), ==, 7213);
  g_assert_cmpint (care_sum (y, NULL, "dodatek", -1), ==, 20109);
  g_assert_cmpint (care_sum (x, NULL, NULL, 10) + care_sum (y, NULL, NULL, 10), ==, 40558);
  g_assert_cmpint (care_sum (x, NULL, NULL, 30) + care_sum (y, NULL, NULL, 30), ==, 178929);
}

static void
add_share (const OstShareLine *line, gpointer data)
{
  *(gint64 *) data += line->share;
}

/* One note for both siblings, rounded once: 2194.86. */
static void
test_case_12_note (void)
{
  g_autoptr (Care) x = care_new ();
  g_autoptr (Care) y = care_new ();
  g_autoptr (OstAgreements) agreements = ost_agreements_new ();
  g_autoptr (OstCofinancing) note = NULL;
  gint64 total = 0;
  const OstShareSink sink = { add_share, NULL, &total };

  ost_agreements_intern (agreements, "brdziański");
  ost_agreements_set (agreements, 0, 0, OST_RULE_ROUNDING, OST_ROUNDING_NOTE);
  g_assert_true (ost_agreements_close (agreements, NULL));
  care_episode (x, "niezawodowa", "2024-02-07", NULL);
  care_episode (y, "niezawodowa", "2024-02-07", NULL);
  care_monthly (y, "dodatek", "2024-02-07", NULL, -1);
  g_assert_true (ost_care_history_close (&x->child, NULL));
  g_assert_true (ost_care_history_close (&y->child, NULL));

  note = ost_cofinancing_new (&(OstCofinancingTask){ x->statutory, x->facilities, agreements,
                                                     day ("2025-01-01"), day ("2025-03-31"), -1 });
  g_assert_true (ost_cofinancing_needs_measuring (note));
  g_assert_true (ost_cofinancing_add_child (note, &x->child, NULL, NULL));
  g_assert_true (ost_cofinancing_add_child (note, &y->child, NULL, NULL));
  ost_cofinancing_rewind (note);
  g_assert_true (ost_cofinancing_add_child (note, &x->child, &sink, NULL));
  g_assert_true (ost_cofinancing_add_child (note, &y->child, &sink, NULL));
  g_assert_cmpint (total, ==, 219486);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cofinancing/case-1", test_case_1);
  g_test_add_func ("/cofinancing/case-2", test_case_2);
  g_test_add_func ("/cofinancing/case-3", test_case_3);
  g_test_add_func ("/cofinancing/case-6", test_case_6);
  g_test_add_func ("/cofinancing/case-6/one-off", test_case_6_one_off);
  g_test_add_func ("/cofinancing/case-8", test_case_8);
  g_test_add_func ("/cofinancing/case-12", test_case_12);
  g_test_add_func ("/cofinancing/case-12/note", test_case_12_note);
  return g_test_run ();
}
