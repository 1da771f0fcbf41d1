/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-print-pdf"
#define _GNU_SOURCE /* memfd_create */

#include "config.h"

#include <glib/gi18n.h>
#include <gtk/gtkunixprint.h>
#include <sys/mman.h>
#include <unistd.h>

#include "app/documents/print-pdf.h"
#include "app/tell.h"

typedef struct
{
  GtkWindow *parent; /* a reference */
  GBytes *pdf;
  char *title;
} Printing;

static void
printing_free (Printing *self)
{
  g_object_unref (self->parent);
  g_bytes_unref (self->pdf);
  g_free (self->title);
  g_free (self);
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

static void
sent_cb (GtkPrintJob *job, gpointer user_data, const GError *error)
{
  Printing *self = user_data;

  if (error != NULL)
    ost_tell_error (GTK_WIDGET (self->parent), error);
  else
    ost_tell (GTK_WIDGET (self->parent), _ ("Sent to the printer"));
  printing_free (self);
}

static void
send_job (Printing *self, GtkPrintUnixDialog *dialog)
{
  GtkPrinter *printer = gtk_print_unix_dialog_get_selected_printer (dialog);
  g_autoptr (GtkPrintSettings) settings = gtk_print_unix_dialog_get_settings (dialog);
  g_autoptr (GtkPrintJob) job = gtk_print_job_new (self->title, printer, settings,
                                                   gtk_print_unix_dialog_get_page_setup (dialog));
  g_autoptr (GError) error = NULL;
  int fd = make_source (self->pdf);

  if (fd < 0 || !gtk_print_job_set_source_fd (job, fd, &error))
    {
      if (error != NULL)
        ost_tell_error (GTK_WIDGET (self->parent), error);
      printing_free (self);
    }
  else
    gtk_print_job_send (job, sent_cb, self, NULL);
  if (fd >= 0)
    close (fd);
}

static void
response_cb (GtkPrintUnixDialog *dialog, int response, gpointer user_data)
{
  Printing *self = user_data;
  GtkPrinter *printer = gtk_print_unix_dialog_get_selected_printer (dialog);

  gtk_widget_set_visible (GTK_WIDGET (dialog), FALSE);
  if (response != GTK_RESPONSE_OK || printer == NULL)
    printing_free (self);
  else if (!gtk_printer_accepts_pdf (printer))
    {
      ost_tell (GTK_WIDGET (self->parent),
                _ ("This printer takes no PDF. Save the document and print it with another "
                   "program, or choose another printer."));
      printing_free (self);
    }
  else
    send_job (self, dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

void
ost_print_pdf (GtkWindow *parent, GBytes *pdf, const char *title)
{
  GtkWidget *dialog = gtk_print_unix_dialog_new (_ ("Print"), parent);
  Printing *self = g_new0 (Printing, 1);

  self->parent = g_object_ref (parent);
  self->pdf = g_bytes_ref (pdf);
  self->title = g_strdup (title);
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), self);
  gtk_window_present (GTK_WINDOW (dialog));
}
