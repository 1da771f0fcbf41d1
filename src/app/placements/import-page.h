/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/* Placements, costs and facility figures from a spreadsheet: choose, look, take in all or nothing.
 * Opened with win.open ("import", 0). */
#define OST_TYPE_IMPORT_PAGE (ost_import_page_get_type ())
G_DECLARE_FINAL_TYPE (OstImportPage, ost_import_page, OST, IMPORT_PAGE, OstPage)

/* What the button does once a file was chosen. */
void ost_import_page_read (OstImportPage *self, GFile *file);

G_END_DECLS
