/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "documents/clean-text.h"
#include "documents/word-shaper.h"

#define LONGEST_NAME 16 /* letters of a capitalised word that stays whole */

/* What is being built; the finished word is packed into one block. */
typedef struct
{
  OstTypesetter *typesetter;
  GArray *glyphs;
  GArray *pens;
  GArray *parts;
  GArray *breaks;
  double pen;
  guint n_missing;
  gboolean simple; /* one glyph for each character, in order: may be divided */
} Shaping;

/* A stretch of the word in one face; TEXT is what is shaped, after missing marks were put in. */
typedef struct
{
  OstFontFace *face;
  const char *text;
  gsize size;
} Stretch;

/* Ligatures would tie letters that hyphenation must part. */
static const hb_feature_t features[] = {
  { HB_TAG ('l', 'i', 'g', 'a'), 0, 0, (guint) -1 },
  { HB_TAG ('c', 'l', 'i', 'g'), 0, 0, (guint) -1 },
  { HB_TAG ('k', 'e', 'r', 'n'), 1, 0, (guint) -1 },
};

static void
add_shift (Shaping *s, double rise, double right)
{
  OstGlyph shift = { OST_GLYPH_SHIFT, (gint16) lround (rise), (guint16) (gint16) lround (right) };
  float pen = (float) s->pen;

  g_array_append_val (s->glyphs, shift);
  g_array_append_val (s->pens, pen);
  s->simple = FALSE;
}

static void
add_glyph (Shaping *s,
           const OstFontFace *face,
           guint16 glyph,
           guint16 unicode,
           const hb_glyph_position_t *position)
{
  double advance = position->x_advance * face->scale;
  double nominal = ost_font_face_get_advance (face, glyph);
  OstGlyph g = { glyph, (gint16) lround (nominal - advance), unicode };
  gboolean moved = position->x_offset != 0 || position->y_offset != 0;
  double right = position->x_offset * face->scale;
  float pen;

  if (moved)
    add_shift (s, position->y_offset * face->scale, right);
  pen = (float) s->pen;
  g_array_append_val (s->glyphs, g);
  g_array_append_val (s->pens, pen);
  s->pen += nominal - g.adjust;
  if (moved)
    add_shift (s, 0, -right);
}

static guint16
code_of (Shaping *s, gunichar c)
{
  char text[6];
  gint size;

  if (c <= 0xFFFF)
    return (guint16) c;
  size = g_unichar_to_utf8 (c, text);
  return ost_typesetter_add_cluster (s->typesetter, text, (gsize) size);
}

/* The character that glyph K of N in one cluster stands for when text is extracted. */
static guint16
cluster_unicode (Shaping *s, const char *text, gsize size, guint k, guint n)
{
  glong n_characters = g_utf8_strlen (text, (gssize) size);
  gunichar decomposed[8];
  gsize n_decomposed;

  if (n_characters == 1 && n == 1)
    return code_of (s, g_utf8_get_char (text));
  s->simple = FALSE;
  if (n == 1)
    return ost_typesetter_add_cluster (s->typesetter, text, size);
  n_decomposed = g_unichar_fully_decompose (g_utf8_get_char (text), FALSE, decomposed,
                                            G_N_ELEMENTS (decomposed));
  if (n_characters == 1 && n_decomposed == n)
    return code_of (s, decomposed[k]);
  if (k > 0)
    return 0;
  return n_characters == 1 ? code_of (s, g_utf8_get_char (text))
                           : ost_typesetter_add_cluster (s->typesetter, text, size);
}

/* End of the cluster that starts at CLUSTER: the next larger start, whatever the direction. */
static guint
cluster_end (const hb_glyph_info_t *infos, guint n, guint cluster, guint size)
{
  guint end = size;

  for (guint i = 0; i < n; i++)
    if (infos[i].cluster > cluster && infos[i].cluster < end)
      end = infos[i].cluster;
  return end;
}

static void
add_glyphs (Shaping *s, const Stretch *stretch, hb_buffer_t *buffer)
{
  guint n;
  const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos (buffer, &n);
  const hb_glyph_position_t *positions = hb_buffer_get_glyph_positions (buffer, NULL);

  for (guint i = 0; i < n;)
    {
      guint start = infos[i].cluster;
      guint end = cluster_end (infos, n, start, (guint) stretch->size);
      guint m = 1;

      while (i + m < n && infos[i + m].cluster == start)
        m++;
      for (guint k = 0; k < m; k++)
        add_glyph (s, stretch->face, (guint16) infos[i + k].codepoint,
                   cluster_unicode (s, stretch->text + start, end - start, k, m),
                   &positions[i + k]);
      i += m;
    }
  if (n > 1 && infos[0].cluster > infos[n - 1].cluster)
    s->simple = FALSE;
}

