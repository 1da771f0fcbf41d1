/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "families/support-request.h"

static const OstKindValue request_decision_values[] = {
  { "", "", NULL },
  { "oczekuje", NC_ ("request-decision", "On the waiting list"), NULL },
  { "przydzielono", NC_ ("request-decision", "Assigned"), NULL },
  { "odmowa", NC_ ("request-decision", "Refused"), NULL },
};

const OstKind ost_request_decision_kind = OST_KIND ("request-decision", request_decision_values);

static const OstField fields[] = {
  OST_FIELD_OF (OstSupportRequest, family_id, LINK, N_ ("Family"), OST_FIELD_REQUIRED, "family"),
  OST_FIELD_OF (OstSupportRequest, signal_id, LINK, N_ ("Signal"), OST_FIELD_PLAIN, "signal"),
  OST_FIELD (OstSupportRequest, filed_on, DATE, N_ ("Filed on"), OST_FIELD_REQUIRED),
  OST_FIELD_OF (OstSupportRequest, author_id, LINK, N_ ("Social worker"), OST_FIELD_PLAIN, "staff"),
  OST_FIELD (OstSupportRequest, interview_on, DATE, N_ ("Interview on"), OST_FIELD_PLAIN),
  OST_FIELD (OstSupportRequest, difficulty, INT, N_ ("Degree of difficulty"), OST_FIELD_PLAIN),
  OST_FIELD_OF (OstSupportRequest,
                decision,
                KIND,
                N_ ("Decision"),
                OST_FIELD_PLAIN,
                &ost_request_decision_kind),
  OST_FIELD (OstSupportRequest, decided_on, DATE, N_ ("Decided on"), OST_FIELD_PLAIN),
  OST_FIELD (OstSupportRequest,
             watched_by,
             TEXT,
             N_ ("Who watches the children meanwhile"),
             OST_FIELD_PLAIN),
  OST_FIELD (OstSupportRequest, notes, LONG_TEXT, N_ ("Notes"), OST_FIELD_PLAIN),
};

OST_DEFINE_RECORD (OstSupportRequest, ost_support_request, "support_request", fields, NULL)
