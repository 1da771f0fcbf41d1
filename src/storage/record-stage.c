/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "storage/audit-entry.h"
#include "storage/record-stage.h"
#include "storage/record-value.h"
#include "storage/row-batch.h"
#include "storage/txn.h"

#define IDS 200 /* are reserved at a time */

typedef struct
{
  const OstRecordClass *klass;
  char *types; /* of the batch */
  OstRowBatch *rows;
  GArray *ids; /* of gint64, reserved; the last is used first */
} Table;

struct _OstStage
{
  GPtrArray *tables; /* of Table */
  OstRowBatch *audit;
  gboolean is_writing;
};

static void
table_free (gpointer data)
{
  Table *table = data;

  ost_row_batch_free (table->rows);
  g_array_unref (table->ids);
  g_free (table->types);
  g_free (table);
}

void
ost_stage_free (OstStage *self)
{
  g_ptr_array_unref (self->tables);
  g_clear_pointer (&self->audit, ost_row_batch_free);
  g_free (self);
}

static OstStage *
stage_of (OstTxn *txn)
{
  if (txn->stage == NULL)
    {
      txn->stage = g_new0 (OstStage, 1);
      txn->stage->tables = g_ptr_array_new_with_free_func (table_free);
      txn->stage->audit = ost_row_batch_new_unlinked (
          txn, "audit", "change, at, author, action, topic, record_id, rev, fields", "ittttiit",
          "");
    }
  return txn->stage;
}

static Table *
table_new (OstTxn *txn, const OstRecordClass *klass)
{
  Table *table = g_new0 (Table, 1);
  g_autoptr (GString) columns = g_string_new ("id, rev, changed_by, changed_at");
  g_autoptr (GString) types = g_string_new ("iitt");

  for (guint i = 0; i < klass->n_fields; i++)
    if (ost_field_is_column (&klass->fields[i]))
      {
        g_string_append_printf (columns, ", %s", klass->fields[i].name);
        g_string_append_c (types, ost_field_is_number (&klass->fields[i]) ? 'i' : 't');
      }
  table->klass = klass;
  table->types = g_strdup (types->str);
  table->rows = ost_row_batch_new (txn, klass->table, columns->str, table->types, "");
  table->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  return table;
}

static Table *
table_of (OstTxn *txn, const OstRecordClass *klass)
{
  GPtrArray *tables = stage_of (txn)->tables;

  for (guint i = 0; i < tables->len; i++)
    if (((Table *) tables->pdata[i])->klass == klass)
      return tables->pdata[i];
  g_ptr_array_add (tables, table_new (txn, klass));
  return tables->pdata[tables->len - 1];
}

