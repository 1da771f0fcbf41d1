/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-application"

#include "config.h"

#include <glib/gi18n.h>

#include "app/application-private.h"
#include "app/dated/ask.h"
#include "app/dated/preferences.h"
#include "app/dated/spoken-pages.h"
#include "app/morning-notice.h"
#include "app/near-program.h"
#include "app/settings.h"
#include "app/start-error.h"
#include "base/date.h"

G_DEFINE_FINAL_TYPE (OstApplication, ost_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = { { "today", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL,
                                          N_ ("Take DAY for today"), N_ ("YYYY-MM-DD") },
                                        { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE,
                                          G_OPTION_ARG_STRING_ARRAY, NULL, NULL,
                                          N_ ("[DATABASE]") },
                                        { NULL } };

OstWindow *
ost_application_get_window (OstApplication *self)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *link = windows; link != NULL; link = link->next)
    if (OST_IS_WINDOW (link->data))
      return link->data;
  return NULL;
}

static void
show_in_windows (OstApplication *self)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *link = windows; link != NULL; link = link->next)
    if (OST_IS_WINDOW (link->data))
      ost_window_set_db (link->data, self->db);
}

static void
close_db (OstApplication *self)
{
  g_autoptr (OstDb) db = g_steal_pointer (&self->db);

  show_in_windows (self);
  if (db != NULL)
    ost_db_close (db);
}

void
ost_application_show_db (OstApplication *self, OstDb *db, const char *address)
{
  g_autofree char *kept = g_strdup (address);

  close_db (self);
  self->db = db;
  g_free (self->address);
  self->address = g_steal_pointer (&kept);
  if (self->settings != NULL)
    g_settings_set_string (self->settings, "database", self->address);
  show_in_windows (self);
  ost_application_begin_session (self);
}

void
ost_application_show_error (OstApplication *self, const char *address, const GError *error)
{
  const char *title;
  g_autofree char *description = NULL;
  OstWindow *window = ost_application_get_window (self);

  ost_start_error_explain (error, address, &title, &description);
  if (window != NULL)
    ost_window_set_start_error (window, title, description);
}

typedef struct
{
  OstApplication *application; /* a reference */
  char *address;
} Opening;

static void open_with_password (OstApplication *self, const char *address, const char *password);

static void
password_answered_cb (const char *password, gpointer user_data)
{
  Opening *opening = user_data;

  if (password != NULL)
    open_with_password (opening->application, opening->address, password);
  g_object_unref (opening->application);
  g_free (opening->address);
  g_free (opening);
}

static void
ask_for_password (OstApplication *self, const char *address, const char *why)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->application = g_object_ref (self);
  opening->address = g_strdup (address);
  ost_ask_password (GTK_WINDOW (ost_application_get_window (self)), why, password_answered_cb,
                    opening);
}

static void
open_with_password (OstApplication *self, const char *address, const char *password)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = g_strdup (address);
  OstDb *db;

  close_db (self);
  db = ost_db_open (kept, password, &error);
  if (db != NULL)
    {
      ost_application_show_db (self, db, kept);
      return;
    }

  g_free (self->address);
  self->address = g_strdup (kept);
  ost_application_show_error (self, kept, error);
  if (g_error_matches (error, OST_DB_ERROR, OST_DB_ERROR_PASSWORD))
    ask_for_password (self, kept,
                      password == NULL ? _ ("This database is encrypted.")
                                       : _ ("This was not the password. Try again."));
}

void
ost_application_open (OstApplication *self, const char *address)
{
  g_return_if_fail (OST_IS_APPLICATION (self) && address != NULL);
  open_with_password (self, address, NULL);
}

/* As ostojactl finds it: the argument, the variable, the user's data directory; between the last
 * two the one that was open last. */
static char *
find_address (OstApplication *self)
{
  g_autofree char *last = NULL;

  if (g_getenv ("OSTOJA_DATABASE") != NULL)
    return g_strdup (g_getenv ("OSTOJA_DATABASE"));
  if (self->settings != NULL)
    last = g_settings_get_string (self->settings, "database");
  if (last != NULL && *last != '\0')
    return g_steal_pointer (&last);
  return g_build_filename (g_get_user_data_dir (), "ostoja", "ostoja.db", NULL);
}

/* On the first start there is no file yet: the start page is no error then. */
static void
open_first (OstApplication *self, const char *wanted)
{
  g_autofree char *address = wanted != NULL ? g_strdup (wanted) : find_address (self);
  g_autofree char *usual = g_build_filename (g_get_user_data_dir (), "ostoja", "ostoja.db", NULL);

  if (!g_str_equal (address, usual) || g_file_test (usual, G_FILE_TEST_EXISTS))
    ost_application_open (self, address);
}

