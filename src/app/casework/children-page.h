/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/register-page.h"

G_BEGIN_DECLS

/* The register of children: where they live, who last saw them and when (A9). */
#define OST_TYPE_CHILDREN_PAGE (ost_children_page_get_type ())
G_DECLARE_FINAL_TYPE (OstChildrenPage, ost_children_page, OST, CHILDREN_PAGE, OstRegisterPage)

G_END_DECLS