static void
shape_stretch (Shaping *s, const Stretch *stretch)
{
  hb_buffer_t *buffer = hb_buffer_create ();
  OstWordPart part = { stretch->face, s->glyphs->len, 0 };

  hb_buffer_set_cluster_level (buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
  hb_buffer_add_utf8 (buffer, stretch->text, (int) stretch->size, 0, (int) stretch->size);
  hb_buffer_guess_segment_properties (buffer);
  hb_shape (stretch->face->hb_font, buffer, features, G_N_ELEMENTS (features));
  add_glyphs (s, stretch, buffer);
  hb_buffer_destroy (buffer);
  part.n = s->glyphs->len - part.first;
  g_array_append_val (s->parts, part);
}

/* Cuts the word where the face changes, because the asked one lacks letters. */
static void
shape_stretches (Shaping *s, OstFontFace *face, const char *text, gsize size)
{
  g_autoptr (GString) run = g_string_sized_new (size + 4);
  OstFontFace *current = face;

  for (const char *p = text; p < text + size; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gunichar wanted = c;
      /* a mark stays with its letter where that face has it */
      OstFontFace *prefer = g_unichar_combining_class (c) != 0 && run->len > 0 ? current : face;
      OstFontFace *found = ost_typesetter_find_face_for (s->typesetter, prefer, &c);

      s->n_missing += c != wanted;
      if (found != current && run->len > 0)
        {
          shape_stretch (s, &(Stretch){ current, run->str, run->len });
          g_string_truncate (run, 0);
        }
      current = found;
      g_string_append_unichar (run, c);
    }
  if (run->len > 0)
    shape_stretch (s, &(Stretch){ current, run->str, run->len });
}

static void
add_break (Shaping *s, gsize glyph, OstBreak kind)
{
  OstWordBreak b = { (guint) glyph, kind };

  g_array_append_val (s->breaks, b);
}

static gboolean
has_lower_case (const gunichar *letters, gsize n)
{
  for (gsize i = 1; i < n; i++)
    if (g_unichar_islower (letters[i]))
      return TRUE;
  return FALSE;
}

/* CHARACTERS [first, end) are letters. */
static void
divide_letters (Shaping *s, const gunichar *characters, gsize first, gsize end)
{
  gsize n = end - first;
  g_autofree char *letters = g_ucs4_to_utf8 (characters + first, (glong) n, NULL, NULL, NULL);
  g_autofree gboolean *after = g_new0 (gboolean, n);

  /* abbreviations in capitals are not divided, nor are names */
  if (letters == NULL || !has_lower_case (characters + first, n) ||
      (g_unichar_isupper (characters[first]) && n <= LONGEST_NAME))
    return;
  if (ost_hyphenation_divide (ost_typesetter_get_hyphenation (s->typesetter), letters,
                              strlen (letters), after, n))
    for (gsize i = 0; i < n; i++)
      if (after[i])
        add_break (s, first + i + 1, OST_BREAK_HYPHEN);
}

static gboolean
are_letters (const gunichar *characters, gsize from, gsize to)
{
  for (gsize i = from; i < to; i++)
    if (!g_unichar_isalpha (characters[i]))
      return FALSE;
  return TRUE;
}

static void
break_at_sign (Shaping *s, const gunichar *characters, gsize i, gsize n)
{
  gboolean between = i >= 2 && i + 2 < n && are_letters (characters, i - 2, i) &&
                     are_letters (characters, i + 1, i + 3);

  if (!between)
    return;
  if (characters[i] == '-')
    add_break (s, i + 1, OST_BREAK_OWN);
  else if (characters[i] == '/' || characters[i] == 0x2013)
    add_break (s, i + 1, OST_BREAK_OPEN);
}

static void
find_breaks (Shaping *s, const char *text, gsize size)
{
  glong n = 0;
  g_autofree gunichar *characters = g_utf8_to_ucs4_fast (text, (glong) size, &n);
  gsize first = 0;

  if (!s->simple || (guint) n != s->glyphs->len)
    return;
  for (gsize i = 0; i <= (gsize) n; i++)
    {
      if (i < (gsize) n && g_unichar_isalpha (characters[i]))
        continue;
      divide_letters (s, characters, first, i);
      if (i < (gsize) n)
        break_at_sign (s, characters, i, (gsize) n);
      first = i + 1;
    }
}

static gpointer
put (char **end, const GArray *array, gsize element)
{
  gpointer start = *end;

  if (array->len > 0)
    memcpy (start, array->data, array->len * element);
  *end += (array->len * element + 7) & ~(gsize) 7;
  return start;
}

static OstWord *
pack (const Shaping *s, OstFontFace *face, const char *text, gsize size)
{
  gsize room = sizeof (OstWord) + s->glyphs->len * sizeof (OstGlyph) +
               s->pens->len * sizeof (float) + s->parts->len * sizeof (OstWordPart) +
               s->breaks->len * sizeof (OstWordBreak) + 4 * 8 + size + 1;
  OstWord *word = g_malloc0 (room);
  char *end = (char *) (word + 1);

  word->face = face->index;
  word->size = (guint) size;
  word->n_glyphs = s->glyphs->len;
  word->n_parts = s->parts->len;
  word->n_breaks = s->breaks->len;
  word->n_missing = s->n_missing;
  word->parts = put (&end, s->parts, sizeof (OstWordPart));
  word->glyphs = put (&end, s->glyphs, sizeof (OstGlyph));
  word->breaks = put (&end, s->breaks, sizeof (OstWordBreak));
  word->pens = put (&end, s->pens, sizeof (float));
  memcpy (end, text, size);
  word->text = end;
  return word;
}

OstWord *
ost_shape_word (OstTypesetter *typesetter, OstFontFace *face, const char *text, gsize size)
{
  g_autoptr (GArray) glyphs = g_array_new (FALSE, FALSE, sizeof (OstGlyph));
  g_autoptr (GArray) pens = g_array_new (FALSE, FALSE, sizeof (float));
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (OstWordPart));
  g_autoptr (GArray) breaks = g_array_new (FALSE, FALSE, sizeof (OstWordBreak));
  Shaping s = { typesetter, glyphs, pens, parts, breaks, 0, 0, TRUE };
  float end;

  shape_stretches (&s, face, text, size);
  find_breaks (&s, text, size);
  end = (float) s.pen;
  g_array_append_val (pens, end);
  return pack (&s, face, text, size);
}
