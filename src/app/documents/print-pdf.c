/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-print-pdf"

#include "config.h"

#include <glib/gi18n.h>

#include "app/documents/print-memory.h"
#include "app/documents/print-pdf.h"
#include "app/documents/print-progress.h"
#include "app/tell.h"

typedef struct
{
  GtkWindow *parent; /* a reference */
  OstPrintRun *run;
  GtkWidget *progress; /* NULL for one paper */
  GCancellable *cancellable;
} Printing;

static void
printing_free (Printing *self)
{
  if (self->progress != NULL)
    gtk_window_destroy (GTK_WINDOW (self->progress));
  g_object_unref (self->parent);
  g_object_unref (self->run);
  g_object_unref (self->cancellable);
  g_free (self);
}

static void
stopped_cb (OstPrintRun *run, const char *title, GtkWindow *parent)
{
  g_autofree char *words =
      g_strdup_printf (_ ("The printer gave up on “%s”. Nothing is lost: print it again."), title);

  ost_tell (GTK_WIDGET (parent), words);
}

static void
tell_sent (const Printing *self)
{
  const guint n = ost_print_run_count (self->run);
  const guint n_sent = ost_print_run_count_sent (self->run);
  g_autofree char *words = NULL;

  if (n_sent < n)
    words = g_strdup_printf (ngettext ("Stopped: %u of %u paper went to the printer",
                                       "Stopped: %u of %u papers went to the printer", n),
                             n_sent, n);
  else if (n > 1)
    words = g_strdup_printf (
        ngettext ("%u paper sent to the printer", "%u papers sent to the printer", n), n);
  ost_tell (GTK_WIDGET (self->parent), words != NULL ? words : _ ("Sent to the printer"));
}

static void
run_ended_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Printing *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!ost_print_run_finish (self->run, result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    ost_tell_error (GTK_WIDGET (self->parent), error);
  else
    tell_sent (self);
  printing_free (self);
}

static void
start (Printing *self, GtkPrintUnixDialog *dialog, GtkPrinter *printer)
{
  g_autoptr (GtkPrintSettings) settings = gtk_print_unix_dialog_get_settings (dialog);
  GtkPageSetup *setup = gtk_print_unix_dialog_get_page_setup (dialog);

  ost_print_memory_save (ost_print_run_get_only (self->run), settings, setup);
  g_signal_connect_object (self->run, "stopped", G_CALLBACK (stopped_cb), self->parent, 0);
  if (ost_print_run_count (self->run) > 1)
    self->progress =
        GTK_WIDGET (ost_print_progress_open (self->parent, self->run, self->cancellable));
  ost_print_run_start (self->run, printer, settings, setup, self->cancellable, run_ended_cb, self);
}

static void
response_cb (GtkPrintUnixDialog *dialog, int response, gpointer user_data)
{
  Printing *self = user_data;
  GtkPrinter *printer = gtk_print_unix_dialog_get_selected_printer (dialog);

  gtk_widget_set_visible (GTK_WIDGET (dialog), FALSE);
  if (response == GTK_RESPONSE_OK && printer != NULL)
    start (self, dialog, printer);
  else
    printing_free (self);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

void
ost_print_papers (GtkWindow *parent, OstPrintRun *run)
{
  GtkPrintUnixDialog *dialog =
      GTK_PRINT_UNIX_DIALOG (gtk_print_unix_dialog_new (_ ("Print"), parent));
  g_autoptr (GtkPrintSettings) settings = NULL;
  g_autoptr (GtkPageSetup) setup = NULL;
  Printing *self = g_new0 (Printing, 1);

  g_return_if_fail (GTK_IS_WINDOW (parent) && OST_IS_PRINT_RUN (run));
  self->parent = g_object_ref (parent);
  self->run = g_object_ref (run);
  self->cancellable = g_cancellable_new ();
  ost_print_memory_load (ost_print_run_get_only (run), &settings, &setup);
  gtk_print_unix_dialog_set_settings (dialog, settings);
  gtk_print_unix_dialog_set_page_setup (dialog, setup);
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), self);
  gtk_window_present (GTK_WINDOW (dialog));
}
