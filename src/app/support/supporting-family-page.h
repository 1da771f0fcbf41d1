/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/filed-lists.h"

G_BEGIN_DECLS

/* One supporting family: checks and contract, families helped, adults, reimbursements. */
#define OST_TYPE_SUPPORTING_FAMILY_PAGE (ost_supporting_family_page_get_type ())
G_DECLARE_FINAL_TYPE (
    OstSupportingFamilyPage, ost_supporting_family_page, OST, SUPPORTING_FAMILY_PAGE, OstFiledLists)

G_END_DECLS
