/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/blocks.h"
#include "documents/clean-text.h"

#define MILLIMETRE (72.0f / 25.4f)
#define MOST_SIGNATURES 3

OstStyle
ost_style_office (void)
{
  OstStyle style = { .family = "Liberation Serif", .sans = "Liberation Sans" };

  style.size = 11;
  style.leading = 1.32f;
  style.table_size = 9;
  style.page_width = 210 * MILLIMETRE;
  style.page_height = 297 * MILLIMETRE;
  style.margin_left = 25 * MILLIMETRE;
  style.margin_right = 20 * MILLIMETRE;
  style.margin_top = 20 * MILLIMETRE;
  style.margin_bottom = 22 * MILLIMETRE;
  return style;
}

OstStyle
ost_style_landscape (void)
{
  OstStyle style = ost_style_office ();
  float width = style.page_width;

  style.page_width = style.page_height;
  style.page_height = width;
  style.margin_left = style.margin_right = 18 * MILLIMETRE;
  return style;
}

OstStyle
ost_style_large (void)
{
  OstStyle style = ost_style_office ();

  style.family = style.sans;
  style.size = 15;
  style.table_size = 14;
  style.leading = 1.4f;
  return style;
}

static void
free_block (gpointer data)
{
  OstBlock *block = data;

  ost_runs_free (block->runs);
  ost_table_free (block->table);
  if (block->signatures != NULL)
    for (int i = 0; i < block->level; i++)
      {
        g_free (block->signatures[i].caption);
        g_free (block->signatures[i].name);
        g_free (block->signatures[i].role);
      }
  g_free (block->signatures);
  g_free (block->text);
  g_clear_pointer (&block->file, g_bytes_unref);
  g_free (block);
}

OstDocument *
ost_document_new (const OstStyle *style)
{
  OstDocument *self = g_new0 (OstDocument, 1);

  self->style = style != NULL ? *style : ost_style_office ();
  self->blocks = g_ptr_array_new_with_free_func (free_block);
  g_date_clear (&self->date, 1);
  return self;
}

void
ost_document_free (OstDocument *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->blocks);
  g_clear_pointer (&self->crest, g_bytes_unref);
  g_strfreev (self->centre_lines);
  g_free (self->title);
  g_free (self->author);
  g_free (self->subject);
  g_free (self->keywords);
  g_free (self->crest_description);
  g_free (self->centre);
  g_free (self->head_left);
  g_free (self->head_right);
  g_free (self->foot_line);
  g_free (self);
}

static char *
clean (OstDocument *self, const char *text)
{
  return text != NULL ? ost_clean_text (text, &self->n_replaced) : NULL;
}

static void
set_clean (OstDocument *self, char **field, const char *text)
{
  g_free (*field);
  *field = clean (self, text);
}

void
ost_document_set_facts (OstDocument *self, const OstDocumentFacts *facts)
{
  set_clean (self, &self->title, facts->title);
  set_clean (self, &self->author, facts->author);
  set_clean (self, &self->subject, facts->subject);
  set_clean (self, &self->keywords, facts->keywords);
  self->date = facts->date;
}

void
ost_document_set_letterhead (OstDocument *self, const OstLetterhead *letterhead)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  for (guint i = 0; letterhead->lines != NULL && letterhead->lines[i] != NULL; i++)
    g_ptr_array_add (lines, clean (self, letterhead->lines[i]));
  g_ptr_array_add (lines, NULL);
  g_strfreev (self->centre_lines);
  self->centre_lines = (char **) g_ptr_array_free (g_steal_pointer (&lines), FALSE);
  set_clean (self, &self->centre, letterhead->name);
  set_clean (self, &self->crest_description, letterhead->crest_description);
  g_clear_pointer (&self->crest, g_bytes_unref);
  self->crest = letterhead->crest != NULL ? g_bytes_ref (letterhead->crest) : NULL;
}

void
ost_document_set_running_head (OstDocument *self, const char *left, const char *right)
{
  set_clean (self, &self->head_left, left);
  set_clean (self, &self->head_right, right);
}

void
ost_document_set_foot_line (OstDocument *self, const char *text)
{
  set_clean (self, &self->foot_line, text);
}

static OstBlock *
add_block (OstDocument *self, OstBlockKind kind)
{
  OstBlock *block = g_new0 (OstBlock, 1);

  block->kind = kind;
  g_ptr_array_add (self->blocks, block);
  return block;
}

