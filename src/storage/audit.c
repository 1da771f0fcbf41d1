/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <json-glib/json-glib.h>

#include "storage/audit.h"
#include "storage/audit-entry.h"
#include "storage/db-error.h"
#include "storage/setting-store.h"

/* Undo works on the tables themselves: it needs no record class, and what it writes back is to the
 * bit what stood there. */
typedef struct
{
  char *action;
  char *topic;
  gint64 id;
  gint64 record_id;
  gint64 rev;
  JsonParser *fields; /* an object, or nothing */
} Step;

static void
step_free (gpointer data)
{
  Step *step = data;

  g_free (step->action);
  g_free (step->topic);
  g_clear_object (&step->fields);
  g_free (step);
}

/* Names come from our own audit rows, but they go into SQL. */
static gboolean
is_name (const char *name)
{
  return name[0] != '\0' && !g_ascii_isdigit (name[0]) &&
         strspn (name, "abcdefghijklmnopqrstuvwxyz0123456789_") == strlen (name);
}

static gboolean
is_pair (JsonNode *node)
{
  return JSON_NODE_HOLDS_ARRAY (node) && json_array_get_length (json_node_get_array (node)) == 2;
}

static gboolean
check_step (Step *step)
{
  JsonNode *root = json_parser_get_root (step->fields);
  JsonObjectIter iter;
  const char *name;
  JsonNode *pair;

  if (!is_name (step->topic) || (root != NULL && !JSON_NODE_HOLDS_OBJECT (root)))
    return FALSE;
  if (root == NULL)
    return TRUE;
  json_object_iter_init (&iter, json_node_get_object (root));
  while (json_object_iter_next (&iter, &name, &pair))
    if (!is_pair (pair) || (strcmp (step->action, OST_AUDIT_SET) != 0 && !is_name (name)))
      return FALSE;
  return TRUE;
}

static Step *
read_step (OstStatement *statement, GError **error)
{
  Step *step = g_new0 (Step, 1);
  const char *fields = ost_statement_get_text (statement, 4);

  step->action = g_strdup (ost_statement_get_text (statement, 0));
  step->topic = g_strdup (ost_statement_get_text (statement, 1));
  step->record_id = ost_statement_get_int (statement, 2);
  step->rev = ost_statement_get_int (statement, 3);
  step->id = ost_statement_get_int (statement, 5);
  step->fields = json_parser_new_immutable ();
  if ((fields == NULL || json_parser_load_from_data (step->fields, fields, -1, NULL)) &&
      check_step (step))
    return step;
  ost_db_error_set (error, OST_DB_ERROR_FAILED, "audit");
  step_free (step);
  return NULL;
}

/* The last step first. */
static GPtrArray *
read_steps (OstTxn *txn, gint64 change, GError **error)
{
  g_autoptr (OstStatement) statement =
      ost_statement_new (txn, "select action, topic, record_id, rev, fields, id from audit"
                              " where change = $1 order by id desc");
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (step_free);
  GError *local_error = NULL;

  ost_statement_bind_int (statement, 1, change);
  while (ost_statement_step (statement, &local_error))
    {
      Step *step = read_step (statement, &local_error);

      if (step == NULL)
        break;
      g_ptr_array_add (steps, step);
    }
  if (local_error == NULL && steps->len == 0)
    ost_db_error_set (&local_error, OST_DB_ERROR_NOT_FOUND, NULL);
  if (local_error == NULL)
    return g_steal_pointer (&steps);
  g_propagate_error (error, local_error);
  return NULL;
}

/* {"sha256": …}, {"protected": true}: only a mark of bytes and of protected words was kept. */
static gboolean
is_kept (JsonNode *pair)
{
  JsonArray *values = json_node_get_array (pair);

  return !JSON_NODE_HOLDS_OBJECT (json_array_get_element (values, 0)) &&
         !JSON_NODE_HOLDS_OBJECT (json_array_get_element (values, 1));
}

