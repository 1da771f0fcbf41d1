/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "storage/audit-entry.h"
#include "storage/statement.h"
#include "storage/txn.h"

#define AUDIT_SQL                                                                                  \
  "insert into audit (change, at, author, action, topic, record_id, rev, fields)"                  \
  " values ($1, $2, $3, $4, $5, $6, $7, $8)"

static gboolean
note_change (OstTxn *txn, gint64 id, GError **error)
{
  ost_txn_set_change (txn, id);
  return ost_txn_run (txn, error, "update audit set change = $1 where id = $1", "i", id);
}

gboolean
ost_audit_write (OstTxn *txn, const OstAuditEntry *entry, GError **error)
{
  g_autoptr (OstStatement) statement =
      ost_statement_new (txn, ost_txn_is_server (txn) ? AUDIT_SQL " returning id" : AUDIT_SQL);
  const gint64 change = ost_txn_get_change (txn);
  gint64 id;

  ost_statement_bind_link (statement, 1, change);
  ost_statement_bind_text (statement, 2, ost_txn_get_now (txn));
  ost_statement_bind_text (statement, 3, ost_txn_get_author (txn));
  ost_statement_bind_text (statement, 4, entry->action);
  ost_statement_bind_text (statement, 5, entry->topic);
  ost_statement_bind_int (statement, 6, entry->record_id);
  ost_statement_bind_int (statement, 7, entry->rev);
  ost_statement_bind_text (statement, 8, entry->fields);
  id = ost_statement_run_insert (statement, error);
  if (id == 0)
    return FALSE;
  ost_txn_touch (txn, entry->topic);
  return change != 0 || note_change (txn, id, error);
}

/* json-glib builds a tree for each record, which an import of ten thousand families feels. */
static void
append_string (GString *json, const char *text)
{
  g_string_append_c (json, '"');
  for (const char *at = text; *at != '\0'; at++)
    if (*at == '"' || *at == '\\')
      g_string_append_printf (json, "\\%c", *at);
    else if ((guchar) *at < 0x20)
      g_string_append_printf (json, "\\u%04x", (guint) (guchar) *at);
    else
      g_string_append_c (json, *at);
  g_string_append_c (json, '"');
}

static void
append_value (GString *json, gconstpointer record, const OstField *field)
{
  g_autofree char *text = NULL;

  if (record == NULL || ost_record_is_unknown (record, field))
    {
      g_string_append (json, "null");
      return;
    }
  switch (field->kind)
    {
    case OST_FIELD_INT:
    case OST_FIELD_MONEY:
    case OST_FIELD_LINK:
    case OST_FIELD_TIME:
    case OST_FIELD_FLAG:
      g_string_append_printf (json, "%" G_GINT64_FORMAT, ost_record_get_int (record, field));
      break;
    case OST_FIELD_BYTES:
      text = ost_record_dup_stored (record, field);
      g_string_append_printf (json, "{\"sha256\":\"%s\"}", text);
      break;
    case OST_FIELD_TEXT:
    case OST_FIELD_LONG_TEXT:
      if (field->flags & OST_FIELD_PROTECTED)
        {
          g_string_append (json, "{\"protected\":true}");
          break;
        }
      /* fall through */
    default:
      text = ost_record_dup_stored (record, field);
      append_string (json, text);
      break;
    }
}

static gboolean
differs (gconstpointer old_record, gconstpointer new_record, const OstField *field)
{
  if (field->flags & OST_FIELD_COMPUTED)
    return FALSE;
  if (old_record == NULL || new_record == NULL)
    return !ost_record_is_unknown (old_record != NULL ? old_record : new_record, field);
  return !ost_record_values_equal (old_record, new_record, field);
}

char *
ost_audit_dup_difference (const OstRecordClass *klass,
                          gconstpointer old_record,
                          gconstpointer new_record)
{
  GString *json = g_string_new ("{");

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const OstField *field = &klass->fields[i];

      if (!differs (old_record, new_record, field))
        continue;
      g_string_append_printf (json, "%s\"%s\":[", json->len > 1 ? "," : "", field->name);
      append_value (json, old_record, field);
      g_string_append_c (json, ',');
      append_value (json, new_record, field);
      g_string_append_c (json, ']');
    }
  g_string_append_c (json, '}');
  return g_string_free (json, json->len == 2);
}
