/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "documents/haru-objects.h"

#define OBJECT_NUMBER 0x00FFFFFF

static HPDF_STATUS
write_body (HPDF_Dict object, HPDF_Stream stream)
{
  return HPDF_Stream_WriteStr (stream, object->attr);
}

guint
ost_haru_number (gpointer object)
{
  return object != NULL ? ((HPDF_Obj_Header *) object)->obj_id & OBJECT_NUMBER : 0;
}

void
ost_haru_set_body (OstHaru *self, HPDF_Dict object, const char *body)
{
  if (object == NULL)
    return;
  object->attr = g_string_chunk_insert (self->bodies, body);
  object->write_fn = write_body;
}

HPDF_Dict
ost_haru_add (OstHaru *self, const char *body)
{
  HPDF_Dict object = HPDF_Dict_New (self->pdf->mmgr);

  if (object == NULL || HPDF_Xref_Add (self->pdf->xref, object) != HPDF_OK)
    return NULL;
  ost_haru_set_body (self, object, body);
  return object;
}

HPDF_Dict
ost_haru_add_stream (OstHaru *self, const char *body, const void *data, gsize size)
{
  HPDF_Dict object = HPDF_DictStream_New (self->pdf->mmgr, self->pdf->xref);

  if (object == NULL)
    return NULL;
  ost_haru_set_body (self, object, body);
  HPDF_Stream_Write (object->stream, data, (HPDF_UINT) size);
  return object;
}

HPDF_Dict
ost_haru_add_deflated (OstHaru *self, const char *body, GBytes *data)
{
  g_autofree char *whole = g_strconcat (body, "/Filter /FlateDecode\n", NULL);
  gsize size;
  const void *bytes = g_bytes_get_data (data, &size);

  return ost_haru_add_stream (self, whole, bytes, size);
}

HPDF_Dict
ost_haru_add_packed (OstHaru *self, const char *body, const void *data, gsize size)
{
  g_autoptr (GBytes) packed = ost_deflate (data, size);

  return ost_haru_add_deflated (self, body, packed);
}

void
ost_append_number (GString *out, double value)
{
  gint64 hundredths = llround (value * 100);
  char digits[24];
  gsize i = sizeof digits;
  gboolean negative = hundredths < 0;
  guint64 rest = (guint64) ABS (hundredths);
  guint fraction = (guint) (rest % 100);

  rest /= 100;
  if (fraction != 0)
    {
      if (fraction % 10 != 0)
        digits[--i] = (char) ('0' + fraction % 10);
      digits[--i] = (char) ('0' + fraction / 10);
      digits[--i] = '.';
    }
  do
    digits[--i] = (char) ('0' + rest % 10);
  while ((rest /= 10) > 0);
  if (negative)
    digits[--i] = '-';
  g_string_append_len (out, digits + i, (gssize) (sizeof digits - i));
}

void
ost_append_utf16 (GString *out, const char *text)
{
  glong n = 0;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &n, NULL);

  g_string_append (out, "<FEFF");
  for (glong i = 0; units != NULL && i < n; i++)
    g_string_append_printf (out, "%04X", units[i]);
  g_string_append_c (out, '>');
}
