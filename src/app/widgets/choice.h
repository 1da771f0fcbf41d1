/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Something to choose in a form: a record by its id or an entry of a dictionary by its code. */
#define OST_TYPE_CHOICE (ost_choice_get_type ())
G_DECLARE_FINAL_TYPE (OstChoice, ost_choice, OST, CHOICE, GObject)

/* CODE is NULL for records; DETAIL stands below the label, may be NULL. */
OstChoice *ost_choice_new (gint64 id, const char *code, const char *label, const char *detail);

gint64 ost_choice_get_id (OstChoice *self);
const char *ost_choice_get_code (OstChoice *self);
const char *ost_choice_get_label (OstChoice *self);
/* Every word of WORDS (folded) begins some word of label or detail. */
gboolean ost_choice_matches (OstChoice *self, char **words);

/* The label of ID or CODE in a list of choices, NULL when it is not there; borrowed. */
OstChoice *ost_choice_find_id (GListModel *choices, gint64 id);
OstChoice *ost_choice_find_code (GListModel *choices, const char *code);

G_END_DECLS
