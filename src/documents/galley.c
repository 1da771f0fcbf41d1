/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/galley.h"

void
ost_galley_init (OstGalley *self)
{
  self->marks = g_array_new (FALSE, FALSE, sizeof (OstMark));
  self->glyphs = g_array_new (FALSE, FALSE, sizeof (OstGlyph));
  self->points = g_array_new (FALSE, FALSE, sizeof (OstPoint));
}

void
ost_galley_clear (OstGalley *self)
{
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->glyphs, g_array_unref);
  g_clear_pointer (&self->points, g_array_unref);
}

void
ost_galley_empty (OstGalley *self)
{
  g_array_set_size (self->marks, 0);
  g_array_set_size (self->glyphs, 0);
  g_array_set_size (self->points, 0);
}

static void
trim (GArray **array)
{
  GArray *old = *array;
  guint size = g_array_get_element_size (old);

  *array = g_array_sized_new (FALSE, FALSE, size, old->len);
  if (old->len > 0)
    g_array_append_vals (*array, old->data, old->len);
  g_array_unref (old);
}

void
ost_galley_trim (OstGalley *self)
{
  trim (&self->marks);
  trim (&self->glyphs);
  trim (&self->points);
}

void
ost_galley_add_mark (OstGalley *self, const OstMark *mark)
{
  g_array_append_val (self->marks, *mark);
}

void
ost_galley_add_line (OstGalley *self, float x1, float y1, float x2, float y2, float width)
{
  OstMark mark = { .kind = OST_MARK_LINE, .x = x1, .y = y1, .size = width };

  mark.width = x2 - x1;
  mark.height = y2 - y1;
  g_array_append_val (self->marks, mark);
}

void
ost_galley_add_fill (OstGalley *self, float x, float y, float width, float height, guint32 colour)
{
  OstMark mark = { .kind = OST_MARK_FILL, .x = x, .y = y, .width = width, .colour = colour };

  mark.height = height;
  g_array_append_val (self->marks, mark);
}

static guint32
copy_points (OstGalley *self, const OstGalley *from, const OstMark *mark, const OstPoint *by)
{
  guint32 first = self->points->len;

  g_array_append_vals (self->points, &g_array_index (from->points, OstPoint, mark->first),
                       mark->count);
  for (guint i = first; i < self->points->len; i++)
    {
      OstPoint *point = &g_array_index (self->points, OstPoint, i);

      point->x += by->x;
      point->y += by->y;
    }
  return first;
}

void
ost_galley_copy (OstGalley *self,
                 const OstGalley *from,
                 guint first,
                 guint n,
                 const OstPoint *by,
                 gboolean decoration)
{
  for (guint i = first; i < first + n; i++)
    {
      OstMark mark = *ost_galley_mark (from, i);

      if (mark.kind == OST_MARK_TEXT && mark.count > 0)
        {
          guint32 start = self->glyphs->len;

          g_array_append_vals (self->glyphs, &g_array_index (from->glyphs, OstGlyph, mark.first),
                               mark.count);
          mark.first = start;
        }
      else if (mark.kind == OST_MARK_PATH)
        mark.first = copy_points (self, from, &mark, by);
      mark.x += by->x;
      mark.y += by->y;
      if (decoration)
        mark.node = OST_NODE_NONE;
      g_array_append_val (self->marks, mark);
    }
}
