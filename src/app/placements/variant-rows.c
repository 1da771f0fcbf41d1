/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/placements/variant-rows.h"
#include "base/money.h"

#define SHOWN(member, label) OST_FIELD (OstVariantRow, member, TEXT, label, OST_FIELD_COMPUTED)

static const OstField fields[] = {
  SHOWN (rule, N_ ("Rule")),
  SHOWN (variant, N_ ("Variant")),
  SHOWN (share, N_ ("The gmina pays")),
  SHOWN (difference, N_ ("Difference")),
  SHOWN (state, N_ ("State")),
};

OST_DEFINE_RECORD (OstVariantRow, ost_variant_row, "variant", fields, NULL)

static char *
dup_amount (gint64 grosze)
{
  g_autofree char *amount = ost_money_dup_polish (grosze);

  return g_strdup_printf ("%s zł", amount);
}

static char *
dup_difference (gint64 grosze)
{
  g_autofree char *amount = dup_amount (ABS (grosze));

  if (grosze == 0)
    return g_strdup (_ ("no difference"));
  return g_strdup_printf ("%s%s", grosze > 0 ? "+" : "−", amount);
}

static OstVariantRow *
new_row (const OstVariantEffect *variant)
{
  OstVariantRow *row = g_object_new (OST_TYPE_VARIANT_ROW, NULL);
  int n_values;
  const OstKindValue *value = &ost_rule_get_values (variant->rule, &n_values)[variant->value];

  row->parent_instance.id = 100 * ((int) variant->rule + 1) + variant->value;
  row->rule = variant->value == 0 ? g_strdup (ost_rule_get_label (variant->rule)) : NULL;
  row->variant = g_strdup (_ (value->label));
  row->rule_number = variant->rule;
  row->value = variant->value;
  row->in_force = variant->in_force;
  row->possible = variant->refused == NULL;
  if (variant->refused != NULL)
    {
      row->state = g_strdup (_ ("does not go with the start of the years agreed now"));
      return row;
    }
  row->share = dup_amount (variant->share);
  if (variant->in_force)
    row->state = g_strdup (_ ("✓ in force"));
  else
    row->difference = dup_difference (variant->difference);
  return row;
}

GPtrArray *
ost_variant_rows_new (const OstVariantEffects *effects)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < effects->variants->len; i++)
    g_ptr_array_add (rows, new_row (&g_array_index (effects->variants, OstVariantEffect, i)));
  return rows;
}
