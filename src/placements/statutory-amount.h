/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

/* An amount of the law as the centre entered it; stands above the shipped one of the same day. */
typedef struct
{
  OstRecord parent_instance;

  int kind; /* OstStatutoryKind */
  GDate valid_from;
  gint64 amount; /* none: not known from that day on */
  char *source;
} OstStatutoryAmount;

#define OST_TYPE_STATUTORY_AMOUNT (ost_statutory_amount_get_type ())
OST_DECLARE_RECORD (OstStatutoryAmount, ost_statutory_amount)

G_END_DECLS
