/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/register-page.h"

G_BEGIN_DECLS

/* Rodziny wspierające: the register (D1). */
#define OST_TYPE_SUPPORT_PAGE (ost_support_page_get_type ())
G_DECLARE_FINAL_TYPE (OstSupportPage, ost_support_page, OST, SUPPORT_PAGE, OstRegisterPage)

G_END_DECLS
