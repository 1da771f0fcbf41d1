/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/date.h"
#include "base/holidays.h"
#include "base/pesel.h"
#include "calendar/appointment.h"
#include "casework/court-duty.h"
#include "casework/court-order.h"
#include "casework/court-request.h"
#include "casework/plan-store.h"
#include "casework/visit-store.h"
#include "documents/issued-document.h"
#include "exchange/demo-day.h"
#include "exchange/demo-questions.h"
#include "exchange/demo-table.h"
#include "families/family-store.h"
#include "families/signal.h"
#include "families/support-request.h"
#include "people/institution.h"
#include "people/staff-absence.h"
#include "people/staff.h"
#include "placements/cofinancing-run.h"
#include "placements/county-note-line.h"
#include "placements/county-note.h"
#include "placements/placement-store.h"
#include "support/reimbursement.h"
#include "support/supporting-family.h"

/* Saturday, Sunday, before the law's unknown amounts, holidays, 29 February, ends of months. */
static const int days[][3] = {
  { 2026, 11, 21 }, { 2026, 11, 22 }, { 2026, 5, 2 }, { 2027, 1, 1 },
  { 2028, 2, 29 },  { 2027, 3, 31 },  { 2027, 5, 2 },
};

static gpointer
list_all (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_record_list (txn, *(GType *) arg, error, "order by id", "");
}

static GPtrArray *
list_records (Store *store, GType type)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *records = ost_db_call (store->db, OST_DB_LOOK, list_all, &type, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (records->len, >, 0);
  return records;
}

/* ------------------------------------------------------------------ what holds on every day --- */

static void
assert_records_are_good (Store *store, const GDate *today)
{
  const GType types[] = {
    OST_TYPE_STAFF,         OST_TYPE_STAFF_ABSENCE,    OST_TYPE_INSTITUTION,
    OST_TYPE_PERSON,        OST_TYPE_FAMILY,           OST_TYPE_FAMILY_MEMBER,
    OST_TYPE_BASIS_PERIOD,  OST_TYPE_CONSENT,          OST_TYPE_ASSIGNMENT,
    OST_TYPE_SIGNAL,        OST_TYPE_SUPPORT_REQUEST,  OST_TYPE_COURT_ORDER,
    OST_TYPE_COURT_DUTY,    OST_TYPE_COURT_REQUEST,    OST_TYPE_WORK_PLAN,
    OST_TYPE_PLAN_GOAL,     OST_TYPE_PLAN_STEP,        OST_TYPE_VISIT,
    OST_TYPE_VISIT_TASK,    OST_TYPE_APPOINTMENT,      OST_TYPE_SUPPORTING_FAMILY,
    OST_TYPE_REIMBURSEMENT, OST_TYPE_EPISODE,          OST_TYPE_CHILD_COST,
    OST_TYPE_COUNTY_NOTE,   OST_TYPE_COUNTY_NOTE_LINE, OST_TYPE_ISSUED_DOCUMENT,
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GPtrArray) records = list_records (store, types[i]);

      for (guint j = 0; j < records->len; j++)
        {
          g_autoptr (OstDraft) draft = ost_draft_new_from (g_ptr_array_index (records, j));
          g_autoptr (GPtrArray) problems = ost_draft_check (draft, today);
          g_autofree char *text = ost_problems_dup_text (problems);

          if (ost_problems_has_errors (problems))
            g_error ("%s %u: %s", g_type_name (types[i]), j, text);
        }
    }
}

static void
assert_people (Store *store)
{
  g_autoptr (GPtrArray) people = list_records (store, OST_TYPE_PERSON);
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) without = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      const OstPerson *person = g_ptr_array_index (people, i);
      GDate born;

      if (person->pesel == NULL)
        {
          g_string_append_printf (without, "%s ", person->given_name);
          continue;
        }
      g_assert_cmpint (ost_pesel_check (person->pesel), ==, OST_PESEL_GOOD);
      g_assert_true (ost_pesel_get_birth_date (person->pesel, &born));
      g_assert_cmpint (ost_date_compare (&born, &person->birth_date), ==, 0);
      g_assert_cmpint (ost_pesel_is_female (person->pesel), ==, person->sex == OST_SEX_WOMAN);
      g_assert_true (g_hash_table_add (numbers, person->pesel));
    }
  g_assert_cmpstr (without->str, ==, "Jan Hałyna Marcelina ");
}

static int
compare_visits (gconstpointer a, gconstpointer b)
{
  const OstVisit *one = *(OstVisit *const *) a;
  const OstVisit *other = *(OstVisit *const *) b;
  const int by_day = ost_date_compare (&one->day, &other->day);

  if (one->staff_id != other->staff_id)
    return one->staff_id < other->staff_id ? -1 : 1;
  return by_day != 0 ? by_day : one->from_time - other->from_time;
}

