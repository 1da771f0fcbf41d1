/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/font-face.h"
#include "documents/hyphenation.h"
#include "documents/picture.h"

G_BEGIN_DECLS

/* What setting text costs once: the fonts found by fontconfig, the Polish hyphenation patterns and
 * the words shaped so far.  Callers own it and keep it for many documents; one thread at a time. */
typedef struct _OstTypesetter OstTypesetter;

OstTypesetter *ost_typesetter_new (void);
/* Reads what every program reads once, in any thread, so that the first paper need not wait. */
void ost_typesetter_prepare (void);
OstTypesetter *ost_typesetter_ref (OstTypesetter *self);
void ost_typesetter_unref (OstTypesetter *self);

/* A glyph on a line.  ADJUST is the kerning that follows it, in thousandths of the size, positive
 * to the left as the PDF operator TJ takes it.  UNICODE is its character; for a cluster of several
 * characters, or one above U+FFFF, a code of ost_typesetter_get_cluster; 0: says nothing when text
 * is extracted.  Six bytes, because annexes hold millions of them.  A glyph OST_GLYPH_SHIFT only
 * moves: ADJUST is the rise from the base line from now on, UNICODE the signed move to the right.
 */
typedef struct
{
  guint16 glyph;
  gint16 adjust;
  guint16 unicode;
} OstGlyph;

#define OST_GLYPH_SHIFT 0xFFFF

typedef enum
{
  OST_BREAK_NONE,
  OST_BREAK_HYPHEN,  /* a hyphen is added */
  OST_BREAK_OWN,     /* after the word's own hyphen, which the next line repeats */
  OST_BREAK_OPEN,    /* nothing is added: after / or a dash */
  OST_BREAK_SPACE,   /* the space is dropped */
  OST_BREAK_TIED,    /* a space that lines should not be broken at: "w domu", "12 zł" */
  OST_BREAK_FORCED,  /* nothing else fits: inside a word without a rule */
  OST_BREAK_NEW_LINE /* the text asks for a new line here */
} OstBreak;

typedef struct
{
  OstFontFace *face;
  guint first; /* glyph */
  guint n;
} OstWordPart;

typedef struct
{
  guint glyph; /* the break is before it */
  OstBreak kind;
} OstWordBreak;

/* A word as it is shaped in one face, with parts in other faces where that one lacks letters. */
typedef struct
{
  guint face; /* key: index of the face, */
  guint size; /* bytes */
  const char *text;

  guint n_glyphs;
  guint n_parts;
  guint n_breaks;
  guint n_missing; /* characters that no font has */
  OstGlyph *glyphs;
  float *pens; /* n_glyphs + 1: where each glyph starts, thousandths of the size */
  OstWordPart *parts;
  OstWordBreak *breaks;
} OstWord;

/* Borrowed for the life of the typesetter; NULL with OST_FONT_ERROR_MISSING. */
OstFontFace *ost_typesetter_get_face (
    OstTypesetter *self, const char *family, gboolean bold, gboolean italic, GError **error);
guint ost_typesetter_get_n_faces (OstTypesetter *self);
OstFontFace *ost_typesetter_get_nth_face (OstTypesetter *self, guint index);
/* FACE or another one that has *C; where none has, *C becomes OST_MISSING_MARK. */
OstFontFace *ost_typesetter_find_face_for (OstTypesetter *self, OstFontFace *face, gunichar *c);
OstHyphenation *ost_typesetter_get_hyphenation (OstTypesetter *self);

/* Borrowed until ost_typesetter_trim; TEXT holds no white space. */
const OstWord *
ost_typesetter_get_word (OstTypesetter *self, OstFontFace *face, const char *text, gsize size);
/* Forgets words when there are very many; only when no word is in use. */
void ost_typesetter_trim (OstTypesetter *self);

/* The crest decoded; the last one is remembered, all papers have the same.  Borrowed until the next
 * call.  Errors: OST_PICTURE_ERROR. */
OstPicture *ost_typesetter_get_crest (OstTypesetter *self, GBytes *file, GError **error);

/* What the reader of the paper set last would miss, a sentence each, in Polish; NULL: nothing.
 * (transfer full) */
char *ost_typesetter_dup_warnings (OstTypesetter *self);
void ost_typesetter_set_warnings (OstTypesetter *self, GPtrArray *warnings);

/* Codes for what is no single 16-bit character take the place of surrogates: there are 2,048, later
 * ones become U+FFFD when text is extracted. */
guint16 ost_typesetter_add_cluster (OstTypesetter *self, const char *text, gsize size);
const char *ost_typesetter_get_cluster (OstTypesetter *self, guint16 code); /* NULL: a character */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstTypesetter, ost_typesetter_unref)

G_END_DECLS
