/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/filed-lists.h"

G_BEGIN_DECLS

/* Sąd: letters, orders, duties of one family. */
#define OST_TYPE_FAMILY_COURT_TAB (ost_family_court_tab_get_type ())
G_DECLARE_FINAL_TYPE (OstFamilyCourtTab, ost_family_court_tab, OST, FAMILY_COURT_TAB, OstFiledLists)

G_END_DECLS
