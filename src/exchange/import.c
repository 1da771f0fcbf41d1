/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "exchange/cell-reader.h"
#include "exchange/import-people.h"
#include "exchange/import-private.h"
#include "families/family-register-store.h"

/* Ends the transaction without keeping anything; never leaves this file. */
#define KEEP_NOTHING (keep_nothing_quark ())
static G_DEFINE_QUARK (ost - import - keep - nothing, keep_nothing);

typedef struct
{
  const OstImportJob *job;
  char *text; /* taken by the reader */
  OstImportReport *report;
} Task;

static void
import_init (OstImport *self, OstTxn *txn, Task *task)
{
  const OstSheet *sheet = task->job->sheet;

  self->txn = txn;
  self->sheet = sheet;
  self->today = task->job->today;
  self->cancellable = task->job->cancellable;
  self->n_rows = task->job->n_rows;
  self->report = task->report;
  self->reader = ost_csv_reader_new (g_steal_pointer (&task->text));
  self->fields = g_new0 (const OstField *, sheet->n_columns);
  self->positions = g_new0 (int, sheet->n_columns);
  for (guint i = 0; i < sheet->n_columns; i++)
    self->fields[i] = ost_sheet_get_field (sheet, &sheet->columns[i]);
  self->families = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->staff = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->touched = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->contacts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static void
import_clear (OstImport *self)
{
  if (self->own != NULL)
    self->own_free (self->own);
  g_clear_pointer (&self->people, ost_known_people_free);
  g_clear_pointer (&self->reader, ost_csv_reader_free);
  g_free (self->fields);
  g_free (self->positions);
  g_hash_table_unref (self->families);
  g_hash_table_unref (self->staff);
  g_hash_table_unref (self->codes);
  g_hash_table_unref (self->touched);
  g_hash_table_unref (self->contacts);
}

static gboolean
is_column_of (OstImport *self, int position)
{
  for (guint i = 0; i < self->sheet->n_columns; i++)
    if (self->positions[i] == position)
      return TRUE;
  return FALSE;
}

static void
read_header (OstImport *self)
{
  self->line = ost_csv_reader_get_header_line (self->reader);
  for (guint i = 0; i < self->sheet->n_columns; i++)
    {
      const OstSheetColumn *column = &self->sheet->columns[i];

      self->positions[i] = ost_csv_reader_find_column (self->reader, column->header);
      if (self->positions[i] < 0 &&
          (column->flags & (OST_COLUMN_REQUIRED | OST_COLUMN_IN_HEADER)) != 0)
        ost_import_reject (self, column->header, _ ("the file has no such column"));
    }
  for (guint i = 0; i < ost_csv_reader_get_n_columns (self->reader); i++)
    if (!is_column_of (self, (int) i))
      ost_import_reject (self, ost_csv_reader_get_column (self->reader, i),
                         _ ("“%s” files have no such column"), self->sheet->name);
  self->is_header_rejected = self->is_rejected;
}

static gboolean
read_cell (OstImport *self, guint i, OstSheetRow *row, GError **error)
{
  const OstSheetColumn *column = &self->sheet->columns[i];
  const char *cell = ost_csv_reader_get_cell (self->reader, self->positions[i]);

  if (self->positions[i] < 0)
    return TRUE;
  if (ost_cell_is_blank (cell))
    {
      if ((column->flags & OST_COLUMN_REQUIRED) != 0)
        ost_import_reject_empty (self, column->header);
      return TRUE;
    }
  if (column->part != OST_COLUMN_TEXT)
    return ost_cell_read (self, column, self->fields[i], cell, row->parts[column->part], error);
  ost_sheet_row_take_text (row, column->text, ost_cell_dup_text (self, column, cell));
  return TRUE;
}

static gboolean
take_row (OstImport *self, GError **error)
{
  OstSheetRow *row = ost_sheet_row_new (self->sheet);
  gboolean done = TRUE;

  for (guint i = 0; i < self->sheet->n_columns && done; i++)
    done = read_cell (self, i, row, error);
  done = done && self->sheet->take_row (self, row, error);
  ost_sheet_row_free (row, self->sheet);
  return done;
}

/* The reader's own reasons so far, of which N_KNOWN have been taken over. */
static guint
take_reader_problems (OstImport *self, guint n_known)
{
  const GPtrArray *problems = ost_csv_reader_get_problems (self->reader);

  for (guint i = n_known; i < problems->len; i++)
    {
      const OstCsvProblem *problem = g_ptr_array_index (problems, i);

      ost_import_reject_at (self, problem->line, problem->column, "%s", problem->message);
      self->is_rejected = self->is_rejected || problem->line == self->line;
    }
  return problems->len;
}

static gboolean
has_room (OstImport *self)
{
  return self->report->errors->len < OST_IMPORT_MOST_REMARKS;
}

static gboolean
take_rows (OstImport *self, GError **error)
{
  guint n_problems = take_reader_problems (self, 0);

  while (has_room (self) && ost_csv_reader_next (self->reader))
    {
      if (self->n_rows != NULL)
        g_atomic_int_inc (self->n_rows);
      self->line = ost_csv_reader_get_line (self->reader);
      self->is_rejected = self->is_header_rejected; /* cells are judged, nothing is saved */
      n_problems = take_reader_problems (self, n_problems);
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error) ||
          !take_row (self, error))
        return FALSE;
    }
  take_reader_problems (self, n_problems);
  return self->sheet->finish == NULL || !has_room (self) || self->sheet->finish (self, error);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  const gint64 first = *(const gint64 *) a;
  const gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

