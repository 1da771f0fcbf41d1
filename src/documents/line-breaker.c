/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "documents/paragraph.h"

/* Optimal line breaking after Knuth and Plass: of all ways to break the paragraph the one with the
 * fewest demerits, found in one pass over the pieces with a short list of live line starts. */

#define STRETCH 0.5 /* of a space, before a line is bad */
#define SHRINK 0.25 /* of a space, at most */
#define RAGGED 5.0  /* sizes of the letter that a ragged line may be short */
#define LINE_PENALTY 10.0
#define HYPHEN_PENALTY 60.0
#define RAGGED_HYPHEN_PENALTY 250.0
#define TWO_HYPHENS 12000.0 /* in a row, or before the last line */
#define LONE_REST 90000.0   /* the rest of a divided word alone on the last line */
#define LAST_RESORT 1.0e9
#define WORST 10000.0

/* What may be done when nothing gentler fits. */
typedef enum
{
  BY_RULES,
  PART_TIED,   /* lines may end at tied spaces, headings may be hyphenated */
  CUT_ANYWHERE /* words were cut between letters */
} Measure;

typedef struct
{
  guint start; /* piece */
  guint previous;
  double demerits;
  gboolean hyphen;
} Node;

typedef struct
{
  OstParagraph *paragraph;
  Measure measure;
  GArray *nodes;
  GArray *live;   /* numbers of nodes */
  double *widths; /* of all pieces and spaces before piece i */
  double *spaces;
  double ragged; /* stretch of a line that is not justified */
} Breaker;

static gboolean
may_end_after (const Breaker *b, const OstPiece *piece)
{
  switch (piece->after)
    {
    case OST_BREAK_NONE:
      return FALSE;
    case OST_BREAK_TIED:
      return b->measure >= PART_TIED;
    case OST_BREAK_HYPHEN:
      return b->paragraph->hyphenate || b->measure >= PART_TIED;
    default:
      return TRUE;
    }
}

static gboolean
adds_hyphen (const OstPiece *piece)
{
  return piece->after == OST_BREAK_HYPHEN || piece->after == OST_BREAK_OWN;
}

static double
natural_width (const Breaker *b, guint first, guint last)
{
  const OstPiece *start = ost_paragraph_piece (b->paragraph, first);
  const OstPiece *end = ost_paragraph_piece (b->paragraph, last);
  double width = b->widths[last] - b->widths[first] + end->width;

  if (end->after != OST_BREAK_NONE)
    width += end->trail;
  if (start->repeats)
    width += ost_ink_hyphen_width (ost_paragraph_ink (b->paragraph, start->ink));
  return width;
}

/* Below 0 shrunk (-1: as far as it goes), above 0 stretched; less than -1 does not fit. */
static double
set_ratio (const Breaker *b, guint first, guint last, gboolean ends)
{
  double spaces = b->spaces[last] - b->spaces[first];
  double slack = b->paragraph->width - natural_width (b, first, last);
  double give;

  if (slack >= 0)
    {
      if (ends)
        return 0;
      give = b->paragraph->align == OST_ALIGN_JUSTIFY ? spaces * STRETCH : b->ragged;
      return give > 0 ? slack / give : 100;
    }
  /* a hundredth of a point is rounding */
  give = b->paragraph->align == OST_ALIGN_JUSTIFY ? spaces * SHRINK : 0;
  if (slack > -0.01)
    return 0;
  return give > 0 ? slack / give : -100;
}

static gboolean
is_one_word (const Breaker *b, const Node *from, const OstPiece *end)
{
  const OstPiece *first = ost_paragraph_piece (b->paragraph, from->start);

  for (; first < end; first++)
    if (first->space > 0)
      return FALSE;
  return TRUE;
}

static double
line_demerits (const Breaker *b, const Node *from, const OstPiece *end, double ratio, gboolean last)
{
  double badness = MIN (100 * fabs (ratio * ratio * ratio), WORST);
  double demerits = (LINE_PENALTY + badness) * (LINE_PENALTY + badness);
  double hyphen = b->paragraph->align == OST_ALIGN_JUSTIFY ? HYPHEN_PENALTY : RAGGED_HYPHEN_PENALTY;

  if (adds_hyphen (end))
    demerits += hyphen * hyphen;
  if (from->hyphen && (adds_hyphen (end) || last))
    demerits += TWO_HYPHENS;
  if (from->hyphen && last && is_one_word (b, from, end))
    demerits += LONE_REST;
  if (end->after == OST_BREAK_TIED || end->after == OST_BREAK_FORCED)
    demerits += LAST_RESORT;
  return demerits;
}

static void
add_node (Breaker *b, const Node *node)
{
  guint number = b->nodes->len;

  g_array_append_val (b->nodes, *node);
  g_array_append_val (b->live, number);
}

