/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "casework/visit-task.h"

static const OstKindValue task_who_values[] = {
  { "", "", NULL },
  { "rodzina", NC_ ("task-who", "Family"), "rodzina" },
  { "asystent", NC_ ("task-who", "Assistant"), "asystent" },
};

const OstKind ost_task_who_kind = OST_KIND ("task-who", task_who_values);

static const OstField fields[] = {
  OST_FIELD_OF (OstVisitTask, visit_id, LINK, N_ ("Visit"), OST_FIELD_REQUIRED, "visit"),
  OST_FIELD_OF (OstVisitTask, who, KIND, N_ ("Who"), OST_FIELD_REQUIRED, &ost_task_who_kind),
  OST_FIELD (OstVisitTask, content, TEXT, N_ ("Agreed task"), OST_FIELD_REQUIRED),
  OST_FIELD (OstVisitTask, done_on, DATE, N_ ("Done on"), OST_FIELD_PLAIN),
};

OST_DEFINE_RECORD (OstVisitTask, ost_visit_task, "visit_task", fields, NULL)
