/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/money.h"
#include "care-fixture.h"
#include "placements/year-rules.h"

static OstCareEpisode *
residential (Care *care, const char *form, const char *place, const char *from, const char *to)
{
  OstCareEpisode *episode = care_episode (care, form, from, to);

  episode->facility = ost_facility_figures_intern (care->facilities, place);
  return episode;
}

static void
figure (Care *care, const char *place, const char *from, gint64 zl)
{
  ost_facility_figures_set (care->facilities, ost_facility_figures_intern (care->facilities, place),
                            day (from), zl * 100);
}

static void
test_year_begin (void)
{
  static const struct
  {
    OstYearStart rule;
    const char *start, *year2, *year3;
  } cases[] = {
    { OST_YEAR_ANNIVERSARY, "2024-02-29", "2025-03-01", "2026-03-01" },
    { OST_YEAR_ANNIVERSARY, "2023-02-28", "2024-02-28", "2025-02-28" },
    { OST_YEAR_ANNIVERSARY, "2022-03-01", "2023-03-01", "2024-03-01" },
    { OST_YEAR_DAY_AFTER, "2024-02-29", "2025-03-01", "2026-03-01" },
    { OST_YEAR_DAY_AFTER, "2024-02-28", "2025-03-01", "2026-03-01" },
    { OST_YEAR_DAY_AFTER, "2023-02-28", "2024-02-29", "2025-03-01" },
    { OST_YEAR_DAY_AFTER, "2024-12-31", "2026-01-01", "2027-01-01" },
    { OST_YEAR_MONTH_START, "2024-02-29", "2025-03-01", "2026-03-01" },
    { OST_YEAR_MONTH_START, "2024-01-31", "2025-01-01", "2026-01-01" },
    { OST_YEAR_NEXT_MONTH, "2024-02-29", "2025-03-01", "2026-03-01" },
    { OST_YEAR_NEXT_MONTH, "2024-12-02", "2026-01-01", "2027-01-01" },
    { OST_YEAR_NEXT_MONTH, "2024-12-01", "2025-12-01", "2026-12-01" },
    { OST_YEAR_DAYS_365, "2024-02-29", "2025-02-28", "2026-02-28" },
    { OST_YEAR_DAYS_365, "2023-05-10", "2024-05-09", "2025-05-09" },
    { OST_YEAR_CALENDAR, "2024-12-31", "2025-01-01", "2026-01-01" },
    { OST_YEAR_CALENDAR, "2024-01-01", "2025-01-01", "2026-01-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (ost_year_begin (cases[i].rule, day (cases[i].start), 1), ==,
                       day (cases[i].year2));
      g_assert_cmpint (ost_year_begin (cases[i].rule, day (cases[i].start), 2), ==,
                       day (cases[i].year3));
    }
}

static OstYears
years_of (Care *care, const char *rules, guint stay)
{
  care_run (care, rules, "2024-01-01", "2024-01-01");
  return ost_years_of_stay (&care->child, stay, ost_agreements_get (care->agreements, 0, 0));
}

static void
test_return (void)
{
  g_autoptr (Care) care = care_new ();
  OstYears years;

  /* 100 days of the first year done: 265 are left. */
  care_episode (care, "niezawodowa", "2023-01-01", "2023-04-10");
  care_episode (care, "niezawodowa", "2024-06-01", NULL);
  years = years_of (care, "return=restart", 1);
  g_assert_cmpint (years.year2, ==, day ("2025-06-01"));
  years = years_of (care, "return=continue", 1);
  g_assert_cmpint (years.year2, ==, day ("2024-01-01"));
  g_assert_cmpint (years.year3, ==, day ("2025-01-01"));
  years = years_of (care, "return=resume", 1);
  g_assert_cmpint (years.year2, ==, day ("2024-06-01") + 265);
  g_assert_cmpint (years.year3, ==, day ("2026-02-21"));
  years = years_of (care, "return=resume year-start=days-365", 1);
  g_assert_cmpint (years.year3, ==, day ("2024-06-01") + 265 + 365);
}

static void
test_resume_over_several_gaps (void)
{
  g_autoptr (Care) care = care_new ();
  OstYears years;

  care_episode (care, "niezawodowa", "2023-01-01", "2023-04-10"); /* 100 days */
  care_episode (care, "niezawodowa", "2023-06-01", "2023-06-30"); /* 30 days */
  care_episode (care, "niezawodowa", "2023-09-01", "2025-08-31"); /* 235 left, then year 2 ends */
  care_episode (care, "niezawodowa", "2026-01-01", NULL);
  years = years_of (care, "return=resume", 2);
  g_assert_cmpint (years.year2, ==, day ("2023-09-01") + 235);
  g_assert_cmpint (years.year3, ==, day ("2025-04-23"));
  years = years_of (care, "return=resume", 3);
  g_assert_cmpint (ost_years_get_rate (&years, day ("2026-01-01")), ==, 50);
}

