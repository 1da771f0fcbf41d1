/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "families/family-store.h"
#include "people/person.h"
#include "storage/store.h"
#include "support/support-register-store.h"
#include "support/support-rules.h"
#include "support/support-store.h"

#define TODAY ost_date (2026, 11, 21)

static OstSupportingFamily *
new_family (const char *name)
{
  return g_object_new (OST_TYPE_SUPPORTING_FAMILY, "name", name, NULL);
}

static void
test_state (void)
{
  const GDate today = TODAY;
  g_autoptr (OstSupportingFamily) family = new_family ("Wilczek");

  g_assert_cmpint (ost_support_state (family, &today), ==, OST_SUPPORT_NOT_CHECKED);
  family->rspts_on = ost_date (2026, 9, 1);
  g_assert_cmpint (ost_support_state (family, &today), ==, OST_SUPPORT_NO_OPINION);
  /* A contract without an opinion still says what is missing. */
  family->contract_from = ost_date (2026, 10, 1);
  g_assert_cmpint (ost_support_state (family, &today), ==, OST_SUPPORT_NO_OPINION);
  family->opinion = OST_OPINION_NEGATIVE;
  g_assert_cmpint (ost_support_state (family, &today), ==, OST_SUPPORT_NEGATIVE_OPINION);
  family->opinion = OST_OPINION_POSITIVE;
  g_assert_cmpint (ost_support_state (family, &today), ==, OST_SUPPORT_NOT_APPOINTED);
  family->appointed_on = ost_date (2026, 9, 20);
  family->contract_to = today;
  g_assert_cmpint (ost_support_state (family, &today), ==, OST_SUPPORT_IN_FORCE);
  family->contract_to = ost_date (2026, 11, 20);
  g_assert_cmpint (ost_support_state (family, &today), ==, OST_SUPPORT_ENDED);
}

static void
add_cost (GPtrArray *costs, int month, int day, gint64 amount, int state)
{
  const GDate paid = ost_date (2026, month, day);

  g_ptr_array_add (costs, g_object_new (OST_TYPE_REIMBURSEMENT, "day", &paid, "amount", amount,
                                        "state", (gint64) state, NULL));
}

/* Refused and unchecked costs do not count; each month begins anew. */
static void
test_balances (void)
{
  g_autoptr (GPtrArray) costs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) balances = NULL;
  static const OstSupportBalance expected[] = {
    { 15000, 15000 }, { 15000, 15000 }, { 20000, 20000 }, { 7000, 27000 }, { 7000, 27000 },
  };

  add_cost (costs, 9, 3, 15000, OST_REIMBURSEMENT_ACCEPTED);
  add_cost (costs, 9, 9, 12000, OST_REIMBURSEMENT_REFUSED);
  add_cost (costs, 9, 30, 5000, OST_REIMBURSEMENT_ACCEPTED);
  add_cost (costs, 10, 1, 7000, OST_REIMBURSEMENT_ACCEPTED);
  add_cost (costs, 10, 2, 9000, OST_REIMBURSEMENT_TO_BE_CHECKED);
  balances = ost_support_balances (costs);
  g_assert_cmpuint (balances->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < balances->len; i++)
    {
      const OstSupportBalance *balance = &g_array_index (balances, OstSupportBalance, i);

      g_assert_cmpint (balance->in_month, ==, expected[i].in_month);
      g_assert_cmpint (balance->in_all, ==, expected[i].in_all);
    }
}

static void
save_named (OstTxn *txn, const char *name, int ends_in_days, gboolean archived, GError **error)
{
  const GDate today = TODAY;
  g_autoptr (OstSupportingFamily) family = new_family (name);
  gint64 id;

  if (ends_in_days != 0)
    {
      family->rspts_on = family->appointed_on = family->contract_from = ost_date (2026, 1, 1);
      family->opinion = OST_OPINION_POSITIVE;
      family->contract_to = ost_date_plus_days (&today, ends_in_days);
    }
  id = ost_support_store_save (txn, family, error);
  g_assert_cmpint (id, !=, 0);
  if (archived)
    g_assert_true (ost_record_set_archived (txn, OST_TYPE_SUPPORTING_FAMILY, id, 1, TRUE, error));
}

static gpointer
fill_register (OstTxn *txn, gpointer arg, GError **error)
{
  save_named (txn, "Żurawscy", 30, FALSE, error);
  save_named (txn, "Jasińscy", 90, FALSE, error);
  save_named (txn, "Łuczak Ewa", -5, FALSE, error);
  save_named (txn, "Wilczek", 0, FALSE, error);
  save_named (txn, "Dawni", 10, TRUE, error);
  return NULL;
}

