/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "placements/cofinancing-private.h"

/* Days of one episode with one rate. */
typedef struct
{
  guint episode;
  int first;
  int last;
  int rate;
  const OstRuleSet *rules;
} Segment;

/* First and last day of care of the month, for the head count of rule 9. */
typedef struct
{
  int first;
  int last;
} CareDays;

/* The row of KIND valid on DAY, or NULL; UNTIL is shortened to where that changes. */
static const OstCareCost *
find_row (const OstCareHistory *child, OstCostKind kind, int day, int *until)
{
  for (guint i = child->first_cost[kind]; i < child->first_cost[kind + 1]; i++)
    {
      const OstCareCost *row = ost_care_history_get_cost (child, i);

      if (row->from > day)
        {
          *until = MIN (*until, row->from - 1);
          return NULL;
        }
      if (row->to >= day)
        {
          *until = MIN (*until, row->to);
          return row;
        }
    }
  return NULL;
}

static gboolean
is_interrupted (const OstCareHistory *child, int day, int *until)
{
  gboolean interrupted = FALSE;

  for (guint i = 0; i < child->interruptions->len; i++)
    {
      const OstCareInterruption *gap =
          &g_array_index (child->interruptions, OstCareInterruption, i);

      if (gap->from > day)
        *until = MIN (*until, gap->from - 1);
      else if (gap->to >= day)
        {
          *until = MIN (*until, gap->to);
          interrupted = TRUE;
        }
    }
  return interrupted;
}

static OstSharePart
start_part (OstCofinancing *self, const Segment *segment, OstCostKind kind, int first, int last)
{
  const OstCareEpisode *episode = ost_care_history_get_episode (self->child, segment->episode);

  return (OstSharePart){ .cost = kind,
                         .form = episode->form,
                         .rate = segment->rate,
                         .county = episode->county,
                         .episode = segment->episode,
                         .first = first,
                         .days = last - first + 1,
                         .children = 1,
                         .divisor = self->month->days,
                         .unit = (int) segment->episode };
}

static void
take_row (OstSharePart *part, const OstCareCost *row)
{
  part->amount = row->amount;
  part->children = MAX (1, row->children);
}

static void
take_statutory (OstCofinancing *self, OstSharePart *part, OstStatutoryKind kind)
{
  part->source = OST_PART_STATUTORY;
  part->amount = self->month->statutory[kind];
  if (part->amount == OST_MONEY_NONE)
    ost_cofinancing_miss (self, OST_MISSING_STATUTORY, kind);
}

static void
add_part (OstCofinancing *self, const OstSharePart *part)
{
  if (part->amount != OST_MONEY_NONE)
    g_array_append_vals (self->parts, part, 1);
}

static void
add_benefit (OstCofinancing *self, const Segment *segment)
{
  for (int day = segment->first, until; day <= segment->last; day = until + 1)
    {
      until = segment->last;
      const OstCareCost *row = find_row (self->child, OST_COST_BENEFIT, day, &until);
      gboolean interrupted = is_interrupted (self->child, day, &until);
      OstSharePart part = start_part (self, segment, OST_COST_BENEFIT, day, until);
      OstStatutoryKind statutory = ost_statutory_of_form (part.form);

      part.amount = OST_MONEY_NONE;
      if (row != NULL)
        take_row (&part, row);
      else if (interrupted)
        ost_cofinancing_miss (self, OST_MISSING_INTERRUPTION, 0);
      else if (statutory == OST_STATUTORY_UNKNOWN)
        ost_cofinancing_miss (self, OST_MISSING_RELIEF, 0);
      else
        take_statutory (self, &part, statutory);
      add_part (self, &part);
    }
}

