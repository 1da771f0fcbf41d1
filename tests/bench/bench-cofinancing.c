/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/money.h"
#include "placements/cofinancing.h"

/* The rules alone, from memory, on one core; bar: 1,000,000 child-months a second. */

static void
add_share (const OstShareLine *line, gpointer data)
{
  *(gint64 *) data += line->share;
}

static void
fill_child (OstCareHistory *child, int number)
{
  const int start = ost_day (2022, 1, 1) + number % 900;
  OstCareEpisode episode = {
    .from = start, .to = start + 200 + number % 300, .form = OST_FORM_EMERGENCY, .facility = -1
  };
  OstCareCost wage = { .kind = OST_COST_WAGE,
                       .from = start,
                       .to = OST_DAY_OPEN,
                       .amount = 550000 + number % 1000,
                       .children = 3 };
  OstCareCost supplement = {
    .kind = OST_COST_SUPPLEMENT, .from = start + 40, .to = OST_DAY_OPEN, .amount = OST_MONEY_NONE
  };

  ost_care_history_empty (child);
  ost_care_history_add_episode (child, &episode);
  episode.from = episode.to + 1;
  episode.to = OST_DAY_OPEN;
  episode.form = OST_FORM_KINSHIP + number % 3;
  ost_care_history_add_episode (child, &episode);
  if (number % 3 == 0)
    ost_care_history_add_cost (child, &wage);
  if (number % 4 == 0)
    ost_care_history_add_cost (child, &supplement);
}

int
main (int argc, char **argv)
{
  const int n_children = 200000;
  g_autoptr (OstStatutory) statutory = ost_statutory_new_shipped (NULL);
  g_autoptr (OstFacilityFigures) facilities = ost_facility_figures_new ();
  g_autoptr (OstAgreements) agreements = ost_agreements_new ();
  g_autoptr (OstCofinancing) calculation = NULL;
  OstCareHistory child;
  gint64 total = 0, begin, taken;
  const OstShareSink sink = { add_share, NULL, &total };

  ost_agreements_intern (agreements, "brdziański");
  ost_agreements_close (agreements, NULL);
  ost_care_history_init (&child);
  calculation = ost_cofinancing_new (&(OstCofinancingTask){
      statutory, facilities, agreements, ost_day (2025, 1, 1), ost_day (2025, 12, 1), -1 });

  begin = g_get_monotonic_time ();
  for (int i = 0; i < n_children; i++)
    {
      fill_child (&child, i);
      if (!ost_care_history_close (&child, NULL) ||
          !ost_cofinancing_add_child (calculation, &child, &sink, NULL))
        return 1;
    }
  taken = g_get_monotonic_time () - begin;
  g_print ("%.0f child-months a second, total %" G_GINT64_FORMAT " grosze\n",
           n_children * 12 * 1e6 / taken, total);
  ost_care_history_clear (&child);
  return 0;
}
