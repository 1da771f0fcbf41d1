/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-application"

#include "config.h"

#include <glib/gi18n.h>

#include "app/application-private.h"
#include "app/dated/about.h"
#include "app/dated/ask.h"
#include "app/dated/choose-file.h"
#include "app/dated/preferences.h"
#include "exchange/new-centre-store.h"

static GtkWindow *
get_parent (OstApplication *self)
{
  return gtk_application_get_active_window (GTK_APPLICATION (self));
}

static void
new_window_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  OstApplication *self = user_data;
  OstWindow *window = ost_window_new (GTK_APPLICATION (self), self->settings);

  ost_window_set_db (window, self->db);
  ost_window_set_subtitle (window, self->subtitle);
  gtk_window_present (GTK_WINDOW (window));
}

static void
file_to_open_cb (GFile *file, gpointer user_data)
{
  g_autofree char *path = g_file_get_path (file);

  if (path != NULL)
    ost_application_open (user_data, path);
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ost_choose_file_to_open (get_parent (user_data), _ ("Open a database"), file_to_open_cb,
                           g_object_ref (user_data), g_object_unref);
}

static void
retry_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  OstApplication *self = user_data;
  g_autofree char *address = g_strdup (self->address);

  if (address != NULL)
    ost_application_open (self, address);
}

typedef struct
{
  OstApplication *application; /* a reference */
  char *path;
} Making;

static void
new_password_cb (const char *password, gpointer user_data)
{
  Making *making = user_data;
  g_autoptr (GError) error = NULL;
  OstDb *db;

  if (password != NULL)
    {
      db = ost_new_centre_create (making->path, *password != '\0' ? password : NULL, &error);
      if (db != NULL)
        ost_application_show_db (making->application, db, making->path);
      else
        ost_application_show_error (making->application, making->path, error);
    }
  g_object_unref (making->application);
  g_free (making->path);
  g_free (making);
}

static void
file_to_make_cb (GFile *file, gpointer user_data)
{
  Making *making = g_new0 (Making, 1);

  making->application = g_object_ref (user_data);
  making->path = g_file_get_path (file);
  ost_ask_new_password (get_parent (user_data), new_password_cb, making);
}

static void
make_database_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ost_choose_file_to_save (get_parent (user_data), _ ("Make a new database"), _ ("centre.ostoja"),
                           file_to_make_cb, g_object_ref (user_data), g_object_unref);
}

static void
make_demo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ost_application_make_demo (user_data);
}

/* What a notification leads to. */
static void
section_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  OstApplication *self = user_data;
  OstWindow *window;

  g_application_activate (G_APPLICATION (self));
  window = ost_application_get_window (self);
  if (self->db != NULL && window != NULL)
    ost_window_show_section (window, g_variant_get_string (parameter, NULL));
}

static void
who_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ost_application_ask_who (user_data);
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  OstApplication *self = user_data;

  gtk_window_present (GTK_WINDOW (ost_preferences_new (get_parent (self), self->settings,
                                                       self->db != NULL ? self->address : NULL)));
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ost_show_about (get_parent (user_data));
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window;

  /* Each window may have something to remember. */
  while ((window = get_parent (user_data)) != NULL)
    {
      gtk_window_close (window);
      if (get_parent (user_data) == window)
        break;
    }
}

static const GActionEntry actions[] = {
  { "new-window", new_window_cb },       { "open", open_cb },           { "retry", retry_cb },
  { "make-database", make_database_cb }, { "make-demo", make_demo_cb }, { "who", who_cb },
  { "preferences", preferences_cb },     { "about", about_cb },         { "quit", quit_cb },
  { "section", section_cb, "s" },
};

static const struct
{
  const char *action;
  const char *keys;
} accelerators[] = {
  { "app.new-window", "<control><alt>n" },
  { "app.open", "<control>o" },
  { "app.preferences", "<control>comma" },
  { "app.quit", "<control>q" },
};

void
ost_application_add_actions (OstApplication *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    {
      const char *const accels[] = { accelerators[i].keys, NULL };

      gtk_application_set_accels_for_action (GTK_APPLICATION (self), accelerators[i].action,
                                             accels);
    }
}
