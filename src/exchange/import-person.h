/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/import-row.h"
#include "people/person.h"

G_BEGIN_DECLS

/* Rejects a PESEL that is not eleven digits; warns of a check digit, a sex or a birth date that do
 * not fit.  A number that is right gives the birth date and the sex where the row has none. */
void ost_import_judge_person (OstImport *self, OstPerson *said);

/* The person with that PESEL, else with the same folded names and birth date (who has no other
 * PESEL); NULL when there is none.  Two who match are rejected: who is meant is not known. FALSE:
 * the database failed. */
gboolean
ost_import_find_child (OstImport *self, const OstPerson *said, OstPerson **known, GError **error);
/* The same among the members of a family. */
gboolean ost_import_find_member (
    OstImport *self, gint64 family_id, const OstPerson *said, OstPerson **known, GError **error);

/* Saves the person and marks the person's families for the register. */
gint64 ost_import_save_person (OstImport *self, const OstPerson *person, GError **error);
/* Somebody new, as a member of the family; PERSON, the row's own, becomes the record. The id, 0 on
 * error. */
gint64 ost_import_add_person (
    OstImport *self, gint64 family_id, int role, OstPerson *person, GError **error);
gboolean ost_import_add_member (OstImport *self,
                                gint64 family_id,
                                gint64 person_id,
                                int role,
                                gboolean household,
                                GError **error);

G_END_DECLS
