/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/* The day of whoever sits here: what is to be written up, visited, signed and done. */
#define OST_TYPE_TODAY_PAGE (ost_today_page_get_type ())
G_DECLARE_FINAL_TYPE (OstTodayPage, ost_today_page, OST, TODAY_PAGE, OstPage)

G_END_DECLS
