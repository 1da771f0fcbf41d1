/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/draft.h"

G_BEGIN_DECLS

/* What was changed in a draft, step by step, so that it can be taken back: letters typed in one go
 * into one field are a step, and so is a choice with all that it filled in. */
typedef struct _OstFormHistory OstFormHistory;

/* DRAFT is borrowed and lives longer. */
OstFormHistory *ost_form_history_new (OstDraft *draft);
void ost_form_history_free (OstFormHistory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstFormHistory, ost_form_history_free)

/* The draft was edited, at MICROSECONDS of the monotonic clock. */
void ost_form_history_note (OstFormHistory *self, gint64 microseconds);
/* The draft is another one now (a kept one was taken up): nothing is taken back beyond it. */
void ost_form_history_restart (OstFormHistory *self);
/* The field that was changed back (the first of several), NULL when there was nothing. */
const OstField *ost_form_history_undo (OstFormHistory *self, const GDate *today);
const OstField *ost_form_history_redo (OstFormHistory *self, const GDate *today);

G_END_DECLS
