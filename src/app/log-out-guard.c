/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gtk/gtk.h>

#include "app/log-out-guard.h"

static GtkApplication *
find_application (void)
{
  GApplication *application = g_application_get_default ();

  return GTK_IS_APPLICATION (application) && g_application_get_is_registered (application)
             ? GTK_APPLICATION (application)
             : NULL;
}

guint
ost_log_out_hold (const char *why)
{
  GtkApplication *application = find_application ();

  if (application == NULL)
    return 0;
  return gtk_application_inhibit (application, gtk_application_get_active_window (application),
                                  GTK_APPLICATION_INHIBIT_LOGOUT, why);
}

void
ost_log_out_release (guint cookie)
{
  GtkApplication *application = find_application ();

  if (cookie != 0 && application != NULL)
    gtk_application_uninhibit (application, cookie);
}
