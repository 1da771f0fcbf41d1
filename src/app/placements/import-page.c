/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-import-page"

#include "config.h"

#include <glib/gi18n.h>

#include "app/dated/choose-file.h"
#include "app/placements/import-page.h"
#include "app/placements/import-preview.h"
#include "app/placements/share-columns.h"
#include "app/tell.h"
#include "base/date.h"

struct _OstImportPage
{
  OstPage parent_instance;

  GtkStack *stack;
  GtkLabel *file_name;
  GtkDropDown *kind;
  GtkSpinner *spinner;
  GtkLabel *verdict;
  GtkSingleSelection *selection;
  GtkLabel *remarks;
  GtkColumnView *table;
  GListStore *rows;
  GtkWidget *take_in;
  GtkWidget *stop;
  AdwStatusPage *done;

  GBytes *file;
  char *name;
  GCancellable *cancellable; /* of the import that runs */
  GTask *running;
  guint watching;
  gboolean guessing; /* the kind is set by the program, not chosen */
};

G_DEFINE_FINAL_TYPE (OstImportPage, ost_import_page, OST_TYPE_PAGE)

/* In the order of the choice in the template. */
static const char *const kinds[] = { "placements", "costs", "facility-costs" };

typedef struct
{
  OstDb *db;
  OstImportJob import;
  gint n_rows;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->db);
  g_bytes_unref (job->import.file);
  g_object_unref (job->import.cancellable);
  g_free (job);
}

/* The import itself waits for the database's worker, so the window must not. */
static void
work (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Job *job = task_data;
  GError *error = NULL;
  OstImportPreview *preview = ost_import_preview_make (job->db, &job->import, &error);

  if (preview == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, preview, (GDestroyNotify) ost_import_preview_free);
}

static char *
dup_verdict (const OstImportPreview *preview)
{
  const OstImportReport *report = preview->report;
  g_autofree char *rows = g_strdup_printf (
      ngettext ("%u row in the file.", "%u rows in the file.", preview->n_rows), preview->n_rows);
  g_autofree char *verdict = NULL;

  if (report->errors->len > 0)
    verdict = g_strdup_printf (
        ngettext ("%u thing is to be mended in the file; nothing will be taken in until then.",
                  "%u things are to be mended in the file; nothing will be taken in until then.",
                  report->errors->len),
        report->errors->len);
  else
    verdict = g_strdup_printf (_ ("New: %u, filled in: %u, known already: %u."), report->n_added,
                               report->n_filled, report->n_same);
  return g_strjoin (
      " ", rows, verdict,
      preview->n_rows > preview->rows->len ? _ ("The table shows a part of them.") : NULL, NULL);
}

static void
show_preview (OstImportPage *self, const OstImportPreview *preview)
{
  const OstImportReport *report = preview->report;
  g_autofree char *verdict = dup_verdict (preview);

  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)),
                       preview->rows->pdata, preview->rows->len);
  gtk_label_set_label (self->verdict, verdict);
  gtk_widget_set_sensitive (self->take_in,
                            report->errors->len == 0 && report->n_added + report->n_filled > 0);
  gtk_stack_set_visible_child_name (self->stack, "preview");
}

static void
show_done (OstImportPage *self, const OstImportPreview *preview)
{
  const OstImportReport *report = preview->report;
  g_autofree char *words =
      g_strdup_printf (_ ("%s: new %u, filled in %u, known already %u."), self->name,
                       report->n_added, report->n_filled, report->n_same);

  adw_status_page_set_description (self->done, words);
  gtk_stack_set_visible_child_name (self->stack, "done");
}

static gboolean
watch_cb (gpointer user_data)
{
  OstImportPage *self = user_data;
  Job *job = g_task_get_task_data (self->running);
  const int n_rows = g_atomic_int_get (&job->n_rows);
  g_autofree char *words = g_strdup_printf (
      ngettext ("%d row has been read…", "%d rows have been read…", (gulong) n_rows), n_rows);

  gtk_label_set_label (self->verdict, words);
  return G_SOURCE_CONTINUE;
}

static void
show_running (OstImportPage *self, gboolean running)
{
  g_clear_handle_id (&self->watching, g_source_remove);
  if (running)
    self->watching = g_timeout_add (250, watch_cb, self);
  gtk_spinner_set_spinning (self->spinner, running);
  gtk_widget_set_visible (self->stop, running);
  gtk_widget_set_sensitive (self->take_in, FALSE);
}

/* Everything is as it was, so it may be taken in after all. */
static void
tell_stopped (OstImportPage *self, const Job *job, const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      ost_tell_error (GTK_WIDGET (self), error);
      return;
    }
  ost_tell (GTK_WIDGET (self), _ ("Stopped: nothing was taken in"));
  gtk_label_set_label (self->verdict, "");
  gtk_widget_set_sensitive (self->take_in, !job->import.trial);
}

static void
worked_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  OstImportPage *self = OST_IMPORT_PAGE (object);
  const Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (OstImportPreview) preview = g_task_propagate_pointer (G_TASK (result), &error);

  if (self->stack == NULL)
    return;
  if (self->running != G_TASK (result)) /* another kind was chosen meanwhile */
    return;
  show_running (self, FALSE);
  g_clear_object (&self->running);
  if (preview == NULL)
    {
      tell_stopped (self, job, error);
      return;
    }
  /* What became wrong meanwhile is shown as the preview was. */
  if (job->import.trial || preview->report->errors->len > 0)
    show_preview (self, preview);
  else
    show_done (self, preview);
}

