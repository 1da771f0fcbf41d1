/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calendar/calendar-entry.h"

G_BEGIN_DECLS

/* An entry being moved by keys: each press shows it on another day at once, and when the keys rest
 * it is told where it came to lie, so that many presses are one change and one Undo. */
typedef struct _OstMonthMover OstMonthMover;

typedef void (*OstMovedFunc) (OstCalendarEntry *entry, const GDate *day, gpointer user_data);

OstMonthMover *ost_month_mover_new (OstMovedFunc moved, gpointer user_data);
void ost_month_mover_free (OstMonthMover *self);

gboolean ost_month_mover_is_moving (const OstMonthMover *self);
/* ENTRY goes on from where it lies now; another one settles the former first.  Returns its day. */
GDate ost_month_mover_push (OstMonthMover *self, OstCalendarEntry *entry, int days, int months);
/* Tells at once. */
void ost_month_mover_settle (OstMonthMover *self);
/* It stays where it was; FALSE when nothing was being moved. */
gboolean ost_month_mover_cancel (OstMonthMover *self);
/* In ENTRIES, as they are in the database, the one being moved stands on its new day. */
void ost_month_mover_apply (const OstMonthMover *self, GPtrArray *entries);

/* The same record. */
gboolean ost_calendar_entry_is_same (const OstCalendarEntry *a, const OstCalendarEntry *b);

G_END_DECLS
