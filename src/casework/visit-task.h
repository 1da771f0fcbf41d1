/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

enum
{
  OST_TASK_NONE,
  OST_TASK_FAMILY,
  OST_TASK_ASSISTANT
};
extern const OstKind ost_task_who_kind;

/* What was agreed on a visit and whether it was done. */
typedef struct
{
  OstRecord parent_instance;

  gint64 visit_id;
  int who; /* OST_TASK_… */
  char *content;
  GDate done_on;
} OstVisitTask;

#define OST_TYPE_VISIT_TASK (ost_visit_task_get_type ())
OST_DECLARE_RECORD (OstVisitTask, ost_visit_task)

G_END_DECLS
