/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-settings"

#include "config.h"

#include "app/near-program.h"
#include "app/settings.h"

static GSettingsSchemaSource *
open_source (void)
{
  static const char *const folders[] = { ".", "../data", "../../data", "../share/glib-2.0/schemas",
                                         NULL };
  GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();
  GSettingsSchemaSource *source = NULL;
  g_autofree char *folder = ost_near_program (folders, "gschemas.compiled");

  if (folder != NULL)
    source = g_settings_schema_source_new_from_directory (folder, installed, TRUE, NULL);
  if (source == NULL && installed != NULL)
    source = g_settings_schema_source_ref (installed);
  return source;
}

GSettings *
ost_settings_new (void)
{
  GSettingsSchemaSource *source = open_source ();
  GSettingsSchema *schema = NULL;
  GSettings *settings = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, OSTOJA_APP_ID, TRUE);

  /* g_settings_new would abort the program. */
  if (schema != NULL)
    settings = g_settings_new_full (schema, NULL, NULL);
  else
    g_message ("settings are not installed, nothing is remembered");

  g_clear_pointer (&schema, g_settings_schema_unref);
  g_clear_pointer (&source, g_settings_schema_source_unref);
  return settings;
}
