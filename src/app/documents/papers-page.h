/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/* Pisma i opinie: letters of courts by deadline, register of issued papers. */
#define OST_TYPE_PAPERS_PAGE (ost_papers_page_get_type ())
G_DECLARE_FINAL_TYPE (OstPapersPage, ost_papers_page, OST, PAPERS_PAGE, OstPage)

G_END_DECLS
