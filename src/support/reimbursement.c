/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "support/reimbursement.h"

static const OstKindValue reimbursement_state_values[] = {
  { "", "", NULL },
  { "do-sprawdzenia", NC_ ("reimbursement-state", "To be checked"), NULL },
  { "uznane", NC_ ("reimbursement-state", "Accepted"), "uznane" },
  { "nieuznane", NC_ ("reimbursement-state", "Refused"), "nieuznane" },
};

const OstKind ost_reimbursement_state_kind =
    OST_KIND ("reimbursement-state", reimbursement_state_values);

static const OstField fields[] = {
  OST_FIELD_OF (OstReimbursement,
                supporting_family_id,
                LINK,
                N_ ("Supporting family"),
                OST_FIELD_REQUIRED,
                "supporting_family"),
  OST_FIELD_OF (OstReimbursement, family_id, LINK, N_ ("Family helped"), OST_FIELD_PLAIN, "family"),
  OST_FIELD (OstReimbursement, day, DATE, N_ ("Day"), OST_FIELD_REQUIRED),
  OST_FIELD (OstReimbursement, paper, TEXT, N_ ("Document"), OST_FIELD_PLAIN),
  OST_FIELD (OstReimbursement, purpose, TEXT, N_ ("Purpose"), OST_FIELD_REQUIRED),
  OST_FIELD (OstReimbursement, amount, MONEY, N_ ("Amount"), OST_FIELD_REQUIRED),
  OST_FIELD (
      OstReimbursement, agreed_on, DATE, N_ ("Agreed with the assistant on"), OST_FIELD_PLAIN),
  OST_FIELD_OF (OstReimbursement,
                state,
                KIND,
                N_ ("State"),
                OST_FIELD_REQUIRED,
                &ost_reimbursement_state_kind),
  OST_FIELD (OstReimbursement, refusal_reason, TEXT, N_ ("Reason of the refusal"), OST_FIELD_PLAIN),
};

static void
check_reimbursement (gconstpointer record, const GDate *today, OstProblems *problems)
{
  const OstReimbursement *self = record;

  if (self->state == OST_REIMBURSEMENT_REFUSED && self->refusal_reason == NULL)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "refusal_reason",
                      _ ("Write why the cost was refused"));
}

OST_DEFINE_RECORD (
    OstReimbursement, ost_reimbursement, "reimbursement", fields, check_reimbursement)
