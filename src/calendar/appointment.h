/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

typedef enum
{
  OST_APPOINTMENT_UNKNOWN,
  OST_APPOINTMENT_WITNESS, /* summoned by a court: art. 7(3) secrecy, release by the court */
  OST_APPOINTMENT_HEARING,
  OST_APPOINTMENT_MEETING,
  OST_APPOINTMENT_ABSENCE,
  OST_APPOINTMENT_TRAINING,
  OST_APPOINTMENT_OTHER
} OstAppointmentKind;

extern const OstKind ost_appointment_kinds;

/* What stands in the calendar beside visits. */
typedef struct
{
  OstRecord parent_instance;

  gint64 staff_id;  /* 0: the whole centre */
  gint64 family_id; /* 0: about no family */
  int kind;         /* OstAppointmentKind */
  char *title;
  GDate from_day;
  GDate to_day;  /* last day; not valid: one day */
  int from_time; /* none: the whole day */
  int to_time;
  char *place;
  char *notes;
} OstAppointment;

#define OST_TYPE_APPOINTMENT (ost_appointment_get_type ())
OST_DECLARE_RECORD (OstAppointment, ost_appointment)

G_END_DECLS
