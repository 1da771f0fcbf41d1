/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/register-page.h"

G_BEGIN_DECLS

/* Foster care: who is in care at which share, and what the gmina owes (E1, E2). */
#define OST_TYPE_PLACEMENTS_PAGE (ost_placements_page_get_type ())
G_DECLARE_FINAL_TYPE (OstPlacementsPage, ost_placements_page, OST, PLACEMENTS_PAGE, OstRegisterPage)

G_END_DECLS
