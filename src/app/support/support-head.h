/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "base/problem.h"
#include "storage/db.h"
#include "support/supporting-family.h"

G_BEGIN_DECLS

/* What stands above the lists of a supporting family. */
typedef struct
{
  OstSupportingFamily *family;
  OstProblems *problems; /* why the contract should not be, unchecked adults */
  guint n_helped;
  gint64 accepted; /* grosze */
} OstSupportFacts;

/* On a worker. (transfer full) */
OstSupportFacts *
ost_support_facts_load (OstTxn *txn, gint64 id, const GDate *today, GError **error);
void ost_support_facts_free (OstSupportFacts *self);

/* Signals: "edit"; "restore" (of an archived one). */
#define OST_TYPE_SUPPORT_HEAD (ost_support_head_get_type ())
G_DECLARE_FINAL_TYPE (OstSupportHead, ost_support_head, OST, SUPPORT_HEAD, AdwBin)

void ost_support_head_show (OstSupportHead *self, const OstSupportFacts *facts, const GDate *today);

G_END_DECLS
