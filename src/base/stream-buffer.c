/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/stream-buffer.h"

#define ENOUGH 65536

void
ost_stream_buffer_init (OstStreamBuffer *self, GOutputStream *stream)
{
  self->stream = g_object_ref (stream);
  self->text = g_string_sized_new (ENOUGH);
  self->error = NULL;
}

static void
flush (OstStreamBuffer *self)
{
  if (self->error == NULL)
    g_output_stream_write_all (self->stream, self->text->str, self->text->len, NULL, NULL,
                               &self->error);
  g_string_truncate (self->text, 0);
}

void
ost_stream_buffer_relieve (OstStreamBuffer *self)
{
  if (self->text->len >= ENOUGH)
    flush (self);
}

gboolean
ost_stream_buffer_finish (OstStreamBuffer *self, GError **error)
{
  flush (self);
  if (self->error == NULL)
    return g_output_stream_flush (self->stream, NULL, error);
  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}

void
ost_stream_buffer_clear (OstStreamBuffer *self)
{
  g_string_free (self->text, TRUE);
  g_clear_error (&self->error);
  g_clear_object (&self->stream);
}