/* Art. 87(3): no supplement during an interruption. */
static void
add_supplement (OstCofinancing *self, const Segment *segment)
{
  for (int day = segment->first, until; day <= segment->last; day = until + 1)
    {
      until = segment->last;
      const OstCareCost *row = find_row (self->child, OST_COST_SUPPLEMENT, day, &until);
      OstSharePart part;

      if (is_interrupted (self->child, day, &until) || row == NULL)
        continue;
      part = start_part (self, segment, OST_COST_SUPPLEMENT, day, until);
      take_row (&part, row);
      if (row->amount == OST_MONEY_NONE)
        take_statutory (self, &part, OST_STATUTORY_SUPPLEMENT);
      add_part (self, &part);
    }
}

static void
add_rows (OstCofinancing *self, const Segment *segment, OstCostKind kind)
{
  for (int day = segment->first, until; day <= segment->last; day = until + 1)
    {
      until = segment->last;
      const OstCareCost *row = find_row (self->child, kind, day, &until);
      OstSharePart part;

      if (row == NULL)
        continue;
      part = start_part (self, segment, kind, day, until);
      take_row (&part, row);
      add_part (self, &part);
    }
}

/* Rule 9: by days, or the row of one day of the month for all of them. */
static void
add_shared (OstCofinancing *self, const Segment *segment, OstCostKind kind, const CareDays *care)
{
  const int variant = segment->rules->value[OST_RULE_WAGE_CHILDREN];
  int until = OST_DAY_OPEN;
  const OstCareCost *row;
  OstSharePart part;

  if (variant == OST_WAGE_BY_DAYS)
    {
      add_rows (self, segment, kind);
      return;
    }
  row = find_row (self->child, kind, variant == OST_WAGE_MONTH_END ? care->last : care->first,
                  &until);
  if (row == NULL)
    return;
  part = start_part (self, segment, kind, segment->first, segment->last);
  take_row (&part, row);
  add_part (self, &part);
}

static gboolean
has_rows (const OstCareHistory *child, OstCostKind kind)
{
  return child->first_cost[kind] < child->first_cost[kind + 1];
}

static void
add_family_costs (OstCofinancing *self, const Segment *segment, const CareDays *care)
{
  add_benefit (self, segment);
  if (has_rows (self->child, OST_COST_SUPPLEMENT))
    add_supplement (self, segment);
  for (OstCostKind kind = OST_COST_HOME_EXPENSES; kind <= OST_COST_WAGE; kind++)
    if (has_rows (self->child, kind))
      add_shared (self, segment, kind, care);
  if (segment->rules->value[OST_RULE_COORDINATOR] == OST_SWITCH_ON)
    add_rows (self, segment, OST_COST_COORDINATOR);
}

/* Days that the child spent in FACILITY in the month, in all its episodes there. */
static int
count_facility_days (const OstCofinancing *self, int facility)
{
  const int month_last = self->month->first + self->month->days - 1;
  int days = 0;

  for (guint i = 0; i < self->child->episodes->len; i++)
    {
      const OstCareEpisode *episode = ost_care_history_get_episode (self->child, i);

      if (episode->facility == facility && ost_form_is_residential (episode->form))
        days +=
            MAX (0, MIN (episode->last, month_last) - MAX (episode->from, self->month->first) + 1);
    }
  return days;
}

static void
spread_whole_month (OstCofinancing *self, const OstCareEpisode *episode, OstSharePart *part)
{
  const int month_last = self->month->first + self->month->days - 1;

  if (episode->facility >= 0)
    {
      part->divisor = count_facility_days (self, episode->facility);
      part->unit = -1 - episode->facility;
    }
  else
    part->divisor = MIN (episode->last, month_last) - MAX (episode->from, self->month->first) + 1;
}

static void
take_facility_figure (OstCofinancing *self, const OstCareEpisode *episode, OstSharePart *part)
{
  part->source = OST_PART_FACILITY;
  part->amount = OST_MONEY_NONE;
  if (episode->facility >= 0)
    part->amount = ost_facility_figures_get (self->task.facilities, episode->facility,
                                             self->month->first, NULL);
  if (part->amount == OST_MONEY_NONE)
    ost_cofinancing_miss (self, OST_MISSING_FACILITY, episode->facility);
}

