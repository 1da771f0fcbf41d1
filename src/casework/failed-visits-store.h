/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/db.h"

G_BEGIN_DECLS

/* So many visits in a row must have failed before papers about it are offered (day.md S6). */
#define OST_FAILED_VISITS_OFFER 2

/* Visits since the last contact at which nobody was at home or nobody was let in. */
typedef struct
{
  GPtrArray *visits;  /* of OstVisit, oldest first */
  GDate last_contact; /* not valid: there was none yet */
} OstFailedVisits;

OstFailedVisits *ost_failed_visits_store_load (OstTxn *txn, gint64 family_id, GError **error);
void ost_failed_visits_free (OstFailedVisits *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstFailedVisits, ost_failed_visits_free)

G_END_DECLS
