/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"

static void
assert_date (const GDate *date, const char *expected)
{
  g_autofree char *iso = ost_date_dup_iso (date);

  g_assert_cmpstr (iso, ==, expected);
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    const char *iso; /* "" when refused as ISO */
    const char *any; /* "" when refused at all */
  } cases[] = {
    { "2026-11-21", "2026-11-21", "2026-11-21" },
    { " 2026-11-21 ", "", "2026-11-21" },
    { "21.11.2026", "", "2026-11-21" },
    { "1.2.2026", "", "2026-02-01" },
    { "\302\24001.02.2026\t", "", "2026-02-01" },
    { "29.02.2024", "", "2024-02-29" },
    { "31.02.2026", "", "" },
    { "29.02.2026", "", "" },
    { "2026-02-31", "", "" },
    { "2026-13-01", "", "" },
    { "2026-00-10", "", "" },
    { "0000-01-01", "", "" },
    { "2026-1-1", "", "" },
    { "21.11.26", "", "" },
    { "21. 11.2026", "", "" },
    { "21/11/2026", "", "" },
    { "2026-11-21T10:00", "", "" },
    { "21.11.2026 r.", "", "" },
    { "21.11.20266", "", "" },
    { "", "", "" },
    { NULL, "", "" },
    { "\xff\xfe", "", "" },
    { "2026-11-2\001", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate date;

      g_assert_cmpint (ost_date_parse_iso (cases[i].text, &date), ==, cases[i].iso[0] != '\0');
      assert_date (&date, cases[i].iso);
      g_assert_cmpint (ost_date_parse (cases[i].text, &date), ==, cases[i].any[0] != '\0');
      assert_date (&date, cases[i].any);
    }
}

