/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/date.h"
#include "base/money.h"
#include "care-fixture.h"

Care *
care_new (void)
{
  Care *self = g_new0 (Care, 1);
  g_autoptr (GError) error = NULL;

  self->statutory = ost_statutory_new_shipped (&error);
  g_assert_no_error (error);
  self->facilities = ost_facility_figures_new ();
  ost_care_history_init (&self->child);
  self->lines = g_array_new (FALSE, FALSE, sizeof (OstShareLine));
  self->workings = g_ptr_array_new_with_free_func (g_free);
  self->warnings = g_array_new (FALSE, FALSE, sizeof (OstShareWarning));
  self->county = -1;
  return self;
}

void
care_free (Care *self)
{
  ost_statutory_free (self->statutory);
  ost_facility_figures_free (self->facilities);
  g_clear_pointer (&self->agreements, ost_agreements_free);
  ost_care_history_clear (&self->child);
  g_array_unref (self->lines);
  g_ptr_array_unref (self->workings);
  g_array_unref (self->warnings);
  g_free (self->missing);
  g_free (self);
}

int
day (const char *iso)
{
  GDate date;

  if (iso == NULL)
    return OST_DAY_OPEN;
  g_assert_true (ost_date_parse_iso (iso, &date));
  return ost_day_of (&date);
}

OstCareEpisode *
care_episode (Care *self, const char *form, const char *from, const char *to)
{
  OstCareEpisode episode = { .from = day (from),
                             .to = day (to),
                             .form = ost_kind_find (&ost_form_kind, form) };

  episode.facility = -1;
  ost_care_history_add_episode (&self->child, &episode);
  return &g_array_index (self->child.episodes, OstCareEpisode, self->child.episodes->len - 1);
}

static OstCareCost *
add_cost (Care *self, OstCareCost cost, const char *kind, gint64 zl)
{
  cost.kind = ost_kind_find (&ost_cost_kind, kind);
  cost.amount = zl < 0 ? OST_MONEY_NONE : zl * 100;
  ost_care_history_add_cost (&self->child, &cost);
  return &g_array_index (self->child.costs, OstCareCost, self->child.costs->len - 1);
}

OstCareCost *
care_monthly (Care *self, const char *kind, const char *from, const char *to, gint64 zl)
{
  return add_cost (self, (OstCareCost){ .from = day (from), .to = day (to) }, kind, zl);
}

OstCareCost *
care_one_off (Care *self, const char *kind, const char *paid, const char *event, gint64 zl)
{
  OstCareCost cost = { .paid_on = day (paid) };

  cost.event_on = event != NULL ? day (event) : OST_DAY_NONE;
  return add_cost (self, cost, kind, zl);
}

static void
collect_line (const OstShareLine *line, gpointer data)
{
  Care *self = data;

  g_array_append_vals (self->lines, line, 1);
  g_ptr_array_add (self->workings, ost_cofinancing_dup_working (self->calculation, line));
}

static void
collect_warning (const OstShareWarning *warning, gpointer data)
{
  g_array_append_vals (((Care *) data)->warnings, warning, 1);
}

static gboolean
make_agreements (Care *self, const char *rules, GError **error)
{
  g_auto (GStrv) words = g_strsplit (rules != NULL ? rules : "", " ", -1);

  g_clear_pointer (&self->agreements, ost_agreements_free);
  self->agreements = ost_agreements_new ();
  ost_agreements_intern (self->agreements, "brdziański");
  ost_agreements_intern (self->agreements, "zalewski");
  for (char **word = words; *word != NULL; word++)
    {
      OstRule rule;
      int value;

      if (**word == '\0')
        continue;
      if (!ost_rule_parse (*word, &rule, &value, error))
        return FALSE;
      ost_agreements_override (self->agreements, rule, value);
    }
  return ost_agreements_close (self->agreements, error);
}

gboolean
care_try (Care *self, const char *rules, const char *from, const char *to, GError **error)
{
  const OstShareSink sink = { collect_line, collect_warning, self };
  OstCofinancingTask task = { self->statutory, self->facilities, NULL, day (from), day (to), 0 };
  g_autoptr (OstCofinancing) calculation = NULL;

  g_array_set_size (self->lines, 0);
  g_array_set_size (self->warnings, 0);
  g_ptr_array_set_size (self->workings, 0);
  if (!make_agreements (self, rules, error) || !ost_care_history_close (&self->child, error))
    return FALSE;
  task.agreements = self->agreements;
  task.county = self->county;
  self->calculation = calculation = ost_cofinancing_new (&task);
  if (ost_cofinancing_needs_measuring (calculation))
    {
      if (!ost_cofinancing_add_child (calculation, &self->child, NULL, error))
        return FALSE;
      ost_cofinancing_rewind (calculation);
    }
  if (!ost_cofinancing_add_child (calculation, &self->child, &sink, error))
    return FALSE;
  g_free (self->missing);
  self->missing =
      ost_missing_figures_dup_text (ost_cofinancing_get_missing (calculation), self->facilities);
  return TRUE;
}

void
care_run (Care *self, const char *rules, const char *from, const char *to)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (care_try (self, rules, from, to, &error));
  g_assert_no_error (error);
}

static gboolean
matches (const OstShareLine *line, const char *month, const char *cost, int rate)
{
  const GDate date = ost_day_to_date (line->month);
  g_autofree char *iso = ost_date_dup_iso (&date);

  return (month == NULL || g_str_has_prefix (iso, month)) && (rate < 0 || line->rate == rate) &&
         (cost == NULL || ost_kind_find (&ost_cost_kind, cost) == (int) line->cost);
}

gint64
care_sum (const Care *self, const char *month, const char *cost, int rate)
{
  gint64 sum = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const OstShareLine *line = &g_array_index (self->lines, OstShareLine, i);

      if (matches (line, month, cost, rate))
        sum += line->share;
    }
  return sum;
}

int
care_days (const Care *self, const char *month, const char *cost, int rate)
{
  int days = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const OstShareLine *line = &g_array_index (self->lines, OstShareLine, i);

      if (matches (line, month, cost, rate))
        days += line->days;
    }
  return days;
}
