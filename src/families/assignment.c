/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "families/assignment.h"

static const OstField fields[] = {
  OST_FIELD_OF (OstAssignment, family_id, LINK, N_ ("Family"), OST_FIELD_REQUIRED, "family"),
  OST_FIELD_OF (OstAssignment, staff_id, LINK, N_ ("Assistant"), OST_FIELD_REQUIRED, "staff"),
  OST_FIELD (OstAssignment, from_day, DATE, N_ ("From"), OST_FIELD_REQUIRED),
  OST_FIELD (OstAssignment, to_day, DATE, N_ ("To"), OST_FIELD_PLAIN),
  OST_FIELD (OstAssignment, substitute, FLAG, N_ ("Substitute"), OST_FIELD_PLAIN),
  OST_FIELD (OstAssignment, letter_no, TEXT, N_ ("Assignment letter no."), OST_FIELD_PLAIN),
  OST_FIELD (OstAssignment, notes, TEXT, N_ ("Notes"), OST_FIELD_PLAIN),
};

static void
check_assignment (gconstpointer record, const GDate *today, OstProblems *problems)
{
  const OstAssignment *self = record;

  if (g_date_valid (&self->from_day) && g_date_valid (&self->to_day) &&
      g_date_compare (&self->to_day, &self->from_day) < 0)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "to_day", _ ("The end is before the beginning"));
}

OST_DEFINE_RECORD (OstAssignment, ost_assignment, "assignment", fields, check_assignment)
