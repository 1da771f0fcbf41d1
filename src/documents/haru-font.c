/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <hb-ot.h>
#include <hb-subset.h>

#include "documents/haru-objects.h"

#define CMAP_ROWS 100 /* the most that one bfchar list may hold */

static OstPdfFont *
new_font (OstFontFace *face)
{
  OstPdfFont *font = g_new0 (OstPdfFont, 1);
  OstCode notdef = { 0, 0 };

  font->face = face;
  font->codes = g_array_new (FALSE, FALSE, sizeof (OstCode));
  font->by_glyph = g_new0 (guint16, hb_face_get_glyph_count (face->hb_face) + 1);
  font->others = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_array_append_val (font->codes, notdef);
  return font;
}

void
ost_pdf_font_free (OstPdfFont *font)
{
  g_array_unref (font->codes);
  g_free (font->by_glyph);
  g_hash_table_unref (font->others);
  g_free (font);
}

guint
ost_haru_find_font (OstHaru *self, guint face)
{
  OstFontFace *wanted = ost_typesetter_get_nth_face (self->list->typesetter, face);

  for (guint i = 0; i < self->fonts->len; i++)
    if (((OstPdfFont *) g_ptr_array_index (self->fonts, i))->face == wanted)
      return i;
  g_ptr_array_add (self->fonts, new_font (wanted));
  return self->fonts->len - 1;
}

static guint16
add_code (OstPdfFont *font, const OstGlyph *glyph)
{
  OstCode code = { glyph->glyph, glyph->unicode };

  g_array_append_val (font->codes, code);
  return (guint16) (font->codes->len - 1);
}

guint16
ost_pdf_font_get_code (OstPdfFont *font, const OstGlyph *glyph)
{
  guint16 code = font->by_glyph[glyph->glyph];
  gint64 key = (gint64) glyph->glyph << 32 | glyph->unicode;

  if (code != 0 && g_array_index (font->codes, OstCode, code).unicode == glyph->unicode)
    return code;
  if (code == 0)
    return font->by_glyph[glyph->glyph] = add_code (font, glyph);
  code = (guint16) GPOINTER_TO_UINT (g_hash_table_lookup (font->others, &key));
  if (code == 0)
    {
      code = add_code (font, glyph);
      g_hash_table_insert (font->others, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (code));
    }
  return code;
}

/* Only what draws outlines is kept: shaping is done.  The other tables are not even shown to
 * HarfBuzz, which else walks through every character of the font. */
static hb_blob_t *
reference_outlines (hb_face_t *unused, hb_tag_t tag, void *data)
{
  static const hb_tag_t kept[] = {
    HB_TAG ('g', 'l', 'y', 'f'), HB_TAG ('l', 'o', 'c', 'a'), HB_TAG ('h', 'e', 'a', 'd'),
    HB_TAG ('h', 'h', 'e', 'a'), HB_TAG ('h', 'm', 't', 'x'), HB_TAG ('m', 'a', 'x', 'p'),
  };

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    if (tag == kept[i])
      return hb_face_reference_table (data, tag);
  return hb_blob_get_empty ();
}

