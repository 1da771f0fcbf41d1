/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "people/staff-absence.h"

static const OstKindValue absence_kind_values[] = {
  { "", "", NULL },
  { "urlop", NC_ ("absence-kind", "Leave"), "urlop" },
  { "choroba", NC_ ("absence-kind", "Illness"), "choroba" },
  { "szkolenie", NC_ ("absence-kind", "Training"), "szkolenie" },
  { "inna", NC_ ("absence-kind", "Other absence"), "nieobecność" },
};

const OstKind ost_absence_kind_kind = OST_KIND ("absence-kind", absence_kind_values);

static const OstField fields[] = {
  OST_FIELD_OF (
      OstStaffAbsence, staff_id, LINK, N_ ("Member of staff"), OST_FIELD_REQUIRED, "staff"),
  OST_FIELD (OstStaffAbsence, from_day, DATE, N_ ("From"), OST_FIELD_REQUIRED),
  OST_FIELD (OstStaffAbsence, to_day, DATE, N_ ("To"), OST_FIELD_PLAIN),
  OST_FIELD_OF (
      OstStaffAbsence, kind, KIND, N_ ("Kind"), OST_FIELD_REQUIRED, &ost_absence_kind_kind),
  OST_FIELD_OF (OstStaffAbsence, substitute_id, LINK, N_ ("Substitute"), OST_FIELD_PLAIN, "staff"),
  OST_FIELD (OstStaffAbsence, notes, TEXT, N_ ("Notes"), OST_FIELD_PLAIN),
};

static void
check_absence (gconstpointer record, const GDate *today, OstProblems *problems)
{
  const OstStaffAbsence *self = record;

  if (g_date_valid (&self->from_day) && g_date_valid (&self->to_day) &&
      g_date_compare (&self->to_day, &self->from_day) < 0)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "to_day", _ ("The end is before the beginning"));
}

OST_DEFINE_RECORD (OstStaffAbsence, ost_staff_absence, "staff_absence", fields, check_absence)
