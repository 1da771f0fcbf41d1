/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

#include "documents/haru-renderer.h"

static GBytes *
make_png (int width, int height)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, TRUE, 8, width, height);
  char *data = NULL;
  gsize size = 0;

  gdk_pixbuf_fill (pixbuf, 0x2040A0C0);
  g_assert_true (gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, "png", NULL, NULL));
  return g_bytes_new_take (data, size);
}

static void
test_good (void)
{
  g_autoptr (GBytes) file = make_png (30, 20);
  g_autoptr (GError) error = NULL;
  g_autoptr (OstPicture) picture = ost_picture_decode (file, OST_PICTURE_SIDE, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (picture->width, ==, 30);
  g_assert_cmpuint (picture->height, ==, 20);
  g_assert_nonnull (picture->opacity);
}

static void
test_cut_off (void)
{
  g_autoptr (GBytes) file = make_png (300, 200);

  for (gsize size = 0; size + 12 < g_bytes_get_size (file); size += 37)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (file, 0, size);
      g_autoptr (GError) error = NULL;

      g_assert_null (ost_picture_decode (part, OST_PICTURE_SIDE, &error));
      g_assert_error (error, OST_PICTURE_ERROR, OST_PICTURE_ERROR_UNREADABLE);
    }
}

static void
test_no_image (void)
{
  static const char *const files[] = { "", "%PDF-1.4 nothing", "<svg", "\x89PNG\r\n\x1A\n broken" };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) file = g_bytes_new_static (files[i], strlen (files[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (ost_picture_decode (file, OST_PICTURE_SIDE, &error));
      g_assert_error (error, OST_PICTURE_ERROR, OST_PICTURE_ERROR_UNREADABLE);
    }
}

/* A PNG head alone that says 20,000 × 20,000: 1.6 GB if anybody believed it. */
static void
test_too_large (void)
{
  static const guchar head[] = { 0x89, 'P',  'N', 'G', '\r', '\n', 0x1A, '\n', 0,    0,    0,
                                 13,   'I',  'H', 'D', 'R',  0,    0,    0x4E, 0x20, 0,    0,
                                 0x4E, 0x20, 8,   6,   0,    0,    0,    0x8F, 0x0F, 0x4B, 0x3A };
  g_autoptr (GByteArray) file = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_byte_array_append (file, head, sizeof head);
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&file));
  g_assert_null (ost_picture_decode (bytes, OST_PICTURE_SIDE, &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == OST_PICTURE_ERROR);
}

static void
test_broken_crest (void)
{
  g_autoptr (OstTypesetter) typesetter = ost_typesetter_new ();
  g_autoptr (OstDocument) document = ost_document_new (NULL);
  g_autoptr (GBytes) file = g_bytes_new_static ("no image", 8);
  g_autoptr (GError) error = NULL;
  OstLetterhead head = { .crest = file, .name = "MGOPS w Zabrdziu" };

  ost_document_set_letterhead (document, &head);
  g_assert_null (ost_document_render_pdf (document, typesetter, &error));
  g_assert_error (error, OST_PICTURE_ERROR, OST_PICTURE_ERROR_UNREADABLE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/good", test_good);
  g_test_add_func ("/picture/cut-off", test_cut_off);
  g_test_add_func ("/picture/no-image", test_no_image);
  g_test_add_func ("/picture/too-large", test_too_large);
  g_test_add_func ("/picture/broken-crest", test_broken_crest);
  return g_test_run ();
}
