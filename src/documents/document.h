/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/runs.h"
#include "documents/sketch.h"
#include "documents/table.h"

G_BEGIN_DECLS

/* Lengths are points. */
typedef struct
{
  const char *family; /* text, as fontconfig knows it */
  const char *sans;   /* headings, labels, tables */
  float size;
  float leading; /* lines per letter size */
  float table_size;
  float page_width;
  float page_height;
  float margin_left;
  float margin_right;
  float margin_top;
  float margin_bottom;
} OstStyle;

OstStyle ost_style_office (void);    /* A4 upright, 11 points */
OstStyle ost_style_landscape (void); /* A4 across, for wide tables */
OstStyle ost_style_large (void);     /* A4 upright, 15 points, for families */

typedef enum
{
  OST_PARAGRAPH_BODY, /* justified */
  OST_PARAGRAPH_LEFT,
  OST_PARAGRAPH_CENTRE,
  OST_PARAGRAPH_RIGHT,
  OST_PARAGRAPH_QUOTE, /* set in from both sides: the family's own words */
  OST_PARAGRAPH_NOTE   /* small, grey */
} OstParagraphKind;

typedef struct
{
  const char *caption; /* above the line: "Asystent rodziny", NULL: none */
  const char *name;    /* under the line, NULL: room to write */
  const char *role;
} OstSignature;

/* What a document is made of, in reading order.  Nothing is measured here. */
typedef struct _OstDocument OstDocument;

OstDocument *ost_document_new (const OstStyle *style); /* its names are borrowed for good */
void ost_document_free (OstDocument *self);

/* DATE is the paper's own: the same data and date give the same bytes. */
typedef struct
{
  const char *title;
  const char *author;
  const char *subject;
  const char *keywords;
  GDate date;
} OstDocumentFacts;
void ost_document_set_facts (OstDocument *self, const OstDocumentFacts *facts);

typedef struct
{
  GBytes *crest; /* any image file, NULL: none */
  const char *crest_description;
  const char *name;
  const char *const *lines; /* address, telephone; NULL-terminated */
} OstLetterhead;
/* On the first page; the other pages carry the short head. */
void ost_document_set_letterhead (OstDocument *self, const OstLetterhead *letterhead);
void ost_document_set_running_head (OstDocument *self, const char *left, const char *right);
/* A grey line under "strona x z y", NULL: none. */
void ost_document_set_foot_line (OstDocument *self, const char *text);

/* LEVEL 0 is the document's title (centred), 1 to 3 parts; 0 and 1 go into the outline. */
void ost_document_add_heading (OstDocument *self, int level, const char *text);
void ost_document_add_text (OstDocument *self, OstParagraphKind kind, const char *text);
void ost_document_add_runs (OstDocument *self, OstParagraphKind kind, OstRuns *runs);
/* MARKER "1." or NULL for a dash; items in a row make a list. */
void ost_document_add_item (OstDocument *self, const char *marker, OstRuns *runs);
void ost_document_add_table (OstDocument *self, OstTable *table);
/* Signatures side by side, at most three; never torn, never alone on a page. */
void ost_document_add_signatures (OstDocument *self, const OstSignature *signatures, guint n);
/* At most WIDTH wide (0: as wide as the text), never higher than a page. */
void
ost_document_add_picture (OstDocument *self, GBytes *file, float width, const char *description);
void ost_document_add_drawing (OstDocument *self,
                               float width,
                               float height,
                               OstSketchFunc func,
                               gpointer data,
                               const char *description);
void ost_document_add_write_lines (OstDocument *self, guint n); /* ruled, to write by hand */
void ost_document_add_rule (OstDocument *self);
void ost_document_add_space (OstDocument *self, float height); /* dropped at the top of a page */
void ost_document_add_page_break (OstDocument *self);

/* What stands between stays on one page where it fits on one. */
void ost_document_open_group (OstDocument *self);
/* The same, and the group takes the lines before it along: it is never alone on a page. */
void ost_document_open_clinging_group (OstDocument *self);
void ost_document_close_group (OstDocument *self);
/* A frame with a small title, closed and opened again at page ends. */
void ost_document_open_frame (OstDocument *self, const char *title);
void ost_document_close_frame (OstDocument *self);

/* Whether there is anything to print yet. */
gboolean ost_document_is_empty (const OstDocument *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstDocument, ost_document_free)

G_END_DECLS
