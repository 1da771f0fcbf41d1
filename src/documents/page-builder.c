/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "documents/flow.h"

#define DEEPEST 8 /* frames and tables in one another */
#define MOST_FILLS 64
#define RULE_WIDTH 0.5f
#define FRAME_WIDTH 0.8f
#define RULE_COLOUR 0x606060

/* A band on the page being built. */
typedef struct
{
  OstBand *band;
  float top;
  const float *edges; /* vertical lines being drawn, since EDGES_TOP */
  guint n_edges;
  float edges_top;
  gboolean after_head; /* the next strip is parted from the repeated head by a line */
} Fragment;

typedef struct
{
  OstFlow *flow;
  OstGalley *page;
  OstGalley rules; /* go on top of the cells' grey */
  float y;
  Fragment fragments[DEEPEST];
  guint n_fragments;
  guint fills[MOST_FILLS]; /* marks: grey of the strip before, which may go on */
  guint n_fills;
} Builder;

static void
add_rule (Builder *b, float x1, float y1, float x2, float y2)
{
  ost_galley_add_line (&b->rules, x1, y1, x2, y2, RULE_WIDTH);
  ost_galley_mark (&b->rules, b->rules.marks->len - 1)->colour = RULE_COLOUR;
}

static void
draw_edges (Builder *b, Fragment *fragment)
{
  for (guint i = 0; i < fragment->n_edges; i++)
    add_rule (b, fragment->edges[i], fragment->edges_top, fragment->edges[i], b->y);
  fragment->n_edges = 0;
}

static void
close_fragment (Builder *b, gboolean goes_on)
{
  Fragment *fragment = &b->fragments[--b->n_fragments];
  OstBand *band = fragment->band;
  OstMark box = { .kind = OST_MARK_BOX, .size = FRAME_WIDTH, .colour = 0x303030 };

  if (band->frame)
    {
      box.x = band->left;
      box.y = fragment->top;
      box.width = band->right - band->left;
      box.height = b->y - fragment->top + (goes_on ? band->head_height : 0);
      ost_galley_add_mark (b->page, &box);
      return;
    }
  draw_edges (b, fragment);
  if (band->ruled)
    add_rule (b, band->left, b->y, band->right, b->y);
}

static gboolean
goes_on_below (const OstMark *above, const OstMark *fill)
{
  return above->colour == fill->colour && above->x == fill->x && above->width == fill->width &&
         fabsf (above->y + above->height - fill->y) < 0.01f;
}

/* The grey of a cell goes on from line to line without a seam. */
static void
join_fills (Builder *b, guint from)
{
  guint fills[MOST_FILLS];
  guint n = 0;

  for (guint i = from; i < b->page->marks->len && n < MOST_FILLS; i++)
    {
      OstMark *fill = ost_galley_mark (b->page, i);

      if (fill->kind != OST_MARK_FILL)
        continue;
      fills[n] = i;
      for (guint k = 0; k < b->n_fills; k++)
        {
          OstMark *above = ost_galley_mark (b->page, b->fills[k]);

          if (fill->height > 0 && goes_on_below (above, fill))
            {
              above->height += fill->height;
              fill->height = 0;
              fills[n] = b->fills[k];
            }
        }
      n++;
    }
  memcpy (b->fills, fills, n * sizeof *fills);
  b->n_fills = n;
}

static void
rule_strip (Builder *b, Fragment *fragment, const OstStrip *strip)
{
  const OstBand *band = fragment->band;

  if (strip->edges != fragment->edges || fragment->n_edges == 0)
    {
      draw_edges (b, fragment);
      fragment->edges = strip->edges;
      fragment->n_edges = strip->n_edges;
      fragment->edges_top = b->y;
    }
  if (band->ruled && (strip->rule_above || fragment->after_head || b->y == fragment->top))
    add_rule (b, band->left, b->y, band->right, b->y);
  fragment->after_head = FALSE;
}

