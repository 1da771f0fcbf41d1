/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "base/text.h"
#include "exchange/family-rows-store.h"
#include "families/family-register-store.h"
#include "families/family-store.h"
#include "storage/record-map.h"

static char *
dup_sql (OstRowStream *stream)
{
  static const char *const prefixes[] = { "f.", "b." };
  g_autofree char *columns = ost_row_stream_dup_columns (stream, prefixes);

  return g_strconcat (
      "select ", columns,
      ", l.login, n.login, '' from family f join family_register r on r.family_id = f.id"
      " left join basis_period b on b.id = (select p.id from basis_period p"
      " where p.family_id = f.id and p.archived_at is null order by p.from_day desc, p.id desc"
      " limit 1)"
      " left join staff l on l.id = (select a.staff_id from assignment a"
      " where a.family_id = f.id and a.archived_at is null and a.substitute = 0"
      " order by a.from_day desc, a.id desc limit 1)"
      " left join staff n on n.id = r.assistant_id where f.id = $1",
      NULL);
}

gboolean
ost_family_rows_stream (OstTxn *txn, OstRowStream *stream, GError **error)
{
  g_autofree char *sql = dup_sql (stream);
  OstFamilyQuery query = { .search = (char *) ost_row_stream_take_search (stream),
                           .sort = OST_FAMILY_SORT_CASE };
  g_autoptr (GArray) keys =
      ost_family_register_keys (txn, &query, ost_row_stream_get_limit (stream), error);

  if (keys == NULL)
    return FALSE;
  for (guint i = 0; i < keys->len && !ost_row_stream_is_full (stream); i++)
    {
      g_autoptr (OstStatement) statement = ost_statement_new (txn, sql);

      ost_statement_bind_int (statement, 1, g_array_index (keys, gint64, i));
      if (!ost_row_stream_give_all (stream, statement, error))
        return FALSE;
    }
  return TRUE;
}

char *
ost_family_dup_key (const OstFamily *family)
{
  g_autofree char *address = ost_family_dup_address (family);
  g_autofree char *town = g_strdup (family->address_confidential ? NULL : family->town);
  g_autofree char *day = ost_date_dup_iso (&family->opened_on);
  g_autofree char *joined =
      g_strjoin ("|", family->name, address, town != NULL ? town : "", day, NULL);

  return ost_text_fold (joined);
}

gboolean
ost_family_rows_load_keys (OstTxn *txn, GHashTable *ids, GError **error)
{
  g_autofree char *columns = ost_record_dup_columns (OST_TYPE_FAMILY, "f.");
  g_autofree char *sql =
      g_strconcat ("select ", columns, " from family f where f.archived_at is null", NULL);
  g_autoptr (OstStatement) statement = ost_statement_new_streaming (txn, sql);
  GError *failed = NULL;

  while (ost_statement_step (statement, &failed))
    {
      g_autoptr (OstFamily) family = ost_record_from_row (statement, OST_TYPE_FAMILY, 0);

      g_hash_table_replace (ids, ost_family_dup_key (family),
                            g_memdup2 (&family->parent_instance.id, sizeof (gint64)));
    }
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

OstFamily *
ost_family_rows_find (OstTxn *txn, const char *case_number, GError **error)
{
  return ost_record_find (txn, OST_TYPE_FAMILY, error, "where case_number = $1", "t", case_number);
}

gboolean
ost_family_rows_get_last_login (OstTxn *txn, gint64 family_id, char **login, GError **error)
{
  GError *failed = NULL;

  *login = NULL;
  ost_txn_get_text (txn, login, &failed,
                    "select s.login from assignment a join staff s on s.id = a.staff_id"
                    " where a.family_id = $1 and a.archived_at is null and a.substitute = 0"
                    " order by a.from_day desc, a.id desc limit 1",
                    "i", family_id);
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}
