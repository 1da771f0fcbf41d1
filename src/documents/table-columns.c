/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/layout.h"

#define ROWS_MEASURED 60 /* all of them at the top, then every sixteenth */
#define NARROWEST 14.0f
#define PADS (2 * OST_TABLE_PAD_X)

typedef struct
{
  float least;   /* no word is divided */
  float natural; /* nothing is broken */
} Wish;

static void
measure_cell (
    OstLayout *layout, const OstTable *table, const OstCell *cell, guint flags, Wish *wish)
{
  OstParagraph *p = layout->paragraph;
  OstParagraphLook look = { .size = table->size > 0 ? table->size : layout->style->table_size };
  float least;
  float natural;

  look.flags = flags & (OST_ROW_HEAD | OST_ROW_TOTAL) ? OST_RUN_BOLD | OST_RUN_SANS : OST_RUN_SANS;
  ost_paragraph_reset (p);
  if (cell->text != NULL)
    {
      OstInk ink = ost_layout_ink (layout, look.flags, look.size);

      ost_paragraph_add_run (p, &ink, cell->text);
    }
  else
    {
      guint n_missing = layout->n_missing;
      guint n_addresses = layout->list->addresses->len;

      ost_layout_add_runs (layout, p, cell->runs, &look);
      layout->n_missing = n_missing;
      g_ptr_array_set_size (layout->list->addresses, (int) n_addresses);
    }
  ost_paragraph_measure (p, &least, &natural);
  wish->least = MAX (wish->least, least + PADS + 0.2f);
  wish->natural = MAX (wish->natural, natural + PADS + 0.2f);
}

static void
measure_rows (OstLayout *layout, const OstTable *table, Wish *wishes)
{
  for (guint r = 0; r < table->rows->len; r++)
    {
      const OstRow *row = &g_array_index (table->rows, OstRow, r);
      guint column = 0;

      for (guint i = 0; i < row->n; i++)
        {
          const OstCell *cell = &g_array_index (table->cells, OstCell, row->first + i);
          gboolean number = table->columns[column].align == OST_ALIGN_RIGHT;

          /* numbers must not be torn: they are all measured */
          if (cell->span == 1 && (number || r < ROWS_MEASURED || r % 16 == 0))
            measure_cell (layout, table, cell, row->flags, &wishes[column]);
          column += cell->span;
        }
    }
}

static float
weight (const OstColumn *column)
{
  return column->weight > 0 ? column->weight : 1;
}

/* Columns whose content is short get what it needs; the others share the rest by weight, none less
 * than its widest word as long as that is possible. */
static void
share (const OstTable *table, const Wish *wishes, float width, float *widths)
{
  gboolean settled[64] = { FALSE };
  guint n = table->n_columns;
  gboolean again = TRUE;

  for (guint i = 0; i < n; i++)
    if (table->columns[i].width > 0)
      {
        widths[i] = table->columns[i].width;
        settled[i] = TRUE;
      }
  while (again)
    {
      float rest = width;
      float weights = 0;

      again = FALSE;
      for (guint i = 0; i < n; i++)
        if (settled[i])
          rest -= widths[i];
        else
          weights += weight (&table->columns[i]);
      for (guint i = 0; i < n; i++)
        {
          float part = settled[i] ? 0 : MAX (rest, 0) * weight (&table->columns[i]) / weights;

          if (settled[i])
            continue;
          widths[i] = part;
          if (wishes[i].natural < part || wishes[i].least > part)
            {
              widths[i] = wishes[i].natural < part ? wishes[i].natural : wishes[i].least;
              settled[i] = again = TRUE;
              break;
            }
        }
    }
}

static void
fit (const OstTable *table, float width, float *widths)
{
  guint n = table->n_columns;
  float sum = 0;
  float weights = 0;

  for (guint i = 0; i < n; i++)
    {
      widths[i] = MAX (widths[i], NARROWEST);
      sum += widths[i];
      weights += table->columns[i].width > 0 ? 0 : weight (&table->columns[i]);
    }
  for (guint i = 0; i < n; i++)
    if (sum > width)
      widths[i] *= width / sum; /* words will be divided, at worst between any letters */
    else if (weights > 0 && table->columns[i].width <= 0)
      widths[i] += (width - sum) * weight (&table->columns[i]) / weights;
}

void
ost_table_choose_columns (OstLayout *layout, const OstTable *table, float *edges)
{
  guint n = table->n_columns;
  g_autofree Wish *wishes = g_new0 (Wish, n);
  g_autofree float *widths = g_new0 (float, n);

  measure_rows (layout, table, wishes);
  share (table, wishes, layout->width, widths);
  fit (table, layout->width, widths);
  edges[0] = layout->left;
  for (guint i = 0; i < n; i++)
    edges[i + 1] = edges[i] + widths[i];
  if (edges[n] > layout->left + layout->width)
    edges[n] = layout->left + layout->width;
}
