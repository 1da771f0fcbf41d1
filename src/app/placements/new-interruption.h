/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/widgets/record-form.h"
#include "storage/db.h"

G_BEGIN_DECLS

/* What the form of a new interruption asks: the placement that it lies in is found by its days.
 * Never saved as it is. */
typedef struct
{
  OstRecord parent_instance;

  gint64 person_id;
  GDate from_day;
  GDate to_day;
  char *kind;
} OstNewInterruption;

#define OST_TYPE_NEW_INTERRUPTION (ost_new_interruption_get_type ())
OST_DECLARE_RECORD (OstNewInterruption, ost_new_interruption)

/* Refused when no placement of the child covers the first day. Returns the interruption's id. */
gint64 ost_new_interruption_save (OstTxn *txn, gconstpointer record, GError **error);

G_END_DECLS
