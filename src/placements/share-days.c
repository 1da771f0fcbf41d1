/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "placements/cofinancing-private.h"
#include "placements/share-days.h"

static gboolean
is_of_line (const OstSharePart *part, const OstShareLine *line)
{
  return part->form == line->form && part->cost == line->cost && part->rate == line->rate &&
         part->county == line->county;
}

static OstRational
base_of_a_day (const OstSharePart *part)
{
  if (part->divisor == 0)
    return ost_rational (part->amount, part->children);
  if (ost_cost_is_rounded (part->cost))
    return ost_rational (part->base, part->base_days);
  return ost_rational_over (ost_rational (part->amount, part->children), part->divisor);
}

static int
year_of (const OstSharePart *part)
{
  switch (part->rate)
    {
    case 10:
      return 1;
    case 30:
      return 2;
    case 50:
      return 3;
    default:
      return 0;
    }
}

static void
tell_days (const OstSharePart *part, OstShareDayFunc func, gpointer data)
{
  const int n_days = part->divisor == 0 ? 1 : part->days;
  OstShareDay day = { .year = year_of (part),
                      .amount = part->amount,
                      .children = part->children,
                      .divisor = part->divisor,
                      .base = base_of_a_day (part) };

  day.share = ost_rational_over (ost_rational_times (day.base, part->rate), 100);
  for (int i = 0; i < n_days; i++)
    {
      day.day = part->first + i;
      func (&day, data);
    }
}

void
ost_cofinancing_foreach_day (const OstCofinancing *self,
                             const OstShareLine *line,
                             OstShareDayFunc func,
                             gpointer data)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      const OstSharePart *part = &g_array_index (self->parts, OstSharePart, i);

      if (is_of_line (part, line))
        tell_days (part, func, data);
    }
}

#define DECIMALS 10000 /* of a złoty: a hundredth of a grosz */

char *
ost_share_day_dup_amount (OstRational grosze)
{
  gint64 parts;

  if (!ost_rational_round (ost_rational_times (grosze, DECIMALS / 100), &parts))
    return g_strdup ("");
  return g_strdup_printf ("%s%" G_GINT64_FORMAT ",%04d", parts < 0 ? "-" : "",
                          ABS (parts) / DECIMALS, (int) (ABS (parts) % DECIMALS));
}
