/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A small bar of the gmina's share of a month: what falls to 10, 30 and 50 % in three tints. The
 * figures stand beside it, so it is left out for screen readers. */
#define OST_TYPE_SHARE_BAR (ost_share_bar_get_type ())
G_DECLARE_FINAL_TYPE (OstShareBar, ost_share_bar, OST, SHARE_BAR, GtkWidget)

/* Grosze; the bar of LARGEST fills the widget. */
void ost_share_bar_set_parts (OstShareBar *self, const gint64 parts[3], gint64 largest);

G_END_DECLS
