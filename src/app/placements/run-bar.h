/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* How far a calculation on a worker has come; written there, read by the window. */
typedef struct _OstRunProgress OstRunProgress;

OstRunProgress *ost_run_progress_new (void);
OstRunProgress *ost_run_progress_ref (OstRunProgress *self);
void ost_run_progress_unref (OstRunProgress *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstRunProgress, ost_run_progress_unref)
/* As OstCofinancingSink wants it; DATA is the OstRunProgress. */
void ost_run_progress_tell (guint n_done, guint n_all, gpointer data);

/* A bar that shows it, with a button that cancels.  A calculation that is done at once is not
 * shown.  Signal "cancelled" when the user pressed the button. */
#define OST_TYPE_RUN_BAR (ost_run_bar_get_type ())
G_DECLARE_FINAL_TYPE (OstRunBar, ost_run_bar, OST, RUN_BAR, AdwBin)

void ost_run_bar_start (OstRunBar *self, OstRunProgress *progress, GCancellable *cancellable);
void ost_run_bar_stop (OstRunBar *self);

G_END_DECLS
