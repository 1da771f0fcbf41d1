/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/filed-lists.h"

G_BEGIN_DECLS

/* One member of the staff: data and absences. */
#define OST_TYPE_STAFF_MEMBER_PAGE (ost_staff_member_page_get_type ())
G_DECLARE_FINAL_TYPE (
    OstStaffMemberPage, ost_staff_member_page, OST, STAFF_MEMBER_PAGE, OstFiledLists)

G_END_DECLS
