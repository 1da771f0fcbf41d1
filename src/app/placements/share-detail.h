/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/placements/share-lines.h"

G_BEGIN_DECLS

/* How one line came about: in words for the county, and day by day. */
#define OST_TYPE_SHARE_DETAIL_VIEW (ost_share_detail_view_get_type ())
G_DECLARE_FINAL_TYPE (OstShareDetailView, ost_share_detail_view, OST, SHARE_DETAIL_VIEW, AdwBin)

/* NULL: no line is chosen. */
void ost_share_detail_view_show (OstShareDetailView *self, const OstShareDetail *detail);
/* Why it cannot be told. */
void ost_share_detail_view_show_failure (OstShareDetailView *self, const char *message);

G_END_DECLS
