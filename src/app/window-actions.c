/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-window"

#include "config.h"

#include "app/casework/quick-note.h"
#include "app/families/family-page.h"
#include "app/help-window.h"
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

  if (self->db == NULL || wanted >= (int) n_sections)
    return;
  ost_window_show_section (self, sections[wanted].id);
  ost_page_focus (ost_window_get_page (self));
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

/* On the page of a family the note is about that family. */
static void
quick_note_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstWindow *self = OST_WINDOW (widget);
  OstPage *page = ost_window_get_page (self);

  if (self->db != NULL)
    ost_quick_note_open (widget, self->db,
                         OST_IS_FAMILY_PAGE (page) ? ost_page_get_record (page) : 0);
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
  gtk_widget_class_install_action (widget_class, "win.quick-note", NULL, quick_note_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, control, "win.add", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, control | GDK_SHIFT_MASK,
                                       "win.quick-note", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, control, "win.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F1, 0, "win.help", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, 0, "win.sidebar", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, control, "window.close", NULL);
  add_section_keys (widget_class);
  ost_window_class_install_undo (widget_class);
}
