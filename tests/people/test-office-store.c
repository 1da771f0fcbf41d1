/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "documents/citation.h"
#include "people/audit-register-store.h"
#include "people/dictionary-store.h"
#include "people/institution-store.h"
#include "people/staff-store.h"
#include "storage/audit.h"
#include "storage/store.h"

typedef struct
{
  gpointer record;
  gint64 (*save) (OstTxn *txn, gconstpointer record, GError **error);
} Saving;

static gpointer
save (OstTxn *txn, gpointer arg, GError **error)
{
  const Saving *saving = arg;
  const gint64 id = saving->save (txn, saving->record, error);

  return id != 0 ? g_memdup2 (&id, sizeof id) : NULL;
}

/* Takes RECORD over; 0 with ERROR. */
static gint64
save_record (Store *store,
             gpointer record,
             gint64 (*save_func) (OstTxn *, gconstpointer, GError **),
             GError **error)
{
  g_autoptr (GObject) kept = record;
  Saving saving = { record, save_func };
  g_autofree gint64 *id = ost_db_call (store->db, OST_DB_EDIT, save, &saving, error);

  return id != NULL ? *id : 0;
}

static gint64
add (Store *store, gpointer record, gint64 (*save_func) (OstTxn *, gconstpointer, GError **))
{
  GError *error = NULL;
  const gint64 id = save_record (store, record, save_func, &error);

  g_assert_no_error (error);
  return id;
}

static OstStaff *
new_staff (const char *login, const char *surname, int role)
{
  return g_object_new (OST_TYPE_STAFF, "login", login, "surname", surname, "role", (gint64) role,
                       NULL);
}

static gpointer
may_see (OstTxn *txn, gpointer arg, GError **error)
{
  return GINT_TO_POINTER (ost_staff_store_may_see_audit (txn, arg, error));
}

static gboolean
is_let_in (Store *store, const char *login)
{
  return ost_db_call (store->db, OST_DB_LOOK, may_see, (gpointer) login, NULL) != NULL;
}

static gpointer
list_absences (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_staff_store_list_absences (txn, *(gint64 *) arg, error);
}

static void
test_staff (Store *store)
{
  gint64 anna =
      add (store, new_staff ("alis", "Lis", OST_STAFF_FAMILY_ASSISTANT), ost_staff_store_save);
  const GDate august = ost_date (2026, 8, 3), may = ost_date (2026, 5, 4);
  g_autoptr (GPtrArray) absences = NULL;
  GError *error = NULL;

  add (store, new_staff ("fjastrzab", "Jastrząb", OST_STAFF_HEAD_OF_THE_CENTRE),
       ost_staff_store_save);
  add (store, new_staff ("iod", "Sowa", OST_STAFF_DATA_PROTECTION_OFFICER), ost_staff_store_save);
  g_assert_cmpint (save_record (store, new_staff ("alis", "Lisowska", OST_STAFF_FAMILY_ASSISTANT),
                                ost_staff_store_save, &error),
                   ==, 0);
  g_assert_error (error, OST_DB_ERROR, OST_DB_ERROR_UNIQUE);
  g_clear_error (&error);

  g_assert_true (is_let_in (store, "fjastrzab"));
  g_assert_true (is_let_in (store, "iod"));
  g_assert_false (is_let_in (store, "alis"));
  g_assert_false (is_let_in (store, "nikt"));
  store_run (store, "update staff set archived_at = '2026-11-01T08:00:00Z' where login = 'iod'");
  g_assert_false (is_let_in (store, "iod"));

  add (store,
       g_object_new (OST_TYPE_STAFF_ABSENCE, "staff_id", anna, "kind", (gint64) OST_ABSENCE_LEAVE,
                     "from_day", &may, NULL),
       ost_record_save);
  add (store,
       g_object_new (OST_TYPE_STAFF_ABSENCE, "staff_id", anna, "kind",
                     (gint64) OST_ABSENCE_TRAINING, "from_day", &august, NULL),
       ost_record_save);
  absences = ost_db_call (store->db, OST_DB_LOOK, list_absences, &anna, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (absences->len, ==, 2);
  g_assert_cmpint (((OstStaffAbsence *) absences->pdata[0])->kind, ==, OST_ABSENCE_TRAINING);
}

static void
test_logins (void)
{
  g_assert_true (ost_staff_is_login ("anna.lis-2"));
  g_assert_false (ost_staff_is_login ("Anna"));
  g_assert_false (ost_staff_is_login ("anna lis"));
  g_assert_false (ost_staff_is_login ("łukasz"));
}

static OstInstitution *
new_institution (const char *name, int kind, const char *town)
{
  return g_object_new (OST_TYPE_INSTITUTION, "name", name, "kind", (gint64) kind, "town", town,
                       NULL);
}

static gpointer
list_institutions (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_institution_store_keys (txn, arg, error);
}

static void
assert_order (Store *store, const OstInstitutionQuery *query, const char *expected)
{
  GError *error = NULL;
  g_autoptr (GArray) keys =
      ost_db_call (store->db, OST_DB_LOOK, list_institutions, (gpointer) query, &error);
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < keys->len; i++)
    g_string_append_printf (found, "%" G_GINT64_FORMAT, g_array_index (keys, gint64, i));
  g_assert_cmpstr (found->str, ==, expected);
}