/* A full year done, no day of the next: 365 days are left whatever the calendar says. */
static void
test_resume_after_full_year (void)
{
  g_autoptr (Care) care = care_new ();
  OstYears years;

  care_episode (care, "niezawodowa", "2022-03-01", "2023-02-28");
  care_episode (care, "niezawodowa", "2023-04-01", NULL);
  years = years_of (care, "return=resume", 1);
  g_assert_cmpint (ost_years_get_rate (&years, day ("2023-04-01")), ==, 30);
  g_assert_cmpint (years.year3, ==, day ("2024-03-31"));
}

/* Four years later there is a 29 February again. */
static void
test_leap_day (void)
{
  g_assert_cmpint (ost_day_anniversary (day ("2024-02-29"), 1), ==, day ("2025-03-01"));
  g_assert_cmpint (ost_day_anniversary (day ("2024-02-29"), 4), ==, day ("2028-02-29"));
}

/* A year that was made longer by hand than 365 days is done, however long it lasted: the next one
 * begins with the new placement. */
static void
test_resume_after_long_years (void)
{
  g_autoptr (Care) care = care_new ();
  OstCareEpisode *episode = care_episode (care, "niezawodowa", "2023-01-01", "2024-03-31");
  OstYears years;

  episode->year2_from = day ("2025-01-01");
  episode->year3_from = day ("2026-01-01");
  care_episode (care, "niezawodowa", "2024-06-01", NULL);
  years = years_of (care, "return=resume", 1);
  g_assert_cmpint (years.year2, ==, day ("2024-06-01"));
  g_assert_cmpint (years.year3, ==, day ("2025-06-01"));

  g_array_index (care->child.episodes, OstCareEpisode, 0).year2_from = day ("2023-01-02");
  years = years_of (care, "return=resume", 1);
  g_assert_cmpint (years.year3, ==, day ("2024-06-01"));
}

/* The third year has begun, by hand and early: nothing is left to be used up. */
static void
test_resume_in_third_year (void)
{
  g_autoptr (Care) care = care_new ();
  OstCareEpisode *episode = care_episode (care, "niezawodowa", "2023-01-01", "2023-08-31");
  OstYears years;

  episode->year2_from = day ("2023-06-01");
  episode->year3_from = day ("2023-09-01");
  care_episode (care, "niezawodowa", "2024-01-01", NULL);
  years = years_of (care, "return=resume", 1);
  g_assert_cmpint (ost_years_get_rate (&years, day ("2024-01-01")), ==, 50);
}

/* Born on 29 February: grown up on 28 February (Civil Code art. 112). */
static void
test_adult_return_of_leap_day (void)
{
  g_autoptr (Care) care = care_new ();

  care->child.birth = day ("2008-02-29");
  care_episode (care, "niezawodowa", "2024-01-01", "2026-02-28");
  care_episode (care, "niezawodowa", "2026-04-01", NULL);
  g_assert_cmpint (years_of (care, NULL, 1).year3, ==, day ("2026-01-01"));
  g_array_index (care->child.episodes, OstCareEpisode, 0).to = day ("2026-02-27");
  g_assert_cmpint (years_of (care, NULL, 1).year2, ==, day ("2027-04-01"));
}

static void
test_resume_needs_anniversary (void)
{
  static const char *const refused[] = { "month-start", "next-month", "calendar-year" };
  g_autoptr (Care) care = care_new ();

  care_episode (care, "niezawodowa", "2023-01-01", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *rules = g_strconcat ("return=resume year-start=", refused[i], NULL);
      g_autoptr (GError) error = NULL;

      g_assert_false (care_try (care, rules, "2024-01-01", "2024-01-01", &error));
      g_assert_error (error, OST_AGREEMENT_ERROR, OST_AGREEMENT_ERROR_COMBINATION);
    }
}

