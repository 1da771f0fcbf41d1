/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "base/json-writer.h"
#include "base/money.h"
#include "base/stream-buffer.h"

struct _OstJsonWriter
{
  OstStreamBuffer buffer;
  GString *open;      /* closing brackets of what is begun, the innermost last */
  gboolean has_items; /* in the innermost */
};

OstJsonWriter *
ost_json_writer_new (GOutputStream *stream)
{
  OstJsonWriter *self;

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);

  self = g_new0 (OstJsonWriter, 1);
  ost_stream_buffer_init (&self->buffer, stream);
  self->open = g_string_new (NULL);
  return self;
}

void
ost_json_writer_free (OstJsonWriter *self)
{
  ost_stream_buffer_clear (&self->buffer);
  g_string_free (self->open, TRUE);
  g_free (self);
}

static void
append_escape (GString *out, char c)
{
  switch (c)
    {
    case '"':
    case '\\':
      g_string_append_c (out, '\\');
      g_string_append_c (out, c);
      break;
    case '\n':
      g_string_append (out, "\\n");
      break;
    case '\r':
      g_string_append (out, "\\r");
      break;
    case '\t':
      g_string_append (out, "\\t");
      break;
    default:
      g_string_append_printf (out, "\\u%04x", (guchar) c);
      break;
    }
}

static gboolean
must_escape (char c)
{
  return (guchar) c < 0x20 || c == '"' || c == '\\' || c == 0x7f;
}

void
ost_json_append_string (GString *out, const char *text)
{
  g_autofree char *mended = g_utf8_validate (text, -1, NULL) ? NULL : g_utf8_make_valid (text, -1);
  const char *at = mended != NULL ? mended : text;
  const char *run = at;

  g_string_append_c (out, '"');
  for (; *at != '\0'; at++)
    {
      if (!must_escape (*at))
        continue;
      g_string_append_len (out, run, at - run);
      append_escape (out, *at);
      run = at + 1;
    }
  g_string_append_len (out, run, at - run);
  g_string_append_c (out, '"');
}

static gboolean
is_in (OstJsonWriter *self, char closing)
{
  return self->open->len > 0 && self->open->str[self->open->len - 1] == closing;
}

/* What stands before a value: comma, line end, key. */
static void
lead_in (OstJsonWriter *self, const char *key)
{
  GString *out = self->buffer.text;

  g_assert ((key != NULL) == is_in (self, '}'));

  if (self->has_items)
    g_string_append_c (out, ',');
  if (self->open->len == 1 && is_in (self, ']'))
    g_string_append_c (out, '\n');
  self->has_items = TRUE;
  if (key != NULL)
    {
      ost_json_append_string (out, key);
      g_string_append_c (out, ':');
    }
}

static void
begin (OstJsonWriter *self, const char *key, char opening, char closing)
{
  lead_in (self, key);
  g_string_append_c (self->buffer.text, opening);
  g_string_append_c (self->open, closing);
  self->has_items = FALSE;
}

static void
end (OstJsonWriter *self, char closing)
{
  g_assert (is_in (self, closing));

  if (self->open->len == 1 && closing == ']' && self->has_items)
    g_string_append_c (self->buffer.text, '\n');
  g_string_append_c (self->buffer.text, closing);
  g_string_truncate (self->open, self->open->len - 1);
  self->has_items = TRUE;
  ost_stream_buffer_relieve (&self->buffer);
}

void
ost_json_writer_begin_array (OstJsonWriter *self, const char *key)
{
  begin (self, key, '[', ']');
}

void
ost_json_writer_end_array (OstJsonWriter *self)
{
  end (self, ']');
}

void
ost_json_writer_begin_object (OstJsonWriter *self, const char *key)
{
  begin (self, key, '{', '}');
}

void
ost_json_writer_end_object (OstJsonWriter *self)
{
  end (self, '}');
}

void
ost_json_writer_add_text (OstJsonWriter *self, const char *key, const char *text)
{
  lead_in (self, key);
  ost_json_append_string (self->buffer.text, text != NULL ? text : "");
}

void
ost_json_writer_add_amount (OstJsonWriter *self, const char *key, gint64 grosze)
{
  g_autofree char *text = ost_money_dup_point (grosze);

  ost_json_writer_add_text (self, key, text);
}

void
ost_json_writer_add_date (OstJsonWriter *self, const char *key, const GDate *date)
{
  g_autofree char *text = ost_date_dup_iso (date);

  ost_json_writer_add_text (self, key, text);
}

void
ost_json_writer_add_int (OstJsonWriter *self, const char *key, gint64 value)
{
  lead_in (self, key);
  g_string_append_printf (self->buffer.text, "%" G_GINT64_FORMAT, value);
}

void
ost_json_writer_add_flag (OstJsonWriter *self, const char *key, gboolean value)
{
  lead_in (self, key);
  g_string_append (self->buffer.text, value ? "true" : "false");
}

gboolean
ost_json_writer_finish (OstJsonWriter *self, GError **error)
{
  g_return_val_if_fail (self->open->len == 0, FALSE);

  g_string_append_c (self->buffer.text, '\n');
  return ost_stream_buffer_finish (&self->buffer, error);
}