static OstBlock *
add_runs_block (OstDocument *self, OstBlockKind kind, OstRuns *runs)
{
  OstBlock *block = add_block (self, kind);

  block->runs = runs;
  self->n_replaced += runs->n_replaced;
  return block;
}

void
ost_document_add_heading (OstDocument *self, int level, const char *text)
{
  OstBlock *block = add_runs_block (self, OST_BLOCK_HEADING, ost_runs_new (text));

  block->level = CLAMP (level, 0, 3);
}

void
ost_document_add_text (OstDocument *self, OstParagraphKind kind, const char *text)
{
  ost_document_add_runs (self, kind, ost_runs_new (text));
}

void
ost_document_add_runs (OstDocument *self, OstParagraphKind kind, OstRuns *runs)
{
  OstBlock *block = add_runs_block (self, OST_BLOCK_PARAGRAPH, runs);

  block->level = kind;
}

void
ost_document_add_item (OstDocument *self, const char *marker, OstRuns *runs)
{
  OstBlock *block = add_runs_block (self, OST_BLOCK_ITEM, runs);

  block->text = clean (self, marker != NULL ? marker : "–");
}

void
ost_document_add_table (OstDocument *self, OstTable *table)
{
  OstBlock *block = add_block (self, OST_BLOCK_TABLE);

  block->table = table;
  self->n_replaced += table->n_replaced;
}

void
ost_document_add_signatures (OstDocument *self, const OstSignature *signatures, guint n)
{
  OstBlock *block = add_block (self, OST_BLOCK_SIGNATURES);

  n = CLAMP (n, 1, MOST_SIGNATURES);
  block->level = (int) n;
  block->signatures = g_new0 (OstSignatureText, n);
  for (guint i = 0; i < n; i++)
    {
      block->signatures[i].caption = clean (self, signatures[i].caption);
      block->signatures[i].name = clean (self, signatures[i].name);
      block->signatures[i].role = clean (self, signatures[i].role);
    }
}

void
ost_document_add_picture (OstDocument *self, GBytes *file, float width, const char *description)
{
  OstBlock *block = add_block (self, OST_BLOCK_PICTURE);

  block->file = g_bytes_ref (file);
  block->width = width;
  block->text = clean (self, description);
}

void
ost_document_add_drawing (OstDocument *self,
                          float width,
                          float height,
                          OstSketchFunc func,
                          gpointer data,
                          const char *description)
{
  OstBlock *block = add_block (self, OST_BLOCK_DRAWING);

  block->width = width;
  block->height = height;
  block->sketch = func;
  block->sketch_data = data;
  block->text = clean (self, description);
}

void
ost_document_add_write_lines (OstDocument *self, guint n)
{
  add_block (self, OST_BLOCK_WRITE_LINES)->level = (int) n;
}

void
ost_document_add_rule (OstDocument *self)
{
  add_block (self, OST_BLOCK_RULE);
}

void
ost_document_add_space (OstDocument *self, float height)
{
  add_block (self, OST_BLOCK_SPACE)->height = height;
}

void
ost_document_add_page_break (OstDocument *self)
{
  add_block (self, OST_BLOCK_PAGE_BREAK);
}

void
ost_document_open_group (OstDocument *self)
{
  add_block (self, OST_BLOCK_OPEN_GROUP);
  self->n_open++;
}

void
ost_document_open_clinging_group (OstDocument *self)
{
  add_block (self, OST_BLOCK_OPEN_GROUP)->level = 1;
  self->n_open++;
}

void
ost_document_close_group (OstDocument *self)
{
  g_return_if_fail (self->n_open > 0);
  add_block (self, OST_BLOCK_CLOSE_GROUP);
  self->n_open--;
}

void
ost_document_open_frame (OstDocument *self, const char *title)
{
  add_runs_block (self, OST_BLOCK_OPEN_FRAME, ost_runs_new (title));
  self->n_open++;
}

void
ost_document_close_frame (OstDocument *self)
{
  g_return_if_fail (self->n_open > 0);
  add_block (self, OST_BLOCK_CLOSE_FRAME);
  self->n_open--;
}

gboolean
ost_document_is_empty (const OstDocument *self)
{
  return self->blocks->len == 0;
}
