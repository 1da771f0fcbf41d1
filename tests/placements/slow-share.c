/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "slow-share.h"

enum
{
  YEAR_START,
  PARTIAL,
  RETURN,
  WAGE,
  COORDINATOR,
  LEAVERS,
  ONE_OFF,
  ROUNDING
};

static const char *const form_words[] = { "spokrewniona",
                                          "niezawodowa",
                                          "zawodowa",
                                          "pogotowie",
                                          "specjalistyczna",
                                          "rdd",
                                          "pomocowa",
                                          "placowka-socjalizacyjna",
                                          "placowka-interwencyjna",
                                          "placowka-terapeutyczna",
                                          "placowka-rodzinna",
                                          "rpot",
                                          "iop" };
static const char *const kind_words[] = {
  "swiadczenie",      "dodatek",      "koszty-rdd",          "utrzymanie-lokalu", "wynagrodzenie",
  "koordynator",      "sredni-koszt", "kontynuowanie-nauki", "wypoczynek",        "przyjecie",
  "zdarzenie-losowe", "remont",       "rodzina-pomocowa",    "usamodzielnienie"
};
enum
{
  BENEFIT,
  SUPPLEMENT,
  HOME_COSTS,
  UPKEEP,
  WAGES,
  COORDINATION,
  AVERAGE,
  EDUCATION,
  INDEPENDENCE = 13
};

static const char *const rule_words[8][8] = {
  { "year-start", "anniversary", "day-after", "month-start", "next-month", "days-365",
    "calendar-year" },
  { "residential-partial", "by-days", "whole-month", "leaving-day-excluded" },
  { "return", "restart", "continue", "resume" },
  { "wage-children", "by-days", "month-end", "month-start" },
  { "coordinator", "off", "on" },
  { "leavers", "off", "on" },
  { "one-off", "payment-date", "event-date", "by-days" },
  { "rounding", "line", "month", "note" }
};

/* Every fraction that can occur, in parts of a grosz: lcm (1 … 31) × lcm (1 … 7) × 100. */
#define PARTS ((__int128) 72201776446800 * 420 * 100)

#define N_DAYS 9132
static struct
{
  short year, month, day;
} calendar[N_DAYS];

int
slow_month_length (int year, int month)
{
  static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  return lengths[month - 1] + (month == 2 && year % 4 == 0);
}

static void
fill_calendar (void)
{
  int year = SLOW_FIRST_YEAR, month = 1, day = 1;

  if (calendar[0].year != 0)
    return;
  for (int i = 0; i < N_DAYS; i++)
    {
      calendar[i].year = (short) year;
      calendar[i].month = (short) month;
      calendar[i].day = (short) day;
      if (++day > slow_month_length (year, month))
        {
          day = 1;
          if (++month > 12)
            {
              month = 1;
              year++;
            }
        }
    }
}

int
slow_day (int year, int month, int day)
{
  fill_calendar ();
  for (int i = (year - SLOW_FIRST_YEAR) * 365; i < N_DAYS; i++)
    if (calendar[i].year == year && calendar[i].month == month && calendar[i].day == day)
      return i;
  g_assert_not_reached ();
}

void
slow_date (int day, int *year, int *month, int *day_of_month)
{
  fill_calendar ();
  *year = calendar[day].year;
  *month = calendar[day].month;
  *day_of_month = calendar[day].day;
}

const char *
slow_form_word (int form)
{
  return form_words[form];
}

const char *
slow_kind_word (int kind)
{
  return kind_words[kind];
}

const char *
slow_rule_name (int rule)
{
  return rule_words[rule][0];
}

const char *
slow_rule_word (int rule, int value)
{
  return rule_words[rule][value + 1];
}

int
slow_rule_count (int rule)
{
  int n = 0;

  while (n < 7 && rule_words[rule][n + 1] != NULL)
    n++;
  return n;
}

typedef struct
{
  const SlowChild *child;
  const SlowLaw *law;
  int last_day;
  int stay_of[SLOW_MAX];
  int n_stays;
  int stay_from[SLOW_MAX], stay_to[SLOW_MAX];
  gboolean exempt[SLOW_MAX];
  signed char owner[N_DAYS];   /* episode of the day, -1 */
  signed char rate[2][N_DAYS]; /* by county's rules */
} Story;

static void
tell_days (Story *s)
{
  memset (s->owner, -1, sizeof s->owner);
  for (int i = 0; i < s->child->n_episodes; i++)
    for (int d = s->child->episodes[i].from; d <= MIN (s->child->episodes[i].to, s->last_day); d++)
      s->owner[d] = (signed char) i; /* the later one overwrites the shared day */
}

