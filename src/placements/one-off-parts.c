/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "placements/cofinancing-private.h"

static void
warn (OstCofinancing *self, const OstCareCost *cost, int day, int counted)
{
  const OstShareWarning warning = { cost, day, counted };

  if (self->sink != NULL && self->sink->warning != NULL)
    self->sink->warning (&warning, self->sink->data);
}

static gboolean
is_in_month (const OstCofinancing *self, int day)
{
  return day >= self->month->first && day < self->month->first + self->month->days;
}

/* The last day of care of the stay that DAY is in or that ended before it; while the stay goes on,
 * DAY; before any care the first day of it. */
static int
leaving_day (const OstCareHistory *child, int day)
{
  int best = OST_DAY_NONE;

  for (guint i = 0; i < child->stays->len; i++)
    {
      const OstStay *stay = ost_care_history_get_stay (child, i);

      if (stay->start <= day)
        best = MAX (best, stay->end == OST_DAY_OPEN ? day : stay->end);
    }
  return ost_care_history_find_nearest (child, best != OST_DAY_NONE ? best : day);
}

static int
care_day (const OstCareHistory *child, int day)
{
  return ost_care_history_find_episode (child, day) >= 0
             ? day
             : ost_care_history_find_nearest (child, day);
}

/* The episode on DAY when its county is asked for and has a rate; -1 otherwise. */
static int
find_episode (OstCofinancing *self, int day)
{
  const int episode = ost_care_history_find_episode (self->child, day);
  guint stay;

  if (episode < 0 || !ost_cofinancing_wants (self, (guint) episode))
    return -1;
  stay = ost_care_history_get_episode (self->child, (guint) episode)->stay;
  if (ost_care_history_get_stay (self->child, stay)->needs_choice)
    {
      ost_cofinancing_miss (self, OST_MISSING_CHOICE, 0);
      return -1;
    }
  return episode;
}

static OstSharePart
start_part (OstCofinancing *self, const OstCareCost *cost, guint index, int day)
{
  const OstCareEpisode *episode = ost_care_history_get_episode (self->child, index);

  return (OstSharePart){ .cost = cost->kind,
                         .form = episode->form,
                         .county = episode->county,
                         .episode = index,
                         .first = day,
                         .amount = cost->amount,
                         .children = MAX (1, cost->children),
                         .unit = G_MAXINT };
}

/* K15 by-days: the amount over the month's days of care, each with its own rate. */
static gboolean
spread_by_days (OstCofinancing *self, const OstSharePart *whole, GError **error)
{
  const int month_last = self->month->first + self->month->days - 1;
  const guint first_part = self->parts->len;
  int n_days = 0;

  for (guint i = 0; i < self->child->episodes->len; i++)
    {
      const OstCareEpisode *episode = ost_care_history_get_episode (self->child, i);
      const OstEpisodeYears *years = ost_cofinancing_years (self, i, error);
      const int last = MIN (episode->last, month_last);

      if (years == NULL)
        return FALSE;
      for (int day = MAX (episode->from, self->month->first); day <= last; day++)
        {
          OstSharePart part = *whole;

          part.first = day;
          part.days = 1;
          part.rate = ost_cofinancing_rate (self, years, i, day);
          g_array_append_val (self->parts, part);
          n_days++;
        }
    }
  for (guint i = first_part; i < self->parts->len; i++)
    g_array_index (self->parts, OstSharePart, i).divisor = n_days;
  return TRUE;
}