static void
place_strip (Builder *b, const OstGalley *galley, const OstStrip *strip, gboolean decoration)
{
  OstPoint by = { OST_POINT_MOVE, 0, b->y };
  guint from;

  if (b->n_fragments > 0 && !b->fragments[b->n_fragments - 1].band->frame)
    rule_strip (b, &b->fragments[b->n_fragments - 1], strip);
  from = b->page->marks->len;
  ost_galley_copy (b->page, galley, strip->first, strip->n, &by, decoration);
  join_fills (b, from);
  if (strip->outline >= 0 && !decoration)
    {
      OstOutlineEntry *entry =
          &g_array_index (b->flow->list->outline, OstOutlineEntry, strip->outline);

      entry->page = b->flow->list->pages->len - 1;
      entry->y = b->y;
    }
  b->y += strip->height;
}

static void
place_carried (Builder *b, OstBand *band, gboolean top)
{
  if (band->carry_height <= 0)
    return;
  b->flow->carry (band, top, b->flow->carry_data);
  place_strip (b, &band->galley, &band->carried, TRUE);
}

static void
open_fragment (Builder *b, OstBand *band)
{
  Fragment *fragment = &b->fragments[b->n_fragments++];

  *fragment = (Fragment){ .band = band, .top = b->y };
  if (!band->placed)
    {
      band->placed = TRUE;
      return;
    }
  if (band->frame)
    b->y += band->head_height;
  for (guint i = 0; i < band->head->len && band->head_height > 0; i++)
    place_strip (b, &band->galley, &g_array_index (band->head, OstStrip, i), TRUE);
  place_carried (b, band, TRUE);
  fragment->after_head = TRUE;
}

static gboolean
is_inside (const OstStrip *strip, const OstBand *band)
{
  for (const OstBand *b = strip->band; b != NULL; b = b->parent)
    if (b == band)
      return TRUE;
  return FALSE;
}

static void
open_bands (Builder *b, OstBand *band)
{
  if (band == NULL || (b->n_fragments > 0 && b->fragments[b->n_fragments - 1].band == band))
    return;
  open_bands (b, band->parent);
  if (b->n_fragments < DEEPEST)
    open_fragment (b, band);
}

static void
count_row (OstBand *band, guint row)
{
  for (; band->n_summed <= row && band->n_summed < band->table->rows->len; band->n_summed++)
    for (guint i = 0; i < band->table->n_carried; i++)
      band->sums[i] +=
          g_array_index (band->table->carried, gint64, band->n_summed * band->table->n_carried + i);
}

void
ost_flow_build_page (OstFlow *self, guint from, guint end)
{
  Builder b = { .flow = self, .page = g_new0 (OstGalley, 1) };

  ost_galley_init (b.page);
  ost_galley_init (&b.rules);
  b.y = self->list->pages->len == 0 ? self->first_top : self->top;
  g_ptr_array_add (self->list->pages, b.page);
  for (guint i = from; i < end; i++)
    {
      const OstStrip *strip = ost_flow_strip (self, i);

      while (b.n_fragments > 0 && !is_inside (strip, b.fragments[b.n_fragments - 1].band))
        close_fragment (&b, FALSE);
      if (i > from)
        b.y += strip->space;
      open_bands (&b, strip->band);
      place_strip (&b, &self->galley, strip, FALSE);
      if (strip->band != NULL && strip->band->sums != NULL)
        count_row (strip->band, strip->row);
    }
  while (b.n_fragments > 0)
    {
      OstBand *band = b.fragments[b.n_fragments - 1].band;
      gboolean goes_on = end < self->strips->len && is_inside (ost_flow_strip (self, end), band);

      if (goes_on)
        place_carried (&b, band, FALSE);
      close_fragment (&b, goes_on);
    }
  ost_galley_copy (b.page, &b.rules, 0, b.rules.marks->len, &(OstPoint){ 0 }, TRUE);
  ost_galley_clear (&b.rules);
  ost_display_list_end_page (self->list);
}
