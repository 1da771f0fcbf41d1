/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "placements/cofinancing-run.h"

G_BEGIN_DECLS

/* What one value of one rule would make of a county's whole year, everything else as it is agreed.
 */
typedef struct
{
  OstRule rule;
  int value;
  gboolean in_force; /* at the end of the year, by what is agreed now */
  gint64 share;      /* grosze */
  gint64 difference; /* to what is agreed now */
  char *refused;     /* why it cannot be chosen beside the others, NULL */
} OstVariantEffect;

typedef struct
{
  gint64 share;     /* of the year as it is agreed now, grosze */
  guint n_children; /* with a cost in it */
  GArray *variants; /* of OstVariantEffect, by rule and value */
} OstVariantEffects;

void ost_variant_effects_free (OstVariantEffects *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstVariantEffects, ost_variant_effects_free)

typedef struct
{
  const char *county;
  GDate from_month;
  GDate to_month;
  /* Of all runs together, as in OstCofinancingSink; may be NULL. */
  void (*progress) (guint n_done, guint n_all, gpointer data);
  gpointer data;
} OstVariantTask;

/* Runs the one calculation again for every value of every rule.  Errors are those of
 * ost_cofinancing_run; stops when the transaction is cancelled. */
OstVariantEffects *
ost_variant_effects_calculate (OstTxn *txn, const OstVariantTask *task, GError **error);

G_END_DECLS
