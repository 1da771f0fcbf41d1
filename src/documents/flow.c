/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/flow.h"

#define AHEAD 2 /* pages that stay open: a signature may still take lines from them */
#define BATCH 6 /* pages pending before some are made */

static void
free_band (gpointer data)
{
  OstBand *band = data;

  g_array_unref (band->head);
  ost_galley_clear (&band->galley);
  g_ptr_array_unref (band->edges);
  g_free (band->sums);
  g_free (band);
}

void
ost_flow_init (OstFlow *self, OstDisplayList *list)
{
  *self = (OstFlow){ .list = list };
  ost_galley_init (&self->galley);
  self->strips = g_array_new (FALSE, TRUE, sizeof (OstStrip));
  self->bands = g_ptr_array_new_with_free_func (free_band);
}

void
ost_flow_clear (OstFlow *self)
{
  ost_galley_clear (&self->galley);
  g_clear_pointer (&self->strips, g_array_unref);
  g_clear_pointer (&self->bands, g_ptr_array_unref);
}

OstStrip *
ost_flow_begin (OstFlow *self, float space)
{
  OstStrip strip = { .first = self->galley.marks->len, .band = self->band, .outline = -1 };

  strip.space = MAX (space, self->space_after);
  strip.keep = self->stick ? OST_KEEP_FIRM : OST_KEEP_FREE;
  strip.new_page = self->new_page;
  self->space_after = 0;
  self->stick = FALSE;
  self->new_page = FALSE;
  g_array_append_val (self->strips, strip);
  return ost_flow_strip (self, self->strips->len - 1);
}

void
ost_flow_end (OstFlow *self, float height, OstKeep keep)
{
  OstStrip *strip = ost_flow_strip (self, self->strips->len - 1);

  strip->height = height;
  strip->n = self->galley.marks->len - strip->first;
  strip->keep = (guint8) MAX (strip->keep, keep);
  self->pending += strip->space + height;
}

OstBand *
ost_flow_open_band (OstFlow *self, float left, float right)
{
  OstBand *band = g_new0 (OstBand, 1);

  band->parent = self->band;
  band->left = left;
  band->right = right;
  band->head = g_array_new (FALSE, TRUE, sizeof (OstStrip));
  band->edges = g_ptr_array_new_with_free_func (g_free);
  ost_galley_init (&band->galley);
  g_ptr_array_add (self->bands, band);
  self->band = band;
  return band;
}

void
ost_flow_close_band (OstFlow *self)
{
  self->band = self->band->parent;
}

float
ost_flow_body_height (const OstFlow *self, gboolean first_page)
{
  return self->bottom - (first_page ? self->first_top : self->top);
}

void
ost_flow_keep_together (OstFlow *self, guint first)
{
  float height = 0;

  for (guint i = first; i < self->strips->len; i++)
    height += ost_flow_strip (self, i)->height + (i > first ? ost_flow_strip (self, i)->space : 0);
  if (height > ost_flow_body_height (self, FALSE))
    return;
  for (guint i = first + 1; i < self->strips->len; i++)
    {
      OstStrip *strip = ost_flow_strip (self, i);

      strip->keep =
          strip->keep == OST_KEEP_LOOSE && !strip->rule_above ? OST_KEEP_ROW : OST_KEEP_FIRM;
    }
}

void
ost_flow_drag_lines (OstFlow *self)
{
  guint lines = 0;

  self->stick = TRUE;
  for (guint i = self->strips->len; i > 1 && lines < 1; i--)
    {
      OstStrip *strip = ost_flow_strip (self, i - 1);

      if (strip->new_page)
        return;
      strip->keep = OST_KEEP_FIRM;
      lines += strip->n > 0;
    }
}

/* Height that a page loses when it continues BAND and its parents. */
static float
continued_height (const OstBand *band)
{
  float height = 0;

  for (; band != NULL; band = band->parent)
    if (band->placed)
      height += band->head_height + band->carry_height;
  return height;
}

/* Room that carried totals need when a page ends between PREVIOUS and NEXT. */
static float
closing_height (const OstStrip *previous, const OstStrip *next)
{
  float height = 0;

  for (const OstBand *band = next->band; band != NULL; band = band->parent)
    if (band->frame)
      height += band->head_height;
    else if (band == previous->band)
      height += band->carry_height;
  return height;
}

/* Where the page that starts with strip FROM ends.  The last free place before it is full; where
 * there is none the last loose one, then any: a page always takes one strip at least. */
static guint
choose_end (const OstFlow *self, guint from)
{
  guint best[OST_KEEP_LAST + 1] = { 0 };
  float room = ost_flow_body_height (self, self->list->pages->len == 0);
  float used = continued_height (ost_flow_strip (self, from)->band);

  for (guint i = from; i < self->strips->len; i++)
    {
      const OstStrip *strip = ost_flow_strip (self, i);

      if (i > from)
        {
          const OstStrip *previous = ost_flow_strip (self, i - 1);

          if (strip->new_page)
            return i;
          if (used + closing_height (previous, strip) <= room)
            best[strip->keep] = i;
          used += strip->space;
        }
      used += strip->height;
      if (used > room + 0.01f)
        break;
      if (i + 1 == self->strips->len)
        return self->strips->len;
    }
  for (guint keep = OST_KEEP_FREE; keep <= OST_KEEP_LAST; keep++)
    if (best[keep] > from)
      return best[keep];
  return from + 1;
}

static void
drop_strips (OstFlow *self, guint n)
{
  OstGalley rest;
  guint first = n < self->strips->len ? ost_flow_strip (self, n)->first : self->galley.marks->len;

  ost_galley_init (&rest);
  ost_galley_copy (&rest, &self->galley, first, self->galley.marks->len - first, &(OstPoint){ 0 },
                   FALSE);
  ost_galley_clear (&self->galley);
  self->galley = rest;
  g_array_remove_range (self->strips, 0, n);
  for (guint i = 0; i < self->strips->len; i++)
    ost_flow_strip (self, i)->first -= first;
}

void
ost_flow_make_pages (OstFlow *self, gboolean all)
{
  float page = ost_flow_body_height (self, FALSE);
  guint from = 0;

  if (!all && (self->n_groups > 0 || self->pending < BATCH * page))
    return;
  while (from < self->strips->len && (all || self->pending > AHEAD * page))
    {
      guint end = choose_end (self, from);

      if (!all && end == self->strips->len)
        break;
      ost_flow_build_page (self, from, end);
      for (; from < end; from++)
        self->pending -= ost_flow_strip (self, from)->space + ost_flow_strip (self, from)->height;
    }
  if (from > 0)
    drop_strips (self, from);
}
