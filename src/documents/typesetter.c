/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "documents/clean-text.h"
#include "documents/font-catalogue.h"
#include "documents/typesetter.h"
#include "documents/word-shaper.h"

#define MOST_WORDS 8000
#define FIRST_CLUSTER 0xD800 /* the surrogates, which are no characters */
#define MOST_CLUSTERS 0x800
#define REPLACEMENT 0xFFFD

struct _OstTypesetter
{
  OstHyphenation *hyphenation; /* NULL: not asked for yet, or not installed */
  gboolean hyphenation_asked;
  GPtrArray *faces;
  GHashTable *face_by_name;      /* "Liberation Serif/b/-" */
  GHashTable *face_by_character; /* the face that stands in, NULL when no font has the character */
  GHashTable *words;
  GPtrArray *clusters;
  GHashTable *cluster_codes;
  GBytes *crest_file;
  OstPicture *crest;
  char *warnings; /* of the document set last */
};

static guint
hash_word (gconstpointer key)
{
  const OstWord *word = key;
  guint hash = 2166136261u ^ word->face;

  for (guint i = 0; i < word->size; i++)
    hash = (hash ^ (guchar) word->text[i]) * 16777619u;
  return hash;
}

static gboolean
words_equal (gconstpointer a, gconstpointer b)
{
  const OstWord *x = a;
  const OstWord *y = b;

  return x->face == y->face && x->size == y->size && memcmp (x->text, y->text, x->size) == 0;
}

void
ost_typesetter_prepare (void)
{
  ost_font_catalogue_installed ();
  ost_hyphenation_prepare ();
}

OstTypesetter *
ost_typesetter_new (void)
{
  OstTypesetter *self = g_atomic_rc_box_new0 (OstTypesetter);

  self->faces = g_ptr_array_new_with_free_func ((GDestroyNotify) ost_font_face_free);
  self->face_by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->face_by_character = g_hash_table_new (NULL, NULL);
  self->words = g_hash_table_new_full (hash_word, words_equal, g_free, NULL);
  self->clusters = g_ptr_array_new_with_free_func (g_free);
  self->cluster_codes = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

OstTypesetter *
ost_typesetter_ref (OstTypesetter *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  OstTypesetter *self = data;

  g_hash_table_unref (self->words);
  g_hash_table_unref (self->face_by_name);
  g_hash_table_unref (self->face_by_character);
  g_hash_table_unref (self->cluster_codes);
  g_clear_pointer (&self->crest_file, g_bytes_unref);
  g_clear_pointer (&self->crest, ost_picture_unref);
  g_free (self->warnings);
  g_ptr_array_unref (self->clusters);
  g_ptr_array_unref (self->faces);
  ost_hyphenation_free (self->hyphenation);
}

void
ost_typesetter_unref (OstTypesetter *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, clear);
}

static void
add_face (OstTypesetter *self, OstFontFace *face)
{
  face->index = self->faces->len;
  g_ptr_array_add (self->faces, face);
}

OstFontFace *
ost_typesetter_get_face (
    OstTypesetter *self, const char *family, gboolean bold, gboolean italic, GError **error)
{
  g_autofree char *name = g_strconcat (family, bold ? "/b" : "/-", italic ? "/i" : "/-", NULL);
  OstFontFace *face = g_hash_table_lookup (self->face_by_name, name);

  if (face != NULL)
    return face;
  face = ost_font_face_load (family, bold, italic, error);
  if (face == NULL)
    return NULL;
  add_face (self, face);
  g_hash_table_insert (self->face_by_name, g_steal_pointer (&name), face);
  return face;
}

guint
ost_typesetter_get_n_faces (OstTypesetter *self)
{
  return self->faces->len;
}

OstFontFace *
ost_typesetter_get_nth_face (OstTypesetter *self, guint index)
{
  return g_ptr_array_index (self->faces, index);
}

static OstFontFace *
find_open_face (OstTypesetter *self, const char *name)
{
  for (guint i = 0; i < self->faces->len; i++)
    {
      OstFontFace *face = g_ptr_array_index (self->faces, i);

      if (strcmp (face->name, name) == 0)
        return face;
    }
  return NULL;
}