/* Tries to end a line after piece J from every live start; starts that J is too far from die. */
static void
try_break (Breaker *b, guint j, gboolean forced)
{
  const OstPiece *end = ost_paragraph_piece (b->paragraph, j);
  gboolean allowed = forced || may_end_after (b, end);
  Node best = { .start = j + 1, .previous = G_MAXUINT, .demerits = G_MAXDOUBLE };
  guint kept = 0;

  for (guint i = 0; i < b->live->len; i++)
    {
      guint number = g_array_index (b->live, guint, i);
      const Node *from = &g_array_index (b->nodes, Node, number);
      double ratio = set_ratio (b, from->start, j, forced);
      gboolean fits = ratio >= -1.0 || (b->measure == CUT_ANYWHERE && from->start == j);

      if (fits && allowed)
        {
          double demerits = from->demerits + line_demerits (b, from, end, ratio, forced);

          if (demerits < best.demerits)
            {
              best.demerits = demerits;
              best.previous = number;
            }
        }
      if (fits && !forced)
        g_array_index (b->live, guint, kept++) = number;
    }
  g_array_set_size (b->live, kept);
  if (best.previous != G_MAXUINT)
    {
      best.hyphen = adds_hyphen (end);
      add_node (b, &best);
    }
}

static gboolean
find_breaks (Breaker *b)
{
  guint n = b->paragraph->pieces->len;
  Node start = { 0, G_MAXUINT, 0, FALSE };

  g_array_set_size (b->nodes, 0);
  g_array_set_size (b->live, 0);
  add_node (b, &start);
  for (guint j = 0; j < n; j++)
    {
      gboolean forced =
          j == n - 1 || ost_paragraph_piece (b->paragraph, j)->after == OST_BREAK_NEW_LINE;

      try_break (b, j, forced);
      if (b->live->len == 0)
        return FALSE;
    }
  return TRUE;
}

static void
add_up (Breaker *b)
{
  guint n = b->paragraph->pieces->len;

  b->widths = g_renew (double, b->widths, n + 1);
  b->spaces = g_renew (double, b->spaces, n + 1);
  b->widths[0] = b->spaces[0] = 0;
  for (guint i = 0; i < n; i++)
    {
      const OstPiece *piece = ost_paragraph_piece (b->paragraph, i);

      b->widths[i + 1] = b->widths[i] + piece->width + piece->space;
      b->spaces[i + 1] = b->spaces[i] + piece->space;
    }
}

static void
collect_lines (Breaker *b)
{
  guint number = g_array_index (b->live, guint, 0);
  GArray *lines = b->paragraph->lines;

  while (number != G_MAXUINT)
    {
      const Node *node = &g_array_index (b->nodes, Node, number);

      if (node->previous != G_MAXUINT)
        {
          OstLine line = { .end = node->start };

          line.first = g_array_index (b->nodes, Node, node->previous).start;
          line.width = (float) natural_width (b, line.first, line.end - 1);
          g_array_append_val (lines, line);
        }
      number = node->previous;
    }
  for (guint i = 0; i < lines->len / 2; i++)
    {
      OstLine swap = g_array_index (lines, OstLine, i);

      g_array_index (lines, OstLine, i) = g_array_index (lines, OstLine, lines->len - 1 - i);
      g_array_index (lines, OstLine, lines->len - 1 - i) = swap;
    }
}

static gboolean
fits_one_line (const OstParagraph *self, float *natural)
{
  for (guint i = 0; i + 1 < self->pieces->len; i++)
    if (ost_paragraph_piece (self, i)->after == OST_BREAK_NEW_LINE)
      return FALSE;
  *natural = ost_paragraph_measure (self).natural;
  return *natural <= self->width;
}

void
ost_paragraph_break (OstParagraph *self, float width, OstAlign align)
{
  Breaker b = { .paragraph = self };
  float natural;

  self->width = width;
  self->align = align;
  g_array_set_size (self->lines, 0);
  if (self->pieces->len == 0)
    return;
  if (fits_one_line (self, &natural))
    {
      OstLine line = { 0, self->pieces->len, natural };

      g_array_append_val (self->lines, line);
      return;
    }
  b.nodes = g_array_new (FALSE, FALSE, sizeof (Node));
  b.live = g_array_new (FALSE, FALSE, sizeof (guint));
  b.ragged = RAGGED * ost_paragraph_ink (self, 0)->size;
  add_up (&b);
  while (!find_breaks (&b))
    {
      g_assert (b.measure < CUT_ANYWHERE);
      b.measure++;
      if (b.measure == CUT_ANYWHERE)
        {
          ost_paragraph_cut_overlong (self, width);
          add_up (&b);
        }
    }
  collect_lines (&b);
  g_array_unref (b.nodes);
  g_array_unref (b.live);
  g_free (b.widths);
  g_free (b.spaces);
}