static void
tell_stays (Story *s)
{
  const SlowEpisode *e = s->child->episodes;
  int label = 0;

  s->n_stays = 0;
  for (int i = 0; i < s->child->n_episodes; i++)
    {
      gboolean touches = i > 0 && e[i].from - e[i - 1].to <= 1;
      gboolean same = i > 0 && (e[i].label > 0 && label > 0 ? e[i].label == label : touches);

      if (!same)
        {
          s->stay_from[s->n_stays] = e[i].from;
          s->exempt[s->n_stays] = e[i].from < slow_day (2012, 1, 1);
          s->n_stays++;
          label = 0;
        }
      if (e[i].label > 0)
        label = e[i].label;
      s->stay_of[i] = s->n_stays - 1;
      s->stay_to[s->n_stays - 1] = e[i].to;
      if (e[i].exemption >= 1 && e[i].exemption <= 3)
        s->exempt[s->n_stays - 1] = TRUE;
    }
}

/* Full years from ANCHOR to DAY in the sense of the rule. */
static int
full_years (int rule, int anchor, int day)
{
  const int y = calendar[anchor].year, m = calendar[anchor].month, d = calendar[anchor].day;
  const gboolean leap_day = m == 2 && d == 29;
  const int at = rule == 1 && !leap_day ? MAX (day - 1, anchor) : day;
  const int ay = calendar[at].year, am = calendar[at].month, ad = calendar[at].day;

  switch (rule)
    {
    case 0:
    case 1:
      return ay - y - (am < m || (am == m && ad < d) ? 1 : 0);
    case 2:
      return (ay * 12 + am - (y * 12 + m + (leap_day ? 1 : 0)) + 12) / 12 - 1;
    case 3:
      return (ay * 12 + am - (y * 12 + m + (d > 1 ? 1 : 0)) + 12) / 12 - 1;
    case 4:
      return (day - anchor) / 365;
    default:
      return ay - y;
    }
}

typedef struct
{
  int done;   /* full years */
  int anchor; /* of the current year, when nothing is left over */
  int left;   /* days of an interrupted year that come first */
} Clock;

static int
read_clock (const Clock *clock, int rule, int day)
{
  return clock->left > 0 ? clock->done : clock->done + full_years (rule, clock->anchor, day);
}

static void
tick (Clock *clock, int day)
{
  if (clock->left > 0 && --clock->left == 0)
    {
      clock->done++;
      clock->anchor = day + 1;
    }
}

/* Stops the clock after END; what is left of the year waits for START. */
static void
stop_clock (Clock *clock, int rule, int end, int start)
{
  int years, since = 0;

  if (clock->left == 0)
    {
      years = read_clock (clock, rule, end + 1);
      while (end - since >= clock->anchor && read_clock (clock, rule, end - since) == years)
        since++;
      clock->done = years;
      clock->left = MAX (0, 365 - since);
      if (clock->left == 0)
        clock->done++;
    }
  clock->anchor = start;
}

static int
rate_of_years (int years)
{
  return years <= 0 ? 10 : years == 1 ? 30 : 50;
}

static int
hand_years (const Story *s, int stay, int day, int years)
{
  int hand2 = -1, hand3 = -1;

  for (int i = s->child->n_episodes - 1; i >= 0; i--)
    if (s->stay_of[i] == stay)
      {
        hand2 = s->child->episodes[i].hand2 >= 0 ? s->child->episodes[i].hand2 : hand2;
        hand3 = s->child->episodes[i].hand3 >= 0 ? s->child->episodes[i].hand3 : hand3;
      }
  if (hand2 >= 0 && hand3 >= 0)
    return (day >= hand2) + (day >= hand3);
  if (hand2 >= 0)
    return day < hand2 ? 0 : years >= 2 ? 2 : 1;
  if (hand3 >= 0)
    return day >= hand3 ? 2 : MIN (years, 1);
  return years;
}

static int
adult_day (int birth)
{
  if (birth < 0)
    return -1;
  for (int d = birth;; d++)
    if (calendar[d].year == calendar[birth].year + 18 &&
        calendar[d].month == calendar[birth].month &&
        calendar[d].day ==
            MIN (calendar[birth].day, slow_month_length (calendar[d].year, calendar[d].month)))
      return d;
}

