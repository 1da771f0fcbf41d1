/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/money.h"
#include "documents/layout.h"

#define ROWS_MEASURED 60 /* all of them at the top, then every sixteenth */
#define PADS (2 * OST_TABLE_PAD_X)
#define ROUNDING 0.2f

typedef OstParagraphWidths Wish; /* with the pads of the cell */

static void
measure_cell (
    OstLayout *layout, const OstTable *table, const OstCell *cell, guint flags, Wish *wish)
{
  OstParagraph *p = layout->paragraph;
  gboolean plain = table->look == OST_TABLE_PLAIN;
  OstParagraphLook look = { .size = plain ? layout->style->size : layout->style->table_size };
  Wish widths;

  if (table->size > 0)
    look.size = table->size;
  look.flags = plain ? OST_RUN_REGULAR : OST_RUN_SANS;
  if (flags & (OST_ROW_HEAD | OST_ROW_TOTAL))
    look.flags |= OST_RUN_BOLD;
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
  widths = ost_paragraph_measure (p);
  wish->part = MAX (wish->part, widths.part + PADS + ROUNDING);
  wish->word = MAX (wish->word, widths.word + PADS + ROUNDING);
  wish->tied = MAX (wish->tied, widths.tied + PADS + ROUNDING);
  wish->natural = MAX (wish->natural, widths.natural + PADS + ROUNDING);
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

/* A carried total may be wider than every amount of its column. */
static void
measure_totals (OstLayout *layout, const OstTable *table, Wish *wishes)
{
  guint index = 0;

  for (guint column = 0; column < table->n_columns; column++)
    if (table->columns[column].carried)
      {
        g_autofree char *text = NULL;
        OstCell cell = { .span = 1 };
        gint64 sum = 0;

        for (guint i = index; i < table->carried->len; i += table->n_carried)
          sum += g_array_index (table->carried, gint64, i);
        cell.text = text = ost_money_dup_polish (sum);
        measure_cell (layout, table, &cell, OST_ROW_TOTAL, &wishes[column]);
        index++;
      }
}

static float
weight (const OstColumn *column)
{
  return column->weight > 0 ? column->weight : 1;
}

/* A column that would have to divide words gets its widest one, dates and amounts being words;
 * where no column does, one that is wider than its content gets just that.  Returns the column,
 * G_MAXUINT: all agree. */
static guint
find_unsettled (const OstTable *table, const Wish *wishes, const gboolean *settled, float *widths)
{
  for (guint i = 0; i < table->n_columns; i++)
    if (!settled[i] && wishes[i].tied > widths[i])
      {
        widths[i] = wishes[i].tied;
        return i;
      }
  for (guint i = 0; i < table->n_columns; i++)
    if (!settled[i] && wishes[i].natural < widths[i])
      {
        widths[i] = wishes[i].natural;
        return i;
      }
  return G_MAXUINT;
}

static void
share_rest (const OstTable *table, const gboolean *settled, float rest, float *widths)
{
  float weights = 0;

  for (guint i = 0; i < table->n_columns; i++)
    if (settled[i])
      rest -= widths[i];
    else
      weights += weight (&table->columns[i]);
  for (guint i = 0; i < table->n_columns; i++)
    if (!settled[i])
      widths[i] = MAX (rest, 0) * weight (&table->columns[i]) / weights;
}

/* Columns whose content is short get what it needs; the others share the rest by weight, none less
 * than its widest word as long as that is possible. */
static void
share (const OstTable *table, const Wish *wishes, float width, float *widths)
{
  gboolean settled[64] = { FALSE };
  guint column = G_MAXUINT;

  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].width > 0)
      {
        widths[i] = table->columns[i].width;
        settled[i] = TRUE;
      }
  do
    {
      share_rest (table, settled, width, widths);
      column = find_unsettled (table, wishes, settled, widths);
      if (column != G_MAXUINT)
        settled[column] = TRUE;
    }
  while (column != G_MAXUINT);
}

/* Takes EXCESS from what the columns have above their floors, in proportion; returns what is left
 * of it. */
static float
shrink (float *widths, const float *floors, guint n, float excess)
{
  float above = 0;
  float part;

  for (guint i = 0; i < n; i++)
    above += MAX (widths[i] - floors[i], 0);
  if (excess <= 0 || above <= 0)
    return excess;
  part = MIN (1, excess / above);
  for (guint i = 0; i < n; i++)
    widths[i] -= MAX (widths[i] - floors[i], 0) * part;
  return excess - part * above;
}

/* Too wide: first dates are torn, then words divided by the rules, then anywhere, down to a letter
 * and a hyphen. */
static void
squeeze (const Wish *wishes, guint n, float narrowest, float excess, float *widths)
{
  g_autofree float *floors = g_new0 (float, n);

  for (guint step = 0; step < 3; step++)
    {
      for (guint i = 0; i < n; i++)
        floors[i] = MAX (step == 0   ? wishes[i].word
                         : step == 1 ? wishes[i].part
                                     : narrowest,
                         narrowest);
      excess = shrink (widths, floors, n, excess);
    }
}

static void
fit (const OstTable *table, const Wish *wishes, float width, float narrowest, float *widths)
{
  guint n = table->n_columns;
  float sum = 0;
  float weights = 0;

  narrowest = MIN (narrowest, width / (float) n);
  for (guint i = 0; i < n; i++)
    {
      widths[i] = MAX (widths[i], narrowest);
      sum += widths[i];
      weights += table->columns[i].width > 0 ? 0 : weight (&table->columns[i]);
    }
  if (sum > width)
    squeeze (wishes, n, narrowest, sum - width, widths);
  for (guint i = 0; i < n && sum < width && weights > 0; i++)
    if (table->columns[i].width <= 0)
      widths[i] += (width - sum) * weight (&table->columns[i]) / weights;
}

void
ost_table_choose_columns (OstLayout *layout, const OstTable *table, float *edges)
{
  guint n = table->n_columns;
  g_autofree Wish *wishes = g_new0 (Wish, n);
  g_autofree float *widths = g_new0 (float, n);

  float table_size =
      table->look == OST_TABLE_PLAIN ? layout->style->size : layout->style->table_size;

  measure_rows (layout, table, wishes);
  measure_totals (layout, table, wishes);
  share (table, wishes, layout->width, widths);
  fit (table, wishes, layout->width, PADS + 1.9f * (table->size > 0 ? table->size : table_size),
       widths);
  edges[0] = layout->left;
  for (guint i = 0; i < n; i++)
    edges[i + 1] = edges[i] + widths[i];
  if (edges[n] > layout->left + layout->width)
    edges[n] = layout->left + layout->width;
}
