/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

/* One setting of the agreement with a county; names and values of ost_rule_find. */
typedef struct
{
  OstRecord parent_instance;

  char *county;
  GDate valid_from; /* first day of a month; none: always */
  char *rule;
  char *value;
} OstAgreementRule;

#define OST_TYPE_AGREEMENT_RULE (ost_agreement_rule_get_type ())
OST_DECLARE_RECORD (OstAgreementRule, ost_agreement_rule)

G_END_DECLS
