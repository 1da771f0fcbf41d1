/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-print-run"
#define _GNU_SOURCE /* memfd_create */

#include "config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <sys/mman.h>
#include <unistd.h>

#include "app/documents/print-drawing.h"
#include "app/documents/print-run.h"

typedef struct
{
  GBytes *pdf;
  char *title;
} Paper;

struct _OstPrintRun
{
  GObject parent_instance;

  GPtrArray *papers; /* of Paper */
  guint n_sent;
  int source; /* of the job that is being sent: read until it is; -1: none */
  GtkPrinter *printer;
  GtkPrintSettings *settings;
  GtkPageSetup *setup;
};

enum
{
  SENT,
  STOPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OstPrintRun, ost_print_run, G_TYPE_OBJECT)

static void
paper_free (gpointer data)
{
  Paper *paper = data;

  g_bytes_unref (paper->pdf);
  g_free (paper->title);
  g_free (paper);
}

static void
ost_print_run_finalize (GObject *object)
{
  OstPrintRun *self = OST_PRINT_RUN (object);

  g_ptr_array_unref (self->papers);
  g_clear_object (&self->printer);
  g_clear_object (&self->settings);
  g_clear_object (&self->setup);
  G_OBJECT_CLASS (ost_print_run_parent_class)->finalize (object);
}

static void
ost_print_run_class_init (OstPrintRunClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ost_print_run_finalize;
  signals[SENT] = g_signal_new ("sent", OST_TYPE_PRINT_RUN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[STOPPED] = g_signal_new ("stopped", OST_TYPE_PRINT_RUN, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
ost_print_run_init (OstPrintRun *self)
{
  self->papers = g_ptr_array_new_with_free_func (paper_free);
  self->source = -1;
}

/* A file that never has a name: personal data does not lie about in a temporary folder. */
static int
make_source (GBytes *pdf)
{
  gsize size, written = 0;
  const char *data = g_bytes_get_data (pdf, &size);
  int fd = memfd_create ("ostoja-print", MFD_CLOEXEC);

  while (fd >= 0 && written < size)
    {
      gssize n = write (fd, data + written, size - written);

      if (n < 0)
        {
          close (fd);
          return -1;
        }
      written += (gsize) n;
    }
  if (fd >= 0)
    lseek (fd, 0, SEEK_SET);
  return fd;
}

/* What the print system says is for who looks after it; the words say what to do. */
static void
fail (GTask *task, const GError *reason)
{
  OstPrintRun *self = g_task_get_source_object (task);
  const Paper *paper = self->papers->pdata[self->n_sent];

  g_message ("printing failed: %s", reason->message);
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED,
                           _ ("“%s” was not printed: the printer %s does not answer or takes no "
                              "work. The paper is kept; print it again or choose another printer."),
                           paper->title, gtk_printer_get_name (self->printer));
  g_object_unref (task);
}

static void send_next (GTask *task);

static void
go_on (GTask *task)
{
  OstPrintRun *self = g_task_get_source_object (task);

  self->n_sent++;
  g_signal_emit (self, signals[SENT], 0, self->n_sent);
  send_next (task);
}

/* The print system holds no reference to a job that it watches. */
static void
status_changed_cb (GtkPrintJob *job, OstPrintRun *self)
{
  const GtkPrintStatus status = gtk_print_job_get_status (job);

  if (status == GTK_PRINT_STATUS_FINISHED_ABORTED)
    g_signal_emit (self, signals[STOPPED], 0, gtk_print_job_get_title (job));
  if (status == GTK_PRINT_STATUS_FINISHED_ABORTED || status == GTK_PRINT_STATUS_FINISHED)
    {
      g_signal_handlers_disconnect_by_func (job, status_changed_cb, self);
      g_object_unref (job);
    }
}

static void
run_unref (gpointer self, GClosure *closure)
{
  g_object_unref (self);
}

static void
watch_job (OstPrintRun *self, GtkPrintJob *job)
{
  gtk_print_job_set_track_print_status (job, TRUE);
  g_signal_connect_data (g_object_ref (job), "status-changed", G_CALLBACK (status_changed_cb),
                         g_object_ref (self), run_unref, 0);
}

static void
close_source (OstPrintRun *self)
{
  if (self->source >= 0)
    close (self->source);
  self->source = -1;
}

static void
sent_cb (GtkPrintJob *job, gpointer user_data, const GError *error)
{
  GTask *task = user_data;

  close_source (g_task_get_source_object (task));
  if (error != NULL)
    fail (task, error);
  else
    go_on (task);
}

static void
send_pdf (GTask *task, const Paper *paper)
{
  OstPrintRun *self = g_task_get_source_object (task);
  g_autoptr (GtkPrintJob) job =
      gtk_print_job_new (paper->title, self->printer, self->settings, self->setup);
  g_autoptr (GError) error = NULL;

  self->source = make_source (paper->pdf);
  if (self->source < 0)
    g_set_error_literal (&error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
  if (self->source < 0 || !gtk_print_job_set_source_fd (job, self->source, &error))
    {
      close_source (self);
      fail (task, error);
    }
  else
    {
      watch_job (self, job);
      gtk_print_job_send (job, sent_cb, task, NULL);
    }
}

static void
send_drawn (GTask *task, const Paper *paper)
{
  OstPrintRun *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintOperation) operation =
      ost_print_drawing_new (paper->pdf, paper->title, &error);

  if (operation != NULL)
    {
      gtk_print_settings_set_printer (self->settings, gtk_printer_get_name (self->printer));
      gtk_print_operation_set_print_settings (operation, self->settings);
      gtk_print_operation_set_default_page_setup (operation, self->setup);
      gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT, NULL, &error);
    }
  if (error != NULL)
    fail (task, error);
  else
    go_on (task);
}

static void
send_paper (GTask *task)
{
  OstPrintRun *self = g_task_get_source_object (task);
  const Paper *paper = self->papers->pdata[self->n_sent];

  if (gtk_printer_accepts_pdf (self->printer))
    send_pdf (task, paper);
  else
    send_drawn (task, paper);
}

/* GTK 4.8 takes the print server's "no such printer" for a job that was taken: whether it is there
 * is asked before. */
typedef struct
{
  GTask *task;
  gboolean found;
} Lookup;

static gboolean
look_at_printer (GtkPrinter *printer, gpointer data)
{
  Lookup *lookup = data;
  OstPrintRun *self = g_task_get_source_object (lookup->task);

  lookup->found =
      g_strcmp0 (gtk_printer_get_name (printer), gtk_printer_get_name (self->printer)) == 0;
  return lookup->found;
}

static void
looked_cb (gpointer data)
{
  Lookup *lookup = data;
  g_autoptr (GError) gone =
      g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "no such printer");

  if (lookup->found)
    send_paper (lookup->task);
  else
    fail (lookup->task, gone);
  g_free (lookup);
}

