/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/date.h"
#include "calendar/appointment.h"

static const OstKindValue kind_values[] = {
  { "", "", NULL },
  { "sad-swiadek", NC_ ("appointment", "Witness in court"), "sąd – świadek" },
  { "rozprawa", NC_ ("appointment", "Hearing"), "rozprawa" },
  { "spotkanie", NC_ ("appointment", "Meeting"), "spotkanie" },
  { "nieobecnosc", NC_ ("appointment", "Absence"), "nieobecność" },
  { "szkolenie", NC_ ("appointment", "Training"), "szkolenie" },
  { "inne", NC_ ("appointment", "Other"), "inne" },
};
const OstKind ost_appointment_kinds = OST_KIND ("appointment", kind_values);

static const OstField fields[] = {
  OST_FIELD_OF (OstAppointment, staff_id, LINK, N_ ("Whose"), OST_FIELD_PLAIN, "staff"),
  OST_FIELD_OF (OstAppointment, family_id, LINK, N_ ("Family"), OST_FIELD_PLAIN, "family"),
  OST_FIELD_OF (
      OstAppointment, kind, KIND, N_ ("Kind"), OST_FIELD_REQUIRED, &ost_appointment_kinds),
  OST_FIELD (OstAppointment, title, TEXT, N_ ("Title"), OST_FIELD_PLAIN),
  OST_FIELD (OstAppointment, from_day, DATE, N_ ("From day"), OST_FIELD_REQUIRED),
  OST_FIELD (OstAppointment, to_day, DATE, N_ ("To day"), OST_FIELD_PLAIN),
  OST_FIELD (OstAppointment, from_time, TIME, N_ ("From"), OST_FIELD_PLAIN),
  OST_FIELD (OstAppointment, to_time, TIME, N_ ("To"), OST_FIELD_PLAIN),
  OST_FIELD (OstAppointment, place, TEXT, N_ ("Place"), OST_FIELD_PLAIN),
  OST_FIELD (OstAppointment, notes, LONG_TEXT, N_ ("Notes"), OST_FIELD_PLAIN),
};

static gboolean
is_one_day (const OstAppointment *self)
{
  return !g_date_valid (&self->to_day) || ost_date_compare (&self->from_day, &self->to_day) == 0;
}

static void
check_times (const OstAppointment *self, OstProblems *problems)
{
  if (self->to_time == OST_TIME_NONE)
    return;
  if (self->from_time == OST_TIME_NONE)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "from_time",
                      _ ("Give the time of the beginning too"));
  else if (is_one_day (self) && self->to_time <= self->from_time)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "to_time",
                      _ ("The end is before the beginning"));
}

static void
check_appointment (gconstpointer record, const GDate *today, OstProblems *problems)
{
  const OstAppointment *self = record;

  if (g_date_valid (&self->from_day) && g_date_valid (&self->to_day) &&
      ost_date_compare (&self->to_day, &self->from_day) < 0)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "to_day",
                      _ ("The last day is before the first"));
  check_times (self, problems);
  if (self->kind == OST_APPOINTMENT_ABSENCE && self->staff_id == 0)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "staff_id", _ ("Say who is absent"));
  if (self->kind == OST_APPOINTMENT_OTHER && self->title == NULL)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "title", _ ("Say in a few words what it is"));
}

OST_DEFINE_RECORD (OstAppointment, ost_appointment, "appointment", fields, check_appointment)
