/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "support/supporting-family.h"

static const OstKindValue opinion_result_values[] = {
  { "", "", NULL },
  { "pozytywna", NC_ ("opinion-result", "Positive"), "pozytywna" },
  { "negatywna", NC_ ("opinion-result", "Negative"), "negatywna" },
};

const OstKind ost_opinion_result_kind = OST_KIND ("opinion-result", opinion_result_values);

static const OstField fields[] = {
  OST_FIELD (OstSupportingFamily, name, TEXT, N_ ("Supporting family"), OST_FIELD_REQUIRED),
  OST_FIELD (OstSupportingFamily, street, TEXT, N_ ("Street"), OST_FIELD_PLAIN),
  OST_FIELD (OstSupportingFamily, house, TEXT, N_ ("House number"), OST_FIELD_PLAIN),
  OST_FIELD (OstSupportingFamily, flat, TEXT, N_ ("Flat number"), OST_FIELD_PLAIN),
  OST_FIELD (OstSupportingFamily, postcode, TEXT, N_ ("Postcode"), OST_FIELD_PLAIN),
  OST_FIELD (OstSupportingFamily, town, TEXT, N_ ("Town or village"), OST_FIELD_PLAIN),
  OST_FIELD (OstSupportingFamily, phone, TEXT, N_ ("Phone"), OST_FIELD_PLAIN),
  OST_FIELD (OstSupportingFamily,
             rspts_on,
             DATE,
             N_ ("Check in the sex-offender register"),
             OST_FIELD_PLAIN),
  OST_FIELD (
      OstSupportingFamily, statement_on, DATE, N_ ("Statement of no conviction"), OST_FIELD_PLAIN),
  OST_FIELD (OstSupportingFamily, interview_on, DATE, N_ ("Community interview"), OST_FIELD_PLAIN),
  OST_FIELD (OstSupportingFamily, opinion_on, DATE, N_ ("Opinion of the head on"), OST_FIELD_PLAIN),
  OST_FIELD_OF (OstSupportingFamily,
                opinion,
                KIND,
                N_ ("Opinion of the head"),
                OST_FIELD_PLAIN,
                &ost_opinion_result_kind),
  OST_FIELD (OstSupportingFamily, appointed_on, DATE, N_ ("Appointed on"), OST_FIELD_PLAIN),
  OST_FIELD (OstSupportingFamily, contract_no, TEXT, N_ ("Contract no."), OST_FIELD_PLAIN),
  OST_FIELD (OstSupportingFamily, contract_from, DATE, N_ ("Contract from"), OST_FIELD_PLAIN),
  OST_FIELD (OstSupportingFamily, contract_to, DATE, N_ ("Contract to"), OST_FIELD_PLAIN),
  OST_FIELD (
      OstSupportingFamily, month_limit, MONEY, N_ ("Limit per child and month"), OST_FIELD_PLAIN),
  OST_FIELD (OstSupportingFamily, end_reason, TEXT, N_ ("Reason of ending"), OST_FIELD_PLAIN),
  OST_FIELD (OstSupportingFamily, notes, LONG_TEXT, N_ ("Notes"), OST_FIELD_PLAIN),
  OST_FIELD (OstSupportingFamily, name_key, TEXT, N_ ("Sort key"), OST_FIELD_HIDDEN),
};

OST_DEFINE_RECORD (OstSupportingFamily, ost_supporting_family, "supporting_family", fields, NULL)
