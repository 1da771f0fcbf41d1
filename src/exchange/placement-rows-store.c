/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/placement-rows-store.h"
#include "storage/record-map.h"

#define CHILD_NAME "p.surname || ' ' || p.given_name"

static gboolean
stream (OstTxn *txn, OstRowStream *rows, const char *columns, const char *rest, GError **error)
{
  g_autofree char *sql = g_strconcat ("select ", columns, ", ", rest, NULL);
  g_autoptr (OstStatement) statement = ost_statement_new_streaming (txn, sql);

  return ost_row_stream_give_all (rows, statement, error);
}

/* A list has each placement once, so it meets no interruptions. */
gboolean
ost_placement_rows_stream (OstTxn *txn, OstRowStream *rows, GError **error)
{
  static const char *const prefixes[] = { "p.", "e.", "i." };
  g_autofree char *columns = ost_row_stream_dup_columns (rows, prefixes);
  g_autofree char *rest = g_strconcat (
      "f.case_number, " CHILD_NAME " from episode e join person p on p.id = e.person_id"
      " left join interruption i on i.episode_id = e.id and i.archived_at is null",
      ost_row_stream_is_list (rows) ? " and i.id is null" : "",
      " left join family f on f.id = e.family_id and f.archived_at is null"
      " where e.archived_at is null and p.archived_at is null"
      " order by p.name_key, p.id, e.from_day, e.id, i.from_day, i.id",
      NULL);

  return stream (txn, rows, columns, rest, error);
}

gboolean
ost_cost_rows_stream (OstTxn *txn, OstRowStream *rows, GError **error)
{
  static const char *const prefixes[] = { "p.", "c." };
  g_autofree char *columns = ost_row_stream_dup_columns (rows, prefixes);

  return stream (txn, rows, columns,
                 CHILD_NAME ", coalesce(c.from_day, c.paid_on) from child_cost c"
                            " join person p on p.id = c.person_id"
                            " where c.archived_at is null and p.archived_at is null"
                            " order by p.name_key, p.id, c.kind, coalesce(c.from_day, c.paid_on),"
                            " c.id",
                 error);
}

gboolean
ost_facility_rows_stream (OstTxn *txn, OstRowStream *rows, GError **error)
{
  static const char *const prefixes[] = { "c." };
  g_autofree char *columns = ost_row_stream_dup_columns (rows, prefixes);

  return stream (txn, rows, columns,
                 "c.from_month from facility_cost c where c.archived_at is null"
                 " order by c.facility, c.from_month, c.id",
                 error);
}
