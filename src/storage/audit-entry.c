/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "storage/audit-entry.h"
#include "storage/record-value.h"
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
  ost_statement_bind_lasting_text (statement, 2, ost_txn_get_now (txn));
  ost_statement_bind_lasting_text (statement, 3, ost_txn_get_author (txn));
  ost_statement_bind_lasting_text (statement, 4, entry->action);
  ost_statement_bind_lasting_text (statement, 5, entry->topic);
  ost_statement_bind_int (statement, 6, entry->record_id);
  ost_statement_bind_int (statement, 7, entry->rev);
  ost_statement_bind_lasting_text (statement, 8, entry->fields);
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
  while (*text != '\0')
    {
      const char *at = text;

      while ((guchar) *at >= 0x20 && *at != '"' && *at != '\\')
        at++;
      g_string_append_len (json, text, at - text);
      if (*at == '"' || *at == '\\')
        g_string_append_printf (json, "\\%c", *at++);
      else if (*at != '\0')
        g_string_append_printf (json, "\\u%04x", (guint) (guchar) *at++);
      text = at;
    }
  g_string_append_c (json, '"');
}

static void
append_number (GString *json, gint64 number)
{
  char digits[21];
  char *at = digits + sizeof digits;
  guint64 rest = number < 0 ? -(guint64) number : (guint64) number;

  do
    *--at = (char) ('0' + rest % 10);
  while ((rest /= 10) > 0);
  if (number < 0)
    *--at = '-';
  g_string_append_len (json, at, digits + sizeof digits - at);
}

static void
append_bytes (GString *json, gconstpointer record, const OstField *field)
{
  g_autofree char *mark = ost_record_dup_stored (record, field);

  g_string_append_printf (json, "{\"sha256\":\"%s\"}", mark);
}

static void
append_value (GString *json, gconstpointer record, const OstField *field)
{
  OstValue value = { OST_VALUE_NULL };

  if (record != NULL)
    ost_value_read (&value, record, field);
  switch (value.kind)
    {
    case OST_VALUE_NULL:
      g_string_append (json, "null");
      break;
    case OST_VALUE_NUMBER:
      append_number (json, value.number);
      break;
    case OST_VALUE_BYTES:
      append_bytes (json, record, field);
      break;
    case OST_VALUE_TEXT:
      if ((field->flags & OST_FIELD_PROTECTED) != 0 &&
          (field->kind == OST_FIELD_TEXT || field->kind == OST_FIELD_LONG_TEXT))
        g_string_append (json, "{\"protected\":true}");
      else
        append_string (json, value.text);
      break;
    default:
      g_assert_not_reached ();
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
  GString *json = g_string_sized_new (256);

  g_string_append_c (json, '{');
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const OstField *field = &klass->fields[i];

      if (!differs (old_record, new_record, field))
        continue;
      g_string_append (json, json->len > 1 ? ",\"" : "\"");
      g_string_append (json, field->name);
      g_string_append (json, "\":[");
      append_value (json, old_record, field);
      g_string_append_c (json, ',');
      append_value (json, new_record, field);
      g_string_append_c (json, ']');
    }
  g_string_append_c (json, '}');
  return g_string_free (json, json->len == 2);
}
