/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>

#include "documents/deflate.h"
#include "documents/display-list.h"

G_BEGIN_DECLS

/* libharu as a writer of objects: ours are dictionaries whose inside is PDF text we wrote. */

/* A glyph as it is used in one PDF font: the same outline may stand for several characters. */
typedef struct
{
  guint16 glyph;
  guint16 unicode;
} OstCode;

typedef struct
{
  OstFontFace *face;
  GArray *codes;      /* OstCode; code 0 is .notdef */
  guint16 *by_glyph;  /* the first code of each glyph, 0: none */
  GHashTable *others; /* glyph and character → code, where a glyph stands for several */
  HPDF_Dict object;
} OstPdfFont;

typedef struct
{
  const OstDisplayList *list;
  HPDF_Doc pdf;
  HPDF_STATUS status; /* the first error, sticky */
  GStringChunk *bodies;
  GPtrArray *fonts; /* OstPdfFont in order of first use */
  GPtrArray *pages; /* HPDF_Page */
  GPtrArray *images;
  GPtrArray *page_nodes; /* GArray of guint32: for each page the node of every mark number */
  guint32 *node_of;      /* nodes as tagged: cells of huge tables count as their rows */
  gboolean coarse;
  GChecksum *checksum;
} OstHaru;

/* BODY goes between << and >>, copied. */
HPDF_Dict ost_haru_add (OstHaru *self, const char *body);
HPDF_Dict ost_haru_add_stream (OstHaru *self, const char *body, const void *data, gsize size);
/* DATA is deflated already. */
HPDF_Dict ost_haru_add_deflated (OstHaru *self, const char *body, GBytes *data);
/* The same with the data deflated. */
HPDF_Dict ost_haru_add_packed (OstHaru *self, const char *body, const void *data, gsize size);
void ost_haru_set_body (OstHaru *self, HPDF_Dict object, const char *body);
guint ost_haru_number (gpointer object); /* "12 0 R" refers to it by this number */

/* 12.34 without needless zeros. */
void ost_append_number (GString *out, double value);
/* <FEFF…>, any text as a PDF string. */
void ost_append_utf16 (GString *out, const char *text);

guint ost_haru_find_font (OstHaru *self, guint face);
guint16 ost_pdf_font_get_code (OstPdfFont *font, const OstGlyph *glyph);
void ost_pdf_font_free (OstPdfFont *font);
/* Writes the font with what was used of it (haru-font.c). */
void ost_haru_write_font (OstHaru *self, OstPdfFont *font, guint number);
void ost_haru_write_page (OstHaru *self, guint number); /* haru-page.c */
void ost_haru_plan_structure (OstHaru *self);           /* haru-structure.c */
void ost_haru_write_structure (OstHaru *self);          /* haru-structure.c */
void ost_haru_write_facts (OstHaru *self);              /* haru-facts.c */

G_END_DECLS
