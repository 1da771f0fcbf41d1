/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/typesetter.h"

G_BEGIN_DECLS

/* Marks are what ends on paper.  Lengths are points, from the top left corner, y grows downwards.
 */
typedef enum
{
  OST_MARK_TEXT,  /* at X the first glyph, at Y the base line; WIDTH of the run */
  OST_MARK_LINE,  /* from X, Y by WIDTH, HEIGHT; SIZE is the line's width */
  OST_MARK_BOX,   /* outline of a rectangle; SIZE is the line's width */
  OST_MARK_FILL,  /* filled rectangle */
  OST_MARK_PATH,  /* points FIRST, COUNT; SIZE 0: filled, else the line's width */
  OST_MARK_IMAGE, /* FIRST is the picture's number */
  OST_MARK_LINK   /* FIRST is the address's number */
} OstMarkKind;

#define OST_NODE_NONE 0 /* decoration: not part of the text's structure */

typedef struct
{
  guint8 kind;
  guint16 face;
  guint32 node;   /* in the structure */
  guint32 colour; /* 0xRRGGBB */
  float x, y, width, height;
  float size; /* of the letters, or a line's width */
  guint32 first;
  guint32 count; /* TEXT: glyphs; PATH: points */
} OstMark;

typedef enum
{
  OST_POINT_MOVE,
  OST_POINT_LINE,
  OST_POINT_CURVE, /* three in a row: two control points and the end */
  OST_POINT_CLOSE
} OstPointKind;

typedef struct
{
  guint8 kind;
  float x, y;
} OstPoint;

/* Marks with their glyphs and points: a line of text, a part of a table, a page. */
typedef struct
{
  GArray *marks;
  GArray *glyphs;
  GArray *points;

  GBytes *packed; /* all of it, NULL: not packed */
  guint n_marks, n_glyphs, n_points;
} OstGalley;

void ost_galley_init (OstGalley *self);
void ost_galley_clear (OstGalley *self);
void ost_galley_empty (OstGalley *self);
/* Gives back the room that growing left over: pages are many. */
void ost_galley_trim (OstGalley *self);

/* Pages that nobody looks at take a tenth of the room packed: their arrays are NULL.  A galley is
 * not added to any more once it was packed. */
void ost_galley_pack (OstGalley *self);
void ost_galley_unpack (OstGalley *self); /* keeps what was packed: packing again costs nothing */

#define ost_galley_mark(galley, i) (&g_array_index ((galley)->marks, OstMark, (i)))

void ost_galley_add_line (OstGalley *self, float x1, float y1, float x2, float y2, float width);
void
ost_galley_add_fill (OstGalley *self, float x, float y, float width, float height, guint32 colour);
void ost_galley_add_mark (OstGalley *self, const OstMark *mark);
/* Copies marks FIRST, N of FROM with their glyphs, moved by X and Y; as decoration when DECORATION.
 */
void ost_galley_copy (OstGalley *self,
                      const OstGalley *from,
                      guint first,
                      guint n,
                      const OstPoint *by,
                      gboolean decoration);

G_END_DECLS
