/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/document.h"
#include "documents/galley.h"
#include "documents/picture.h"
#include "documents/typesetter.h"

G_BEGIN_DECLS

typedef enum
{
  OST_TAG_NONE, /* node 0: decoration */
  OST_TAG_DOCUMENT,
  OST_TAG_TITLE,
  OST_TAG_HEADING_1,
  OST_TAG_HEADING_2,
  OST_TAG_HEADING_3,
  OST_TAG_PARAGRAPH,
  OST_TAG_QUOTE,
  OST_TAG_LIST,
  OST_TAG_ITEM,
  OST_TAG_LABEL,
  OST_TAG_ITEM_BODY,
  OST_TAG_TABLE,
  OST_TAG_ROW,
  OST_TAG_HEAD_CELL,
  OST_TAG_ROW_HEAD,
  OST_TAG_CELL,
  OST_TAG_FIGURE,
  OST_TAG_FRAME,
  OST_TAG_BLOCK /* texts set side by side */
} OstRole;

typedef struct
{
  guint8 role;
  guint8 span; /* columns of a cell */
  guint32 parent;
  guint32 text; /* alternative text: number + 1, 0: none */
} OstNode;

typedef struct
{
  char *title;
  int level;
  guint page;
  float y;
} OstOutlineEntry;

/* The one result of setting a document: what stands where on which page.  Public to read. */
typedef struct
{
  OstTypesetter *typesetter;
  float page_width;
  float page_height;
  float body_left, body_right, body_bottom; /* where text may stand */

  GPtrArray *pages;     /* OstGalley: by ost_display_list_get_page, long papers are packed */
  GPtrArray *furniture; /* OstGalley: heads and feet of packed pages */
  guint unpacked;       /* the packed page that is open now + 1 */
  GArray *nodes;        /* OstNode, 0: decoration, 1: the document */
  GPtrArray *texts;     /* alternative texts */
  GPtrArray *addresses; /* of links */
  GPtrArray *pictures;  /* OstPicture */
  GArray *outline;      /* OstOutlineEntry */
  GPtrArray *warnings;  /* what the reader of the paper would miss, in Polish */

  char *title;
  char *author;
  char *subject;
  char *keywords;
  GDate date;
} OstDisplayList;

/* Errors: OST_FONT_ERROR, OST_PICTURE_ERROR. */
OstDisplayList *
ost_document_lay_out (const OstDocument *document, OstTypesetter *typesetter, GError **error);

OstDisplayList *ost_display_list_new (OstTypesetter *typesetter);
void ost_display_list_free (OstDisplayList *self);

guint ost_display_list_get_n_pages (const OstDisplayList *self);
/* Valid until another page is asked for. */
const OstGalley *ost_display_list_get_page (const OstDisplayList *self, guint page);
/* The page last made is complete but for its head and foot. */
void ost_display_list_end_page (OstDisplayList *self);
void ost_display_list_add_furniture (OstDisplayList *self, guint page, const OstGalley *furniture);
guint32 ost_display_list_add_node (OstDisplayList *self, OstRole role, guint32 parent);
/* The text in reading order, a line of the page a line, pages parted by form feeds. */
char *ost_display_list_dup_text (const OstDisplayList *self);
/* The characters of one text mark. */
void ost_display_list_append_text (const OstDisplayList *self,
                                   const OstGalley *page,
                                   const OstMark *mark,
                                   GString *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstDisplayList, ost_display_list_free)

G_END_DECLS