static void
test_adult_return (void)
{
  g_autoptr (Care) care = care_new ();
  OstYears years;

  care->child.birth = day ("2005-05-10");
  care_episode (care, "niezawodowa", "2021-01-15", "2023-05-10");
  care_episode (care, "niezawodowa", "2024-01-01", "2024-03-01");
  care_episode (care, "niezawodowa", "2024-06-01", NULL);
  years = years_of (care, NULL, 1);
  g_assert_cmpint (years.year3, ==, day ("2023-01-15"));
  /* Only one return is foreseen; another one follows rule 6. */
  years = years_of (care, NULL, 2);
  g_assert_cmpint (years.year2, ==, day ("2025-06-01"));

  /* Left on the day before the birthday: a return like any other. */
  g_array_index (care->child.episodes, OstCareEpisode, 0).to = day ("2023-05-09");
  years = years_of (care, NULL, 1);
  g_assert_cmpint (years.year2, ==, day ("2025-01-01"));
}

static void
test_stays (void)
{
  g_autoptr (Care) care = care_new ();

  care_episode (care, "pogotowie", "2023-01-01", "2023-02-10");
  care_episode (care, "niezawodowa", "2023-02-10", "2023-03-31"); /* the day of transfer in both */
  care_episode (care, "rdd", "2023-04-01", "2023-05-31");
  care_episode (care, "rdd", "2023-06-02", "2023-06-30"); /* a day between */
  g_assert_true (ost_care_history_close (&care->child, NULL));
  g_assert_cmpuint (care->child.stays->len, ==, 2);
  g_assert_cmpint (ost_care_history_get_episode (&care->child, 0)->last, ==, day ("2023-02-09"));

  g_array_index (care->child.episodes, OstCareEpisode, 2).stay_label = "I";
  g_array_index (care->child.episodes, OstCareEpisode, 3).stay_label = "I";
  g_assert_true (ost_care_history_close (&care->child, NULL));
  g_assert_cmpuint (care->child.stays->len, ==, 1);
  g_array_index (care->child.episodes, OstCareEpisode, 1).stay_label = "II";
  g_assert_true (ost_care_history_close (&care->child, NULL));
  g_assert_cmpuint (care->child.stays->len, ==, 2);
}

/* Days between tied episodes bear no cost, and the years run on. */
static void
test_tied_episodes (void)
{
  g_autoptr (Care) care = care_new ();

  care_episode (care, "niezawodowa", "2024-01-15", "2025-01-10")->stay_label = "a";
  care_episode (care, "niezawodowa", "2025-01-21", NULL)->stay_label = "a";
  care_run (care, NULL, "2025-01-01", "2025-01-31");
  g_assert_cmpint (care_days (care, NULL, NULL, 10), ==, 10);
  g_assert_cmpint (care_days (care, NULL, NULL, 30), ==, 11);
}

static void
test_table_days (void)
{
  g_autoptr (Care) care = care_new ();
  int from;
  const char *source;

  g_assert_cmpint (
      ost_statutory_get (care->statutory, OST_STATUTORY_KINSHIP, day ("2011-12-31"), NULL, NULL),
      ==, OST_MONEY_NONE);
  g_assert_cmpint (
      ost_statutory_get (care->statutory, OST_STATUTORY_KINSHIP, day ("2012-01-01"), NULL, NULL),
      ==, 66000);
  g_assert_cmpint (
      ost_statutory_get (care->statutory, OST_STATUTORY_OTHER, day ("2024-05-31"), NULL, NULL), ==,
      136100);
  g_assert_cmpint (
      ost_statutory_get (care->statutory, OST_STATUTORY_OTHER, day ("2024-06-01"), &from, &source),
      ==, 151700);
  g_assert_cmpint (from, ==, day ("2024-06-01"));
  g_assert_cmpstr (source, ==, "M.P. 2024 poz. 230");
  g_assert_cmpint (
      ost_statutory_get (care->statutory, OST_STATUTORY_SUPPLEMENT, day ("2026-05-31"), NULL, NULL),
      ==, 30600);
  g_assert_cmpint (
      ost_statutory_get (care->statutory, OST_STATUTORY_SUPPLEMENT, day ("2026-06-01"), NULL, NULL),
      ==, OST_MONEY_NONE);
}

static void
test_missing_figures (void)
{
  g_autoptr (Care) care = care_new ();

  care_episode (care, "spokrewniona", "2024-01-15", "2026-06-10");
  residential (care, "placowka-socjalizacyjna", "Zatoka", "2026-06-11", NULL);
  care_monthly (care, "dodatek", "2026-07-01", NULL, -1);
  care_run (care, NULL, "2026-05-01", "2026-08-01");
  g_assert_nonnull (strstr (care->missing, "spokrewniona"));
  g_assert_nonnull (strstr (care->missing, "2026-06, needed by 1 child"));
  g_assert_nonnull (strstr (care->missing, "Zatoka"));
  /* No supplement in a residential form, so its table is not missed. */
  g_assert_null (strstr (care->missing, "dodatek"));
  care_run (care, NULL, "2026-05-01", "2026-05-31");
  g_assert_cmpstr (care->missing, ==, "");
}

