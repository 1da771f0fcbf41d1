/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/font-catalogue.h"

/* The folders and caches of fontconfig's own fonts.conf on the common distributions, and those that
 * a Flatpak sees of its host.  Caches are checked by fontconfig against the folders. */
static const char folders[] = "<?xml version=\"1.0\"?>\n"
                              "<!DOCTYPE fontconfig SYSTEM \"urn:fontconfig:fonts.dtd\">\n"
                              "<fontconfig>\n"
                              "<dir>/usr/share/fonts</dir>\n"
                              "<dir>/usr/local/share/fonts</dir>\n"
                              "<dir>/run/host/fonts</dir>\n"
                              "<dir>/run/host/local-fonts</dir>\n"
                              "<dir>/run/host/user-fonts</dir>\n"
                              "<dir prefix=\"xdg\">fonts</dir>\n"
                              "<dir>~/.fonts</dir>\n"
                              "<cachedir>/var/cache/fontconfig</cachedir>\n"
                              "<cachedir>/usr/lib/fontconfig/cache</cachedir>\n"
                              "<cachedir>/run/host/fonts-cache</cachedir>\n"
                              "<cachedir>/run/host/user-fonts-cache</cachedir>\n"
                              "<cachedir prefix=\"xdg\">fontconfig</cachedir>\n"
                              "<cachedir>~/.fontconfig</cachedir>\n"
                              "</fontconfig>\n";

static gboolean
is_configured (void)
{
  static const char *const names[] = { "FONTCONFIG_FILE", "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_getenv (names[i]) != NULL)
      return TRUE;
  return FALSE;
}

static gpointer
load_desktop (gpointer unused)
{
  return FcInitLoadConfigAndFonts ();
}

FcConfig *
ost_font_catalogue_desktop (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_desktop, NULL);
}

static gpointer
load_installed (gpointer unused)
{
  FcConfig *config;

  if (is_configured ())
    return ost_font_catalogue_desktop ();
  config = FcConfigCreate ();
  if (config != NULL &&
      FcConfigParseAndLoadFromMemory (config, (const FcChar8 *) folders, FcTrue) &&
      FcConfigBuildFonts (config))
    return config;
  if (config != NULL)
    FcConfigDestroy (config);
  return ost_font_catalogue_desktop ();
}

FcConfig *
ost_font_catalogue_installed (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_installed, NULL);
}
