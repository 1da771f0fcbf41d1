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

GVariant *
ost_settings_load_entry (GSettings *settings, const char *key, const char *name)
{
  g_autoptr (GVariant) all = g_settings_get_value (settings, key);

  return g_variant_lookup_value (all, name, NULL);
}

void
ost_settings_store_entry (GSettings *settings, const char *key, const char *name, GVariant *value)
{
  g_autoptr (GVariant) former = g_settings_get_value (settings, key);
  g_autoptr (GVariant) mine = value != NULL ? g_variant_ref_sink (value) : NULL;
  GVariantBuilder builder;
  GVariantIter iter;
  const char *other;
  GVariant *entry;

  g_variant_builder_init (&builder, g_variant_get_type (former));
  g_variant_iter_init (&iter, former);
  while (g_variant_iter_next (&iter, "{&s@*}", &other, &entry))
    {
      if (!g_str_equal (other, name))
        g_variant_builder_add (&builder, "{s@*}", other, entry);
      g_variant_unref (entry);
    }
  if (mine != NULL)
    g_variant_builder_add (&builder, "{s@*}", name, mine);
  g_settings_set_value (settings, key, g_variant_builder_end (&builder));
}
