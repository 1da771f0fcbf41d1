/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "documents/deflate.h"
#include "documents/picture.h"

#define MOST_BYTES (32 * 1024 * 1024)
#define MOST_PIXELS (40 * 1000 * 1000) /* of the file */

G_DEFINE_QUARK (ost - picture - error - quark, ost_picture_error)

typedef struct
{
  gboolean too_large;
  int longest_side;
} Limits;

/* Told before any pixel is decoded: a loader with size 0 stops there. */
static void
size_prepared_cb (GdkPixbufLoader *loader, int width, int height, gpointer user_data)
{
  Limits *limits = user_data;
  int longest = MAX (width, height);

  if (width <= 0 || height <= 0 || (gint64) width * height > MOST_PIXELS)
    {
      limits->too_large = TRUE;
      gdk_pixbuf_loader_set_size (loader, 1, 1);
    }
  else if (longest > limits->longest_side)
    gdk_pixbuf_loader_set_size (loader,
                                MAX (1, (int) ((gint64) width * limits->longest_side / longest)),
                                MAX (1, (int) ((gint64) height * limits->longest_side / longest)));
}

static gboolean
feed (GdkPixbufLoader *loader, GBytes *file, Limits *limits, GError **error)
{
  gsize size;
  const guchar *data = g_bytes_get_data (file, &size);
  gboolean good = TRUE;

  /* in small parts, so that a header that asks too much stops the reading */
  for (gsize at = 0; at < size && good && !limits->too_large; at += 4096)
    good = gdk_pixbuf_loader_write (loader, data + at, MIN (4096, size - at), error);
  if (good && !limits->too_large)
    return gdk_pixbuf_loader_close (loader, error);
  gdk_pixbuf_loader_close (loader, NULL);
  return good;
}

static gboolean
ends_with (GBytes *file, const char *sign, gsize sign_size)
{
  gsize size;
  const char *data = g_bytes_get_data (file, &size);
  gsize tail = MIN (size, 1024); /* some programs write more behind the image */

  for (gsize at = size - tail; at + sign_size <= size; at++)
    if (memcmp (data + at, sign, sign_size) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
starts_with (GBytes *file, const char *sign, gsize sign_size)
{
  gsize size;
  const char *data = g_bytes_get_data (file, &size);

  return size > 8 && memcmp (data, sign, sign_size) == 0;
}

#define IS_PNG(file) starts_with (file, "\x89PNG", 4)
#define IS_JPEG(file) starts_with (file, "\xFF\xD8", 2)

/* The PNG and JPEG loaders give what there is of a file that was cut off. */
static gboolean
is_whole (GBytes *file)
{
  if (IS_PNG (file))
    return ends_with (file, "IEND", 4);
  if (IS_JPEG (file))
    return ends_with (file, "\xFF\xD9", 2);
  return TRUE;
}

/* For the usual kinds without the desktop's table of all kinds of files. */
static GdkPixbufLoader *
new_loader (GBytes *file)
{
  const char *kind = IS_PNG (file) ? "png" : IS_JPEG (file) ? "jpeg" : NULL;
  GdkPixbufLoader *loader = kind != NULL ? gdk_pixbuf_loader_new_with_type (kind, NULL) : NULL;

  return loader != NULL ? loader : gdk_pixbuf_loader_new ();
}

static GBytes *
take_packed (guchar *pixels, gsize size)
{
  GBytes *packed = ost_deflate_fast (pixels, size); /* a crest is deflated for every paper */

  g_free (pixels);
  return packed;
}

static GBytes *
take_colours (GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf);
  int height = gdk_pixbuf_get_height (pixbuf);
  int channels = gdk_pixbuf_get_n_channels (pixbuf);
  guchar *out = g_malloc ((gsize) width * (gsize) height * 3);
  guchar *p = out;

  for (int y = 0; y < height; y++)
    {
      const guchar *row =
          gdk_pixbuf_read_pixels (pixbuf) + (gsize) y * (gsize) gdk_pixbuf_get_rowstride (pixbuf);

      for (int x = 0; x < width; x++, row += channels)
        {
          *p++ = row[0];
          *p++ = row[1];
          *p++ = row[2];
        }
    }
  return take_packed (out, (gsize) (p - out));
}

static GBytes *
take_opacity (GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf);
  int height = gdk_pixbuf_get_height (pixbuf);
  guchar *out;
  guchar *p;

  if (!gdk_pixbuf_get_has_alpha (pixbuf))
    return NULL;
  p = out = g_malloc ((gsize) width * (gsize) height);
  for (int y = 0; y < height; y++)
    {
      const guchar *row =
          gdk_pixbuf_read_pixels (pixbuf) + (gsize) y * (gsize) gdk_pixbuf_get_rowstride (pixbuf);

      for (int x = 0; x < width; x++)
        *p++ = row[4 * x + 3];
    }
  return take_packed (out, (gsize) (p - out));
}

/* Decoded within bounds, 8 bits a channel, in colour. */
static GdkPixbuf *
load (GBytes *file, guint longest_side, GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = new_loader (file);
  g_autoptr (GError) reason = NULL;
  Limits limits = { g_bytes_get_size (file) > MOST_BYTES, (int) longest_side };
  gboolean good;
  GdkPixbuf *pixbuf;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), &limits);
  good = feed (loader, file, &limits, &reason);
  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  if (limits.too_large)
    {
      g_set_error (error, OST_PICTURE_ERROR, OST_PICTURE_ERROR_TOO_LARGE,
                   _ ("The image is too large: at most %d million pixels can be printed."),
                   MOST_PIXELS / 1000000);
      return NULL;
    }
  if (!good || pixbuf == NULL || !is_whole (file) || gdk_pixbuf_get_bits_per_sample (pixbuf) != 8 ||
      gdk_pixbuf_get_n_channels (pixbuf) < 3)
    {
      g_set_error (error, OST_PICTURE_ERROR, OST_PICTURE_ERROR_UNREADABLE,
                   _ ("The image cannot be read: %s"),
                   reason != NULL ? reason->message : _ ("the file is broken or no image"));
      return NULL;
    }
  return g_object_ref (pixbuf);
}

OstPicture *
ost_picture_decode (GBytes *file, guint longest_side, GError **error)
{
  g_autoptr (GdkPixbuf) pixbuf = load (file, longest_side, error);
  OstPicture *self;

  if (pixbuf == NULL)
    return NULL;
  self = g_atomic_rc_box_new0 (OstPicture);
  self->width = (guint) gdk_pixbuf_get_width (pixbuf);
  self->height = (guint) gdk_pixbuf_get_height (pixbuf);
  self->colours = take_colours (pixbuf);
  self->opacity = take_opacity (pixbuf);
  return self;
}

GBytes *
ost_picture_shrink (GBytes *file, guint longest_side, GError **error)
{
  g_autoptr (GdkPixbuf) pixbuf = load (file, longest_side, error);
  char *data = NULL;
  gsize size = 0;

  if (pixbuf == NULL || !gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, "png", error, NULL))
    return NULL;
  return g_bytes_new_take (data, size);
}

OstPicture *
ost_picture_ref (OstPicture *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  OstPicture *self = data;

  g_bytes_unref (self->colours);
  g_clear_pointer (&self->opacity, g_bytes_unref);
}

void
ost_picture_unref (OstPicture *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, clear);
}
