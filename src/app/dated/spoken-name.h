/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a screen reader calls the widget. */
void ost_spoken_name (gpointer widget, const char *name);

G_END_DECLS
