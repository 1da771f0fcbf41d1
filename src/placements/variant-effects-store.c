/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "placements/variant-effects.h"
#include "storage/db.h"

typedef struct
{
  OstTxn *txn;
  const OstVariantTask *task;
  guint n_runs;
  guint run; /* the one at hand */
} Runs;

static void
variant_clear (gpointer data)
{
  g_clear_pointer (&((OstVariantEffect *) data)->refused, g_free);
}

void
ost_variant_effects_free (OstVariantEffects *self)
{
  g_array_unref (self->variants);
  g_free (self);
}

static void
take_line (const OstCofinancingLine *line, gpointer data)
{
}

static void
take_progress (guint n_done, guint n_children, gpointer data)
{
  const Runs *self = data;

  self->task->progress (self->run * n_children + n_done, self->n_runs * n_children,
                        self->task->data);
}

/* RULE "NAME=VALUE" over what is agreed, or NULL. */
static gboolean
run_with (Runs *self, const char *rule, OstCofinancingTotals *totals, GError **error)
{
  const char *rules[] = { rule, NULL };
  const OstCofinancingQuery query = { .from_month = self->task->from_month,
                                      .to_month = self->task->to_month,
                                      .county = self->task->county,
                                      .rules = rules };
  OstCofinancingSink sink = { .line = take_line, .data = self };
  gboolean done;

  if (self->task->progress != NULL)
    sink.progress = take_progress;
  done = ost_cofinancing_run (self->txn, &query, &sink, totals, error);
  self->run++;
  return done;
}

static const OstRuleSet *
rules_in_force (OstAgreements *agreements, const OstVariantTask *task)
{
  return ost_agreements_get (agreements, ost_agreements_intern (agreements, task->county),
                             ost_day_month_start (ost_day_of (&task->to_month)));
}

static gboolean
add_variant (Runs *self,
             OstVariantEffects *effects,
             const OstRuleSet *in_force,
             OstVariantEffect *variant,
             GError **error)
{
  int n_values;
  const OstKindValue *values = ost_rule_get_values (variant->rule, &n_values);
  g_autofree char *text =
      g_strdup_printf ("%s=%s", ost_rule_get_name (variant->rule), values[variant->value].word);
  g_autoptr (GError) refused = NULL;
  OstCofinancingTotals totals = { 0 };

  variant->in_force = in_force->value[variant->rule] == variant->value;
  if (!run_with (self, text, &totals, &refused))
    {
      if (refused->domain != OST_AGREEMENT_ERROR)
        {
          g_propagate_error (error, g_steal_pointer (&refused));
          return FALSE;
        }
      variant->refused = g_strdup (refused->message);
    }
  variant->share = totals.share;
  variant->difference = totals.share - effects->share;
  g_array_append_vals (effects->variants, variant, 1);
  return TRUE;
}

static gboolean
add_variants (Runs *self, OstVariantEffects *effects, GError **error)
{
  const OstCofinancingQuery agreed = { 0 };
  g_autoptr (OstAgreements) agreements =
      ost_cofinancing_load_agreements (self->txn, &agreed, error);
  const OstRuleSet *in_force;

  if (agreements == NULL)
    return FALSE;
  in_force = rules_in_force (agreements, self->task);
  for (OstRule rule = 0; rule < OST_N_RULES; rule++)
    {
      int n_values;

      ost_rule_get_values (rule, &n_values);
      for (int value = 0; value < n_values; value++)
        {
          OstVariantEffect variant = { .rule = rule, .value = value };

          if (!add_variant (self, effects, in_force, &variant, error))
            return FALSE;
        }
    }
  return TRUE;
}

static guint
count_runs (void)
{
  guint n = 1;

  for (OstRule rule = 0; rule < OST_N_RULES; rule++)
    {
      int n_values;

      ost_rule_get_values (rule, &n_values);
      n += (guint) n_values;
    }
  return n;
}

OstVariantEffects *
ost_variant_effects_calculate (OstTxn *txn, const OstVariantTask *task, GError **error)
{
  g_autoptr (OstVariantEffects) effects = g_new0 (OstVariantEffects, 1);
  Runs runs = { .txn = txn, .task = task, .n_runs = count_runs () };
  OstCofinancingTotals totals;

  effects->variants = g_array_new (FALSE, FALSE, sizeof (OstVariantEffect));
  g_array_set_clear_func (effects->variants, variant_clear);
  if (!run_with (&runs, NULL, &totals, error))
    return NULL;
  effects->share = totals.share;
  effects->n_children = totals.n_children;
  return add_variants (&runs, effects, error) ? g_steal_pointer (&effects) : NULL;
}
