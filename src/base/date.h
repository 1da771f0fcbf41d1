/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Dates without a time are GDate by value; a date that is not known is not valid. */
GDate ost_date (int year, int month, int day);
GDate ost_date_none (void);
GDate ost_date_plus_days (const GDate *date, int days);
/* The same day of the month; a day that the month lacks becomes its last day. */
GDate ost_date_plus_months (const GDate *date, int months);
int ost_date_days_between (const GDate *from, const GDate *to); /* to - from */
int ost_date_compare (const GDate *a, const GDate *b);          /* not valid sorts first */
int ost_date_age (const GDate *birth_date, const GDate *today); /* full years */
/* The day that the computer's clock shows, or OSTOJA_TODAY; only main programs ask. */
GDate ost_date_today (void);

/* Minutes since midnight that the clock shows, or OSTOJA_NOW (09:30); only main programs ask. */
int ost_time_now (void);

/* 2026-11-21 only, no spaces; a day that does not exist is refused. */
gboolean ost_date_parse_iso (const char *text, GDate *date);
/* 2026-11-21 or 21.11.2026 (also 1.2.2026), surrounding spaces allowed. */
gboolean ost_date_parse (const char *text, GDate *date);
/* What people type: the above, 24.11, 24.11.26, jutro, dzis, wczoraj, +7, -3, pt; nearest to TODAY.
 * Without TODAY (NULL or not valid: cells of a CSV) only full dates are read. */
gboolean ost_date_parse_typed (const char *text, const GDate *today, GDate *date);

char *ost_date_dup_iso (const GDate *date);     /* 2026-11-21, "" when not valid */
char *ost_date_dup_numeric (const GDate *date); /* 21.11.2026, "" when not valid */
char *ost_date_dup_polish (const GDate *date);  /* 21 listopada 2026 r., for documents */
char *ost_date_dup_window (const GDate *date);  /* "21 listopada 2026", translated */
/* "wt. 24 lis" in the half year around TODAY, with the year when farther; translated. */
char *ost_date_dup_near (const GDate *date, const GDate *today);

/* Our own translated names: names of months in nominative ("listopad") and short ("lis"), days
 * Monday = 1 full ("poniedziałek") and short ("pon."). */
const char *ost_month_name (int month);
const char *ost_month_genitive (int month);
const char *ost_month_short (int month);
const char *ost_weekday_name (int weekday);
const char *ost_weekday_short (int weekday);
/* The same in Polish whatever the locale, for documents and printed sheets. */
const char *ost_month_polish (int month);
const char *ost_weekday_polish (int weekday);

/* Times of day are minutes from midnight, OST_TIME_NONE when not known. */
#define OST_TIME_NONE (-1)
gboolean ost_time_parse (const char *text, int *minutes); /* 9:30, 09:30, 9.30; 24:00 is refused */
char *ost_time_dup (int minutes);                         /* 09:30, "" for OST_TIME_NONE */

G_END_DECLS
