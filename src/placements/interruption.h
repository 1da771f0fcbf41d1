/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

/* Art. 87(2): the child is in a MOW, hospital, arrest… while the placement goes on; no supplement,
 * the benefit is what the county paid. */
typedef struct
{
  OstRecord parent_instance;

  gint64 episode_id;
  GDate from_day;
  GDate to_day;
  char *kind;
} OstInterruption;

#define OST_TYPE_INTERRUPTION (ost_interruption_get_type ())
OST_DECLARE_RECORD (OstInterruption, ost_interruption)

G_END_DECLS
