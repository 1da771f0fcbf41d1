/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/row-stream.h"
#include "people/person.h"

G_BEGIN_DECLS

/* Parts and texts of a row of "people". */
enum
{
  OST_PERSON_ROW_PERSON,
  OST_PERSON_ROW_MEMBER,
  OST_PERSON_ROW_N_PARTS
};
enum
{
  OST_PERSON_ROW_CASE,
  OST_PERSON_ROW_N_TEXTS
};

/* A person stands once in each family; people of no family stand in lists only, since a file names
 * the family. */
gboolean ost_person_rows_stream (OstTxn *txn, OstRowStream *stream, GError **error);

/* Everybody with the names of LIKE, folded, and its birth date. (transfer full, of OstPerson) */
GPtrArray *ost_person_rows_list_alike (OstTxn *txn, const OstPerson *like, GError **error);
/* Those of PEOPLE; a birth date that is not known is one more date. (transfer full) */
GPtrArray *ost_person_rows_keep_alike (const GPtrArray *people, const OstPerson *like);
/* The members of a family. (transfer full, of OstPerson) */
GPtrArray *ost_person_rows_list_in (OstTxn *txn, gint64 family_id, GError **error);
/* Every row that ties the person to the family. (transfer full, of OstFamilyMember) */
GPtrArray *
ost_person_rows_list_members (OstTxn *txn, gint64 family_id, gint64 person_id, GError **error);

G_END_DECLS
