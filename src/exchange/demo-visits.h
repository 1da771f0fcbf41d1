/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/demo-families.h"

G_BEGIN_DECLS

/* Contacts of the whole history, told by visits.csv or made from each family's rhythm. */
typedef struct _OstDemoVisits OstDemoVisits;

/* Writes nothing yet. */
OstDemoVisits *ost_demo_visits_new (OstTxn *txn,
                                    const OstDemoNames *names,
                                    const GPtrArray *families,
                                    GError **error);
void ost_demo_visits_free (OstDemoVisits *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstDemoVisits, ost_demo_visits_free)

/* Saves those of one assistant, as they were written on their days. */
gboolean ost_demo_visits_save (OstDemoVisits *self, OstTxn *txn, gint64 staff_id, GError **error);

G_END_DECLS
