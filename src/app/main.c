/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "app/application.h"
#include "app/near-program.h"

static void
bind_words (void)
{
  static const char *const folders[] = { "../po", "../../po", "../share/locale", NULL };
  g_autofree char *folder = ost_near_program (folders, "pl/LC_MESSAGES/" GETTEXT_PACKAGE ".mo");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int argc, char *argv[])
{
  g_autoptr (OstApplication) application = NULL;

  bind_words ();
  g_set_application_name (_ ("Ostoja"));
  application = ost_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
