/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/layout.h"
#include "documents/sketch-private.h"

#define SIGNATURE_ROOM 34.0f /* to sign by hand */
#define WRITE_LINE 22.0f     /* between ruled lines */
#define RULE_GREY 0x808080

static void
add_signature_row (OstTable *table, const OstBlock *block, OstRunFlags flags, gsize offset)
{
  gboolean used = FALSE;

  for (int i = 0; i < block->level; i++)
    used = used || G_STRUCT_MEMBER (char *, &block->signatures[i], offset) != NULL;
  if (!used)
    return;
  ost_table_begin_row (table, OST_ROW_WHOLE);
  if (block->level == 1)
    ost_table_add (table, NULL);
  for (int i = 0; i < block->level; i++)
    {
      if (i > 0)
        ost_table_add (table, NULL);
      ost_table_add_runs (
          table,
          ost_runs_new_flags (flags, G_STRUCT_MEMBER (char *, &block->signatures[i], offset)));
    }
}

/* Columns: signatures with room between them; a single one stands on the right. */
static guint
signature_columns (const OstLayout *self, guint n, OstColumn columns[5])
{
  float gap = 24;
  float width = n == 1 ? self->width * 0.46f : (self->width - gap * (float) (n - 1)) / (float) n;
  guint n_columns = n == 1 ? 2 : 2 * n - 1;

  for (guint i = 0; i < n_columns; i++)
    {
      gboolean signature = n == 1 ? i == 1 : i % 2 == 0;

      columns[i].align = OST_ALIGN_CENTRE;
      columns[i].width = signature ? width : n == 1 ? self->width - width : gap;
    }
  return n_columns;
}

static void
set_signature_lines (OstLayout *self, const OstColumn *columns, guint n_columns)
{
  float x = self->left;

  ost_flow_begin (&self->flow, 0);
  for (guint i = 0; i < n_columns; i++)
    {
      gboolean signature = n_columns == 2 ? i == 1 : i % 2 == 0;

      if (signature)
        ost_galley_add_line (&self->flow.galley, x + 6, SIGNATURE_ROOM - 3,
                             x + columns[i].width - 6, SIGNATURE_ROOM - 3, 0.6f);
      x += columns[i].width;
    }
  ost_flow_end (&self->flow, SIGNATURE_ROOM, OST_KEEP_FIRM);
}

void
ost_layout_signatures (OstLayout *self, const OstBlock *block)
{
  OstColumn columns[5] = { 0 };
  guint n = signature_columns (self, (guint) block->level, columns);
  g_autoptr (OstTable) above = ost_table_new (OST_TABLE_PLAIN, columns, n);
  g_autoptr (OstTable) below = ost_table_new (OST_TABLE_PLAIN, columns, n);
  OstRunFlags small = OST_RUN_SMALL | OST_RUN_MUTED;
  guint first;

  ost_flow_drag_lines (&self->flow);
  self->flow.n_groups++; /* no page is made inside */
  first = self->flow.strips->len;
  self->flow.space_after = MAX (self->flow.space_after, 14);
  add_signature_row (above, block, small, G_STRUCT_OFFSET (OstSignatureText, caption));
  add_signature_row (below, block, OST_RUN_REGULAR, G_STRUCT_OFFSET (OstSignatureText, name));
  add_signature_row (below, block, small, G_STRUCT_OFFSET (OstSignatureText, role));
  if (above->rows->len > 0)
    ost_layout_table (self, above);
  self->flow.space_after = above->rows->len > 0 ? 0 : self->flow.space_after;
  set_signature_lines (self, columns, n);
  if (below->rows->len > 0)
    ost_layout_table (self, below);
  for (guint i = first + 1; i < self->flow.strips->len; i++)
    ost_flow_strip (&self->flow, i)->keep = OST_KEEP_FIRM;
  self->flow.n_groups--;
  self->flow.space_after = 10;
}

static float
fitting_scale (const OstLayout *self, float width, float height)
{
  float room = ost_flow_body_height (&self->flow, FALSE) * 0.9f;
  float scale = 1;

  if (width > self->width)
    scale = self->width / width;
  if (height * scale > room)
    scale = room / height;
  return scale;
}

gboolean
ost_layout_picture (OstLayout *self, const OstBlock *block, GError **error)
{
  OstPicture *picture = ost_picture_decode (block->file, OST_PICTURE_SIDE, error);
  OstMark mark = { .kind = OST_MARK_IMAGE };
  float scale;

  if (picture == NULL)
    return FALSE;
  mark.first = self->list->pictures->len;
  g_ptr_array_add (self->list->pictures, picture);
  mark.width = block->width > 0 ? block->width : self->width;
  mark.height = mark.width * (float) picture->height / (float) picture->width;
  scale = fitting_scale (self, mark.width, mark.height);
  mark.width *= scale;
  mark.height *= scale;
  mark.x = self->left + (self->width - mark.width) / 2;
  mark.node = ost_layout_add_text_node (self, OST_TAG_FIGURE, block->text);
  ost_flow_begin (&self->flow, 6);
  ost_galley_add_mark (&self->flow.galley, &mark);
  ost_flow_end (&self->flow, mark.height, OST_KEEP_FREE);
  self->flow.space_after = 8;
  return TRUE;
}

void
ost_layout_drawing (OstLayout *self, const OstBlock *block)
{
  float scale = fitting_scale (self, block->width, block->height);
  guint32 node = ost_layout_add_text_node (self, OST_TAG_FIGURE, block->text);
  OstSketch *sketch = ost_sketch_new (self, node);

  block->sketch (sketch, block->sketch_data);
  ost_flow_begin (&self->flow, 6);
  ost_sketch_place (sketch, &self->flow.galley,
                    self->left + (self->width - block->width * scale) / 2, scale);
  ost_flow_end (&self->flow, block->height * scale, OST_KEEP_FREE);
  ost_sketch_free (sketch);
  self->flow.space_after = 8;
}

void
ost_layout_write_lines (OstLayout *self, const OstBlock *block)
{
  for (int i = 0; i < block->level; i++)
    {
      ost_flow_begin (&self->flow, 0);
      ost_galley_add_line (&self->flow.galley, self->left, WRITE_LINE, self->left + self->width,
                           WRITE_LINE, 0.5f);
      ost_galley_mark (&self->flow.galley, self->flow.galley.marks->len - 1)->colour = RULE_GREY;
      ost_flow_end (&self->flow, WRITE_LINE, OST_KEEP_FREE);
    }
  self->flow.space_after = 8;
}
