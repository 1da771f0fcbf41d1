/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Controls in a row that goes on in the next one when the window is narrow: none is ever cut off.
 */
#define OST_TYPE_WRAP_BOX (ost_wrap_box_get_type ())
G_DECLARE_FINAL_TYPE (OstWrapBox, ost_wrap_box, OST, WRAP_BOX, GtkWidget)

void ost_wrap_box_append (OstWrapBox *self, GtkWidget *child);

G_END_DECLS
