/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/layout.h"

#define MUTED_COLOUR 0x5A5A5A
#define LINK_COLOUR 0x1A4480
#define SMALL 0.84f
#define FRAME_PAD 9.0f
#define ITEM_INDENT 16.0f

static OstFontFace *
load_face (OstLayout *self, guint i)
{
  const char *family = i & 4 ? self->style->sans : self->style->family;

  return ost_typesetter_get_face (self->typesetter, family, i & 1, (i & 2) != 0,
                                  self->failure == NULL ? &self->failure : NULL);
}

/* A document uses half of them.  The first one that is missing is told in the end. */
static OstFontFace *
get_face (OstLayout *self, guint i)
{
  if (self->faces[i] == NULL)
    self->faces[i] = load_face (self, i);
  return self->faces[i] != NULL ? self->faces[i] : self->faces[0];
}

OstInk
ost_layout_ink (OstLayout *self, OstRunFlags flags, float size)
{
  guint face = (flags & OST_RUN_BOLD ? 1 : 0) | (flags & OST_RUN_ITALIC ? 2 : 0) |
               (flags & OST_RUN_SANS ? 4 : 0);
  OstInk ink = { get_face (self, face), size, 0x000000, 0 };

  if (flags & OST_RUN_SMALL)
    ink.size *= SMALL;
  if (flags & OST_RUN_MUTED)
    ink.colour = MUTED_COLOUR;
  return ink;
}

float
ost_layout_base_line (float size, float leading)
{
  return leading / 2 + 0.33f * size;
}

static guint32
add_address (OstLayout *self, const char *address)
{
  g_ptr_array_add (self->list->addresses, g_strdup (address));
  return self->list->addresses->len;
}

void
ost_layout_add_runs (OstLayout *self,
                     OstParagraph *paragraph,
                     const OstRuns *runs,
                     const OstParagraphLook *look)
{
  for (guint i = 0; i < runs->runs->len; i++)
    {
      const OstRun *run = &g_array_index (runs->runs, OstRun, i);
      OstInk ink = ost_layout_ink (self, run->flags | look->flags, look->size);

      if (run->address != NULL)
        {
          ink.link = add_address (self, run->address);
          ink.colour = LINK_COLOUR;
        }
      if (run->flags & OST_RUN_TICK)
        ost_paragraph_add_tick (paragraph, &ink, (run->flags & OST_RUN_TICKED) != 0);
      else
        ost_paragraph_add_run (paragraph, &ink, run->text);
    }
  self->n_missing += paragraph->n_missing;
  paragraph->n_missing = 0;
  paragraph->hyphenate = look->hyphenate;
}

/* Lines 0 and 1, and the last two, stay together. */
static OstKeep
line_keep (guint line, guint n, gboolean whole)
{
  return line > 0 && (whole || line == 1 || line == n - 1) ? OST_KEEP_FIRM : OST_KEEP_FREE;
}

/* Lines of a centred heading of about the same length: the narrowest width that needs no further
 * line.  Returns that width. */
static float
balance_lines (const OstLayout *self, OstParagraph *p)
{
  guint n = p->lines->len;
  float narrowest = ost_paragraph_measure (p).tied;

  for (float width = MAX (self->width / 2, narrowest); width < self->width && n > 1; width += 8)
    {
      ost_paragraph_break (p, width, OST_ALIGN_CENTRE);
      if (p->lines->len <= n)
        return width;
    }
  ost_paragraph_break (p, self->width, OST_ALIGN_CENTRE);
  return self->width;
}

void
ost_layout_set_runs (OstLayout *self, const OstRuns *runs, const OstParagraphLook *look)
{
  OstParagraph *p = self->paragraph;
  float base = ost_layout_base_line (look->size, look->leading);
  float left = self->left;

  ost_paragraph_reset (p);
  ost_layout_add_runs (self, p, runs, look);
  ost_paragraph_break (p, self->width, look->align);
  if (look->align == OST_ALIGN_CENTRE && look->whole)
    left += (self->width - balance_lines (self, p)) / 2;
  for (guint i = 0; i < p->lines->len; i++)
    {
      ost_flow_begin (&self->flow, i == 0 ? look->before : 0);
      ost_paragraph_emit (p, i, &self->flow.galley, left, base, look->node);
      ost_flow_end (&self->flow, look->leading, line_keep (i, p->lines->len, look->whole));
    }
  if (p->lines->len > 0)
    self->flow.space_after = look->after;
}

