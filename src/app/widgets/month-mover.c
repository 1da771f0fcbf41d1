/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/widgets/month-mover.h"
#include "base/date.h"

/* Longer than two presses of one who counts days. */
#define REST_MS 700

struct _OstMonthMover
{
  OstMovedFunc moved;
  gpointer user_data;
  OstCalendarEntry *entry; /* as it is in the database; NULL: nothing is being moved */
  GDate day;
  guint rest_id;
};

OstMonthMover *
ost_month_mover_new (OstMovedFunc moved, gpointer user_data)
{
  OstMonthMover *self = g_new0 (OstMonthMover, 1);

  self->moved = moved;
  self->user_data = user_data;
  return self;
}

void
ost_month_mover_free (OstMonthMover *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_pointer (&self->entry, ost_calendar_entry_unref);
  g_free (self);
}

gboolean
ost_month_mover_is_moving (const OstMonthMover *self)
{
  return self->entry != NULL;
}

gboolean
ost_calendar_entry_is_same (const OstCalendarEntry *a, const OstCalendarEntry *b)
{
  return a != NULL && b != NULL && a->id == b->id && g_strcmp0 (a->topic, b->topic) == 0;
}

void
ost_month_mover_settle (OstMonthMover *self)
{
  g_autoptr (OstCalendarEntry) entry = g_steal_pointer (&self->entry);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  if (entry != NULL && ost_date_compare (&entry->first_day, &self->day) != 0)
    self->moved (entry, &self->day, self->user_data);
}

gboolean
ost_month_mover_cancel (OstMonthMover *self)
{
  if (self->entry == NULL)
    return FALSE;
  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_pointer (&self->entry, ost_calendar_entry_unref);
  return TRUE;
}

static gboolean
rested_cb (gpointer user_data)
{
  OstMonthMover *self = user_data;

  self->rest_id = 0;
  ost_month_mover_settle (self);
  return G_SOURCE_REMOVE;
}

GDate
ost_month_mover_push (OstMonthMover *self, OstCalendarEntry *entry, int days, int months)
{
  if (!ost_calendar_entry_is_same (self->entry, entry))
    {
      ost_month_mover_settle (self);
      self->entry = ost_calendar_entry_ref (entry);
      self->day = entry->first_day;
    }
  self->day = months != 0 ? ost_date_plus_months (&self->day, months)
                          : ost_date_plus_days (&self->day, days);
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add (REST_MS, rested_cb, self);
  return self->day;
}

static OstCalendarEntry *
copy_on_day (const OstCalendarEntry *entry, const GDate *day)
{
  OstCalendarEntry values = *entry;
  const int length = ost_date_days_between (&entry->first_day, &entry->last_day);

  values.first_day = *day;
  values.last_day = ost_date_plus_days (day, length);
  return ost_calendar_entry_new (&values);
}

void
ost_month_mover_apply (const OstMonthMover *self, GPtrArray *entries)
{
  if (self->entry == NULL)
    return;
  for (guint i = 0; i < entries->len; i++)
    if (ost_calendar_entry_is_same (entries->pdata[i], self->entry))
      {
        g_ptr_array_remove_index (entries, i);
        break;
      }
  g_ptr_array_add (entries, copy_on_day (self->entry, &self->day));
}
