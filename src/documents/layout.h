/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/blocks.h"
#include "documents/display-list.h"
#include "documents/flow.h"

G_BEGIN_DECLS

/* A document being laid out: blocks go in, strips come out on the flow. */
typedef struct
{
  const OstDocument *document;
  const OstStyle *style;
  OstTypesetter *typesetter;
  OstDisplayList *list;
  OstFlow flow;
  OstParagraph *paragraph;
  GPtrArray *cells;      /* OstParagraph, one for each column of the widest table */
  OstFontFace *faces[8]; /* by bold 1, italic 2, sans 4; NULL: not needed yet */
  GError *failure;       /* a font that is missing */

  float left; /* of the text now: frames and lists set in */
  float width;
  guint32 node; /* parent of what comes */
  guint32 list_node;
  guint n_missing;
} OstLayout;

/* How a paragraph is set. */
typedef struct
{
  float size;
  float leading; /* points from line to line */
  float before;
  float after;
  OstAlign align;
  gboolean hyphenate;
  OstRunFlags flags; /* added to those of the runs */
  guint32 node;
  gboolean whole; /* on one page */
} OstParagraphLook;

/* Adds RUNS to PARAGRAPH with the size and flags of LOOK. */
void ost_layout_add_runs (OstLayout *self,
                          OstParagraph *paragraph,
                          const OstRuns *runs,
                          const OstParagraphLook *look);
OstInk ost_layout_ink (OstLayout *self, OstRunFlags flags, float size);
/* From the top of a line to its base line. */
float ost_layout_base_line (float size, float leading);
/* Sets RUNS as strips of WIDTH at X. */
void ost_layout_set_runs (OstLayout *self, const OstRuns *runs, const OstParagraphLook *look);
/* One line of sans text on GALLEY; ALIGN says what X is.  Returns its width. */
float ost_layout_set_line (OstLayout *self,
                           OstGalley *galley,
                           const OstParagraphLook *look,
                           const OstPoint *at,
                           const char *text);
guint32 ost_layout_add_text_node (OstLayout *self, OstRole role, const char *alternative);

void ost_layout_table (OstLayout *self, const OstTable *table);        /* table-layout.c */
void ost_layout_carry_cb (OstBand *band, gboolean top, gpointer data); /* table-layout.c */
void ost_table_choose_columns (OstLayout *layout, const OstTable *table, float *edges);
void ost_layout_signatures (OstLayout *self, const OstBlock *block);
gboolean ost_layout_picture (OstLayout *self, const OstBlock *block, GError **error);
void ost_layout_drawing (OstLayout *self, const OstBlock *block);
void ost_layout_write_lines (OstLayout *self, const OstBlock *block);
gboolean ost_layout_letterhead (OstLayout *self, GError **error);
/* Heads and feet, once the number of pages is known. */
void ost_layout_furniture (OstLayout *self);
float ost_layout_running_head_height (const OstDocument *document);

#define OST_TABLE_PAD_X 4.0f
#define OST_TABLE_PAD_Y 2.6f

G_END_DECLS
