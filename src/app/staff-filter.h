/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "storage/db.h"

G_BEGIN_DECLS

/* A drop-down of the family assistants, everybody first.  Signal "changed". */
#define OST_TYPE_STAFF_FILTER (ost_staff_filter_get_type ())
G_DECLARE_FINAL_TYPE (OstStaffFilter, ost_staff_filter, OST, STAFF_FILTER, AdwBin)

void ost_staff_filter_set_db (OstStaffFilter *self, OstDb *db);
/* An assistant begins with the own name instead of everybody. */
void ost_staff_filter_begin_with_me (OstStaffFilter *self);
/* 0: everybody. */
gint64 ost_staff_filter_get_staff (OstStaffFilter *self);

G_END_DECLS
