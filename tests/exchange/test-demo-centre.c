/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/date.h"
#include "base/pesel.h"
#include "base/text.h"
#include "exchange/demo-questions.h"
#include "placements/cofinancing-run.h"
#include "people/centre-store.h"
#include "support/support-store.h"

static const GDate *
get_day (void)
{
  static GDate day;

  day = ost_date (2026, 11, 21);
  return &day;
}

static void
assert_list (Store *store, const char *sql, const char *expected)
{
  g_autofree char *found = demo_dup_list (store, sql);

  g_assert_cmpstr (found, ==, expected);
}

#define IN_WORK                                                                                    \
  " in (select family_id from family_register where stage > 1 and stage < 7 and archived = 0)"

static void
check_counts (Store *store)
{
  g_assert_cmpint (store_count (store, "select count(*) from family where id" IN_WORK), ==, 42);
  g_assert_cmpint (store_count (store, "select count(*) from family"), ==, 48);
  assert_list (store,
               "select s.surname || ' ' || count(*) from family_register r join staff s"
               " on s.id = r.assistant_id where r.family_id" IN_WORK
               " group by s.surname order by s.surname",
               "Kruk 14, Lis 15, Wrona 13");
  g_assert_cmpint (store_count (store, "select count(distinct person_id) from family_member"
                                       " where family_id" IN_WORK " and (household = 1 or person_id"
                                       " in (select person_id from episode where to_day is null))"),
                   ==, 138);
  g_assert_cmpint (store_count (store, "select count(distinct person_id) from family_member"
                                       " where household = 1 or person_id"
                                       " in (select person_id from episode where to_day is null)"),
                   ==, 157);
  g_assert_cmpint (store_count (store, "select count(distinct person_id) from family_member"
                                       " where role = 'dziecko'"),
                   ==, 80);
  g_assert_cmpint (store_count (store, "select sum(za_zyciem) from family_register"), ==, 5);
}

static void
check_care (Store *store)
{
  g_assert_cmpint (store_count (store, "select sum(children_in_care) from family_register"), ==,
                   16);
  g_assert_cmpint (
      store_count (store, "select count(*) from family_register where children_in_care > 0"), ==,
      14);
  g_assert_cmpint (store_count (store, "select count(distinct form) from episode"), ==, 13);
  g_assert_cmpint (store_count (store, "select count(distinct person_id) from episode"), ==, 19);
  assert_list (store,
               "select p.given_name || ' ' || e.from_day from episode e"
               " join person p on p.id = e.person_id where e.county = 'zalewski'",
               "Natalia 2026-10-07");
}

/* Obliged in the half year of the report; F14 is not any more on the day itself. */
static void
check_bases (Store *store)
{
  assert_list (store,
               "select distinct f.name, r.name_key from family f join basis_period b"
               " on b.family_id = f.id join family_register r on r.family_id = f.id"
               " where b.kind = 'sad' and (b.to_day is null or b.to_day >= '2026-07-01')"
               " order by r.name_key",
               "Adamczyk, Borkowscy, Chmielewska, Grabowscy, Krawczyk, Nowicka, Sadowscy,"
               " Wiśniewscy, Zieliński");
  g_assert_cmpint (store_count (store, "select sum(obliged) from family_register"), ==, 8);
  assert_list (store,
               "select f.name from family f join family_register r on r.family_id = f.id"
               " where r.consent_missing = 1",
               "Mazur");
  assert_list (store,
               "select f.name from family f join family_register r on r.family_id = f.id"
               " where r.consent_withdrawn = 1",
               "Jankowscy");
}

static char *
dup_names (const GPtrArray *lines, gboolean (*wanted) (const OstFamilyLine *line, int days))
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const OstFamilyLine *line = g_ptr_array_index (lines, i);

      if (wanted (line, ost_date_days_between (&line->last_contact, get_day ())))
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", line->name);
    }
  return g_string_free (text, FALSE);
}

static gboolean
is_over_14 (const OstFamilyLine *line, int days)
{
  return days > 14;
}

static gboolean
is_over_30 (const OstFamilyLine *line, int days)
{
  return days > 30;
}

static gboolean
is_over_rhythm (const OstFamilyLine *line, int days)
{
  return days > line->rhythm_days + 3;
}

static gboolean
is_without_next (const OstFamilyLine *line, int days)
{
  return !g_date_valid (&line->next_visit);
}