float
ost_layout_set_line (OstLayout *self,
                     OstGalley *galley,
                     const OstParagraphLook *look,
                     const OstPoint *at,
                     const char *text)
{
  g_autoptr (OstParagraph) p = ost_paragraph_new (self->typesetter);
  OstInk ink = ost_layout_ink (self, look->flags, look->size);
  float width;
  float x = at->x;

  ost_paragraph_add_run (p, &ink, text);
  self->n_missing += p->n_missing;
  width = ost_paragraph_measure (p).natural;
  if (look->align == OST_ALIGN_RIGHT)
    x -= width;
  else if (look->align == OST_ALIGN_CENTRE)
    x -= width / 2;
  ost_paragraph_break (p, width + 1, OST_ALIGN_LEFT);
  if (p->lines->len > 0)
    ost_paragraph_emit (p, 0, galley, x, at->y, look->node);
  return width;
}

guint32
ost_layout_add_text_node (OstLayout *self, OstRole role, const char *alternative)
{
  guint32 node = ost_display_list_add_node (self->list, role, self->node);

  if (alternative != NULL)
    {
      g_ptr_array_add (self->list->texts, g_strdup (alternative));
      g_array_index (self->list->nodes, OstNode, node).text = self->list->texts->len;
    }
  return node;
}

static void
set_heading (OstLayout *self, const OstBlock *block)
{
  static const float sizes[] = { 1.32f, 1.05f, 0.95f, 1.0f };
  static const float before[] = { 10, 15, 11, 9 };
  static const float after[] = { 5, 5, 4, 3 };
  float size = self->style->size * sizes[block->level];
  OstParagraphLook look = { .size = size, .leading = size * 1.25f, .whole = TRUE };
  guint first = self->flow.strips->len;

  look.before = before[block->level];
  look.after = after[block->level];
  look.align = block->level == 0 ? OST_ALIGN_CENTRE : OST_ALIGN_LEFT;
  look.flags = block->level == 3 ? OST_RUN_BOLD | OST_RUN_ITALIC : OST_RUN_BOLD | OST_RUN_SANS;
  look.node = ost_layout_add_text_node (self, OST_TAG_TITLE + (OstRole) block->level, NULL);
  ost_layout_set_runs (self, block->runs, &look);
  if (self->flow.strips->len > first && block->level <= 1)
    {
      OstOutlineEntry entry = { ost_runs_dup_text (block->runs), block->level, 0, 0 };

      ost_flow_strip (&self->flow, first)->outline = (int) self->list->outline->len;
      g_array_append_val (self->list->outline, entry);
    }
  self->flow.stick = self->flow.strips->len > first;
}

static void
set_paragraph (OstLayout *self, const OstBlock *block)
{
  float size = self->style->size;
  OstParagraphLook look = { .size = size, .leading = size * self->style->leading, .after = 5 };
  static const OstAlign aligns[] = { OST_ALIGN_JUSTIFY, OST_ALIGN_LEFT,    OST_ALIGN_CENTRE,
                                     OST_ALIGN_RIGHT,   OST_ALIGN_JUSTIFY, OST_ALIGN_LEFT };
  gboolean quote = block->level == OST_PARAGRAPH_QUOTE;
  float inset = quote ? 18 : 0;

  look.align = aligns[block->level];
  look.hyphenate = look.align == OST_ALIGN_JUSTIFY || block->level == OST_PARAGRAPH_NOTE;
  if (block->level == OST_PARAGRAPH_NOTE)
    {
      look.size = size * SMALL;
      look.leading = look.size * 1.25f;
      look.flags = OST_RUN_MUTED;
      look.after = 3;
    }
  look.node = ost_layout_add_text_node (self, quote ? OST_TAG_QUOTE : OST_TAG_PARAGRAPH, NULL);
  self->left += inset;
  self->width -= 2 * inset;
  ost_layout_set_runs (self, block->runs, &look);
  self->left -= inset;
  self->width += 2 * inset;
}