static void
test_missing_relief_and_interruption (void)
{
  g_autoptr (Care) care = care_new ();

  care_episode (care, "pomocowa", "2025-01-01", "2025-01-31");
  care_episode (care, "niezawodowa", "2025-02-01", NULL);
  ost_care_history_add_interruption (&care->child, day ("2025-03-10"), day ("2025-03-19"));
  care_monthly (care, "dodatek", "2025-01-01", NULL, -1);
  care_run (care, NULL, "2025-01-01", "2025-03-31");
  g_assert_nonnull (strstr (care->missing, "relief family, from 2025-01"));
  g_assert_nonnull (strstr (care->missing, "(art. 87(2)), from 2025-03"));

  care_monthly (care, "swiadczenie", "2025-01-01", "2025-01-31", 1517);
  care_monthly (care, "swiadczenie", "2025-03-10", "2025-03-19", 310);
  care_run (care, NULL, "2025-01-01", "2025-03-31");
  g_assert_cmpstr (care->missing, ==, "");
  /* 1517 × 21/31 = 1027.65 and 310 × 10/31 = 100.00; 306 × 21/31 = 207.29 */
  g_assert_cmpint (care_sum (care, "2025-03", "swiadczenie", 10), ==, 11277);
  g_assert_cmpint (care_sum (care, "2025-03", "dodatek", 10), ==, 2073);
  g_assert_cmpint (care_days (care, "2025-03", "dodatek", 10), ==, 21);
}

static void
test_exemptions (void)
{
  static const OstExemption reasons[] = { OST_EXEMPTION_NEWBORN, OST_EXEMPTION_FOREIGN,
                                          OST_EXEMPTION_BEFORE_2012 };

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      g_autoptr (Care) care = care_new ();

      care_episode (care, "pogotowie", "2024-01-15", "2024-02-10");
      care_episode (care, "spokrewniona", "2024-02-11", NULL)->exemption = reasons[i];
      care_run (care, "rounding=month", "2025-01-01", "2025-01-01");
      g_assert_cmpuint (care->lines->len, ==, 1);
      g_assert_cmpint (g_array_index (care->lines, OstShareLine, 0).rate, ==, 0);
      g_assert_cmpint (g_array_index (care->lines, OstShareLine, 0).base_grosze, ==, 100200);
      g_assert_cmpint (care_sum (care, NULL, NULL, -1), ==, 0);
      g_assert_nonnull (strstr (care->workings->pdata[0], "bez udziału gminy"));
    }
}

static void
test_before_2012 (void)
{
  g_autoptr (Care) care = care_new ();

  care_episode (care, "spokrewniona", "2011-12-31", "2019-08-31");
  care_episode (care, "niezawodowa", "2019-09-01", "2020-01-31");
  care_run (care, NULL, "2019-08-01", "2020-01-31");
  g_assert_cmpint (care_sum (care, NULL, NULL, -1), ==, 0);

  care_episode (care, "niezawodowa", "2024-01-01", NULL);
  care_run (care, NULL, "2024-01-01", "2024-01-01");
  g_assert_nonnull (strstr (care->missing, "238-1"));
  g_array_index (care->child.episodes, OstCareEpisode, 2).exemption = OST_EXEMPTION_REFUSED;
  care_run (care, NULL, "2024-01-01", "2024-01-01");
  g_assert_cmpint (care_sum (care, NULL, NULL, 10), ==, 13610);
  g_assert_nonnull (
      strstr (care->workings->pdata[0], "przyjęto wg zasad rozliczeń z powiatem „brdziański”"));

  /* The first day on which the act is in force. */
  g_array_set_size (care->child.episodes, 1);
  g_array_index (care->child.episodes, OstCareEpisode, 0).from = day ("2012-01-01");
  care_run (care, NULL, "2012-01-01", "2012-01-01");
  g_assert_cmpint (care_sum (care, NULL, NULL, 10), ==, 6600);
}

/* The choice may stand on any row of the stay, and an empty cell after it takes nothing back. */
static void
test_choice_on_one_row (void)
{
  g_autoptr (Care) care = care_new ();

  care_episode (care, "spokrewniona", "2011-12-31", "2019-08-31");
  care_episode (care, "niezawodowa", "2024-01-01", "2024-01-15")->exemption = OST_EXEMPTION_REFUSED;
  care_episode (care, "niezawodowa", "2024-01-16", NULL);
  care_run (care, NULL, "2024-01-01", "2024-01-01");
  g_assert_cmpstr (care->missing, ==, "");
  g_assert_cmpint (care_days (care, NULL, NULL, 10), ==, 31);
}

