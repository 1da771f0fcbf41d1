/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "families/assignment.h"
#include "families/basis-period.h"
#include "families/consent.h"
#include "families/family-member.h"
#include "families/family.h"
#include "people/person.h"
#include "storage/record-map.h"

G_BEGIN_DECLS

/* Saves and indexes; a family without a case number gets the next one of the year it began. */
gint64 ost_family_store_save (OstTxn *txn, const OstFamily *family, GError **error);
gint64 ost_family_store_save_person (OstTxn *txn, const OstPerson *person, GError **error);
gint64 ost_family_store_save_member (OstTxn *txn, const OstFamilyMember *member, GError **error);
gint64 ost_family_store_save_basis (OstTxn *txn, const OstBasisPeriod *basis, GError **error);
gint64 ost_family_store_save_consent (OstTxn *txn, const OstConsent *consent, GError **error);
gint64
ost_family_store_save_assignment (OstTxn *txn, const OstAssignment *assignment, GError **error);
gboolean ost_family_store_set_archived (
    OstTxn *txn, gint64 id, gint64 rev, gboolean archived, GError **error);

/* NULL without an error when there is none. (transfer full) */
OstFamily *ost_family_store_find_by_case (OstTxn *txn, const char *case_number, GError **error);

/* A member together with the person, in the order grown-ups, then children by age. */
typedef struct
{
  OstFamilyMember *member;
  OstPerson *person;
} OstHouseholdRow;
void ost_household_row_free (OstHouseholdRow *self);

/* Present members only unless ALL. (transfer full, of OstHouseholdRow) */
GPtrArray *
ost_family_store_list_household (OstTxn *txn, gint64 family_id, gboolean all, GError **error);
/* (transfer full, of OstFamily): the open cases that a person stands in. */
GPtrArray *ost_family_store_list_of_person (OstTxn *txn, gint64 person_id, GError **error);

GPtrArray *ost_family_store_list_bases (OstTxn *txn, gint64 family_id, GError **error);
GPtrArray *ost_family_store_list_consents (OstTxn *txn, gint64 family_id, GError **error);
GPtrArray *ost_family_store_list_assignments (OstTxn *txn, gint64 family_id, GError **error);

/* The assistant who leads the family on DAY (not a substitute); 0 when there is none. */
gint64
ost_family_store_get_assistant (OstTxn *txn, gint64 family_id, const GDate *day, GError **error);

/* As paper and register may show it: „adres znany ośrodkowi” when it is confidential (guard R1).
 * (transfer full) */
char *ost_family_dup_address (const OstFamily *family);

G_END_DECLS
