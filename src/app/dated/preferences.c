/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/dated/preferences.h"

struct _OstPreferences
{
  AdwPreferencesWindow parent_instance;

  AdwComboRow *colors;
  AdwActionRow *database;
  GtkSwitch *notice;

  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (OstPreferences, ost_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static const char *const color_words[] = { "system", "light", "dark" };
static const AdwColorScheme color_schemes[] = { ADW_COLOR_SCHEME_DEFAULT,
                                                ADW_COLOR_SCHEME_FORCE_LIGHT,
                                                ADW_COLOR_SCHEME_FORCE_DARK };

static guint
find_colors (GSettings *settings)
{
  g_autofree char *word = g_settings_get_string (settings, "color-scheme");

  for (guint i = 0; i < G_N_ELEMENTS (color_words); i++)
    if (g_str_equal (color_words[i], word))
      return i;
  return 0;
}

static void
colors_chosen_cb (OstPreferences *self)
{
  guint chosen = adw_combo_row_get_selected (self->colors);

  if (chosen >= G_N_ELEMENTS (color_words))
    return;
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), color_schemes[chosen]);
  if (self->settings != NULL)
    g_settings_set_string (self->settings, "color-scheme", color_words[chosen]);
}

static void
ost_preferences_dispose (GObject *object)
{
  OstPreferences *self = OST_PREFERENCES (object);

  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), OST_TYPE_PREFERENCES);

  G_OBJECT_CLASS (ost_preferences_parent_class)->dispose (object);
}

static void
ost_preferences_class_init (OstPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_preferences_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/dated/preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, OstPreferences, colors);
  gtk_widget_class_bind_template_child (widget_class, OstPreferences, database);
  gtk_widget_class_bind_template_child (widget_class, OstPreferences, notice);
  gtk_widget_class_bind_template_callback (widget_class, colors_chosen_cb);
}

static void
ost_preferences_init (OstPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

OstPreferences *
ost_preferences_new (GtkWindow *parent, GSettings *settings, const char *address)
{
  OstPreferences *self = g_object_new (OST_TYPE_PREFERENCES, "transient-for", parent, "application",
                                       gtk_window_get_application (parent), "modal", TRUE,
                                       "search-enabled", FALSE, NULL);

  if (settings != NULL)
    {
      adw_combo_row_set_selected (self->colors, find_colors (settings));
      g_settings_bind (settings, "morning-notice", self->notice, "active", G_SETTINGS_BIND_DEFAULT);
    }
  g_set_object (&self->settings, settings);
  adw_action_row_set_subtitle (self->database,
                               address != NULL ? address : _ ("no database is open"));
  return self;
}

void
ost_preferences_apply_colors (GSettings *settings)
{
  if (settings != NULL)
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                        color_schemes[find_colors (settings)]);
}
