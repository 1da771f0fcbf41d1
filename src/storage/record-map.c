/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-storage"
#include "config.h"

#include "base/record-build.h"
#include "storage/audit-entry.h"
#include "storage/db-error.h"
#include "storage/record-stage.h"
#include "storage/record-value.h"
#include "storage/txn.h"

#define BASE_COLUMNS 5

/* SQL of a record type, made once a connection. */
typedef struct
{
  const OstRecordClass *klass;
  char *select; /* "select … from TABLE " */
  char *load;
  char *insert;
  char *update;
  char *archive;
  char *erase;
} RecordMap;

/* A file knows the id of the last row without being asked in SQL. */
static char *
make_insert (OstTxn *txn, const OstRecordClass *klass)
{
  g_autoptr (GString) names = g_string_new ("rev, changed_by, changed_at");
  g_autoptr (GString) values = g_string_new ("1, $1, $2");
  int index = 3;

  for (guint i = 0; i < klass->n_fields; i++)
    if (ost_field_is_column (&klass->fields[i]))
      {
        g_string_append_printf (names, ", %s", klass->fields[i].name);
        g_string_append_printf (values, ", $%d", index++);
      }
  return g_strdup_printf ("insert into %s (%s) values (%s)%s", klass->table, names->str,
                          values->str, ost_txn_is_server (txn) ? " returning id" : "");
}

static char *
make_update (const OstRecordClass *klass)
{
  g_autoptr (GString) sets = g_string_new ("rev = rev + 1, changed_by = $1, changed_at = $2");
  int index = 3;

  for (guint i = 0; i < klass->n_fields; i++)
    if (ost_field_is_column (&klass->fields[i]))
      g_string_append_printf (sets, ", %s = $%d", klass->fields[i].name, index++);
  return g_strdup_printf ("update %s set %s where id = $%d and rev = $%d", klass->table, sets->str,
                          index, index + 1);
}

static RecordMap *
make_map (OstTxn *txn, GType type)
{
  RecordMap *map = g_new0 (RecordMap, 1);
  g_autofree char *columns = ost_record_dup_columns (type, "");

  map->klass = ost_record_type_get_class (type);
  map->select = g_strdup_printf ("select %s from %s ", columns, map->klass->table);
  map->load = g_strconcat (map->select, "where id = $1", NULL);
  map->insert = make_insert (txn, map->klass);
  map->update = make_update (map->klass);
  map->archive = g_strdup_printf ("update %s set rev = rev + 1, changed_by = $1, changed_at = $2,"
                                  " archived_at = $3 where id = $4 and rev = $5",
                                  map->klass->table);
  map->erase = g_strdup_printf ("delete from %s where id = $1 and rev = $2", map->klass->table);
  return map;
}

void
ost_record_map_free (gpointer data)
{
  RecordMap *map = data;

  g_free (map->select);
  g_free (map->load);
  g_free (map->insert);
  g_free (map->update);
  g_free (map->archive);
  g_free (map->erase);
  g_free (map);
}

static const RecordMap *
map_of (OstTxn *txn, GType type)
{
  RecordMap *map = g_hash_table_lookup (txn->maps, GSIZE_TO_POINTER (type));

  if (map == NULL)
    {
      map = make_map (txn, type);
      g_hash_table_insert (txn->maps, GSIZE_TO_POINTER (type), map);
    }
  return map;
}

/* RECORD stays until the statement has run. */
static void
bind_field (OstStatement *statement, int index, gconstpointer record, const OstField *field)
{
  OstValue value;

  ost_value_read (&value, record, field);
  switch (value.kind)
    {
    case OST_VALUE_NUMBER:
      ost_statement_bind_int (statement, index, value.number);
      break;
    case OST_VALUE_BYTES:
      ost_statement_bind_bytes (statement, index, value.bytes);
      break;
    case OST_VALUE_TEXT:
      if (value.text == value.day)
        ost_statement_bind_text (statement, index, value.text);
      else
        ost_statement_bind_lasting_text (statement, index, value.text);
      break;
    default:
      ost_statement_bind_text (statement, index, NULL);
      break;
    }
}

