/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/date.h"
#include "placements/county-note.h"
#include "placements/placement-kinds.h"

static const OstField fields[] = {
  OST_FIELD (OstCountyNote, number, TEXT, N_ ("Number"), OST_FIELD_REQUIRED),
  OST_FIELD (OstCountyNote, county, TEXT, N_ ("County"), OST_FIELD_REQUIRED),
  OST_FIELD (OstCountyNote, period_from, DATE, N_ ("Period from"), OST_FIELD_REQUIRED),
  OST_FIELD (OstCountyNote, period_to, DATE, N_ ("Period to"), OST_FIELD_REQUIRED),
  OST_FIELD (OstCountyNote, issued_on, DATE, N_ ("Issued on"), OST_FIELD_PLAIN),
  OST_FIELD (OstCountyNote, received_on, DATE, N_ ("Received on"), OST_FIELD_PLAIN),
  OST_FIELD (OstCountyNote, due_on, DATE, N_ ("Payment due"), OST_FIELD_PLAIN),
  OST_FIELD (OstCountyNote, amount, MONEY, N_ ("Amount"), OST_FIELD_PLAIN),
  OST_FIELD_OF (OstCountyNote, state, KIND, N_ ("State"), OST_FIELD_REQUIRED, &ost_note_state_kind),
  OST_FIELD (OstCountyNote, classification, TEXT, N_ ("Budget classification"), OST_FIELD_PLAIN),
  OST_FIELD (OstCountyNote, agreement, TEXT, N_ ("Agreement"), OST_FIELD_PLAIN),
  OST_FIELD (OstCountyNote, paid_on, DATE, N_ ("Paid on"), OST_FIELD_PLAIN),
};

static void
check_county_note (gconstpointer record, const GDate *today, OstProblems *problems)
{
  const OstCountyNote *self = record;

  if (g_date_valid (&self->period_from) && g_date_valid (&self->period_to) &&
      ost_date_compare (&self->period_to, &self->period_from) < 0)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "period_to",
                      _ ("The end is before the beginning"));
  if (self->state == OST_NOTE_STATE_PAID && !g_date_valid (&self->paid_on))
    ost_problems_add (problems, OST_PROBLEM_ERROR, "paid_on", _ ("Enter the day of payment"));
}

OST_DEFINE_RECORD (OstCountyNote, ost_county_note, "county_note", fields, check_county_note)