static void
start (OstImportPage *self, gboolean trial)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  if (self->file == NULL || ost_page_get_db (OST_PAGE (self)) == NULL)
    return;
  job = g_new0 (Job, 1);
  job->db = g_object_ref (ost_page_get_db (OST_PAGE (self)));
  job->import.sheet = ost_sheet_find (kinds[gtk_drop_down_get_selected (self->kind)]);
  job->import.file = g_bytes_ref (self->file);
  job->import.today = ost_date_today ();
  job->import.trial = trial;
  job->import.cancellable = g_cancellable_new ();
  job->import.n_rows = &job->n_rows;
  g_set_object (&self->cancellable, job->import.cancellable);
  task = g_task_new (self, NULL, worked_cb, NULL);
  g_task_set_task_data (task, job, job_free);
  g_set_object (&self->running, task);
  show_running (self, TRUE);
  g_task_run_in_thread (task, work);
}

static void
guess_kind (OstImportPage *self)
{
  const OstSheet *sheet = ost_import_preview_guess (self->file);

  self->guessing = TRUE;
  for (guint i = 0; sheet != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i], sheet->name))
      gtk_drop_down_set_selected (self->kind, i);
  self->guessing = FALSE;
}

static void
read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstImportPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (G_FILE (object), result, NULL, &error);

  if (self->stack == NULL)
    return;
  if (bytes == NULL)
    {
      ost_tell_error (GTK_WIDGET (self), error);
      return;
    }
  g_clear_pointer (&self->file, g_bytes_unref);
  g_free (self->name);
  self->file = g_steal_pointer (&bytes);
  self->name = g_file_get_basename (G_FILE (object));
  gtk_label_set_label (self->file_name, self->name);
  guess_kind (self);
  start (self, TRUE);
}

void
ost_import_page_read (OstImportPage *self, GFile *file)
{
  g_return_if_fail (OST_IS_IMPORT_PAGE (self));
  g_file_load_bytes_async (file, NULL, read_cb, g_object_ref (self));
}

static void
chosen_cb (GFile *file, gpointer user_data)
{
  ost_import_page_read (user_data, file);
}

/* All that is said of the row, however long. */
static void
selected_cb (OstImportPage *self)
{
  const OstImportPreviewRow *row = gtk_single_selection_get_selected_item (self->selection);

  gtk_label_set_label (self->remarks, row != NULL && row->remarks != NULL ? row->remarks : "");
  gtk_widget_set_visible (GTK_WIDGET (self->remarks),
                          row != NULL && row->remarks != NULL && *row->remarks != '\0');
}

static void
choose_cb (OstImportPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  ost_choose_file_to_open (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                           _ ("Choose a spreadsheet saved as CSV"), chosen_cb, g_object_ref (self),
                           g_object_unref);
}

static void
kind_cb (OstImportPage *self)
{
  if (!self->guessing)
    start (self, TRUE);
}

static void
take_in_cb (OstImportPage *self)
{
  start (self, FALSE);
}

static void
stop_cb (OstImportPage *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
ost_import_page_set_record (OstPage *page, gint64 id)
{
  ost_page_set_title (page, _ ("Import of a spreadsheet"));
}

static void
ost_import_page_dispose (GObject *object)
{
  OstImportPage *self = OST_IMPORT_PAGE (object);

  g_clear_pointer (&self->file, g_bytes_unref);
  g_clear_pointer (&self->name, g_free);
  g_clear_handle_id (&self->watching, g_source_remove);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->running);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), OST_TYPE_IMPORT_PAGE);
  G_OBJECT_CLASS (ost_import_page_parent_class)->dispose (object);
}

static void
ost_import_page_class_init (OstImportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_import_page_dispose;
  OST_PAGE_CLASS (klass)->set_record = ost_import_page_set_record;
  g_type_ensure (OST_TYPE_IMPORT_PREVIEW_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/placements/import-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OstImportPage, stack);
  gtk_widget_class_bind_template_child (widget_class, OstImportPage, file_name);
  gtk_widget_class_bind_template_child (widget_class, OstImportPage, kind);
  gtk_widget_class_bind_template_child (widget_class, OstImportPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, OstImportPage, verdict);
  gtk_widget_class_bind_template_child (widget_class, OstImportPage, selection);
  gtk_widget_class_bind_template_child (widget_class, OstImportPage, remarks);
  gtk_widget_class_bind_template_child (widget_class, OstImportPage, table);
  gtk_widget_class_bind_template_child (widget_class, OstImportPage, rows);
  gtk_widget_class_bind_template_child (widget_class, OstImportPage, take_in);
  gtk_widget_class_bind_template_child (widget_class, OstImportPage, stop);
  gtk_widget_class_bind_template_child (widget_class, OstImportPage, done);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_in_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
}

static void
ost_import_page_init (OstImportPage *self)
{
  self->guessing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->guessing = FALSE;
  ost_share_column_add (self->table, OST_TYPE_IMPORT_PREVIEW_ROW, "line", 70);
  ost_share_column_add (self->table, OST_TYPE_IMPORT_PREVIEW_ROW, "state", 140);
  ost_share_column_add (self->table, OST_TYPE_IMPORT_PREVIEW_ROW, "remarks", 0);
  ost_share_column_add (self->table, OST_TYPE_IMPORT_PREVIEW_ROW, "cells", 0);
}