/* Asks fontconfig, not the faces that happen to be open: the same text gives the same bytes
 * whatever was set before. */
static OstFontFace *
find_fallback (OstTypesetter *self, gunichar c)
{
  g_autoptr (OstFontFace) found = NULL;
  gpointer face = NULL;

  if (g_hash_table_lookup_extended (self->face_by_character, GUINT_TO_POINTER (c), NULL, &face))
    return face;
  found = ost_font_face_load_for_character (c);
  if (found != NULL)
    face = find_open_face (self, found->name);
  if (found != NULL && face == NULL)
    {
      face = g_steal_pointer (&found);
      add_face (self, face);
    }
  g_hash_table_insert (self->face_by_character, GUINT_TO_POINTER (c), face);
  return face;
}

OstFontFace *
ost_typesetter_find_face_for (OstTypesetter *self, OstFontFace *face, gunichar *c)
{
  OstFontFace *other;

  if (ost_font_face_covers (face, *c))
    return face;
  other = find_fallback (self, *c);
  if (other != NULL)
    return other;
  *c = OST_MISSING_MARK;
  other = ost_font_face_covers (face, *c) ? face : find_fallback (self, *c);
  return other != NULL ? other : face;
}

OstHyphenation *
ost_typesetter_get_hyphenation (OstTypesetter *self)
{
  if (!self->hyphenation_asked)
    self->hyphenation = ost_hyphenation_new ();
  self->hyphenation_asked = TRUE;
  return self->hyphenation;
}

const OstWord *
ost_typesetter_get_word (OstTypesetter *self, OstFontFace *face, const char *text, gsize size)
{
  OstWord key = { .face = face->index, .size = (guint) size, .text = text };
  OstWord *word = g_hash_table_lookup (self->words, &key);

  if (word == NULL)
    {
      word = ost_shape_word (self, face, text, size);
      g_hash_table_add (self->words, word);
    }
  return word;
}

void
ost_typesetter_trim (OstTypesetter *self)
{
  if (g_hash_table_size (self->words) > MOST_WORDS)
    g_hash_table_remove_all (self->words);
}

OstPicture *
ost_typesetter_get_crest (OstTypesetter *self, GBytes *file, GError **error)
{
  OstPicture *crest;

  if (self->crest != NULL && g_bytes_equal (self->crest_file, file))
    return self->crest;
  crest = ost_picture_decode (file, OST_CREST_SIDE, error);
  if (crest == NULL)
    return NULL;
  g_clear_pointer (&self->crest_file, g_bytes_unref);
  g_clear_pointer (&self->crest, ost_picture_unref);
  self->crest_file = g_bytes_ref (file);
  self->crest = crest;
  return crest;
}

char *
ost_typesetter_dup_warnings (OstTypesetter *self)
{
  return g_strdup (self->warnings);
}

void
ost_typesetter_set_warnings (OstTypesetter *self, GPtrArray *warnings)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < warnings->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            (const char *) g_ptr_array_index (warnings, i));
  g_free (self->warnings);
  self->warnings = text->len > 0 ? g_strdup (text->str) : NULL;
}

guint16
ost_typesetter_add_cluster (OstTypesetter *self, const char *text, gsize size)
{
  g_autofree char *cluster = g_strndup (text, size);
  gpointer code = g_hash_table_lookup (self->cluster_codes, cluster);

  if (code == NULL && self->clusters->len >= MOST_CLUSTERS)
    return REPLACEMENT;
  if (code == NULL)
    {
      code = GUINT_TO_POINTER (FIRST_CLUSTER + self->clusters->len);
      g_hash_table_insert (self->cluster_codes, cluster, code);
      g_ptr_array_add (self->clusters, g_steal_pointer (&cluster));
    }
  return (guint16) GPOINTER_TO_UINT (code);
}

const char *
ost_typesetter_get_cluster (OstTypesetter *self, guint16 code)
{
  if (code < FIRST_CLUSTER || code >= FIRST_CLUSTER + self->clusters->len)
    return NULL;
  return g_ptr_array_index (self->clusters, code - FIRST_CLUSTER);
}
