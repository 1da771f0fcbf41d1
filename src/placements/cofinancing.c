/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "placements/cofinancing-private.h"

G_DEFINE_QUARK (ost_cofinancing_error, ost_cofinancing_error)

static void
add_months (OstCofinancing *self)
{
  const int last = ost_day_month_start (self->task.to_month);

  for (int first = ost_day_month_start (self->task.from_month); first <= last;)
    {
      const int next = ost_day_next_month (first);
      OstShareMonth month = { first, next - first };

      for (int kind = OST_STATUTORY_KINSHIP; kind < OST_N_STATUTORY; kind++)
        month.statutory[kind] = ost_statutory_get (self->task.statutory, kind, first, NULL, NULL);
      g_array_append_val (self->months, month);
      first = next;
    }
}

OstCofinancing *
ost_cofinancing_new (const OstCofinancingTask *task)
{
  OstCofinancing *self = g_new0 (OstCofinancing, 1);

  self->task = *task;
  self->months = g_array_new (FALSE, FALSE, sizeof (OstShareMonth));
  self->missing = ost_missing_figures_new ();
  self->units = g_array_new (FALSE, TRUE, sizeof (OstNoteUnit));
  self->years = g_array_new (FALSE, TRUE, sizeof (OstEpisodeYears));
  self->parts = g_array_new (FALSE, FALSE, sizeof (OstSharePart));
  self->lines = g_array_new (FALSE, FALSE, sizeof (OstShareLine));
  add_months (self);
  return self;
}

void
ost_cofinancing_free (OstCofinancing *self)
{
  g_array_unref (self->months);
  g_array_unref (self->missing);
  g_array_unref (self->units);
  g_array_unref (self->years);
  g_array_unref (self->parts);
  g_array_unref (self->lines);
  g_free (self);
}

const OstEpisodeYears *
ost_cofinancing_years (OstCofinancing *self, guint episode, GError **error)
{
  OstEpisodeYears *years = &g_array_index (self->years, OstEpisodeYears, episode);
  const OstCareEpisode *care = ost_care_history_get_episode (self->child, episode);
  const OstRuleSet *rules =
      ost_agreements_get (self->task.agreements, care->county, self->month->first);

  if (years->rules == rules)
    return years;
  if (!ost_rule_set_check (rules, error))
    {
      g_prefix_error (error, "%s: ", ost_agreements_get_name (self->task.agreements, care->county));
      return NULL;
    }
  years->rules = rules;
  years->years = ost_years_of_stay (self->child, care->stay, rules);
  return years;
}

int
ost_cofinancing_rate (const OstCofinancing *self,
                      const OstEpisodeYears *years,
                      guint episode,
                      int day)
{
  const guint stay = ost_care_history_get_episode (self->child, episode)->stay;

  if (ost_stay_is_exempt (ost_care_history_get_stay (self->child, stay)))
    return 0;
  return ost_years_get_rate (&years->years, day);
}

gboolean
ost_cofinancing_wants (const OstCofinancing *self, guint episode)
{
  return self->task.county < 0 ||
         ost_care_history_get_episode (self->child, episode)->county == self->task.county;
}

void
ost_cofinancing_miss (OstCofinancing *self, OstMissingKind kind, int which)
{
  ost_missing_figures_add (self->missing, kind, which, self->month->first, self->n_children);
}

static gboolean
is_one_base (const OstSharePart *a, const OstSharePart *b)
{
  return a->cost == b->cost && a->unit == b->unit && a->amount == b->amount &&
         a->children == b->children;
}

/* Rule 3: what was paid for the days of one unit with one amount, in whole grosze. */
static gboolean
set_base (OstCofinancing *self, OstSharePart *part)
{
  const OstSharePart *parts = (OstSharePart *) self->parts->data;
  OstRational base;

  part->base_days = 0;
  for (guint i = 0; i < self->parts->len; i++)
    if (is_one_base (&parts[i], part))
      part->base_days += parts[i].days;

  base = ost_rational_times (ost_rational (part->amount, 1), part->base_days);
  base = ost_rational_over (base, (gint64) part->divisor * part->children);
  return ost_rational_round (base, &part->base);
}

