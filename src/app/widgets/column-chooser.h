/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/widgets/register-column.h"

G_BEGIN_DECLS

/* Which columns a register shows, in which order and how wide: the user's choice, remembered in the
 * settings; without a choice those that fit, the less important ones leave first. */
#define OST_TYPE_COLUMN_CHOOSER (ost_column_chooser_get_type ())
G_DECLARE_FINAL_TYPE (OstColumnChooser, ost_column_chooser, OST, COLUMN_CHOOSER, GObject)

/* TABLE (borrowed, lives longer) has the columns of LAYOUT already, in its order.  SETTINGS may be
 * NULL: nothing is remembered then. */
OstColumnChooser *
ost_column_chooser_new (GtkColumnView *table, const OstRegisterLayout *layout, GSettings *settings);
/* Ticks to choose by: items of the group below, which is to be inserted as "columns". */
GMenuModel *ost_column_chooser_get_menu (OstColumnChooser *self);
GActionGroup *ost_column_chooser_get_actions (OstColumnChooser *self);
/* The table has WIDTH pixels now. */
void ost_column_chooser_fit (OstColumnChooser *self, int width);
/* Positions in the layout, in the order on the screen. (transfer full, of guint) */
GArray *ost_column_chooser_dup_shown (OstColumnChooser *self);

G_END_DECLS