static void
bind_old (OstStatement *statement, int index, JsonNode *pair)
{
  JsonNode *old = json_array_get_element (json_node_get_array (pair), 0);

  if (JSON_NODE_HOLDS_NULL (old))
    ost_statement_bind_text (statement, index, NULL);
  else if (json_node_get_value_type (old) == G_TYPE_INT64)
    ost_statement_bind_int (statement, index, json_node_get_int (old));
  else
    ost_statement_bind_text (statement, index, json_node_get_string (old));
}

static char *
turn_round (Step *step)
{
  JsonNode *root = json_parser_get_root (step->fields);
  g_autoptr (JsonObject) turned = json_object_new ();
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObjectIter iter;
  const char *name;
  JsonNode *pair;

  if (root == NULL)
    return NULL;
  json_object_iter_init (&iter, json_node_get_object (root));
  while (json_object_iter_next (&iter, &name, &pair))
    {
      JsonArray *values = json_node_get_array (pair);
      JsonArray *swapped = json_array_new ();

      json_array_add_element (swapped, json_node_copy (json_array_get_element (values, 1)));
      json_array_add_element (swapped, json_node_copy (json_array_get_element (values, 0)));
      json_object_set_array_member (turned, name, swapped);
    }
  json_node_set_object (node, turned);
  return json_to_string (node, FALSE);
}

static gboolean
write_undone (OstTxn *txn, Step *step, const char *action, gint64 rev, GError **error)
{
  g_autofree char *fields = turn_round (step);
  const OstAuditEntry entry = { action, step->topic, step->record_id, rev, fields };

  return ost_audit_write (txn, &entry, error);
}

/* Binds the old values from $5 on; $1 author, $2 instant, $3 id, $4 rev. */
static OstStatement *
new_write_back (OstTxn *txn, Step *step, gint64 rev, gboolean as_insert)
{
  JsonNode *root = json_parser_get_root (step->fields);
  g_autoptr (GString) names = g_string_new ("");
  g_autoptr (GString) values = g_string_new ("");
  g_autofree char *sql = NULL;
  OstStatement *statement;
  JsonObjectIter iter;
  const char *name;
  JsonNode *pair;
  int index = 5;

  if (root != NULL)
    json_object_iter_init (&iter, json_node_get_object (root));
  while (root != NULL && json_object_iter_next (&iter, &name, &pair))
    if (is_kept (pair))
      {
        g_string_append_printf (names, ", %s", name);
        if (!as_insert)
          g_string_append_printf (names, " = $%d", index);
        g_string_append_printf (values, ", $%d", index++);
      }
  if (as_insert)
    sql = g_strdup_printf ("insert into %s (changed_by, changed_at, id, rev%s)"
                           " values ($1, $2, $3, $4%s)",
                           step->topic, names->str, values->str);
  else
    sql = g_strdup_printf ("update %s set rev = rev + 1, changed_by = $1, changed_at = $2%s"
                           " where id = $3 and rev = $4",
                           step->topic, names->str);

  statement = ost_statement_new (txn, sql);
  ost_statement_bind_text (statement, 1, ost_txn_get_author (txn));
  ost_statement_bind_text (statement, 2, ost_txn_get_now (txn));
  ost_statement_bind_int (statement, 3, step->record_id);
  ost_statement_bind_int (statement, 4, rev);
  index = 5;
  if (root != NULL)
    json_object_iter_init (&iter, json_node_get_object (root));
  while (root != NULL && json_object_iter_next (&iter, &name, &pair))
    if (is_kept (pair))
      bind_old (statement, index++, pair);
  return statement;
}

static gboolean
run_meeting (OstStatement *statement, GError **error)
{
  const gint64 changed = ost_statement_run (statement, error);

  if (changed == 0)
    ost_db_error_set_conflict (error, NULL, NULL);
  return changed > 0;
}

static gboolean
undo_update (OstTxn *txn, Step *step, GError **error)
{
  g_autoptr (OstStatement) statement = new_write_back (txn, step, step->rev, FALSE);

  return run_meeting (statement, error) &&
         write_undone (txn, step, OST_AUDIT_UPDATED, step->rev + 1, error);
}

