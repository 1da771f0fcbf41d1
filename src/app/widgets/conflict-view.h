/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "base/draft.h"

G_BEGIN_DECLS

/* Two versions of a record side by side, only the fields that differ; the user chooses field by
 * field, mine at first.  Signal "chosen". */
#define OST_TYPE_CONFLICT_VIEW (ost_conflict_view_get_type ())
G_DECLARE_FINAL_TYPE (OstConflictView, ost_conflict_view, OST, CONFLICT_VIEW, AdwBin)

void ost_conflict_view_set_versions (OstConflictView *self, gpointer mine, gpointer theirs);
/* Theirs with what was chosen of mine, ready to be saved over theirs. (transfer full) */
OstDraft *ost_conflict_view_dup_draft (OstConflictView *self);

G_END_DECLS
