/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

/* What was added to a note that had locked (guard R7): it carries its own day and author. */
typedef struct
{
  OstRecord parent_instance;

  gint64 visit_id;
  gint64 staff_id;
  GDate day;
  char *content;
} OstVisitAddendum;

#define OST_TYPE_VISIT_ADDENDUM (ost_visit_addendum_get_type ())
OST_DECLARE_RECORD (OstVisitAddendum, ost_visit_addendum)

G_END_DECLS
