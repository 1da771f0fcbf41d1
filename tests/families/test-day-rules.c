/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "families/contact-rules.h"
#include "families/deadline-rules.h"

/* Wednesday 25 November 2026 is today. */
static const GDate *
get_today (void)
{
  static GDate today;

  today = ost_date (2026, 11, 25);
  return &today;
}

static void
test_deadline (void)
{
  static const struct
  {
    int days; /* from today */
    OstDeadlineState state;
  } cases[] = {
    { -400, OST_DEADLINE_OVERDUE }, { -1, OST_DEADLINE_OVERDUE }, { 0, OST_DEADLINE_TODAY },
    { 1, OST_DEADLINE_SOON },       { 13, OST_DEADLINE_SOON },    { 14, OST_DEADLINE_SOON },
    { 15, OST_DEADLINE_LATER },     { 400, OST_DEADLINE_LATER },
  };
  const GDate none = ost_date_none ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const GDate due = ost_date_plus_days (get_today (), cases[i].days);

      g_assert_cmpint (ost_deadline_state (&due, get_today ()), ==, cases[i].state);
    }
  g_assert_cmpint (ost_deadline_state (&none, get_today ()), ==, OST_DEADLINE_OVERDUE);
}

/* The horizon and the state agree: the query takes what the rule calls soon, and no more. */
static void
test_horizon (void)
{
  const GDate last = ost_deadline_horizon (get_today ());
  const GDate after = ost_date_plus_days (&last, 1);

  g_assert_cmpint (ost_deadline_state (&last, get_today ()), ==, OST_DEADLINE_SOON);
  g_assert_cmpint (ost_deadline_state (&after, get_today ()), ==, OST_DEADLINE_LATER);
}

static void
test_contact (void)
{
  static const struct
  {
    int days, rhythm;
    gboolean late;
  } cases[] = {
    { 9, 7, FALSE },   { 10, 7, FALSE },  { 11, 7, TRUE },  /* weekly and 3 */
    { 16, 14, FALSE }, { 17, 14, FALSE }, { 18, 14, TRUE }, /* S4: 14 flags nobody */
    { 28, 30, FALSE }, { 33, 30, FALSE }, { 34, 30, TRUE }, /* once a month */
    { 29, 0, FALSE },  { 30, 0, TRUE },   { 0, 0, FALSE },  { 0, 1, FALSE }, /* not agreed */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (ost_contact_is_late (cases[i].days, cases[i].rhythm), ==, cases[i].late);
}

static void
test_days_without (void)
{
  const GDate none = ost_date_none (), contact = ost_date (2026, 11, 20),
              opened = ost_date (2026, 11, 1), tomorrow = ost_date (2026, 11, 26);

  g_assert_cmpint (ost_contact_days_without (&contact, &opened, get_today ()), ==, 5);
  g_assert_cmpint (ost_contact_days_without (&none, &opened, get_today ()), ==, 24);
  g_assert_cmpint (ost_contact_days_without (&none, &none, get_today ()), ==, 0);
  g_assert_cmpint (ost_contact_days_without (&tomorrow, &opened, get_today ()), ==, 0);
}

static void
test_child (void)
{
  static const struct
  {
    int days;
    gboolean unseen;
  } cases[] = { { 0, FALSE }, { 29, FALSE }, { 30, TRUE }, { 31, TRUE } };
  const GDate none = ost_date_none ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const GDate seen = ost_date_plus_days (get_today (), -cases[i].days);

      g_assert_cmpint (ost_child_is_unseen (&seen, get_today ()), ==, cases[i].unseen);
    }
  g_assert_true (ost_child_is_unseen (&none, get_today ()));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/families/deadline/state", test_deadline);
  g_test_add_func ("/families/deadline/horizon", test_horizon);
  g_test_add_func ("/families/contact/late", test_contact);
  g_test_add_func ("/families/contact/days-without", test_days_without);
  g_test_add_func ("/families/child/unseen", test_child);
  return g_test_run ();
}
