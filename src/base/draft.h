/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

#define OST_DRAFT_MOST_LINE 500         /* characters of a one-line text */
#define OST_DRAFT_MOST_LONG_TEXT 200000 /* characters of a text of several lines */

/* A draft is a record being edited: values set one by one, what was typed kept even when it cannot
 * be understood, problems told in the user's words. */
#define OST_TYPE_DRAFT (ost_draft_get_type ())
G_DECLARE_FINAL_TYPE (OstDraft, ost_draft, OST, DRAFT, GObject)

OstDraft *ost_draft_new (GType record_type);
OstDraft *ost_draft_new_from (gconstpointer record);

const OstRecordClass *ost_draft_get_class (OstDraft *self);
/* The values so far, borrowed, valid until the next change: (const OstFamily *) ost_draft_peek (d)
 */
gconstpointer ost_draft_peek (OstDraft *self);

void ost_draft_set_text (OstDraft *self, const char *field, const char *text);
void ost_draft_set_int (OstDraft *self, const char *field, gint64 value);
void ost_draft_set_date (OstDraft *self, const char *field, const GDate *date);
void ost_draft_set_bytes (OstDraft *self, const char *field, GBytes *bytes);
/* What a person typed or a CSV cell holds: 21.11.2026, 1 234,56, 9.30, tak, a kind's word.  What
 * cannot be read stays as typed and becomes an error of ost_draft_check.  TODAY for "jutro", "+7".
 */
void ost_draft_set_typed (OstDraft *self, const char *field, const char *typed, const GDate *today);
/* As the form shows it: typed text where it was not understood, else the value. (transfer full) */
char *ost_draft_dup_typed (OstDraft *self, const char *field);

/* Everything that is wrong at once. (transfer full) */
OstProblems *ost_draft_check (OstDraft *self, const GDate *today);
gboolean ost_draft_is_changed (OstDraft *self);

/* The record as it stands. (transfer full) */
gpointer ost_draft_dup_record (OstDraft *self);

/* For autosave: { "field": "typed", … } of the fields that differ from the start. (transfer full)
 */
char *ost_draft_dup_json (OstDraft *self);
gboolean ost_draft_load_json (OstDraft *self, const char *json, GError **error);

G_END_DECLS
