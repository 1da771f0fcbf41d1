/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-window"

#include "config.h"

#include <glib/gi18n.h>

#include "app/edit.h"
#include "app/tell.h"
#include "app/window-private.h"

/* A change on its way back, or forth again. */
typedef struct
{
  OstWindow *window; /* a reference */
  gint64 change;
  gboolean again;
  char *words;
} Turning;

static gpointer
undo (OstTxn *txn, gpointer arg, GError **error)
{
  gint64 made;

  if (!ost_edit_undo (txn, *(gint64 *) arg, error))
    return NULL;
  made = ost_txn_get_change (txn);
  return g_memdup2 (&made, sizeof made);
}

static void
refresh (OstWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo",
                                 ost_undo_history_peek_undo (self->history) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo",
                                 ost_undo_history_peek_redo (self->history) != NULL);
}

static void
tell_turned (OstWindow *self, const Turning *turning)
{
  g_autofree char *words = NULL;
  g_autofree char *escaped = NULL;
  AdwToast *toast;

  if (turning->words == NULL)
    words = g_strdup (turning->again ? _ ("Done again") : _ ("Undone"));
  else
    words =
        g_strdup_printf (turning->again ? _ ("Done again: %s") : _ ("Undone: %s"), turning->words);
  escaped = g_markup_escape_text (words, -1);
  toast = adw_toast_new (escaped);
  if (!turning->again && ost_undo_history_peek_redo (self->history) != NULL)
    {
      adw_toast_set_button_label (toast, _ ("_Redo"));
      adw_toast_set_action_name (toast, "win.redo");
    }
  ost_window_add_toast (self, toast);
}

static void
turned_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Turning *turning = user_data;
  g_autoptr (OstWindow) self = turning->window;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *made = ost_db_call_finish (OST_DB (object), result, &error);

  if (g_error_matches (error, OST_DB_ERROR, OST_DB_ERROR_CONFLICT))
    {
      ost_undo_history_forget (self->history, turning->change);
      ost_tell (GTK_WIDGET (self), _ ("Not undone: it has been changed again since"));
    }
  else if (error != NULL)
    ost_tell_error (GTK_WIDGET (self), error);
  else
    {
      if (turning->again)
        ost_undo_history_redone (self->history, turning->change, *made);
      else
        ost_undo_history_undone (self->history, turning->change, *made);
      tell_turned (self, turning);
    }
  self->turning = FALSE;
  refresh (self);
  g_free (turning->words);
  g_free (turning);
}

/* One at a time: the next one may rest on what this one makes. */
static void
turn (OstWindow *self, gint64 change, const char *words, gboolean again)
{
  Turning *turning;

  if (self->db == NULL || self->turning)
    return;
  self->turning = TRUE;
  turning = g_new0 (Turning, 1);
  turning->window = g_object_ref (self);
  turning->change = change;
  turning->again = again;
  turning->words = g_strdup (words);
  ost_db_call_async (self->db, OST_DB_EDIT, undo, g_memdup2 (&change, sizeof change), g_free,
                     g_free, NULL, turned_cb, turning);
}

static void
undo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstWindow *self = OST_WINDOW (widget);
  const OstUndoStep *step = ost_undo_history_peek_undo (self->history);

  if (step != NULL)
    turn (self, step->change, step->words, FALSE);
}

static void
redo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstWindow *self = OST_WINDOW (widget);
  const OstUndoStep *step = ost_undo_history_peek_redo (self->history);

  if (step != NULL)
    turn (self, step->change, step->words, TRUE);
}

/* The button of a toast, which may be older than the last change. */
static void
undo_change_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  turn (OST_WINDOW (widget), g_variant_get_int64 (parameter), NULL, FALSE);
}

void
ost_window_class_install_undo (GtkWidgetClass *widget_class)
{
  const GdkModifierType control = GDK_CONTROL_MASK;

  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_cb);
  gtk_widget_class_install_action (widget_class, "win.undo-change", "x", undo_change_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, control, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, control | GDK_SHIFT_MASK,
                                       "win.redo", NULL);
}

void
ost_window_note_change (OstWindow *self, gint64 change, const char *words)
{
  g_return_if_fail (OST_IS_WINDOW (self));
  ost_undo_history_add (self->history, change, words);
  refresh (self);
}

void
ost_window_forget_changes (OstWindow *self)
{
  ost_undo_history_clear (self->history);
  refresh (self);
}
