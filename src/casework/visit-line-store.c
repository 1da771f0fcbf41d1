/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/record-build.h"
#include "casework/visit-line-store.h"
#include "storage/search.h"

#define SHOWN(member, KIND, label) OST_FIELD (OstVisitLine, member, KIND, label, OST_FIELD_COMPUTED)

static const OstField fields[] = {
  SHOWN (day, DATE, N_ ("Day")),
  SHOWN (from_time, TIME, N_ ("From")),
  OST_FIELD_OF (OstVisitLine, form, KIND, N_ ("Form"), OST_FIELD_COMPUTED, &ost_visit_form_kind),
  OST_FIELD_OF (
      OstVisitLine, outcome, KIND, N_ ("Outcome"), OST_FIELD_COMPUTED, &ost_visit_outcome_kind),
  SHOWN (topic, TEXT, N_ ("Topic")),
  SHOWN (assistant, TEXT, N_ ("Assistant")),
  SHOWN (children_seen, INT, N_ ("Children seen")),
};

OST_DEFINE_RECORD (OstVisitLine, ost_visit_line, "visit", fields, NULL)

static const char *
find_order (const OstVisitLineQuery *query)
{
  if (query->oldest_first)
    return "select id from visit where family_id = $1 and archived_at is null"
           " and ($2 = 0 or outcome is null) order by day, coalesce (from_time, -1), id";
  return "select id from visit where family_id = $1 and archived_at is null"
         " and ($2 = 0 or outcome is null)"
         " order by day desc, coalesce (from_time, -1) desc, id desc";
}

static GArray *
list_keys (OstTxn *txn, gpointer data, GError **error)
{
  const OstVisitLineQuery *query = data;
  g_autoptr (OstStatement) statement = ost_statement_new (txn, find_order (query));

  ost_statement_bind_int (statement, 1, query->family_id);
  ost_statement_bind_int (statement, 2, query->only_planned);
  return ost_search_filter (statement, NULL, 0, error);
}

static char *
dup_short_name (const char *given_name, const char *surname)
{
  g_autofree char *initial = NULL;

  if (given_name == NULL || surname == NULL)
    return g_strdup (surname);
  initial = g_utf8_substring (given_name, 0, 1);
  return g_strdup_printf ("%s. %s", initial, surname);
}

static OstVisitLine *
read_line (OstStatement *row)
{
  OstVisitLine *self = g_object_new (OST_TYPE_VISIT_LINE, NULL);

  self->parent_instance.id = ost_statement_get_int (row, 0);
  self->day = ost_statement_get_date (row, 1);
  if (!ost_statement_is_null (row, 2))
    self->from_time = (int) ost_statement_get_int (row, 2);
  self->form = MAX (0, ost_kind_find (&ost_visit_form_kind, ost_statement_get_text (row, 3)));
  self->outcome = MAX (0, ost_kind_find (&ost_visit_outcome_kind, ost_statement_get_text (row, 4)));
  self->topic = g_strdup (ost_statement_get_text (row, 5));
  self->assistant =
      dup_short_name (ost_statement_get_text (row, 6), ost_statement_get_text (row, 7));
  self->children_seen = ost_statement_get_int (row, 8);
  return self;
}

static GPtrArray *
load_rows (OstTxn *txn, const gint64 *keys, guint n_keys, GError **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (OstStatement) statement = ost_statement_new (
      txn, "select v.id, v.day, v.from_time, v.form, v.outcome, v.topic, s.given_name, s.surname,"
           " (select count(*) from visit_child c where c.visit_id = v.id)"
           " from visit v left join staff s on s.id = v.staff_id where v.id = $1");

  for (guint i = 0; i < n_keys; i++)
    {
      GError *failed = NULL;

      ost_statement_bind_int (statement, 1, keys[i]);
      if (ost_statement_step (statement, &failed))
        g_ptr_array_add (lines, read_line (statement));
      if (failed != NULL)
        {
          g_propagate_error (error, failed);
          return NULL;
        }
      ost_statement_reset (statement);
    }
  return g_steal_pointer (&lines);
}

const OstPagedSource *
ost_visit_line_source (void)
{
  static OstPagedSource source = {
    .list_keys = list_keys,
    .load_rows = load_rows,
    OST_PAGED_QUERY_OF_NUMBERS (OstVisitLineQuery),
  };

  source.record_type = OST_TYPE_VISIT_LINE;
  return &source;
}
