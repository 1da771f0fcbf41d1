/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A column of TABLE that shows the field NAME of records of TYPE; WIDTH 0 takes what is left over.
 */
void ost_share_column_add (GtkColumnView *table, GType type, const char *name, int width);
/* Bars of the month rows, 10, 30 and 50 % side by side. */
void ost_share_column_add_bars (GtkColumnView *table);

G_END_DECLS
