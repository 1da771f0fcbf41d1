/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/json-writer.h"
#include "base/stream-buffer.h"
#include "placements/cofinancing-json.h"

#define LONGEST_LINE                                                                               \
  512 /* beyond the child's and the working, of words and numbers known to be short */

struct _OstCofinancingJson
{
  OstStreamBuffer buffer;
  GString *child; /* {"child":"…","pesel":"…","month":" */
  gint64 person_id;
  gboolean has_lines;
};

OstCofinancingJson *
ost_cofinancing_json_new (GOutputStream *stream)
{
  OstCofinancingJson *self = g_new0 (OstCofinancingJson, 1);

  ost_stream_buffer_init (&self->buffer, stream);
  self->child = g_string_new (NULL);
  g_string_append_c (self->buffer.text, '[');
  return self;
}

void
ost_cofinancing_json_free (OstCofinancingJson *self)
{
  ost_stream_buffer_clear (&self->buffer);
  g_string_free (self->child, TRUE);
  g_free (self);
}

static char *
put (char *at, const char *text, gsize length)
{
  memcpy (at, text, length);
  return at + length;
}

static char *
put_word (char *at, const char *word)
{
  return put (at, word, strlen (word));
}

#define put_literal(at, literal) put (at, literal, sizeof (literal) - 1)

static char *
put_number (char *at, guint64 value)
{
  char digits[20];
  int n = 0;

  do
    digits[n++] = (char) ('0' + value % 10);
  while ((value /= 10) > 0);
  while (n > 0)
    *at++ = digits[--n];
  return at;
}

static char *
put_amount (char *at, gint64 grosze)
{
  const guint64 size = (guint64) ABS (grosze);

  if (grosze < 0)
    *at++ = '-';
  at = put_number (at, size / 100);
  *at++ = '.';
  *at++ = (char) ('0' + size / 10 % 10);
  *at++ = (char) ('0' + size % 10);
  return at;
}

static void
describe_child (OstCofinancingJson *self, const OstCofinancingLine *line)
{
  if (self->has_lines && self->person_id == line->person_id)
    return;
  self->person_id = line->person_id;
  g_string_assign (self->child, "{\"child\":");
  ost_json_append_string (self->child, line->child);
  g_string_append (self->child, ",\"pesel\":");
  ost_json_append_string (self->child, line->pesel);
  g_string_append (self->child, ",\"month\":\"");
}

void
ost_cofinancing_json_add (OstCofinancingJson *self, const OstCofinancingLine *line)
{
  GString *text = self->buffer.text;
  const gsize length = text->len;
  char *at;

  describe_child (self, line);
  g_string_set_size (text, length + self->child->len + LONGEST_LINE);
  at = text->str + length;
  at = self->has_lines ? put_literal (at, ",\n") : put_literal (at, "\n");
  at = put (at, self->child->str, self->child->len);
  at = put_word (at, line->month);
  at = put_literal (at, "\",\"form\":\"");
  at = put_word (at, ost_kind_get_word (&ost_form_kind, (int) line->share->form));
  at = put_literal (at, "\",\"cost\":\"");
  at = put_word (at, ost_kind_get_word (&ost_cost_kind, (int) line->share->cost));
  at = put_literal (at, "\",\"rate\":");
  at = put_number (at, (guint64) line->share->rate);
  at = put_literal (at, ",\"days\":");
  at = put_number (at, (guint64) line->share->days);
  at = put_literal (at, ",\"base\":\"");
  at = put_amount (at, line->share->base_grosze);
  at = put_literal (at, "\",\"share\":\"");
  at = put_amount (at, line->share->share);
  *at++ = '"';
  g_string_set_size (text, (gsize) (at - text->str));
  if (line->working != NULL)
    {
      g_string_append (text, ",\"working\":");
      ost_json_append_string (text, line->working);
    }
  g_string_append_c (text, '}');
  self->has_lines = TRUE;
  ost_stream_buffer_relieve (&self->buffer);
}

gboolean
ost_cofinancing_json_finish (OstCofinancingJson *self, GError **error)
{
  g_string_append (self->buffer.text, self->has_lines ? "\n]\n" : "]\n");
  return ost_stream_buffer_finish (&self->buffer, error);
}
