/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Families in work for whom no visit is planned, beside the calendar: dragged to a day as an entry
 * with OST_UNSCHEDULED_TOPIC and the family's id, or planned by Enter.  Signal "plan" (gint64 id of
 * the family). */
#define OST_TYPE_UNSCHEDULED_LIST (ost_unscheduled_list_get_type ())
G_DECLARE_FINAL_TYPE (OstUnscheduledList, ost_unscheduled_list, OST, UNSCHEDULED_LIST, AdwBin)

#define OST_UNSCHEDULED_TOPIC "family"

/* FAMILIES of OstContactLine. */
void ost_unscheduled_list_set_families (OstUnscheduledList *self, GPtrArray *families);

G_END_DECLS