/* Aid that is paid after the care asks for the choice too, in a month that has no day of care. */
static void
test_choice_for_leavers (void)
{
  g_autoptr (Care) care = care_new ();

  care_episode (care, "spokrewniona", "2011-12-31", "2019-08-31");
  care_episode (care, "niezawodowa", "2024-01-01", "2024-03-31");
  care_one_off (care, "usamodzielnienie", "2024-05-10", NULL, 3300);
  care_run (care, "leavers=on", "2024-05-01", "2024-05-01");
  g_assert_nonnull (strstr (care->missing, "238-1"));
}

static void
test_hand_dates (void)
{
  g_autoptr (Care) care = care_new ();
  OstCareEpisode *episode = care_episode (care, "spokrewniona", "2024-01-15", NULL);
  OstYears years;

  episode->year2_from = day ("2024-10-01");
  years = years_of (care, NULL, 0);
  g_assert_cmpint (years.year2, ==, day ("2024-10-01"));
  g_assert_cmpint (years.year3, ==, day ("2026-01-15"));
  g_array_index (care->child.episodes, OstCareEpisode, 0).year3_from = day ("2025-10-01");
  years = years_of (care, NULL, 0);
  g_assert_cmpint (ost_years_get_rate (&years, day ("2025-09-30")), ==, 30);
  g_assert_cmpint (ost_years_get_rate (&years, day ("2025-10-01")), ==, 50);
}

static void
test_residential_partial (void)
{
  g_autoptr (Care) care = care_new ();

  figure (care, "Dom pod Lipami", "2025-01-01", 6200);
  figure (care, "Zatoka", "2025-01-01", 9300);
  residential (care, "placowka-interwencyjna", "Dom pod Lipami", "2025-01-01", "2025-01-11");
  residential (care, "placowka-socjalizacyjna", "ZATOKA", "2025-01-11", "2025-01-20");
  care_run (care, NULL, "2025-01-01", "2025-01-01");
  g_assert_cmpint (care_sum (care, NULL, NULL, 10), ==, 20000 + 30000);
  care_run (care, "residential-partial=whole-month", "2025-01-01", "2025-01-01");
  g_assert_cmpint (care_sum (care, NULL, NULL, 10), ==, 62000 + 93000);
  care_run (care, "residential-partial=leaving-day-excluded", "2025-01-01", "2025-01-01");
  g_assert_cmpint (care_sum (care, NULL, NULL, 10), ==, 20000 + 27000);
  g_assert_cmpint (care_days (care, NULL, NULL, 10), ==, 19);
}

/* The whole amount, also where the row gives it and nobody says which facility. */
static void
test_whole_month_without_facility (void)
{
  g_autoptr (Care) care = care_new ();

  care_episode (care, "placowka-socjalizacyjna", "2025-01-01", "2025-01-10");
  care_monthly (care, "sredni-koszt", "2025-01-01", NULL, 6200);
  care_run (care, "residential-partial=whole-month", "2025-01-01", "2025-01-01");
  g_assert_cmpint (care_sum (care, NULL, NULL, 10), ==, 62000);
}

/* One facility left and entered again in a month bills once, two bill twice. */
static void
test_whole_month_by_facility (void)
{
  g_autoptr (Care) care = care_new ();

  figure (care, "Zatoka", "2025-01-01", 9300);
  figure (care, "Dąb", "2025-01-01", 9300);
  residential (care, "placowka-socjalizacyjna", "Zatoka", "2025-01-01", "2025-01-07");
  residential (care, "placowka-interwencyjna", "Dąb", "2025-01-08", "2025-01-20");
  residential (care, "placowka-socjalizacyjna", "Zatoka", "2025-01-21", NULL);
  care_run (care, "residential-partial=whole-month", "2025-01-01", "2025-01-01");
  g_assert_cmpint (care_sum (care, NULL, NULL, 10), ==, 2 * 93000);
}

