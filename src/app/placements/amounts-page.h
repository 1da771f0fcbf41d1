/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/filed-lists.h"

G_BEGIN_DECLS

/* The tables that the share is counted with: amounts of the law as shipped and as the centre
 * entered them, figures of facilities.  Opened with win.open ("amounts", 0). */
#define OST_TYPE_AMOUNTS_PAGE (ost_amounts_page_get_type ())
G_DECLARE_FINAL_TYPE (OstAmountsPage, ost_amounts_page, OST, AMOUNTS_PAGE, OstFiledLists)

G_END_DECLS
