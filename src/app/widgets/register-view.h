/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/widgets/register-column.h"
#include "storage/paged-list.h"

G_BEGIN_DECLS

/* A register: search, filters, table, number of hits, empty states.
 * Signals: "query-changed" (search, filter or order: the page asks anew); "open" (OstRecord);
 * "archive" (OstRecord). */
#define OST_TYPE_REGISTER_VIEW (ost_register_view_get_type ())
G_DECLARE_FINAL_TYPE (OstRegisterView, ost_register_view, OST, REGISTER_VIEW, AdwBin)

/* Once; LAYOUT is static. */
void ost_register_view_set_layout (OstRegisterView *self,
                                   const OstRegisterLayout *layout,
                                   GType record_type);
void ost_register_view_set_list (OstRegisterView *self, OstPagedList *list);

/* A chip that is on or off; ID is static. */
void ost_register_view_add_filter (OstRegisterView *self, const char *id, const char *label);
/* A button beside the filter "archived", seen while it is on: "archive" brings back then. */
void ost_register_view_add_bring_back (OstRegisterView *self);
gboolean ost_register_view_get_filter (OstRegisterView *self, const char *id);
/* A control of the page's own beside the chips, such as a drop-down of assistants. */
void ost_register_view_add_control (OstRegisterView *self, GtkWidget *control);
/* For such controls: they were changed. */
void ost_register_view_query_changed (OstRegisterView *self);

const char *ost_register_view_get_search (OstRegisterView *self);
/* Id of the column, NULL when none sorts. */
const char *ost_register_view_get_sort (OstRegisterView *self, gboolean *descending);
/* Borrowed, NULL when nothing is selected. */
gpointer ost_register_view_get_selected (OstRegisterView *self);
void ost_register_view_focus_search (OstRegisterView *self);

G_END_DECLS
