/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/* Plan pracy: the newest version, goals as cards, actions as rows. */
#define OST_TYPE_FAMILY_PLAN_TAB (ost_family_plan_tab_get_type ())
G_DECLARE_FINAL_TYPE (OstFamilyPlanTab, ost_family_plan_tab, OST, FAMILY_PLAN_TAB, OstPage)

G_END_DECLS
