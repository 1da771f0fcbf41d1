/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <libical/ical.h>

#include "calendar/ics.h"
#include "calendar/outside.h"
#include "sample-entries.h"

#define STAMP "2026-11-18T07:05:09Z"

static icalcomponent *
written (const char *const *lines, OstIcsContent content)
{
  g_autoptr (GPtrArray) entries = sample_entries (lines);
  g_autofree char *text = ost_ics_write (entries, content, STAMP);
  icalcomponent *calendar = icalparser_parse_string (text);

  g_assert_nonnull (calendar);
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  return calendar;
}

/* Instant of a time that stands in Warsaw's time of the calendar itself. */
static char *
utc_of (icalcomponent *calendar, struct icaltimetype at)
{
  icaltimezone *warsaw = icalcomponent_get_timezone (calendar, "Europe/Warsaw");

  g_assert_nonnull (warsaw);
  at = icaltime_convert_to_zone (icaltime_set_timezone (&at, warsaw),
                                 icaltimezone_get_utc_timezone ());
  return g_strdup (icaltime_as_ical_string (at));
}

static void
assert_start (const char *line, const char *expected)
{
  const char *const lines[] = { line, NULL };
  icalcomponent *calendar = written (lines, OST_ICS_NAMES);
  icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);
  g_autofree char *utc = utc_of (calendar, icalcomponent_get_dtstart (event));

  g_assert_cmpstr (utc, ==, expected);
  icalcomponent_free (calendar);
}

static void
test_times (void)
{
  assert_start ("wizyta-zaplanowana|2026-11-18||9:00|10:00|Nowak||||", "20261118T080000Z");
  assert_start ("wizyta-zaplanowana|2026-07-01||9:00|10:00|Nowak||||", "20260701T070000Z");
  assert_start ("wizyta-zaplanowana|2026-10-24||9:00|10:00|Nowak||||", "20261024T070000Z");
  assert_start ("wizyta-zaplanowana|2026-10-26||9:00|10:00|Nowak||||", "20261026T080000Z");
}

static void
test_event (void)
{
  static const char *const lines[] = {
    "wizyta-nieodbyta|2026-11-18||9:00|10:15|Święcicka; \"A\", B\\C||ul. Szkolna 5|alis|Anna Lis",
    NULL
  };
  icalcomponent *calendar = written (lines, OST_ICS_NAMES);
  icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);

  g_assert_cmpstr (icalcomponent_get_summary (event), ==,
                   "wizyta się nie odbyła: Święcicka; \"A\", B\\C");
  g_assert_cmpstr (icalcomponent_get_location (event), ==, "ul. Szkolna 5");
  g_assert_cmpint (icalcomponent_get_status (event), ==, ICAL_STATUS_CANCELLED);
  g_assert_cmpint (icaldurationtype_as_int (icalcomponent_get_duration (event)), ==, 75 * 60);
  g_assert_true (g_str_has_prefix (icalcomponent_get_uid (event), "visit-"));
  g_assert_cmpstr (icaltime_as_ical_string (icalcomponent_get_dtstamp (event)), ==,
                   "20261118T070509Z");
  icalcomponent_free (calendar);
}

static void
test_whole_days (void)
{
  static const char *const lines[] = { "nieobecnosc|2026-11-23|2026-11-27||||urlop||alis|Anna Lis",
                                       NULL };
  icalcomponent *calendar = written (lines, OST_ICS_NAMES);
  icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);

  g_assert_cmpstr (icaltime_as_ical_string (icalcomponent_get_dtstart (event)), ==, "20261123");
  g_assert_cmpstr (icaltime_as_ical_string (icalcomponent_get_dtend (event)), ==, "20261128");
  icalcomponent_free (calendar);
}

/* For a calendar outside the centre: nothing that tells who it is. */
static void
test_no_names (void)
{
  static const char *const lines[] = {
    "wizyta-zaplanowana|2026-11-18||9:00|10:15|Święcicka|badania|ul. Szkolna 5|alis|Anna Lis", NULL
  };
  g_autoptr (GPtrArray) entries = sample_entries (lines);
  g_autofree char *text = ost_ics_write (entries, OST_ICS_CASE_NUMBERS, STAMP);

  g_assert_nonnull (strstr (text, "PR.4200.12.2026"));
  g_assert_null (strstr (text, "wi"
                               "ęcicka"));
  g_assert_null (strstr (text, "Szkolna"));
  g_assert_null (strstr (text, "badania"));
  g_assert_null (strstr (text, "Lis"));
}

static void
test_many (void)
{
  g_autoptr (GPtrArray) entries = sample_month (NULL);
  g_autofree char *text = ost_ics_write (entries, OST_ICS_NAMES, STAMP);
  g_autofree char *again = ost_ics_write (entries, OST_ICS_NAMES, STAMP);
  icalcomponent *calendar = icalparser_parse_string (text);
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);

  g_assert_cmpstr (text, ==, again);
  g_assert_cmpuint (icalcomponent_count_components (calendar, ICAL_VEVENT_COMPONENT), ==,
                    entries->len);
  for (char **line = lines; *line != NULL; line++)
    g_assert_cmpuint (strlen (*line), <=, 75); /* RFC 5545, 3.1 */
  icalcomponent_free (calendar);
}

/* A family is known by its number outside; a step may name a child, a place may be an address: none
 * of them leaves the centre. */
static void
test_outside (void)
{
  static const char *const lines[] = {
    "termin|2026-11-18||||Nowak|Lena zapisana do logopedy|||",
    "inne|2026-11-19||9:00|10:00|Nowak|rozmowa o Lenie|ul. Szkolna 5||",
    NULL,
  };
  g_autoptr (GPtrArray) entries = sample_entries (lines);
  g_autoptr (GPtrArray) bare = ost_calendar_list_for_outside (entries);
  g_autofree char *text = ost_ics_write (bare, OST_ICS_CASE_NUMBERS, STAMP);

  g_assert_cmpuint (bare->len, ==, 2);
  for (guint i = 0; i < bare->len; i++)
    {
      const OstCalendarEntry *entry = bare->pdata[i];
      g_autofree char *label = ost_calendar_entry_dup_label (entry, TRUE);

      g_assert_null (entry->title);
      g_assert_null (entry->place);
      g_assert_cmpstr (entry->family, ==, entry->case_number);
      g_assert_null (strstr (label, "Nowak"));
    }
  g_assert_null (strstr (text, "Len"));
  g_assert_null (strstr (text, "Nowak"));
  g_assert_null (strstr (text, "Szkolna"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ics/times", test_times);
  g_test_add_func ("/ics/event", test_event);
  g_test_add_func ("/ics/whole-days", test_whole_days);
  g_test_add_func ("/ics/no-names", test_no_names);
  g_test_add_func ("/ics/outside", test_outside);
  g_test_add_func ("/ics/many", test_many);
  return g_test_run ();
}
