/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "base/text.h"
#include "exchange/person-rows-store.h"
#include "families/family-member.h"
#include "storage/record-map.h"

static const char *const prefixes[] = { "p.", "m." };

static gboolean
stream_members (OstTxn *txn, OstRowStream *stream, GError **error)
{
  g_autofree char *columns = ost_row_stream_dup_columns (stream, prefixes);
  g_autofree char *sql = g_strconcat (
      "select ", columns,
      ", f.case_number from family_member m join person p on p.id = m.person_id"
      " join family f on f.id = m.family_id join family_register r on r.family_id = f.id"
      " where m.archived_at is null and p.archived_at is null and f.archived_at is null"
      " and not exists (select 1 from family_member k where k.family_id = m.family_id"
      " and k.person_id = m.person_id and k.archived_at is null and k.id > m.id)"
      " order by r.case_key, f.id, case m.role when 'dziecko' then 1 else 0 end,"
      " coalesce(p.birth_date, ''), m.id",
      NULL);
  g_autoptr (OstStatement) statement = ost_statement_new_streaming (txn, sql);

  return ost_row_stream_give_all (stream, statement, error);
}

static gboolean
stream_others (OstTxn *txn, OstRowStream *stream, GError **error)
{
  g_autofree char *columns = ost_row_stream_dup_columns (stream, prefixes);
  g_autofree char *sql =
      g_strconcat ("select ", columns,
                   ", '' from person p left join family_member m on m.person_id = p.id"
                   " and m.archived_at is null where m.id is null and p.archived_at is null"
                   " order by p.name_key, p.id",
                   NULL);
  g_autoptr (OstStatement) statement = ost_statement_new_streaming (txn, sql);

  return ost_row_stream_give_all (stream, statement, error);
}

gboolean
ost_person_rows_stream (OstTxn *txn, OstRowStream *stream, GError **error)
{
  if (!stream_members (txn, stream, error))
    return FALSE;
  return !ost_row_stream_is_list (stream) || ost_row_stream_is_full (stream) ||
         stream_others (txn, stream, error);
}

static gboolean
same_folded (const char *a, const char *b)
{
  g_autofree char *folded_a = ost_text_fold (a != NULL ? a : "");
  g_autofree char *folded_b = ost_text_fold (b != NULL ? b : "");

  return g_str_equal (folded_a, folded_b);
}

static gboolean
is_alike (const OstPerson *a, const OstPerson *b)
{
  return ost_date_compare (&a->birth_date, &b->birth_date) == 0 &&
         same_folded (a->surname, b->surname) && same_folded (a->given_name, b->given_name);
}

GPtrArray *
ost_person_rows_keep_alike (const GPtrArray *people, const OstPerson *like)
{
  GPtrArray *alike = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < people->len; i++)
    if (is_alike (g_ptr_array_index (people, i), like))
      g_ptr_array_add (alike, g_object_ref (g_ptr_array_index (people, i)));
  return alike;
}

GPtrArray *
ost_person_rows_list_alike (OstTxn *txn, const OstPerson *like, GError **error)
{
  g_autoptr (GPtrArray) born = ost_record_list (
      txn, OST_TYPE_PERSON, error, "where birth_date = $1 and archived_at is null order by id", "d",
      &like->birth_date);

  return born != NULL ? ost_person_rows_keep_alike (born, like) : NULL;
}

GPtrArray *
ost_person_rows_list_in (OstTxn *txn, gint64 family_id, GError **error)
{
  return ost_record_list (txn, OST_TYPE_PERSON, error,
                          "where id in (select person_id from family_member where family_id = $1"
                          " and archived_at is null) and archived_at is null order by id",
                          "i", family_id);
}

GPtrArray *
ost_person_rows_list_members (OstTxn *txn, gint64 family_id, gint64 person_id, GError **error)
{
  return ost_record_list (txn, OST_TYPE_FAMILY_MEMBER, error,
                          "where family_id = $1 and person_id = $2 and archived_at is null"
                          " order by id",
                          "ii", family_id, person_id);
}
