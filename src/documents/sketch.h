/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/paragraph.h"

G_BEGIN_DECLS

/* What a drawing in a document draws on: points from the drawing's top left corner, y downwards,
 * colours 0xRRGGBB.  A path is moved, extended, then stroked or filled once. */
typedef struct _OstSketch OstSketch;
typedef void (*OstSketchFunc) (OstSketch *sketch, gpointer data);

void ost_sketch_move_to (OstSketch *self, float x, float y);
void ost_sketch_line_to (OstSketch *self, float x, float y);
void ost_sketch_curve_to (OstSketch *self, const float points[6]); /* two control points, end */
void ost_sketch_rectangle (OstSketch *self, float x, float y, float width, float height);
void ost_sketch_close (OstSketch *self);
void ost_sketch_stroke (OstSketch *self, float width, guint32 colour);
void ost_sketch_fill (OstSketch *self, guint32 colour);
/* One line of sans text of SIZE; X, Y is its base line's left end, middle or right end by ALIGN. */
void
ost_sketch_text (OstSketch *self, float x, float y, float size, OstAlign align, const char *text);

G_END_DECLS
