/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

/* An order of the court that obliges the family (M5). */
typedef struct
{
  OstRecord parent_instance;

  gint64 family_id;
  gint64 institution_id;
  char *signature;
  GDate issued_on;
  GDate valid_until;
  gint64 report_months;
  GDate lifted_on;
  char *content;
} OstCourtOrder;

#define OST_TYPE_COURT_ORDER (ost_court_order_get_type ())
OST_DECLARE_RECORD (OstCourtOrder, ost_court_order)

G_END_DECLS
