/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/date.h"
#include "placements/interruption.h"

static const OstField fields[] = {
  OST_FIELD_OF (OstInterruption, episode_id, LINK, N_ ("Placement"), OST_FIELD_REQUIRED, "episode"),
  OST_FIELD (OstInterruption, from_day, DATE, N_ ("From"), OST_FIELD_REQUIRED),
  OST_FIELD (OstInterruption, to_day, DATE, N_ ("To"), OST_FIELD_PLAIN),
  OST_FIELD (OstInterruption, kind, TEXT, N_ ("Where the child is"), OST_FIELD_PLAIN),
};

static void
check_interruption (gconstpointer record, const GDate *today, OstProblems *problems)
{
  const OstInterruption *self = record;

  if (g_date_valid (&self->to_day) && ost_date_compare (&self->to_day, &self->from_day) < 0)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "to_day", _ ("The end is before the beginning"));
}

OST_DEFINE_RECORD (OstInterruption, ost_interruption, "interruption", fields, check_interruption)