static gboolean
get_part_base (OstCofinancing *self, OstSharePart *part, OstRational *base)
{
  if (part->divisor == 0)
    *base = ost_rational (part->amount, part->children);
  else if (!ost_cost_is_rounded (part->cost))
    *base = ost_rational_over (ost_rational_times (ost_rational (part->amount, 1), part->days),
                               (gint64) part->divisor * part->children);
  else if (!set_base (self, part))
    return FALSE;
  else if (part->base_days == part->days)
    *base = ost_rational (part->base, 1);
  else
    *base = ost_rational_over (ost_rational_times (ost_rational (part->base, 1), part->days),
                               part->base_days);
  return TRUE;
}

static int
compare_line (const OstShareLine *line, const OstSharePart *part, const OstAgreements *agreements)
{
  int difference = ost_form_order (line->form) - ost_form_order (part->form);

  if (difference == 0)
    difference = ost_cost_order (line->cost) - ost_cost_order (part->cost);
  if (difference == 0)
    difference = line->rate - part->rate;
  if (difference == 0 && line->county != part->county)
    difference = g_strcmp0 (ost_agreements_get_name (agreements, line->county),
                            ost_agreements_get_name (agreements, part->county));
  return difference;
}

static OstShareLine *
find_or_add_line (OstCofinancing *self, const OstSharePart *part)
{
  OstShareLine fresh = { .month = self->month->first,
                         .form = part->form,
                         .cost = part->cost,
                         .rate = part->rate,
                         .county = part->county,
                         .base = { 0, 1 } };
  guint at = 0;
  int difference = 1;

  while (at < self->lines->len &&
         (difference = compare_line (&g_array_index (self->lines, OstShareLine, at), part,
                                     self->task.agreements)) < 0)
    at++;
  if (at == self->lines->len || difference != 0)
    g_array_insert_val (self->lines, at, fresh);
  return &g_array_index (self->lines, OstShareLine, at);
}

static gboolean
make_lines (OstCofinancing *self)
{
  g_array_set_size (self->lines, 0);
  for (guint i = 0; i < self->parts->len; i++)
    {
      OstSharePart *part = &g_array_index (self->parts, OstSharePart, i);
      OstShareLine *line = find_or_add_line (self, part);
      OstRational base;

      if (!get_part_base (self, part, &base))
        return FALSE;
      line->base = ost_rational_add (line->base, base);
      if (!ost_cost_is_one_off (part->cost))
        line->days += part->days;
    }
  return TRUE;
}

static OstRational
exact_share (const OstShareLine *line)
{
  return ost_rational_over (ost_rational_times (line->base, line->rate), 100);
}

static gboolean
round_lines (OstCofinancing *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      OstShareLine *line = &g_array_index (self->lines, OstShareLine, i);

      if (!ost_rational_round (line->base, &line->base_grosze) ||
          !ost_rational_round (exact_share (line), &line->share))
        return FALSE;
    }
  return TRUE;
}

static int
get_rounding (const OstCofinancing *self, const OstShareLine *line)
{
  return ost_agreements_get (self->task.agreements, line->county, line->month)
      ->value[OST_RULE_ROUNDING];
}

static void
adjust_line (OstShareLine *line, gint64 difference)
{
  line->adjustment = difference;
  line->share += difference;
}

/* Rule 12: the exact shares of the child's month with COUNTY are rounded once, the difference goes
 * to the last line that has a share. */
static gboolean
adjust_month (OstCofinancing *self, int county)
{
  OstRational exact = { 0, 1 };
  OstShareLine *last = NULL;
  gint64 rounded = 0, total;

  for (guint i = 0; i < self->lines->len; i++)
    {
      OstShareLine *line = &g_array_index (self->lines, OstShareLine, i);

      if (line->county != county || line->rate == 0)
        continue;
      exact = ost_rational_add (exact, exact_share (line));
      rounded += line->share;
      last = line;
    }
  if (last == NULL)
    return TRUE;
  if (!ost_rational_round (exact, &total))
    return FALSE;
  adjust_line (last, total - rounded);
  return TRUE;
}

