/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "people/audit-register-store.h"
#include "people/staff-store.h"
#include "storage/search.h"

#define SHOWN(member, KIND, label) OST_FIELD (OstAuditLine, member, KIND, label, OST_FIELD_COMPUTED)

static const OstField fields[] = {
  SHOWN (at, INSTANT, N_ ("When")),           SHOWN (author, TEXT, N_ ("Who")),
  SHOWN (action, TEXT, N_ ("What was done")), SHOWN (topic, TEXT, N_ ("To what")),
  SHOWN (record_id, INT, N_ ("Number")),      SHOWN (about, TEXT, N_ ("About")),
  SHOWN (fields, LONG_TEXT, N_ ("Changes")),
};

OST_DEFINE_RECORD (OstAuditLine, ost_audit_line, "audit", fields, NULL)

GArray *
ost_audit_register_keys (OstTxn *txn, const OstAuditQuery *query, GError **error)
{
  g_autoptr (OstStatement) row = ost_statement_new_streaming (
      txn, "select id from audit where ($1 = '' or author = $1)"
           " and ($2 = 0 or action not in ('inserted', 'updated', 'erased', 'set'))"
           " order by id desc");

  ost_statement_bind_text (row, 1, query->login != NULL ? query->login : "");
  ost_statement_bind_int (row, 2, query->only_read);
  return ost_search_filter (row, NULL, 0, error);
}

/* How to call a record: its own name, else that of the family in whose file it lies. */
static const struct
{
  const char *topic;
  const char *sql;
} namings[] = {
  { "family", "select name from family where id = $1" },
  { "person", "select surname || ' ' || given_name from person where id = $1" },
  { "staff", "select surname || ' ' || coalesce (given_name, '') from staff where id = $1" },
  { "institution", "select name from institution where id = $1" },
  { "supporting_family", "select name from supporting_family where id = $1" },
  { "dictionary_entry", "select label from dictionary_entry where id = $1" },
  { "staff_absence", "select s.surname || ' ' || coalesce (s.given_name, '') from staff_absence a"
                     " join staff s on s.id = a.staff_id where a.id = $1" },
  { "issued_document", "select coalesce (number || ' ', '') || title from issued_document"
                       " where id = $1" },
  { "signal", "select family_name from signal where id = $1" },
  { "county_note", "select number from county_note where id = $1" },
  { "county_note_line", "select n.number from county_note_line l"
                        " join county_note n on n.id = l.note_id where l.id = $1" },
  { "visit_addendum", "select f.name from visit_addendum a join visit v on v.id = a.visit_id"
                      " join family f on f.id = v.family_id where a.id = $1" },
  { "visit_child", "select p.surname || ' ' || p.given_name from visit_child c"
                   " join person p on p.id = c.person_id where c.id = $1" },
  { "visit_task", "select f.name from visit_task t join visit v on v.id = t.visit_id"
                  " join family f on f.id = v.family_id where t.id = $1" },
  { "plan_goal", "select f.name from plan_goal g join work_plan p on p.id = g.plan_id"
                 " join family f on f.id = p.family_id where g.id = $1" },
  { "plan_step", "select f.name from plan_step s join plan_goal g on g.id = s.goal_id"
                 " join work_plan p on p.id = g.plan_id join family f on f.id = p.family_id"
                 " where s.id = $1" },
  { "child_cost", "select p.surname || ' ' || p.given_name from child_cost c"
                  " join person p on p.id = c.person_id where c.id = $1" },
  { "supporting_person", "select surname || ' ' || given_name from supporting_person"
                         " where id = $1" },
  { "reimbursement", "select s.name from reimbursement r join supporting_family s"
                     " on s.id = r.supporting_family_id where r.id = $1" },
};

/* Tables that lie in a family's file. */
static const char *const filed[] = {
  "family_member", "basis_period", "consent", "assignment", "support_request", "court_order",
  "court_request", "work_plan",    "visit",   "episode",    "appointment",
};

static char *
dup_naming_sql (const char *topic)
{
  for (guint i = 0; i < G_N_ELEMENTS (namings); i++)
    if (g_str_equal (namings[i].topic, topic))
      return g_strdup (namings[i].sql);
  for (guint i = 0; i < G_N_ELEMENTS (filed); i++)
    if (g_str_equal (filed[i], topic))
      return g_strdup_printf ("select f.name from %s r join family f on f.id = r.family_id"
                              " where r.id = $1",
                              filed[i]);
  return NULL;
}

static gboolean
name_record (OstTxn *txn, OstAuditLine *line, GError **error)
{
  g_autofree char *sql = dup_naming_sql (line->topic);
  GError *failed = NULL;

  if (sql != NULL)
    ost_txn_get_text (txn, &line->about, &failed, sql, "i", line->record_id);
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static char *
dup_author (OstTxn *txn, const char *login, GError **error)
{
  g_autoptr (OstStaff) staff = ost_staff_store_find (txn, login, error);

  return staff != NULL ? ost_staff_dup_name (staff) : g_strdup (login);
}

static gpointer
load_line (OstTxn *txn, gint64 id, GError **error)
{
  g_autoptr (OstStatement) row = ost_statement_new (
      txn, "select at, author, action, topic, record_id, fields from audit where id = $1");
  g_autoptr (OstAuditLine) line = g_object_new (OST_TYPE_AUDIT_LINE, NULL);
  g_autofree char *login = NULL;
  GError *failed = NULL;

  ost_statement_bind_int (row, 1, id);
  if (ost_statement_step (row, &failed))
    {
      line->parent_instance.id = id;
      line->at = g_strdup (ost_statement_get_text (row, 0));
      login = g_strdup (ost_statement_get_text (row, 1));
      line->action = g_strdup (ost_statement_get_text (row, 2));
      line->topic = g_strdup (ost_statement_get_text (row, 3));
      line->record_id = ost_statement_get_int (row, 4);
      line->fields = g_strdup (ost_statement_get_text (row, 5));
      line->author = dup_author (txn, login, &failed);
    }
  if (failed != NULL || (line->topic != NULL && !name_record (txn, line, &failed)))
    {
      g_propagate_error (error, failed);
      return NULL;
    }
  return g_steal_pointer (&line);
}

GPtrArray *
ost_audit_register_lines (OstTxn *txn, const gint64 *keys, guint n_keys, GError **error)
{
  return ost_paged_load_each (txn, keys, n_keys, load_line, error);
}

static GArray *
list_keys (OstTxn *txn, gpointer query, GError **error)
{
  return ost_audit_register_keys (txn, query, error);
}

const OstPagedSource *
ost_audit_register_source (void)
{
  static OstPagedSource source = {
    .list_keys = list_keys,
    .load_rows = ost_audit_register_lines,
    OST_PAGED_QUERY (OstAuditQuery, login),
  };

  source.record_type = OST_TYPE_AUDIT_LINE;
  return &source;
}

char *
ost_audit_register_dup_last_copy (OstTxn *txn, GError **error)
{
  char *at = NULL;

  ost_txn_get_text (txn, &at, error,
                    "select at from audit where action = 'copied'"
                    " order by id desc limit 1",
                    "");
  return at;
}