/* Polish order, words found by their beginnings and without their marks. */
static void
test_institutions (Store *store)
{
  add (store, new_institution ("Żłobek", OST_INSTITUTION_SCHOOL, "Zabrdzie"), ost_record_save);
  add (store, new_institution ("Świetlica", OST_INSTITUTION_ORGANISATION, "Łosice"),
       ost_record_save);
  add (store, new_institution ("Sąd Rejonowy", OST_INSTITUTION_COURT, "Brdza"), ost_record_save);

  assert_order (store, &(OstInstitutionQuery){ .sort = OST_INSTITUTION_SORT_NAME }, "321");
  assert_order (store,
                &(OstInstitutionQuery){ .sort = OST_INSTITUTION_SORT_NAME, .descending = TRUE },
                "123");
  assert_order (store, &(OstInstitutionQuery){ .sort = OST_INSTITUTION_SORT_TOWN }, "321");
  assert_order (store, &(OstInstitutionQuery){ .sort = OST_INSTITUTION_SORT_KIND }, "312");
  assert_order (store, &(OstInstitutionQuery){ .search = (char *) "swiet los" }, "2");
  assert_order (store, &(OstInstitutionQuery){ .search = (char *) "przedszkole" }, "");
  assert_order (store, &(OstInstitutionQuery){ .archived = TRUE }, "");
}

static OstDictionaryEntry *
new_entry (const char *label)
{
  return g_object_new (OST_TYPE_DICTIONARY_ENTRY, "dictionary", OST_DICTIONARY_PLACES, "label",
                       label, NULL);
}

static void
test_dictionary (Store *store)
{
  add (store, new_entry ("u rodziny wspierającej"), ost_dictionary_store_save);
  add (store, new_entry ("u rodziny wspierającej!"), ost_dictionary_store_save);
  add (store, new_entry ("!"), ost_dictionary_store_save);
  g_assert_cmpint (store_count (store, "select count(*) from dictionary_entry where"
                                       " code = 'u-rodziny-wspierajacej' and position = 1"),
                   ==, 1);
  g_assert_cmpint (store_count (store, "select count(*) from dictionary_entry where"
                                       " code = 'u-rodziny-wspierajacej-2' and position = 2"),
                   ==, 1);
  g_assert_cmpint (
      store_count (store, "select count(*) from dictionary_entry where code = 'kod-1'"), ==, 1);
}

static gpointer
read_audit (OstTxn *txn, gpointer arg, GError **error)
{
  g_autoptr (GArray) keys = ost_audit_register_keys (txn, arg, error);

  if (keys == NULL)
    return NULL;
  return ost_audit_register_lines (txn, (const gint64 *) (gpointer) keys->data, keys->len, error);
}

static GPtrArray *
list_audit (Store *store, const OstAuditQuery *query)
{
  GError *error = NULL;
  GPtrArray *lines = ost_db_call (store->db, OST_DB_LOOK, read_audit, (gpointer) query, &error);

  g_assert_no_error (error);
  return lines;
}

static gpointer
note_copy (OstTxn *txn, gpointer arg, GError **error)
{
  return GINT_TO_POINTER (ost_audit_note (txn, "copied", "database", 0, error));
}

static gpointer
find_copy (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_audit_register_dup_last_copy (txn, error);
}

static void
test_audit (Store *store)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autofree char *at = NULL;
  const OstAuditLine *line;
  GError *error = NULL;

  ost_db_set_author (store->db, "alis");
  add (store,
       g_object_new (OST_TYPE_STAFF, "login", "alis", "surname", "Lis", "given_name", "Anna",
                     "role", (gint64) OST_STAFF_FAMILY_ASSISTANT, NULL),
       ost_staff_store_save);
  g_assert_null (ost_db_call (store->db, OST_DB_LOOK, find_copy, NULL, &error));
  g_assert_no_error (error);
  ost_db_call (store->db, OST_DB_EDIT, note_copy, NULL, &error);
  g_assert_no_error (error);

  all = list_audit (store, &(OstAuditQuery){ NULL, FALSE });
  g_assert_cmpuint (all->len, ==, 2);
  line = all->pdata[1];
  g_assert_cmpstr (line->author, ==, "Anna Lis");
  g_assert_cmpstr (line->action, ==, "inserted");
  g_assert_cmpstr (line->about, ==, "Lis Anna");
  g_assert_nonnull (strstr (line->fields, "\"surname\""));

  notes = list_audit (store, &(OstAuditQuery){ NULL, TRUE });
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpstr (((OstAuditLine *) notes->pdata[0])->action, ==, "copied");
  none = list_audit (store, &(OstAuditQuery){ (char *) "nikt", FALSE });
  g_assert_cmpuint (none->len, ==, 0);
  at = ost_db_call (store->db, OST_DB_LOOK, find_copy, NULL, &error);
  g_assert_nonnull (at);
}

static void
test_old_citation (void)
{
  g_autoptr (OstCitation) citation = g_object_new (OST_TYPE_CITATION, NULL);
  const GDate today = ost_date (2026, 11, 24);

  g_assert_true (ost_citation_is_old (citation, &today));
  citation->checked_on = ost_date (2025, 11, 24);
  g_assert_false (ost_citation_is_old (citation, &today));
  citation->checked_on = ost_date (2025, 11, 23);
  g_assert_true (ost_citation_is_old (citation, &today));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/staff/logins", test_logins);
  g_test_add_func ("/citation/old", test_old_citation);
  store_add ("office/staff", test_staff);
  store_add ("office/institutions", test_institutions);
  store_add ("office/dictionary", test_dictionary);
  store_add ("office/audit", test_audit);
  return g_test_run ();
}
