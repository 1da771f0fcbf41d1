/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "storage/paged-list.h"

G_BEGIN_DECLS

/* Several chosen rows of a register.  What is chosen are the records, not their places: another
 * order moves the choice along, and a record that a new answer lacks is chosen no more, so that
 * nothing happens to what nobody sees. */
#define OST_TYPE_KEY_SELECTION (ost_key_selection_get_type ())
G_DECLARE_FINAL_TYPE (OstKeySelection, ost_key_selection, OST, KEY_SELECTION, GObject)

OstKeySelection *ost_key_selection_new (void);
/* NULL for none. */
void ost_key_selection_set_list (OstKeySelection *self, OstPagedList *list);
guint ost_key_selection_count (OstKeySelection *self);
/* In the order of the list. (transfer full, of gint64) */
GArray *ost_key_selection_dup_keys (OstKeySelection *self);
/* Place of the first chosen row, G_MAXUINT when none is. */
guint ost_key_selection_find_first (OstKeySelection *self);

G_END_DECLS
