/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Rules count in day numbers (GDate's julian days, 1 January of the year 1 is 1). */
#define OST_DAY_NONE 0
#define OST_DAY_OPEN (G_MAXINT / 2) /* no end known */

int ost_day (int year, int month, int day);
int ost_day_of (const GDate *date);     /* OST_DAY_NONE when not valid */
GDate ost_day_to_date (int day);        /* not valid for OST_DAY_NONE and OST_DAY_OPEN */
int ost_day_month_start (int day);      /* first day of DAY's month */
int ost_day_next_month (int first_day); /* first day of the next month */
int ost_day_of_iso (const char *text);  /* 2026-11-21 as stored; OST_DAY_NONE for NULL */
/* The same day N years on; 29 February becomes 1 March. */
int ost_day_anniversary (int day, int n);

G_END_DECLS