static hb_subset_input_t *
subset_input (const OstPdfFont *font)
{
  hb_subset_input_t *input = hb_subset_input_create_or_fail ();
  hb_set_t *glyphs = hb_subset_input_glyph_set (input);

  for (guint i = 0; i < font->codes->len; i++)
    hb_set_add (glyphs, g_array_index (font->codes, OstCode, i).glyph);
  hb_subset_input_set_flags (input, HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  return input;
}

static void
map_codes (const OstPdfFont *font, const hb_map_t *glyphs, guchar *map)
{
  for (guint i = 0; i < font->codes->len; i++)
    {
      hb_codepoint_t glyph = hb_map_get (glyphs, g_array_index (font->codes, OstCode, i).glyph);

      if (glyph == HB_MAP_VALUE_INVALID)
        glyph = 0;
      map[2 * i] = (guchar) (glyph >> 8);
      map[2 * i + 1] = (guchar) glyph;
    }
}

/* The font file with the used glyphs only, and which of them each code means; FALSE when the
 * font cannot be cut down. */
static gboolean
write_file (OstHaru *self, const OstPdfFont *font, HPDF_Dict *file, HPDF_Dict *map)
{
  hb_subset_input_t *input = subset_input (font);
  hb_face_t *whole = hb_face_create_for_tables (reference_outlines, font->face->hb_face, NULL);
  hb_subset_plan_t *plan = hb_subset_plan_create_or_fail (whole, input);
  hb_face_t *face = plan != NULL ? hb_subset_plan_execute_or_fail (plan) : NULL;
  g_autofree guchar *glyphs = g_malloc0 (2 * font->codes->len);

  *file = *map = NULL;
  if (face != NULL)
    {
      hb_blob_t *blob = hb_face_reference_blob (face);
      guint size;
      const char *data = hb_blob_get_data (blob, &size);
      g_autofree char *body = g_strdup_printf ("/Length1 %u\n", size);

      map_codes (font, hb_subset_plan_old_to_new_glyph_mapping (plan), glyphs);
      *file = ost_haru_add_packed (self, body, data, size);
      *map = ost_haru_add_packed (self, "", glyphs, 2 * font->codes->len);
      hb_blob_destroy (blob);
      hb_face_destroy (face);
    }
  hb_subset_plan_destroy (plan);
  hb_subset_input_destroy (input);
  hb_face_destroy (whole);
  return *file != NULL && *map != NULL;
}

static void
append_character (OstHaru *self, GString *out, guint16 unicode)
{
  const char *cluster = ost_typesetter_get_cluster (self->list->typesetter, unicode);
  g_autofree gunichar2 *units = NULL;
  gunichar character = unicode;
  glong n = 0;

  units = cluster != NULL ? g_utf8_to_utf16 (cluster, -1, NULL, &n, NULL)
                          : g_ucs4_to_utf16 (&character, 1, NULL, &n, NULL);
  for (glong i = 0; units != NULL && i < n; i++)
    g_string_append_printf (out, "%04X", units[i]);
}

static HPDF_Dict
write_unicode_map (OstHaru *self, const OstPdfFont *font)
{
  g_autoptr (GString) out =
      g_string_new ("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                    "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                    "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
  g_autoptr (GString) rows = g_string_new (NULL);
  guint n_rows = 0;

  for (guint i = 1; i <= font->codes->len; i++)
    {
      if (i < font->codes->len && g_array_index (font->codes, OstCode, i).unicode != 0)
        {
          g_string_append_printf (rows, "<%04X> <", i);
          append_character (self, rows, g_array_index (font->codes, OstCode, i).unicode);
          g_string_append (rows, ">\n");
          n_rows++;
        }
      if (n_rows == CMAP_ROWS || (n_rows > 0 && i == font->codes->len))
        {
          g_string_append_printf (out, "%u beginbfchar\n%sendbfchar\n", n_rows, rows->str);
          g_string_truncate (rows, 0);
          n_rows = 0;
        }
    }
  g_string_append (out, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
  return ost_haru_add_packed (self, "", out->str, out->len);
}

static int
metric (const OstFontFace *face, hb_ot_metrics_tag_t tag, int otherwise)
{
  hb_position_t value = 0;

  if (!hb_ot_metrics_get_position (face->hb_font, tag, &value))
    return otherwise;
  return (int) (value * face->scale);
}

static HPDF_Dict
write_descriptor (OstHaru *self, const OstPdfFont *font, const char *name, HPDF_Dict file)
{
  const OstFontFace *face = font->face;
  int ascent = metric (face, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, 900);
  int descent = metric (face, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, -220);
  g_autofree char *body = g_strdup_printf (
      "/Type /FontDescriptor\n/FontName /%s\n/Flags %d\n/FontBBox [-600 %d 1800 %d]\n"
      "/ItalicAngle %d\n/Ascent %d\n/Descent %d\n/CapHeight %d\n/StemV %d\n/FontFile2 %u 0 R\n",
      name, face->italic ? 4 | 64 : 4, descent - 100, ascent + 150, face->italic ? -12 : 0, ascent,
      descent, metric (face, HB_OT_METRICS_TAG_CAP_HEIGHT, 660), face->bold ? 140 : 80,
      ost_haru_number (file));

  return ost_haru_add (self, body);
}

static char *
descendant_body (
    OstHaru *self, const OstPdfFont *font, const char *name, HPDF_Dict descriptor, HPDF_Dict map)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_string_append_printf (out,
                          "/Type /Font\n/Subtype /CIDFontType2\n/BaseFont /%s\n"
                          "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
                          "/Supplement 0 >>\n/FontDescriptor %u 0 R\n/CIDToGIDMap %u 0 R\n/W [0 [",
                          name, ost_haru_number (descriptor), ost_haru_number (map));
  for (guint i = 0; i < font->codes->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, ' ');
      ost_append_number (out, ost_font_face_get_advance (
                                  font->face, g_array_index (font->codes, OstCode, i).glyph));
    }
  g_string_append (out, "]]\n");
  return g_string_free (g_steal_pointer (&out), FALSE);
}

void
ost_haru_write_font (OstHaru *self, OstPdfFont *font, guint number)
{
  g_autofree char *name =
      g_strdup_printf ("OSTAA%c+%s", 'A' + (int) (number % 26), font->face->name);
  g_autofree char *body = NULL;
  g_autofree char *inner = NULL;
  HPDF_Dict file;
  HPDF_Dict map;
  HPDF_Dict descendant;

  if (!write_file (self, font, &file, &map))
    {
      self->status = self->status != HPDF_OK ? self->status : HPDF_INVALID_FONTDEF_DATA;
      return;
    }
  inner = descendant_body (self, font, name, write_descriptor (self, font, name, file), map);
  descendant = ost_haru_add (self, inner);
  body = g_strdup_printf ("/Type /Font\n/Subtype /Type0\n/BaseFont /%s\n/Encoding /Identity-H\n"
                          "/DescendantFonts [%u 0 R]\n/ToUnicode %u 0 R\n",
                          name, ost_haru_number (descendant),
                          ost_haru_number (write_unicode_map (self, font)));
  font->object = ost_haru_add (self, body);
}
