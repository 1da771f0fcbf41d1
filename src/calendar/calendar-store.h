/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calendar/calendar-entry.h"
#include "storage/db.h"

G_BEGIN_DECLS

/* All that is dated from FROM to TO: visits, appointments, absences, deadlines of court letters and
 * of steps of the newest plans; in the order of ost_calendar_entry_compare.  LOGIN NULL:
 * everybody's; one's own list has what concerns the whole centre too.  A login that nobody has is
 * OST_DB_ERROR_NOT_FOUND.  Confidential addresses are not in it (guard R1), nor are reasons of an
 * absence. (transfer full, of OstCalendarEntry) */
GPtrArray *ost_calendar_store_list (
    OstTxn *txn, const GDate *from, const GDate *to, const char *login, GError **error);

/* Lays a planned visit or an appointment on another first day, its length and times kept.  What
 * has an outcome or is no visit or appointment is OST_DB_ERROR_CONSTRAINT; changed elsewhere
 * meanwhile, OST_DB_ERROR_CONFLICT. */
gboolean ost_calendar_store_move (OstTxn *txn,
                                  const OstCalendarEntry *entry,
                                  const GDate *day,
                                  GError **error);
gboolean ost_calendar_entry_can_move (const OstCalendarEntry *entry);

G_END_DECLS
