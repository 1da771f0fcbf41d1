/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/filed-lists.h"

G_BEGIN_DECLS

/* What papers cite of the law, with the day each was compared with its journal: guard R28. */
#define OST_TYPE_CITATIONS_PAGE (ost_citations_page_get_type ())
G_DECLARE_FINAL_TYPE (OstCitationsPage, ost_citations_page, OST, CITATIONS_PAGE, OstFiledLists)

G_END_DECLS
