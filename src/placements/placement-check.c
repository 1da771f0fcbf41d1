/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/date.h"
#include "base/money.h"
#include "placements/cost-kind.h"
#include "placements/day-number.h"
#include "placements/form.h"
#include "placements/placement-check.h"
#include "placements/placement-kinds.h"

static int
last_day (const GDate *to_day)
{
  return g_date_valid (to_day) ? ost_day_of (to_day) : OST_DAY_OPEN;
}

/* Two episodes may share one day, the day of transfer. */
static gboolean
overlap (const OstEpisode *a, const OstEpisode *b)
{
  const int from_a = ost_day_of (&a->from_day), from_b = ost_day_of (&b->from_day);

  if (from_a > from_b || (from_a == from_b && last_day (&a->to_day) > last_day (&b->to_day)))
    return overlap (b, a);
  return last_day (&a->to_day) > from_b;
}

static void
check_neighbour (const OstEpisode *episode, const OstEpisode *other, OstProblems *problems)
{
  const int from = ost_day_of (&episode->from_day), to = last_day (&episode->to_day);
  const int gap_before = from - last_day (&other->to_day) - 1;
  const int gap_after = ost_day_of (&other->from_day) - to - 1;
  g_autofree char *other_from = ost_date_dup_numeric (&other->from_day);

  if (overlap (episode, other) && !g_date_valid (&other->to_day) &&
      ost_day_of (&other->from_day) < from)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "from_day",
                      _ ("The placement from %s has no end yet: write its last day first"),
                      other_from);
  else if (overlap (episode, other))
    ost_problems_add (problems, OST_PROBLEM_ERROR, "from_day", _ ("Overlaps the placement from %s"),
                      other_from);
  else if ((gap_before == 1 || gap_after == 1) &&
           (episode->stay_label == NULL || g_strcmp0 (episode->stay_label, other->stay_label) != 0))
    ost_problems_add (problems, OST_PROBLEM_WARNING, gap_before == 1 ? "from_day" : "to_day",
                      _ ("One day lies between this placement and the one from %s: a new stay"),
                      other_from);
}

static gboolean
has_choice (const OstEpisode *episode, GPtrArray *others)
{
  if (episode->exemption != OST_EXEMPTION_NONE)
    return TRUE;
  for (guint i = 0; i < others->len; i++)
    {
      const OstEpisode *other = g_ptr_array_index (others, i);

      if (ost_day_of (&other->from_day) >= ost_day (2012, 1, 1) &&
          other->exemption != OST_EXEMPTION_NONE)
        return TRUE;
    }
  return FALSE;
}

/* K9: placed anew after 2011, first placed before.  An episode that goes on without a gap from one
 * of before 2012 belongs to its stay. */
static void
check_before_2012 (const OstEpisode *episode, GPtrArray *others, OstProblems *problems)
{
  const int from = ost_day_of (&episode->from_day);
  int covered = OST_DAY_NONE;

  if (from < ost_day (2012, 1, 1))
    return;
  for (guint i = 0; i < others->len; i++)
    {
      const OstEpisode *other = g_ptr_array_index (others, i);
      const int other_from = ost_day_of (&other->from_day);

      if (other_from >= from)
        continue;
      if (other_from < ost_day (2012, 1, 1) ||
          (covered != OST_DAY_NONE && other_from <= covered + 1))
        covered = MAX (covered, last_day (&other->to_day));
    }
  if (covered != OST_DAY_NONE && covered + 1 < from && !has_choice (episode, others))
    ost_problems_add (problems, OST_PROBLEM_ERROR, "exemption",
                      _ ("First placed before 2012: choose 238-1 (no share) or nie (shared)"));
}

static void
check_table (const OstEpisode *episode, const OstPlacementContext *context, OstProblems *problems)
{
  const OstStatutoryKind kind = ost_statutory_of_form (episode->form);
  const int from = ost_day_of (&episode->from_day);
  int facility;

  if (kind != OST_STATUTORY_UNKNOWN && context->statutory != NULL &&
      ost_statutory_get (context->statutory, kind, from, NULL, NULL) == OST_MONEY_NONE)
    ost_problems_add (problems, OST_PROBLEM_WARNING, "form",
                      _ ("The law's amount for this form is not known on that day"));
  if (kind == OST_STATUTORY_UNKNOWN && episode->form == OST_FORM_RELIEF)
    ost_problems_add (problems, OST_PROBLEM_WARNING, "form",
                      _ ("A relief family has no minimum: enter the benefit that was paid"));
  if (!ost_form_is_residential (episode->form) || episode->place_name == NULL ||
      context->facilities == NULL)
    return;
  facility = ost_facility_figures_intern (context->facilities, episode->place_name);
  if (ost_facility_figures_get (context->facilities, facility, ost_day_month_start (from), NULL) ==
      OST_MONEY_NONE)
    ost_problems_add (problems, OST_PROBLEM_WARNING, "place_name",
                      _ ("This facility has no average monthly cost in that month"));
}

void
ost_placement_check (const OstEpisode *episode,
                     const OstPlacementContext *context,
                     OstProblems *problems)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  if (!g_date_valid (&episode->from_day))
    return;
  for (guint i = 0; i < context->episodes->len; i++)
    {
      OstEpisode *other = g_ptr_array_index (context->episodes, i);

      if (((OstRecord *) other)->id == ((OstRecord *) episode)->id)
        continue;
      g_ptr_array_add (others, other);
      check_neighbour (episode, other, problems);
    }
  if (g_date_valid (&context->birth_date) &&
      ost_date_compare (&episode->from_day, &context->birth_date) < 0)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "from_day", _ ("The placement is before birth"));
  check_before_2012 (episode, others, problems);
  check_table (episode, context, problems);
}

void
ost_child_cost_check_others (const OstChildCost *cost, GPtrArray *costs, OstProblems *problems)
{
  if (ost_cost_is_one_off (cost->kind) || !g_date_valid (&cost->from_day))
    return;
  for (guint i = 0; i < costs->len; i++)
    {
      const OstChildCost *other = g_ptr_array_index (costs, i);
      g_autofree char *from = NULL;

      if (((OstRecord *) other)->id == ((OstRecord *) cost)->id || other->kind != cost->kind ||
          ost_day_of (&other->from_day) > last_day (&cost->to_day) ||
          ost_day_of (&cost->from_day) > last_day (&other->to_day))
        continue;
      from = ost_date_dup_numeric (&other->from_day);
      ost_problems_add (problems, OST_PROBLEM_ERROR, "from_day",
                        _ ("Overlaps the same cost from %s"), from);
    }
}