static void
send_next (GTask *task)
{
  OstPrintRun *self = g_task_get_source_object (task);
  Lookup *lookup;

  if (g_task_return_error_if_cancelled (task))
    g_object_unref (task);
  else if (self->n_sent == self->papers->len)
    {
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
    }
  else
    {
      lookup = g_new0 (Lookup, 1);
      lookup->task = task;
      gtk_enumerate_printers (look_at_printer, lookup, looked_cb, FALSE);
    }
}

OstPrintRun *
ost_print_run_new (void)
{
  return g_object_new (OST_TYPE_PRINT_RUN, NULL);
}

void
ost_print_run_add (OstPrintRun *self, GBytes *pdf, const char *title)
{
  Paper *paper = g_new0 (Paper, 1);

  g_return_if_fail (OST_IS_PRINT_RUN (self) && pdf != NULL);
  paper->pdf = g_bytes_ref (pdf);
  paper->title = g_strdup (title);
  g_ptr_array_add (self->papers, paper);
}

GBytes *
ost_print_run_get_only (OstPrintRun *self)
{
  g_return_val_if_fail (OST_IS_PRINT_RUN (self), NULL);
  return self->papers->len == 1 ? ((const Paper *) self->papers->pdata[0])->pdf : NULL;
}

guint
ost_print_run_count (OstPrintRun *self)
{
  g_return_val_if_fail (OST_IS_PRINT_RUN (self), 0);
  return self->papers->len;
}

guint
ost_print_run_count_sent (OstPrintRun *self)
{
  g_return_val_if_fail (OST_IS_PRINT_RUN (self), 0);
  return self->n_sent;
}

void
ost_print_run_start (OstPrintRun *self,
                     GtkPrinter *printer,
                     GtkPrintSettings *settings,
                     GtkPageSetup *setup,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  GTask *task;

  g_return_if_fail (OST_IS_PRINT_RUN (self) && self->printer == NULL);
  self->printer = g_object_ref (printer);
  self->settings = g_object_ref (settings);
  self->setup = g_object_ref (setup);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, ost_print_run_start);
  send_next (task);
}

gboolean
ost_print_run_finish (OstPrintRun *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}