/* $1 author, $2 instant, $3… the fields; returns the next index. */
static int
bind_record (OstStatement *statement, OstTxn *txn, gconstpointer record)
{
  const OstRecordClass *klass = OST_RECORD_GET_CLASS (record);
  int index = 3;

  ost_statement_bind_lasting_text (statement, 1, ost_txn_get_author (txn));
  ost_statement_bind_lasting_text (statement, 2, ost_txn_get_now (txn));
  for (guint i = 0; i < klass->n_fields; i++)
    if (ost_field_is_column (&klass->fields[i]))
      bind_field (statement, index++, record, &klass->fields[i]);
  return index;
}

static void
read_field (OstStatement *statement, int column, gpointer record, const OstField *field)
{
  g_autoptr (GBytes) bytes = NULL;
  GDate date;

  if (ost_statement_is_null (statement, column))
    return; /* as ost_record_set_defaults left it */
  switch (field->kind)
    {
    case OST_FIELD_INT:
    case OST_FIELD_MONEY:
    case OST_FIELD_LINK:
    case OST_FIELD_TIME:
    case OST_FIELD_FLAG:
      ost_record_put_int (record, field, ost_statement_get_int (statement, column));
      break;
    case OST_FIELD_KIND:
      ost_record_put_int (
          record, field,
          MAX (0, ost_kind_find (field->detail, ost_statement_get_text (statement, column))));
      break;
    case OST_FIELD_DATE:
      date = ost_statement_get_date (statement, column);
      ost_record_put_date (record, field, &date);
      break;
    case OST_FIELD_BYTES:
      bytes = ost_statement_dup_bytes (statement, column);
      ost_record_put_bytes (record, field, bytes);
      break;
    default:
      ost_record_put_text (record, field, ost_statement_get_text (statement, column));
      break;
    }
}

static gpointer
load_or_null (OstTxn *txn, GType type, gint64 id, GError **error)
{
  g_autoptr (OstStatement) statement = ost_statement_new (txn, map_of (txn, type)->load);

  ost_statement_bind_int (statement, 1, id);
  return ost_statement_step (statement, error) ? ost_record_from_row (statement, type, 0) : NULL;
}

static void
set_conflict (OstTxn *txn, GType type, gint64 id, gpointer mine, GError **error)
{
  g_autoptr (OstRecord) theirs = load_or_null (txn, type, id, NULL);

  ost_db_error_set_conflict (error, mine, theirs);
}

static gint64
insert (OstTxn *txn, gconstpointer record, GError **error)
{
  const RecordMap *map = map_of (txn, G_OBJECT_TYPE (record));
  g_autoptr (OstStatement) statement = ost_statement_new (txn, map->insert);
  g_autofree char *fields = ost_audit_dup_difference (map->klass, NULL, record);
  OstAuditEntry entry = { OST_AUDIT_INSERTED, map->klass->table, 0, 1, fields };

  bind_record (statement, txn, record);
  entry.record_id = ost_statement_run_insert (statement, error);
  if (entry.record_id == 0 || !ost_audit_write (txn, &entry, error))
    return 0;
  return entry.record_id;
}

/* The entries of those that follow are written together with this one's. */
static gint64
add (OstTxn *txn, gconstpointer record, GError **error)
{
  const RecordMap *map = map_of (txn, G_OBJECT_TYPE (record));
  g_autoptr (OstStatement) statement = ost_statement_new_beside (txn, map->insert);
  gint64 id;

  bind_record (statement, txn, record);
  id = ost_statement_run_insert (statement, error);
  return id != 0 && ost_stage_add_audit (txn, map->klass, record, id, error) ? id : 0;
}

static gboolean
write_row (OstTxn *txn, const OstRecord *record, GError **error)
{
  g_autoptr (OstStatement) statement =
      ost_statement_new (txn, map_of (txn, G_OBJECT_TYPE (record))->update);
  const int index = bind_record (statement, txn, record);
  gint64 changed;

  ost_statement_bind_int (statement, index, record->id);
  ost_statement_bind_int (statement, index + 1, record->rev);
  changed = ost_statement_run (statement, error);
  if (changed == 0)
    set_conflict (txn, G_OBJECT_TYPE (record), record->id, (gpointer) record, error);
  return changed > 0;
}

