/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Text on its way to a stream: append to TEXT, flush now and then.  After the first error the rest
 * is dropped and the error waits for the end. */
typedef struct
{
  GOutputStream *stream;
  GString *text;
  GError *error;
} OstStreamBuffer;

void ost_stream_buffer_init (OstStreamBuffer *self, GOutputStream *stream);
/* Writes when enough has gathered; between rows. */
void ost_stream_buffer_relieve (OstStreamBuffer *self);
gboolean ost_stream_buffer_finish (OstStreamBuffer *self, GError **error);
void ost_stream_buffer_clear (OstStreamBuffer *self);

G_END_DECLS
