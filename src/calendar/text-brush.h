/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calendar/calendar-palette.h"

G_BEGIN_DECLS

/* Writes lines with one layout, and on a screen keeps the lines that it has shaped: no widget, no
 * style context.  Of the thread that made it. */
typedef struct _OstTextBrush OstTextBrush;

typedef enum
{
  OST_TEXT_PLAIN = 0,
  OST_TEXT_BOLD = 1 << 0,
  OST_TEXT_ITALIC = 1 << 1,
  OST_TEXT_STRUCK = 1 << 2,
  OST_TEXT_CENTRE = 1 << 3,
  OST_TEXT_RIGHT = 1 << 4
} OstTextFlags;

typedef struct
{
  double size; /* em in the units of the cairo_t */
  OstTextFlags flags;
  OstColour colour;
} OstTextLook;

/* FAMILY as fontconfig knows it: "Liberation Sans, Sans".  PAPER: exact positions, else whole
 * pixels. */
OstTextBrush *ost_text_brush_new (const char *family, gboolean paper);
void ost_text_brush_free (OstTextBrush *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstTextBrush, ost_text_brush_free)

/* Parts of an em. */
double ost_text_brush_get_ascent (OstTextBrush *self);
double ost_text_brush_get_descent (OstTextBrush *self);

double ost_text_brush_measure (OstTextBrush *self, const char *text, const OstTextLook *look);
/* Writes on the baseline Y from X on; what WIDTH does not hold ends in "…".  Returns the width
 * used. */
double ost_text_brush_write (OstTextBrush *self,
                             cairo_t *cr,
                             const char *text,
                             const cairo_rectangle_t *place,
                             const OstTextLook *look);

/* Several lines, broken at words and where a word is too long within it; PLACE.y is the top, what
 * PLACE.height does not hold ends in "…" (0: as high as it gets).  Returns the height used; CR NULL
 * only measures. */
double ost_text_brush_write_lines (OstTextBrush *self,
                                   cairo_t *cr,
                                   const char *text,
                                   const cairo_rectangle_t *place,
                                   const OstTextLook *look);

G_END_DECLS
