/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/money.h"
#include "documents/layout.h"

#define HEAD_GREY 0xE4E6E8
#define LIGHT_GREY 0xF1F2F3
#define TALL_ROW 9 /* lines: rows from here on may be torn */
#define SPACE_AROUND 9.0f

/* A row being set: one paragraph for each cell. */
typedef struct
{
  OstLayout *layout;
  const OstTable *table;
  OstBand *band;
  const float *edges; /* of the table's columns */
  float size;
  float leading;
  float pad_x;
  float pad_y;
  guint32 node;

  const OstRow *row;
  guint number;
  guint n_head_rows;
  guint n_lines; /* of the tallest cell */
  const float *row_edges;
  guint n_row_edges;
  guint32 cell_nodes[64];
} Setting;

static OstParagraph *
cell_paragraph (OstLayout *layout, guint i)
{
  while (layout->cells->len <= i)
    g_ptr_array_add (layout->cells, ost_paragraph_new (layout->typesetter));
  return g_ptr_array_index (layout->cells, i);
}

static OstRunFlags
row_run_flags (const Setting *s)
{
  OstRunFlags flags = s->table->look == OST_TABLE_PLAIN ? OST_RUN_REGULAR : OST_RUN_SANS;

  if (s->row->flags & (OST_ROW_HEAD | OST_ROW_TOTAL | OST_ROW_GROUP))
    flags |= OST_RUN_BOLD;
  return flags;
}

static void
set_cell (Setting *s, guint i, const OstCell *cell, guint column)
{
  OstParagraph *p = cell_paragraph (s->layout, i);
  const OstColumn *c = &s->table->columns[column];
  gboolean head = (s->row->flags & OST_ROW_HEAD) != 0;
  OstParagraphLook look = { .size = s->size, .flags = row_run_flags (s) };
  OstAlign align = cell->span > 1 ? OST_ALIGN_LEFT : c->align;
  float width = s->edges[column + cell->span] - s->edges[column] - 2 * s->pad_x;

  look.hyphenate = align != OST_ALIGN_RIGHT;
  ost_paragraph_reset (p);
  if (cell->text != NULL)
    {
      OstInk ink = ost_layout_ink (s->layout, look.flags, look.size);

      ost_paragraph_add_run (p, &ink, cell->text);
      s->layout->n_missing += p->n_missing;
      p->hyphenate = look.hyphenate;
    }
  else
    ost_layout_add_runs (s->layout, p, cell->runs, &look);
  if (align == OST_ALIGN_JUSTIFY || (head && align != OST_ALIGN_RIGHT))
    align = OST_ALIGN_LEFT;
  ost_paragraph_break (p, MAX (width, 1), align);
  s->n_lines = MAX (s->n_lines, p->lines->len);
}

static void
set_row_edges (Setting *s)
{
  guint n = s->table->n_columns;
  float *edges;
  guint column = 0;

  s->row_edges = s->edges;
  s->n_row_edges = s->table->look == OST_TABLE_GRID ? n + 1 : 0;
  if (s->n_row_edges == 0 || s->row->n == n)
    return;
  edges = g_new (float, n + 1);
  s->n_row_edges = 0;
  for (guint i = 0; i < s->row->n; i++)
    {
      edges[s->n_row_edges++] = s->edges[column];
      column += g_array_index (s->table->cells, OstCell, s->row->first + i).span;
    }
  for (; column <= n; column++)
    edges[s->n_row_edges++] = s->edges[column];
  g_ptr_array_add (s->band->edges, edges);
  s->row_edges = edges;
}

static OstRole
cell_role (const Setting *s, guint column)
{
  if (s->table->look == OST_TABLE_PLAIN)
    return OST_TAG_PARAGRAPH;
  if (s->row->flags & OST_ROW_HEAD)
    return OST_TAG_HEAD_CELL;
  return s->table->columns[column].label ? OST_TAG_ROW_HEAD : OST_TAG_CELL;
}

static void
set_row_cells (Setting *s)
{
  OstDisplayList *list = s->layout->list;
  guint32 row = s->node;
  guint column = 0;

  if (s->table->look != OST_TABLE_PLAIN)
    row = ost_display_list_add_node (list, OST_TAG_ROW, s->node);
  s->n_lines = 1;
  for (guint i = 0; i < s->row->n; i++)
    {
      const OstCell *cell = &g_array_index (s->table->cells, OstCell, s->row->first + i);

      set_cell (s, i, cell, column);
      s->cell_nodes[i] = ost_display_list_add_node (list, cell_role (s, column), row);
      g_array_index (list->nodes, OstNode, s->cell_nodes[i]).span = (guint8) cell->span;
      column += cell->span;
    }
  set_row_edges (s);
}

