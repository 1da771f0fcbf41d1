/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/word-filter.h"

static const struct
{
  const char *name;
  const char *place;
} rows[] = {
  { "Wiśniewska Lena", "Koronowo" },
  { "Kowalski Jan", NULL },
  { "Kowal Anna", "Wtelno" },
  { "Żak Ola", "Pieczyska" },
};

/* Numbers of the rows that QUERY finds, in order. */
static void
assert_found (const char *query, const char *expected)
{
  g_autoptr (OstWordFilter) filter = ost_word_filter_new (query);
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *const texts[] = { rows[i].name, rows[i].place };

      ost_word_filter_add (filter, i + 1, texts, G_N_ELEMENTS (texts));
    }
  ids = ost_word_filter_end (filter);
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (found, "%d", (int) g_array_index (ids, gint64, i));
  g_test_message ("%s", query);
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_words (void)
{
  assert_found (NULL, "1234");
  assert_found ("", "1234");
  assert_found (" , ", "1234");
  assert_found ("kowal", "23");
  assert_found ("wisn", "1");
  assert_found ("ŻAK", "4");
  assert_found ("kowal wtel", "3");
  assert_found ("owal", "");
}

/* Missing, too much, wrong, swapped; only in long words that begin nothing as they are. */
static void
test_typing_errors (void)
{
  assert_found ("wisniewka", "1");
  assert_found ("wisniewwska", "1");
  assert_found ("wisnievska", "1");
  assert_found ("wisniwe", "1");
  assert_found ("isniewska", "1");
  assert_found ("koronovo", "1");
  assert_found ("kowalsik", "2");
  assert_found ("kowalskix", "2");
  assert_found ("wisnixxska", "");
  assert_found ("owals", "2");
  assert_found ("zaj", "");
  assert_found ("kowal2", "");
  assert_found ("wisnievska ola", "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/word-filter/words", test_words);
  g_test_add_func ("/word-filter/typing-errors", test_typing_errors);
  return g_test_run ();
}
