/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "base/draft.h"
#include "casework/child-register-store.h"
#include "casework/visit-store.h"
#include "families/assigning-store.h"
#include "families/family-register-store.h"
#include "families/family-store.h"
#include "people/person-store.h"
#include "people/staff-store.h"
#include "storage/store.h"

typedef struct
{
  gint64 family;
  gint64 child;
  gint64 assistant;
} Ids;

static gint64
save_staff (OstTxn *txn, const char *login, const char *given_name, const char *surname)
{
  g_autoptr (OstStaff) staff =
      g_object_new (OST_TYPE_STAFF, "login", login, "given_name", given_name, "surname", surname,
                    "role", (gint64) OST_STAFF_FAMILY_ASSISTANT, NULL);
  g_autoptr (GError) error = NULL;
  gint64 id = ost_record_save (txn, staff, &error);

  g_assert_no_error (error);
  return id;
}

static gint64
save_family (OstTxn *txn, const char *name, const char *town)
{
  const GDate since = ost_date (2026, 3, 2);
  g_autoptr (OstFamily) family =
      g_object_new (OST_TYPE_FAMILY, "name", name, "town", town, "house", "12", "stage",
                    (gint64) OST_STAGE_WORK, "opened_on", &since, NULL);
  g_autoptr (GError) error = NULL;
  gint64 id = ost_family_store_save (txn, family, &error);

  g_assert_no_error (error);
  return id;
}

static gint64
save_child (OstTxn *txn, gint64 family_id)
{
  const GDate born = ost_date (2017, 5, 4);
  g_autoptr (OstPerson) person = g_object_new (OST_TYPE_PERSON, "surname", "Wiśniewska",
                                               "given_name", "Łucja", "birth_date", &born, NULL);
  g_autoptr (GError) error = NULL;
  gint64 id = ost_family_store_save_person (txn, person, &error);
  g_autoptr (OstFamilyMember) member =
      g_object_new (OST_TYPE_FAMILY_MEMBER, "family_id", family_id, "person_id", id, "role",
                    (gint64) OST_ROLE_CHILD, NULL);

  g_assert_no_error (error);
  g_assert_cmpint (ost_family_store_save_member (txn, member, &error), >, 0);
  g_assert_no_error (error);
  return id;
}

static void
assign (OstTxn *txn, gint64 family_id, gint64 staff_id)
{
  const GDate from = ost_date (2026, 3, 2);
  g_autoptr (OstAssignment) assignment = g_object_new (
      OST_TYPE_ASSIGNMENT, "family_id", family_id, "staff_id", staff_id, "from_day", &from, NULL);
  g_autoptr (GError) error = NULL;

  ost_family_store_save_assignment (txn, assignment, &error);
  g_assert_no_error (error);
}

static void
visit (OstTxn *txn, const Ids *ids, const GDate *day, int outcome, gboolean child_seen)
{
  g_autoptr (OstVisitEntry) entry = g_new0 (OstVisitEntry, 1);
  g_autoptr (GError) error = NULL;

  entry->visit =
      g_object_new (OST_TYPE_VISIT, "family_id", ids->family, "staff_id", ids->assistant, "day",
                    day, "form", (gint64) OST_VISIT_VISIT, "outcome", (gint64) outcome, NULL);
  entry->children = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (child_seen)
    g_array_append_val (entry->children, ids->child);
  ost_visit_store_save (txn, entry, &error);
  g_assert_no_error (error);
}

static gpointer
fill (OstTxn *txn, gpointer arg, GError **error)
{
  Ids *ids = arg;
  const GDate seen = ost_date (2026, 11, 2), later = ost_date (2026, 11, 10),
              planned = ost_date (2026, 11, 24), past = ost_date (2026, 11, 18);

  ids->assistant = save_staff (txn, "alis", "Anna", "Lis");
  ids->family = save_family (txn, "Wiśniewscy", "Wtelenko");
  save_family (txn, "Ćwik", "Zabrdzie");
  save_family (txn, "Czapla", "Zabrdzie");
  ids->child = save_child (txn, ids->family);
  assign (txn, ids->family, ids->assistant);
  visit (txn, ids, &seen, OST_OUTCOME_TOOK_PLACE, TRUE);
  visit (txn, ids, &later, OST_OUTCOME_TOOK_PLACE, FALSE);
  visit (txn, ids, &past, OST_OUTCOME_NONE, FALSE);
  visit (txn, ids, &planned, OST_OUTCOME_NONE, FALSE);
  return NULL;
}

static OstFamilyLine *
only_line (OstTxn *txn, gint64 key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = ost_family_register_lines (txn, &key, 1, &error);

  g_assert_no_error (error);
  g_assert_cmpint (lines->len, ==, 1);
  return g_object_ref (g_ptr_array_index (lines, 0));
}

static void
assert_day (const GDate *day, const char *iso)
{
  g_autofree char *text = ost_date_dup_iso (day);

  g_assert_cmpstr (text, ==, iso);
}

