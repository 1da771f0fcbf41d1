/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Shows what was said last and no queue of what was said before: in a queue the newest would be
 * told too late. */
typedef struct _OstNewestToast OstNewestToast;

/* OVERLAY must outlive it. */
OstNewestToast *ost_newest_toast_new (AdwToastOverlay *overlay);
void ost_newest_toast_free (OstNewestToast *self);

/* Takes TOAST; the one shown before goes. */
void ost_newest_toast_show (OstNewestToast *self, AdwToast *toast);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstNewestToast, ost_newest_toast_free)

G_END_DECLS
