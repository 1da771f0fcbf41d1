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

/* A contract needs a positive opinion and the appointment first (art. 29–31). */
static void
check_contract (const OstSupportingFamily *self, OstProblems *problems)
{
  if (self->opinion != OST_OPINION_POSITIVE)
    ost_problems_add (problems, OST_PROBLEM_WARNING, "opinion",
                      _ ("A contract needs a positive opinion of the head (art. 30)"));
  if (!g_date_valid (&self->rspts_on))
    ost_problems_add (problems, OST_PROBLEM_WARNING, "rspts_on",
                      _ ("The check in the sex-offender register is missing"));
  if (!g_date_valid (&self->appointed_on))
    ost_problems_add (problems, OST_PROBLEM_WARNING, "appointed_on",
                      _ ("The family has not been appointed yet"));
}

static void
check_supporting_family (gconstpointer record, const GDate *today, OstProblems *problems)
{
  const OstSupportingFamily *self = record;

  if (g_date_valid (&self->contract_from) && g_date_valid (&self->contract_to) &&
      g_date_compare (&self->contract_to, &self->contract_from) < 0)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "contract_to",
                      _ ("The end is before the beginning"));
  if (g_date_valid (&self->contract_from))
    check_contract (self, problems);
}

OST_DEFINE_RECORD (OstSupportingFamily,
                   ost_supporting_family,
                   "supporting_family",
                   fields,
                   check_supporting_family)