static gpointer
look_at_register (OstTxn *txn, gpointer arg, GError **error)
{
  const Ids *ids = arg;
  OstFamilyQuery query = { 0 };
  g_autoptr (GArray) keys = ost_family_register_keys (txn, &query, 0, error);
  g_autoptr (OstFamilyLine) line = only_line (txn, ids->family);

  /* Polish order: Czapla, Ćwik, Wiśniewscy. */
  g_assert_cmpint (keys->len, ==, 3);
  g_assert_cmpint (g_array_index (keys, gint64, 2), ==, ids->family);
  g_assert_cmpstr (line->case_number, ==, "PR.4200.1.2026");
  g_assert_cmpstr (line->assistant, ==, "A. Lis");
  g_assert_cmpstr (line->address, ==, "Wtelenko 12");
  g_assert_cmpint (line->stage, ==, OST_STAGE_WORK);
  assert_day (&line->last_contact, "2026-11-10");
  assert_day (&line->next_visit, "2026-11-24");
  return NULL;
}

static gpointer
search_families (OstTxn *txn, gpointer arg, GError **error)
{
  const Ids *ids = arg;
  const char *const hits[] = {
    "wisn", "wiśniewscy wtel", "lucja", "4200.1.2026", "wisniewskq", NULL
  };
  const char *const misses[] = { "nowak", "wisn zabrdzie", NULL };

  for (guint i = 0; hits[i] != NULL; i++)
    {
      OstFamilyQuery query = { .search = (char *) hits[i] };
      g_autoptr (GArray) keys = ost_family_register_keys (txn, &query, 0, error);

      g_test_message ("%s", hits[i]);
      g_assert_cmpint (keys->len, ==, 1);
      g_assert_cmpint (g_array_index (keys, gint64, 0), ==, ids->family);
    }
  for (guint i = 0; misses[i] != NULL; i++)
    {
      OstFamilyQuery query = { .search = (char *) misses[i] };
      g_autoptr (GArray) keys = ost_family_register_keys (txn, &query, 0, error);

      g_assert_cmpint (keys->len, ==, 0);
    }
  return NULL;
}

/* Every column sorts, both ways. */
static void
sort_children (OstTxn *txn, gint64 child, GError **error)
{
  for (int i = 0; i < 2 * (OST_CHILD_SORT_ASSISTANT + 1); i++)
    {
      OstChildQuery query = { .sort = (OstChildSort) (i / 2), .descending = i % 2 };
      g_autoptr (GArray) keys = ost_child_register_keys (txn, &query, error);

      g_assert_nonnull (keys);
      g_assert_cmpint (keys->len, ==, 1);
      g_assert_cmpint (g_array_index (keys, gint64, 0), ==, child);
    }
}

static gpointer
look_at_children (OstTxn *txn, gpointer arg, GError **error)
{
  const Ids *ids = arg;
  OstChildQuery query = { 0 };
  g_autoptr (GArray) keys = ost_child_register_keys (txn, &query, error);
  g_autoptr (GPtrArray) lines =
      ost_child_register_lines (txn, (const gint64 *) keys->data, keys->len, error);
  OstChildLine *line = g_ptr_array_index (lines, 0);

  g_assert_cmpint (keys->len, ==, 1);
  g_assert_cmpint (line->parent_instance.id, ==, ids->child);
  g_assert_cmpstr (line->name, ==, "Wiśniewska Łucja");
  g_assert_cmpint (line->age, ==, 9);
  g_assert_cmpstr (line->families, ==, "Wiśniewscy");
  assert_day (&line->last_seen, "2026-11-02");
  sort_children (txn, ids->child, error);
  return NULL;
}

static void
call (Store *store, OstDbLane lane, OstDbFunc func, Ids *ids)
{
  const GDate today = ost_date (2026, 11, 21);
  GError *error = NULL;

  ost_db_set_today (store->db, &today);
  ost_db_call (store->db, lane, func, ids, &error);
  g_assert_no_error (error);
}

static void
test_register (Store *store)
{
  Ids ids = { 0 };

  call (store, OST_DB_EDIT, fill, &ids);
  call (store, OST_DB_LOOK, look_at_register, &ids);
}

static void
test_search (Store *store)
{
  Ids ids = { 0 };

  call (store, OST_DB_EDIT, fill, &ids);
  call (store, OST_DB_LOOK, search_families, &ids);
}

static void
test_children (Store *store)
{
  Ids ids = { 0 };

  call (store, OST_DB_EDIT, fill, &ids);
  call (store, OST_DB_LOOK, look_at_children, &ids);
}

static void
assert_overdue (OstTxn *txn, const char *expected)
{
  OstFamilyQuery query = { .overdue = TRUE };
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) keys = ost_family_register_keys (txn, &query, 0, &error);
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GString) names = g_string_new (NULL);

  g_assert_no_error (error);
  lines = ost_family_register_lines (txn, (const gint64 *) keys->data, keys->len, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (names, "%s ", ((OstFamilyLine *) lines->pdata[i])->name);
  g_assert_cmpstr (names->str, ==, expected);
}

static gpointer
look_at_overdue (OstTxn *txn, gpointer arg, GError **error)
{
  assert_overdue (txn, arg);
  return NULL;
}

