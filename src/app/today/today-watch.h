/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/db.h"

G_BEGIN_DECLS

/* Counts what cannot wait whenever something changes, also while the page of the day is not shown.
 * Signal "counted" (guint). */
#define OST_TYPE_TODAY_WATCH (ost_today_watch_get_type ())
G_DECLARE_FINAL_TYPE (OstTodayWatch, ost_today_watch, OST, TODAY_WATCH, GObject)

OstTodayWatch *ost_today_watch_new (OstDb *db);

G_END_DECLS
