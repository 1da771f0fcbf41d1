/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "casework/court-order.h"

static const OstField fields[] = {
  OST_FIELD_OF (OstCourtOrder, family_id, LINK, N_ ("Family"), OST_FIELD_REQUIRED, "family"),
  OST_FIELD_OF (OstCourtOrder, institution_id, LINK, N_ ("Court"), OST_FIELD_PLAIN, "institution"),
  OST_FIELD (
      OstCourtOrder, signature, TEXT, N_ ("Signature of the court file"), OST_FIELD_SEARCHED),
  OST_FIELD (OstCourtOrder, issued_on, DATE, N_ ("Date of the order"), OST_FIELD_REQUIRED),
  OST_FIELD (OstCourtOrder, valid_until, DATE, N_ ("Valid until"), OST_FIELD_PLAIN),
  OST_FIELD (OstCourtOrder, report_months, INT, N_ ("Report every … months"), OST_FIELD_PLAIN),
  OST_FIELD (OstCourtOrder, lifted_on, DATE, N_ ("Lifted on"), OST_FIELD_PLAIN),
  OST_FIELD (OstCourtOrder, content, LONG_TEXT, N_ ("Content"), OST_FIELD_PLAIN),
};

OST_DEFINE_RECORD (OstCourtOrder, ost_court_order, "court_order", fields, NULL)
