/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "base/record.h"
#include "placements/variant-effects.h"

G_BEGIN_DECLS

/* A variant of a rule with its effect, as the table of agreements shows it. */
typedef struct
{
  OstRecord parent_instance;

  char *rule; /* only in the first line of a rule */
  char *variant;
  char *share;
  char *difference;
  char *state; /* "in force", or why it cannot be chosen */

  OstRule rule_number;
  int value;
  gboolean in_force;
  gboolean possible;
} OstVariantRow;

#define OST_TYPE_VARIANT_ROW (ost_variant_row_get_type ())
OST_DECLARE_RECORD (OstVariantRow, ost_variant_row)

/* (transfer full, of OstVariantRow) */
GPtrArray *ost_variant_rows_new (const OstVariantEffects *effects);

G_END_DECLS
