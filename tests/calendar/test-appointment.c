/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "base/draft.h"
#include "calendar/appointment.h"

static OstDraft *
make_draft (const char *const *values)
{
  const GDate today = ost_date (2026, 11, 18);
  OstDraft *draft = ost_draft_new (OST_TYPE_APPOINTMENT);

  for (; *values != NULL; values += 2)
    ost_draft_set_typed (draft, values[0], values[1], &today);
  return draft;
}

static void
assert_problem (const char *const *values, const char *field)
{
  const GDate today = ost_date (2026, 11, 18);
  g_autoptr (OstDraft) draft = make_draft (values);
  g_autoptr (GPtrArray) problems = ost_draft_check (draft, &today);

  if (field == NULL)
    g_assert_false (ost_problems_has_errors (problems));
  else
    {
      const OstProblem *problem = ost_problems_find (problems, field);

      g_assert_nonnull (problem);
      g_assert_cmpint (problem->level, ==, OST_PROBLEM_ERROR);
    }
}

static void
test_good (void)
{
  const char *const hearing[] = { "kind",  "rozprawa", "from_day", "18.11.2026", "from_time",
                                  "11:00", "to_time",  "12:00",    NULL };
  const char *const training[] = { "kind",    "szkolenie",  "from_day",  "18.11.2026",
                                   "to_day",  "20.11.2026", "from_time", "15:00",
                                   "to_time", "9:00",       NULL };

  assert_problem (hearing, NULL);
  assert_problem (training, NULL); /* ends on another day */
}

static void
test_wrong (void)
{
  const char *const turned_days[] = { "kind",   "szkolenie",  "from_day", "18.11.2026",
                                      "to_day", "17.11.2026", NULL };
  const char *const turned_times[] = { "kind",  "szkolenie", "from_day", "18.11.2026", "from_time",
                                       "11:00", "to_time",   "10:59",    NULL };
  const char *const no_beginning[] = { "kind",    "szkolenie", "from_day", "18.11.2026",
                                       "to_time", "10:59",     NULL };
  const char *const whose[] = { "kind", "nieobecnosc", "from_day", "18.11.2026", NULL };
  const char *const what[] = { "kind", "inne", "from_day", "18.11.2026", NULL };
  const char *const no_such_day[] = { "kind", "rozprawa", "from_day", "31.02.2026", NULL };
  const char *const no_day[] = { "kind", "rozprawa", NULL };

  assert_problem (turned_days, "to_day");
  assert_problem (turned_times, "to_time");
  assert_problem (no_beginning, "from_time");
  assert_problem (whose, "staff_id");
  assert_problem (what, "title");
  assert_problem (no_such_day, "from_day");
  assert_problem (no_day, "from_day");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/appointment/good", test_good);
  g_test_add_func ("/appointment/wrong", test_wrong);
  return g_test_run ();
}
