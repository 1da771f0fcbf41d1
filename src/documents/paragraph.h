/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/galley.h"
#include "documents/typesetter.h"

G_BEGIN_DECLS

/* How a run of text looks. */
typedef struct
{
  OstFontFace *face;
  float size;
  guint32 colour;
  guint32 link; /* number of the address + 1, 0: none */
} OstInk;

/* A stretch of one line that is never divided: a word or a part of one. */
typedef struct
{
  const OstWord *word; /* NULL: a tick box */
  OstFontFace *face;
  guint16 first; /* glyphs of the word */
  guint16 n;
  guint16 ink;
  guint8 after;   /* OstBreak */
  guint8 repeats; /* at the start of a line it repeats the word's own hyphen */
  guint8 ticked;  /* tick box */
  float width;    /* points, with the kerning towards what follows */
  float trail;    /* what a line that ends here is longer: hyphen, kerning that falls away */
  float space;    /* natural width of the space after it, 0: none */
} OstPiece;

typedef enum
{
  OST_ALIGN_JUSTIFY,
  OST_ALIGN_LEFT,
  OST_ALIGN_CENTRE,
  OST_ALIGN_RIGHT
} OstAlign;

typedef struct
{
  guint first; /* pieces */
  guint end;
  float width; /* natural */
} OstLine;

/* Text being set: runs are added, lines broken, then emitted one by one.  Reused for many
 * paragraphs by ost_paragraph_reset; words stay borrowed from the typesetter until then. */
typedef struct
{
  OstTypesetter *typesetter;
  GArray *inks;
  GArray *pieces;
  GArray *lines;
  OstAlign align;
  gboolean hyphenate;
  float width;
  guint n_missing;

  const char *token; /* the word before, while runs are added */
  gsize token_size;
} OstParagraph;

OstParagraph *ost_paragraph_new (OstTypesetter *typesetter);
void ost_paragraph_free (OstParagraph *self);
void ost_paragraph_reset (OstParagraph *self);

/* TEXT is clean and lives until the last run has been added. */
void ost_paragraph_add_run (OstParagraph *self, const OstInk *ink, const char *text);
void ost_paragraph_add_tick (OstParagraph *self, const OstInk *ink, gboolean ticked);
typedef struct
{
  float part;    /* the widest that is never divided */
  float word;    /* the widest word: from here on none is divided */
  float tied;    /* the widest of words that belong together: "21 listopada 2026 r." */
  float natural; /* the longest line when nothing is broken */
} OstParagraphWidths;
OstParagraphWidths ost_paragraph_measure (const OstParagraph *self);

/* Breaks the text into lines of WIDTH, the best ones for the whole paragraph. */
void ost_paragraph_break (OstParagraph *self, float width, OstAlign align);
/* Puts line N on the galley; X is the left edge of the paragraph. */
void ost_paragraph_emit (
    const OstParagraph *self, guint n, OstGalley *galley, float x, float base_line, guint32 node);

/* For ost_paragraph_break: cuts what is wider than WIDTH between any two letters. */
void ost_paragraph_cut_overlong (OstParagraph *self, float width);
float ost_ink_hyphen_width (const OstInk *ink);
float ost_ink_space_width (const OstInk *ink);

#define ost_paragraph_piece(self, i) (&g_array_index ((self)->pieces, OstPiece, (i)))
#define ost_paragraph_ink(self, i) (&g_array_index ((self)->inks, OstInk, (i)))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstParagraph, ost_paragraph_free)

G_END_DECLS