/* In the order of ids, in which the tables grow at their end. */
static GArray *
sort_ids (GHashTable *families)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter at;
  gpointer id;

  g_hash_table_iter_init (&at, families);
  while (g_hash_table_iter_next (&at, &id, NULL))
    g_array_append_vals (ids, id, 1);
  g_array_sort (ids, compare_ids);
  return ids;
}

/* Once a family, however many rows spoke of it. */
static gboolean
refresh_register (OstImport *self, GError **error)
{
  g_autoptr (GArray) touched = sort_ids (self->touched);
  g_autoptr (GArray) contacts = NULL;

  for (guint i = 0; i < touched->len; i++)
    g_hash_table_remove (self->contacts, &g_array_index (touched, gint64, i));
  contacts = sort_ids (self->contacts);
  return ost_txn_renew_statistics (self->txn, error) &&
         ost_family_register_refresh_all (self->txn, (gint64 *) touched->data, touched->len,
                                          error) &&
         (contacts->len == 0 || ost_family_register_refresh_all_contacts (
                                    self->txn, (gint64 *) contacts->data, contacts->len, error)) &&
         ost_import_write_words (self, error);
}

static gboolean
run (OstImport *self, Task *task, GError **error)
{
  read_header (self);
  if (!ost_txn_expect_many (self->txn, error) || !take_rows (self, error))
    return FALSE;
  if (self->report->errors->len == 0 && !refresh_register (self, error))
    return FALSE;
  if (self->report->errors->len == 0 && !task->job->trial)
    return TRUE;
  g_set_error_literal (error, KEEP_NOTHING, 0, "nothing is kept");
  return FALSE;
}

static gpointer
import_rows (OstTxn *txn, gpointer arg, GError **error)
{
  Task *task = arg;
  OstImport self = { 0 };
  gboolean done;

  import_init (&self, txn, task);
  done = run (&self, task, error);
  import_clear (&self);
  return done ? task->report : NULL;
}

static int
compare_remarks (gconstpointer a, gconstpointer b)
{
  const OstImportRemark *first = *(OstImportRemark *const *) a;
  const OstImportRemark *second = *(OstImportRemark *const *) b;

  return first->line - second->line;
}

/* TRUE when the database did what it was asked, be it to keep nothing. */
static gboolean
run_task (OstDb *db, Task *task, GError **error)
{
  g_autoptr (GError) failed = NULL;

  if (ost_db_call (db, OST_DB_EDIT, import_rows, task, &failed) != NULL ||
      g_error_matches (failed, KEEP_NOTHING, 0))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

OstImportReport *
ost_import_run (OstDb *db, const OstImportJob *job, GError **error)
{
  g_autoptr (OstImportReport) report = ost_import_report_new ();
  g_autoptr (GError) unreadable = NULL;
  gsize length;
  const char *bytes = g_bytes_get_data (job->file, &length);
  g_autofree char *text = ost_text_from_office (length > 0 ? bytes : "", length, &unreadable);
  Task task = { job, NULL, report };

  if (text == NULL)
    {
      ost_import_report_reject (report, unreadable->message);
      return g_steal_pointer (&report);
    }
  task.text = g_steal_pointer (&text);
  if (!run_task (db, &task, error))
    {
      g_free (task.text);
      return NULL;
    }
  g_ptr_array_sort (report->errors, compare_remarks);
  g_ptr_array_sort (report->warnings, compare_remarks);
  return g_steal_pointer (&report);
}

OstImportReport *
ost_import (OstDb *db,
            const OstSheet *sheet,
            GBytes *file,
            const GDate *today,
            gboolean trial,
            GError **error)
{
  const OstImportJob job = { sheet, file, *today, trial, NULL, NULL };

  return ost_import_run (db, &job, error);
}
