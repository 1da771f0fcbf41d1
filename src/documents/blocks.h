/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/document.h"

G_BEGIN_DECLS

/* The inside of an OstDocument, for the layout. */
typedef enum
{
  OST_BLOCK_HEADING,
  OST_BLOCK_PARAGRAPH,
  OST_BLOCK_ITEM,
  OST_BLOCK_TABLE,
  OST_BLOCK_SIGNATURES,
  OST_BLOCK_PICTURE,
  OST_BLOCK_DRAWING,
  OST_BLOCK_WRITE_LINES,
  OST_BLOCK_RULE,
  OST_BLOCK_SPACE,
  OST_BLOCK_PAGE_BREAK,
  OST_BLOCK_OPEN_GROUP,
  OST_BLOCK_CLOSE_GROUP,
  OST_BLOCK_OPEN_FRAME,
  OST_BLOCK_CLOSE_FRAME
} OstBlockKind;

typedef struct
{
  char *caption;
  char *name;
  char *role;
} OstSignatureText;

typedef struct
{
  OstBlockKind kind;
  int level; /* heading; OstParagraphKind; number of write lines or signatures; 1: a group clings */
  OstRuns *runs; /* heading, paragraph, item, frame's title */
  char *text;    /* item's marker; alternative text */
  OstTable *table;
  OstSignatureText *signatures;
  GBytes *file;
  float width;
  float height;
  OstSketchFunc sketch;
  gpointer sketch_data;
} OstBlock;

struct _OstDocument
{
  OstStyle style;
  GPtrArray *blocks;
  guint n_replaced;
  guint n_open; /* groups and frames */

  char *title;
  char *author;
  char *subject;
  char *keywords;
  GDate date;

  GBytes *crest;
  char *crest_description;
  char *centre;
  char **centre_lines;
  char *head_left;
  char *head_right;
  char *foot_line;
};

G_END_DECLS
