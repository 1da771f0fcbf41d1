/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "casework/visit-addendum.h"

static const OstField fields[] = {
  OST_FIELD_OF (OstVisitAddendum, visit_id, LINK, N_ ("Visit"), OST_FIELD_REQUIRED, "visit"),
  OST_FIELD_OF (OstVisitAddendum, staff_id, LINK, N_ ("Assistant"), OST_FIELD_REQUIRED, "staff"),
  OST_FIELD (OstVisitAddendum, day, DATE, N_ ("Day"), OST_FIELD_REQUIRED),
  OST_FIELD (OstVisitAddendum, content, LONG_TEXT, N_ ("Addendum"), OST_FIELD_REQUIRED),
};

OST_DEFINE_RECORD (OstVisitAddendum, ost_visit_addendum, "visit_addendum", fields, NULL)
