/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "documents/paragraph.h"

#define WIDEST_SPACE 2.2f /* letter sizes: a line that would need wider ones stays ragged */

#define TICK_SIDE 0.74f /* of the size */

/* The line being put on the galley. */
typedef struct
{
  OstGalley *galley;
  float x;
  float base_line;
  float extra;  /* added to each space */
  float excess; /* what rounding of spaces left over, points */
  guint32 node;
  OstMark mark; /* open while its width > 0 or glyphs are in it */
  const OstInk *ink;
  const OstFontFace *face;
  gboolean spaced; /* the text goes on in the next line: its space stands behind the line's end */
} Pen;

static void
close_mark (Pen *pen)
{
  OstMark link = { .kind = OST_MARK_LINK, .node = pen->node };
  OstGlyph space = { .unicode = ' ' };

  if (pen->ink == NULL)
    return;
  pen->mark.width = pen->x - pen->mark.x;
  if (pen->spaced)
    {
      space.glyph = ost_font_face_get_glyph (pen->face, ' ');
      g_array_append_val (pen->galley->glyphs, space);
    }
  pen->mark.count = pen->galley->glyphs->len - pen->mark.first;
  if (pen->mark.count > 0)
    ost_galley_add_mark (pen->galley, &pen->mark);
  if (pen->mark.count > 0 && pen->ink->link > 0)
    {
      link.x = pen->mark.x;
      link.y = pen->base_line - pen->ink->size * 0.8f;
      link.width = pen->mark.width;
      link.height = pen->ink->size * 1.05f;
      link.first = pen->ink->link - 1;
      ost_galley_add_mark (pen->galley, &link);
    }
  pen->ink = NULL;
}

static void
open_mark (Pen *pen, const OstInk *ink, const OstFontFace *face)
{
  if (pen->ink == ink && pen->face == face)
    return;
  close_mark (pen);
  pen->ink = ink;
  pen->face = face;
  pen->mark = (OstMark){ .kind = OST_MARK_TEXT, .node = pen->node, .colour = ink->colour };
  pen->mark.face = (guint16) face->index;
  pen->mark.x = pen->x;
  pen->mark.y = pen->base_line;
  pen->mark.size = ink->size;
  pen->mark.height = ink->size;
  pen->mark.first = pen->galley->glyphs->len;
}

static void
put_character (Pen *pen, gunichar c, float extra)
{
  guint16 number = ost_font_face_get_glyph (pen->face, c);
  double size = pen->ink->size;
  double wanted = -1000.0 * (extra + pen->excess) / size;
  OstGlyph glyph = { number, (gint16) lround (CLAMP (wanted, -30000, 30000)), (guint16) c };
  double moved = -glyph.adjust * size / 1000.0;

  pen->excess += (float) (extra - moved);
  pen->x += (float) (ost_font_face_get_advance (pen->face, number) * size / 1000.0 + moved);
  g_array_append_val (pen->galley->glyphs, glyph);
}

static void
put_tick (Pen *pen, const OstPiece *piece, const OstInk *ink)
{
  float side = ink->size * TICK_SIDE;
  float top = pen->base_line - side * 0.92f;
  float inset = side * 0.2f;
  OstMark box = { .kind = OST_MARK_BOX, .node = pen->node, .x = pen->x, .y = top, .size = 0.7f };
  OstMark stroke = { .kind = OST_MARK_LINE, .node = pen->node, .size = 1.1f };

  close_mark (pen);
  box.width = box.height = side;
  box.colour = stroke.colour = ink->colour;
  ost_galley_add_mark (pen->galley, &box);
  if (piece->ticked)
    {
      stroke.x = pen->x + inset;
      stroke.y = top + inset;
      stroke.width = stroke.height = side - 2 * inset;
      ost_galley_add_mark (pen->galley, &stroke);
      stroke.y = top + side - inset;
      stroke.height = -stroke.height;
      ost_galley_add_mark (pen->galley, &stroke);
    }
  pen->x += piece->width;
}

static void
put_piece (Pen *pen, const OstPiece *piece, const OstInk *ink)
{
  if (piece->word == NULL)
    {
      put_tick (pen, piece, ink);
      return;
    }
  open_mark (pen, ink, piece->face);
  if (piece->n == 0)
    return;
  g_array_append_vals (pen->galley->glyphs, piece->word->glyphs + piece->first, piece->n);
  pen->x += piece->width;
}

/* The line ends here: the kerning towards what followed falls away. */
static void
end_line (Pen *pen, const OstPiece *piece)
{
  OstGlyph *last;

  if (piece->word == NULL || piece->n == 0 || piece->after == OST_BREAK_NONE)
    return;
  last = &g_array_index (pen->galley->glyphs, OstGlyph, pen->galley->glyphs->len - 1);
  if (last->glyph != OST_GLYPH_SHIFT)
    {
      pen->x += last->adjust * pen->ink->size / 1000;
      last->adjust = 0;
    }
  if (piece->after == OST_BREAK_HYPHEN)
    put_character (pen, '-', 0);
}

static guint
count_spaces (const OstParagraph *self, const OstLine *line)
{
  guint n = 0;

  for (guint i = line->first; i + 1 < line->end; i++)
    n += ost_paragraph_piece (self, i)->space > 0;
  return n;
}

static void
place_line (const OstParagraph *self, guint number, Pen *pen)
{
  const OstLine *line = &g_array_index (self->lines, OstLine, number);
  const OstPiece *end = ost_paragraph_piece (self, line->end - 1);
  gboolean last = number + 1 == self->lines->len || end->after == OST_BREAK_NEW_LINE;
  float slack = self->width - line->width;
  guint n_spaces = count_spaces (self, line);
  float size = ost_paragraph_ink (self, end->ink)->size;

  if (self->align == OST_ALIGN_CENTRE)
    pen->x += slack / 2;
  else if (self->align == OST_ALIGN_RIGHT)
    pen->x += slack;
  else if (n_spaces > 0 && (slack < 0 || (self->align == OST_ALIGN_JUSTIFY && !last)))
    pen->extra = slack / (float) n_spaces;
  if (pen->extra > WIDEST_SPACE * size)
    pen->extra = 0;
}

void
ost_paragraph_emit (
    const OstParagraph *self, guint n, OstGalley *galley, float x, float base_line, guint32 node)
{
  const OstLine *line = &g_array_index (self->lines, OstLine, n);
  Pen pen = { .galley = galley, .x = x, .base_line = base_line, .node = node };

  place_line (self, n, &pen);
  for (guint i = line->first; i < line->end; i++)
    {
      const OstPiece *piece = ost_paragraph_piece (self, i);
      const OstInk *ink = ost_paragraph_ink (self, piece->ink);

      if (i == line->first && piece->repeats)
        {
          open_mark (&pen, ink, piece->face);
          put_character (&pen, '-', 0);
        }
      put_piece (&pen, piece, ink);
      if (i + 1 == line->end)
        end_line (&pen, piece);
      else if (piece->space > 0)
        {
          open_mark (&pen, ink, ink->face);
          put_character (&pen, ' ', pen.extra + piece->space - ost_ink_space_width (ink));
        }
    }
  pen.spaced = n + 1 < self->lines->len && pen.ink != NULL &&
               ost_paragraph_piece (self, line->end - 1)->space > 0;
  close_mark (&pen);
}
