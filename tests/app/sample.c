/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "casework/visit-store.h"
#include "exchange/new-centre-store.h"
#include "families/family-store.h"
#include "people/person-store.h"
#include "people/staff-store.h"

#include "sample.h"

static const char *const surnames[] = { "Nowak",       "Wiśniewscy", "Kowalczyk", "Ćwik",
                                        "Lewandowscy", "Wójcik",     "Kamińska",  "Zielińska",
                                        "Szymańscy",   "Woźniak",    "Kozłowscy", "Jankowscy",
                                        "Żurawscy",    "Śliwa",      "Łęccy",     "Źrebiec",
                                        "Ósmak",       "Mazur" };
static const char *const streets[] = { "ul. Szkolna", "ul. Garncarska", "ul. Leśna",
                                       "ul. Dworcowa" };

static gint64
save_staff (
    OstTxn *txn, const char *login, const char *given_name, const char *surname, GError **error)
{
  g_autoptr (OstStaff) staff =
      g_object_new (OST_TYPE_STAFF, "login", login, "given_name", given_name, "surname", surname,
                    "role", (gint64) OST_STAFF_FAMILY_ASSISTANT, NULL);

  return ost_record_save (txn, staff, error);
}

static gint64
save_family (OstTxn *txn, int i, const GDate *opened, GError **error)
{
  g_autofree char *house = g_strdup_printf ("%d", 1 + i * 7 % 40);
  g_autoptr (OstFamily) family = g_object_new (
      OST_TYPE_FAMILY, "name", surnames[i % G_N_ELEMENTS (surnames)], "street",
      streets[i % G_N_ELEMENTS (streets)], "house", house, "town", "Zabrdzie", "opened_on", opened,
      "stage", (gint64) (i % 3 == 0 ? OST_STAGE_PLANNING : OST_STAGE_WORK), "rhythm_days",
      (gint64) 14, "court_case", (gint64) (i % 5 == 1), "blue_card", (gint64) (i % 9 == 1), NULL);

  return ost_family_store_save (txn, family, error);
}

static gboolean
save_member (OstTxn *txn,
             gint64 family_id,
             int i,
             const char *given_name,
             gboolean child,
             const GDate *from,
             GError **error)
{
  GDate born = ost_date_plus_days (from, child ? -2500 - 137 * i : -11000 - 91 * i);
  g_autoptr (OstPerson) person = g_object_new (
      OST_TYPE_PERSON, "surname", surnames[i % G_N_ELEMENTS (surnames)], "given_name", given_name,
      "birth_date", &born, "sex", (gint64) (child ? OST_SEX_MAN : OST_SEX_WOMAN), NULL);
  gint64 person_id = ost_person_store_save (txn, person, error);
  g_autoptr (OstFamilyMember) member =
      g_object_new (OST_TYPE_FAMILY_MEMBER, "family_id", family_id, "person_id", person_id, "role",
                    (gint64) (child ? OST_ROLE_CHILD : OST_ROLE_MOTHER), "from_day", from,
                    "household", (gint64) TRUE, NULL);

  return person_id != 0 && ost_family_store_save_member (txn, member, error) != 0;
}

static gboolean
save_visit (
    OstTxn *txn, gint64 family_id, gint64 staff_id, const GDate *day, gboolean held, GError **error)
{
  g_autoptr (OstVisit) visit =
      g_object_new (OST_TYPE_VISIT, "family_id", family_id, "staff_id", staff_id, "day", day,
                    "from_time", (gint64) (9 * 60 + family_id % 6 * 60), "to_time",
                    (gint64) (10 * 60 + family_id % 6 * 60), "form", (gint64) OST_VISIT_VISIT,
                    "outcome", (gint64) (held ? OST_OUTCOME_TOOK_PLACE : OST_OUTCOME_NONE), "topic",
                    held ? "Plan dnia i nauka w domu" : NULL, NULL);
  OstVisitEntry entry = { .visit = visit };

  return ost_visit_store_save (txn, &entry, error) != 0;
}

static gboolean
save_whole_family (OstTxn *txn, int i, const gint64 *staff, const GDate *today, GError **error)
{
  GDate opened = ost_date_plus_days (today, -200 + i);
  GDate last = ost_date_plus_days (today, -1 - i * 3 % 30);
  GDate next = ost_date_plus_days (today, 1 + i % 12);
  gint64 family_id = save_family (txn, i, &opened, error);
  g_autoptr (OstAssignment) assignment =
      g_object_new (OST_TYPE_ASSIGNMENT, "family_id", family_id, "staff_id", staff[i % 2],
                    "from_day", &opened, NULL);

  return family_id != 0 && ost_family_store_save_assignment (txn, assignment, error) != 0 &&
         save_member (txn, family_id, i, "Ewa", FALSE, &opened, error) &&
         save_member (txn, family_id, i, "Kacper", TRUE, &opened, error) &&
         save_visit (txn, family_id, staff[i % 2], &last, TRUE, error) &&
         (i % 4 == 3 || save_visit (txn, family_id, staff[i % 2], &next, FALSE, error));
}

static gpointer
fill (OstTxn *txn, gpointer arg, GError **error)
{
  const GDate today = ost_date_today ();
  gint64 staff[2] = { save_staff (txn, "alis", "Anna", "Lis", error),
                      save_staff (txn, "bkruk", "Bartosz", "Kruk", error) };

  for (int i = 0; i < *(int *) arg; i++)
    if (!save_whole_family (txn, i, staff, &today, error))
      return NULL;
  return GINT_TO_POINTER (TRUE);
}

OstDb *
sample_db_new (const char *path, int n_families)
{
  g_autoptr (GError) error = NULL;
  OstDb *db = ost_new_centre_create (path, NULL, &error);

  g_assert_no_error (error);
  ost_db_set_author (db, "alis");
  ost_db_call (db, OST_DB_EDIT, fill, &n_families, &error);
  g_assert_no_error (error);
  return db;
}
