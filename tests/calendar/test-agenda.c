/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "calendar/agenda.h"
#include "sample-entries.h"

static void
test_visit_kind (void)
{
  const GDate yesterday = ost_date (2026, 11, 17), today = ost_date (2026, 11, 18),
              tomorrow = ost_date (2026, 11, 19);
  const OstAgendaNow day = { today, OST_TIME_NONE }, noon = { today, 720 };
  static const OstAgendaOutcome open = OST_AGENDA_NO_OUTCOME;

  g_assert_cmpint (ost_agenda_visit_kind (open, &yesterday, 600, &day), ==,
                   OST_ENTRY_VISIT_TO_WRITE_UP);
  g_assert_cmpint (ost_agenda_visit_kind (open, &today, 600, &day), ==, OST_ENTRY_VISIT_PLANNED);
  g_assert_cmpint (ost_agenda_visit_kind (open, &today, 720, &noon), ==,
                   OST_ENTRY_VISIT_TO_WRITE_UP);
  g_assert_cmpint (ost_agenda_visit_kind (open, &today, 721, &noon), ==, OST_ENTRY_VISIT_PLANNED);
  g_assert_cmpint (ost_agenda_visit_kind (open, &today, OST_TIME_NONE, &noon), ==,
                   OST_ENTRY_VISIT_PLANNED);
  g_assert_cmpint (ost_agenda_visit_kind (open, &tomorrow, 600, &noon), ==,
                   OST_ENTRY_VISIT_PLANNED);
  g_assert_cmpint (ost_agenda_visit_kind (OST_AGENDA_HELD, &yesterday, 600, &day), ==,
                   OST_ENTRY_VISIT_HELD);
  g_assert_cmpint (ost_agenda_visit_kind (OST_AGENDA_NOT_HELD, &yesterday, 600, &day), ==,
                   OST_ENTRY_VISIT_FAILED);
}

static void
test_other_kinds (void)
{
  const GDate day = ost_date (2026, 11, 18), after = ost_date (2026, 11, 19);

  g_assert_cmpint (ost_agenda_appointment_kind (OST_APPOINTMENT_WITNESS), ==, OST_ENTRY_HEARING);
  g_assert_cmpint (ost_agenda_appointment_kind (OST_APPOINTMENT_HEARING), ==, OST_ENTRY_HEARING);
  g_assert_cmpint (ost_agenda_appointment_kind (OST_APPOINTMENT_ABSENCE), ==, OST_ENTRY_ABSENCE);
  g_assert_cmpint (ost_agenda_appointment_kind (OST_APPOINTMENT_TRAINING), ==, OST_ENTRY_OTHER);
  g_assert_cmpint (ost_agenda_deadline_state (FALSE, &day, &day), ==, OST_ENTRY_OPEN);
  g_assert_cmpint (ost_agenda_deadline_state (FALSE, &day, &after), ==, OST_ENTRY_FAILED);
  g_assert_cmpint (ost_agenda_deadline_state (TRUE, &day, &after), ==, OST_ENTRY_DONE);
}

static void
test_merge (void)
{
  static const char *const visits[] = { "wizyta-zaplanowana|2026-11-19||8:00||b|||alis|Anna Lis",
                                        "wizyta-zaplanowana|2026-11-18||9:00||a|||alis|Anna Lis",
                                        NULL };
  static const char *const others[] = { "termin|2026-11-19||||c|||alis|Anna Lis",
                                        "sad|2026-11-18||8:00||d|||alis|Anna Lis", NULL };
  g_autoptr (GPtrArray) one = sample_entries (visits), two = sample_entries (others),
                        none = g_ptr_array_new ();
  GPtrArray *const lists[] = { one, none, two, NULL };
  g_autoptr (GPtrArray) merged = ost_agenda_merge (lists);
  g_autoptr (GString) families = g_string_new (NULL);

  for (guint i = 0; i < merged->len; i++)
    g_string_append (families, ((OstCalendarEntry *) merged->pdata[i])->family);
  g_assert_cmpstr (families->str, ==, "dacb");
}

