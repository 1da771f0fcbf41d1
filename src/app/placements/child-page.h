/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/* One child in care: where, at which share, placements, costs, the share by month.  The record is
 * the person. */
#define OST_TYPE_CHILD_PAGE (ost_child_page_get_type ())
G_DECLARE_FINAL_TYPE (OstChildPage, ost_child_page, OST, CHILD_PAGE, OstPage)

G_END_DECLS
