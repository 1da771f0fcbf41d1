/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "documents/opinion-fact-store.h"

G_BEGIN_DECLS

/* What the file offers for a part of an opinion: facts to tick, by the records that they are from.
 * Beside the actions of its rows (fact-row.h) it has "opinion.set-period" (ss: ISO days). */
#define OST_TYPE_FACT_PICKER (ost_fact_picker_get_type ())
G_DECLARE_FINAL_TYPE (OstFactPicker, ost_fact_picker, OST, FACT_PICKER, GtkBox)

typedef struct
{
  const OstOpinionFacts *facts;
  const GPtrArray *looks;     /* of OstQuotedLook */
  const GPtrArray *household; /* of OstHouseholdRow */
  GDate from;
  GDate to;
  int part;
} OstFactPickerView;

/* VIEW's lists must stay until the next call. */
void ost_fact_picker_show (OstFactPicker *self, const OstFactPickerView *view);

G_END_DECLS