static void
test_facility_figure_of_month (void)
{
  g_autoptr (Care) care = care_new ();

  figure (care, "Zatoka", "2025-04-01", 8000);
  figure (care, "Zatoka", "2026-04-15", 9000);
  residential (care, "rpot", "Zatoka", "2023-01-01", NULL);
  care_run (care, NULL, "2025-04-01", "2026-04-30");
  g_assert_cmpint (care_sum (care, "2025-04", NULL, 50), ==, 400000);
  g_assert_cmpint (care_sum (care, "2026-03", NULL, 50), ==, 400000);
  g_assert_cmpint (care_sum (care, "2026-04", NULL, 50), ==, 450000);
  care_run (care, NULL, "2025-03-01", "2025-03-31");
  g_assert_nonnull (strstr (care->missing, "“Zatoka”, from 2025-03"));
  /* What the county asked for this child stands above the facility's figure. */
  care_monthly (care, "sredni-koszt", "2025-01-01", NULL, 7000);
  care_run (care, NULL, "2025-03-01", "2025-03-31");
  g_assert_cmpint (care_sum (care, NULL, NULL, 50), ==, 350000);
}

static void
test_one_off_outside_care (void)
{
  g_autoptr (Care) care = care_new ();

  care_episode (care, "niezawodowa", "2025-01-10", "2025-03-31");
  care_one_off (care, "przyjecie", "2025-01-08", NULL, 1000);
  care_one_off (care, "wypoczynek", "2025-04-20", NULL, 700);
  care_run (care, NULL, "2025-01-01", "2025-03-31");
  g_assert_cmpint (care_sum (care, "2025-01", "przyjecie", 10), ==, 10000);
  g_assert_cmpint (care_sum (care, "2025-03", "wypoczynek", 10), ==, 7000);
  g_assert_cmpuint (care->warnings->len, ==, 2);
  g_assert_cmpint (g_array_index (care->warnings, OstShareWarning, 0).counted, ==,
                   day ("2025-01-10"));
  care_run (care, NULL, "2025-04-01", "2025-04-30");
  g_assert_cmpuint (care->lines->len, ==, 0);
  g_assert_cmpuint (care->warnings->len, ==, 1);
}

static void
test_two_counties (void)
{
  g_autoptr (Care) care = care_new ();

  care_episode (care, "niezawodowa", "2025-01-01", "2025-01-15");
  care_episode (care, "niezawodowa", "2025-01-16", NULL)->county = 1;
  care_run (care, NULL, "2025-01-01", "2025-01-31");
  g_assert_cmpuint (care->lines->len, ==, 2);
  care->county = 1;
  care_run (care, NULL, "2025-01-01", "2025-01-31");
  g_assert_cmpuint (care->lines->len, ==, 1);
  g_assert_cmpint (care_days (care, NULL, NULL, 10), ==, 16);
}

static void
expect_refused (Care *care, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (care_try (care, NULL, "2025-01-01", "2025-01-31", &error));
  g_assert_error (error, OST_CARE_ERROR, code);
}

static void
test_bad_input (void)
{
  {
    g_autoptr (Care) care = care_new ();
    care_episode (care, "niezawodowa", "2025-01-01", "2025-01-16");
    care_episode (care, "niezawodowa", "2025-01-15", NULL);
    expect_refused (care, OST_CARE_ERROR_OVERLAP);
  }
  {
    g_autoptr (Care) care = care_new ();
    care_episode (care, "niezawodowa", "2025-01-02", "2025-01-01");
    expect_refused (care, OST_CARE_ERROR_ORDER);
  }
  {
    g_autoptr (Care) care = care_new ();
    care->child.birth = day ("2025-01-02");
    care_episode (care, "niezawodowa", "2025-01-01", NULL);
    expect_refused (care, OST_CARE_ERROR_BIRTH);
  }
  {
    g_autoptr (Care) care = care_new ();
    care_episode (care, "niezawodowa", "2025-01-01", NULL);
    care_monthly (care, "wynagrodzenie", "2025-01-01", "2025-01-10", 100);
    care_monthly (care, "wynagrodzenie", "2025-01-10", NULL, 100);
    expect_refused (care, OST_CARE_ERROR_COST_OVERLAP);
  }
  {
    g_autoptr (Care) care = care_new ();
    care_episode (care, "niezawodowa", "2025-01-01", NULL);
    care_monthly (care, "wynagrodzenie", "2025-01-01", NULL, 100)->amount = -1;
    expect_refused (care, OST_CARE_ERROR_AMOUNT);
    g_array_index (care->child.costs, OstCareCost, 0).amount =
        100 * G_GINT64_CONSTANT (1000000000000);
    expect_refused (care, OST_CARE_ERROR_AMOUNT);
  }
  {
    g_autoptr (Care) care = care_new ();
    care_episode (care, "niezawodowa", "2025-01-01", NULL)->year2_from = day ("2026-01-02");
    g_array_index (care->child.episodes, OstCareEpisode, 0).year3_from = day ("2026-01-01");
    expect_refused (care, OST_CARE_ERROR_ORDER);
  }
}

