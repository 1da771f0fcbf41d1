/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* When a family or a child was left without contact for too long; pure, TODAY is an argument.  The
 * page of the day, the head of a family and the register of children all ask here. */

/* A contact may be so many days later than agreed. */
#define OST_CONTACT_GRACE_DAYS 3
/* For families without an agreed rhythm, and as figures beside it. */
#define OST_CONTACT_SHORT_DAYS 14
#define OST_CONTACT_LONG_DAYS 30
/* A child that nobody has seen for so many days. */
#define OST_CHILD_SEEN_DAYS 30

/* Days since the last contact, or since the case was OPENED_ON when there was none yet. */
int
ost_contact_days_without (const GDate *last_contact, const GDate *opened_on, const GDate *today);
/* More than the agreed rhythm and the days of grace; without a rhythm OST_CONTACT_LONG_DAYS. */
gboolean ost_contact_is_late (int days_without, int rhythm_days);

/* The last day on which a child seen then counts as not seen any more. */
GDate ost_child_seen_limit (const GDate *today);
/* LAST_SEEN not valid: never seen. */
gboolean ost_child_is_unseen (const GDate *last_seen, const GDate *today);

G_END_DECLS
