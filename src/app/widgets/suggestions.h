/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A few known words under an entry while somebody types into it: Down and Up choose, Enter takes,
 * Escape leaves.  The entry keeps the focus all the time. */
#define OST_TYPE_SUGGESTIONS (ost_suggestions_get_type ())
G_DECLARE_FINAL_TYPE (OstSuggestions, ost_suggestions, OST, SUGGESTIONS, GObject)

/* ROW is a GtkEditable and outlives this: its dispose lets go of it first.  KNOWN: GtkStringObject,
 * the most welcome first. */
OstSuggestions *ost_suggestions_new (GtkWidget *row, GListModel *known);
/* The user has typed. */
void ost_suggestions_offer (OstSuggestions *self);
/* Before the row goes. */
void ost_suggestions_end (OstSuggestions *self);

G_END_DECLS
