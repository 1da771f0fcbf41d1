/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/* The office itself: its data, and the way to everything that is set up once. */
#define OST_TYPE_CENTRE_PAGE (ost_centre_page_get_type ())
G_DECLARE_FINAL_TYPE (OstCentrePage, ost_centre_page, OST, CENTRE_PAGE, OstPage)

G_END_DECLS
