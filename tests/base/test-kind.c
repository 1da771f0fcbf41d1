/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/kind.h"

static const OstKindValue values[] = {
  { "", "", NULL },
  { "odbyla-sie", N_ ("Took place"), "odbyła się" },
  { "odmowa", N_ ("Refused"), NULL },
};

static const OstKind outcome = OST_KIND ("outcome", values);

static void
test_find (void)
{
  static const struct
  {
    const char *word;
    int position;
  } cases[] = { { NULL, 0 },      { "", 0 },       { "odbyla-sie", 1 }, { "odmowa", 2 },
                { "Odmowa", -1 }, { "odmow", -1 }, { " odmowa", -1 },   { "odbyła się", -1 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (ost_kind_find (&outcome, cases[i].word), ==, cases[i].position);
}

static void
test_names (void)
{
  g_autofree char *words = ost_kind_dup_words (&outcome);

  g_assert_cmpstr (words, ==, "odbyla-sie, odmowa");
  g_assert_cmpstr (ost_kind_get_word (&outcome, 0), ==, "");
  g_assert_cmpstr (ost_kind_get_word (&outcome, 2), ==, "odmowa");
  g_assert_cmpstr (ost_kind_get_label (&outcome, 0), ==, "");
  g_assert_cmpstr (ost_kind_get_label (&outcome, 1), ==, "Took place");
  g_assert_cmpstr (ost_kind_get_polish (&outcome, 1), ==, "odbyła się");
  g_assert_null (ost_kind_get_polish (&outcome, 2));
}

static void
test_position_outside (void)
{
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*value < kind->n_values*");
  g_assert_cmpstr (ost_kind_get_word (&outcome, 3), ==, "");
  g_test_assert_expected_messages ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kind/find", test_find);
  g_test_add_func ("/kind/names", test_names);
  g_test_add_func ("/kind/position-outside", test_position_outside);
  return g_test_run ();
}