static void
assert_nobody_is_at_two_places (GPtrArray *visits)
{
  g_ptr_array_sort (visits, compare_visits);
  for (guint i = 1; i < visits->len; i++)
    {
      const OstVisit *former = g_ptr_array_index (visits, i - 1);
      const OstVisit *visit = g_ptr_array_index (visits, i);

      g_assert_cmpint (visit->to_time, >, visit->from_time);
      if (former->staff_id == visit->staff_id && ost_date_compare (&former->day, &visit->day) == 0)
        g_assert_cmpint (former->to_time, <=, visit->from_time);
    }
}

/* Days told by the paper may fall on any day; of the made ones, few do. */
static void
assert_visits (Store *store, const GDate *today)
{
  g_autoptr (GPtrArray) visits = list_records (store, OST_TYPE_VISIT);
  guint off_days = 0;
  guint on_the_day = 0;

  assert_nobody_is_at_two_places (visits);
  for (guint i = 0; i < visits->len; i++)
    {
      const OstVisit *visit = g_ptr_array_index (visits, i);
      const int ago = ost_date_days_between (&visit->day, today);

      off_days += !ost_is_working_day (&visit->day);
      on_the_day += ago == 0;
      g_assert_true (ago >= 0 || visit->outcome == OST_OUTCOME_NONE);
      if (visit->outcome != OST_OUTCOME_NONE)
        {
          g_assert_nonnull (visit->course);
          g_assert_cmpint (ost_date_compare (&visit->written_on, today), <=, 0);
          g_assert_cmpint (ost_date_compare (&visit->written_on, &visit->day), >=, 0);
        }
    }
  g_assert_cmpuint (on_the_day, ==, 12);
  g_assert_cmpuint (off_days, <, visits->len / 8);
}

/* Twelve families are visited on the day itself; the paper's next visit follows then. */
static void
assert_contacts (Store *store, const GDate *today)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OstCsvReader) reader = ost_demo_table_open ("contacts", &error);
  guint n = 0;

  while (ost_csv_reader_next (reader))
    {
      const char *code = ost_demo_table_cell (reader, "family");
      const char *last = ost_demo_table_cell (reader, "last");
      const char *next = ost_demo_table_cell (reader, "next");
      g_autofree char *ago = g_strdup_printf ("D-%s", last);
      g_autofree char *ahead = g_strdup_printf ("D+%s", next);
      GDate day;

      if (*last == '\0')
        continue;
      n++;
      g_assert_true (ost_demo_day_parse (ago, today, &day));
      {
        g_autofree char *iso = ost_date_dup_iso (&day);
        g_autofree char *phone = g_strdup_printf ("600 000 7%s", code + 1);
        g_autofree char *sql = g_strdup_printf (
            "select count(*) from family f join family_register r on r.family_id = f.id"
            " where (f.phone = '%s' or ('%s' = 'F08' and f.address_confidential = 1))"
            " and r.last_contact = '%s'",
            phone, code, iso);

        g_assert_cmpint (store_count (store, sql), ==, 1);
        if (*next == '\0')
          continue;
        g_assert_true (ost_demo_day_parse (ahead, today, &day));
        g_free (iso);
        iso = ost_date_dup_iso (&day);
        g_free (sql);
        sql = g_strdup_printf (
            "select count(*) from visit v join family f on f.id = v.family_id"
            " where (f.phone = '%s' or ('%s' = 'F08' and f.address_confidential = 1))"
            " and v.outcome is null and v.day = '%s'",
            phone, code, iso);
        g_assert_cmpint (store_count (store, sql), ==, 1);
      }
    }
  g_assert_cmpuint (n, ==, 44);
}

static void
assert_episodes (Store *store)
{
  g_assert_cmpint (store_count (store, "select count(*) from episode a join episode b"
                                       " on b.person_id = a.person_id and b.id > a.id"
                                       " where b.from_day <= coalesce(a.to_day, '9999-12-31')"
                                       " and a.from_day <= coalesce(b.to_day, '9999-12-31')"),
                   ==, 0);
  g_assert_cmpint (store_count (store, "select count(*) from episode e join person p"
                                       " on p.id = e.person_id where e.from_day < p.birth_date"),
                   ==, 0);
  g_assert_cmpint (store_count (store, "select sum(children_in_care) from family_register"), ==,
                   16);
}

/* ------------------------------------------------------------------------------ what is owed ---
 */

typedef struct
{
  GDate from;
  GDate to;
  const char *county;
  OstCofinancingTotals totals;
} Run;

static void
ignore_line (const OstCofinancingLine *line, gpointer data)
{
}

static gpointer
run_cofinancing (OstTxn *txn, gpointer arg, GError **error)
{
  Run *run = arg;
  const OstCofinancingQuery query = { run->from, run->to, NULL, run->county, NULL };
  const OstCofinancingSink sink = { .line = ignore_line };

  ost_cofinancing_run (txn, &query, &sink, &run->totals, error);
  return NULL;
}

