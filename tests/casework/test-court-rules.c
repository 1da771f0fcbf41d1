/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "casework/court-rules.h"

static void
test_last_day (void)
{
  static const struct
  {
    int year, month, day, term;
    const char *last;
  } cases[] = {
    { 2026, 11, 13, 14, "2026-11-27" }, /* Friday to Friday: the day of delivery is not counted */
    { 2026, 11, 14, 14, "2026-11-30" }, /* falls on a Saturday: Monday */
    { 2026, 11, 15, 14, "2026-11-30" }, /* a Sunday */
    { 2026, 11, 16, 14, "2026-11-30" }, /* Monday itself */
    { 2026, 10, 28, 14, "2026-11-12" }, /* 11 November is a day off */
    { 2026, 12, 10, 14, "2026-12-28" }, /* Christmas Eve, a Thursday, then the holidays, a weekend
                                         */
    { 2024, 12, 10, 14, "2024-12-24" }, /* before 2025 Christmas Eve was a working day */
    { 2026, 11, 19, 7, "2026-11-26" },  { 2028, 2, 22, 7, "2028-02-29" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const GDate delivered = ost_date (cases[i].year, cases[i].month, cases[i].day);
      const GDate last = ost_court_term_last_day (&delivered, cases[i].term);
      g_autofree char *text = ost_date_dup_iso (&last);

      g_assert_cmpstr (text, ==, cases[i].last);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/casework/court/last-day", test_last_day);
  return g_test_run ();
}
