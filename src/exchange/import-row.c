/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/date.h"
#include "base/record-build.h"
#include "exchange/import-private.h"

static void
free_remark (gpointer data)
{
  OstImportRemark *remark = data;

  g_free (remark->column);
  g_free (remark->message);
  g_free (remark);
}

OstImportReport *
ost_import_report_new (void)
{
  OstImportReport *self = g_new0 (OstImportReport, 1);

  self->errors = g_ptr_array_new_with_free_func (free_remark);
  self->warnings = g_ptr_array_new_with_free_func (free_remark);
  self->rows = g_array_new (FALSE, FALSE, sizeof (OstImportedRow));
  return self;
}

void
ost_import_report_free (OstImportReport *self)
{
  g_ptr_array_unref (self->errors);
  g_ptr_array_unref (self->warnings);
  g_array_unref (self->rows);
  g_free (self);
}

static void
add_remark (GPtrArray *list, int line, const char *column, char *message)
{
  OstImportRemark *remark;

  if (list->len >= OST_IMPORT_MOST_REMARKS)
    {
      g_free (message);
      return;
    }
  remark = g_new0 (OstImportRemark, 1);
  remark->line = line;
  remark->column = g_strdup (column);
  remark->message = message;
  g_ptr_array_add (list, remark);
}

void
ost_import_report_reject (OstImportReport *self, const char *message)
{
  add_remark (self->errors, 1, NULL, g_strdup (message));
}

void
ost_import_reject (OstImport *self, const char *column, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  add_remark (self->report->errors, self->line, column, g_strdup_vprintf (format, args));
  va_end (args);
  self->is_rejected = TRUE;
}

void
ost_import_reject_empty (OstImport *self, const char *column)
{
  ost_import_reject (self, column, _ ("the cell must not be empty"));
}

void
ost_import_reject_at (OstImport *self, int line, const char *column, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  add_remark (self->report->errors, line, column, g_strdup_vprintf (format, args));
  va_end (args);
}

void
ost_import_warn (OstImport *self, const char *column, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  add_remark (self->report->warnings, self->line, column, g_strdup_vprintf (format, args));
  va_end (args);
}

void
ost_import_count (OstImport *self, OstImportOutcome outcome)
{
  const OstImportedRow row = { self->line, outcome };

  g_array_append_val (self->report->rows, row);
  switch (outcome)
    {
    case OST_IMPORT_ADDED:
      self->report->n_added++;
      break;
    case OST_IMPORT_FILLED:
      self->report->n_filled++;
      break;
    case OST_IMPORT_SAME:
      self->report->n_same++;
      break;
    default:
      g_assert_not_reached ();
    }
}

const char *
ost_import_get_column (OstImport *self, int part, const char *field)
{
  for (guint i = 0; i < self->sheet->n_columns; i++)
    if (self->sheet->columns[i].part == part &&
        g_strcmp0 (self->sheet->columns[i].field, field) == 0)
      return self->sheet->columns[i].header;
  return NULL;
}

gboolean
ost_import_has_column (OstImport *self, const char *column)
{
  return ost_csv_reader_find_column (self->reader, column) >= 0;
}

gboolean
ost_cell_is_blank (const char *cell)
{
  while (g_unichar_isspace (g_utf8_get_char (cell)))
    cell = g_utf8_next_char (cell);
  return *cell == '\0';
}

gboolean
ost_import_is_given (OstImport *self, const char *column)
{
  const int position = ost_csv_reader_find_column (self->reader, column);

  return !ost_cell_is_blank (ost_csv_reader_get_cell (self->reader, position));
}

void
ost_import_check_part (OstImport *self, const OstSheetRow *row, int part)
{
  const OstRecordClass *klass = OST_RECORD_GET_CLASS (row->parts[part]);
  g_autoptr (GPtrArray) problems = ost_problems_new ();

  if (klass->check == NULL)
    return;
  klass->check (row->parts[part], &self->today, problems);
  for (guint i = 0; i < problems->len; i++)
    {
      const OstProblem *problem = g_ptr_array_index (problems, i);
      const char *column = ost_import_get_column (self, part, problem->field);

      if (problem->level == OST_PROBLEM_ERROR)
        ost_import_reject (self, column, "%s", problem->message);
      else
        ost_import_warn (self, column, "%s", problem->message);
    }
}

