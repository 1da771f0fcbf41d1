/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/font-catalogue.h"

/* The folders and caches of fontconfig's own fonts.conf on the common distributions, and those that
 * a Flatpak sees of its host.  Whether a cache is still true of its folder is fontconfig's care. */
static const char *const font_folders[] = { "/usr/share/fonts", "/usr/local/share/fonts",
                                            "/run/host/fonts", "/run/host/local-fonts",
                                            "/run/host/user-fonts" };
static const char *const cache_folders[] = { "/var/cache/fontconfig", "/usr/lib/fontconfig/cache",
                                             "/run/host/fonts-cache",
                                             "/run/host/user-fonts-cache" };

/* Of the folders that there are: fontconfig looks for each of its files in every cache. */
static void
append_folder (GString *xml, const char *element, const char *folder)
{
  g_autofree char *text = g_markup_printf_escaped ("<%s>%s</%s>\n", element, folder, element);

  if (g_file_test (folder, G_FILE_TEST_IS_DIR))
    g_string_append (xml, text);
}

static char *
dup_configuration (void)
{
  g_autoptr (GString) xml = g_string_new ("<?xml version=\"1.0\"?>\n<fontconfig>\n");
  g_autofree char *own_fonts = g_build_filename (g_get_user_data_dir (), "fonts", NULL);
  g_autofree char *old_fonts = g_build_filename (g_get_home_dir (), ".fonts", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (font_folders); i++)
    append_folder (xml, "dir", font_folders[i]);
  append_folder (xml, "dir", own_fonts);
  append_folder (xml, "dir", old_fonts);
  for (guint i = 0; i < G_N_ELEMENTS (cache_folders); i++)
    append_folder (xml, "cachedir", cache_folders[i]);
  g_string_append (xml, "<cachedir prefix=\"xdg\">fontconfig</cachedir>\n");
  g_string_append (xml, "</fontconfig>\n");
  return g_string_free (g_steal_pointer (&xml), FALSE);
}

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
  g_autofree char *xml = NULL;
  FcConfig *config;

  if (is_configured ())
    return ost_font_catalogue_desktop ();
  xml = dup_configuration ();
  config = FcConfigCreate ();
  if (config != NULL && FcConfigParseAndLoadFromMemory (config, (const FcChar8 *) xml, FcTrue) &&
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