static void
set_item (OstLayout *self, const OstBlock *block)
{
  float size = self->style->size;
  OstParagraphLook look = { .size = size, .leading = size * self->style->leading, .after = 3 };
  OstPoint at = { OST_POINT_MOVE, self->left + 2, ost_layout_base_line (size, look.leading) };
  guint32 parent = self->node;
  guint32 item;
  guint first = self->flow.strips->len;
  float indent = ITEM_INDENT * size / 11;

  if (self->list_node == 0)
    self->list_node = ost_display_list_add_node (self->list, OST_TAG_LIST, parent);
  item = ost_display_list_add_node (self->list, OST_TAG_ITEM, self->list_node);
  look.node = ost_display_list_add_node (self->list, OST_TAG_LABEL, item);
  ost_flow_begin (&self->flow, 0);
  ost_layout_set_line (self, &self->flow.galley, &look, &at, block->text);
  ost_flow_end (&self->flow, 0, OST_KEEP_FREE); /* the marker hangs over its first line */
  look.node = ost_display_list_add_node (self->list, OST_TAG_ITEM_BODY, item);
  look.hyphenate = TRUE;
  self->left += indent;
  self->width -= indent;
  self->flow.stick = TRUE;
  ost_layout_set_runs (self, block->runs, &look);
  self->left -= indent;
  self->width += indent;
  if (self->flow.strips->len == first + 1)
    ost_flow_strip (&self->flow, first)->height = look.leading;
}

static void
open_frame (OstLayout *self, const OstBlock *block)
{
  OstParagraphLook look = { .size = self->style->size * 0.8f, .after = 4, .whole = TRUE };
  OstBand *band;

  band = ost_flow_open_band (&self->flow, self->left, self->left + self->width);
  band->frame = TRUE;
  band->head_height = FRAME_PAD - 2;
  ost_flow_begin (&self->flow, 8);
  ost_flow_end (&self->flow, FRAME_PAD - 2, OST_KEEP_FREE);
  self->flow.stick = TRUE;
  self->left += FRAME_PAD;
  self->width -= 2 * FRAME_PAD;
  look.leading = look.size * 1.3f;
  look.flags = OST_RUN_BOLD | OST_RUN_SANS | OST_RUN_MUTED;
  self->node = ost_layout_add_text_node (self, OST_TAG_FRAME, NULL);
  look.node = ost_layout_add_text_node (self, OST_TAG_PARAGRAPH, NULL);
  ost_layout_set_runs (self, block->runs, &look);
  self->flow.stick = TRUE;
}

static void
close_frame (OstLayout *self)
{
  self->flow.space_after = 0;
  ost_flow_begin (&self->flow, 0);
  ost_flow_end (&self->flow, FRAME_PAD - 1, OST_KEEP_FIRM);
  ost_flow_close_band (&self->flow);
  self->left -= FRAME_PAD;
  self->width += 2 * FRAME_PAD;
  self->node = g_array_index (self->list->nodes, OstNode, self->node).parent;
  self->flow.space_after = 9;
}

static void
set_rule (OstLayout *self)
{
  ost_flow_begin (&self->flow, 4);
  ost_galley_add_line (&self->flow.galley, self->left, 0, self->left + self->width, 0, 0.5f);
  ost_flow_end (&self->flow, 0.5f, OST_KEEP_FREE);
  self->flow.space_after = 5;
}

static gboolean
set_block (OstLayout *self, const OstBlock *block, GError **error)
{
  if (block->kind != OST_BLOCK_ITEM)
    self->list_node = 0;
  switch (block->kind)
    {
    case OST_BLOCK_HEADING:
      set_heading (self, block);
      break;
    case OST_BLOCK_PARAGRAPH:
      set_paragraph (self, block);
      break;
    case OST_BLOCK_ITEM:
      set_item (self, block);
      break;
    case OST_BLOCK_TABLE:
      ost_layout_table (self, block->table);
      break;
    case OST_BLOCK_SIGNATURES:
      ost_layout_signatures (self, block);
      break;
    case OST_BLOCK_PICTURE:
      return ost_layout_picture (self, block, error);
    case OST_BLOCK_DRAWING:
      ost_layout_drawing (self, block);
      break;
    case OST_BLOCK_WRITE_LINES:
      ost_layout_write_lines (self, block);
      break;
    case OST_BLOCK_RULE:
      set_rule (self);
      break;
    case OST_BLOCK_SPACE:
      self->flow.space_after += block->height;
      break;
    case OST_BLOCK_PAGE_BREAK:
      self->flow.new_page = self->flow.strips->len > 0 || self->list->pages->len > 0;
      self->flow.space_after = 0;
      break;
    case OST_BLOCK_OPEN_FRAME:
      open_frame (self, block);
      break;
    case OST_BLOCK_CLOSE_FRAME:
      close_frame (self);
      break;
    case OST_BLOCK_OPEN_GROUP:
      if (block->level > 0)
        ost_flow_drag_lines (&self->flow);
      break;
    case OST_BLOCK_CLOSE_GROUP:
      break;
    }
  return TRUE;
}

