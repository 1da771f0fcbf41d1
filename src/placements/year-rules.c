/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "placements/year-rules.h"

int
ost_year_begin (OstYearStart rule, int start, int n)
{
  const int anniversary = ost_day_anniversary (start, n);
  const GDate start_date = ost_day_to_date (start);
  const GDate date = ost_day_to_date (anniversary);

  switch (rule)
    {
    case OST_YEAR_ANNIVERSARY:
      return anniversary;
    case OST_YEAR_DAY_AFTER:
      /* 29 February: 1 March is the day after already. */
      return g_date_get_day (&date) == g_date_get_day (&start_date) ? anniversary + 1 : anniversary;
    case OST_YEAR_MONTH_START:
      return ost_day_month_start (anniversary);
    case OST_YEAR_NEXT_MONTH:
      return g_date_get_day (&date) == 1 ? anniversary
                                         : ost_day_next_month (ost_day_month_start (anniversary));
    case OST_YEAR_DAYS_365:
      return start + 365 * n;
    case OST_YEAR_CALENDAR:
      return ost_day (g_date_get_year (&start_date) + n, 1, 1);
    default:
      g_assert_not_reached ();
    }
}

static OstYears
fresh_years (OstYearStart rule, int start)
{
  return (OstYears){ start, ost_year_begin (rule, start, 1), ost_year_begin (rule, start, 2) };
}

/* The stay before ended on END in the middle of a year: what is left of 365 days is used up first.
 */
static OstYears
resumed_years (OstYearStart rule, OstYears before, int end, int start)
{
  int used;

  if (end + 1 >= before.year3)
    return before;
  if (end + 1 >= before.year2)
    {
      used = end + 1 - before.year2;
      return (OstYears){ before.year1, start - used, start + MAX (0, 365 - used) };
    }
  used = end + 1 - before.year1;
  before.year1 = start - used;
  before.year2 = start + MAX (0, 365 - used);
  before.year3 = ost_year_begin (rule, before.year2, 1);
  return before;
}

static void
apply_hand_dates (OstYears *years, const OstStay *stay)
{
  if (stay->year2_from != OST_DAY_NONE)
    {
      years->year2 = stay->year2_from;
      years->year3 = MAX (years->year3, years->year2);
    }
  if (stay->year3_from != OST_DAY_NONE)
    {
      years->year3 = stay->year3_from;
      years->year2 = MIN (years->year2, years->year3);
    }
}

static gboolean
ended_as_adult (const OstCareHistory *history, guint stay)
{
  return history->adult_from != OST_DAY_NONE &&
         ost_care_history_get_stay (history, stay)->end >= history->adult_from;
}

gboolean
ost_stay_is_adult_return (const OstCareHistory *history, guint stay)
{
  return stay > 0 && ended_as_adult (history, stay - 1) &&
         !(stay > 1 && ended_as_adult (history, stay - 2));
}

OstYears
ost_years_of_stay (const OstCareHistory *history, guint stay, const OstRuleSet *rules)
{
  const OstYearStart rule = rules->value[OST_RULE_YEAR_START];
  OstYears years = { 0 };

  for (guint i = 0; i <= stay; i++)
    {
      const OstStay *current = ost_care_history_get_stay (history, i);

      if (i == 0)
        years = fresh_years (rule, current->start);
      else if (ost_stay_is_adult_return (history, i))
        ; /* K19: the years run on, whatever was agreed about a return */
      else if (rules->value[OST_RULE_RETURN] == OST_RETURN_RESTART)
        years = fresh_years (rule, current->start);
      else if (rules->value[OST_RULE_RETURN] == OST_RETURN_RESUME)
        years = resumed_years (
            rule, years, MIN (ost_care_history_get_stay (history, i - 1)->end, current->start - 1),
            current->start);
      apply_hand_dates (&years, current);
    }
  return years;
}

int
ost_years_get_rate (const OstYears *years, int day)
{
  return day >= years->year3 ? 50 : day >= years->year2 ? 30 : 10;
}