static void
check_contacts (Store *store)
{
  static const struct
  {
    gboolean (*wanted) (const OstFamilyLine *line, int days);
    const char *names;
  } lists[] = {
    { is_over_14, "Borkowscy, Chmielewska, Dębscy, Dudek, Jabłońscy, Michalska, Szymańscy, Śliwa,"
                  " Urbańscy, Wiśniewscy, Woźniak, Zieliński" },
    { is_over_30, "Jabłońscy" },
    { is_over_rhythm, "Jabłońscy, Woźniak" },
    { is_without_next, "Jabłońscy, Jankowscy, Wiśniewscy" },
  };
  g_autoptr (GPtrArray) lines = NULL;

  lines = demo_list_lines (store);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *names = dup_names (lines, lists[i].wanted);

      g_assert_cmpstr (names, ==, lists[i].names);
    }
}

/* Of families in work; newborns count from the day they were seen. */
static void
check_children_seen (Store *store)
{
  assert_list (store,
               "select p.given_name || ' ' || seen.day from person p join (select c.person_id,"
               " max(v.day) as day from visit_child c join visit v on v.id = c.visit_id"
               " where v.outcome = 'odbyla-sie' group by c.person_id) seen"
               " on seen.person_id = p.id where p.id in (select person_id from family_member"
               " where role = 'dziecko' and family_id" IN_WORK ") and seen.day <= '2026-10-22'"
               " order by seen.day",
               "Rafał 2026-10-04, Kamil 2026-10-19, Oliwier 2026-10-21");
  g_assert_cmpint (store_count (store, "select count(*) from family_member m"
                                       " where m.role = 'dziecko' and m.family_id" IN_WORK
                                       " and m.person_id not in (select person_id"
                                       " from visit_child)"),
                   ==, 0);
  assert_list (store,
               "select max(v.day) from visit v join visit_child c on c.visit_id = v.id"
               " join person p on p.id = c.person_id where p.given_name = 'Marcelina'",
               "2026-11-19");
}

static void
check_today (Store *store)
{
  assert_list (store,
               "select f.name || ' ' || v.from_time from visit v join family f"
               " on f.id = v.family_id join staff s on s.id = v.staff_id"
               " where v.day = '2026-11-21' and s.login = 'alis' order by v.from_time",
               "Krawczyk 510, Kamińska 630, Woźniak 780, Lewandowscy 990");
  assert_list (store,
               "select s.login || ' ' || count(*) from visit v join staff s on s.id = v.staff_id"
               " where v.day = '2026-11-21' group by s.login order by s.login",
               "alis 4, bkruk 4, cwrona 4");
  assert_list (store,
               "select f.name || ' ' || v.day from visit v join family f on f.id = v.family_id"
               " where v.outcome is null and v.day < '2026-11-21' order by v.day",
               "Wójcik 2026-11-09, Pawłowscy 2026-11-15, Kowalczyk 2026-11-16");
  assert_list (store,
               "select a.kind || ' ' || a.from_time from appointment a join staff s"
               " on s.id = a.staff_id where a.from_day = '2026-11-21' and s.login = 'alis'",
               "rozprawa 660");
}

static void
check_plans (Store *store)
{
  assert_list (store,
               "select f.name || ' ' || p.version || ' ' || p.state from work_plan p"
               " join family f on f.id = p.family_id where p.version > 1 or p.state in"
               " ('szkic', 'odmowa') order by f.name, p.version",
               "Jankowscy 2 podpisany, Nowak 1 szkic, Stępień 2 podpisany, Urbańscy 2 zastapiony,"
               " Urbańscy 3 zastapiony, Urbańscy 4 podpisany, Woźniak 1 odmowa");
  assert_list (store,
               "select f.name || ' ' || s.due_on from plan_step s join plan_goal g"
               " on g.id = s.goal_id join work_plan p on p.id = g.plan_id join family f"
               " on f.id = p.family_id where s.state in ('nierozpoczete', 'w-toku')"
               " and s.due_on < '2026-11-21' and p.state = 'podpisany'",
               "Stępień 2026-10-12");
  assert_list (store,
               "select f.name || ' ' || p.review_due from work_plan p join family f"
               " on f.id = p.family_id where p.review_due < '2026-11-26' order by p.review_due",
               "Wiśniewscy 2026-11-09, Jabłońscy 2026-11-18, Michalska 2026-11-25,"
               " Śliwa 2026-11-25");
  assert_list (store,
               "select count(*) || '/' || sum(case s.state when 'wykonane' then 1 else 0 end)"
               " from plan_step s join plan_goal g on g.id = s.goal_id join work_plan p"
               " on p.id = g.plan_id join family f on f.id = p.family_id"
               " where f.name = 'Lewandowscy'",
               "9/4");
}

