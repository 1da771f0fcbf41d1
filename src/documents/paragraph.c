/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "documents/line-ties.h"
#include "documents/paragraph.h"

#define LONGEST_TOKEN 240 /* bytes shaped at once; longer words are joined from such parts */
#define TICK_GAP 1.1f     /* of the size, from the label before to the next box */
#define TICK_WIDTH 0.86f  /* of the size, with the room beside the box */

OstParagraph *
ost_paragraph_new (OstTypesetter *typesetter)
{
  OstParagraph *self = g_new0 (OstParagraph, 1);

  self->typesetter = typesetter;
  self->inks = g_array_new (FALSE, FALSE, sizeof (OstInk));
  self->pieces = g_array_new (FALSE, FALSE, sizeof (OstPiece));
  self->lines = g_array_new (FALSE, FALSE, sizeof (OstLine));
  self->hyphenate = TRUE;
  return self;
}

void
ost_paragraph_free (OstParagraph *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->inks);
  g_array_unref (self->pieces);
  g_array_unref (self->lines);
  g_free (self);
}

void
ost_paragraph_reset (OstParagraph *self)
{
  g_array_set_size (self->inks, 0);
  g_array_set_size (self->pieces, 0);
  g_array_set_size (self->lines, 0);
  self->hyphenate = TRUE;
  self->n_missing = 0;
  self->token = NULL;
  self->token_size = 0;
}

static float
glyph_width (const OstInk *ink, gunichar c)
{
  guint16 glyph = ost_font_face_get_glyph (ink->face, c);

  return (float) (ost_font_face_get_advance (ink->face, glyph) * ink->size / 1000.0);
}

float
ost_ink_hyphen_width (const OstInk *ink)
{
  return glyph_width (ink, '-');
}

float
ost_ink_space_width (const OstInk *ink)
{
  return glyph_width (ink, ' ');
}

static void
add_piece (OstParagraph *self, const OstWord *word, guint first, guint end, OstFontFace *face)
{
  const OstInk *ink = ost_paragraph_ink (self, self->inks->len - 1);
  const OstPiece *previous =
      self->pieces->len > 0 ? ost_paragraph_piece (self, self->pieces->len - 1) : NULL;
  OstPiece piece = { .word = word, .face = face, .first = (guint16) first };

  piece.n = (guint16) (end - first);
  piece.ink = (guint16) (self->inks->len - 1);
  piece.width = (word->pens[end] - word->pens[first]) * ink->size / 1000;
  piece.trail = end > first ? word->glyphs[end - 1].adjust * ink->size / 1000 : 0;
  piece.repeats = first > 0 && previous != NULL && previous->after == OST_BREAK_OWN;
  g_array_append_val (self->pieces, piece);
}

static void
end_piece (OstParagraph *self, OstBreak after)
{
  OstPiece *piece = ost_paragraph_piece (self, self->pieces->len - 1);

  piece->after = (guint8) after;
  if (after == OST_BREAK_HYPHEN)
    piece->trail += ost_ink_hyphen_width (ost_paragraph_ink (self, piece->ink));
}

static void
add_word (OstParagraph *self, const OstWord *word, gboolean whole)
{
  guint next_break = whole ? word->n_breaks : 0;

  self->n_missing += word->n_missing;
  for (guint i = 0; i < word->n_parts; i++)
    {
      const OstWordPart *part = &word->parts[i];
      guint at = part->first;
      guint part_end = part->first + part->n;

      while (at < part_end)
        {
          guint end = part_end;
          OstBreak after = OST_BREAK_NONE;

          if (next_break < word->n_breaks && word->breaks[next_break].glyph <= part_end)
            {
              end = word->breaks[next_break].glyph;
              after = word->breaks[next_break++].kind;
            }
          add_piece (self, word, at, end, part->face);
          end_piece (self, after);
          at = end;
        }
    }
}

/* Bytes of white space at TEXT; KIND tells a space, a tied one or a new line. */
static gsize
skip_space (const char *text, OstBreak *kind)
{
  const char *p = text;

  *kind = OST_BREAK_SPACE;
  for (;; p = g_utf8_next_char (p))
    {
      gunichar c = (guchar) *p < 0x80 ? (gunichar) *p : g_utf8_get_char (p);

      if (c == '\n')
        *kind = OST_BREAK_NEW_LINE;
      else if (c == 0xA0 || c == 0x202F || c == 0x2007)
        *kind = MAX (*kind, OST_BREAK_TIED);
      else if (c != ' ' && (c < 0x80 || !g_unichar_isspace (c)))
        break;
    }
  return (gsize) (p - text);
}

static gsize
token_size (const char *text)
{
  const char *p = text;

  while (*p != '\0' && p - text < LONGEST_TOKEN)
    {
      gunichar c = (guchar) *p < 0x80 ? (gunichar) *p : g_utf8_get_char (p);

      if (c == ' ' || c == '\n' || (c >= 0x80 && (g_unichar_isspace (c) || c == 0x202F)))
        break;
      p = g_utf8_next_char (p);
    }
  return (gsize) (p - text);
}

static void
add_space (OstParagraph *self, OstBreak kind)
{
  OstPiece *last;

  if (self->pieces->len == 0)
    return;
  last = ost_paragraph_piece (self, self->pieces->len - 1);
  if (last->after == OST_BREAK_NONE || kind == OST_BREAK_NEW_LINE)
    last->after = (guint8) kind;
  last->space = glyph_width (ost_paragraph_ink (self, last->ink), ' ');
}

