/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/filed-lists.h"

G_BEGIN_DECLS

/* Pisma of one family: what can be made, what was issued. */
#define OST_TYPE_FAMILY_PAPERS_TAB (ost_family_papers_tab_get_type ())
G_DECLARE_FINAL_TYPE (
    OstFamilyPapersTab, ost_family_papers_tab, OST, FAMILY_PAPERS_TAB, OstFiledLists)

/* The editor of the family's opinion, in the window of PAGE. */
void ost_opinion_open (OstPage *page, gint64 family_id);

G_END_DECLS
