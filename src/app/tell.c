/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-tell"

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/tell.h"
#include "app/window.h"

#define UNDO_SECONDS 10

/* A dialog's words appear in the window that it belongs to: the dialog may close at once. */
static OstWindow *
window_of (GtkWidget *widget)
{
  GtkRoot *root = widget != NULL ? gtk_widget_get_root (widget) : NULL;
  GtkWindow *window = GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;

  while (window != NULL && !OST_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  return window != NULL ? OST_WINDOW (window) : NULL;
}

static AdwToast *
make_toast (const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  return adw_toast_new (escaped);
}

void
ost_tell (GtkWidget *widget, const char *text)
{
  OstWindow *window = window_of (widget);

  if (window != NULL)
    ost_window_add_toast (window, make_toast (text));
}

void
ost_tell_done (GtkWidget *widget, const char *text, gint64 change)
{
  OstWindow *window = window_of (widget);
  AdwToast *toast;

  if (window == NULL)
    return;

  toast = make_toast (text);
  if (change != 0)
    {
      adw_toast_set_button_label (toast, _ ("_Undo"));
      adw_toast_set_action_name (toast, "win.undo-change");
      adw_toast_set_action_target_value (toast, g_variant_new_int64 (change));
      adw_toast_set_timeout (toast, UNDO_SECONDS);
      ost_window_note_change (window, change, text);
    }
  ost_window_add_toast (window, toast);
}

void
ost_tell_error (GtkWidget *widget, const GError *error)
{
  OstWindow *window = window_of (widget);
  AdwToast *toast;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  /* The bar at the top says so already, for as long as it lasts. */
  if (window != NULL && ost_window_is_gone_told (window) &&
      g_error_matches (error, OST_DB_ERROR, OST_DB_ERROR_GONE))
    return;
  if (window == NULL)
    {
      g_message ("did not work: error %d", error->code);
      return;
    }
  toast = make_toast (error->message);
  adw_toast_set_timeout (toast, 0);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  ost_window_add_toast (window, toast);
}
