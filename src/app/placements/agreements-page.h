/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/filed-lists.h"

G_BEGIN_DECLS

/* What was agreed with each county (E5), and what each variant would cost this year.  Opened with
 * win.open ("agreements", 0). */
#define OST_TYPE_AGREEMENTS_PAGE (ost_agreements_page_get_type ())
G_DECLARE_FINAL_TYPE (OstAgreementsPage, ost_agreements_page, OST, AGREEMENTS_PAGE, OstFiledLists)

/* The form of new terms: COUNTY (NULL: none yet), the rule's VALUE chosen already (-1: none). */
void ost_agreements_page_propose (OstPage *page, const char *county, int rule, int value);

G_END_DECLS
