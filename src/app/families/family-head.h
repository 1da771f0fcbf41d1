/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "casework/failed-visits-store.h"
#include "storage/db.h"

G_BEGIN_DECLS

/* The head of a family's page: name, case, address, chips, facts, safety note. */
#define OST_TYPE_FAMILY_HEAD (ost_family_head_get_type ())
G_DECLARE_FINAL_TYPE (OstFamilyHead, ost_family_head, OST, FAMILY_HEAD, AdwBin)

/* What it shows, loaded at once on a worker. */
typedef struct _OstFamilyFacts OstFamilyFacts;
OstFamilyFacts *
ost_family_facts_load (OstTxn *txn, gint64 family_id, const GDate *today, GError **error);
void ost_family_facts_free (OstFamilyFacts *self);
const char *ost_family_facts_get_name (const OstFamilyFacts *self);
const OstFailedVisits *ost_family_facts_get_failed_visits (const OstFamilyFacts *self);
/* By a court, to work with the assistant. */
gboolean ost_family_facts_is_obliged (const OstFamilyFacts *self);

void ost_family_head_show (OstFamilyHead *self, const OstFamilyFacts *facts, const GDate *today);

G_END_DECLS