static gboolean
undo_erase (OstTxn *txn, Step *step, GError **error)
{
  g_autoptr (OstStatement) statement = new_write_back (txn, step, step->rev + 1, TRUE);

  return run_meeting (statement, error) &&
         write_undone (txn, step, OST_AUDIT_INSERTED, step->rev + 1, error);
}

static gpointer
erase_row (OstTxn *txn, gpointer arg, GError **error)
{
  Step *step = arg;
  g_autofree char *sql = g_strdup_printf ("delete from %s where id = $1 and rev = $2", step->topic);
  g_autoptr (OstStatement) statement = ost_statement_new (txn, sql);

  ost_statement_bind_int (statement, 1, step->record_id);
  ost_statement_bind_int (statement, 2, step->rev);
  return GINT_TO_POINTER (run_meeting (statement, error) &&
                          write_undone (txn, step, OST_AUDIT_ERASED, step->rev, error));
}

/* Something written later leans on the record: it stays, out of sight. */
static gboolean
archive_row (OstTxn *txn, Step *step, GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("update %s set rev = rev + 1, changed_by = $1, changed_at = $2,"
                       " archived_at = $2 where id = $3 and rev = $4",
                       step->topic);
  g_autofree char *fields =
      g_strdup_printf ("{\"archived_at\":[null,\"%s\"]}", ost_txn_get_now (txn));
  const OstAuditEntry entry = { OST_AUDIT_UPDATED, step->topic, step->record_id, step->rev + 1,
                                fields };
  g_autoptr (OstStatement) statement = ost_statement_new (txn, sql);

  ost_statement_bind_text (statement, 1, ost_txn_get_author (txn));
  ost_statement_bind_text (statement, 2, ost_txn_get_now (txn));
  ost_statement_bind_int (statement, 3, step->record_id);
  ost_statement_bind_int (statement, 4, step->rev);
  return run_meeting (statement, error) && ost_audit_write (txn, &entry, error);
}

/* Bytes and protected words are in no audit: what is erased with them would never come back. */
static gboolean
is_whole (Step *step)
{
  JsonNode *root = json_parser_get_root (step->fields);
  JsonObjectIter iter;
  const char *name;
  JsonNode *pair;

  if (root == NULL)
    return TRUE;
  json_object_iter_init (&iter, json_node_get_object (root));
  while (json_object_iter_next (&iter, &name, &pair))
    if (!is_kept (pair))
      return FALSE;
  return TRUE;
}

static gboolean
undo_insert (OstTxn *txn, Step *step, GError **error)
{
  GError *local_error = NULL;

  if (!is_whole (step))
    return archive_row (txn, step, error);
  if (ost_txn_try (txn, erase_row, step, &local_error) != NULL)
    return TRUE;
  if (!g_error_matches (local_error, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT))
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }
  g_clear_error (&local_error);
  return archive_row (txn, step, error);
}

static gboolean
undo_step (OstTxn *txn, Step *step, GError **error)
{
  if (strcmp (step->action, OST_AUDIT_INSERTED) == 0)
    return undo_insert (txn, step, error);
  if (strcmp (step->action, OST_AUDIT_UPDATED) == 0)
    return undo_update (txn, step, error);
  if (strcmp (step->action, OST_AUDIT_ERASED) == 0)
    return undo_erase (txn, step, error);
  if (strcmp (step->action, OST_AUDIT_SET) == 0)
    return ost_setting_store_put_back (
        txn, json_node_get_object (json_parser_get_root (step->fields)), error);
  return TRUE; /* a note: nothing was written */
}

static gboolean
is_same_record (const Step *a, const Step *b)
{
  return a->record_id == b->record_id && strcmp (a->topic, b->topic) == 0;
}

/* A record saved twice in one change: its rev grows by each step that is undone, so the earlier
 * step must expect what the later one left. */