void
ost_import_check_order (OstImport *self,
                        const char *from_column,
                        const GDate *from,
                        const char *to_column,
                        const GDate *to)
{
  g_autofree char *from_iso = NULL;
  g_autofree char *to_iso = NULL;

  if (!g_date_valid (from) || !g_date_valid (to) || ost_date_compare (from, to) <= 0)
    return;
  from_iso = ost_date_dup_iso (from);
  to_iso = ost_date_dup_iso (to);
  ost_import_reject (self, to_column, _ ("%s is before %s in “%s”"), to_iso, from_iso, from_column);
}

static void
reject_difference (OstImport *self, const char *column, const char *value, const char *known)
{
  g_autofree char *here = ost_import_dup_quoted (value);
  g_autofree char *there = ost_import_dup_quoted (known);

  ost_import_reject (self, column, _ ("%s in the file, %s in the database"), here, there);
}

/* Numbers of minutes, kilometres and children have no value for "not known"; 0 says nothing. */
static gboolean
says_nothing (gconstpointer record, const OstField *field)
{
  return ost_record_is_unknown (record, field) ||
         (field->kind == OST_FIELD_INT && ost_record_get_int (record, field) == 0);
}

static void
copy_value (gpointer to, gconstpointer from, const OstField *field)
{
  switch (field->kind)
    {
    case OST_FIELD_TEXT:
    case OST_FIELD_LONG_TEXT:
    case OST_FIELD_CODE:
    case OST_FIELD_CODES:
    case OST_FIELD_INSTANT:
      ost_record_put_text (to, field, ost_record_get_text (from, field));
      break;
    case OST_FIELD_DATE:
      ost_record_put_date (to, field, ost_record_get_date (from, field));
      break;
    default:
      ost_record_put_int (to, field, ost_record_get_int (from, field));
      break;
    }
}

gpointer
ost_import_merge (OstImport *self, const OstSheetRow *row, int part, gconstpointer known)
{
  gconstpointer said = row->parts[part];
  gpointer filled = NULL;

  for (guint i = 0; i < self->sheet->n_columns; i++)
    {
      const OstSheetColumn *column = &self->sheet->columns[i];
      const OstField *field = self->fields[i];

      if (column->part != part || says_nothing (said, field) ||
          ost_record_values_equal (said, known, field))
        continue;
      if (says_nothing (known, field))
        {
          filled = filled != NULL ? filled : ost_record_dup (known);
          copy_value (filled, said, field);
        }
      else
        {
          g_autofree char *value = ost_record_dup_stored (said, field);
          g_autofree char *there = ost_record_dup_stored (known, field);

          reject_difference (self, column->header, value, there);
        }
    }
  return filled;
}

gboolean
ost_import_agrees (OstImport *self, const OstSheetRow *row, int part, gconstpointer known)
{
  for (guint i = 0; i < self->sheet->n_columns; i++)
    if (self->sheet->columns[i].part == part && !says_nothing (row->parts[part], self->fields[i]) &&
        !says_nothing (known, self->fields[i]) &&
        !ost_record_values_equal (row->parts[part], known, self->fields[i]))
      return FALSE;
  return TRUE;
}

gboolean
ost_import_merge_text (OstImport *self, const char *column, const char *value, const char *known)
{
  if (value == NULL || g_strcmp0 (value, known) == 0)
    return FALSE;
  if (known == NULL)
    return TRUE;
  reject_difference (self, column, value, known);
  return FALSE;
}

static void
add_id (GHashTable *set, gint64 id)
{
  if (id != 0 && !g_hash_table_contains (set, &id))
    g_hash_table_add (set, g_memdup2 (&id, sizeof id));
}

void
ost_import_touch_family (OstImport *self, gint64 family_id)
{
  add_id (self->touched, family_id);
}

void
ost_import_touch_contacts (OstImport *self, gint64 family_id)
{
  add_id (self->contacts, family_id);
}
