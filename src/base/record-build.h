/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

/* Only for what makes records: drafts and the row map.  A record that others can see is never
 * written to. */
void ost_record_put_text (gpointer record, const OstField *field, const char *text); /* "" = NULL */
void ost_record_put_int (gpointer record, const OstField *field, gint64 value);
void ost_record_put_date (gpointer record, const OstField *field, const GDate *date);
void ost_record_put_bytes (gpointer record, const OstField *field, GBytes *bytes);
void ost_record_put_unknown (gpointer record, const OstField *field);
/* A new record with the same values, id and rev. (transfer full) */
gpointer ost_record_dup (gconstpointer record);

G_END_DECLS
