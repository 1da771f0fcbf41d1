/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "documents/opinion-fact.h"

#define LATE_DAYS 7

void
ost_opinion_fact_free (OstOpinionFact *self)
{
  g_free (self->topic);
  g_free (self->said);
  g_free (self->source);
  g_free (self->author);
  g_free (self);
}

gboolean
ost_opinion_fact_is_for (const OstOpinionFact *self, int part)
{
  return (self->parts & (1u << part)) != 0;
}

int
ost_opinion_fact_fresh_months (int part)
{
  switch (part)
    {
    case 8:
    case 9:
      return 3;
    case 4:
    case 12:
      return 12;
    default:
      return 6;
    }
}

gboolean
ost_opinion_fact_is_stale (int part, const GDate *day, const GDate *today)
{
  GDate last;

  if (!g_date_valid (day))
    return FALSE;
  last = ost_date_plus_months (day, ost_opinion_fact_fresh_months (part));
  return g_date_compare (&last, today) < 0;
}

GDate
ost_opinion_fact_late_entry (const GDate *day, const GDate *written_on)
{
  GDate none;

  g_date_clear (&none, 1);
  if (g_date_valid (day) && g_date_valid (written_on) &&
      g_date_days_between (day, written_on) > LATE_DAYS)
    return *written_on;
  return none;
}
