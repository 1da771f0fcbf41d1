/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "documents/deflate.h"
#include "documents/galley.h"

void
ost_galley_init (OstGalley *self)
{
  *self = (OstGalley){ 0 };
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
  g_clear_pointer (&self->packed, g_bytes_unref);
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

static gsize
array_size (const GArray *array)
{
  return (gsize) array->len * g_array_get_element_size ((GArray *) array);
}

static guchar *
put (guchar *out, const GArray *array)
{
  if (array->len > 0)
    memcpy (out, array->data, array_size (array));
  return out + array_size (array);
}

static GBytes *
pack (const OstGalley *self)
{
  gsize size = array_size (self->marks) + array_size (self->glyphs) + array_size (self->points);
  g_autofree guchar *all = g_malloc (MAX (size, 1));

  put (put (put (all, self->marks), self->glyphs), self->points);
  return ost_deflate_fast (all, size);
}

void
ost_galley_pack (OstGalley *self)
{
  if (self->marks == NULL)
    return;
  if (self->packed == NULL)
    {
      self->packed = pack (self);
      self->n_marks = self->marks->len;
      self->n_glyphs = self->glyphs->len;
      self->n_points = self->points->len;
    }
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->glyphs, g_array_unref);
  g_clear_pointer (&self->points, g_array_unref);
}

static const guchar *
take (const guchar *in, GArray *array, guint n)
{
  g_array_append_vals (array, in, n);
  return in + array_size (array);
}

void
ost_galley_unpack (OstGalley *self)
{
  gsize size = self->n_marks * sizeof (OstMark) + self->n_glyphs * sizeof (OstGlyph) +
               self->n_points * sizeof (OstPoint);
  g_autofree guchar *all = NULL;

  if (self->marks != NULL)
    return;
  all = g_malloc (MAX (size, 1));
  ost_inflate (self->packed, all, size);
  self->marks = g_array_sized_new (FALSE, FALSE, sizeof (OstMark), self->n_marks);
  self->glyphs = g_array_sized_new (FALSE, FALSE, sizeof (OstGlyph), self->n_glyphs);
  self->points = g_array_sized_new (FALSE, FALSE, sizeof (OstPoint), self->n_points);
  take (take (take (all, self->marks, self->n_marks), self->glyphs, self->n_glyphs), self->points,
        self->n_points);
}
