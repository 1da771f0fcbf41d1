/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/record-build.h"
#include "base/text.h"
#include "families/family-register-store.h"
#include "families/family-store.h"
#include "people/centre-store.h"
#include "people/person-store.h"

char *
ost_family_dup_address (const OstFamily *family)
{
  if (family->address_confidential)
    return g_strdup ("adres znany ośrodkowi");
  return ost_text_address_line (family->street, family->house, family->flat, family->town);
}

gint64
ost_family_store_save (OstTxn *txn, const OstFamily *family, GError **error)
{
  g_autoptr (OstFamily) numbered = ost_record_dup (family);
  gint64 id;

  if (numbered->case_number == NULL)
    {
      numbered->case_number =
          ost_numbering_next (txn, "case", g_date_get_year (&numbered->opened_on), error);
      if (numbered->case_number == NULL)
        return 0;
    }
  id = ost_record_save (txn, numbered, error);
  if (id == 0 || !ost_family_register_refresh (txn, id, error))
    return 0;
  return id;
}

gint64
ost_family_store_save_person (OstTxn *txn, const OstPerson *person, GError **error)
{
  gint64 id = ost_person_store_save (txn, person, error);

  if (id == 0 || !ost_family_register_refresh_person (txn, id, error))
    return 0;
  return id;
}

static gint64
save_and_refresh (OstTxn *txn, gconstpointer record, gint64 family_id, GError **error)
{
  gint64 id = ost_record_save (txn, record, error);

  if (id == 0 || !ost_family_register_refresh (txn, family_id, error))
    return 0;
  ost_txn_touch (txn, "family");
  return id;
}

gint64
ost_family_store_save_member (OstTxn *txn, const OstFamilyMember *member, GError **error)
{
  return save_and_refresh (txn, member, member->family_id, error);
}

gint64
ost_family_store_save_basis (OstTxn *txn, const OstBasisPeriod *basis, GError **error)
{
  return save_and_refresh (txn, basis, basis->family_id, error);
}

gint64
ost_family_store_save_consent (OstTxn *txn, const OstConsent *consent, GError **error)
{
  return save_and_refresh (txn, consent, consent->family_id, error);
}

gint64
ost_family_store_save_assignment (OstTxn *txn, const OstAssignment *assignment, GError **error)
{
  return save_and_refresh (txn, assignment, assignment->family_id, error);
}

gboolean
ost_family_store_set_archived (
    OstTxn *txn, gint64 id, gint64 rev, gboolean archived, GError **error)
{
  return ost_record_set_archived (txn, OST_TYPE_FAMILY, id, rev, archived, error) &&
         ost_family_register_refresh (txn, id, error);
}

OstFamily *
ost_family_store_find_by_case (OstTxn *txn, const char *case_number, GError **error)
{
  return ost_record_find (txn, OST_TYPE_FAMILY, error, "where case_number = $1", "t", case_number);
}

void
ost_household_row_free (OstHouseholdRow *self)
{
  g_clear_object (&self->member);
  g_clear_object (&self->person);
  g_free (self);
}

static GPtrArray *
read_household (OstStatement *statement, GError **error)
{
  g_autoptr (GPtrArray) rows =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ost_household_row_free);
  GError *failed = NULL;

  while (ost_statement_step (statement, &failed))
    {
      OstHouseholdRow *row = g_new0 (OstHouseholdRow, 1);

      row->member = ost_record_from_row (statement, OST_TYPE_FAMILY_MEMBER, 0);
      row->person = ost_record_from_row (statement, OST_TYPE_PERSON,
                                         ost_record_count_columns (OST_TYPE_FAMILY_MEMBER));
      g_ptr_array_add (rows, row);
    }
  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return NULL;
    }
  return g_steal_pointer (&rows);
}

GPtrArray *
ost_family_store_list_household (OstTxn *txn, gint64 family_id, gboolean all, GError **error)
{
  g_autofree char *member = ost_record_dup_columns (OST_TYPE_FAMILY_MEMBER, "m.");
  g_autofree char *person = ost_record_dup_columns (OST_TYPE_PERSON, "p.");
  g_autofree char *sql = g_strconcat (
      "select ", member, ", ", person,
      " from family_member m join person p on p.id = m.person_id"
      " where m.family_id = $1 and m.archived_at is null and ($2 = 1 or m.to_day is null)"
      " order by case m.role when 'dziecko' then 1 else 0 end, p.birth_date, m.id",
      NULL);
  g_autoptr (OstStatement) statement = ost_statement_new (txn, sql);

  ost_statement_bind_int (statement, 1, family_id);
  ost_statement_bind_int (statement, 2, all ? 1 : 0);
  return read_household (statement, error);
}

GPtrArray *
ost_family_store_list_of_person (OstTxn *txn, gint64 person_id, GError **error)
{
  return ost_record_list (txn, OST_TYPE_FAMILY, error,
                          "where archived_at is null and id in (select family_id from family_member"
                          " where person_id = $1 and archived_at is null) order by id",
                          "i", person_id);
}

GPtrArray *
ost_family_store_list_bases (OstTxn *txn, gint64 family_id, GError **error)
{
  return ost_record_list (txn, OST_TYPE_BASIS_PERIOD, error,
                          "where family_id = $1 and archived_at is null order by from_day, id", "i",
                          family_id);
}

GPtrArray *
ost_family_store_list_consents (OstTxn *txn, gint64 family_id, GError **error)
{
  return ost_record_list (txn, OST_TYPE_CONSENT, error,
                          "where family_id = $1 and archived_at is null order by given_on, id", "i",
                          family_id);
}

GPtrArray *
ost_family_store_list_assignments (OstTxn *txn, gint64 family_id, GError **error)
{
  return ost_record_list (txn, OST_TYPE_ASSIGNMENT, error,
                          "where family_id = $1 and archived_at is null order by from_day, id", "i",
                          family_id);
}

gint64
ost_family_store_get_assistant (OstTxn *txn, gint64 family_id, const GDate *day, GError **error)
{
  gint64 staff_id = 0;

  ost_txn_get_int (txn, &staff_id, error,
                   "select staff_id from assignment where family_id = $1 and archived_at is null"
                   " and substitute = 0 and from_day <= $2 and (to_day is null or to_day >= $2)"
                   " order by from_day desc, id desc limit 1",
                   "id", family_id, day);
  return staff_id;
}
