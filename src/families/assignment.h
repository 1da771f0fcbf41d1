/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

/* Who leads the family, from when to when; a substitute has dates (M10). */
typedef struct
{
  OstRecord parent_instance;

  gint64 family_id;
  gint64 staff_id;
  GDate from_day;
  GDate to_day;
  gboolean substitute;
  char *letter_no;
  char *notes;
} OstAssignment;

#define OST_TYPE_ASSIGNMENT (ost_assignment_get_type ())
OST_DECLARE_RECORD (OstAssignment, ost_assignment)

G_END_DECLS