/* Pairs as "ab ", in the order found. */
static char *
conflicts_of (const char *const *lines)
{
  g_autoptr (GPtrArray) entries = sample_entries (lines);
  GPtrArray *const lists[] = { entries, NULL };
  g_autoptr (GPtrArray) merged = ost_agenda_merge (lists);
  g_autoptr (GArray) conflicts = ost_agenda_find_conflicts (merged);
  GString *pairs = g_string_new (NULL);

  for (guint i = 0; i < conflicts->len; i++)
    {
      const OstAgendaConflict *conflict = &g_array_index (conflicts, OstAgendaConflict, i);

      g_string_append_printf (pairs, "%s%s ", conflict->first->family, conflict->second->family);
    }
  return g_string_free (pairs, FALSE);
}

static void
assert_conflicts (const char *const *lines, const char *expected)
{
  g_autofree char *pairs = conflicts_of (lines);

  g_assert_cmpstr (pairs, ==, expected);
}

static void
test_conflicts (void)
{
  /* The demo's day of Lis: the visit of 10:30 meets the hearing at 11:00. */
  static const char *const lis[] = { "wizyta-zaplanowana|2026-11-18||8:30|9:30|a|||alis|Anna Lis",
                                     "wizyta-zaplanowana|2026-11-18||10:30|11:30|b|||alis|Anna Lis",
                                     "sad|2026-11-18||11:00|12:00|c|||alis|Anna Lis",
                                     "wizyta-zaplanowana|2026-11-18||12:00|13:00|d|||alis|Anna Lis",
                                     NULL };
  static const char *const others[] = {
    "wizyta-zaplanowana|2026-11-18||8:30|9:30|a|||alis|Anna Lis",
    "wizyta-zaplanowana|2026-11-18||8:30|9:30|b|||bkruk|Bartosz Kruk",
    "inne|2026-11-18||8:30|9:30|c|zebranie|||",
    "wizyta-zaplanowana|2026-11-19||8:30|9:30|d|||alis|Anna Lis", NULL
  };
  static const char *const off[] = { "wizyta-zaplanowana|2026-11-18||8:30|9:30|a|||alis|Anna Lis",
                                     "wizyta-nieodbyta|2026-11-18||8:30|9:30|b|||alis|Anna Lis",
                                     "termin|2026-11-18||||c|||alis|Anna Lis", NULL };
  static const char *const absent[] = {
    "nieobecnosc|2026-11-16|2026-11-20|||a|||alis|Anna Lis",
    "wizyta-zaplanowana|2026-11-16||8:30|9:30|b|||alis|Anna Lis",
    "wizyta-zaplanowana|2026-11-20||8:30||c|||alis|Anna Lis",
    "wizyta-zaplanowana|2026-11-21||8:30||d|||alis|Anna Lis", NULL
  };
  static const char *const same_start[] = {
    "wizyta-zaplanowana|2026-11-18||8:30||a|||alis|Anna Lis",
    "wizyta-zaplanowana|2026-11-18||8:30||b|||alis|Anna Lis", NULL
  };

  assert_conflicts (lis, "bc ");
  assert_conflicts (others, "");
  assert_conflicts (off, "");
  assert_conflicts (absent, "ab ac ");
  assert_conflicts (same_start, "ab ");
}

static void
assert_opens (const char *const *lines, const GDate *today, const char *expected)
{
  g_autoptr (GPtrArray) entries = sample_entries (lines);
  const GDate day = ost_agenda_opening_day (entries, today);
  g_autofree char *iso = ost_date_dup_iso (&day);

  g_assert_cmpstr (iso, ==, expected);
}

static void
test_opening_day (void)
{
  static const char *const none[] = { NULL };
  static const char *const saturday[] = { "wizyta-zaplanowana|2026-11-21||9:00||a|||alis|Anna Lis",
                                          NULL };
  const GDate wednesday = ost_date (2026, 11, 18), free_day = ost_date (2026, 11, 21),
              before_may = ost_date (2026, 5, 2), independence = ost_date (2026, 11, 11);

  assert_opens (none, &wednesday, "2026-11-18");
  assert_opens (none, &free_day, "2026-11-23");
  assert_opens (saturday, &free_day, "2026-11-21");
  assert_opens (none, &before_may, "2026-05-04"); /* Saturday, then 3 May, a Sunday */
  assert_opens (none, &independence, "2026-11-12");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agenda/visit-kind", test_visit_kind);
  g_test_add_func ("/agenda/other-kinds", test_other_kinds);
  g_test_add_func ("/agenda/merge", test_merge);
  g_test_add_func ("/agenda/conflicts", test_conflicts);
  g_test_add_func ("/agenda/opening-day", test_opening_day);
  return g_test_run ();
}
