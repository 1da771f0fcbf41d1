/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "calendar/initials.h"
#include "sample-entries.h"

static OstInitials *
initials_of (const char *const (*people)[2], guint n)
{
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ost_calendar_entry_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *line =
          g_strdup_printf ("inne|2026-11-18||8:00|||x||%s|%s", people[i][0], people[i][1]);

      g_ptr_array_add (entries, sample_entry (line));
    }
  return ost_initials_new (entries);
}

static void
test_different (void)
{
  static const char *const people[][2] = { { "bkruk", "Bartosz Kruk" },
                                           { "alis", "Anna Lis" },
                                           { "alis", "Anna Lis" },
                                           { "łżak", "Łucja Żak" } };
  g_autoptr (OstInitials) initials = initials_of (people, G_N_ELEMENTS (people));

  g_assert_cmpuint (ost_initials_count (initials), ==, 3);
  g_assert_cmpstr (ost_initials_get_login (initials, 0), ==, "alis");
  g_assert_cmpstr (ost_initials_find (initials, "alis"), ==, "AL");
  g_assert_cmpstr (ost_initials_find (initials, "bkruk"), ==, "BK");
  g_assert_cmpstr (ost_initials_find (initials, "łżak"), ==, "ŁŻ");
  g_assert_cmpstr (ost_initials_find_name (initials, "alis"), ==, "Anna Lis");
  g_assert_null (ost_initials_find (initials, "nobody"));
  g_assert_null (ost_initials_find (initials, NULL));
}

static void
test_alike (void)
{
  static const char *const people[][2] = { { "alis", "Anna Lis" },
                                           { "alipa", "Adam Lipa" },
                                           { "aluty", "Agata Luty" },
                                           { "anowak", "Anna Nowak" },
                                           { "anowak2", "Anna Nowak" } };
  g_autoptr (OstInitials) initials = initials_of (people, G_N_ELEMENTS (people));

  g_assert_cmpstr (ost_initials_find (initials, "alis"), ==, "ALis");
  g_assert_cmpstr (ost_initials_find (initials, "alipa"), ==, "ALip");
  g_assert_cmpstr (ost_initials_find (initials, "aluty"), ==, "ALu");
  g_assert_cmpstr (ost_initials_find (initials, "anowak"), ==, "anowak");
  g_assert_cmpstr (ost_initials_find (initials, "anowak2"), ==, "anowak2");
}

static void
test_without_name (void)
{
  static const char *const people[][2] = { { "alis", "" } };
  g_autoptr (OstInitials) initials = initials_of (people, 1);

  g_assert_cmpstr (ost_initials_find (initials, "alis"), ==, "a");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/initials/different", test_different);
  g_test_add_func ("/initials/alike", test_alike);
  g_test_add_func ("/initials/without-name", test_without_name);
  return g_test_run ();
}
