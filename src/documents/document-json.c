/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/json-writer.h"
#include "documents/blocks.h"
#include "documents/document-json.h"

/* As one text; tick boxes are written as they look. */
static char *
dup_text (const OstRuns *runs)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; runs != NULL && i < runs->runs->len; i++)
    {
      const OstRun *run = &g_array_index (runs->runs, OstRun, i);

      if (run->flags & OST_RUN_TICK)
        g_string_append (text, run->flags & OST_RUN_TICKED ? "☒" : "☐");
      g_string_append (text, run->text);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_runs (OstJsonWriter *out, const char *key, const OstRuns *runs)
{
  g_autofree char *text = dup_text (runs);

  ost_json_writer_add_text (out, key, text);
}

static void
add_file (OstJsonWriter *out, const char *key, GBytes *file)
{
  g_autofree char *checksum =
      file != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, file) : NULL;

  ost_json_writer_add_text (out, key, checksum);
}

static void
add_row (OstJsonWriter *out, const OstTable *table, const OstRow *row)
{
  ost_json_writer_begin_array (out, NULL);
  for (guint i = 0; i < row->n; i++)
    {
      const OstCell *cell = &g_array_index (table->cells, OstCell, row->first + i);

      if (cell->text != NULL)
        ost_json_writer_add_text (out, NULL, cell->text);
      else
        add_runs (out, NULL, cell->runs);
    }
  ost_json_writer_end_array (out);
}

static void
add_table (OstJsonWriter *out, const OstTable *table)
{
  ost_json_writer_begin_array (out, "table");
  for (guint i = 0; i < table->rows->len; i++)
    add_row (out, table, &g_array_index (table->rows, OstRow, i));
  ost_json_writer_end_array (out);
}

static void
add_signatures (OstJsonWriter *out, const OstBlock *block)
{
  ost_json_writer_begin_array (out, "signatures");
  for (int i = 0; i < block->level; i++)
    {
      ost_json_writer_begin_object (out, NULL);
      ost_json_writer_add_text (out, "caption", block->signatures[i].caption);
      ost_json_writer_add_text (out, "name", block->signatures[i].name);
      ost_json_writer_add_text (out, "role", block->signatures[i].role);
      ost_json_writer_end_object (out);
    }
  ost_json_writer_end_array (out);
}

static void
add_content (OstJsonWriter *out, const OstBlock *block)
{
  switch (block->kind)
    {
    case OST_BLOCK_HEADING:
      ost_json_writer_add_int (out, "level", block->level);
      add_runs (out, "heading", block->runs);
      break;
    case OST_BLOCK_ITEM:
      ost_json_writer_add_text (out, "marker", block->text);
      add_runs (out, "item", block->runs);
      break;
    case OST_BLOCK_TABLE:
      add_table (out, block->table);
      break;
    case OST_BLOCK_SIGNATURES:
      add_signatures (out, block);
      break;
    case OST_BLOCK_PICTURE:
      add_file (out, "picture", block->file);
      ost_json_writer_add_text (out, "description", block->text);
      break;
    case OST_BLOCK_DRAWING:
      ost_json_writer_add_text (out, "drawing", block->text);
      break;
    case OST_BLOCK_WRITE_LINES:
      ost_json_writer_add_int (out, "lines_to_write_on", block->level);
      break;
    case OST_BLOCK_OPEN_FRAME:
      add_runs (out, "frame", block->runs);
      break;
    default:
      add_runs (out, "paragraph", block->runs);
    }
}

/* What only moves ink about says nothing. */
static gboolean
says_something (const OstBlock *block)
{
  return block->runs != NULL || block->table != NULL || block->signatures != NULL ||
         block->file != NULL || block->kind == OST_BLOCK_DRAWING ||
         block->kind == OST_BLOCK_WRITE_LINES;
}

static void
add_letterhead (OstJsonWriter *out, const OstDocument *self)
{
  ost_json_writer_begin_object (out, "letterhead");
  ost_json_writer_add_text (out, "name", self->centre);
  ost_json_writer_begin_array (out, "lines");
  for (guint i = 0; self->centre_lines != NULL && self->centre_lines[i] != NULL; i++)
    ost_json_writer_add_text (out, NULL, self->centre_lines[i]);
  ost_json_writer_end_array (out);
  add_file (out, "crest", self->crest);
  ost_json_writer_end_object (out);
}

static void
add_document (OstJsonWriter *out, const OstDocument *self)
{
  ost_json_writer_begin_object (out, NULL);
  ost_json_writer_add_text (out, "title", self->title);
  ost_json_writer_add_text (out, "author", self->author);
  ost_json_writer_add_text (out, "subject", self->subject);
  ost_json_writer_add_date (out, "date", &self->date);
  add_letterhead (out, self);
  ost_json_writer_add_text (out, "foot", self->foot_line);
  ost_json_writer_begin_array (out, "content");
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const OstBlock *block = g_ptr_array_index (self->blocks, i);

      if (!says_something (block))
        continue;
      ost_json_writer_begin_object (out, NULL);
      add_content (out, block);
      ost_json_writer_end_object (out);
    }
  ost_json_writer_end_array (out);
  ost_json_writer_end_object (out);
}

char *
ost_document_dup_json (const OstDocument *self)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (OstJsonWriter) out = ost_json_writer_new (memory);
  GMemoryOutputStream *stream = G_MEMORY_OUTPUT_STREAM (memory);
  gboolean good;

  add_document (out, self);
  good = ost_json_writer_finish (out, NULL);
  g_assert (good); /* memory takes everything */
  return g_strndup (g_memory_output_stream_get_data (stream),
                    g_memory_output_stream_get_data_size (stream));
}
