/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/list-diff.h"

/* A key is a letter of the text. */
static OstListDiff
diff (const char *before, const char *after)
{
  gint64 old_keys[16];
  gint64 new_keys[16];

  for (gsize i = 0; i < strlen (before); i++)
    old_keys[i] = before[i];
  for (gsize i = 0; i < strlen (after); i++)
    new_keys[i] = after[i];
  return ost_list_diff (old_keys, strlen (before), new_keys, strlen (after));
}

static void
test_diff (void)
{
  static const struct
  {
    const char *before;
    const char *after;
    OstListDiff expected;
  } cases[] = {
    { "", "", { 0, 0, 0 } },       { "abc", "abc", { 3, 0, 0 } },   { "", "abc", { 0, 0, 3 } },
    { "abc", "", { 0, 3, 0 } },    { "abc", "abxc", { 2, 0, 1 } },  { "abxc", "abc", { 2, 1, 0 } },
    { "abc", "axc", { 1, 1, 1 } }, { "abc", "bca", { 0, 3, 3 } },   { "aa", "aaa", { 2, 0, 1 } },
    { "aaa", "aa", { 2, 1, 0 } },  { "abcd", "xbcy", { 0, 4, 4 } }, { "ab", "abc", { 2, 0, 1 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const OstListDiff found = diff (cases[i].before, cases[i].after);

      g_assert_cmpuint (found.position, ==, cases[i].expected.position);
      g_assert_cmpuint (found.removed, ==, cases[i].expected.removed);
      g_assert_cmpuint (found.added, ==, cases[i].expected.added);
    }
}

static void
test_no_lists (void)
{
  const OstListDiff found = ost_list_diff (NULL, 0, NULL, 0);

  g_assert_cmpuint (found.removed + found.added, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/list-diff/diff", test_diff);
  g_test_add_func ("/list-diff/no-lists", test_no_lists);
  return g_test_run ();
}
