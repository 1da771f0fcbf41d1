/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "storage/db.h"

G_BEGIN_DECLS

/* What the gmina owes for children in care, line by line with the working of each (E2). */
#define OST_TYPE_SHARE_VIEW (ost_share_view_get_type ())
G_DECLARE_FINAL_TYPE (OstShareView, ost_share_view, OST, SHARE_VIEW, AdwBin)

void ost_share_view_set_db (OstShareView *self, OstDb *db);
/* One child only; NULL: all. */
void ost_share_view_set_pesel (OstShareView *self, const char *pesel);
void ost_share_view_reload (OstShareView *self);

G_END_DECLS
