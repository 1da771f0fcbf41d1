/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "cli/cli-options.h"

/* Texts are taken as bytes: GLib would convert them from the locale's character set, and a script
 * under LC_ALL=C passes UTF-8 all the same. */
#define TEXT_OPTION(name, letter, member)                                                          \
  {                                                                                                \
    name, letter, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &self->member, NULL, NULL             \
  }
#define FLAG_OPTION(name, letter, member)                                                          \
  {                                                                                                \
    name, letter, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &self->member, NULL, NULL                 \
  }

gboolean
ost_cli_options_parse (OstCliOptions *self, char ***arguments, GError **error)
{
  const GOptionEntry entries[] = {
    TEXT_OPTION ("database", 'd', database),
    TEXT_OPTION ("password-file", 0, password_file),
    TEXT_OPTION ("today", 0, today),
    TEXT_OPTION ("output", 'o', output),
    TEXT_OPTION ("format", 0, format),
    TEXT_OPTION ("search", 0, search),
    TEXT_OPTION ("limit", 0, limit),
    TEXT_OPTION ("from", 0, from),
    TEXT_OPTION ("to", 0, to),
    TEXT_OPTION ("child", 0, child),
    TEXT_OPTION ("county", 0, county),
    TEXT_OPTION ("assistant", 0, assistant),
    { "rule", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &self->rules, NULL, NULL },
    FLAG_OPTION ("demo", 0, demo),
    FLAG_OPTION ("dry-run", 0, dry_run),
    FLAG_OPTION ("explain", 0, explain),
    FLAG_OPTION ("help", 'h', help),
    FLAG_OPTION ("version", 0, version),
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, NULL);
  return g_option_context_parse_strv (context, arguments, error);
}

void
ost_cli_options_clear (OstCliOptions *self)
{
  char **const texts[] = {
    &self->database, &self->password_file, &self->today,  &self->output,
    &self->format,   &self->search,        &self->limit,  &self->from,
    &self->to,       &self->child,         &self->county, &self->assistant,
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_clear_pointer (texts[i], g_free);
  g_clear_pointer (&self->rules, g_strfreev);
}

static gboolean
takes (const OstCommand *command, const char *option)
{
  g_auto (GStrv) taken = g_strsplit (command->options, " ", -1);

  return g_strv_contains ((const char *const *) taken, option);
}

const char *
ost_cli_options_find_strange (const OstCliOptions *self, const OstCommand *command)
{
  const struct
  {
    const char *name;
    gboolean given;
  } own[] = {
    { "--output", self->output != NULL },
    { "--format", self->format != NULL },
    { "--search", self->search != NULL },
    { "--limit", self->limit != NULL },
    { "--from", self->from != NULL },
    { "--to", self->to != NULL },
    { "--child", self->child != NULL },
    { "--county", self->county != NULL },
    { "--assistant", self->assistant != NULL },
    { "--rule", self->rules != NULL },
    { "--demo", self->demo },
    { "--dry-run", self->dry_run },
    { "--explain", self->explain },
  };

  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    if (own[i].given && !takes (command, own[i].name + strlen ("--")))
      return own[i].name;
  return NULL;
}