static void
check_court (Store *store)
{
  assert_list (store,
               "select q.signature || ' ' || q.due_on || ' ' || q.state from court_request q"
               " order by q.due_on",
               "III Nsm 301/26 2026-11-26 nowe, III Nsm 214/26 2026-11-27 w-przygotowaniu,"
               " III Nsm 88/25 2026-12-06 nowe");
  assert_list (store,
               "select s.part from document_section s join issued_document d"
               " on d.id = s.document_id where d.kind = 'court-opinion' order by s.position",
               "1, 4, 7, 8");
  g_assert_cmpint (store_count (store, "select count(*) from court_duty d join court_order o"
                                       " on o.id = d.order_id join family f on f.id = o.family_id"
                                       " where f.name = 'Wiśniewscy'"),
                   ==, 3);
}

static gpointer
sum_refunds (OstTxn *txn, gpointer arg, GError **error)
{
  g_autoptr (GPtrArray) families = ost_support_store_list (txn, FALSE, error);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < families->len; i++)
    {
      const OstSupportingFamily *family = g_ptr_array_index (families, i);
      gint64 sum = 0;

      ost_support_store_sum_accepted (txn, family->parent_instance.id, &sum, error);
      g_string_append_printf (text, "%s %d\n", family->name, (int) sum);
    }
  return g_string_free (text, FALSE);
}

static void
check_support (Store *store)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sums = NULL;

  sums = ost_db_call (store->db, OST_DB_LOOK, sum_refunds, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (sums, ==,
                   "Jasińscy 61240\nPietrzak Halina 198415\nRutkowscy 0\n"
                   "Wilczek Tomasz 0\n");
  assert_list (store, "select given_name from supporting_person where rspts_on is null", "Kacper");
}

static void
check_search (Store *store)
{
  static const char *const searches[][2] = {
    { "swiec", "Święcicka" }, { "lec", "Łęccy" },       { "nowak", "Nowak, Nowak-Łącka" },
    { "214/", "Piotrowscy" }, { "szkolan 5", "Nowak" }, { "jasminowa", "" },
    { "Jaśminowa 14", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autofree char *found = demo_dup_found (store, searches[i][0]);

      g_assert_cmpstr (found, ==, searches[i][1]);
    }
}

/* Guards R1 and R2: whole database, the audit and the search words among it. */
static void
check_protected (Store *store)
{
  g_autofree char *others = NULL;
  g_autofree char *protected = NULL;

  others = demo_dup_contents (store, "protected_data");
  protected = demo_dup_list (store, "select street from protected_data where street is not null");

  g_assert_cmpstr (protected, ==, "ul. Jaśminowa, ul. Jaśminowa, ul. Jaśminowa");
  g_assert_null (strstr (others, "Jaśminow"));
  g_assert_null (strstr (others, "jasminow"));
  g_assert_cmpint (store_count (store, "select count(*) from audit where fields like"
                                       " '%oddział dziecięcy%'"),
                   ==, 0);
  g_assert_cmpint (store_count (store, "select count(*) from person p join family_member m"
                                       " on m.person_id = p.id join family f on f.id = m.family_id"
                                       " where f.address_confidential = 1"
                                       " and p.address_confidential = 1 and f.street is null"),
                   ==, 3);
}

static void
test_twice (Store *store)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (store->folder, "again.ostoja", NULL);

  demo_fill (store, get_day ());
  first = demo_dup_contents (store, "setting");
  store_run (store, "drop table sample_line; drop table sample");
  g_free (first);
  first = demo_dup_contents (store, "setting");
  ost_db_close (store->db);
  g_object_unref (store->db);
  store->db = ost_db_create (path, store->password, &error);
  g_assert_no_error (error);
  ost_db_set_author (store->db, "anna");
  demo_fill (store, get_day ());
  second = demo_dup_contents (store, "setting");

  g_assert_cmpuint (strlen (first), >, 500000);
  g_assert_true (g_str_equal (first, second));
  g_assert_cmpstr (ost_db_get_author (store->db), ==, "anna");
}

static gpointer
load_centre (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_centre_store_load (txn, error);
}

static void
check_centre (Store *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OstCentre) centre = NULL;

  centre = ost_db_call (store->db, OST_DB_LOOK, load_centre, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (centre->is_demo);
  g_assert_cmpstr (centre->head, ==, "Felicja Jastrząb");
  g_assert_cmpstr (ost_centre_get_demo_line (centre), !=, NULL);
}

/* One filling serves all: on PostgreSQL it takes its time. */
static void
test_paper (Store *store)
{
  demo_fill (store, get_day ());
  check_counts (store);
  check_care (store);
  check_bases (store);
  check_contacts (store);
  check_children_seen (store);
  check_today (store);
  check_plans (store);
  check_court (store);
  check_support (store);
  check_search (store);
  check_centre (store);
  if (store_is_file (store))
    check_protected (store);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  store_add ("demo/paper", test_paper);
  store_add_file ("demo/twice", test_twice);
  return g_test_run ();
}