static void
expect_own_revs (GPtrArray *steps, guint undone, gint64 rev)
{
  const Step *step = g_ptr_array_index (steps, undone);

  for (guint i = undone + 1; i < steps->len; i++)
    {
      Step *earlier = g_ptr_array_index (steps, i);

      if (is_same_record (earlier, step))
        {
          earlier->rev = rev;
          return;
        }
    }
}

static gboolean
is_last_of_record (GPtrArray *steps, guint nth)
{
  for (guint i = 0; i < nth; i++)
    if (is_same_record (steps->pdata[i], steps->pdata[nth]))
      return FALSE;
  return TRUE;
}

/* After a later change was made and undone the record is as this one left it, with another rev. */
static gboolean
meet_rev (OstTxn *txn, Step *step, gint64 change, GError **error)
{
  const OstAuditPlace place = { step->topic, step->record_id, step->id, change };
  g_autofree char *sql = NULL;
  GError *failed = NULL;
  gint64 rev;
  gboolean as_left;

  /* Settings have no rev: each is compared with what the change left. */
  if (strcmp (step->action, OST_AUDIT_ERASED) == 0 || strcmp (step->action, OST_AUDIT_SET) == 0)
    return TRUE;
  if (!ost_audit_is_as_left (txn, &place, &as_left, error))
    return FALSE;
  sql = g_strdup_printf ("select rev from %s where id = $1", step->topic);
  if (as_left && ost_txn_get_int (txn, &rev, &failed, sql, "i", step->record_id))
    step->rev = rev;
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static gboolean
meet_revs (OstTxn *txn, GPtrArray *steps, gint64 change, GError **error)
{
  for (guint i = 0; i < steps->len; i++)
    if (is_last_of_record (steps, i) && !meet_rev (txn, steps->pdata[i], change, error))
      return FALSE;
  return TRUE;
}

static gpointer
undo_steps (OstTxn *txn, gpointer arg, GError **error)
{
  GPtrArray *steps = arg;

  for (guint i = 0; i < steps->len; i++)
    {
      Step *step = g_ptr_array_index (steps, i);

      if (!undo_step (txn, step, error))
        return NULL;
      expect_own_revs (steps, i, step->rev + 1);
    }
  return steps;
}

gboolean
ost_audit_undo (OstTxn *txn, gint64 change, GError **error)
{
  g_autoptr (GPtrArray) steps = read_steps (txn, change, error);

  return steps != NULL && meet_revs (txn, steps, change, error) &&
         ost_txn_try (txn, undo_steps, steps, error) != NULL;
}

static void
clear_record (gpointer data)
{
  g_free (((OstAuditRecord *) data)->topic);
}

GArray *
ost_audit_list_records (OstTxn *txn, gint64 change, GError **error)
{
  g_autoptr (OstStatement) statement = ost_statement_new (
      txn,
      "select distinct topic, record_id from audit where change = $1 order by topic, record_id");
  g_autoptr (GArray) records = g_array_new (FALSE, FALSE, sizeof (OstAuditRecord));
  GError *local_error = NULL;

  g_array_set_clear_func (records, clear_record);
  ost_statement_bind_int (statement, 1, change);
  while (ost_statement_step (statement, &local_error))
    {
      const OstAuditRecord record = { g_strdup (ost_statement_get_text (statement, 0)),
                                      ost_statement_get_int (statement, 1) };

      g_array_append_val (records, record);
    }
  if (local_error == NULL)
    return g_steal_pointer (&records);
  g_propagate_error (error, local_error);
  return NULL;
}

gboolean
ost_audit_note (
    OstTxn *txn, const char *action, const char *topic, gint64 record_id, GError **error)
{
  return ost_txn_run (txn, error,
                      "insert into audit (change, at, author, action, topic, record_id)"
                      " values (null, $1, $2, $3, $4, $5)",
                      "tttti", ost_txn_get_now (txn), ost_txn_get_author (txn), action, topic,
                      record_id);
}
