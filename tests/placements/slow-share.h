/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The gmina's share a second time, day by day, on its own calendar and with its own data: no
 * helper of the product, so that a mistake in one is seen by the other.  Numbers of forms, kinds
 * and rule values are positions in the word lists of slow-share.c, which are those of the
 * contract of the command line. */
#define SLOW_FIRST_YEAR 2008
#define SLOW_LAST_YEAR 2032
#define SLOW_OPEN 100000
#define SLOW_MAX 16
#define SLOW_MAX_COSTS 64
#define SLOW_MAX_LINES 2048

/* Days are counted from 1 January 2008 = 0; -1: none. */
typedef struct
{
  int from, to, form, exemption, county, facility, label, hand2, hand3;
} SlowEpisode;

typedef struct
{
  int kind, from, to, paid, event, children;
  gint64 amount; /* grosze, -1: statutory */
} SlowCost;

typedef struct
{
  int birth;
  int n_episodes, n_gaps, n_costs;
  SlowEpisode episodes[SLOW_MAX];
  int gaps[SLOW_MAX][2];
  SlowCost costs[SLOW_MAX_COSTS];
} SlowChild;

typedef struct
{
  int from;
  gint64 amount;
} SlowFigure;

typedef struct
{
  SlowFigure kinship[4], other[4], supplement[4];
  SlowFigure facilities[3][4];
  int rules[2][8]; /* by county; value numbers in the order of the contract */
} SlowLaw;

typedef struct
{
  int month, form, kind, rate, county, days;
  gint64 base, share;
} SlowLine;

int slow_day (int year, int month, int day);
void slow_date (int day, int *year, int *month, int *day_of_month);
int slow_month_length (int year, int month);
const char *slow_form_word (int form);
const char *slow_kind_word (int kind);
const char *slow_rule_name (int rule);
const char *slow_rule_word (int rule, int value);
int slow_rule_count (int rule);

/* Lines in the order of printing; COUNT of them. Months by their first days. */
int slow_share (
    const SlowChild *child, const SlowLaw *law, int from_month, int to_month, SlowLine *lines);
