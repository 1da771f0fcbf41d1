/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/filed-lists.h"

G_BEGIN_DECLS

/* Dane rodziny: the family's own data, places of members, bases, consents, assignments. */
#define OST_TYPE_FAMILY_DATA_TAB (ost_family_data_tab_get_type ())
G_DECLARE_FINAL_TYPE (OstFamilyDataTab, ost_family_data_tab, OST, FAMILY_DATA_TAB, OstFiledLists)

G_END_DECLS
