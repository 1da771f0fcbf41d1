/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/today/today.h"

G_BEGIN_DECLS

/* The lines of each section of the page. (transfer full, of OstTodayLine) */
GPtrArray *ost_today_dup_queue (const OstToday *today);
GPtrArray *ost_today_dup_visits (const OstToday *today);
GPtrArray *ost_today_dup_to_sign (const OstToday *today);
GPtrArray *ost_today_dup_deadlines (const OstToday *today);
GPtrArray *ost_today_dup_late_contacts (const OstToday *today);
/* Families without contact for DAYS, whatever was agreed. */
GPtrArray *ost_today_dup_without_contact (const OstToday *today, int days);
GPtrArray *ost_today_dup_children (const OstToday *today);
GPtrArray *ost_today_dup_drafts (const OstToday *today);
GPtrArray *ost_today_dup_caseloads (const OstToday *today);

G_END_DECLS