static void
fill_cells (Setting *s, OstGalley *galley, float height)
{
  guint column = 0;

  if (s->row->flags & (OST_ROW_HEAD | OST_ROW_TOTAL | OST_ROW_GROUP))
    {
      guint32 grey = s->row->flags & OST_ROW_HEAD ? HEAD_GREY : LIGHT_GREY;

      ost_galley_add_fill (galley, s->edges[0], 0, s->edges[s->table->n_columns] - s->edges[0],
                           height, grey);
      return;
    }
  for (guint i = 0; i < s->row->n; i++)
    {
      guint span = g_array_index (s->table->cells, OstCell, s->row->first + i).span;

      if (s->table->columns[column].label)
        ost_galley_add_fill (galley, s->edges[column], 0,
                             s->edges[column + span] - s->edges[column], height, LIGHT_GREY);
      column += span;
    }
}

/* Line K of every cell. */
static void
emit_slice (Setting *s, OstGalley *galley, guint k, float top)
{
  float base = top + ost_layout_base_line (s->size, s->leading);
  guint column = 0;

  for (guint i = 0; i < s->row->n; i++)
    {
      OstParagraph *p = cell_paragraph (s->layout, i);

      if (k < p->lines->len)
        ost_paragraph_emit (p, k, galley, s->edges[column] + s->pad_x, base, s->cell_nodes[i]);
      column += g_array_index (s->table->cells, OstCell, s->row->first + i).span;
    }
}

/* With the head that the page repeats and a row that it is tied to. */
static gboolean
fits_on_page (const Setting *s)
{
  return (float) s->n_lines * s->leading < 0.6f * ost_flow_body_height (&s->layout->flow, FALSE);
}

static gboolean
follows_total (const Setting *s)
{
  return s->number > 0 &&
         g_array_index (s->table->rows, OstRow, s->number - 1).flags & OST_ROW_TOTAL;
}

static OstKeep
slice_keep (const Setting *s, guint k)
{
  if (k == 0 && s->row->flags & OST_ROW_TOTAL)
    return follows_total (s) ? OST_KEEP_LOOSE : OST_KEEP_FIRM; /* never without what it sums up */
  if (k == 0)
    return s->number == s->n_head_rows + 1 ? OST_KEEP_LOOSE : OST_KEEP_FREE;
  if (s->row->flags & (OST_ROW_HEAD | OST_ROW_GROUP | OST_ROW_WHOLE | OST_ROW_TOTAL) &&
      fits_on_page (s))
    return OST_KEEP_FIRM;
  if (s->n_lines < TALL_ROW)
    return OST_KEEP_ROW;
  return k == 1 || k == s->n_lines - 1 ? OST_KEEP_FIRM : OST_KEEP_FREE;
}

static void
set_row (Setting *s)
{
  OstFlow *flow = &s->layout->flow;
  float least = s->row->least_height;
  float natural;

  set_row_cells (s);
  natural = (float) s->n_lines * s->leading + 2 * s->pad_y;
  for (guint k = 0; k < s->n_lines; k++)
    {
      OstStrip *strip = ost_flow_begin (flow, 0);
      float top = k == 0 ? s->pad_y : 0;
      float height = s->leading + top + (k + 1 == s->n_lines ? s->pad_y : 0);

      if (k + 1 == s->n_lines && least > natural)
        height += least - natural;
      strip->row = s->number;
      strip->rule_above = k == 0;
      strip->edges = s->row_edges;
      strip->n_edges = s->n_row_edges;
      fill_cells (s, &flow->galley, height);
      emit_slice (s, &flow->galley, k, top);
      ost_flow_end (flow, height, slice_keep (s, k));
    }
  if (s->row->flags & (OST_ROW_HEAD | OST_ROW_GROUP))
    flow->stick = TRUE;
}

/* The head rows are kept for the pages that go on with the table. */
static void
remember_head (Setting *s, guint first)
{
  OstFlow *flow = &s->layout->flow;
  OstBand *band = s->band;
  float height = 0;

  for (guint i = first; i < flow->strips->len; i++)
    {
      OstStrip strip = *ost_flow_strip (flow, i);
      guint at = band->galley.marks->len;

      ost_galley_copy (&band->galley, &flow->galley, strip.first, strip.n, &(OstPoint){ 0 }, TRUE);
      strip.first = at;
      strip.outline = -1;
      height += strip.height;
      g_array_append_val (band->head, strip);
    }
  if (height < ost_flow_body_height (flow, FALSE) / 3)
    band->head_height = height;
}

static void
prepare_carry (Setting *s)
{
  if (s->table->n_carried == 0)
    return;
  s->band->table = s->table;
  s->band->sums = g_new0 (gint64, s->table->n_carried);
  s->band->carry_height = s->leading + 2 * s->pad_y;
}

