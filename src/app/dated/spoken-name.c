/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/dated/spoken-name.h"

/* From GTK 4.12 on the label in a button and the title of a row stand in a relation to the widget,
 * and a relation wins over a name. */
void
ost_spoken_name (gpointer widget, const char *name)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
