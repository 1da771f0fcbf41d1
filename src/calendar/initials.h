/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Short signs by which a calendar of several assistants tells them apart: "AL", and longer ones
 * ("ALi", "ALa") where two would be the same. */
typedef struct _OstInitials OstInitials;

/* ENTRIES of OstCalendarEntry. */
OstInitials *ost_initials_new (GPtrArray *entries);
void ost_initials_free (OstInitials *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstInitials, ost_initials_free)

guint ost_initials_count (const OstInitials *self);
/* By login, sorted by it; borrowed. */
const char *ost_initials_get_login (const OstInitials *self, guint position);
/* NULL for a login that is not in the entries. */
const char *ost_initials_find (const OstInitials *self, const char *login);
const char *ost_initials_find_name (const OstInitials *self, const char *login);

G_END_DECLS
