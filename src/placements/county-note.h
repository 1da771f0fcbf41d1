/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

/* What a county asked the gmina to pay for a period. */
typedef struct
{
  OstRecord parent_instance;

  char *number;
  char *county;
  GDate period_from;
  GDate period_to;
  GDate issued_on;
  GDate received_on;
  GDate due_on;
  gint64 amount;
  int state; /* OstNoteState */
  char *classification;
  char *agreement;
  GDate paid_on;
} OstCountyNote;

#define OST_TYPE_COUNTY_NOTE (ost_county_note_get_type ())
OST_DECLARE_RECORD (OstCountyNote, ost_county_note)

G_END_DECLS
