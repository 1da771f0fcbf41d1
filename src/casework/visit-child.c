/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "casework/visit-child.h"

static const OstField fields[] = {
  OST_FIELD_OF (OstVisitChild, visit_id, LINK, N_ ("Visit"), OST_FIELD_REQUIRED, "visit"),
  OST_FIELD_OF (OstVisitChild, person_id, LINK, N_ ("Child"), OST_FIELD_REQUIRED, "person"),
};

OST_DEFINE_RECORD (OstVisitChild, ost_visit_child, "visit_child", fields, NULL)
