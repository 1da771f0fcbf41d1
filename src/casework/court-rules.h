/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "casework/court-request.h"

G_BEGIN_DECLS

/* The last day of a term of DAYS that a court set from the delivery of its letter: the day of
 * delivery is not counted, and a last day that is no working day moves to the next one (KC 115 by
 * KPC 165; the letter's own instruction goes first). */
GDate ost_court_term_last_day (const GDate *delivered_on, int days);

G_END_DECLS
