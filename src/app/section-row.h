/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A line of the sidebar: icon, name, and how many things wait there. */
#define OST_TYPE_SECTION_ROW (ost_section_row_get_type ())
G_DECLARE_FINAL_TYPE (OstSectionRow, ost_section_row, OST, SECTION_ROW, GtkListBoxRow)

OstSectionRow *ost_section_row_new (const char *id, const char *title, const char *icon);
const char *ost_section_row_get_id (OstSectionRow *self);
void ost_section_row_set_waiting (OstSectionRow *self, guint n);

G_END_DECLS
