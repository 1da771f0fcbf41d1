/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "calendar/month-layout.h"

struct _OstMonthLayout
{
  OstMonthGrid grid;
  GPtrArray *entries; /* sorted */
  GArray *items[OST_MONTH_MAX_CELLS];
};

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  return ost_calendar_entry_compare (*(OstCalendarEntry *const *) a,
                                     *(OstCalendarEntry *const *) b);
}

static int
compare_slots (gconstpointer a, gconstpointer b)
{
  return ((const OstMonthItem *) a)->slot - ((const OstMonthItem *) b)->slot;
}

/* Bits of the week's days that ENTRY covers, Monday lowest. */
static guint
days_in_week (const OstMonthLayout *self, const OstCalendarEntry *entry, int week)
{
  const GDate monday = ost_month_grid_get_day (&self->grid, 7 * week);
  const int first = MAX (ost_date_days_between (&monday, &entry->first_day), 0);
  const int last = MIN (ost_date_days_between (&monday, &entry->last_day), 6);

  return first > 6 || last < 0 ? 0 : ((2u << (last - first)) - 1) << first;
}

/* TAKEN holds the days in use for each slot of the week. */
static int
take_slot (GArray *taken, guint days)
{
  guint slot = 0;

  while (slot < taken->len && (g_array_index (taken, guint, slot) & days) != 0)
    slot++;
  if (slot == taken->len)
    g_array_append_val (taken, (guint){ 0 });
  g_array_index (taken, guint, slot) |= days;
  return (int) slot;
}

static void
put_entry (OstMonthLayout *self, OstCalendarEntry *entry, int week, GArray *taken)
{
  const guint days = days_in_week (self, entry, week);
  OstMonthItem item = { .entry = entry };

  if (days == 0)
    return;
  item.slot = take_slot (taken, days);
  for (int cell = 7 * week; cell < 7 * week + 7; cell++)
    if (days & (1u << (cell - 7 * week)))
      {
        const GDate day = ost_month_grid_get_day (&self->grid, cell);

        item.starts = ost_date_compare (&entry->first_day, &day) == 0;
        item.ends = ost_date_compare (&entry->last_day, &day) == 0;
        g_array_append_val (self->items[cell], item);
      }
}

static gboolean
spans_days (const OstCalendarEntry *entry)
{
  return ost_date_compare (&entry->first_day, &entry->last_day) < 0;
}

static void
fill_week (OstMonthLayout *self, int week)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->entries->len; i++)
    if (spans_days (self->entries->pdata[i]))
      put_entry (self, self->entries->pdata[i], week, taken);
  for (guint i = 0; i < self->entries->len; i++)
    if (!spans_days (self->entries->pdata[i]))
      put_entry (self, self->entries->pdata[i], week, taken);
}

OstMonthLayout *
ost_month_layout_new (const OstMonthGrid *grid, GPtrArray *entries)
{
  OstMonthLayout *self = g_new0 (OstMonthLayout, 1);

  self->grid = *grid;
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) ost_calendar_entry_unref);
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (self->entries, ost_calendar_entry_ref (entries->pdata[i]));
  g_ptr_array_sort (self->entries, compare_entries);

  for (int cell = 0; cell < ost_month_grid_count_cells (grid); cell++)
    self->items[cell] = g_array_new (FALSE, FALSE, sizeof (OstMonthItem));
  for (int week = 0; week < grid->n_weeks; week++)
    fill_week (self, week);
  for (int cell = 0; cell < ost_month_grid_count_cells (grid); cell++)
    g_array_sort (self->items[cell], compare_slots);
  return self;
}

void
ost_month_layout_free (OstMonthLayout *self)
{
  for (int cell = 0; cell < OST_MONTH_MAX_CELLS; cell++)
    g_clear_pointer (&self->items[cell], g_array_unref);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

const OstMonthGrid *
ost_month_layout_get_grid (const OstMonthLayout *self)
{
  return &self->grid;
}

const OstMonthItem *
ost_month_layout_get_items (const OstMonthLayout *self, int cell, int *n_items)
{
  g_return_val_if_fail (cell >= 0 && cell < ost_month_grid_count_cells (&self->grid), NULL);

  *n_items = (int) self->items[cell]->len;
  return (const OstMonthItem *) (void *) self->items[cell]->data;
}

OstMonthFit
ost_month_layout_fit (const OstMonthLayout *self, int cell, int n_lines)
{
  int n_items;
  const OstMonthItem *items = ost_month_layout_get_items (self, cell, &n_items);
  OstMonthFit fit = { .n_slots = MAX (n_lines, 0) };

  if (n_items == 0 || items[n_items - 1].slot < fit.n_slots)
    return fit;

  fit.n_slots = MAX (fit.n_slots - 1, 0);
  for (int i = 0; i < n_items; i++)
    fit.n_hidden += items[i].slot >= fit.n_slots;
  return fit;
}
