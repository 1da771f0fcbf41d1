/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-application"

#include "config.h"

#include <glib/gi18n.h>

#include "app/application-private.h"
#include "app/morning-notice.h"
#include "app/tell.h"
#include "app/who-dialog.h"
#include "base/date.h"
#include "exchange/demo-centre.h"
#include "exchange/new-centre-store.h"
#include "families/family-register-store.h"
#include "people/centre-store.h"

/* What happens when a database has been opened: who works in it, what it is, what day it is. */

static void
chosen_cb (OstApplication *self, const char *login)
{
  if (self->db != NULL)
    ost_db_set_author (self->db, login);
  if (self->settings != NULL)
    g_settings_set_string (self->settings, "login", login);
}

void
ost_application_ask_who (OstApplication *self)
{
  OstWindow *window = ost_application_get_window (self);
  OstWhoDialog *dialog;

  if (self->db == NULL || window == NULL)
    return;
  dialog = ost_who_dialog_new (GTK_WINDOW (window), self->db, ost_db_get_author (self->db));
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
}

/* $OSTOJA_USER, then the remembered one; else it is asked, and until it is answered changes are
 * under the name of the computer's user. */
static void
take_author (OstApplication *self)
{
  const char *user = g_getenv ("OSTOJA_USER");
  g_autofree char *remembered = NULL;

  if (self->settings != NULL)
    remembered = g_settings_get_string (self->settings, "login");
  if (user == NULL && remembered != NULL && *remembered != '\0')
    user = remembered;
  ost_db_set_author (self->db, user != NULL ? user : g_get_user_name ());
  if (user == NULL)
    ost_application_ask_who (self);
}

static gpointer
load_centre (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_centre_store_load (txn, error);
}

static void
centre_come_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstApplication) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (OstCentre) centre = ost_db_call_finish (OST_DB (object), result, &error);
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  if (error != NULL)
    ost_tell_error (GTK_WIDGET (ost_application_get_window (self)), error);
  g_free (self->subtitle);
  self->subtitle = g_strdup (centre != NULL && centre->is_demo ? _ ("sample data") : "");
  for (GList *link = windows; link != NULL; link = link->next)
    if (OST_IS_WINDOW (link->data))
      ost_window_set_subtitle (link->data, self->subtitle);
}

static gpointer
begin_day (OstTxn *txn, gpointer arg, GError **error)
{
  return GINT_TO_POINTER (ost_family_register_new_day (txn, arg, error));
}

static void
day_begun_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstApplication) self = user_data;
  g_autoptr (GError) error = NULL;

  ost_db_call_finish (OST_DB (object), result, &error);
  if (error != NULL)
    ost_tell_error (GTK_WIDGET (ost_application_get_window (self)), error);
}

void
ost_application_begin_session (OstApplication *self)
{
  const GDate today = ost_date_today ();
  /* Without --today the day is the clock's, also after midnight. */
  const GDate fixed = g_getenv ("OSTOJA_TODAY") != NULL ? today : ost_date_none ();

  ost_db_set_today (self->db, &fixed);
  take_author (self);
  ost_db_call_async (self->db, OST_DB_LOOK, load_centre, NULL, NULL,
                     (GDestroyNotify) ost_centre_free, NULL, centre_come_cb, g_object_ref (self));
  /* Next visits have moved on since the database was open last. */
  ost_db_call_async (self->db, OST_DB_EDIT, begin_day, g_memdup2 (&today, sizeof today), g_free,
                     NULL, NULL, day_begun_cb, g_object_ref (self));
  ost_morning_notice_send (G_APPLICATION (self), self->db, self->settings);
}

/* The demo centre: made in the user's data directory, on a thread. */

static void
make_demo (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const GDate today = ost_date_today ();
  GError *error = NULL;
  OstDb *db = ost_new_centre_create (data, NULL, &error);

  if (db != NULL && !ost_demo_fill (db, &today, &error))
    {
      ost_db_unmake (db);
      g_clear_object (&db);
    }
  if (db != NULL)
    g_task_return_pointer (task, db, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
demo_made_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  OstApplication *self = OST_APPLICATION (object);
  const char *path = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  OstDb *db = g_task_propagate_pointer (G_TASK (result), &error);

  g_application_unmark_busy (G_APPLICATION (self));
  g_application_release (G_APPLICATION (self));
  if (db != NULL)
    ost_application_show_db (self, db, path);
  else
    ost_application_show_error (self, path, error);
}

void
ost_application_make_demo (OstApplication *self)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "ostoja", "demo.ostoja", NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  OstWindow *window = ost_application_get_window (self);
  GTask *task;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      ost_application_open (self, path);
      return;
    }
  g_mkdir_with_parents (folder, 0700);
  if (window != NULL)
    ost_window_set_start_working (window, _ ("The demo centre is being made"));
  g_application_mark_busy (G_APPLICATION (self));
  g_application_hold (G_APPLICATION (self));
  task = g_task_new (self, NULL, demo_made_cb, NULL);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, make_demo);
  g_object_unref (task);
}
