/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "casework/court-register-store.h"
#include "casework/court-request.h"
#include "storage/search.h"

#define SHOWN(member, KIND, label) OST_FIELD (OstCourtLine, member, KIND, label, OST_FIELD_COMPUTED)
#define SHOWN_OF(member, KIND, label, detail)                                                      \
  OST_FIELD_OF (OstCourtLine, member, KIND, label, OST_FIELD_COMPUTED, detail)

static const OstField fields[] = {
  SHOWN (subject, TEXT, N_ ("About whom")),
  SHOWN_OF (family_id, LINK, N_ ("Family"), "family"),
  SHOWN_OF (kind, KIND, N_ ("What is asked for"), &ost_court_request_kind_kind),
  SHOWN (court, TEXT, N_ ("Court")),
  SHOWN (signature, TEXT, N_ ("Signature of the court file")),
  SHOWN (received_on, DATE, N_ ("Received on")),
  SHOWN (due_on, DATE, N_ ("Deadline")),
  SHOWN_OF (state, KIND, N_ ("State"), &ost_court_request_state_kind),
  SHOWN (answered_on, DATE, N_ ("Answered on")),
};

OST_DEFINE_RECORD (OstCourtLine, ost_court_line, "court_request", fields, NULL)

#define IS_ANSWERED "(c.answered_on is not null or c.state in ('wyslane', 'nieznana-rodzina'))"

static const char *const order_by[] = {
  [OST_COURT_SORT_DEADLINE] = "c.due_on",  [OST_COURT_SORT_RECEIVED] = "c.received_on",
  [OST_COURT_SORT_SUBJECT] = "r.name_key", [OST_COURT_SORT_KIND] = "c.kind",
  [OST_COURT_SORT_COURT] = "i.name",       [OST_COURT_SORT_SIGNATURE] = "c.signature",
};

static char *
dup_keys_sql (const OstCourtQuery *query)
{
  return g_strdup_printf (
      "select c.id, c.about, c.signature, f.name, i.name, i.town from court_request c"
      " left join family f on f.id = c.family_id"
      " left join family_register r on r.family_id = c.family_id"
      " left join institution i on i.id = c.institution_id where c.archived_at is %s%s"
      " order by %s%s%s nulls last, c.id",
      query->archived ? "not null" : "null", query->open_only ? " and not " IS_ANSWERED : "",
      query->sort == OST_COURT_SORT_DEADLINE ? "case when " IS_ANSWERED " then 1 else 0 end, " : "",
      order_by[query->sort], query->descending ? " desc" : "");
}

GArray *
ost_court_register_keys (OstTxn *txn, const OstCourtQuery *query, GError **error)
{
  g_autofree char *sql = dup_keys_sql (query);
  g_autoptr (OstStatement) row = ost_statement_new_streaming (txn, sql);

  return ost_search_filter (row, query->search, 5, error);
}

#define LINE_SQL                                                                                   \
  "select coalesce(f.name, c.about), c.family_id, c.kind, i.name, c.signature, c.received_on,"     \
  " c.due_on, c.state, c.answered_on from court_request c left join family f on f.id ="            \
  " c.family_id left join institution i on i.id = c.institution_id where c.id = $1"

static OstCourtLine *
read_line (OstStatement *row, gint64 id)
{
  OstCourtLine *line = g_object_new (OST_TYPE_COURT_LINE, NULL);

  line->parent_instance.id = id;
  line->subject = g_strdup (ost_statement_get_text (row, 0));
  line->family_id = ost_statement_get_int (row, 1);
  line->kind =
      MAX (ost_kind_find (&ost_court_request_kind_kind, ost_statement_get_text (row, 2)), 0);
  line->court = g_strdup (ost_statement_get_text (row, 3));
  line->signature = g_strdup (ost_statement_get_text (row, 4));
  line->received_on = ost_statement_get_date (row, 5);
  line->due_on = ost_statement_get_date (row, 6);
  line->state =
      MAX (ost_kind_find (&ost_court_request_state_kind, ost_statement_get_text (row, 7)), 0);
  line->answered_on = ost_statement_get_date (row, 8);
  return line;
}

GPtrArray *
ost_court_register_lines (OstTxn *txn, const gint64 *keys, guint n_keys, GError **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (OstStatement) row = ost_statement_new (txn, LINE_SQL);
  GError *failed = NULL;

  for (guint i = 0; failed == NULL && i < n_keys; i++)
    {
      ost_statement_reset (row);
      ost_statement_bind_int (row, 1, keys[i]);
      while (ost_statement_step (row, &failed))
        g_ptr_array_add (lines, read_line (row, keys[i]));
    }
  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return NULL;
    }
  return g_steal_pointer (&lines);
}

static GArray *
list_keys (OstTxn *txn, gpointer query, GError **error)
{
  return ost_court_register_keys (txn, query, error);
}

const OstPagedSource *
ost_court_register_source (void)
{
  static OstPagedSource source = {
    .list_keys = list_keys,
    .load_rows = ost_court_register_lines,
    OST_PAGED_QUERY (OstCourtQuery, search),
  };

  source.record_type = OST_TYPE_COURT_LINE;
  return &source;
}
