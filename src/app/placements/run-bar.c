/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/placements/run-bar.h"

#define FIRST_SHOWN_MS 300
#define LOOK_MS 100

struct _OstRunProgress
{
  gatomicrefcount references;
  guint n_done; /* atomic, both */
  guint n_all;
};

OstRunProgress *
ost_run_progress_new (void)
{
  OstRunProgress *self = g_new0 (OstRunProgress, 1);

  g_atomic_ref_count_init (&self->references);
  return self;
}

OstRunProgress *
ost_run_progress_ref (OstRunProgress *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
ost_run_progress_unref (OstRunProgress *self)
{
  if (g_atomic_ref_count_dec (&self->references))
    g_free (self);
}

void
ost_run_progress_tell (guint n_done, guint n_all, gpointer data)
{
  OstRunProgress *self = data;

  g_atomic_int_set (&self->n_all, n_all);
  g_atomic_int_set (&self->n_done, n_done);
}

struct _OstRunBar
{
  AdwBin parent_instance;

  GtkProgressBar *bar;

  OstRunProgress *progress;
  GCancellable *cancellable;
  guint look_id;
};

static guint cancelled_signal;

G_DEFINE_FINAL_TYPE (OstRunBar, ost_run_bar, ADW_TYPE_BIN)

static gboolean
look_cb (gpointer user_data)
{
  OstRunBar *self = user_data;
  const guint n_all = (guint) g_atomic_int_get (&self->progress->n_all);
  const guint n_done = (guint) g_atomic_int_get (&self->progress->n_done);

  if (n_all > 0)
    gtk_progress_bar_set_fraction (self->bar, MIN (1.0, (double) n_done / n_all));
  else
    gtk_progress_bar_pulse (self->bar);
  return G_SOURCE_CONTINUE;
}

static gboolean
appear_cb (gpointer user_data)
{
  OstRunBar *self = user_data;

  gtk_progress_bar_set_fraction (self->bar, 0);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  self->look_id = g_timeout_add (LOOK_MS, look_cb, self);
  return G_SOURCE_REMOVE;
}

static void
cancel_cb (OstRunBar *self)
{
  g_autoptr (OstRunBar) kept = g_object_ref (self);

  g_cancellable_cancel (self->cancellable);
  ost_run_bar_stop (self);
  g_signal_emit (self, cancelled_signal, 0);
}

static void
ost_run_bar_dispose (GObject *object)
{
  ost_run_bar_stop (OST_RUN_BAR (object));
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), OST_TYPE_RUN_BAR);
  G_OBJECT_CLASS (ost_run_bar_parent_class)->dispose (object);
}

static void
ost_run_bar_class_init (OstRunBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_run_bar_dispose;
  cancelled_signal = g_signal_new ("cancelled", OST_TYPE_RUN_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/placements/run-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, OstRunBar, bar);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
ost_run_bar_init (OstRunBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ost_run_bar_start (OstRunBar *self, OstRunProgress *progress, GCancellable *cancellable)
{
  g_return_if_fail (OST_IS_RUN_BAR (self) && progress != NULL);
  ost_run_bar_stop (self);
  self->progress = ost_run_progress_ref (progress);
  self->cancellable = g_object_ref (cancellable);
  self->look_id = g_timeout_add (FIRST_SHOWN_MS, appear_cb, self);
}

void
ost_run_bar_stop (OstRunBar *self)
{
  g_return_if_fail (OST_IS_RUN_BAR (self));
  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_pointer (&self->progress, ost_run_progress_unref);
  g_clear_object (&self->cancellable);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