/* A year begins without the figure of „Zatoka”, which the county's facilities publish in March. */
static void
assert_year (Store *store, const GDate *today)
{
  const int year = g_date_get_year (today);
  Run run = { ost_date (year, 1, 1), ost_date (year, 12, 1), NULL, { 0 } };
  g_autoptr (GError) error = NULL;

  ost_db_call (store->db, OST_DB_LOOK, run_cofinancing, &run, &error);
  if (g_date_get_month (today) >= 6)
    {
      g_assert_no_error (error);
      g_assert_cmpint (run.totals.share, >, 5000000);
      g_assert_cmpuint (run.totals.n_children, >=, 16);
    }
  else
    {
      g_assert_error (error, OST_COFINANCING_RUN_ERROR, OST_COFINANCING_RUN_ERROR_MISSING);
      g_assert_nonnull (strstr (error->message, "Zatoka"));
    }
}

static gint64
calculate_note (Store *store, const OstCountyNote *note)
{
  Run run = { note->period_from, note->period_to, note->county, { 0 } };
  g_autoptr (GError) error = NULL;

  ost_db_call (store->db, OST_DB_LOOK, run_cofinancing, &run, &error);
  g_assert_no_error (error);
  return run.totals.share;
}

static void
assert_notes (Store *store, const GDate *today)
{
  g_autoptr (GPtrArray) notes = list_records (store, OST_TYPE_COUNTY_NOTE);
  const OstCountyNote *paid = g_ptr_array_index (notes, 0);
  const OstCountyNote *wrong = g_ptr_array_index (notes, 1);
  const OstCountyNote *strange = g_ptr_array_index (notes, 2);

  g_assert_cmpuint (notes->len, ==, 3);
  g_assert_cmpint (paid->amount, ==, calculate_note (store, paid));
  g_assert_cmpint (wrong->amount, >, calculate_note (store, wrong));
  g_assert_cmpint (ost_date_days_between (today, &wrong->due_on), ==, 6);
  g_assert_cmpint (ost_date_days_between (today, &strange->due_on), ==, 3);
  g_assert_cmpint (store_count (store, "select count(*) from county_note n where n.amount <>"
                                       " (select sum(share) from county_note_line l"
                                       " where l.note_id = n.id)"),
                   ==, 0);
}

static void
test_day (Store *store, const int *day)
{
  const GDate today = ost_date (day[0], day[1], day[2]);

  demo_fill (store, &today);
  assert_records_are_good (store, &today);
  assert_people (store);
  assert_visits (store, &today);
  assert_contacts (store, &today);
  assert_episodes (store);
  assert_year (store, &today);
  assert_notes (store, &today);
}

#define DAY_TEST(n)                                                                                \
  static void test_day_##n (Store *store) { test_day (store, days[n]); }
DAY_TEST (0)
DAY_TEST (1)
DAY_TEST (2)
DAY_TEST (3)
DAY_TEST (4)
DAY_TEST (5)
DAY_TEST (6)

static void
test_telling_days (void)
{
  static const struct
  {
    const char *text;
    const char *day;
  } told[] = {
    { "D", "2026-11-21" },
    { "D-35", "2026-10-17" },
    { "D-6+14w", "2026-12-03" },
    { "D+20-18y", "2008-12-11" },
    { "M-12m+14", "2025-11-15" },
    { "M-1", "2026-10-31" },
    { "Y+3m", "2026-04-01" },
    { "S-7", "2026-11-14" },
    { "@08-10", "2026-08-10" },
    { "@12-24", "2025-12-24" },
    { "@04-01-1y", "2025-04-01" },
    { "2024-02-29", "2024-02-29" },
    { "2026-06-01>D-80", "2026-09-02" },
    { "2026-06-01<D-80", "2026-06-01" },
  };
  const GDate today = ost_date (2026, 11, 21);
  GDate day;

  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      g_autofree char *iso = NULL;

      g_assert_true (ost_demo_day_parse (told[i].text, &today, &day));
      iso = ost_date_dup_iso (&day);
      g_assert_cmpstr (iso, ==, told[i].day);
    }
  g_assert_false (ost_demo_day_parse ("X-3", &today, &day));
  g_assert_false (ost_demo_day_parse ("D-", &today, &day));
  g_assert_false (ost_demo_day_parse ("", &today, &day));
}

static void
test_telling_text (void)
{
  const GDate today = ost_date (2027, 1, 1);
  g_autofree char *text = ost_demo_text_fill ("III Nsm 88/{rr-1} z {D-1}, {rrrr}, {co}", &today);

  g_assert_cmpstr (text, ==, "III Nsm 88/26 z 31.12.2026, 2027, {co}");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/demo-day/days", test_telling_days);
  g_test_add_func ("/demo-day/text", test_telling_text);
  store_add_file ("demo/saturday", test_day_0);
  store_add_file ("demo/sunday", test_day_1);
  store_add_file ("demo/before-june", test_day_2);
  store_add_file ("demo/new-year", test_day_3);
  store_add_file ("demo/leap-day", test_day_4);
  store_add_file ("demo/last-of-march", test_day_5);
  store_add_file ("demo/second-of-may", test_day_6);
  return g_test_run ();
}
