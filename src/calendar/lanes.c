/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "calendar/lanes.h"

typedef struct
{
  OstLane **order; /* by beginning, longer ones first */
  guint n;
  int min_minutes;
} Day;

static int
end_of (const Day *day, const OstLane *lane)
{
  return MAX (lane->to, lane->from + day->min_minutes);
}

static gboolean
overlap (const Day *day, const OstLane *a, const OstLane *b)
{
  return a->from < end_of (day, b) && b->from < end_of (day, a);
}

static int
compare_lanes (gconstpointer a, gconstpointer b, gpointer unused)
{
  const OstLane *one = *(OstLane *const *) a, *other = *(OstLane *const *) b;

  return one->from != other->from ? one->from - other->from : other->to - one->to;
}

/* The first lane in which nothing of FIRST…BEFORE stands in LANE's time. */
static int
find_free (const Day *day, guint first, guint before)
{
  for (int free_lane = 0;; free_lane++)
    {
      gboolean is_free = TRUE;

      for (guint i = first; i < before && is_free; i++)
        is_free =
            day->order[i]->lane != free_lane || !overlap (day, day->order[i], day->order[before]);
      if (is_free)
        return free_lane;
    }
}

/* A lane may widen to the right as far as nothing stands there. */
static int
find_span (const Day *day, guint first, guint end, const OstLane *lane, int n_lanes)
{
  int limit = n_lanes;

  for (guint i = first; i < end; i++)
    if (day->order[i]->lane > lane->lane && overlap (day, day->order[i], lane))
      limit = MIN (limit, day->order[i]->lane);
  return limit - lane->lane;
}

/* FIRST…END touch one another, directly or through others. */
static void
arrange_group (const Day *day, guint first, guint end)
{
  int n_lanes = 0;

  for (guint i = first; i < end; i++)
    {
      day->order[i]->lane = find_free (day, first, i);
      n_lanes = MAX (n_lanes, day->order[i]->lane + 1);
    }
  for (guint i = first; i < end; i++)
    {
      day->order[i]->n_lanes = n_lanes;
      day->order[i]->span = find_span (day, first, end, day->order[i], n_lanes);
    }
}

void
ost_lanes_arrange (OstLane *lanes, guint n, int min_minutes)
{
  g_autofree OstLane **order = g_new (OstLane *, n + 1);
  const Day day = { .order = order, .n = n, .min_minutes = MAX (min_minutes, 1) };
  guint first = 0;
  int group_end = 0;

  for (guint i = 0; i < n; i++)
    order[i] = &lanes[i];
  g_qsort_with_data (order, (int) n, sizeof (OstLane *), compare_lanes, NULL);

  for (guint i = 0; i < n; i++)
    {
      if (i > first && order[i]->from >= group_end)
        {
          arrange_group (&day, first, i);
          first = i;
          group_end = 0;
        }
      group_end = MAX (group_end, end_of (&day, order[i]));
    }
  arrange_group (&day, first, n);
}
