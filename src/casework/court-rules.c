/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "base/holidays.h"
#include "casework/court-rules.h"

GDate
ost_court_term_last_day (const GDate *delivered_on, int days)
{
  GDate last = ost_date_plus_days (delivered_on, days);

  return ost_next_working_day (&last);
}