static void
set_rhythm (Store *store, const char *name, int days)
{
  g_autofree char *sql =
      g_strdup_printf ("update family set rhythm_days = %d where name = '%s'", days, name);

  store_run (store, sql);
}

static void
assert_store_overdue (Store *store, const GDate *today, const char *names)
{
  GError *error = NULL;

  ost_db_set_today (store->db, today);
  ost_db_call (store->db, OST_DB_LOOK, look_at_overdue, (gpointer) names, &error);
  g_assert_no_error (error);
}

/* The last contact with the Wiśniewscy was on 10 November; the others had none since March. */
static void
test_overdue (Store *store)
{
  const GDate kept = ost_date (2026, 11, 27), late = ost_date (2026, 11, 28);
  Ids ids = { 0 };

  assert_store_overdue (store, &kept, "");
  call (store, OST_DB_EDIT, fill, &ids);
  set_rhythm (store, "Wiśniewscy", 14);
  set_rhythm (store, "Ćwik", 365);
  assert_store_overdue (store, &kept, "Czapla ");
  assert_store_overdue (store, &late, "Czapla Wiśniewscy ");

  store_run (store, "update family_register set stage = 1, last_contact = '2026-11-20'");
  assert_store_overdue (store, &late, "");
  store_run (store, "insert into court_request (rev, family_id, kind, received_on, due_on, state)"
                    " select 1, id, 'opinia', '2026-11-01', '2026-11-27', 'nowe' from family"
                    " where name = 'Ćwik'");
  assert_store_overdue (store, &kept, "");
  assert_store_overdue (store, &late, "Ćwik ");
}

typedef struct
{
  gint64 families[16];
  guint n_families;
  gint64 from;
  gint64 to;
} Giving;

static gpointer
fill_many (OstTxn *txn, gpointer arg, GError **error)
{
  Giving *giving = arg;

  giving->from = save_staff (txn, "alis", "Anna", "Lis");
  giving->to = save_staff (txn, "kwrona", "Kaja", "Wrona");
  for (guint i = 0; i < G_N_ELEMENTS (giving->families); i++)
    {
      g_autofree char *name = g_strdup_printf ("Rodzina %u", i);

      giving->families[i] = save_family (txn, name, "Wtelno");
      assign (txn, giving->families[i], giving->from);
    }
  return NULL;
}

static gpointer
give (OstTxn *txn, gpointer arg, GError **error)
{
  const Giving *giving = arg;

  ost_assigning_store_give (txn, giving->families, giving->n_families, giving->to, error);
  return NULL;
}

static gpointer
look_at_given (OstTxn *txn, gpointer arg, GError **error)
{
  const Giving *giving = arg;
  g_autoptr (GPtrArray) all = ost_family_store_list_assignments (txn, giving->families[0], error);
  const OstAssignment *former, *now;

  g_assert_cmpint (all->len, ==, 2);
  former = all->pdata[0];
  now = all->pdata[1];
  g_assert_cmpint (former->staff_id, ==, giving->from);
  assert_day (&former->to_day, "2026-11-20");
  g_assert_cmpint (now->staff_id, ==, giving->to);
  assert_day (&now->from_day, "2026-11-21");
  g_assert_false (g_date_valid (&now->to_day));
  return NULL;
}

static void
assert_led (Store *store, const char *login, gint64 n)
{
  g_autofree char *sql = g_strdup_printf (
      "select count(*) from family_register r join staff s on s.id = r.assistant_id"
      " where s.login = '%s'",
      login);

  g_assert_cmpint (store_count (store, sql), ==, n);
}

/* Not twice, not over the limit of the law. */
static void
test_assigning (Store *store)
{
  const GDate today = ost_date (2026, 11, 21);
  Giving giving = { .n_families = 3 };
  g_autoptr (GError) error = NULL;

  ost_db_set_today (store->db, &today);
  store_run (store, "insert into dictionary_entry (rev, dictionary, code, label, position, article)"
                    " values (1, 'limits', 'caseload', '15', 1, 'art. 15 ust. 4')");
  ost_db_call (store->db, OST_DB_EDIT, fill_many, &giving, &error);
  g_assert_no_error (error);
  ost_db_call (store->db, OST_DB_EDIT, give, &giving, &error);
  g_assert_no_error (error);
  ost_db_call (store->db, OST_DB_EDIT, give, &giving, &error);
  g_assert_no_error (error);
  ost_db_call (store->db, OST_DB_LOOK, look_at_given, &giving, &error);
  g_assert_no_error (error);
  assert_led (store, "kwrona", 3);

  giving.n_families = G_N_ELEMENTS (giving.families);
  ost_db_call (store->db, OST_DB_EDIT, give, &giving, &error);
  g_assert_error (error, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT);
  g_assert_nonnull (strstr (error->message, "16"));
  assert_led (store, "kwrona", 3);
  assert_led (store, "alis", 13);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  store_add ("families/register", test_register);
  store_add ("families/search", test_search);
  store_add ("families/children", test_children);
  store_add ("families/overdue", test_overdue);
  store_add ("families/assigning", test_assigning);
  return g_test_run ();
}
