/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "storage/db.h"

G_BEGIN_DECLS

/* What the gmina owes for children in care, line by line with the working of each, by months, and
 * as files (E2). */
#define OST_TYPE_SHARE_VIEW (ost_share_view_get_type ())
G_DECLARE_FINAL_TYPE (OstShareView, ost_share_view, OST, SHARE_VIEW, AdwBin)

void ost_share_view_set_db (OstShareView *self, OstDb *db);
/* One child only; 0: all.  NAME goes into the names of files. */
void ost_share_view_set_person (OstShareView *self, gint64 person_id, const char *name);
void ost_share_view_reload (OstShareView *self);
/* Of the year that is shown; 1 to 12. */
void ost_share_view_show_months (OstShareView *self, int first, int last);
/* Saves what is shown, as the menu does after the file was chosen: "pdf", "xlsx", "csv", "json". */
void ost_share_view_save (OstShareView *self, const char *word, GFile *file);

G_END_DECLS
