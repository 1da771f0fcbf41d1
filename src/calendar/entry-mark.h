/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calendar/calendar-palette.h"

G_BEGIN_DECLS

/* The sign before an entry: tells its state without colour. */
typedef enum
{
  OST_MARK_RING,    /* planned */
  OST_MARK_TICK,    /* took place, done */
  OST_MARK_CROSS,   /* did not take place */
  OST_MARK_PENCIL,  /* to write up */
  OST_MARK_SCALES,  /* court */
  OST_MARK_BAR,     /* absence */
  OST_MARK_FLAG,    /* deadline */
  OST_MARK_WARNING, /* deadline that has passed */
  OST_MARK_DIAMOND  /* other */
} OstEntryMark;

OstEntryMark ost_entry_mark_find (OstEntryKind kind, OstEntryState state);
/* In the square of SIZE at X, Y. */
void ost_entry_mark_paint (
    OstEntryMark mark, cairo_t *cr, double x, double y, double size, const OstColour *colour);

G_END_DECLS
