/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/dated/about.h"

/* What the program stands on, and by which licence. */
static const struct
{
  const char *title;
  const char *copyright;
  GtkLicense license;
  const char *words; /* of a licence that GTK does not know */
} libraries[] = {
  { "GTK, libadwaita, GLib, Pango, json-glib", "GNOME", GTK_LICENSE_LGPL_2_1, NULL },
  { "Cairo, HarfBuzz, fontconfig", "freedesktop.org", GTK_LICENSE_MIT_X11, NULL },
  { "Poppler", "The Poppler Developers, Glyph and Cog LLC", GTK_LICENSE_GPL_2_0, NULL },
  { "SQLCipher", "Zetetic LLC", GTK_LICENSE_BSD_3, NULL },
  { "OpenSSL", "The OpenSSL Project", GTK_LICENSE_APACHE_2_0, NULL },
  { "libpq", "PostgreSQL Global Development Group", GTK_LICENSE_CUSTOM, "PostgreSQL License" },
  { "libharu", "Takeshi Kanno, Antony Dovgal", GTK_LICENSE_CUSTOM, "zlib/libpng License" },
  { "libhyphen", "Raph Levien, László Németh", GTK_LICENSE_LGPL_2_1, NULL },
  { "libical", "Eric Busboom, libical developers", GTK_LICENSE_LGPL_2_1, NULL },
  { "libxlsxwriter", "John McNamara", GTK_LICENSE_BSD, NULL },
  { "libsodium", "Frank Denis", GTK_LICENSE_CUSTOM, "ISC License" },
  { "Liberation Fonts", "Red Hat, Google", GTK_LICENSE_CUSTOM, "SIL Open Font License 1.1" },
};

void
ost_show_about (GtkWindow *parent)
{
  AdwAboutWindow *window = g_object_new (
      ADW_TYPE_ABOUT_WINDOW, "transient-for", parent, "modal", TRUE, "application-name",
      _ ("Ostoja"), "application-icon", OSTOJA_APP_ID, "version", OSTOJA_VERSION, "developer-name",
      _ ("The authors of Ostoja"), "comments",
      _ ("Family support in a social welfare centre: families, visits, plans, opinions for "
         "courts, foster care and its costs."),
      "license-type", GTK_LICENSE_GPL_3_0,
      /* Translators: your name and address, a line each. */
      "translator-credits", _ ("translator-credits"), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (libraries); i++)
    adw_about_window_add_legal_section (window, libraries[i].title, libraries[i].copyright,
                                        libraries[i].license, libraries[i].words);
  gtk_window_present (GTK_WINDOW (window));
}
