/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/problem.h"

static void
test_empty (void)
{
  g_autoptr (GPtrArray) problems = ost_problems_new ();
  g_autofree char *text = ost_problems_dup_text (problems);

  g_assert_false (ost_problems_has_errors (problems));
  g_assert_null (ost_problems_find (problems, "pesel"));
  g_assert_cmpstr (text, ==, "");
}

static void
test_errors_first (void)
{
  g_autoptr (GPtrArray) problems = ost_problems_new ();
  g_autofree char *text = NULL;

  ost_problems_add (problems, OST_PROBLEM_WARNING, "pesel", "Check digit: %d", 7);
  ost_problems_add (problems, OST_PROBLEM_WARNING, NULL, "Whole record");
  g_assert_false (ost_problems_has_errors (problems));
  g_assert_cmpstr (ost_problems_find (problems, "pesel")->message, ==, "Check digit: 7");

  ost_problems_add (problems, OST_PROBLEM_ERROR, "pesel", "Too short");
  g_assert_true (ost_problems_has_errors (problems));
  g_assert_cmpstr (ost_problems_find (problems, "pesel")->message, ==, "Too short");
  g_assert_cmpstr (ost_problems_find (problems, NULL)->message, ==, "Whole record");
  g_assert_null (ost_problems_find (problems, "name"));

  text = ost_problems_dup_text (problems);
  g_assert_cmpstr (text, ==, "Check digit: 7\nWhole record\nToo short");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/problem/empty", test_empty);
  g_test_add_func ("/problem/errors-first", test_errors_first);
  return g_test_run ();
}
