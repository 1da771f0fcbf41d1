/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/* Wizyty i kontakty of one family. */
#define OST_TYPE_FAMILY_VISITS_TAB (ost_family_visits_tab_get_type ())
G_DECLARE_FINAL_TYPE (OstFamilyVisitsTab, ost_family_visits_tab, OST, FAMILY_VISITS_TAB, OstPage)

G_END_DECLS