static void
test_far_years (void)
{
  g_autoptr (Care) care = care_new ();

  care_episode (care, "niezawodowa", "1900-02-28", "1900-03-31");
  care_episode (care, "niezawodowa", "2100-02-28", NULL)->exemption = OST_EXEMPTION_REFUSED;
  care_monthly (care, "swiadczenie", "2100-01-01", NULL, 1000);
  care_run (care, NULL, "2102-02-01", "2102-02-28");
  /* 2100 is no leap year. */
  g_assert_cmpint (care_days (care, NULL, NULL, 30), ==, 27);
  g_assert_cmpint (care_days (care, NULL, NULL, 50), ==, 1);
}

static void
test_rounded_amounts_add_up (void)
{
  static const char *const rules[] = { "rounding=line", "rounding=month", "rounding=note" };
  g_autoptr (Care) care = care_new ();
  gint64 sums[3];

  care_episode (care, "zawodowa", "2024-01-15", NULL);
  care_monthly (care, "wynagrodzenie", "2024-01-15", NULL, 5500)->children = 7;
  care_monthly (care, "dodatek", "2024-01-20", NULL, -1);
  for (int i = 0; i < 3; i++)
    {
      care_run (care, rules[i], "2024-01-01", "2026-02-28");
      sums[i] = care_sum (care, NULL, NULL, -1);
      g_assert_cmpint (care_sum (care, NULL, NULL, 10) + care_sum (care, NULL, NULL, 30) +
                           care_sum (care, NULL, NULL, 50),
                       ==, sums[i]);
    }
  g_assert_cmpint (ABS (sums[0] - sums[2]), <, 60);
}

/* Days at 10, 30 and 50 % are the days of the stay, in every variant of the years. */
static void
test_no_day_lost (void)
{
  static const char *const starts[] = { "anniversary", "day-after", "month-start",
                                        "next-month",  "days-365",  "calendar-year" };
  static const char *const placed[] = { "2024-02-29", "2023-01-31", "2024-04-01", "2023-12-31" };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (placed); j++)
      {
        g_autoptr (Care) care = care_new ();
        g_autofree char *rules = g_strconcat ("year-start=", starts[i], NULL);
        int last_rate = 0;

        care_episode (care, "pogotowie", placed[j], "2024-06-10");
        care_episode (care, "niezawodowa", "2024-06-10", "2026-03-31");
        care_run (care, rules, "2023-01-01", "2026-05-31");
        g_assert_cmpint (care_days (care, NULL, NULL, -1), ==,
                         day ("2026-03-31") - day (placed[j]) + 1);
        for (guint k = 0; k < care->lines->len; k++)
          if (k == 0 || g_array_index (care->lines, OstShareLine, k).month !=
                            g_array_index (care->lines, OstShareLine, k - 1).month)
            {
              int rate = g_array_index (care->lines, OstShareLine, k).rate;

              g_assert_cmpint (rate, >=, last_rate);
              last_rate = rate;
            }
      }
}

/* Invariants 4 and 5. */
static void
test_later_start_never_costs_more (void)
{
  gint64 before[3] = { G_MAXINT64, G_MAXINT64, G_MAXINT64 };
  static const char *const years[] = { "2024", "2025", "2026" };

  for (int offset = 0; offset < 500; offset++)
    {
      g_autoptr (Care) care = care_new ();
      OstCareEpisode *episode = care_episode (care, "niezawodowa", "2023-01-01", NULL);

      episode->from += offset;
      care_run (care, NULL, "2024-01-01", "2026-05-31");
      for (int i = 0; i < 3; i++)
        {
          gint64 sum = care_sum (care, years[i], NULL, -1);

          g_assert_cmpint (sum, <=, before[i] == G_MAXINT64 ? before[i] : before[i] + 24);
          before[i] = sum;
        }
    }
}

static void
test_leaving_on_the_boundary (void)
{
  g_autoptr (Care) care = care_new ();

  care_episode (care, "niezawodowa", "2024-01-31", "2025-01-31");
  care_run (care, NULL, "2025-01-01", "2025-01-31");
  g_assert_cmpint (care_days (care, NULL, NULL, 10), ==, 30);
  g_assert_cmpint (care_days (care, NULL, NULL, 30), ==, 1);
}

