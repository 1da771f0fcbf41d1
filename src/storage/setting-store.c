/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "storage/audit-entry.h"
#include "storage/db-error.h"
#include "storage/setting-store.h"
#include "storage/statement.h"

#define TOPIC "setting"

/* NULL for a setting that is not there, as for one without a value. */
static gboolean
load (OstTxn *txn, const char *name, char **value, GError **error)
{
  GError *failed = NULL;

  *value = NULL;
  ost_txn_get_text (txn, value, &failed, "select value from setting where name = $1", "t", name);
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static gboolean
put (OstTxn *txn, const char *name, const char *value, GError **error)
{
  return ost_txn_run (txn, error,
                      "insert into setting (name, value) values ($1, $2)"
                      " on conflict (name) do update set value = excluded.value",
                      "tt", name, value);
}

static void
add_pair (JsonObject *fields, const char *name, const char *old_value, const char *new_value)
{
  JsonArray *pair = json_array_new ();
  const char *const values[] = { old_value, new_value };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (values[i] != NULL)
      json_array_add_string_element (pair, values[i]);
    else
      json_array_add_null_element (pair);
  json_object_set_array_member (fields, name, pair);
}

static gboolean
write_audit (OstTxn *txn, JsonObject *fields, GError **error)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *json = NULL;

  json_node_set_object (node, fields);
  json = json_to_string (node, FALSE);
  return ost_audit_write (txn, &(OstAuditEntry){ OST_AUDIT_SET, TOPIC, 0, 0, json }, error);
}

gboolean
ost_setting_store_save (OstTxn *txn, const OstSetting *settings, guint n_settings, GError **error)
{
  g_autoptr (JsonObject) fields = json_object_new ();

  for (guint i = 0; i < n_settings; i++)
    {
      g_autofree char *old_value = NULL;

      if (!load (txn, settings[i].name, &old_value, error))
        return FALSE;
      if (g_strcmp0 (old_value, settings[i].value) == 0)
        continue;
      if (!put (txn, settings[i].name, settings[i].value, error))
        return FALSE;
      add_pair (fields, settings[i].name, old_value, settings[i].value);
    }
  return json_object_get_size (fields) == 0 || write_audit (txn, fields, error);
}

static const char *
peek_value (JsonArray *pair, guint nth)
{
  JsonNode *node = json_array_get_element (pair, nth);

  return JSON_NODE_HOLDS_NULL (node) ? NULL : json_node_get_string (node);
}

static gboolean
put_back_one (OstTxn *txn, const char *name, JsonArray *pair, JsonObject *turned, GError **error)
{
  g_autofree char *now = NULL;

  if (!load (txn, name, &now, error))
    return FALSE;
  if (g_strcmp0 (now, peek_value (pair, 1)) != 0)
    {
      ost_db_error_set_conflict (error, NULL, NULL);
      return FALSE;
    }
  add_pair (turned, name, now, peek_value (pair, 0));
  return put (txn, name, peek_value (pair, 0), error);
}

gboolean
ost_setting_store_put_back (OstTxn *txn, JsonObject *fields, GError **error)
{
  g_autoptr (JsonObject) turned = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *pair;

  json_object_iter_init (&iter, fields);
  while (json_object_iter_next (&iter, &name, &pair))
    if (!put_back_one (txn, name, json_node_get_array (pair), turned, error))
      return FALSE;
  return write_audit (txn, turned, error);
}