static void
tell_rates (Story *s, int county)
{
  const int rule = s->law->rules[county][YEAR_START];
  const int back = s->law->rules[county][RETURN];
  const int grown_up = adult_day (s->child->birth);
  gboolean returned_once = FALSE;
  Clock clock = { 0 };

  for (int stay = 0; stay < s->n_stays; stay++)
    {
      const int start = s->stay_from[stay];
      gboolean runs_on = back == 1;

      if (stay > 0 && grown_up >= 0 && s->stay_to[stay - 1] >= grown_up && !returned_once)
        runs_on = returned_once = TRUE;
      if (stay > 0 && runs_on)
        for (int d = s->stay_to[stay - 1] + 1; d < start; d++)
          tick (&clock, d);
      else if (stay > 0 && back == 2)
        stop_clock (&clock, rule, MIN (s->stay_to[stay - 1], start - 1), start);
      else
        clock = (Clock){ 0, start, 0 };

      for (int d = start; d <= MIN (s->stay_to[stay], s->last_day); d++)
        {
          int years = hand_years (s, stay, d, read_clock (&clock, rule, d));

          if (s->owner[d] >= 0 && s->stay_of[(int) s->owner[d]] == stay)
            s->rate[county][d] = (signed char) (s->exempt[stay] ? 0 : rate_of_years (years));
          if (stay + 1 >= s->n_stays || d < s->stay_from[stay + 1])
            tick (&clock, d);
        }
    }
}

static gint64
figure_on (const SlowFigure figures[4], int day)
{
  gint64 amount = -1;

  for (int i = 0; i < 4; i++)
    if (figures[i].amount > 0 && figures[i].from <= day)
      amount = figures[i].amount;
  g_assert_cmpint (amount, >=, 0);
  return amount;
}

/* What one day costs, before it is known how many such days there are. */
typedef struct
{
  int day, form, kind, rate, county, group_of, children, divisor;
  gint64 amount;
  gboolean counts; /* a day of care, not a payment */
} Item;

typedef struct
{
  Item items[4096];
  int n;
} Basket;

typedef struct
{
  SlowLine line;
  __int128 base, share;
} Row;

static const SlowCost *
cost_on (const SlowChild *child, int kind, int day)
{
  for (int i = 0; i < child->n_costs; i++)
    if (child->costs[i].kind == kind && child->costs[i].from <= day && day <= child->costs[i].to)
      return &child->costs[i];
  return NULL;
}

static gboolean
is_away (const SlowChild *child, int day)
{
  for (int i = 0; i < child->n_gaps; i++)
    if (child->gaps[i][0] <= day && day <= child->gaps[i][1])
      return TRUE;
  return FALSE;
}

static void
put (const Story *s, Basket *basket, int day, int kind, const SlowCost *cost, gint64 amount)
{
  const int owner = s->owner[day];
  const SlowEpisode *e = &s->child->episodes[owner];

  basket->items[basket->n++] = (Item){ day,
                                       e->form,
                                       kind,
                                       s->rate[e->county][day],
                                       e->county,
                                       owner,
                                       cost != NULL && cost->children > 1 ? cost->children : 1,
                                       slow_month_length (calendar[day].year, calendar[day].month),
                                       amount,
                                       TRUE };
}

static void
put_family_day (const Story *s, Basket *basket, int day, int first, int head_day[2])
{
  const SlowEpisode *e = &s->child->episodes[(int) s->owner[day]];
  const int *rules = s->law->rules[e->county];
  const SlowCost *cost = cost_on (s->child, BENEFIT, day);

  if (cost != NULL)
    put (s, basket, day, BENEFIT, cost, cost->amount);
  else
    put (s, basket, day, BENEFIT, NULL,
         figure_on (e->form == 0 ? s->law->kinship : s->law->other, first));
  cost = cost_on (s->child, SUPPLEMENT, day);
  if (cost != NULL && !is_away (s->child, day))
    put (s, basket, day, SUPPLEMENT, cost,
         cost->amount >= 0 ? cost->amount : figure_on (s->law->supplement, first));
  for (int kind = HOME_COSTS; kind <= WAGES; kind++)
    {
      int asked = rules[WAGE] == 0 ? day : rules[WAGE] == 1 ? head_day[1] : head_day[0];

      cost = cost_on (s->child, kind, asked);
      if (cost != NULL)
        put (s, basket, day, kind, cost, cost->amount);
    }
  cost = cost_on (s->child, COORDINATION, day);
  if (cost != NULL && rules[COORDINATOR] == 1)
    put (s, basket, day, COORDINATION, cost, cost->amount);
}