static void
test_leavers (void)
{
  g_autoptr (Care) care = care_new ();

  care_episode (care, "niezawodowa", "2023-11-03", "2025-12-15");
  care_monthly (care, "kontynuowanie-nauki", "2025-12-16", NULL, 620);
  care_run (care, NULL, "2026-01-01", "2026-01-31");
  g_assert_cmpuint (care->lines->len, ==, 0);
  care_run (care, "leavers=on", "2025-12-01", "2026-01-31");
  g_assert_cmpint (care_sum (care, "2026-01", "kontynuowanie-nauki", 50), ==, 31000);
  g_assert_cmpint (care_sum (care, "2025-12", "kontynuowanie-nauki", 50), ==, 16000);
}

static void
test_working (void)
{
  g_autoptr (Care) care = care_new ();
  const char *working;

  care_episode (care, "spokrewniona", "2024-01-15", NULL);
  care_run (care, NULL, "2025-01-01", "2025-01-31");
  working = care->workings->pdata[1];
  g_assert_nonnull (strstr (working, "15.01.2025–31.01.2025 (17 dni)"));
  g_assert_nonnull (strstr (working, "kwota ustawowa od 01.06.2024 (M.P. 2024 poz. 230)"));
  g_assert_nonnull (strstr (working, "z tego 17/31"));
  g_assert_nonnull (strstr (working, "udział gminy 30 % (art. 191 ust. 9): drugi rok pobytu"));
  g_assert_nonnull (strstr (working, "kolejny rok zaczyna się w rocznicę umieszczenia;"));
  g_assert_null (strstr (working, "year-start"));
  g_assert_nonnull (strstr (working, "× 30 % = 164,85 zł"));
  g_assert_null (strstr (working, "należy się"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cofinancing/years/begin", test_year_begin);
  g_test_add_func ("/cofinancing/years/return", test_return);
  g_test_add_func ("/cofinancing/years/resume", test_resume_over_several_gaps);
  g_test_add_func ("/cofinancing/years/resume-full", test_resume_after_full_year);
  g_test_add_func ("/cofinancing/years/leap-day", test_leap_day);
  g_test_add_func ("/cofinancing/years/resume-long", test_resume_after_long_years);
  g_test_add_func ("/cofinancing/years/resume-third", test_resume_in_third_year);
  g_test_add_func ("/cofinancing/years/adult-leap-day", test_adult_return_of_leap_day);
  g_test_add_func ("/cofinancing/years/resume-refused", test_resume_needs_anniversary);
  g_test_add_func ("/cofinancing/years/adult-return", test_adult_return);
  g_test_add_func ("/cofinancing/years/by-hand", test_hand_dates);
  g_test_add_func ("/cofinancing/stays", test_stays);
  g_test_add_func ("/cofinancing/stays/tied", test_tied_episodes);
  g_test_add_func ("/cofinancing/tables/days", test_table_days);
  g_test_add_func ("/cofinancing/tables/missing", test_missing_figures);
  g_test_add_func ("/cofinancing/tables/paid", test_missing_relief_and_interruption);
  g_test_add_func ("/cofinancing/exempt", test_exemptions);
  g_test_add_func ("/cofinancing/exempt/before-2012", test_before_2012);
  g_test_add_func ("/cofinancing/exempt/one-row", test_choice_on_one_row);
  g_test_add_func ("/cofinancing/exempt/leavers", test_choice_for_leavers);
  g_test_add_func ("/cofinancing/residential/partial", test_residential_partial);
  g_test_add_func ("/cofinancing/residential/no-facility", test_whole_month_without_facility);
  g_test_add_func ("/cofinancing/residential/facilities", test_whole_month_by_facility);
  g_test_add_func ("/cofinancing/residential/figure", test_facility_figure_of_month);
  g_test_add_func ("/cofinancing/one-off/outside", test_one_off_outside_care);
  g_test_add_func ("/cofinancing/leavers", test_leavers);
  g_test_add_func ("/cofinancing/two-counties", test_two_counties);
  g_test_add_func ("/cofinancing/bad-input", test_bad_input);
  g_test_add_func ("/cofinancing/far-years", test_far_years);
  g_test_add_func ("/cofinancing/rounding", test_rounded_amounts_add_up);
  g_test_add_func ("/cofinancing/invariants/days", test_no_day_lost);
  g_test_add_func ("/cofinancing/invariants/later", test_later_start_never_costs_more);
  g_test_add_func ("/cofinancing/invariants/boundary", test_leaving_on_the_boundary);
  g_test_add_func ("/cofinancing/working", test_working);
  return g_test_run ();
}