static void
init_setting (Setting *s, OstLayout *layout, const OstTable *table)
{
  gboolean plain = table->look == OST_TABLE_PLAIN;

  s->layout = layout;
  s->table = table;
  s->size = table->size > 0 ? table->size : plain ? layout->style->size : layout->style->table_size;
  s->leading = s->size * (plain ? layout->style->leading : 1.26f);
  s->pad_x = plain ? 0 : OST_TABLE_PAD_X;
  s->pad_y = plain ? 0.5f : OST_TABLE_PAD_Y;
}

void
ost_layout_table (OstLayout *layout, const OstTable *table)
{
  Setting s = { 0 };
  float *edges = g_new (float, table->n_columns + 1);
  OstFlow *flow = &layout->flow;
  guint first = flow->strips->len;
  gboolean in_head = TRUE;

  g_return_if_fail (table->n_columns < G_N_ELEMENTS (s.cell_nodes));
  init_setting (&s, layout, table);
  ost_table_choose_columns (layout, table, edges);
  flow->space_after = MAX (flow->space_after, s.pad_y > 1 ? SPACE_AROUND - 4 : 0);
  s.band = ost_flow_open_band (flow, edges[0], edges[table->n_columns]);
  g_ptr_array_add (s.band->edges, edges);
  s.edges = edges;
  s.band->ruled = table->look != OST_TABLE_PLAIN;
  s.node = ost_layout_add_text_node (layout, s.band->ruled ? OST_TAG_TABLE : OST_TAG_BLOCK,
                                     table->description);
  prepare_carry (&s);
  for (s.number = 0; s.number < table->rows->len; s.number++)
    {
      s.row = &g_array_index (table->rows, OstRow, s.number);
      if (in_head && !(s.row->flags & OST_ROW_HEAD))
        {
          remember_head (&s, first);
          s.n_head_rows = s.number;
          in_head = FALSE;
        }
      set_row (&s);
      if (flow->n_groups == 0)
        {
          ost_flow_make_pages (flow, FALSE);
          ost_typesetter_trim (layout->typesetter);
        }
    }
  ost_flow_close_band (flow);
  flow->space_after = SPACE_AROUND;
}

/* Puts one line of TEXT into columns [from, to) of a carried row; FALSE when it does not fit. */
static gboolean
carry_text (Setting *s, guint from, guint to, OstAlign align, const char *text)
{
  OstParagraph *p = cell_paragraph (s->layout, s->table->n_columns);
  OstInk ink = ost_layout_ink (s->layout, OST_RUN_SANS | OST_RUN_BOLD, s->size);
  float width = s->edges[to] - s->edges[from] - 2 * s->pad_x;

  ost_paragraph_reset (p);
  ost_paragraph_add_run (p, &ink, text);
  if (p->pieces->len == 0 || ost_paragraph_measure (p).natural > width)
    return FALSE;
  ost_paragraph_break (p, width, align);
  ost_paragraph_emit (p, 0, &s->band->galley, s->edges[from] + s->pad_x,
                      s->pad_y + ost_layout_base_line (s->size, s->leading), OST_NODE_NONE);
  return TRUE;
}

static void
carry_amounts (Setting *s, guint *first_carried)
{
  guint index = 0;

  for (guint i = 0; i < s->table->n_columns; i++)
    if (s->table->columns[i].carried)
      {
        g_autofree char *text = ost_money_dup_polish (s->band->sums[index]);

        if (index++ == 0)
          *first_carried = i;
        carry_text (s, i, i + 1, OST_ALIGN_RIGHT, text);
      }
}

static void
set_carried_edges (Setting *s, OstStrip *strip, guint first_carried)
{
  guint n = s->table->n_columns;
  float *edges = g_new (float, n + 2);

  g_ptr_array_add (s->band->edges, edges);
  strip->edges = edges;
  if (s->table->look != OST_TABLE_GRID)
    return;
  edges[strip->n_edges++] = s->edges[0];
  for (guint i = MAX (first_carried, 1); i <= n; i++)
    edges[strip->n_edges++] = s->edges[i];
}

void
ost_layout_carry_cb (OstBand *band, gboolean top, gpointer data)
{
  Setting s = { 0 };
  OstGalley *galley = &band->galley;
  OstStrip strip = { .rule_above = TRUE, .outline = -1, .band = band };
  guint first_carried = 0;

  init_setting (&s, data, band->table);
  s.band = band;
  s.edges = g_ptr_array_index (band->edges, 0);
  strip.first = galley->marks->len;
  strip.height = band->carry_height;
  ost_galley_add_fill (galley, band->left, 0, band->right - band->left, strip.height, LIGHT_GREY);
  carry_amounts (&s, &first_carried);
  if (first_carried > 0 && !carry_text (&s, 0, first_carried, OST_ALIGN_LEFT,
                                        top ? "z przeniesienia" : "do przeniesienia"))
    carry_text (&s, 0, first_carried, OST_ALIGN_LEFT, "przen.");
  strip.n = galley->marks->len - strip.first;
  set_carried_edges (&s, &strip, first_carried);
  band->carried = strip;
}
