/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/clean-text.h"
#include "documents/sketch-private.h"

struct _OstSketch
{
  OstLayout *layout;
  guint32 node;
  OstGalley galley;
  guint path; /* first point of the path being drawn */
};

OstSketch *
ost_sketch_new (OstLayout *layout, guint32 node)
{
  OstSketch *self = g_new0 (OstSketch, 1);

  self->layout = layout;
  self->node = node;
  ost_galley_init (&self->galley);
  return self;
}

void
ost_sketch_free (OstSketch *self)
{
  ost_galley_clear (&self->galley);
  g_free (self);
}

static void
add_point (OstSketch *self, OstPointKind kind, float x, float y)
{
  OstPoint point = { (guint8) kind, x, y };

  g_array_append_val (self->galley.points, point);
}

void
ost_sketch_move_to (OstSketch *self, float x, float y)
{
  add_point (self, OST_POINT_MOVE, x, y);
}

/* A path starts somewhere: without a move its first point is one. */
static gboolean
has_start (const OstSketch *self)
{
  return self->galley.points->len > self->path;
}

void
ost_sketch_line_to (OstSketch *self, float x, float y)
{
  add_point (self, has_start (self) ? OST_POINT_LINE : OST_POINT_MOVE, x, y);
}

void
ost_sketch_curve_to (OstSketch *self, const float points[6])
{
  if (!has_start (self))
    add_point (self, OST_POINT_MOVE, points[0], points[1]);
  for (guint i = 0; i < 3; i++)
    add_point (self, OST_POINT_CURVE, points[2 * i], points[2 * i + 1]);
}

void
ost_sketch_rectangle (OstSketch *self, float x, float y, float width, float height)
{
  add_point (self, OST_POINT_MOVE, x, y);
  add_point (self, OST_POINT_LINE, x + width, y);
  add_point (self, OST_POINT_LINE, x + width, y + height);
  add_point (self, OST_POINT_LINE, x, y + height);
  ost_sketch_close (self);
}

void
ost_sketch_close (OstSketch *self)
{
  if (has_start (self))
    add_point (self, OST_POINT_CLOSE, 0, 0);
}

static void
end_path (OstSketch *self, float width, guint32 colour)
{
  OstMark mark = { .kind = OST_MARK_PATH, .node = self->node, .colour = colour, .size = width };

  if (!has_start (self))
    return;
  mark.first = self->path;
  mark.count = self->galley.points->len - self->path;
  ost_galley_add_mark (&self->galley, &mark);
  self->path = self->galley.points->len;
}

void
ost_sketch_stroke (OstSketch *self, float width, guint32 colour)
{
  end_path (self, MAX (width, 0.1f), colour);
}

void
ost_sketch_fill (OstSketch *self, guint32 colour)
{
  end_path (self, 0, colour);
}

void
ost_sketch_text (OstSketch *self, float x, float y, float size, OstAlign align, const char *text)
{
  g_autofree char *clean = ost_clean_text (text, NULL);
  OstParagraphLook look = { .size = size, .align = align, .flags = OST_RUN_SANS };
  OstPoint at = { OST_POINT_MOVE, x, y };

  look.node = self->node;
  ost_layout_set_line (self->layout, &self->galley, &look, &at, clean);
}

void
ost_sketch_place (OstSketch *self, OstGalley *galley, float x, float scale)
{
  OstPoint by = { OST_POINT_MOVE, x, 0 };

  for (guint i = 0; i < self->galley.marks->len; i++)
    {
      OstMark *mark = ost_galley_mark (&self->galley, i);

      mark->x *= scale;
      mark->y *= scale;
      mark->width *= scale;
      mark->height *= scale;
      mark->size *= scale;
    }
  for (guint i = 0; i < self->galley.points->len; i++)
    {
      OstPoint *point = &g_array_index (self->galley.points, OstPoint, i);

      point->x *= scale;
      point->y *= scale;
    }
  ost_galley_copy (galley, &self->galley, 0, self->galley.marks->len, &by, FALSE);
}
