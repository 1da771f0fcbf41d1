/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "calendar/month-painter.h"

G_BEGIN_DECLS

/* One entry in a day of the month: paints itself with the core's painter, is clicked and dragged,
 * and is recycled for other entries.  Signal "clicked". */
#define OST_TYPE_ENTRY_LINE (ost_entry_line_get_type ())
G_DECLARE_FINAL_TYPE (OstEntryLine, ost_entry_line, OST, ENTRY_LINE, GtkWidget)

/* PAINTER and what LOOK points to are borrowed until the next call. */
void ost_entry_line_show (OstEntryLine *self, OstMonthPainter *painter, const OstEntryLook *look);
OstCalendarEntry *ost_entry_line_get_entry (OstEntryLine *self);

/* "9:00–10:00, Nowak, planned visit". (transfer full) */
char *ost_calendar_entry_dup_spoken (const OstCalendarEntry *entry);

G_END_DECLS
