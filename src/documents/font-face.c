/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <hb-ot.h>
#include <string.h>

#include "documents/font-catalogue.h"
#include "documents/font-face.h"

G_DEFINE_QUARK (ost - font - error - quark, ost_font_error)

static FcPattern *
match (FcConfig *config, FcPattern *wanted)
{
  FcResult result;
  FcPattern *found;

  FcPatternAddString (wanted, FC_FONTFORMAT, (const FcChar8 *) "TrueType");
  FcPatternAddBool (wanted, FC_SCALABLE, FcTrue);
  FcConfigSubstitute (config, wanted, FcMatchPattern);
  FcDefaultSubstitute (wanted);
  found = FcFontMatch (config, wanted, &result);
  FcPatternDestroy (wanted);
  return found;
}

static char *
dup_postscript_name (hb_face_t *face)
{
  char name[128] = { 0 };
  guint size = sizeof name;

  hb_ot_name_get_utf8 (face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, name);
  if (name[0] == '\0')
    strcpy (name, "Font");
  return g_strcanon (g_strdup (name), G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-", '-');
}

/* Embedding writes FontFile2, so a face without glyf outlines is of no use. */
static gboolean
has_outlines (hb_face_t *face)
{
  hb_blob_t *table = hb_face_reference_table (face, HB_TAG ('g', 'l', 'y', 'f'));
  gboolean has = hb_blob_get_length (table) > 0;

  hb_blob_destroy (table);
  return has && hb_face_get_upem (face) > 0 && hb_face_get_glyph_count (face) > 1;
}

static OstFontFace *
open_pattern (FcPattern *pattern)
{
  FcChar8 *path = NULL;
  FcChar8 *family = NULL;
  int number = 0;
  hb_blob_t *blob;
  hb_face_t *face;
  OstFontFace *self;

  if (FcPatternGetString (pattern, FC_FILE, 0, &path) != FcResultMatch ||
      FcPatternGetString (pattern, FC_FAMILY, 0, &family) != FcResultMatch)
    return NULL;
  FcPatternGetInteger (pattern, FC_INDEX, 0, &number);
  blob = hb_blob_create_from_file ((const char *) path);
  face = hb_face_create (blob, (guint) number & 0xFFFF);
  hb_blob_destroy (blob);
  if (!has_outlines (face))
    {
      hb_face_destroy (face);
      return NULL;
    }
  self = g_new0 (OstFontFace, 1);
  self->family = g_strdup ((const char *) family);
  self->name = dup_postscript_name (face);
  self->hb_face = face;
  self->hb_font = hb_font_create (face);
  self->scale = 1000.0 / hb_face_get_upem (face);
  return self;
}

static const char *
package_of (const char *family)
{
  if (g_str_has_prefix (family, "Liberation"))
    return "fonts-liberation";
  if (g_str_has_prefix (family, "DejaVu"))
    return "fonts-dejavu-core";
  return NULL;
}

static void
set_missing (GError **error, const char *family)
{
  const char *package = package_of (family);

  if (package != NULL)
    g_set_error (error, OST_FONT_ERROR, OST_FONT_ERROR_MISSING,
                 _ ("The font “%s” is not installed: install the package %s."), family, package);
  else
    g_set_error (error, OST_FONT_ERROR, OST_FONT_ERROR_MISSING,
                 _ ("The font “%s” is not installed as a TrueType font."), family);
}

static FcPattern *
new_wish (const char *family, gboolean bold, gboolean italic)
{
  FcPattern *wanted = FcPatternCreate ();

  FcPatternAddString (wanted, FC_FAMILY, (const FcChar8 *) family);
  FcPatternAddInteger (wanted, FC_WEIGHT, bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
  FcPatternAddInteger (wanted, FC_SLANT, italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN);
  return wanted;
}

static const char *
path_of (FcPattern *pattern)
{
  FcChar8 *path = NULL;

  return FcPatternGetString (pattern, FC_FILE, 0, &path) == FcResultMatch ? (const char *) path
                                                                          : "";
}

/* The font that is just that, without the substitutions of the desktop: ten times as fast. */
static OstFontFace *
open_exact (FcConfig *config, const char *family, gboolean bold, gboolean italic)
{
  FcPattern *wanted = new_wish (family, bold, italic);
  FcObjectSet *objects = FcObjectSetBuild (FC_FILE, FC_FAMILY, FC_INDEX, (char *) NULL);
  FcFontSet *found;
  FcPattern *first = NULL;
  OstFontFace *self;

  FcPatternAddString (wanted, FC_FONTFORMAT, (const FcChar8 *) "TrueType");
  found = FcFontList (config, wanted, objects);
  for (int i = 0; found != NULL && i < found->nfont; i++)
    if (first == NULL || strcmp (path_of (found->fonts[i]), path_of (first)) < 0)
      first = found->fonts[i];
  self = first != NULL ? open_pattern (first) : NULL;
  if (found != NULL)
    FcFontSetDestroy (found);
  FcObjectSetDestroy (objects);
  FcPatternDestroy (wanted);
  return self;
}

static OstFontFace *
open_match (const char *family, gboolean bold, gboolean italic)
{
  FcPattern *found = match (ost_font_catalogue_desktop (), new_wish (family, bold, italic));
  OstFontFace *self = found != NULL ? open_pattern (found) : NULL;

  if (found != NULL)
    FcPatternDestroy (found);
  return self;
}

OstFontFace *
ost_font_face_load (const char *family, gboolean bold, gboolean italic, GError **error)
{
  g_autoptr (OstFontFace) self = open_exact (ost_font_catalogue_installed (), family, bold, italic);

  if (self == NULL)
    self = open_match (family, bold, italic);
  /* fontconfig always answers with something: another family is not what was asked for */
  if (self == NULL || g_ascii_strcasecmp (self->family, family) != 0)
    {
      set_missing (error, family);
      return NULL;
    }
  self->bold = bold;
  self->italic = italic;
  return g_steal_pointer (&self);
}

OstFontFace *
ost_font_face_load_for_character (gunichar c)
{
  FcPattern *wanted = FcPatternCreate ();
  FcCharSet *characters = FcCharSetCreate ();
  FcPattern *found;
  g_autoptr (OstFontFace) self = NULL;

  FcCharSetAddChar (characters, c);
  FcPatternAddCharSet (wanted, FC_CHARSET, characters);
  FcCharSetDestroy (characters);
  found = match (ost_font_catalogue_desktop (), wanted);
  if (found == NULL)
    return NULL;
  self = open_pattern (found);
  FcPatternDestroy (found);
  if (self == NULL || !ost_font_face_covers (self, c))
    return NULL;
  return g_steal_pointer (&self);
}

void
ost_font_face_free (OstFontFace *self)
{
  if (self == NULL)
    return;
  hb_font_destroy (self->hb_font);
  hb_face_destroy (self->hb_face);
  g_free (self->family);
  g_free (self->name);
  g_free (self);
}

guint16
ost_font_face_get_glyph (const OstFontFace *self, gunichar c)
{
  hb_codepoint_t glyph = 0;

  return hb_font_get_nominal_glyph (self->hb_font, c, &glyph) ? (guint16) glyph : 0;
}

gboolean
ost_font_face_covers (const OstFontFace *self, gunichar c)
{
  return ost_font_face_get_glyph (self, c) != 0;
}

double
ost_font_face_get_advance (const OstFontFace *self, guint16 glyph)
{
  return hb_font_get_glyph_h_advance (self->hb_font, glyph) * self->scale;
}
