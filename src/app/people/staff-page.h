/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/filed-lists.h"

G_BEGIN_DECLS

/* Everybody who works in the centre. */
#define OST_TYPE_STAFF_PAGE (ost_staff_page_get_type ())
G_DECLARE_FINAL_TYPE (OstStaffPage, ost_staff_page, OST, STAFF_PAGE, OstFiledLists)

G_END_DECLS
