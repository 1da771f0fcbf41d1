/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Exact fractions for money.  A result that does not fit is not valid, and what is calculated from
 * it is not valid either: check once, at the end. */
typedef struct
{
  __int128 num;
  __int128 den; /* > 0; 0: not valid */
} OstRational;

OstRational ost_rational (gint64 num, gint64 den); /* DEN > 0 */
gboolean ost_rational_is_valid (OstRational value);
OstRational ost_rational_add (OstRational a, OstRational b);
OstRational ost_rational_times (OstRational value, gint64 factor);
OstRational ost_rational_over (OstRational value, gint64 divisor); /* DIVISOR > 0 */
OstRational ost_rational_reduce (OstRational value);
/* -1, 0, 1; both must be valid. */
int ost_rational_compare (OstRational a, OstRational b);
/* Half up: 1/2 gives 1, -1/2 gives 0.  FALSE when VALUE is not valid or does not fit. */
gboolean ost_rational_round (OstRational value, gint64 *rounded);

G_END_DECLS
