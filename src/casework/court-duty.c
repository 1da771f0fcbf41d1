/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "casework/court-duty.h"

static const OstKindValue duty_state_values[] = {
  { "", "", NULL },
  { "niewykonane", NC_ ("duty-state", "Not done"), "nie wykonano" },
  { "w-toku", NC_ ("duty-state", "In progress"), "w toku" },
  { "wykonywane", NC_ ("duty-state", "Being kept"), "wykonywane" },
  { "wykonane", NC_ ("duty-state", "Done"), "wykonano" },
};

const OstKind ost_duty_state_kind = OST_KIND ("duty-state", duty_state_values);

static const OstField fields[] = {
  OST_FIELD_OF (
      OstCourtDuty, order_id, LINK, N_ ("Order of the court"), OST_FIELD_REQUIRED, "court_order"),
  OST_FIELD_OF (OstCourtDuty, person_id, LINK, N_ ("Whom it concerns"), OST_FIELD_PLAIN, "person"),
  OST_FIELD (OstCourtDuty, duty, TEXT, N_ ("Duty"), OST_FIELD_REQUIRED),
  OST_FIELD (OstCourtDuty, since, DATE, N_ ("Since"), OST_FIELD_PLAIN),
  OST_FIELD_OF (OstCourtDuty, state, KIND, N_ ("State"), OST_FIELD_REQUIRED, &ost_duty_state_kind),
  OST_FIELD (OstCourtDuty, evidence, TEXT, N_ ("Evidence"), OST_FIELD_PLAIN),
};

OST_DEFINE_RECORD (OstCourtDuty, ost_court_duty, "court_duty", fields, NULL)
