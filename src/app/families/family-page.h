/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/* One family: head with what matters, then tabs. */
#define OST_TYPE_FAMILY_PAGE (ost_family_page_get_type ())
G_DECLARE_FINAL_TYPE (OstFamilyPage, ost_family_page, OST, FAMILY_PAGE, OstPage)

G_END_DECLS