/* Names of the hits, "a, b". */
static gpointer
list_names (OstTxn *txn, gpointer arg, GError **error)
{
  g_autoptr (GArray) keys = ost_support_register_keys (txn, arg, error);
  g_autoptr (GPtrArray) lines = NULL;
  GString *names = g_string_new (NULL);

  g_assert_nonnull (keys);
  lines = ost_support_register_lines (txn, (const gint64 *) keys->data, keys->len, error);
  g_assert_nonnull (lines);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            ((const OstSupportLine *) lines->pdata[i])->name);
  return g_string_free (names, FALSE);
}

static void
expect (Store *store, OstSupportQuery query, const char *names)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *found = ost_db_call (store->db, OST_DB_LOOK, list_names, &query, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, names);
}

static void
test_register (Store *store)
{
  const GDate today = TODAY;
  g_autoptr (GError) error = NULL;

  ost_db_set_today (store->db, &today);
  ost_db_call (store->db, OST_DB_EDIT, fill_register, NULL, &error);
  g_assert_no_error (error);
  expect (store, (OstSupportQuery){ 0 }, "Jasińscy, Łuczak Ewa, Wilczek, Żurawscy");
  expect (store, (OstSupportQuery){ .descending = TRUE },
          "Żurawscy, Wilczek, Łuczak Ewa, Jasińscy");
  expect (store, (OstSupportQuery){ .sort = OST_SUPPORT_SORT_CONTRACT_END },
          "Łuczak Ewa, Żurawscy, Jasińscy, Wilczek");
  expect (store, (OstSupportQuery){ .sort = OST_SUPPORT_SORT_STATE },
          "Wilczek, Jasińscy, Żurawscy, Łuczak Ewa");
  expect (store, (OstSupportQuery){ .sort = OST_SUPPORT_SORT_ADDRESS },
          "Jasińscy, Łuczak Ewa, Wilczek, Żurawscy");
  expect (store, (OstSupportQuery){ .sort = OST_SUPPORT_SORT_CONTRACT },
          "Jasińscy, Łuczak Ewa, Wilczek, Żurawscy");
  expect (store, (OstSupportQuery){ .search = (char *) "luczak e" }, "Łuczak Ewa");
  expect (store, (OstSupportQuery){ .search = (char *) "nikt" }, "");
  expect (store, (OstSupportQuery){ .archived = TRUE }, "Dawni");
}

static gint64
must_save (OstTxn *txn, gpointer record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OstRecord) owned = record;
  const gint64 id = ost_record_save (txn, owned, &error);

  g_assert_no_error (error);
  return id;
}

static void
add_child (OstTxn *txn, gint64 family_id, const GDate *from, const GDate *to)
{
  const gint64 child = must_save (
      txn, g_object_new (OST_TYPE_PERSON, "surname", "Nowak", "given_name", "Lena", NULL));

  must_save (txn,
             g_object_new (OST_TYPE_FAMILY_MEMBER, "family_id", family_id, "person_id", child,
                           "role", (gint64) OST_ROLE_CHILD, "from_day", from, "to_day", to, NULL));
}

/* The limit of a month counts for the children that were there in it. */
static gpointer
count_children (OstTxn *txn, gpointer arg, GError **error)
{
  const GDate since = ost_date (2026, 3, 10), left = ost_date (2026, 6, 30),
              none = ost_date_none ();
  g_autoptr (OstFamily) family = g_object_new (OST_TYPE_FAMILY, "name", "Nowak", "stage",
                                               (gint64) OST_STAGE_WORK, "opened_on", &since, NULL);
  const gint64 helped = ost_family_store_save (txn, family, error);
  const gint64 helping = must_save (txn, new_family ("Jasińscy"));
  static const struct
  {
    int month;
    gint64 n;
  } expected[] = { { 2, 0 }, { 3, 2 }, { 6, 2 }, { 7, 1 } };

  must_save (txn, g_object_new (OST_TYPE_SUPPORTED_FAMILY, "supporting_family_id", helping,
                                "family_id", helped, "from_day", &since, NULL));
  add_child (txn, helped, &since, &none);
  add_child (txn, helped, &since, &left);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const GDate month = ost_date (2026, expected[i].month, 15);
      gint64 n = -1;

      g_assert_true (ost_support_store_count_children (txn, helping, &month, &n, error));
      g_assert_cmpint (n, ==, expected[i].n);
    }
  return NULL;
}

static void
test_children (Store *store)
{
  g_autoptr (GError) error = NULL;

  ost_db_call (store->db, OST_DB_EDIT, count_children, NULL, &error);
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/support/state", test_state);
  g_test_add_func ("/support/balances", test_balances);
  store_add ("support/register", test_register);
  store_add ("support/children", test_children);
  return g_test_run ();
}
