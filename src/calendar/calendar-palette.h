/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "calendar/calendar-entry.h"

G_BEGIN_DECLS

typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} OstColour;

/* The window starts from one of these and puts in what its style says (accent, view colours). */
typedef struct
{
  OstColour paper;
  OstColour ink;
  OstColour dim;                      /* times, week numbers */
  OstColour pale;                     /* all of the neighbours' days */
  OstColour line;                     /* between cells */
  OstColour weekend;                  /* background */
  OstColour holiday;                  /* number and name */
  OstColour today;                    /* filled behind the number, frame of the cell */
  OstColour on_today;                 /* the number there */
  OstColour kinds[OST_ENTRY_N_KINDS]; /* marks and bars, by OstEntryKind */
  double tint;                        /* how much of the kind's colour a bar has, 0 to 1 */
} OstCalendarPalette;

extern const OstCalendarPalette ost_palette_light;
extern const OstCalendarPalette ost_palette_dark;
extern const OstCalendarPalette ost_palette_light_contrast;
extern const OstCalendarPalette ost_palette_dark_contrast;
extern const OstCalendarPalette ost_palette_print; /* black and white */

/* SHARE of A, the rest of B. */
OstColour ost_colour_mix (const OstColour *a, const OstColour *b, double share);
void ost_colour_use (const OstColour *self, cairo_t *cr);

G_END_DECLS
