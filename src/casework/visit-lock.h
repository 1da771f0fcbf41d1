/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "casework/visit.h"

G_BEGIN_DECLS

/* A finished note may be changed for so many days; then it locks (guard R7). */
#define OST_VISIT_LOCK_DAYS 7

/* Until the last of those days it is open.  One without an outcome never locks, nor one of which
 * nobody knows when it was written up.  Pure. */
gboolean ost_visit_is_locked (const OstVisit *visit, const GDate *today);
/* Whether what a locked note tells (when, where, who, what) is the same in both; its signature, its
 * effort and towards whom it is confidential may still change. */
gboolean ost_visit_tells_the_same (const OstVisit *former, const OstVisit *visit);

G_END_DECLS
