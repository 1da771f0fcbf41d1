/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <hb.h>

G_BEGIN_DECLS

/* One font file, open for measuring, shaping and embedding.  Lengths are thousandths of the size.
 */
typedef struct
{
  guint index; /* among the faces of its typesetter */
  char *family;
  char *name; /* PostScript name */
  gboolean bold;
  gboolean italic;

  hb_face_t *hb_face;
  hb_font_t *hb_font;
  double scale; /* font units to thousandths */
} OstFontFace;

#define OST_FONT_ERROR (ost_font_error_quark ())
GQuark ost_font_error_quark (void);

typedef enum
{
  OST_FONT_ERROR_MISSING /* the message names the package to install */
} OstFontError;

OstFontFace *
ost_font_face_load (const char *family, gboolean bold, gboolean italic, GError **error);
/* Some installed TrueType face that has C, NULL when there is none. */
OstFontFace *ost_font_face_load_for_character (gunichar c);
void ost_font_face_free (OstFontFace *self);

gboolean ost_font_face_covers (const OstFontFace *self, gunichar c);
guint16 ost_font_face_get_glyph (const OstFontFace *self, gunichar c);
double ost_font_face_get_advance (const OstFontFace *self, guint16 glyph);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstFontFace, ost_font_face_free)

G_END_DECLS
