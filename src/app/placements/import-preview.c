/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/placements/import-preview.h"
#include "base/csv-reader.h"
#include "base/text.h"

#define SHOWN(member, KIND, label)                                                                 \
  OST_FIELD (OstImportPreviewRow, member, KIND, label, OST_FIELD_COMPUTED)

static const OstField fields[] = {
  SHOWN (line, INT, N_ ("Line")),
  SHOWN (state, TEXT, N_ ("What happens")),
  SHOWN (remarks, TEXT, N_ ("Remarks")),
  SHOWN (cells, TEXT, N_ ("Row of the file")),
};

OST_DEFINE_RECORD (OstImportPreviewRow, ost_import_preview_row, "import-row", fields, NULL)

void
ost_import_preview_free (OstImportPreview *self)
{
  g_clear_pointer (&self->report, ost_import_report_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self);
}

static OstCsvReader *
open_reader (GBytes *file)
{
  gsize length;
  const char *bytes = g_bytes_get_data (file, &length);
  char *text = ost_text_from_office (length > 0 ? bytes : "", length, NULL);

  return text != NULL ? ost_csv_reader_new (text) : NULL;
}

const OstSheet *
ost_import_preview_guess (GBytes *file)
{
  g_autoptr (OstCsvReader) reader = open_reader (file);

  if (reader == NULL)
    return NULL;
  if (ost_csv_reader_find_column (reader, "forma") >= 0)
    return ost_sheet_find ("placements");
  if (ost_csv_reader_find_column (reader, "rodzaj") >= 0)
    return ost_sheet_find ("costs");
  if (ost_csv_reader_find_column (reader, "placowka") >= 0)
    return ost_sheet_find ("facility-costs");
  return NULL;
}

/* Remarks of a line joined: line number to GString. */
static void
gather_remarks (GHashTable *by_line, GPtrArray *remarks)
{
  for (guint i = 0; i < remarks->len; i++)
    {
      const OstImportRemark *remark = remarks->pdata[i];
      GString *text = g_hash_table_lookup (by_line, GINT_TO_POINTER (remark->line));

      if (text == NULL)
        {
          text = g_string_new (NULL);
          g_hash_table_insert (by_line, GINT_TO_POINTER (remark->line), text);
        }
      g_string_append_printf (text, "%s%s%s%s", text->len > 0 ? "; " : "",
                              remark->column != NULL ? remark->column : "",
                              remark->column != NULL ? ": " : "", remark->message);
    }
}

static void
free_text (gpointer data)
{
  g_string_free (data, TRUE);
}

static const char *
state_of (OstImportOutcome outcome)
{
  switch (outcome)
    {
    case OST_IMPORT_ADDED:
      return _ ("new");
    case OST_IMPORT_FILLED:
      return _ ("filled in");
    case OST_IMPORT_SAME:
      return _ ("known already");
    default:
      return "";
    }
}

typedef struct
{
  GHashTable *errors;
  GHashTable *warnings;
  GHashTable *outcomes; /* line to outcome + 1 */
} Judgement;

static void
judgement_clear (Judgement *self)
{
  g_hash_table_unref (self->errors);
  g_hash_table_unref (self->warnings);
  g_hash_table_unref (self->outcomes);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Judgement, judgement_clear)

static void
judgement_init (Judgement *self, const OstImportReport *report)
{
  self->errors = g_hash_table_new_full (NULL, NULL, NULL, free_text);
  self->warnings = g_hash_table_new_full (NULL, NULL, NULL, free_text);
  self->outcomes = g_hash_table_new (NULL, NULL);
  gather_remarks (self->errors, report->errors);
  gather_remarks (self->warnings, report->warnings);
  for (guint i = 0; i < report->rows->len; i++)
    {
      const OstImportedRow *row = &g_array_index (report->rows, OstImportedRow, i);

      g_hash_table_insert (self->outcomes, GINT_TO_POINTER (row->line),
                           GINT_TO_POINTER (row->outcome + 1));
    }
}

