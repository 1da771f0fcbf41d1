/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef OST_STATUS_WORDS_H
#define OST_STATUS_WORDS_H

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows the words in a label of the role status, and names it by them: from GTK 4.10 on a label
 * that is a status has no name of its own, and a screen reader would stay silent. */
void ost_status_say (GtkLabel *label, const char *words);

G_END_DECLS

#endif
