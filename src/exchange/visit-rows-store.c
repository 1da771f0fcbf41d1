/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "exchange/sheets.h"
#include "exchange/visit-rows-store.h"
#include "people/person.h"
#include "storage/record-map.h"

#define BETWEEN_NAMES ", "

/* A visit comes once for each child that was seen on it. */
static char *
dup_sql (OstRowStream *stream)
{
  static const char *const prefixes[] = { "v." };
  g_autofree char *columns = ost_row_stream_dup_columns (stream, prefixes);

  return g_strconcat ("select ", columns,
                      ", f.case_number, s.login, coalesce(v.outcome, '" OST_VISIT_ROW_PLANNED
                      "'), p.given_name from visit v join family f on f.id = v.family_id"
                      " join family_register r on r.family_id = f.id"
                      " join staff s on s.id = v.staff_id"
                      " left join visit_child c on c.visit_id = v.id"
                      " left join person p on p.id = c.person_id"
                      " where v.archived_at is null and f.archived_at is null"
                      " order by r.case_key, f.id, v.day, coalesce(v.from_time, -1), v.id, c.id",
                      NULL);
}

static gint64
get_id (const OstSheetRow *row)
{
  return row->parts[OST_VISIT_ROW_VISIT]->id;
}

static void
add_name (OstSheetRow *row, const char *name)
{
  ost_sheet_row_take_text (row, OST_VISIT_ROW_SEEN,
                           g_strconcat (row->texts[OST_VISIT_ROW_SEEN], BETWEEN_NAMES, name, NULL));
}

gboolean
ost_visit_rows_stream (OstTxn *txn, OstRowStream *stream, GError **error)
{
  g_autofree char *sql = dup_sql (stream);
  const int name_column = ost_record_count_columns (OST_TYPE_VISIT) + OST_VISIT_ROW_SEEN;
  g_autoptr (OstStatement) statement = ost_statement_new_streaming (txn, sql);
  OstSheetRow *row = ost_sheet_row_new (&ost_visits_sheet);
  GError *failed = NULL;
  gboolean more = TRUE;

  while (more && ost_statement_step (statement, &failed))
    {
      if (get_id (row) != 0 && get_id (row) == ost_statement_get_int (statement, 0))
        {
          add_name (row, ost_statement_get_text (statement, name_column));
          continue;
        }
      more = get_id (row) == 0 || ost_row_stream_give (stream, row);
      ost_row_stream_read (stream, statement, row);
    }
  if (more && failed == NULL && get_id (row) != 0)
    ost_row_stream_give (stream, row);
  ost_sheet_row_free (row, &ost_visits_sheet);
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

/* coalesce keeps the engines to the index of the family, which has the fewest rows; they know
 * nothing yet of rows that came with this import. */
GPtrArray *
ost_visit_rows_list_like (OstTxn *txn, const OstVisit *like, GError **error)
{
  return ost_record_list (
      txn, OST_TYPE_VISIT, error,
      "where family_id = $1 and coalesce(staff_id, 0) = $2 and coalesce(day, '') = $3"
      " and coalesce(from_time, -1) = $4 and form = $5"
      " and archived_at is null order by id",
      "iidit", like->family_id, like->staff_id, &like->day, (gint64) like->from_time,
      ost_kind_get_word (&ost_visit_form_kind, like->form));
}

GPtrArray *
ost_visit_rows_list_seen (OstTxn *txn, gint64 visit_id, GError **error)
{
  return ost_record_list (txn, OST_TYPE_PERSON, error,
                          "where id in (select person_id from visit_child where visit_id = $1)"
                          " order by id",
                          "i", visit_id);
}

GPtrArray *
ost_visit_rows_list_children (OstTxn *txn, gint64 family_id, GError **error)
{
  return ost_record_list (txn, OST_TYPE_PERSON, error,
                          "where id in (select person_id from family_member where family_id = $1"
                          " and role = 'dziecko' and archived_at is null) and archived_at is null"
                          " order by coalesce(birth_date, ''), id",
                          "i", family_id);
}
