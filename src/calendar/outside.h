/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Entries as they may leave the centre in a picture or for another calendar: case numbers in place
 * of names, without own words, where names of children or an address may stand, and without places.
 * Names stand on the printed sheet, which stays in the centre. (transfer full, of
 * OstCalendarEntry) */
GPtrArray *ost_calendar_list_for_outside (GPtrArray *entries);

G_END_DECLS
