/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/deflate.h"

GBytes *
ost_deflate (const void *data, gsize size)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 6);
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