static void
put_residential_day (const Story *s, Basket *basket, int day, int first, int last)
{
  const int owner = s->owner[day];
  const SlowEpisode *e = &s->child->episodes[owner];
  const int partial = s->law->rules[e->county][PARTIAL];
  const SlowCost *cost = cost_on (s->child, AVERAGE, day);
  Item *item;

  if (partial == 2 && day == s->stay_to[s->stay_of[owner]])
    return;
  put (s, basket, day, AVERAGE, cost,
       cost != NULL ? cost->amount : figure_on (s->law->facilities[e->facility], first));
  item = &basket->items[basket->n - 1];
  if (partial != 1)
    return;
  item->group_of = 1000 + e->facility;
  item->divisor = 0;
  for (int d = first; d <= last; d++)
    if (s->owner[d] >= 0 && s->child->episodes[(int) s->owner[d]].form >= 7 &&
        s->child->episodes[(int) s->owner[d]].facility == e->facility)
      item->divisor++;
}

static int
nearest_care (const Story *s, int day)
{
  for (int n = 0; n < N_DAYS; n++)
    {
      if (day - n >= 0 && s->owner[day - n] >= 0)
        return day - n;
      if (day + n <= s->last_day && s->owner[day + n] >= 0)
        return day + n;
    }
  return -1;
}

static int
leaving_day (const Story *s, int day)
{
  for (int stay = s->n_stays - 1; stay >= 0; stay--)
    if (s->stay_from[stay] <= day)
      return nearest_care (s, s->stay_to[stay] == SLOW_OPEN ? day : s->stay_to[stay]);
  return nearest_care (s, day);
}

static void
put_payment (const Story *s, Basket *basket, const SlowCost *cost, int first, int last)
{
  int day = nearest_care (s, cost->paid), n_days = 0, rate_day;
  const SlowEpisode *e = &s->child->episodes[(int) s->owner[day]];
  const int *rules = s->law->rules[e->county];
  Item item = { day, e->form,      cost->kind, 0, e->county, 2000, MAX (1, cost->children),
                1,   cost->amount, FALSE };

  if (day < first || day > last)
    return;
  if (rules[ONE_OFF] == 2)
    {
      for (int d = first; d <= last; d++)
        n_days += s->owner[d] >= 0;
      item.divisor = n_days;
      for (int d = first; d <= last; d++)
        if (s->owner[d] >= 0)
          {
            item.rate = s->rate[s->child->episodes[(int) s->owner[d]].county][d];
            basket->items[basket->n++] = item;
          }
      return;
    }
  rate_day = rules[ONE_OFF] == 1 && cost->event >= 0 ? nearest_care (s, cost->event) : day;
  item.rate = s->rate[s->child->episodes[(int) s->owner[rate_day]].county][rate_day];
  basket->items[basket->n++] = item;
}

static void
put_leaver (const Story *s, Basket *basket, const SlowCost *cost, int first, int last)
{
  const gboolean monthly = cost->kind == EDUCATION;
  const int from = monthly ? MAX (cost->from, first) : cost->paid;
  const int to = monthly ? MIN (cost->to, last) : cost->paid;
  const SlowEpisode *e;
  int day;

  if (from > to || from < first || to > last)
    return;
  day = leaving_day (s, from);
  e = &s->child->episodes[(int) s->owner[day]];
  if (s->law->rules[e->county][LEAVERS] == 0)
    return;
  for (int d = from; d <= to; d++)
    basket->items[basket->n++] = (Item){ d,
                                         e->form,
                                         cost->kind,
                                         s->rate[e->county][day],
                                         e->county,
                                         3000,
                                         MAX (1, cost->children),
                                         monthly ? last - first + 1 : 1,
                                         cost->amount,
                                         monthly };
}

static void
fill_basket (const Story *s, Basket *basket, int first, int last)
{
  int head_day[2] = { -1, -1 };

  basket->n = 0;
  for (int d = first; d <= last; d++)
    if (s->owner[d] >= 0)
      {
        head_day[0] = head_day[0] < 0 ? d : head_day[0];
        head_day[1] = d;
      }
  for (int d = first; d <= last; d++)
    if (s->owner[d] >= 0 && s->child->episodes[(int) s->owner[d]].form < 7)
      put_family_day (s, basket, d, first, head_day);
    else if (s->owner[d] >= 0)
      put_residential_day (s, basket, d, first, last);
  for (int i = 0; i < s->child->n_costs; i++)
    if (s->child->costs[i].kind == EDUCATION || s->child->costs[i].kind == INDEPENDENCE)
      put_leaver (s, basket, &s->child->costs[i], first, last);
    else if (s->child->costs[i].kind > EDUCATION)
      put_payment (s, basket, &s->child->costs[i], first, last);
}