/* The sequence gives a number once only, whoever asks. */
static gboolean
reserve (OstTxn *txn, Table *table, GError **error)
{
  g_autoptr (OstStatement) statement = ost_statement_new (
      txn, "select nextval (pg_get_serial_sequence ($1, 'id')) from generate_series (1, $2)");
  GError *failed = NULL;

  ost_statement_bind_text (statement, 1, table->klass->table);
  ost_statement_bind_int (statement, 2, IDS);
  while (ost_statement_step (statement, &failed))
    {
      const gint64 id = ost_statement_get_int (statement, 0);

      g_array_prepend_val (table->ids, id);
    }
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static gint64
take_id (OstTxn *txn, Table *table, GError **error)
{
  gint64 id;

  if (table->ids->len == 0 && !reserve (txn, table, error))
    return 0;
  id = g_array_index (table->ids, gint64, table->ids->len - 1);
  g_array_set_size (table->ids, table->ids->len - 1);
  return id;
}

static void
put_value (OstRowBatch *rows, gconstpointer record, const OstField *field)
{
  OstValue value;

  ost_value_read (&value, record, field);
  if (value.kind == OST_VALUE_NUMBER)
    ost_row_batch_put_int (rows, value.number);
  else
    ost_row_batch_put_text (rows, value.kind == OST_VALUE_TEXT ? value.text : NULL);
}

static gboolean
put_record (OstTxn *txn, Table *table, const OstRecord *record, gint64 id, GError **error)
{
  ost_row_batch_put_int (table->rows, id);
  ost_row_batch_put_int (table->rows, 1);
  ost_row_batch_put_text (table->rows, ost_txn_get_author (txn));
  ost_row_batch_put_text (table->rows, ost_txn_get_now (txn));
  for (guint i = 0; i < table->klass->n_fields; i++)
    if (ost_field_is_column (&table->klass->fields[i]))
      put_value (table->rows, record, &table->klass->fields[i]);
  return ost_row_batch_end_row (table->rows, error);
}

static gboolean
put_audit (
    OstTxn *txn, const OstRecordClass *klass, gconstpointer record, gint64 id, GError **error)
{
  g_autofree char *fields = ost_audit_dup_difference (klass, NULL, record);
  const OstAuditEntry entry = { OST_AUDIT_INSERTED, klass->table, id, 1, fields };
  OstRowBatch *audit = txn->stage->audit;

  if (ost_txn_get_change (txn) == 0) /* the first names the change */
    return ost_audit_write (txn, &entry, error);
  ost_row_batch_put_int (audit, ost_txn_get_change (txn));
  ost_row_batch_put_text (audit, ost_txn_get_now (txn));
  ost_row_batch_put_text (audit, ost_txn_get_author (txn));
  ost_row_batch_put_text (audit, entry.action);
  ost_row_batch_put_text (audit, entry.topic);
  ost_row_batch_put_int (audit, entry.record_id);
  ost_row_batch_put_int (audit, entry.rev);
  ost_row_batch_put_text (audit, entry.fields);
  ost_txn_touch (txn, entry.topic);
  return ost_row_batch_end_row (audit, error);
}

/* Those that it leans on first; a record that leans on another of its own kind was added later. */
static gboolean
write_table (OstStage *self, const Table *table, GError **error)
{
  if (ost_row_batch_count_waiting (table->rows) == 0)
    return TRUE;
  for (guint i = 0; i < table->klass->n_fields; i++)
    for (guint k = 0; table->klass->fields[i].kind == OST_FIELD_LINK && k < self->tables->len; k++)
      {
        const Table *other = self->tables->pdata[k];

        if (other != table &&
            g_strcmp0 (other->klass->table, table->klass->fields[i].detail) == 0 &&
            !write_table (self, other, error))
          return FALSE;
      }
  return ost_row_batch_write (table->rows, error);
}

static gboolean
write_all (OstStage *self, GError **error)
{
  for (guint i = 0; i < self->tables->len; i++)
    if (!write_table (self, self->tables->pdata[i], error))
      return FALSE;
  return ost_row_batch_write (self->audit, error);
}

gint64
ost_stage_add (OstTxn *txn, const OstRecord *record, GError **error)
{
  OstStage *self = stage_of (txn);
  Table *table = table_of (txn, OST_RECORD_GET_CLASS (record));
  gint64 id;
  gboolean done;

  self->is_writing = TRUE;
  done = ost_row_batch_count_waiting (table->rows) + 1 < OST_ROW_BATCH_PORTION ||
         write_all (self, error);
  id = done ? take_id (txn, table, error) : 0;
  done = id != 0 && put_record (txn, table, record, id, error) &&
         put_audit (txn, table->klass, record, id, error);
  self->is_writing = FALSE;
  return done ? id : 0;
}

gboolean
ost_stage_add_audit (
    OstTxn *txn, const OstRecordClass *klass, gconstpointer record, gint64 id, GError **error)
{
  OstStage *self = stage_of (txn);
  gboolean done;

  self->is_writing = TRUE;
  done = put_audit (txn, klass, record, id, error);
  self->is_writing = FALSE;
  return done;
}

gboolean
ost_stage_write (OstTxn *txn, GError **error)
{
  OstStage *self = txn->stage;
  gboolean done;

  if (self == NULL || self->is_writing)
    return TRUE;
  self->is_writing = TRUE;
  done = write_all (self, error);
  self->is_writing = FALSE;
  return done;
}

void
ost_stage_forget (OstTxn *txn)
{
  if (txn->stage == NULL)
    return;
  for (guint i = 0; i < txn->stage->tables->len; i++)
    ost_row_batch_forget (((Table *) txn->stage->tables->pdata[i])->rows);
  ost_row_batch_forget (txn->stage->audit);
}
