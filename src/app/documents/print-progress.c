/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/documents/print-progress.h"

struct _OstPrintProgress
{
  AdwWindow parent_instance;

  GtkLabel *words;
  GtkProgressBar *bar;

  OstPrintRun *run;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (OstPrintProgress, ost_print_progress, ADW_TYPE_WINDOW)

static void
refresh (OstPrintProgress *self)
{
  const guint n = ost_print_run_count (self->run);
  const guint n_sent = ost_print_run_count_sent (self->run);
  g_autofree char *words = g_strdup_printf (
      ngettext ("%u of %u paper is with the printer", "%u of %u papers are with the printer", n),
      n_sent, n);

  gtk_label_set_text (self->words, words);
  gtk_progress_bar_set_fraction (self->bar, n > 0 ? (double) n_sent / n : 0);
}

/* The window goes when the run has ended. */
static void
cancel_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_cancellable_cancel (OST_PRINT_PROGRESS (widget)->cancellable);
}

static gboolean
ost_print_progress_close_request (GtkWindow *window)
{
  g_cancellable_cancel (OST_PRINT_PROGRESS (window)->cancellable);
  return GDK_EVENT_STOP;
}

static void
ost_print_progress_dispose (GObject *object)
{
  OstPrintProgress *self = OST_PRINT_PROGRESS (object);

  g_clear_object (&self->run);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), OST_TYPE_PRINT_PROGRESS);
  G_OBJECT_CLASS (ost_print_progress_parent_class)->dispose (object);
}

static void
ost_print_progress_class_init (OstPrintProgressClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_print_progress_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = ost_print_progress_close_request;
  gtk_widget_class_install_action (widget_class, "progress.cancel", NULL, cancel_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "progress.cancel", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/documents/print-progress.ui");
  gtk_widget_class_bind_template_child (widget_class, OstPrintProgress, words);
  gtk_widget_class_bind_template_child (widget_class, OstPrintProgress, bar);
}

static void
ost_print_progress_init (OstPrintProgress *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

OstPrintProgress *
ost_print_progress_open (GtkWindow *parent, OstPrintRun *run, GCancellable *cancellable)
{
  OstPrintProgress *self = g_object_new (OST_TYPE_PRINT_PROGRESS, "transient-for", parent, NULL);

  self->run = g_object_ref (run);
  self->cancellable = g_object_ref (cancellable);
  g_signal_connect_object (run, "sent", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
