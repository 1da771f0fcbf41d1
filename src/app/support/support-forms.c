/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/support/support-forms.h"

static const OstFormGroup family_groups[] = {
  { N_ ("Supporting family"),
    NULL,
    { "name", "street", "house", "flat", "postcode", "town", "phone" } },
  { N_ ("Checks and appointment"),
    N_ ("The head gives an opinion after the interview; the mayor appoints (art. 29–31)."),
    { "rspts_on", "statement_on", "interview_on", "opinion_on", "opinion", "appointed_on" } },
  { N_ ("Contract"),
    N_ ("The limit counts for each child of the families helped and each month."),
    { "contract_no", "contract_from", "contract_to", "month_limit", "end_reason", "notes" } },
};

const OstFormLayout ost_supporting_family_form = {
  .name = "supporting-family",
  .new_title = N_ ("New supporting family"),
  .edit_title = N_ ("Supporting family"),
  .groups = family_groups,
  .n_groups = G_N_ELEMENTS (family_groups),
};

static const OstFormGroup helped_groups[] = {
  { NULL,
    N_ ("The family helped agrees in writing."),
    { "family_id", "consent_on", "from_day", "to_day" } },
  { N_ ("Helps with"), NULL, { "care", "household", "social_roles" } },
};

const OstFormLayout ost_supported_family_form = {
  .name = "supported-family",
  .new_title = N_ ("New family helped"),
  .edit_title = N_ ("Family helped"),
  .groups = helped_groups,
  .n_groups = G_N_ELEMENTS (helped_groups),
};

static const OstFormGroup person_groups[] = {
  { NULL,
    N_ ("Every adult who will care is checked before the contract."),
    { "surname", "given_name", "joined_on", "rspts_on", "statement_on" } },
};

const OstFormLayout ost_supporting_person_form = {
  .name = "supporting-person",
  .new_title = N_ ("New adult of the supporting family"),
  .edit_title = N_ ("Adult of the supporting family"),
  .groups = person_groups,
  .n_groups = G_N_ELEMENTS (person_groups),
};

static const OstFormGroup reimbursement_groups[] = {
  { N_ ("Cost"), NULL, { "day", "paper", "purpose", "amount", "family_id" } },
  { N_ ("Decision"), NULL, { "agreed_on", "state", "refusal_reason" } },
};

const OstFormLayout ost_reimbursement_form = {
  .name = "reimbursement",
  .new_title = N_ ("New reimbursement"),
  .edit_title = N_ ("Reimbursement"),
  .groups = reimbursement_groups,
  .n_groups = G_N_ELEMENTS (reimbursement_groups),
};
