/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "people/person.h"
#include "storage/record-map.h"

G_BEGIN_DECLS

/* Saves with the sort key of the name.  Families that the person belongs to are indexed by
 * ost_family_store_save_person, which the window and the import call. */
gint64 ost_person_store_save (OstTxn *txn, const OstPerson *person, GError **error);
/* A new person, one of thousands: as ost_record_add. */
gint64 ost_person_store_add (OstTxn *txn, const OstPerson *person, GError **error);
/* The same where PERSON is nobody else's yet: it becomes the record as it stands in the database.
 */
gint64 ost_person_store_add_own (OstTxn *txn, OstPerson *person, GError **error);

/* Living rows only; NULL without an error when there is none. (transfer full) */
OstPerson *ost_person_store_find_by_pesel (OstTxn *txn, const char *pesel, GError **error);
/* Same folded names and birth date; NULL as well when two people match. (transfer full) */
OstPerson *ost_person_store_find_by_name (OstTxn *txn,
                                          const char *surname,
                                          const char *given_name,
                                          const GDate *birth_date,
                                          GError **error);

G_END_DECLS
