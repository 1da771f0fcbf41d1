/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "storage/db.h"

G_BEGIN_DECLS

/* What each variant of each rule would make of one county's year, before it is chosen.
 * Signal "propose" (county, rule, value). */
#define OST_TYPE_VARIANT_PANEL (ost_variant_panel_get_type ())
G_DECLARE_FINAL_TYPE (OstVariantPanel, ost_variant_panel, OST, VARIANT_PANEL, AdwBin)

void ost_variant_panel_set_db (OstVariantPanel *self, OstDb *db);
void ost_variant_panel_reload (OstVariantPanel *self);

G_END_DECLS
