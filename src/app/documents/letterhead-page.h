/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/* Crest, letterhead and standard texts of the centre's papers, with a sample page beside them that
 * follows every key. */
#define OST_TYPE_LETTERHEAD_PAGE (ost_letterhead_page_get_type ())
G_DECLARE_FINAL_TYPE (OstLetterheadPage, ost_letterhead_page, OST, LETTERHEAD_PAGE, OstPage)

G_END_DECLS