/* The program's own icon, also when it runs from where it was built or unpacked. */
static void
find_icons (void)
{
  static const char *const folders[] = { "../data/icons", "../../data/icons", "../share/icons",
                                         NULL };
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  g_autofree char *folder =
      ost_near_program (folders, "hicolor/scalable/apps/" OSTOJA_APP_ID ".svg");

  if (folder != NULL)
    gtk_icon_theme_add_search_path (theme, folder);
}

static void
ost_application_startup (GApplication *application)
{
  OstApplication *self = OST_APPLICATION (application);

  G_APPLICATION_CLASS (ost_application_parent_class)->startup (application);

  ost_spoken_pages_watch ();
  find_icons ();
  gtk_window_set_default_icon_name (OSTOJA_APP_ID);
  self->settings = ost_settings_new ();
  ost_preferences_apply_colors (self->settings);
  ost_application_add_actions (self);
}

/* TRUE when there was none before. */
static gboolean
show_window (OstApplication *self)
{
  OstWindow *window = ost_application_get_window (self);
  const gboolean is_first = window == NULL;

  if (is_first)
    {
      window = ost_window_new (GTK_APPLICATION (self), self->settings);
      ost_window_set_db (window, self->db);
      ost_window_set_subtitle (window, self->subtitle);
    }
  gtk_window_present (GTK_WINDOW (window));
  return is_first;
}

/* By the desktop over D-Bus (no command line then), or a notification. */
static void
ost_application_activate (GApplication *application)
{
  OstApplication *self = OST_APPLICATION (application);

  if (show_window (self) && self->db == NULL)
    open_first (self, NULL);
}

/* An address stays as typed; a file's name is made absolute in the caller's folder. */
static char *
resolve_address (GApplicationCommandLine *command_line, const char *typed)
{
  g_autoptr (GFile) file = NULL;

  if (strstr (typed, "://") != NULL)
    return g_strdup (typed);
  file = g_application_command_line_create_file_for_arg (command_line, typed);
  return g_file_get_path (file);
}

static int
ost_application_command_line (GApplication *application, GApplicationCommandLine *command_line)
{
  OstApplication *self = OST_APPLICATION (application);
  GVariantDict *dict = g_application_command_line_get_options_dict (command_line);
  g_auto (GStrv) rest = NULL;
  g_autofree char *address = NULL;

  if (g_variant_dict_lookup (dict, G_OPTION_REMAINING, "^as", &rest))
    address = resolve_address (command_line, rest[0]);

  show_window (self);
  /* The database that is open stays as it is, with what is being typed. */
  if (self->db == NULL || (address != NULL && g_strcmp0 (address, self->address) != 0))
    open_first (self, address);
  return 0;
}

static int
ost_application_handle_local_options (GApplication *application, GVariantDict *dict)
{
  const char *today = NULL;
  GDate day;

  if (!g_variant_dict_lookup (dict, "today", "&s", &today))
    return -1;
  if (!ost_date_parse_iso (today, &day))
    {
      g_printerr (_ ("ostoja: --today wants a day like 2026-11-21, not “%s”\n"), today);
      return 2;
    }
  g_setenv ("OSTOJA_TODAY", today, TRUE);
  return -1;
}

static void
ost_application_shutdown (GApplication *application)
{
  close_db (OST_APPLICATION (application));
  ost_morning_notice_withdraw (application);
  G_APPLICATION_CLASS (ost_application_parent_class)->shutdown (application);
}

static void
ost_application_finalize (GObject *object)
{
  OstApplication *self = OST_APPLICATION (object);

  g_clear_object (&self->settings);
  g_free (self->address);
  g_free (self->subtitle);

  G_OBJECT_CLASS (ost_application_parent_class)->finalize (object);
}

static void
ost_application_class_init (OstApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ost_application_finalize;
  application_class->startup = ost_application_startup;
  application_class->activate = ost_application_activate;
  application_class->command_line = ost_application_command_line;
  application_class->handle_local_options = ost_application_handle_local_options;
  application_class->shutdown = ost_application_shutdown;
}

static void
ost_application_init (OstApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

OstApplication *
ost_application_new (void)
{
  return g_object_new (OST_TYPE_APPLICATION, "application-id", OSTOJA_APP_ID, "resource-base-path",
                       "/pl/ostoja/Ostoja", "flags", G_APPLICATION_HANDLES_COMMAND_LINE, NULL);
}

OstDb *
ost_application_get_db (OstApplication *self)
{
  g_return_val_if_fail (OST_IS_APPLICATION (self), NULL);
  return self->db;
}
