/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "casework/visit-lock.h"

static GDate
finished_on (const OstVisit *visit)
{
  g_autoptr (GDateTime) instant =
      visit->finished_at != NULL ? g_date_time_new_from_iso8601 (visit->finished_at, NULL) : NULL;
  g_autoptr (GDateTime) here = instant != NULL ? g_date_time_to_local (instant) : NULL;

  if (here == NULL)
    return visit->written_on;
  return ost_date (g_date_time_get_year (here), g_date_time_get_month (here),
                   g_date_time_get_day_of_month (here));
}

gboolean
ost_visit_is_locked (const OstVisit *visit, const GDate *today)
{
  const GDate finished = finished_on (visit);

  return visit->outcome != OST_OUTCOME_NONE && g_date_valid (&finished) &&
         ost_date_days_between (&finished, today) > OST_VISIT_LOCK_DAYS;
}

gboolean
ost_visit_tells_the_same (const OstVisit *former, const OstVisit *visit)
{
  return ost_date_compare (&former->day, &visit->day) == 0 && former->staff_id == visit->staff_id &&
         former->from_time == visit->from_time && former->to_time == visit->to_time &&
         former->form == visit->form && former->outcome == visit->outcome &&
         g_strcmp0 (former->place, visit->place) == 0 &&
         g_strcmp0 (former->present, visit->present) == 0 &&
         g_strcmp0 (former->topic, visit->topic) == 0 &&
         g_strcmp0 (former->course, visit->course) == 0;
}
