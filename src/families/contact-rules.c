/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "families/contact-rules.h"

int
ost_contact_days_without (const GDate *last_contact, const GDate *opened_on, const GDate *today)
{
  const GDate *since = g_date_valid (last_contact) ? last_contact : opened_on;

  return g_date_valid (since) ? MAX (ost_date_days_between (since, today), 0) : 0;
}

gboolean
ost_contact_is_late (int days_without, int rhythm_days)
{
  if (rhythm_days <= 0)
    return days_without >= OST_CONTACT_LONG_DAYS;
  return days_without > rhythm_days + OST_CONTACT_GRACE_DAYS;
}

GDate
ost_child_seen_limit (const GDate *today)
{
  return ost_date_plus_days (today, -OST_CHILD_SEEN_DAYS);
}

gboolean
ost_child_is_unseen (const GDate *last_seen, const GDate *today)
{
  const GDate limit = ost_child_seen_limit (today);

  return !g_date_valid (last_seen) || ost_date_compare (last_seen, &limit) <= 0;
}
