/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "placements/cofinancing.h"

G_BEGIN_DECLS

/* One day of a line, or a payment: what it bears before anything is rounded. */
typedef struct
{
  int day;       /* day number */
  int year;      /* of care: 1, 2, 3 and later; 0: exempt */
  gint64 amount; /* grosze: of the month, or of the payment */
  int children;  /* among whom it is divided, at least 1 */
  int divisor;   /* days that it is spread over; 0: a payment on one day */
  OstRational base;
  OstRational share; /* of the gmina */
} OstShareDay;

typedef void (*OstShareDayFunc) (const OstShareDay *day, gpointer data);

/* The days of LINE in order; their shares add up to the line's before rounding.  Only while the
 * sink has the line. */
void ost_cofinancing_foreach_day (const OstCofinancing *self,
                                  const OstShareLine *line,
                                  OstShareDayFunc func,
                                  gpointer data);

/* For printing only: grosze to zł with four decimals, "16,2903". (transfer full) */
char *ost_share_day_dup_amount (OstRational grosze);

G_END_DECLS
