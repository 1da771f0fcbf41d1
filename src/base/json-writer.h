/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes JSON as it goes, keys in the order given.  The outermost array holds an element a line.
 * KEY is that of the object's member, NULL for the elements of an array and the outermost value. */
typedef struct _OstJsonWriter OstJsonWriter;

OstJsonWriter *ost_json_writer_new (GOutputStream *stream);
void ost_json_writer_free (OstJsonWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstJsonWriter, ost_json_writer_free)

void ost_json_writer_begin_array (OstJsonWriter *self, const char *key);
void ost_json_writer_end_array (OstJsonWriter *self);
void ost_json_writer_begin_object (OstJsonWriter *self, const char *key);
void ost_json_writer_end_object (OstJsonWriter *self);

/* What is not known is "": NULL texts, OST_MONEY_NONE, dates that are not valid. */
void ost_json_writer_add_text (OstJsonWriter *self, const char *key, const char *text);
void ost_json_writer_add_amount (OstJsonWriter *self, const char *key, gint64 grosze);
void ost_json_writer_add_date (OstJsonWriter *self, const char *key, const GDate *date);
void ost_json_writer_add_int (OstJsonWriter *self, const char *key, gint64 value);
void ost_json_writer_add_flag (OstJsonWriter *self, const char *key, gboolean value);

/* TEXT in quotes, escaped; what is not UTF-8 is mended.  For writers of one kind of line that are
 * too many for the writer above. */
void ost_json_append_string (GString *out, const char *text);

/* Everything begun must be ended.  The first error met on the way; the stream stays open. */
gboolean ost_json_writer_finish (OstJsonWriter *self, GError **error);

G_END_DECLS
