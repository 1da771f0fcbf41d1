/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "placements/agreement-rule.h"
#include "placements/agreement.h"

static const OstField fields[] = {
  OST_FIELD (OstAgreementRule, county, TEXT, N_ ("County"), OST_FIELD_REQUIRED),
  OST_FIELD (OstAgreementRule, valid_from, DATE, N_ ("Valid from"), OST_FIELD_PLAIN),
  OST_FIELD (OstAgreementRule, rule, TEXT, N_ ("Rule"), OST_FIELD_REQUIRED),
  OST_FIELD (OstAgreementRule, value, TEXT, N_ ("Value"), OST_FIELD_REQUIRED),
};

static void
check_agreement_rule (gconstpointer record, const GDate *today, OstProblems *problems)
{
  const OstAgreementRule *self = record;
  g_autoptr (GError) error = NULL;
  OstRule rule;
  int value;

  if (g_date_valid (&self->valid_from) && g_date_get_day (&self->valid_from) != 1)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "valid_from",
                      _ ("A setting holds from the first day of a month"));
  if (self->rule != NULL && self->value != NULL &&
      !ost_rule_find (self->rule, self->value, &rule, &value, &error))
    ost_problems_add (
        problems, OST_PROBLEM_ERROR,
        g_error_matches (error, OST_AGREEMENT_ERROR, OST_AGREEMENT_ERROR_RULE) ? "rule" : "value",
        "%s", error->message);
}

OST_DEFINE_RECORD (
    OstAgreementRule, ost_agreement_rule, "agreement_rule", fields, check_agreement_rule)
