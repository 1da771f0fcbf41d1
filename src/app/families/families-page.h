/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/register-page.h"

G_BEGIN_DECLS

/* The register of families. */
#define OST_TYPE_FAMILIES_PAGE (ost_families_page_get_type ())
G_DECLARE_FINAL_TYPE (OstFamiliesPage, ost_families_page, OST, FAMILIES_PAGE, OstRegisterPage)

G_END_DECLS
