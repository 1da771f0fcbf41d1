/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/date.h"
#include "documents/blocks.h"
#include "documents/document-digest.h"

/* With its size, so that two texts are never read as another two. */
static void
add_bytes (GChecksum *sum, gconstpointer data, gsize size)
{
  const guint64 length = size;

  g_checksum_update (sum, (const guchar *) &length, sizeof length);
  if (size > 0)
    g_checksum_update (sum, data, (gssize) size);
}

static void
add_text (GChecksum *sum, const char *text)
{
  const guint8 given = text != NULL;

  g_checksum_update (sum, &given, sizeof given);
  if (given)
    add_bytes (sum, text, strlen (text));
}

static void
add_number (GChecksum *sum, gint64 number)
{
  g_checksum_update (sum, (const guchar *) &number, sizeof number);
}

static void
add_length (GChecksum *sum, float points)
{
  g_checksum_update (sum, (const guchar *) &points, sizeof points);
}

static void
add_file (GChecksum *sum, GBytes *file)
{
  gsize size = 0;
  gconstpointer data = file != NULL ? g_bytes_get_data (file, &size) : NULL;

  add_bytes (sum, data, size);
}

static void
add_runs (GChecksum *sum, const OstRuns *runs)
{
  add_number (sum, runs != NULL ? (gint64) runs->runs->len : -1);
  for (guint i = 0; runs != NULL && i < runs->runs->len; i++)
    {
      const OstRun *run = &g_array_index (runs->runs, OstRun, i);

      add_number (sum, run->flags);
      add_text (sum, run->text);
      add_text (sum, run->address);
    }
}

static void
add_columns (GChecksum *sum, const OstTable *table)
{
  add_number (sum, table->n_columns);
  for (guint i = 0; i < table->n_columns; i++)
    {
      const OstColumn *column = &table->columns[i];

      add_text (sum, column->title);
      add_number (sum, column->align);
      add_length (sum, column->width);
      add_length (sum, column->weight);
      add_number (sum, column->label);
      add_number (sum, column->carried);
    }
}

static void
add_cells (GChecksum *sum, const OstTable *table)
{
  add_number (sum, table->rows->len);
  for (guint i = 0; i < table->rows->len; i++)
    {
      const OstRow *row = &g_array_index (table->rows, OstRow, i);

      add_number (sum, row->first);
      add_number (sum, row->n);
      add_number (sum, row->flags);
      add_length (sum, row->least_height);
    }
  add_number (sum, table->cells->len);
  for (guint i = 0; i < table->cells->len; i++)
    {
      const OstCell *cell = &g_array_index (table->cells, OstCell, i);

      add_text (sum, cell->text);
      add_runs (sum, cell->runs);
      add_number (sum, cell->span);
    }
  add_bytes (sum, table->carried->data, table->carried->len * sizeof (gint64));
}

static void
add_table (GChecksum *sum, const OstTable *table)
{
  add_number (sum, table != NULL);
  if (table == NULL)
    return;
  add_number (sum, table->look);
  add_length (sum, table->size);
  add_text (sum, table->description);
  add_columns (sum, table);
  add_cells (sum, table);
}

static void
add_block (GChecksum *sum, const OstBlock *block)
{
  add_number (sum, block->kind);
  add_number (sum, block->level);
  add_runs (sum, block->runs);
  add_text (sum, block->text);
  add_table (sum, block->table);
  for (int i = 0; block->signatures != NULL && i < block->level; i++)
    {
      add_text (sum, block->signatures[i].caption);
      add_text (sum, block->signatures[i].name);
      add_text (sum, block->signatures[i].role);
    }
  add_file (sum, block->file);
  add_length (sum, block->width);
  add_length (sum, block->height);
}

static void
add_style (GChecksum *sum, const OstStyle *style)
{
  const float lengths[] = { style->size,         style->leading,     style->table_size,
                            style->page_width,   style->page_height, style->margin_left,
                            style->margin_right, style->margin_top,  style->margin_bottom };

  add_text (sum, style->family);
  add_text (sum, style->sans);
  add_bytes (sum, lengths, sizeof lengths);
}

static void
add_facts (GChecksum *sum, const OstDocument *self)
{
  const char *const texts[] = {
    self->title,  self->author,    self->subject,    self->keywords, self->crest_description,
    self->centre, self->head_left, self->head_right, self->foot_line
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    add_text (sum, texts[i]);
  for (guint i = 0; self->centre_lines != NULL && self->centre_lines[i] != NULL; i++)
    add_text (sum, self->centre_lines[i]);
  add_number (sum, g_date_valid (&self->date) ? g_date_get_julian (&self->date) : 0);
  add_file (sum, self->crest);
}

char *
ost_document_dup_digest (const OstDocument *self)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  add_style (sum, &self->style);
  add_facts (sum, self);
  for (guint i = 0; i < self->blocks->len; i++)
    add_block (sum, g_ptr_array_index (self->blocks, i));
  return g_strdup (g_checksum_get_string (sum));
}
