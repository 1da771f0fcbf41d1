/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-window"

#include "config.h"

#include <glib/gi18n.h>

#include "app/edit.h"
#include "app/help-window.h"
#include "app/tell.h"
#include "app/window-private.h"
#include "app/window-sections.h"

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstPage *page = ost_window_get_page (OST_WINDOW (widget));

  if (page != NULL)
    ost_page_add (page);
}

static void
search_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstPage *page = ost_window_get_page (OST_WINDOW (widget));

  if (page != NULL)
    ost_page_search (page);
}

static void
back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ost_window_go_back (OST_WINDOW (widget));
}

static void
section_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstWindow *self = OST_WINDOW (widget);

  if (self->db != NULL)
    ost_window_show_section (self, g_variant_get_string (parameter, NULL));
}

static void
nth_section_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstWindow *self = OST_WINDOW (widget);
  guint n_sections;
  const OstSection *sections = ost_sections (&n_sections);
  const int wanted = g_variant_get_int32 (parameter);

  if (self->db != NULL && wanted < (int) n_sections)
    ost_window_show_section (self, sections[wanted].id);
}

static void
open_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *topic;
  gint64 id;

  g_variant_get (parameter, "(&sx)", &topic, &id);
  if (OST_WINDOW (widget)->db != NULL)
    ost_window_open_record (OST_WINDOW (widget), topic, id);
}

static void
sidebar_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AdwFlap *flap = OST_WINDOW (widget)->flap;

  adw_flap_set_reveal_flap (flap, !adw_flap_get_reveal_flap (flap));
}

static gpointer
undo (OstTxn *txn, gpointer arg, GError **error)
{
  return GINT_TO_POINTER (ost_edit_undo (txn, *(gint64 *) arg, error));
}

static void
undone_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  ost_db_call_finish (OST_DB (object), result, &error);
  if (g_error_matches (error, OST_DB_ERROR, OST_DB_ERROR_CONFLICT))
    ost_tell (GTK_WIDGET (self), _ ("Not undone: it has been changed again since"));
  else if (error != NULL)
    ost_tell_error (GTK_WIDGET (self), error);
  else
    ost_tell (GTK_WIDGET (self), _ ("Undone"));
}

static void
undo_change_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstWindow *self = OST_WINDOW (widget);
  gint64 change = g_variant_get_int64 (parameter);

  if (self->db != NULL)
    ost_db_call_async (self->db, OST_DB_EDIT, undo, g_memdup2 (&change, sizeof change), g_free,
                       NULL, NULL, undone_cb, g_object_ref (self));
}

static void
help_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ost_help_show (GTK_WINDOW (widget),
                 ost_help_page_for (ost_window_get_topic (OST_WINDOW (widget))));
}

static void
add_section_keys (GtkWidgetClass *widget_class)
{
  for (int i = 0; i < 9; i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_CONTROL_MASK,
                                         "win.nth-section", "i", i);
}

void
ost_window_class_install_actions (GtkWidgetClass *widget_class)
{
  const GdkModifierType control = GDK_CONTROL_MASK;

  gtk_widget_class_install_action (widget_class, "win.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "win.section", "s", section_cb);
  gtk_widget_class_install_action (widget_class, "win.nth-section", "i", nth_section_cb);
  gtk_widget_class_install_action (widget_class, "win.open", "(sx)", open_cb);
  gtk_widget_class_install_action (widget_class, "win.sidebar", NULL, sidebar_cb);
  gtk_widget_class_install_action (widget_class, "win.help", NULL, help_cb);
  gtk_widget_class_install_action (widget_class, "win.undo-change", "x", undo_change_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, control, "win.add", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, control, "win.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F1, 0, "win.help", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, 0, "win.sidebar", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, control, "window.close", NULL);
  add_section_keys (widget_class);
}
