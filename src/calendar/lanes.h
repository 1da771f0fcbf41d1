/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Entries of one day that overlap stand side by side. */
typedef struct
{
  int from;    /* minutes; given */
  int to;      /* minutes, not included; given */
  int lane;    /* column from 0; found */
  int span;    /* columns that it fills; found */
  int n_lanes; /* columns of its group of entries that touch one another; found */
} OstLane;

/* Fills what is found.  Something shorter than MIN_MINUTES takes that much room. */
void ost_lanes_arrange (OstLane *lanes, guint n, int min_minutes);

G_END_DECLS
