/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "calendar/calendar-entry.h"
#include "calendar/outside.h"

GPtrArray *
ost_calendar_list_for_outside (GPtrArray *entries)
{
  GPtrArray *bare = g_ptr_array_new_with_free_func ((GDestroyNotify) ost_calendar_entry_unref);

  for (guint i = 0; i < entries->len; i++)
    {
      OstCalendarEntry values = *(const OstCalendarEntry *) entries->pdata[i];

      values.title = NULL;
      values.place = NULL;
      if (values.family != NULL)
        values.family = values.case_number;
      g_ptr_array_add (bare, ost_calendar_entry_new (&values));
    }
  return bare;
}