static void
test_parse_typed (void)
{
  const GDate saturday = ost_date (2026, 11, 21);
  static const struct
  {
    const char *text;
    const char *iso;
  } cases[] = {
    { "2026-11-24", "2026-11-24" },
    { "24.11.2026", "2026-11-24" },
    { "24.11", "2026-11-24" },
    { "24.11.", "2026-11-24" },
    { "5.1", "2027-01-05" },
    { "1.6", "2026-06-01" },
    { "24.11.26", "2026-11-24" },
    { "3.5.46", "2046-05-03" },
    { "3.5.68", "1968-05-03" },
    { "3.5.99", "1999-05-03" },
    { "dziś", "2026-11-21" },
    { "DZIS", "2026-11-21" },
    { " jutro ", "2026-11-22" },
    { "wczoraj", "2026-11-20" },
    { "pojutrze", "2026-11-23" },
    { "+7", "2026-11-28" },
    { "-3", "2026-11-18" },
    { "+0", "2026-11-21" },
    { "pt", "2026-11-20" },
    { "pt.", "2026-11-20" },
    { "piątek", "2026-11-20" },
    { "so", "2026-11-21" },
    { "nd", "2026-11-22" },
    { "Pon.", "2026-11-23" },
    { "wt", "2026-11-24" },
    { "śr", "2026-11-18" },
    { "czw", "2026-11-19" },
    { "31.11", "" },
    { "29.2", "" },
    { "31.02.2026", "" },
    { "p", "" },
    { "+", "" },
    { "+99999", "" },
    { "7", "" },
    { "jutroo", "" },
    { ".", "" },
    { "24.11.2", "" },
    { "24.1126", "" },
    { "", "" },
    { NULL, "" },
    { "\xb3\xb3", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate date;

      g_test_message ("case %u", i);
      g_assert_cmpint (ost_date_parse_typed (cases[i].text, &saturday, &date), ==,
                       cases[i].iso[0] != '\0');
      assert_date (&date, cases[i].iso);
    }
}

static void
test_leap_day_nearest_to_today (void)
{
  const GDate today = ost_date (2027, 12, 30);
  GDate date;

  g_assert_true (ost_date_parse_typed ("29.2", &today, &date));
  assert_date (&date, "2028-02-29");
}

static void
test_without_today (void)
{
  const GDate none = ost_date_none ();
  GDate date;

  g_assert_true (ost_date_parse_typed ("24.11.2026", &none, &date));
  assert_date (&date, "2026-11-24");
  g_assert_true (ost_date_parse_typed ("2026-11-24", NULL, &date));
  assert_date (&date, "2026-11-24");
  g_assert_false (ost_date_parse_typed ("24.11", &none, &date));
  g_assert_false (ost_date_parse_typed ("jutro", &none, &date));
  g_assert_false (ost_date_parse_typed ("+7", NULL, &date));
}

static void
test_months (void)
{
  static const struct
  {
    const char *from;
    int months;
    const char *to;
  } cases[] = {
    { "2026-01-31", 1, "2026-02-28" },
    { "2024-01-31", 1, "2024-02-29" },
    { "2026-11-21", 0, "2026-11-21" },
    { "2026-11-21", 2, "2027-01-21" },
    { "2026-01-15", -1, "2025-12-15" },
    { "2026-03-31", -1, "2026-02-28" },
    { "2024-02-29", 12, "2025-02-28" },
    { "2026-11-30", -120, "2016-11-30" },
    { "9999-12-01", 1, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate from;
      GDate to;

      g_assert_true (ost_date_parse_iso (cases[i].from, &from));
      to = ost_date_plus_months (&from, cases[i].months);
      assert_date (&to, cases[i].to);
    }
}

static void
test_days (void)
{
  const GDate first = ost_date (2024, 2, 28);
  const GDate next = ost_date_plus_days (&first, 2);
  const GDate back = ost_date_plus_days (&next, -2);
  const GDate far = ost_date_plus_days (&first, G_MAXINT);
  const GDate none = ost_date_none ();
  const GDate after_none = ost_date_plus_days (&none, 1);

  assert_date (&next, "2024-03-01");
  assert_date (&back, "2024-02-28");
  assert_date (&far, "");
  assert_date (&after_none, "");
  g_assert_cmpint (ost_date_days_between (&first, &next), ==, 2);
  g_assert_cmpint (ost_date_days_between (&next, &first), ==, -2);
  g_assert_cmpint (ost_date_compare (&first, &next), <, 0);
  g_assert_cmpint (ost_date_compare (&none, &first), <, 0);
  g_assert_cmpint (ost_date_compare (&first, &none), >, 0);
  g_assert_cmpint (ost_date_compare (&none, &none), ==, 0);
}

static void
test_age (void)
{
  static const struct
  {
    const char *born;
    const char *today;
    int age;
  } cases[] = {
    { "2008-11-21", "2026-11-20", 17 }, { "2008-11-21", "2026-11-21", 18 },
    { "2008-02-29", "2026-02-28", 17 }, { "2008-02-29", "2026-03-01", 18 },
    { "2026-11-21", "2026-11-21", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate born;
      GDate today;

      g_assert_true (ost_date_parse_iso (cases[i].born, &born));
      g_assert_true (ost_date_parse_iso (cases[i].today, &today));
      g_assert_cmpint (ost_date_age (&born, &today), ==, cases[i].age);
    }
}

static void
test_format (void)
{
  const GDate date = ost_date (2026, 11, 1);
  const GDate near = ost_date (2026, 11, 24);
  const GDate far = ost_date (2027, 6, 1);
  const GDate none = ost_date_none ();
  g_autofree char *numeric = ost_date_dup_numeric (&date);
  g_autofree char *polish = ost_date_dup_polish (&date);
  g_autofree char *window = ost_date_dup_window (&date);
  g_autofree char *near_text = ost_date_dup_near (&near, &date);
  g_autofree char *far_text = ost_date_dup_near (&far, &date);
  g_autofree char *no_date = ost_date_dup_polish (&none);

  g_assert_cmpstr (numeric, ==, "01.11.2026");
  g_assert_cmpstr (polish, ==, "1 listopada 2026 r.");
  g_assert_cmpstr (window, ==, "1 November 2026");
  g_assert_cmpstr (near_text, ==, "Tue 24 Nov");
  g_assert_cmpstr (far_text, ==, "Tue 1 Jun 2027");
  g_assert_cmpstr (no_date, ==, "");
}

static void
test_names (void)
{
  g_assert_cmpstr (ost_month_name (11), ==, "November");
  g_assert_cmpstr (ost_month_genitive (1), ==, "January");
  g_assert_cmpstr (ost_month_short (5), ==, "May");
  g_assert_cmpstr (ost_weekday_name (1), ==, "Monday");
  g_assert_cmpstr (ost_weekday_short (7), ==, "Sun");
  g_assert_cmpstr (ost_month_polish (10), ==, "październik");
  g_assert_cmpstr (ost_weekday_polish (3), ==, "środa");
}

static void
test_time (void)
{
  static const struct
  {
    const char *text;
    int minutes;
  } cases[] = {
    { "9:30", 570 },   { "09:30", 570 },  { "9.30", 570 }, { " 0:00 ", 0 }, { "23:59", 1439 },
    { "24:00", -1 },   { "12:60", -1 },   { "9:3", -1 },   { "930", -1 },   { "9", -1 },
    { "-1:00", -1 },   { "9:30:00", -1 }, { "9,30", -1 },  { "", -1 },      { NULL, -1 },
    { "\xff:30", -1 }, { "009:30", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int minutes = OST_TIME_NONE;

      g_assert_cmpint (ost_time_parse (cases[i].text, &minutes), ==, cases[i].minutes >= 0);
      g_assert_cmpint (minutes, ==, cases[i].minutes);
    }
}

static void
test_format_time (void)
{
  g_autofree char *morning = ost_time_dup (570);
  g_autofree char *midnight = ost_time_dup (0);
  g_autofree char *none = ost_time_dup (OST_TIME_NONE);

  g_assert_cmpstr (morning, ==, "09:30");
  g_assert_cmpstr (midnight, ==, "00:00");
  g_assert_cmpstr (none, ==, "");
}

static void
test_today (void)
{
  GDate today;

  g_assert_true (g_setenv ("OSTOJA_TODAY", "2026-11-21", TRUE));
  today = ost_date_today ();
  assert_date (&today, "2026-11-21");
  g_unsetenv ("OSTOJA_TODAY");
  today = ost_date_today ();
  g_assert_true (g_date_valid (&today));
}

static void
test_long_text (void)
{
  g_autofree char *text = g_strnfill (1 << 20, '1');
  const GDate today = ost_date (2026, 11, 21);
  GDate date;

  g_assert_false (ost_date_parse (text, &date));
  g_assert_false (ost_date_parse_typed (text, &today, &date));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/parse", test_parse);
  g_test_add_func ("/date/parse-typed", test_parse_typed);
  g_test_add_func ("/date/leap-day", test_leap_day_nearest_to_today);
  g_test_add_func ("/date/without-today", test_without_today);
  g_test_add_func ("/date/months", test_months);
  g_test_add_func ("/date/days", test_days);
  g_test_add_func ("/date/age", test_age);
  g_test_add_func ("/date/format", test_format);
  g_test_add_func ("/date/names", test_names);
  g_test_add_func ("/date/time", test_time);
  g_test_add_func ("/date/format-time", test_format_time);
  g_test_add_func ("/date/today", test_today);
  g_test_add_func ("/date/long-text", test_long_text);
  return g_test_run ();
}
