/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/deflate.h"

static GBytes *
deflate (const void *data, gsize size, int level)
{
  g_autoptr (GZlibCompressor) compressor =
      g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, level);
  gsize room = size + size / 100 + 128;
  guchar *out = g_malloc (room);
  gsize done = 0;
  gsize used = 0;
  GConverterResult result = G_CONVERTER_CONVERTED;

  while (result != G_CONVERTER_FINISHED && result != G_CONVERTER_ERROR)
    {
      gsize read = 0;
      gsize written = 0;

      result = g_converter_convert (G_CONVERTER (compressor), (const guchar *) data + used,
                                    size - used, out + done, room - done, G_CONVERTER_INPUT_AT_END,
                                    &read, &written, NULL);
      used += read;
      done += written;
      if (result == G_CONVERTER_CONVERTED && done == room)
        {
          room *= 2;
          out = g_realloc (out, room);
        }
    }
  return g_bytes_new_take (g_realloc (out, MAX (done, 1)), done);
}

GBytes *
ost_deflate (const void *data, gsize size)
{
  return deflate (data, size, 3); /* half the time of 6 for 3 % more bytes */
}

GBytes *
ost_deflate_fast (const void *data, gsize size)
{
  return deflate (data, size, 1);
}

void
ost_inflate (GBytes *packed, void *data, gsize size)
{
  g_autoptr (GZlibDecompressor) decompressor =
      g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  gsize packed_size;
  const guchar *in = g_bytes_get_data (packed, &packed_size);
  gsize used = 0;
  gsize done = 0;

  while (done < size)
    {
      gsize read = 0;
      gsize written = 0;
      GConverterResult result = g_converter_convert (
          G_CONVERTER (decompressor), in + used, packed_size - used, (guchar *) data + done,
          size - done, G_CONVERTER_INPUT_AT_END, &read, &written, NULL);

      g_assert (result != G_CONVERTER_ERROR && written > 0);
      used += read;
      done += written;
    }
}
