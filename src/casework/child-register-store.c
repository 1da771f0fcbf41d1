/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/date.h"
#include "casework/child-register-store.h"
#include "families/contact-rules.h"
#include "storage/search.h"

#define SHOWN(member, KIND, label) OST_FIELD (OstChildLine, member, KIND, label, OST_FIELD_COMPUTED)

static const OstField fields[] = {
  SHOWN (name, TEXT, N_ ("Child")),
  SHOWN (birth_date, DATE, N_ ("Birth date")),
  SHOWN (age, INT, N_ ("Age")),
  SHOWN (families, TEXT, N_ ("Family")),
  SHOWN (whereabouts, TEXT, N_ ("Whereabouts")),
  SHOWN (care_form, TEXT, N_ ("Form of care")),
  SHOWN (in_care_since, DATE, N_ ("In care since")),
  SHOWN (last_seen, DATE, N_ ("Last seen")),
  SHOWN (assistant, TEXT, N_ ("Assistant")),
  OST_FIELD_OF (OstChildLine, family_id, LINK, N_ ("Family"), OST_FIELD_COMPUTED, "family"),
};

OST_DEFINE_RECORD (OstChildLine, ost_child_line, "person", fields, NULL)

/* $1 is today in both. */
#define LAST_SEEN                                                                                  \
  "(select max(v.day) from visit v join visit_child c on c.visit_id = v.id"                        \
  " where c.person_id = p.id and v.archived_at is null and v.outcome = 'odbyla-sie')"

#define IN_CARE                                                                                    \
  "(select min(e.from_day) from episode e where e.person_id = p.id and e.archived_at is null"      \
  " and e.from_day <= $1 and (e.to_day is null or e.to_day >= $1))"

/* Of the first family; the register of families keeps the keys. */
#define OF_FAMILY(key)                                                                             \
  "(select min(r." key                                                                             \
  ") from family_member m join family_register r on r.family_id = m.family_id"                     \
  " where m.person_id = child.id and m.role = 'dziecko' and m.archived_at is null"                 \
  " and m.to_day is null)"

static const char *const order_by[] = {
  [OST_CHILD_SORT_NAME] = "name_key",
  [OST_CHILD_SORT_BIRTH_DATE] = "birth_date",
  [OST_CHILD_SORT_LAST_SEEN] = "last_seen",
  [OST_CHILD_SORT_IN_CARE_SINCE] = "in_care_since",
  [OST_CHILD_SORT_FAMILY] = OF_FAMILY ("name_key"),
  [OST_CHILD_SORT_ASSISTANT] = OF_FAMILY ("assistant_key"),
};

static char *
dup_keys_sql (const OstChildQuery *query)
{
  GString *sql = g_string_new (
      "select id, surname, given_name from (select p.id, p.surname, p.given_name, p.name_key,"
      " p.birth_date, " LAST_SEEN " as last_seen, " IN_CARE " as in_care_since from person p"
      " where p.archived_at is null and (exists (select 1 from family_member m"
      " join family f on f.id = m.family_id where m.person_id = p.id and m.role = 'dziecko'"
      " and m.archived_at is null and m.to_day is null and f.archived_at is null"
      " and f.stage <> 'zakonczona' and ($2 = 0 or exists (select 1 from family_register r"
      " where r.family_id = f.id and r.assistant_id = $2)))"
      " or ($2 = 0 and " IN_CARE " is not null))) child where 1 = 1");

  if (query->in_care)
    g_string_append (sql, " and in_care_since is not null");
  if (query->not_seen_month)
    g_string_append (sql, " and (last_seen is null or last_seen <= $3)");
  else
    g_string_append (sql, " and ($3 <> '')");
  g_string_append_printf (sql, " order by %s%s nulls last, id", order_by[query->sort],
                          query->descending ? " desc" : "");
  return g_string_free (sql, FALSE);
}

GArray *
ost_child_register_keys (OstTxn *txn, const OstChildQuery *query, GError **error)
{
  const GDate month_ago = ost_child_seen_limit (ost_txn_get_today (txn));
  g_autofree char *sql = dup_keys_sql (query);
  g_autoptr (OstStatement) statement = ost_statement_new_streaming (txn, sql);

  ost_statement_bind_date (statement, 1, ost_txn_get_today (txn));
  ost_statement_bind_int (statement, 2, query->assistant_id);
  ost_statement_bind_date (statement, 3, &month_ago);
  return ost_search_filter (statement, query->search, 2, error);
}

