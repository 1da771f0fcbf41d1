/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/* How cases and papers are numbered: templates with the next number beside them as it will be. */
#define OST_TYPE_NUMBERING_PAGE (ost_numbering_page_get_type ())
G_DECLARE_FINAL_TYPE (OstNumberingPage, ost_numbering_page, OST, NUMBERING_PAGE, OstPage)

G_END_DECLS
