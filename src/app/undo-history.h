/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The changes that were stored from one window, the last one on top: what Ctrl+Z takes back and
 * Ctrl+Shift+Z does again.  Undoing is itself a change, so each step only names the change that is
 * to be undone next. */
typedef struct _OstUndoHistory OstUndoHistory;

typedef struct
{
  gint64 change; /* of the audit */
  char *words;   /* "The family is archived" */
} OstUndoStep;

OstUndoHistory *ost_undo_history_new (void);
void ost_undo_history_free (OstUndoHistory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstUndoHistory, ost_undo_history_free)

/* Something new was stored: what was undone before cannot be done again. */
void ost_undo_history_add (OstUndoHistory *self, gint64 change, const char *words);
void ost_undo_history_clear (OstUndoHistory *self);
/* Borrowed, NULL: there is nothing. */
const OstUndoStep *ost_undo_history_peek_undo (OstUndoHistory *self);
const OstUndoStep *ost_undo_history_peek_redo (OstUndoHistory *self);
/* CHANGE was undone, which made the change UNDONE; a step that is not on top counts too. */
void ost_undo_history_undone (OstUndoHistory *self, gint64 change, gint64 undone);
/* The same the other way: CHANGE (an undoing) was undone. */
void ost_undo_history_redone (OstUndoHistory *self, gint64 change, gint64 redone);
/* CHANGE cannot be undone any more: somebody else has been there since. */
void ost_undo_history_forget (OstUndoHistory *self, gint64 change);

G_END_DECLS
