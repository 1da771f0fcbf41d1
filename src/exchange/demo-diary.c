/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/demo-diary.h"

#define QUARTER 15
#define MORNING (7 * 60)
#define EVENING (22 * 60)
#define N_QUARTERS ((EVENING - MORNING) / QUARTER)

G_STATIC_ASSERT (N_QUARTERS <= 64);

struct _OstDemoDiary
{
  GHashTable *days; /* of staff and day, to a mask of quarters */
};

OstDemoDiary *
ost_demo_diary_new (void)
{
  OstDemoDiary *self = g_new0 (OstDemoDiary, 1);

  self->days = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  return self;
}

void
ost_demo_diary_free (OstDemoDiary *self)
{
  g_hash_table_unref (self->days);
  g_free (self);
}

static guint64 *
find_day (OstDemoDiary *self, gint64 staff_id, const GDate *day)
{
  const gint64 key = staff_id * 10000000 + g_date_get_julian (day);
  guint64 *mask = g_hash_table_lookup (self->days, &key);

  if (mask == NULL)
    {
      mask = g_new0 (guint64, 1);
      g_hash_table_insert (self->days, g_memdup2 (&key, sizeof key), mask);
    }
  return mask;
}

static guint64
make_mask (int from, int to)
{
  const int first = CLAMP ((from - MORNING) / QUARTER, 0, N_QUARTERS);
  const int end = CLAMP ((to - MORNING + QUARTER - 1) / QUARTER, first, N_QUARTERS);
  guint64 mask = 0;

  for (int i = first; i < end; i++)
    mask |= G_GUINT64_CONSTANT (1) << i;
  return mask;
}

void
ost_demo_diary_take (OstDemoDiary *self, gint64 staff_id, const GDate *day, int from, int to)
{
  *find_day (self, staff_id, day) |= make_mask (from, to);
}

static gboolean
take_free (guint64 *taken, int from, int minutes)
{
  if (from + minutes > EVENING ||
      (*taken & make_mask (from - QUARTER, from + minutes + QUARTER)) != 0)
    return FALSE;
  *taken |= make_mask (from, from + minutes);
  return TRUE;
}

int
ost_demo_diary_find (OstDemoDiary *self, gint64 staff_id, const GDate *day, int wanted, int minutes)
{
  guint64 *taken = find_day (self, staff_id, day);

  for (int from = wanted; from < EVENING; from += QUARTER)
    if (take_free (taken, from, minutes))
      return from;
  for (int from = MORNING + 2 * QUARTER; from < wanted; from += QUARTER)
    if (take_free (taken, from, minutes))
      return from;
  return -1;
}
