/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

/* A line as the county billed it; it is the authority, ours stands beside it. */
typedef struct
{
  OstRecord parent_instance;

  gint64 note_id;
  gint64 person_id;
  GDate month; /* its first day */
  int form;    /* OstForm */
  int cost;    /* OstCostKind */
  gint64 rate;
  gint64 base;
  gint64 share;
  GDate first_placement_as_billed;
  gboolean decisions_attached;
} OstCountyNoteLine;

#define OST_TYPE_COUNTY_NOTE_LINE (ost_county_note_line_get_type ())
OST_DECLARE_RECORD (OstCountyNoteLine, ost_county_note_line)

G_END_DECLS