/* A child may stand in two open cases: the first one is shown, the number of others beside it. */
#define LINE_SQL                                                                                   \
  "select p.surname, p.given_name, p.birth_date, f.name, m.whereabouts, e.form, " IN_CARE          \
  ", " LAST_SEEN ", s.given_name, s.surname, f.id from person p"                                   \
  " left join family_member m on m.person_id = p.id and m.role = 'dziecko'"                        \
  " and m.archived_at is null and m.to_day is null left join family f on f.id = m.family_id"       \
  " left join family_register r on r.family_id = f.id left join staff s on s.id = r.assistant_id"  \
  " left join episode e on e.person_id = p.id and e.archived_at is null and e.from_day <= $1"      \
  " and (e.to_day is null or e.to_day >= $1) where p.id = $2 order by f.id, e.from_day desc"

static char *
dup_assistant (OstStatement *row)
{
  g_autofree char *initial = NULL;

  if (ost_statement_is_null (row, 9) || ost_statement_is_null (row, 8))
    return g_strdup (ost_statement_get_text (row, 9));
  initial = g_utf8_substring (ost_statement_get_text (row, 8), 0, 1);
  return g_strdup_printf ("%s. %s", initial, ost_statement_get_text (row, 9));
}

static OstChildLine *
read_line (OstStatement *row, gint64 id, const GDate *today)
{
  OstChildLine *line = g_object_new (OST_TYPE_CHILD_LINE, NULL);

  line->parent_instance.id = id;
  line->name =
      g_strconcat (ost_statement_get_text (row, 0), " ", ost_statement_get_text (row, 1), NULL);
  line->birth_date = ost_statement_get_date (row, 2);
  if (g_date_valid (&line->birth_date))
    line->age = ost_date_age (&line->birth_date, today);
  line->families = g_strdup (ost_statement_get_text (row, 3));
  line->whereabouts = g_strdup (ost_statement_get_text (row, 4));
  line->care_form = g_strdup (ost_statement_get_text (row, 5));
  line->in_care_since = ost_statement_get_date (row, 6);
  line->last_seen = ost_statement_get_date (row, 7);
  line->assistant = dup_assistant (row);
  line->family_id = ost_statement_get_int (row, 10);
  return line;
}

static void
add_family (OstChildLine *line, const char *family)
{
  g_autofree char *former = g_steal_pointer (&line->families);

  if (family == NULL || g_strcmp0 (former, family) == 0)
    line->families = g_steal_pointer (&former);
  else
    line->families = former != NULL ? g_strconcat (former, ", ", family, NULL) : g_strdup (family);
}

static gboolean
append_line (OstTxn *txn, GPtrArray *lines, gint64 id, GError **error)
{
  g_autoptr (OstStatement) row = ost_statement_new (txn, LINE_SQL);
  OstChildLine *line = NULL;
  GError *failed = NULL;

  ost_statement_bind_date (row, 1, ost_txn_get_today (txn));
  ost_statement_bind_int (row, 2, id);
  while (ost_statement_step (row, &failed))
    if (line == NULL)
      g_ptr_array_add (lines, line = read_line (row, id, ost_txn_get_today (txn)));
    else
      add_family (line, ost_statement_get_text (row, 3));
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

GPtrArray *
ost_child_register_lines (OstTxn *txn, const gint64 *keys, guint n_keys, GError **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_keys; i++)
    if (!append_line (txn, lines, keys[i], error))
      return NULL;
  return g_steal_pointer (&lines);
}

static GArray *
list_keys (OstTxn *txn, gpointer query, GError **error)
{
  return ost_child_register_keys (txn, query, error);
}

const OstPagedSource *
ost_child_register_source (void)
{
  static OstPagedSource source = {
    .list_keys = list_keys,
    .load_rows = ost_child_register_lines,
    OST_PAGED_QUERY (OstChildQuery, search),
  };

  source.record_type = OST_TYPE_CHILD_LINE;
  return &source;
}
