/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>

#include "base/date.h"
#include "cli/cli-options.h"

static const OstCommand *const commands[] = {
  &ost_init_command,        &ost_import_command,   &ost_export_command,   &ost_list_command,
  &ost_cofinancing_command, &ost_document_command, &ost_calendar_command, &ost_check_command,
};

/* A program that was built and not installed has its words beside it. */
static char *
find_words (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *home = g_path_get_dirname (program != NULL ? program : "");
  g_autofree char *folder = g_canonicalize_filename ("../../po", home);
  g_autofree char *words =
      g_build_filename (folder, "pl", "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);

  return g_file_test (words, G_FILE_TEST_EXISTS) ? g_steal_pointer (&folder) : g_strdup (LOCALEDIR);
}

static void
bind_words (void)
{
  g_autofree char *folder = find_words ();

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static const OstCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i]->name, name))
      return commands[i];
  return NULL;
}

static void
print_help (void)
{
  ost_cli_print (_ ("Usage: ostojactl [-d DATABASE] [--password-file FILE] [--today YYYY-MM-DD] "
                    "COMMAND …\n"));
  ost_cli_print (_ ("Command line of Ostoja, the program of social welfare centres for family "
                    "support.\n\n"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    ost_cli_print ("  %s %s\n      %s\n", commands[i]->name, commands[i]->usage,
                   _ (commands[i]->summary));
  ost_cli_print (_ ("\nWithout -d the database is $OSTOJA_DATABASE, else ostoja/ostoja.db in the "
                    "user's data directory.\nExit status: 0 done, 1 failed, 2 wrong usage, 3 input "
                    "rejected.\n"));
}

static void
print_command_help (const OstCommand *command)
{
  ost_cli_print (_ ("Usage: ostojactl %s %s\n"), command->name, command->usage);
  ost_cli_print ("%s\n", _ (command->summary));
}

static gboolean
read_today (OstCli *cli)
{
  const char *named = cli->options.today != NULL ? cli->options.today : g_getenv ("OSTOJA_TODAY");

  cli->today = ost_date_today ();
  if (named == NULL || ost_date_parse_iso (named, &cli->today))
    return TRUE;
  ost_cli_tell (_ ("“%s” is not a day; write it as 2026-11-21"), named);
  return FALSE;
}

static OstExit
run_command (OstCli *cli, char **arguments)
{
  const OstCommand *command = find_command (arguments[0]);
  const char *strange;

  if (command == NULL)
    return ost_cli_misuse (_ ("there is no command “%s”; see ostojactl --help"), arguments[0]);
  if (cli->options.help)
    {
      print_command_help (command);
      return OST_EXIT_DONE;
    }
  strange = ost_cli_options_find_strange (&cli->options, command);
  if (strange != NULL)
    return ost_cli_misuse (_ ("“%s” takes no %s"), command->name, strange);
  if ((int) g_strv_length (arguments + 1) != command->n_arguments)
    return ost_cli_misuse (_ ("usage: ostojactl %s %s"), command->name, command->usage);
  if (!read_today (cli))
    return OST_EXIT_USAGE;
  return command->run (cli, arguments + 1);
}

static OstExit
run (OstCli *cli, char ***arguments)
{
  g_autoptr (GError) error = NULL;

  if (!ost_cli_options_parse (&cli->options, arguments, &error))
    return ost_cli_misuse ("%s", error->message);
  if (cli->options.version)
    ost_cli_print ("ostojactl %s\n", OSTOJA_VERSION);
  else if ((*arguments)[1] == NULL && cli->options.help)
    print_help ();
  else if ((*arguments)[1] == NULL)
    return ost_cli_misuse (_ ("which command? See ostojactl --help"));
  else
    return run_command (cli, *arguments + 1);
  return OST_EXIT_DONE;
}

int
main (int argc, char *argv[])
{
  OstCli cli = { 0 };
  g_auto (GStrv) arguments = NULL;
  OstExit status;

  bind_words ();
  g_set_prgname ("ostojactl");
  arguments = g_strdupv (argv);
  status = run (&cli, &arguments);
  ost_cli_options_clear (&cli.options);
  if (fflush (stdout) != 0 && status == OST_EXIT_DONE)
    {
      ost_cli_tell (_ ("standard output cannot be written"));
      status = OST_EXIT_FAILED;
    }
  return (int) status;
}