static gint64
update (OstTxn *txn, const OstRecord *record, GError **error)
{
  const RecordMap *map = map_of (txn, G_OBJECT_TYPE (record));
  GError *local_error = NULL;
  g_autoptr (OstRecord) old = load_or_null (txn, G_OBJECT_TYPE (record), record->id, &local_error);
  g_autofree char *fields = NULL;
  OstAuditEntry entry = { OST_AUDIT_UPDATED, map->klass->table, record->id, record->rev + 1, NULL };

  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return 0;
    }
  if (old == NULL || old->rev != record->rev)
    {
      ost_db_error_set_conflict (error, (gpointer) record, old);
      return 0;
    }
  fields = ost_audit_dup_difference (map->klass, old, record);
  if (fields == NULL)
    return record->id;
  entry.fields = fields;
  return write_row (txn, record, error) && ost_audit_write (txn, &entry, error) ? record->id : 0;
}

gint64
ost_record_save (OstTxn *txn, gconstpointer record, GError **error)
{
  g_return_val_if_fail (OST_IS_RECORD (record), 0);

  if (((const OstRecord *) record)->id == 0)
    return insert (txn, record, error);
  return update (txn, record, error);
}

/* Bytes do not go into arrays. */
static gboolean
may_wait (OstTxn *txn, const OstRecordClass *klass)
{
  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].kind == OST_FIELD_BYTES)
      return FALSE;
  return ost_txn_is_server (txn);
}

gint64
ost_record_add (OstTxn *txn, gconstpointer record, GError **error)
{
  g_return_val_if_fail (OST_IS_RECORD (record) && ((const OstRecord *) record)->id == 0, 0);

  if (may_wait (txn, OST_RECORD_GET_CLASS (record)))
    return ost_stage_add (txn, record, error);
  return ost_txn_is_server (txn) ? insert (txn, record, error) : add (txn, record, error);
}

gpointer
ost_record_load (OstTxn *txn, GType type, gint64 id, GError **error)
{
  GError *local_error = NULL;
  gpointer record = load_or_null (txn, type, id, &local_error);

  if (local_error != NULL)
    g_propagate_error (error, local_error);
  else if (record == NULL)
    ost_db_error_set (error, OST_DB_ERROR_NOT_FOUND, NULL);
  return record;
}

static OstStatement *
new_list (OstTxn *txn, GType type, const char *rest)
{
  g_autofree char *sql = g_strconcat (map_of (txn, type)->select, rest, NULL);

  return ost_statement_new (txn, sql);
}

GPtrArray *
ost_record_list (OstTxn *txn, GType type, GError **error, const char *rest, const char *types, ...)
{
  g_autoptr (OstStatement) statement = new_list (txn, type, rest);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  GError *local_error = NULL;
  va_list values;

  va_start (values, types);
  ost_statement_bind_list (statement, types, values);
  va_end (values);
  while (ost_statement_step (statement, &local_error))
    g_ptr_array_add (records, ost_record_from_row (statement, type, 0));
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }
  return g_steal_pointer (&records);
}

GPtrArray *
ost_record_list_archived (OstTxn *txn, GType type, const char *link, gint64 id, GError **error)
{
  g_autofree char *rest = g_strdup_printf (
      "where %s = $1 and archived_at is not null order by archived_at desc, id", link);

  g_return_val_if_fail (ost_record_class_find (ost_record_type_get_class (type), link) != NULL,
                        NULL);
  return ost_record_list (txn, type, error, rest, "i", id);
}

gpointer
ost_record_find (OstTxn *txn, GType type, GError **error, const char *rest, const char *types, ...)
{
  g_autoptr (OstStatement) statement = new_list (txn, type, rest);
  va_list values;

  va_start (values, types);
  ost_statement_bind_list (statement, types, values);
  va_end (values);
  return ost_statement_step (statement, error) ? ost_record_from_row (statement, type, 0) : NULL;
}