static gboolean
set_blocks (OstLayout *self, GError **error)
{
  const GPtrArray *blocks = self->document->blocks;
  guint starts[16];
  guint *n_groups = &self->flow.n_groups;

  for (guint i = 0; i < blocks->len; i++)
    {
      const OstBlock *block = g_ptr_array_index (blocks, i);

      if (!set_block (self, block, error))
        return FALSE;
      if (block->kind == OST_BLOCK_OPEN_GROUP)
        {
          if (*n_groups < G_N_ELEMENTS (starts))
            starts[*n_groups] = self->flow.strips->len;
          *n_groups += 1;
        }
      else if (block->kind == OST_BLOCK_CLOSE_GROUP && *n_groups > 0)
        {
          *n_groups -= 1;
          if (*n_groups < G_N_ELEMENTS (starts))
            ost_flow_keep_together (&self->flow, starts[*n_groups]);
        }
      ost_flow_make_pages (&self->flow, FALSE);
      ost_typesetter_trim (self->typesetter);
    }
  self->flow.n_groups = 0;
  return TRUE;
}

static void
set_geometry (OstLayout *self)
{
  const OstStyle *style = self->style;
  OstDisplayList *list = self->list;

  list->page_width = style->page_width;
  list->page_height = style->page_height;
  self->left = list->body_left = style->margin_left;
  self->width = style->page_width - style->margin_left - style->margin_right;
  list->body_right = self->left + self->width;
  list->body_bottom = style->page_height - style->margin_bottom;
  self->flow.first_top = style->margin_top;
  self->flow.top = style->margin_top + ost_layout_running_head_height (self->document);
  self->flow.bottom = list->body_bottom;
  self->flow.carry = ost_layout_carry_cb;
  self->flow.carry_data = self;
}

static void
warn (OstLayout *self)
{
  guint n_replaced = self->document->n_replaced;

  if (n_replaced > 0)
    g_ptr_array_add (self->list->warnings,
                     g_strdup_printf ("Emotikony zastąpiono znakiem □: %u.", n_replaced));
  if (self->n_missing > 0)
    g_ptr_array_add (self->list->warnings,
                     g_strdup_printf ("Znaki, których nie ma w żadnym kroju pisma, zastąpiono "
                                      "znakiem □: %u.",
                                      self->n_missing));
}

static void
take_facts (OstLayout *self)
{
  self->list->title = g_strdup (self->document->title);
  self->list->author = g_strdup (self->document->author);
  self->list->subject = g_strdup (self->document->subject);
  self->list->keywords = g_strdup (self->document->keywords);
  self->list->date = self->document->date;
}

OstDisplayList *
ost_document_lay_out (const OstDocument *document, OstTypesetter *typesetter, GError **error)
{
  g_autoptr (OstDisplayList) list = ost_display_list_new (typesetter);
  g_autoptr (OstParagraph) paragraph = ost_paragraph_new (typesetter);
  g_autoptr (GPtrArray) cells =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ost_paragraph_free);
  OstLayout self = { document, &document->style, typesetter, list };
  gboolean good;

  ost_typesetter_trim (typesetter);
  self.paragraph = paragraph;
  self.cells = cells;
  self.node = 1;
  if (get_face (&self, 0) == NULL)
    {
      g_propagate_error (error, self.failure);
      return NULL;
    }
  ost_flow_init (&self.flow, list);
  set_geometry (&self);
  good = ost_layout_letterhead (&self, error) && set_blocks (&self, error);
  if (good)
    {
      ost_flow_make_pages (&self.flow, TRUE);
      if (list->pages->len == 0)
        ost_flow_build_page (&self.flow, 0, 0);
      ost_layout_furniture (&self);
      take_facts (&self);
      warn (&self);
      ost_typesetter_set_warnings (typesetter, list->warnings);
    }
  ost_flow_clear (&self.flow);
  if (good && self.failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self.failure));
      good = FALSE;
    }
  g_clear_error (&self.failure);
  return good ? g_steal_pointer (&list) : NULL;
}