static OstNoteUnit *
get_unit (OstCofinancing *self, int county)
{
  while ((int) self->units->len <= county)
    {
      const OstNoteUnit fresh = { { 0, 1 }, 0, 0 };

      g_array_append_val (self->units, fresh);
    }
  return &g_array_index (self->units, OstNoteUnit, county);
}

static gboolean
adjust_note (OstCofinancing *self, OstShareLine *line)
{
  OstNoteUnit *unit = get_unit (self, line->county);
  gint64 total;

  if (line->rate == 0)
    return TRUE;
  if (!self->measured)
    {
      unit->exact = ost_rational_reduce (ost_rational_add (unit->exact, exact_share (line)));
      unit->rounded += line->share;
      unit->last_line = self->n_lines;
      return ost_rational_is_valid (unit->exact);
    }
  if (unit->last_line != self->n_lines)
    return TRUE;
  if (!ost_rational_round (unit->exact, &total))
    return FALSE;
  adjust_line (line, total - unit->rounded);
  return TRUE;
}

static gboolean
is_first_of_county (const OstCofinancing *self, guint index)
{
  const OstShareLine *lines = (OstShareLine *) self->lines->data;

  for (guint i = 0; i < index; i++)
    if (lines[i].county == lines[index].county)
      return FALSE;
  return TRUE;
}

static gboolean
adjust_lines (OstCofinancing *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      OstShareLine *line = &g_array_index (self->lines, OstShareLine, i);
      const int rounding = get_rounding (self, line);

      self->n_lines++;
      if (rounding == OST_ROUNDING_NOTE && !adjust_note (self, line))
        return FALSE;
      if (rounding == OST_ROUNDING_MONTH && is_first_of_county (self, i) &&
          !adjust_month (self, line->county))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_month (OstCofinancing *self, GError **error)
{
  g_array_set_size (self->parts, 0);
  if (!ost_cofinancing_gather_monthly (self, error) ||
      !ost_cofinancing_gather_one_offs (self, error) ||
      !ost_cofinancing_gather_education (self, error))
    return FALSE;
  if (self->parts->len == 0)
    return TRUE;
  if (!make_lines (self) || !round_lines (self) || !adjust_lines (self))
    {
      g_set_error_literal (error, OST_COFINANCING_ERROR, OST_COFINANCING_ERROR_TOO_LARGE,
                           _ ("The amounts are too large to be added exactly"));
      return FALSE;
    }
  for (guint i = 0; self->sink != NULL && i < self->lines->len; i++)
    self->sink->line (&g_array_index (self->lines, OstShareLine, i), self->sink->data);
  return TRUE;
}

gboolean
ost_cofinancing_add_child (OstCofinancing *self,
                           const OstCareHistory *child,
                           const OstShareSink *sink,
                           GError **error)
{
  self->child = child;
  self->sink = sink;
  self->n_children++;
  g_array_set_size (self->years, 0);
  g_array_set_size (self->years, child->episodes->len);
  for (guint i = 0; i < self->months->len; i++)
    {
      self->month = &g_array_index (self->months, OstShareMonth, i);
      if (!add_month (self, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
ost_cofinancing_needs_measuring (const OstCofinancing *self)
{
  return ost_agreements_uses (self->task.agreements, OST_RULE_ROUNDING, OST_ROUNDING_NOTE);
}

void
ost_cofinancing_rewind (OstCofinancing *self)
{
  self->measured = TRUE;
  self->n_lines = 0;
  self->n_children = 0;
  g_array_set_size (self->missing, 0);
}

const OstMissingFigures *
ost_cofinancing_get_missing (const OstCofinancing *self)
{
  return self->missing;
}
