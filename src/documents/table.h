/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/paragraph.h"
#include "documents/runs.h"

G_BEGIN_DECLS

typedef enum
{
  OST_TABLE_GRID,  /* thin lines around every cell */
  OST_TABLE_RULED, /* lines between rows only */
  OST_TABLE_PLAIN  /* no lines: text side by side */
} OstTableLook;

typedef enum
{
  OST_ROW_PLAIN = 0,
  OST_ROW_HEAD = 1 << 0,  /* bold on grey; leading ones are repeated on each page */
  OST_ROW_TOTAL = 1 << 1, /* bold, on light grey */
  OST_ROW_GROUP = 1 << 2, /* a title inside the table: on light grey, kept with the next row */
  OST_ROW_WHOLE = 1 << 3  /* never torn while it fits on a page */
} OstRowFlags;

typedef struct
{
  const char *title; /* NULL in all columns: no head row */
  OstAlign align;
  float width;      /* points; 0: by content and weight */
  float weight;     /* share of what is left over, 0: 1 */
  gboolean label;   /* its cells are labels: small, grey background */
  gboolean carried; /* amounts: summed up, the sum carried over to the next page */
} OstColumn;

typedef struct
{
  char *text; /* clean, borrowed from the table; NULL: RUNS */
  OstRuns *runs;
  guint span;
} OstCell;

typedef struct
{
  guint first; /* cell */
  guint n;
  guint flags;
  float least_height; /* points */
} OstRow;

typedef struct
{
  OstColumn *columns; /* their titles belong to the table */
  guint n_columns;
  OstTableLook look;
  float size; /* of letters, 0: the style's */
  GArray *rows;
  GArray *cells;
  GArray *carried; /* gint64 grosze for each row and carried column */
  guint n_carried;
  GStringChunk *texts;
  guint n_replaced;
  char *description; /* alternative text, NULL: none */
} OstTable;

OstTable *ost_table_new (OstTableLook look, const OstColumn *columns, guint n_columns);
void ost_table_free (OstTable *self);

void ost_table_begin_row (OstTable *self, OstRowFlags flags);
/* Cells fill the row from the left; missing ones are empty. */
void ost_table_add (OstTable *self, const char *text);
void ost_table_add_format (OstTable *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
void ost_table_add_runs (OstTable *self, OstRuns *runs);             /* (transfer full) */
void ost_table_add_span (OstTable *self, guint span, OstRuns *runs); /* (transfer full) */
/* 1 234,56; counts where its column is carried; OST_MONEY_NONE prints as –. */
void ost_table_add_amount (OstTable *self, gint64 grosze);
/* The row begun last is at least HEIGHT points high: room to write by hand. */
void ost_table_set_least_height (OstTable *self, float height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstTable, ost_table_free)

G_END_DECLS
