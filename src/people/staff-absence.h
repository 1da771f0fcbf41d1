/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

enum
{
  OST_ABSENCE_NONE,
  OST_ABSENCE_LEAVE,
  OST_ABSENCE_ILLNESS,
  OST_ABSENCE_TRAINING,
  OST_ABSENCE_OTHER_ABSENCE
};
extern const OstKind ost_absence_kind_kind;

/* When somebody is away and who stands in. */
typedef struct
{
  OstRecord parent_instance;

  gint64 staff_id;
  GDate from_day;
  GDate to_day;
  int kind; /* OST_ABSENCE_… */
  gint64 substitute_id;
  char *notes;
} OstStaffAbsence;

#define OST_TYPE_STAFF_ABSENCE (ost_staff_absence_get_type ())
OST_DECLARE_RECORD (OstStaffAbsence, ost_staff_absence)

G_END_DECLS
