/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/filed-lists.h"

G_BEGIN_DECLS

/* Piecza zastępcza: children of one family and where they are. */
#define OST_TYPE_FAMILY_CARE_TAB (ost_family_care_tab_get_type ())
G_DECLARE_FINAL_TYPE (OstFamilyCareTab, ost_family_care_tab, OST, FAMILY_CARE_TAB, OstFiledLists)

G_END_DECLS
