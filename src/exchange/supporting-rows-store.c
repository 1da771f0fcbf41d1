/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/text.h"
#include "exchange/supporting-rows-store.h"
#include "storage/record-map.h"

/* A list has a line a supporting family, a file one for each family that it helps. */
#define HELPED                                                                                     \
  " left join (select h.supporting_family_id, f.case_number, r.case_key"                           \
  " from supported_family h join family f on f.id = h.family_id"                                   \
  " join family_register r on r.family_id = f.id"                                                  \
  " where h.archived_at is null and f.archived_at is null) x on x.supporting_family_id = s.id"

gboolean
ost_supporting_rows_stream (OstTxn *txn, OstRowStream *stream, GError **error)
{
  static const char *const prefixes[] = { "s." };
  const gboolean is_list = ost_row_stream_is_list (stream);
  g_autofree char *columns = ost_row_stream_dup_columns (stream, prefixes);
  g_autofree char *sql = g_strconcat (
      "select ", columns, is_list ? ", '', ''" : ", x.case_number, ''", " from supporting_family s",
      is_list ? "" : HELPED, " where s.archived_at is null order by s.name_key, s.id",
      is_list ? "" : ", x.case_key", NULL);
  g_autoptr (OstStatement) statement = ost_statement_new_streaming (txn, sql);

  return ost_row_stream_give_all (stream, statement, error);
}

static char *
dup_key (const OstSupportingFamily *family)
{
  g_autofree char *joined = g_strdup_printf (
      "%s|%s|%s|%s|%s", family->name, family->street != NULL ? family->street : "",
      family->house != NULL ? family->house : "", family->flat != NULL ? family->flat : "",
      family->town != NULL ? family->town : "");

  return ost_text_fold (joined);
}

static OstSupportingFamily *
find_by_key (OstTxn *txn, const OstSupportingFamily *like, GError **error)
{
  g_autofree char *key = dup_key (like);
  g_autoptr (GPtrArray) all = ost_record_list (txn, OST_TYPE_SUPPORTING_FAMILY, error,
                                               "where archived_at is null order by id", "");

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      OstSupportingFamily *family = g_ptr_array_index (all, i);
      g_autofree char *other = dup_key (family);

      if (g_str_equal (key, other) && (like->contract_no == NULL || family->contract_no == NULL))
        return g_object_ref (family);
    }
  return NULL;
}

OstSupportingFamily *
ost_supporting_rows_find (OstTxn *txn, const OstSupportingFamily *like, GError **error)
{
  GError *failed = NULL;
  OstSupportingFamily *found = NULL;

  if (like->contract_no != NULL)
    found = ost_record_find (txn, OST_TYPE_SUPPORTING_FAMILY, &failed,
                             "where contract_no = $1 and archived_at is null order by id", "t",
                             like->contract_no);
  if (found == NULL && failed == NULL)
    found = find_by_key (txn, like, &failed);
  if (failed != NULL)
    g_propagate_error (error, failed);
  return found;
}

gboolean
ost_supporting_rows_helps (
    OstTxn *txn, gint64 supporting_id, gint64 family_id, gboolean *helps, GError **error)
{
  gint64 id = 0;
  GError *failed = NULL;

  ost_txn_get_int (txn, &id, &failed,
                   "select id from supported_family where supporting_family_id = $1"
                   " and family_id = $2 and archived_at is null",
                   "ii", supporting_id, family_id);
  *helps = id != 0;
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}