/* Rule 4. */
static void
add_average_cost (OstCofinancing *self, const Segment *segment)
{
  const OstCareEpisode *episode = ost_care_history_get_episode (self->child, segment->episode);
  const int variant = segment->rules->value[OST_RULE_RESIDENTIAL_PARTIAL];
  int last = segment->last;

  if (variant == OST_RESIDENTIAL_LEAVING_DAY_EXCLUDED &&
      last == ost_care_history_get_stay (self->child, episode->stay)->end)
    last--;
  for (int day = segment->first, until; day <= last; day = until + 1)
    {
      until = last;
      const OstCareCost *row = find_row (self->child, OST_COST_AVERAGE, day, &until);
      OstSharePart part = start_part (self, segment, OST_COST_AVERAGE, day, until);

      if (row != NULL)
        take_row (&part, row);
      else
        take_facility_figure (self, episode, &part);
      if (variant == OST_RESIDENTIAL_WHOLE_MONTH)
        spread_whole_month (self, episode, &part);
      add_part (self, &part);
    }
}

static void
add_segment (OstCofinancing *self, const Segment *segment, const CareDays *care)
{
  const OstCareEpisode *episode = ost_care_history_get_episode (self->child, segment->episode);

  if (ost_form_is_residential (episode->form))
    add_average_cost (self, segment);
  else
    add_family_costs (self, segment, care);
}

/* Rule 2: each day has its own rate. */
static void
add_days (OstCofinancing *self, Segment all, const OstYears *years, const CareDays *care)
{
  const OstStay *stay = ost_care_history_get_stay (
      self->child, ost_care_history_get_episode (self->child, all.episode)->stay);

  for (int day = all.first; day <= all.last;)
    {
      Segment segment = all;

      segment.first = day;
      if (!ost_stay_is_exempt (stay))
        {
          segment.rate = ost_years_get_rate (years, day);
          if (segment.rate == 10 && years->year2 <= all.last)
            segment.last = years->year2 - 1;
          else if (segment.rate == 30 && years->year3 <= all.last)
            segment.last = years->year3 - 1;
        }
      add_segment (self, &segment, care);
      day = segment.last + 1;
    }
}

static CareDays
find_care_days (const OstCofinancing *self, int month_last)
{
  CareDays care = { OST_DAY_OPEN, OST_DAY_NONE };

  for (guint i = 0; i < self->child->episodes->len; i++)
    {
      const OstCareEpisode *episode = ost_care_history_get_episode (self->child, i);
      const int first = MAX (episode->from, self->month->first);
      const int last = MIN (episode->last, month_last);

      if (first > last)
        continue;
      care.first = MIN (care.first, first);
      care.last = MAX (care.last, last);
    }
  return care;
}

gboolean
ost_cofinancing_gather_monthly (OstCofinancing *self, GError **error)
{
  const int month_last = self->month->first + self->month->days - 1;
  const CareDays care = find_care_days (self, month_last);

  for (guint i = 0; care.first <= care.last && i < self->child->episodes->len; i++)
    {
      const OstCareEpisode *episode = ost_care_history_get_episode (self->child, i);
      const OstEpisodeYears *years;
      Segment all = { i, MAX (episode->from, self->month->first), MIN (episode->last, month_last) };

      if (all.first > all.last || !ost_cofinancing_wants (self, i))
        continue;
      if (ost_care_history_get_stay (self->child, episode->stay)->needs_choice)
        {
          ost_cofinancing_miss (self, OST_MISSING_CHOICE, 0);
          continue;
        }
      years = ost_cofinancing_years (self, i, error);
      if (years == NULL)
        return FALSE;
      all.rules = years->rules;
      add_days (self, all, &years->years, &care);
    }
  return TRUE;
}
