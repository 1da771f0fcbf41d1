/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calendar/month-painter.h"

G_BEGIN_DECLS

/* Shared by the painter of cells (month-painter.c) and of the whole month (whole-month.c). */
struct _OstMonthPainter
{
  OstCalendarPalette palette;
  OstTextBrush *brush;
  double size; /* em of an entry */
  gboolean paper;
  double text_height;
  double time_width; /* of "00:00" */
};

/* Path of a rectangle with its left, its right end rounded or both. */
void ost_painter_round (
    cairo_t *cr, const cairo_rectangle_t *box, double radius, gboolean left, gboolean right);

G_END_DECLS
