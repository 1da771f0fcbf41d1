/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* GTK 4.8 does not tell which header was clicked.  Each column gets a sorter that notes that it was
 * asked and says "smaller"; asking the view's sorter then names the first column and, by the sign,
 * the direction.  Nothing is ever sorted by it: registers sort in SQL. */
typedef struct _OstSortProbe OstSortProbe;

/* CHANGED (user_data swapped first) after each click. */
OstSortProbe *ost_sort_probe_new (GtkColumnView *view, GCallback changed, gpointer object);
void ost_sort_probe_free (OstSortProbe *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstSortProbe, ost_sort_probe_free)

/* ID is borrowed and must last as long as the column. */
void ost_sort_probe_add (OstSortProbe *self, GtkColumnViewColumn *column, const char *id);
/* Id of the column that sorts, NULL for none. */
const char *ost_sort_probe_read (OstSortProbe *self, gboolean *descending);

G_END_DECLS
