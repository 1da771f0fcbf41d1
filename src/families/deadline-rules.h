/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  OST_DEADLINE_LATER,
  OST_DEADLINE_SOON, /* within OST_DEADLINE_SOON_DAYS */
  OST_DEADLINE_TODAY,
  OST_DEADLINE_OVERDUE
} OstDeadlineState;

/* So many days ahead a deadline is shown as due. */
#define OST_DEADLINE_SOON_DAYS 14

/* The one rule of what is due; the day itself is still in time.  What has no day, as a consent that
 * is missing, is overdue. */
OstDeadlineState ost_deadline_state (const GDate *due, const GDate *today);
/* The last day that is still soon. */
GDate ost_deadline_horizon (const GDate *today);

G_END_DECLS
