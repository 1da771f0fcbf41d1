/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/filed-lists.h"

G_BEGIN_DECLS

/* Przegląd: who lives there, what waits. */
#define OST_TYPE_FAMILY_OVERVIEW_TAB (ost_family_overview_tab_get_type ())
G_DECLARE_FINAL_TYPE (
    OstFamilyOverviewTab, ost_family_overview_tab, OST, FAMILY_OVERVIEW_TAB, OstFiledLists)

G_END_DECLS
