/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/opinion-fact.h"
#include "storage/db.h"

G_BEGIN_DECLS

/* What of a family's file may be ticked into an opinion, by day: notes of visits and contacts
 * sentence by sentence, steps and words of the plan, orders of the court, placements.  Signals and
 * notes that are confidential towards somebody are never offered (guards R2 and R3). */
typedef struct
{
  GPtrArray *facts;     /* of OstOpinionFact */
  guint n_entries;      /* visits and contacts of the period */
  guint n_confidential; /* of them not offered */
} OstOpinionFacts;

void ost_opinion_facts_free (OstOpinionFacts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstOpinionFacts, ost_opinion_facts_free)

/* FROM and TO not valid: from the beginning, to the end. (transfer full) */
OstOpinionFacts *ost_opinion_fact_store_list (
    OstTxn *txn, gint64 family_id, const GDate *from, const GDate *to, GError **error);

G_END_DECLS
