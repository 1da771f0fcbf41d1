/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <json-glib/json-glib.h>

#include "storage/audit-entry.h"
#include "storage/statement.h"

typedef struct
{
  char *action;
  JsonNode *fields; /* an object, NULL: none */
} Trace;

static void
trace_free (gpointer data)
{
  Trace *trace = data;

  g_free (trace->action);
  g_clear_pointer (&trace->fields, json_node_unref);
  g_free (trace);
}

static Trace *
read_trace (OstStatement *row)
{
  Trace *trace = g_new0 (Trace, 1);
  const char *fields = ost_statement_get_text (row, 1);

  trace->action = g_strdup (ost_statement_get_text (row, 0));
  trace->fields = fields != NULL ? json_from_string (fields, NULL) : NULL;
  return trace;
}

static gboolean
are_opposite_actions (const char *former, const char *later)
{
  if (g_str_equal (former, OST_AUDIT_UPDATED))
    return g_str_equal (later, OST_AUDIT_UPDATED);
  if (g_str_equal (former, OST_AUDIT_INSERTED))
    return g_str_equal (later, OST_AUDIT_ERASED);
  return g_str_equal (former, OST_AUDIT_ERASED) && g_str_equal (later, OST_AUDIT_INSERTED);
}

static gboolean
is_turned (JsonNode *former, JsonNode *later)
{
  JsonArray *a = JSON_NODE_HOLDS_ARRAY (former) ? json_node_get_array (former) : NULL;
  JsonArray *b =
      later != NULL && JSON_NODE_HOLDS_ARRAY (later) ? json_node_get_array (later) : NULL;

  return a != NULL && b != NULL && json_array_get_length (a) == 2 &&
         json_array_get_length (b) == 2 &&
         json_node_equal (json_array_get_element (a, 0), json_array_get_element (b, 1)) &&
         json_node_equal (json_array_get_element (a, 1), json_array_get_element (b, 0));
}

/* {"town": ["A", "B"]} and {"town": ["B", "A"]} */
static gboolean
are_opposite_fields (JsonNode *former, JsonNode *later)
{
  JsonObject *a, *b;
  JsonObjectIter iter;
  const char *name;
  JsonNode *pair;

  if (former == NULL || later == NULL)
    return former == later;
  if (!JSON_NODE_HOLDS_OBJECT (former) || !JSON_NODE_HOLDS_OBJECT (later))
    return FALSE;
  a = json_node_get_object (former);
  b = json_node_get_object (later);
  if (json_object_get_size (a) != json_object_get_size (b))
    return FALSE;
  json_object_iter_init (&iter, a);
  while (json_object_iter_next (&iter, &name, &pair))
    if (!is_turned (pair, json_object_get_member (b, name)))
      return FALSE;
  return TRUE;
}

/* Takes TRACE over: it takes back the last one that still stands, or stands itself. */
static void
add_trace (GPtrArray *standing, Trace *trace)
{
  const Trace *last = standing->len > 0 ? standing->pdata[standing->len - 1] : NULL;

  if (last == NULL || !are_opposite_actions (last->action, trace->action) ||
      !are_opposite_fields (last->fields, trace->fields))
    {
      g_ptr_array_add (standing, trace);
      return;
    }
  g_ptr_array_set_size (standing, (gint) standing->len - 1);
  trace_free (trace);
}

gboolean
ost_audit_is_as_left (OstTxn *txn, const OstAuditPlace *place, gboolean *as_left, GError **error)
{
  g_autoptr (OstStatement) row = ost_statement_new (
      txn, "select action, fields from audit where topic = $1 and record_id = $2 and id > $3"
           " and change is not null and change <> $4 order by id");
  g_autoptr (GPtrArray) standing = g_ptr_array_new_with_free_func (trace_free);
  GError *failed = NULL;

  ost_statement_bind_text (row, 1, place->topic);
  ost_statement_bind_int (row, 2, place->record_id);
  ost_statement_bind_int (row, 3, place->id);
  ost_statement_bind_int (row, 4, place->change);
  while (ost_statement_step (row, &failed))
    add_trace (standing, read_trace (row));
  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return FALSE;
    }
  *as_left = standing->len == 0;
  return TRUE;
}