static gboolean
add_payment (OstCofinancing *self, const OstCareCost *cost, int day, GError **error)
{
  const int index = find_episode (self, day);
  const OstEpisodeYears *years;
  OstSharePart part;
  int rate_day = day;

  if (index < 0)
    return TRUE;
  years = ost_cofinancing_years (self, (guint) index, error);
  if (years == NULL)
    return FALSE;
  part = start_part (self, cost, (guint) index, day);
  if (years->rules->value[OST_RULE_ONE_OFF] == OST_ONE_OFF_BY_DAYS)
    return spread_by_days (self, &part, error);

  if (years->rules->value[OST_RULE_ONE_OFF] == OST_ONE_OFF_EVENT_DATE &&
      cost->event_on != OST_DAY_NONE)
    {
      rate_day = care_day (self->child, cost->event_on);
      if (rate_day != cost->event_on)
        warn (self, cost, cost->event_on, rate_day);
    }
  part.first = rate_day;
  part.episode = (guint) ost_care_history_find_episode (self->child, rate_day);
  years = ost_cofinancing_years (self, part.episode, error);
  if (years == NULL)
    return FALSE;
  part.rate = ost_cofinancing_rate (self, years, part.episode, rate_day);
  g_array_append_val (self->parts, part);
  return TRUE;
}

/* K14: at the rate of the last day of care. */
static gboolean
add_independence (OstCofinancing *self, const OstCareCost *cost, GError **error)
{
  const int day = leaving_day (self->child, cost->paid_on);
  const int index = find_episode (self, day);
  const OstEpisodeYears *years;
  OstSharePart part;

  if (index < 0)
    return TRUE;
  years = ost_cofinancing_years (self, (guint) index, error);
  if (years == NULL)
    return FALSE;
  if (years->rules->value[OST_RULE_LEAVERS] == OST_SWITCH_OFF)
    return TRUE;
  if (day > cost->paid_on && ost_care_history_find_episode (self->child, cost->paid_on) < 0)
    warn (self, cost, cost->paid_on, day);
  part = start_part (self, cost, (guint) index, day);
  part.rate = ost_cofinancing_rate (self, years, (guint) index, day);
  g_array_append_val (self->parts, part);
  return TRUE;
}

static gboolean
gather_one_off (OstCofinancing *self, const OstCareCost *cost, GError **error)
{
  int day;

  if (cost->kind == OST_COST_INDEPENDENCE)
    return !is_in_month (self, cost->paid_on) || add_independence (self, cost, error);

  day = care_day (self->child, cost->paid_on);
  /* Told in the month of the payment as well, where it would be looked for. */
  if (day != cost->paid_on && (is_in_month (self, day) || is_in_month (self, cost->paid_on)))
    warn (self, cost, cost->paid_on, day);
  return !is_in_month (self, day) || add_payment (self, cost, day, error);
}

gboolean
ost_cofinancing_gather_one_offs (OstCofinancing *self, GError **error)
{
  const OstCareHistory *child = self->child;

  for (guint i = child->first_cost[OST_COST_HOLIDAY]; i < child->first_cost[OST_N_COSTS]; i++)
    if (child->episodes->len > 0 &&
        !gather_one_off (self, ost_care_history_get_cost (child, i), error))
      return FALSE;
  return TRUE;
}

/* Monthly aid for continued education: the days on which it is valid, the rate of the day on which
 * the child left. */
gboolean
ost_cofinancing_gather_education (OstCofinancing *self, GError **error)
{
  const OstCareHistory *child = self->child;
  const int month_last = self->month->first + self->month->days - 1;

  for (guint i = child->first_cost[OST_COST_EDUCATION];
       i < child->first_cost[OST_COST_EDUCATION + 1] && child->episodes->len > 0; i++)
    {
      const OstCareCost *cost = ost_care_history_get_cost (child, i);
      const int first = MAX (cost->from, self->month->first);
      const int last = MIN (cost->to, month_last);
      const OstEpisodeYears *years;
      OstSharePart part;
      int day, index;

      if (first > last)
        continue;
      day = leaving_day (child, first);
      index = find_episode (self, day);
      if (index < 0)
        continue;
      years = ost_cofinancing_years (self, (guint) index, error);
      if (years == NULL)
        return FALSE;
      if (years->rules->value[OST_RULE_LEAVERS] == OST_SWITCH_OFF)
        continue;
      part = start_part (self, cost, (guint) index, first);
      part.days = last - first + 1;
      part.divisor = self->month->days;
      part.rate = ost_cofinancing_rate (self, years, (guint) index, day);
      g_array_append_val (self->parts, part);
    }
  return TRUE;
}
