/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*OstTextRefused) (gpointer owner, const char *words);

/* Keeps a long text from standing the window still.  BUFFER, shown in VIEW, takes no more than
 * OST_DRAFT_MOST_LONG_TEXT characters: what is pasted by mistake is not taken in at all, so that
 * nothing is cut off unseen (it is still where it was copied), and REFUSED is told what to do.  A
 * word longer than any word is wrapped like one of signs, which Pango does a thousand times faster.
 * The buffer belongs to OWNER. */
void ost_text_limit_watch (GtkTextBuffer *buffer,
                           GtkTextView *view,
                           OstTextRefused refused,
                           gpointer owner);

/* TEXT, which the program is about to set, has room, however long it is. */
void ost_text_limit_make_room (GtkTextBuffer *buffer, const char *text);

G_END_DECLS