static OstImportPreviewRow *
new_row (const Judgement *judgement, int line)
{
  OstImportPreviewRow *row = g_object_new (OST_TYPE_IMPORT_PREVIEW_ROW, NULL);
  const gpointer key = GINT_TO_POINTER (line);
  const GString *errors = g_hash_table_lookup (judgement->errors, key);
  const GString *warnings = g_hash_table_lookup (judgement->warnings, key);
  const int outcome = GPOINTER_TO_INT (g_hash_table_lookup (judgement->outcomes, key)) - 1;

  row->parent_instance.id = line;
  row->line = line;
  row->rejected = errors != NULL;
  row->state = g_strdup (errors != NULL ? _ ("⚠ rejected")
                         : outcome >= 0 ? state_of ((OstImportOutcome) outcome)
                                        : "");
  row->remarks =
      g_strjoin (errors != NULL && warnings != NULL ? "; " : "", errors != NULL ? errors->str : "",
                 warnings != NULL ? warnings->str : "", NULL);
  return row;
}

static char *
dup_cells (OstCsvReader *reader)
{
  GString *cells = g_string_new (NULL);

  for (guint i = 0; i < ost_csv_reader_get_n_columns (reader); i++)
    {
      const char *cell = ost_csv_reader_get_cell (reader, (int) i);

      if (*cell != '\0')
        g_string_append_printf (cells, "%s%s", cells->len > 0 ? " · " : "", cell);
    }
  g_strdelimit (cells->str, "\r\n", ' ');
  return g_string_free (cells, FALSE);
}

/* The file as a whole, or its header, has no row of its own. */
static void
add_head (OstImportPreview *self, const Judgement *judgement, int line)
{
  OstImportPreviewRow *row;

  if (!g_hash_table_contains (judgement->errors, GINT_TO_POINTER (line)))
    return;
  row = new_row (judgement, line);
  row->cells = g_strdup (_ ("heading of the file"));
  g_ptr_array_add (self->rows, row);
}

/* Room is kept for rejected rows further down. */
static gboolean
has_room (const OstImportPreview *self, gboolean rejected)
{
  const guint n_errors = MIN (self->report->errors->len, OST_IMPORT_PREVIEW_MOST);

  return rejected || self->rows->len + n_errors < OST_IMPORT_PREVIEW_MOST;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const OstImportPreviewRow *x = *(OstImportPreviewRow *const *) a;
  const OstImportPreviewRow *y = *(OstImportPreviewRow *const *) b;

  if (x->rejected != y->rejected)
    return x->rejected ? -1 : 1;
  return (int) (x->line - y->line);
}

static void
list_rows (OstImportPreview *self, GBytes *file)
{
  g_autoptr (OstCsvReader) reader = open_reader (file);
  g_auto (Judgement) judgement = { 0 };
  int head = 1;

  judgement_init (&judgement, self->report);
  if (reader != NULL)
    head = ost_csv_reader_get_header_line (reader);
  add_head (self, &judgement, head);
  while (reader != NULL && ost_csv_reader_next (reader))
    {
      g_autoptr (OstImportPreviewRow) row = new_row (&judgement, ost_csv_reader_get_line (reader));

      self->n_rows++;
      if (!has_room (self, row->rejected))
        continue;
      row->cells = dup_cells (reader);
      g_ptr_array_add (self->rows, g_steal_pointer (&row));
    }
  g_ptr_array_sort (self->rows, compare_rows);
}

OstImportPreview *
ost_import_preview_make (OstDb *db, const OstImportJob *job, GError **error)
{
  g_autoptr (OstImportPreview) self = g_new0 (OstImportPreview, 1);

  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->report = ost_import_run (db, job, error);
  if (self->report == NULL)
    return NULL;
  list_rows (self, job->file);
  return g_steal_pointer (&self);
}
