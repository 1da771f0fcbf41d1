/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/import-row.h"
#include "people/person.h"

G_BEGIN_DECLS

/* Who of the file is in the database already, for the sheets that hold people. */
typedef struct _OstKnownPeople OstKnownPeople;

void ost_known_people_free (OstKnownPeople *self);

/* PESEL of eleven digits; *KNOWN stays NULL when there is none. FALSE: the database failed. */
gboolean
ost_import_find_by_pesel (OstImport *self, const char *pesel, OstPerson **known, GError **error);
/* Members of the family with the same folded names and birth date. (transfer full) */
GPtrArray *
ost_import_list_alike_in (OstImport *self, gint64 family_id, const OstPerson *like, GError **error);

/* What was written of the file so far. */
void ost_import_remember_person (OstImport *self, const OstPerson *person);
void ost_import_remember_member (OstImport *self, gint64 family_id);
void ost_import_remember_new_member (OstImport *self, gint64 family_id, OstPerson *person);

/* The words by which new people of the file are found, a portion of them at a time and at last
 * what is left. */
gboolean
ost_import_add_words (OstImport *self, gint64 family_id, const OstPerson *person, GError **error);
gboolean ost_import_write_words (OstImport *self, GError **error);

G_END_DECLS
