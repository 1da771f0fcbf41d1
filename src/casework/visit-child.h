/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

/* A child that was seen on a visit (M3). */
typedef struct
{
  OstRecord parent_instance;

  gint64 visit_id;
  gint64 person_id;
} OstVisitChild;

#define OST_TYPE_VISIT_CHILD (ost_visit_child_get_type ())
OST_DECLARE_RECORD (OstVisitChild, ost_visit_child)

G_END_DECLS
