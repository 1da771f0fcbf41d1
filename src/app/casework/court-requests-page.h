/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/register-page.h"

G_BEGIN_DECLS

/* Pisma z sądu: what courts ask for, by deadline; also about families that nobody knows. */
#define OST_TYPE_COURT_REQUESTS_PAGE (ost_court_requests_page_get_type ())
G_DECLARE_FINAL_TYPE (
    OstCourtRequestsPage, ost_court_requests_page, OST, COURT_REQUESTS_PAGE, OstRegisterPage)

G_END_DECLS
