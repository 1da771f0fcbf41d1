/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "calendar/calendar-entry.h"
#include "sample-entries.h"

static OstCalendarEntry *
named (const char *family)
{
  const OstCalendarEntry values = { .kind = OST_ENTRY_VISIT_PLANNED,
                                    .first_day = ost_date (2026, 11, 18),
                                    .from_time = OST_TIME_NONE,
                                    .to_time = OST_TIME_NONE,
                                    .family = (char *) family };

  return ost_calendar_entry_new (&values);
}

static void
test_clean (void)
{
  static const struct
  {
    const char *given, *expected;
  } names[] = {
    { "Nowak", "Nowak" },
    { "  No\twak\r\n ", "No wak" },
    { "A\x01"
      "B\x7f"
      "C\xc2\x85"
      "D",
      "A B C D" },
    { "", NULL },
    { " \n ", NULL },
    { "Zły\xff bajt", "Zły\xef\xbf\xbd bajt" },
    /* Marks of direction would turn the rest of the line round. */
    { "\xe2\x80\xaeNowak\xe2\x80\xac", "Nowak" },
    { "\xe2\x81\xa6Nowak\xe2\x81\xa9", "Nowak" },
    { "Nowak\xe2\x80\xa9Kowal", "Nowak Kowal" },
    { "משפחת כהן", "משפחת כהן" },
    { "👨‍👩‍👧 Nowak", "👨‍👩‍👧 Nowak" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (OstCalendarEntry) entry = named (names[i].given);

      g_assert_cmpstr (entry->family, ==, names[i].expected);
    }
}

static void
test_long (void)
{
  g_autofree char *huge = g_strnfill (1024 * 1024, 'x');
  g_autoptr (OstCalendarEntry) entry = named (huge);

  g_assert_cmpuint (strlen (entry->family), ==, 1000);
}

static void
test_order (void)
{
  static const char *const in_order[] = {
    "nieobecnosc|2026-11-17|2026-11-20||||0|||",
    "nieobecnosc|2026-11-18|2026-11-25||||1|||",
    "termin|2026-11-18||||Ćwik|2|||",
    "wizyta-zaplanowana|2026-11-18||8:00|9:00|Nowak|3|||",
    "wizyta-zaplanowana|2026-11-18||8:00|10:00|Adamek|4|||",
    "wizyta-zaplanowana|2026-11-18||9:00|10:00|Adamek|5|||",
    "wizyta-zaplanowana|2026-11-19||7:00|8:00|Adamek|6|||",
    NULL,
  };
  g_autoptr (GPtrArray) entries = sample_entries (in_order);

  for (guint i = 0; i < entries->len; i++)
    for (guint j = 0; j < entries->len; j++)
      {
        const int order = ost_calendar_entry_compare (entries->pdata[i], entries->pdata[j]);

        g_assert_cmpint (CLAMP (order, -1, 1), ==, CLAMP ((int) i - (int) j, -1, 1));
      }
}

static void
test_texts (void)
{
  g_autoptr (OstCalendarEntry) visit =
      sample_entry ("wizyta-zaplanowana|2026-11-18||9:05|10:30|Nowak||||");
  g_autoptr (OstCalendarEntry) court = sample_entry ("sad|2026-11-18||11:00||Nowak|rozprawa|||");
  g_autoptr (OstCalendarEntry) absence =
      sample_entry ("nieobecnosc|2026-11-18|||||||alis|Anna Lis");
  g_autofree char *visit_label = ost_calendar_entry_dup_label (visit, TRUE);
  g_autofree char *court_label = ost_calendar_entry_dup_label (court, TRUE);
  g_autofree char *absence_label = ost_calendar_entry_dup_label (absence, TRUE);
  g_autofree char *times = ost_calendar_entry_dup_times (visit);
  g_autofree char *start = ost_calendar_entry_dup_times (court);
  g_autofree char *none = ost_calendar_entry_dup_times (absence);

  g_assert_cmpstr (visit_label, ==, "Nowak");
  g_assert_cmpstr (court_label, ==, "Nowak · rozprawa");
  g_assert_cmpstr (absence_label, ==, "nieobecność");
  g_assert_cmpstr (times, ==, "9:05–10:30");
  g_assert_cmpstr (start, ==, "11:00");
  g_assert_cmpstr (none, ==, "");
}

static void
test_description (void)
{
  g_autoptr (OstCalendarEntry) visit =
      sample_entry ("wizyta-do-opisania|2026-11-18||9:05|10:30|Nowak||Wtelenko 12|alis|Anna Lis");
  g_autoptr (OstCalendarEntry) absence = sample_entry ("nieobecnosc|2026-11-18|||||||alis|");
  g_autofree char *visit_text = ost_calendar_entry_dup_description (visit);
  g_autofree char *absence_text = ost_calendar_entry_dup_description (absence);

  g_assert_cmpstr (visit_text, ==, "Visit to write up, Nowak, 9:05–10:30, Wtelenko 12, Anna Lis");
  g_assert_cmpstr (absence_text, ==, "Absence");
}

static void
test_days (void)
{
  g_autoptr (OstCalendarEntry) entry =
      sample_entry ("inne|2026-11-18|2026-11-20|9:00|15:00||kurs|||");
  g_autoptr (OstCalendarEntry) turned =
      sample_entry ("inne|2026-11-18|2026-11-10|9:00|15:00||kurs|||");
  const GDate before = ost_date (2026, 11, 17), last = ost_date (2026, 11, 20),
              after = ost_date (2026, 11, 21);

  g_assert_false (ost_calendar_entry_covers (entry, &before));
  g_assert_true (ost_calendar_entry_covers (entry, &last));
  g_assert_false (ost_calendar_entry_covers (entry, &after));
  g_assert_true (ost_calendar_entry_is_all_day (entry));
  g_assert_cmpint (ost_date_compare (&turned->first_day, &turned->last_day), ==, 0);
  g_assert_false (ost_calendar_entry_is_all_day (turned));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar-entry/clean", test_clean);
  g_test_add_func ("/calendar-entry/long", test_long);
  g_test_add_func ("/calendar-entry/order", test_order);
  g_test_add_func ("/calendar-entry/texts", test_texts);
  g_test_add_func ("/calendar-entry/description", test_description);
  g_test_add_func ("/calendar-entry/days", test_days);
  return g_test_run ();
}