static void
add_token (OstParagraph *self, OstFontFace *face, const char *text, gsize size)
{
  OstPiece *last = self->pieces->len > 0 ? ost_paragraph_piece (self, self->pieces->len - 1) : NULL;

  if (last != NULL && last->after == OST_BREAK_SPACE && self->token != NULL &&
      ost_words_are_tied (self->token, self->token_size, text, size))
    last->after = OST_BREAK_TIED;
  add_word (self, ost_typesetter_get_word (self->typesetter, face, text, size),
            ost_word_is_month (text, size));
  self->token = text;
  self->token_size = size;
}

void
ost_paragraph_add_run (OstParagraph *self, const OstInk *ink, const char *text)
{
  g_array_append_val (self->inks, *ink);
  while (*text != '\0')
    {
      OstBreak kind;
      gsize size = skip_space (text, &kind);

      if (size > 0)
        add_space (self, kind);
      text += size;
      size = token_size (text);
      if (size > 0)
        add_token (self, ink->face, text, size);
      text += size;
    }
}

void
ost_paragraph_add_tick (OstParagraph *self, const OstInk *ink, gboolean ticked)
{
  OstPiece piece = { .ticked = (guint8) ticked, .after = OST_BREAK_TIED, .face = ink->face };
  OstPiece *last = self->pieces->len > 0 ? ost_paragraph_piece (self, self->pieces->len - 1) : NULL;

  if (last != NULL && last->space > 0)
    last->space = ink->size * TICK_GAP;

  g_array_append_val (self->inks, *ink);
  piece.ink = (guint16) (self->inks->len - 1);
  piece.width = ink->size * TICK_WIDTH;
  piece.space = glyph_width (ink, ' ');
  g_array_append_val (self->pieces, piece);
  self->token = NULL;
}

static gboolean
ends_word (const OstPiece *piece)
{
  return piece->after == OST_BREAK_SPACE || piece->after == OST_BREAK_OWN ||
         piece->after == OST_BREAK_NEW_LINE;
}

OstParagraphWidths
ost_paragraph_measure (const OstParagraph *self)
{
  OstParagraphWidths widest = { 0 };
  OstParagraphWidths now = { 0 };

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const OstPiece *piece = ost_paragraph_piece (self, i);

      now.part += piece->width;
      now.word += piece->width;
      now.tied += piece->width;
      now.natural += piece->width;
      widest.part = MAX (widest.part, now.part + MAX (piece->trail, 0));
      widest.word = MAX (widest.word, now.word);
      widest.tied = MAX (widest.tied, now.tied);
      widest.natural = MAX (widest.natural, now.natural);
      now.tied += piece->space;
      now.natural += piece->space;
      now.part = piece->after == OST_BREAK_NONE ? now.part : 0;
      if (ends_word (piece) || piece->after == OST_BREAK_TIED)
        now.word = 0;
      if (ends_word (piece))
        now.tied = 0;
      if (piece->after == OST_BREAK_NEW_LINE)
        now.natural = 0;
    }
  return widest;
}

static gboolean
may_cut_before (const OstWord *word, guint glyph)
{
  return word->glyphs[glyph].glyph != OST_GLYPH_SHIFT &&
         word->glyphs[glyph - 1].glyph != OST_GLYPH_SHIFT;
}

static gboolean
is_letter (const OstWord *word, guint glyph)
{
  return g_unichar_isalpha (word->glyphs[glyph].unicode);
}

static void
cut_piece (OstParagraph *self, const OstPiece *piece)
{
  const OstWord *word = piece->word;
  guint end = piece->first + piece->n;
  guint start = piece->first;
  guint8 after = piece->after;
  float space = piece->space;
  guint16 ink_number = piece->ink;
  const OstInk *ink = ost_paragraph_ink (self, ink_number);

  for (guint i = start + 1; i <= end; i++)
    {
      OstPiece part = *piece;

      if (i < end && !may_cut_before (word, i))
        continue;
      part.first = (guint16) start;
      part.n = (guint16) (i - start);
      part.width = (word->pens[i] - word->pens[start]) * ink->size / 1000;
      part.trail = word->glyphs[i - 1].adjust * ink->size / 1000;
      part.after = i == end ? after : OST_BREAK_FORCED;
      part.repeats = part.repeats && start == piece->first;
      part.space = i == end ? space : 0;
      if (i < end && is_letter (word, i) && is_letter (word, i - 1))
        part.after = OST_BREAK_HYPHEN;
      if (part.after == OST_BREAK_HYPHEN)
        part.trail += ost_ink_hyphen_width (ink);
      else if (part.after == OST_BREAK_NONE)
        part.after = OST_BREAK_FORCED;
      g_array_append_val (self->pieces, part);
      start = i;
    }
}

/* The end of the pieces from FIRST on that no line may end between. */
static guint
chain_end (const OstPiece *pieces, guint n, guint first, float *width)
{
  guint i = first;

  *width = pieces[first].width + pieces[first].trail;
  while (i + 1 < n && pieces[i].after == OST_BREAK_NONE)
    {
      i++;
      *width += pieces[i].width;
    }
  *width += pieces[i].trail;
  return i + 1;
}

void
ost_paragraph_cut_overlong (OstParagraph *self, float width)
{
  GArray *old = self->pieces;
  const OstPiece *pieces = (const OstPiece *) (gpointer) old->data;

  self->pieces = g_array_sized_new (FALSE, FALSE, sizeof (OstPiece), old->len + 64);
  for (guint i = 0; i < old->len;)
    {
      float chain;
      guint end = chain_end (pieces, old->len, i, &chain);
      /* a repeated hyphen may come before it */
      gboolean overlong =
          chain > width - ost_ink_hyphen_width (ost_paragraph_ink (self, pieces[i].ink));

      for (; i < end; i++)
        if (overlong && pieces[i].word != NULL && pieces[i].n > 0)
          cut_piece (self, &pieces[i]);
        else
          g_array_append_val (self->pieces, pieces[i]);
    }
  g_array_unref (old);
}