/* Runs what must meet the row of ID at its rev. */
static gboolean
change_row (
    OstTxn *txn, GType type, gint64 id, GError **error, const char *sql, const char *types, ...)
{
  g_autoptr (OstStatement) statement = ost_statement_new (txn, sql);
  gint64 changed;
  va_list values;

  va_start (values, types);
  ost_statement_bind_list (statement, types, values);
  va_end (values);
  changed = ost_statement_run (statement, error);
  if (changed == 0)
    set_conflict (txn, type, id, NULL, error);
  return changed > 0;
}

static char *
quote_instant (const char *instant)
{
  return instant != NULL ? g_strdup_printf ("\"%s\"", instant) : g_strdup ("null");
}

gboolean
ost_record_set_archived (
    OstTxn *txn, GType type, gint64 id, gint64 rev, gboolean archived, GError **error)
{
  const RecordMap *map = map_of (txn, type);
  g_autoptr (OstRecord) old = ost_record_load (txn, type, id, error);
  const char *instant = archived ? ost_txn_get_now (txn) : NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = quote_instant (instant);
  g_autofree char *fields = NULL;
  OstAuditEntry entry = { OST_AUDIT_UPDATED, map->klass->table, id, rev + 1, NULL };

  if (old == NULL)
    return FALSE;
  if (old->rev != rev)
    {
      ost_db_error_set_conflict (error, NULL, old);
      return FALSE;
    }
  if (!change_row (txn, type, id, error, map->archive, "tttii", ost_txn_get_author (txn),
                   ost_txn_get_now (txn), instant, id, rev))
    return FALSE;
  before = quote_instant (old->archived_at);
  fields = g_strdup_printf ("{\"archived_at\":[%s,%s]}", before, after);
  entry.fields = fields;
  return ost_audit_write (txn, &entry, error);
}

gboolean
ost_record_erase (OstTxn *txn, GType type, gint64 id, GError **error)
{
  const RecordMap *map = map_of (txn, type);
  g_autoptr (OstRecord) old = ost_record_load (txn, type, id, error);
  g_autofree char *fields = NULL;
  OstAuditEntry entry = { OST_AUDIT_ERASED, map->klass->table, id, 0, NULL };

  if (old == NULL || !change_row (txn, type, id, error, map->erase, "ii", id, old->rev))
    return FALSE;
  fields = ost_audit_dup_difference (map->klass, old, NULL);
  entry.fields = fields;
  entry.rev = old->rev;
  return ost_audit_write (txn, &entry, error);
}

char *
ost_record_dup_columns (GType type, const char *prefix)
{
  static const char *const base[BASE_COLUMNS] = { "id", "rev", "changed_by", "changed_at",
                                                  "archived_at" };
  const OstRecordClass *klass = ost_record_type_get_class (type);
  GString *columns = g_string_new (NULL);

  for (int i = 0; i < BASE_COLUMNS; i++)
    g_string_append_printf (columns, "%s%s%s", i > 0 ? ", " : "", prefix, base[i]);
  for (guint i = 0; i < klass->n_fields; i++)
    if (ost_field_is_column (&klass->fields[i]))
      g_string_append_printf (columns, ", %s%s", prefix, klass->fields[i].name);
  return g_string_free (columns, FALSE);
}

gpointer
ost_record_from_row (OstStatement *statement, GType type, int first)
{
  OstRecord *record = g_object_new (type, NULL);
  const OstRecordClass *klass = OST_RECORD_GET_CLASS (record);
  int column = first + BASE_COLUMNS;

  record->id = ost_statement_get_int (statement, first);
  record->rev = ost_statement_get_int (statement, first + 1);
  record->changed_by = g_strdup (ost_statement_get_text (statement, first + 2));
  record->changed_at = g_strdup (ost_statement_get_text (statement, first + 3));
  record->archived_at = g_strdup (ost_statement_get_text (statement, first + 4));
  for (guint i = 0; i < klass->n_fields; i++)
    if (ost_field_is_column (&klass->fields[i]))
      read_field (statement, column++, record, &klass->fields[i]);
  return record;
}

int
ost_record_count_columns (GType type)
{
  const OstRecordClass *klass = ost_record_type_get_class (type);
  int count = BASE_COLUMNS;

  for (guint i = 0; i < klass->n_fields; i++)
    count += ost_field_is_column (&klass->fields[i]);
  return count;
}