static gint64
half_up (__int128 num, __int128 den)
{
  gint64 whole = (gint64) (num / den);

  return (num % den) * 2 >= den ? whole + 1 : whole;
}

/* One item's money in PARTS of a grosz. */
static __int128
item_money (const Basket *basket, const Item *item)
{
  int alike = 0;

  if (item->kind != BENEFIT && item->kind != SUPPLEMENT && item->kind != AVERAGE)
    return item->amount * (PARTS / 100 / (item->divisor * item->children)) * 100;
  for (int i = 0; i < basket->n; i++)
    alike += basket->items[i].kind == item->kind && basket->items[i].group_of == item->group_of &&
             basket->items[i].amount == item->amount && basket->items[i].children == item->children;
  return half_up ((__int128) item->amount * alike, item->divisor * item->children) *
         (PARTS / alike);
}

static int
compare_rows (const SlowLine *a, const SlowLine *b)
{
  int difference = strcmp (form_words[a->form], form_words[b->form]);

  if (difference == 0)
    difference = strcmp (kind_words[a->kind], kind_words[b->kind]);
  if (difference == 0)
    difference = a->rate - b->rate;
  return difference == 0 ? a->county - b->county : difference;
}

static Row *
find_row (Row *rows, int *n, const SlowLine *wanted)
{
  int at = 0;

  while (at < *n && compare_rows (&rows[at].line, wanted) < 0)
    at++;
  if (at == *n || compare_rows (&rows[at].line, wanted) != 0)
    {
      memmove (rows + at + 1, rows + at, sizeof (Row) * (*n - at));
      rows[at] = (Row){ *wanted, 0, 0 };
      (*n)++;
    }
  return &rows[at];
}

static int
add_up (const Basket *basket, int month, Row *rows)
{
  int n = 0;

  for (int i = 0; i < basket->n; i++)
    {
      const Item *item = &basket->items[i];
      const SlowLine wanted = { month, item->form, item->kind, item->rate, item->county, 0, 0, 0 };
      const __int128 money = item_money (basket, item);
      Row *row = find_row (rows, &n, &wanted);

      row->base += money;
      row->share += money / 100 * item->rate;
      row->line.days += item->counts;
    }
  for (int i = 0; i < n; i++)
    {
      rows[i].line.base = half_up (rows[i].base, PARTS);
      rows[i].line.share = half_up (rows[i].share, PARTS);
    }
  return n;
}

/* Rule 12: once for the rows of COUNTY, of one month or of all. */
static void
round_once (Row *rows, int n, int county)
{
  __int128 exact = 0;
  gint64 sum = 0;
  int last = -1;

  for (int i = 0; i < n; i++)
    if (rows[i].line.county == county && rows[i].line.rate > 0)
      {
        exact += rows[i].share;
        sum += rows[i].line.share;
        last = i;
      }
  if (last >= 0)
    rows[last].line.share += half_up (exact, PARTS) - sum;
}

int
slow_share (
    const SlowChild *child, const SlowLaw *law, int from_month, int to_month, SlowLine *lines)
{
  static Story story;
  static Basket basket;
  static Row rows[SLOW_MAX_LINES];
  int n = 0;

  fill_calendar ();
  story.child = child;
  story.law = law;
  /* An open stay goes on for ever; nothing asks about it behind the period. */
  story.last_day = to_month + 600;
  for (int i = 0; i < child->n_episodes; i++)
    if (child->episodes[i].to != SLOW_OPEN)
      story.last_day = MAX (story.last_day, child->episodes[i].to);
  story.last_day = MIN (N_DAYS - 1, story.last_day);
  tell_days (&story);
  tell_stays (&story);
  for (int county = 0; county < 2; county++)
    if (county == 0 || memcmp (law->rules[0], law->rules[1], sizeof law->rules[0]) != 0)
      tell_rates (&story, county);
    else
      memcpy (story.rate[1], story.rate[0], sizeof story.rate[1]);

  for (int first = from_month; first <= to_month;)
    {
      const int length = slow_month_length (calendar[first].year, calendar[first].month);
      int n_month;

      fill_basket (&story, &basket, first, first + length - 1);
      n_month = add_up (&basket, first, rows + n);
      for (int county = 0; county < 2; county++)
        if (law->rules[county][ROUNDING] == 1)
          round_once (rows + n, n_month, county);
      n += n_month;
      first += length;
    }
  for (int county = 0; county < 2; county++)
    if (law->rules[county][ROUNDING] == 2)
      round_once (rows, n, county);
  for (int i = 0; i < n; i++)
    lines[i] = rows[i].line;
  return n;
}
