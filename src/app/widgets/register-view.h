/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/edit.h"
#include "app/widgets/register-column.h"
#include "exchange/table-writer.h"
#include "storage/paged-list.h"

G_BEGIN_DECLS

/* A register: search, filters, table, number of hits, empty states.
 * Signals: "query-changed" (search, filter or order: the page asks anew); "open" (OstRecord);
 * "archive" (GArray of gint64: keys of what is chosen; with the chip "archived" on they are to be
 * brought back); "chosen" (other rows are chosen than before, or none). */
#define OST_TYPE_REGISTER_VIEW (ost_register_view_get_type ())
G_DECLARE_FINAL_TYPE (OstRegisterView, ost_register_view, OST, REGISTER_VIEW, AdwBin)

/* Once; LAYOUT is static. */
void ost_register_view_set_layout (OstRegisterView *self,
                                   const OstRegisterLayout *layout,
                                   GType record_type);
void ost_register_view_set_list (OstRegisterView *self, OstPagedList *list);

/* Whether the chip is on; FALSE where there is none. */
gboolean ost_register_view_get_filter (OstRegisterView *self, const char *id);
/* A control of the page's own beside the chips, such as a drop-down of assistants; one that narrows
 * is an OstRegisterFilter. */
void ost_register_view_add_control (OstRegisterView *self, GtkWidget *control);
/* For such controls: they were changed. */
void ost_register_view_query_changed (OstRegisterView *self);

const char *ost_register_view_get_search (OstRegisterView *self);
/* Id of the column, NULL when none sorts. */
const char *ost_register_view_get_sort (OstRegisterView *self, gboolean *descending);
/* What the query is to be sorted by; 0, the first of its enum, when no column sorts. */
int ost_register_view_get_order (OstRegisterView *self, gboolean *descending);
/* The first of what is chosen, borrowed; NULL when nothing is. */
gpointer ost_register_view_get_selected (OstRegisterView *self);
/* Keys of what is chosen, in the order of the table. (transfer full, of gint64) */
GArray *ost_register_view_dup_selection (OstRegisterView *self);
/* A control for what is chosen, shown while something is. */
void ost_register_view_add_action (OstRegisterView *self, GtkWidget *control);
/* For a page's "archive": does it as one change and says so, with Undo. */
void ost_register_view_archive (OstRegisterView *self, const OstArchiving *how, const GArray *keys);
/* What is chosen, or else everything that is found, with the columns that are shown. */
void ost_register_view_write (OstRegisterView *self, GFile *file, OstTableFormat format);
void ost_register_view_focus_search (OstRegisterView *self);

G_END_DECLS
