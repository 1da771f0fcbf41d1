/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/* Kalendarz: a month of one assistant or of everybody. */
#define OST_TYPE_CALENDAR_PAGE (ost_calendar_page_get_type ())
G_DECLARE_FINAL_TYPE (OstCalendarPage, ost_calendar_page, OST, CALENDAR_PAGE, OstPage)

G_END_DECLS
