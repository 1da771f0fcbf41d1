/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/register-page.h"

G_BEGIN_DECLS

/* Courts, schools and whoever else the centre writes to. */
#define OST_TYPE_INSTITUTIONS_PAGE (ost_institutions_page_get_type ())
G_DECLARE_FINAL_TYPE (
    OstInstitutionsPage, ost_institutions_page, OST, INSTITUTIONS_PAGE, OstRegisterPage)

G_END_DECLS
