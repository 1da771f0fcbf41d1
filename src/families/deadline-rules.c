/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "families/deadline-rules.h"

OstDeadlineState
ost_deadline_state (const GDate *due, const GDate *today)
{
  int days;

  if (!g_date_valid (due))
    return OST_DEADLINE_OVERDUE;
  days = ost_date_days_between (today, due);
  if (days < 0)
    return OST_DEADLINE_OVERDUE;
  if (days == 0)
    return OST_DEADLINE_TODAY;
  return days <= OST_DEADLINE_SOON_DAYS ? OST_DEADLINE_SOON : OST_DEADLINE_LATER;
}

GDate
ost_deadline_horizon (const GDate *today)
{
  return ost_date_plus_days (today, OST_DEADLINE_SOON_DAYS);
}
