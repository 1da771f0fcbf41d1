/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "people/centre-store.h"

G_BEGIN_DECLS

/* What the page of the centre says beside its links. */
typedef struct
{
  OstCentreCard *card;
  OstNumbering *numbering;
  guint n_staff;
  guint n_institutions;
  guint n_old_citations;
  char *last_copy; /* UTC instant, NULL: never */
  gboolean may_see_audit;
} OstCentreFacts;

void ost_centre_facts_free (OstCentreFacts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstCentreFacts, ost_centre_facts_free)

/* On a worker. (transfer full) */
OstCentreFacts *ost_centre_facts_load (OstTxn *txn, GError **error);

/* Instants as people read them: "24.11.2026, 8:15", of the desktop's clock. (transfer full) */
char *ost_instant_dup_words (const char *instant);
/* Whole days from INSTANT to now. */
int ost_instant_count_days (const char *instant);

G_END_DECLS
