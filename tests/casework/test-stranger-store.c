/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "casework/court-register-store.h"
#include "casework/court-store.h"
#include "casework/stranger-store.h"
#include "families/family-store.h"
#include "people/person-store.h"
#include "storage/store.h"

static void
add_person (
    OstTxn *txn, gint64 family_id, const char *surname, const char *given_name, GError **error)
{
  const GDate since = ost_date (2026, 1, 5), left = ost_date (2026, 2, 5);
  g_autoptr (OstPerson) person = g_object_new (OST_TYPE_PERSON, "surname", surname, "given_name",
                                               given_name, "pesel", "44051401359", NULL);
  const gint64 id = ost_person_store_save (txn, person, error);
  g_autoptr (OstFamilyMember) member =
      g_object_new (OST_TYPE_FAMILY_MEMBER, "family_id", family_id, "person_id", id, "role",
                    (gint64) OST_ROLE_OTHER_MEMBER, "from_day", &since, "to_day", &left, NULL);

  g_assert_cmpint (id, !=, 0);
  if (family_id != 0)
    g_assert_cmpint (ost_family_store_save_member (txn, member, error), !=, 0);
}

static gpointer
fill (OstTxn *txn, gpointer arg, GError **error)
{
  const GDate opened = ost_date (2024, 1, 5);
  g_autoptr (OstFamily) family =
      g_object_new (OST_TYPE_FAMILY, "name", "Ślepowrońscy", "stage", (gint64) OST_STAGE_CLOSED,
                    "opened_on", &opened, "closed_on", &opened, NULL);
  const gint64 id = ost_family_store_save (txn, family, error);

  g_assert_cmpint (id, !=, 0);
  add_person (txn, id, "Wrzosek", "Dominik", error);
  return NULL;
}

/* "Name/family id; …" */
static gpointer
find (OstTxn *txn, gpointer arg, GError **error)
{
  g_autoptr (GPtrArray) hits = ost_stranger_store_find (txn, arg, error);
  GString *text = g_string_new (NULL);

  g_assert_nonnull (hits);
  for (guint i = 0; i < hits->len; i++)
    {
      const OstStrangerHit *hit = hits->pdata[i];

      g_string_append_printf (text, "%s%s/%d", i > 0 ? "; " : "", hit->name, (int) hit->family_id);
    }
  return g_string_free (text, FALSE);
}

/* Former members and closed cases are found, by surname in any ending, without diacritics, and by
 * PESEL; given names and streets find nobody. */
static void
test_find (Store *store)
{
  static const struct
  {
    const char *terms;
    const char *found;
  } cases[] = {
    { "rodzina Tomczak, ul. Nakielska 40", "" },
    { "Dominik", "" },
    { "sprawa Dominika Wrzoska", "Wrzosek Dominik/1" },
    { "slepowronska", "Ślepowrońscy/1" },
    { "PESEL 44051401359", "Wrzosek Dominik/1" },
    /* A case stands once. */
    { "Wrzosek, Ślepowrońscy", "Ślepowrońscy/1" },
  };
  g_autoptr (GError) error = NULL;

  ost_db_call (store->db, OST_DB_EDIT, fill, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found =
          ost_db_call (store->db, OST_DB_LOOK, find, (gpointer) cases[i].terms, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
add_letter (OstTxn *txn, const char *about, int due, gboolean answered, GError **error)
{
  const GDate received = ost_date (2026, 11, 1), last = ost_date (2026, 11, due);
  g_autoptr (OstCourtRequest) request = g_object_new (
      OST_TYPE_COURT_REQUEST, "about", about, "kind", (gint64) OST_COURT_REQUEST_COURT_OPINION,
      "received_on", &received, "due_on", &last, "state",
      (gint64) (answered ? OST_COURT_REQUEST_STATE_ANSWERED : OST_COURT_REQUEST_STATE_NEW), NULL);

  g_assert_cmpint (ost_court_store_save_request (txn, request, error), !=, 0);
}

static gpointer
fill_letters (OstTxn *txn, gpointer arg, GError **error)
{
  add_letter (txn, "Adamscy", 20, FALSE, error);
  add_letter (txn, "Bielscy", 5, TRUE, error);
  add_letter (txn, "Czerscy", 12, FALSE, error);
  return NULL;
}

static gpointer
list_letters (OstTxn *txn, gpointer arg, GError **error)
{
  g_autoptr (GArray) keys = ost_court_register_keys (txn, arg, error);
  g_autoptr (GPtrArray) lines = NULL;
  GString *text = g_string_new (NULL);

  g_assert_nonnull (keys);
  lines = ost_court_register_lines (txn, (const gint64 *) keys->data, keys->len, error);
  g_assert_nonnull (lines);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            ((const OstCourtLine *) lines->pdata[i])->subject);
  return g_string_free (text, FALSE);
}

static void
expect_letters (Store *store, OstCourtQuery query, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *found = ost_db_call (store->db, OST_DB_LOOK, list_letters, &query, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, expected);
}

/* By deadline, what is answered stands last. */
static void
test_letters (Store *store)
{
  g_autoptr (GError) error = NULL;

  ost_db_call (store->db, OST_DB_EDIT, fill_letters, NULL, &error);
  g_assert_no_error (error);
  expect_letters (store, (OstCourtQuery){ 0 }, "Czerscy, Adamscy, Bielscy");
  expect_letters (store, (OstCourtQuery){ .open_only = TRUE }, "Czerscy, Adamscy");
  expect_letters (store, (OstCourtQuery){ .search = (char *) "biel" }, "Bielscy");
  /* What is the same for all of them leaves them as they came in. */
  for (int sort = OST_COURT_SORT_KIND; sort <= OST_COURT_SORT_SIGNATURE; sort++)
    expect_letters (store, (OstCourtQuery){ .sort = (OstCourtSort) sort, .descending = TRUE },
                    "Adamscy, Bielscy, Czerscy");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  store_add ("casework/stranger", test_find);
  store_add ("casework/letters", test_letters);
  return g_test_run ();
}
