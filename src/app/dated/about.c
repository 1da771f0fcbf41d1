/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/dated/about.h"

void
ost_show_about (GtkWindow *parent)
{
  adw_show_about_window (
      parent, "application-name", _ ("Ostoja"), "application-icon", OSTOJA_APP_ID, "version",
      OSTOJA_VERSION, "developer-name", _ ("The authors of Ostoja"), "comments",
      _ ("Family support in a social welfare centre: families, visits, plans, opinions for "
         "courts, foster care and its costs."),
      "license-type", GTK_LICENSE_GPL_3_0,
      /* Translators: your name and address, a line each. */
      "translator-credits", _ ("translator-credits"), NULL);
}
