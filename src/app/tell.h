/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Words at the foot of the window that WIDGET (or the window that its dialog belongs to) is in. */
void ost_tell (GtkWidget *widget, const char *text);
/* The same with a button that undoes the CHANGE of the audit (0: no button). */
void ost_tell_done (GtkWidget *widget, const char *text, gint64 change);
/* What did not work; a cancelled call says nothing. */
void ost_tell_error (GtkWidget *widget, const GError *error);

G_END_DECLS
