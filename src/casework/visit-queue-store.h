/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/db.h"

G_BEGIN_DECLS

/* The head is told of a visit that nobody has written up for so many days. */
#define OST_VISIT_QUEUE_LATE_DAYS 7

/* A planned visit that is over and has no outcome. */
typedef struct
{
  gint64 visit_id;
  gint64 family_id;
  char *family;
  char *case_number;
  char *assistant; /* "A. Lis" */
  GDate day;
  int from_time;
  int to_time;
  int form; /* OST_VISIT_… */
} OstQueuedVisit;

void ost_queued_visit_free (OstQueuedVisit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstQueuedVisit, ost_queued_visit_free)

/* Oldest first; of today those that have ended by NOW (minutes; OST_TIME_NONE: none).  STAFF_ID 0:
 * everybody's. (transfer full, of OstQueuedVisit) */
GPtrArray *ost_visit_queue_store_list (OstTxn *txn, gint64 staff_id, int now, GError **error);

G_END_DECLS
