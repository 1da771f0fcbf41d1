/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "cli/cli.h"
#include "exchange/demo-centre.h"
#include "exchange/new-centre-store.h"

/* Only the place that nobody named is made: elsewhere a wrong path should be seen. */
static void
make_usual_folder (const OstCli *cli, const char *address)
{
  g_autofree char *folder = g_path_get_dirname (address);

  if (ost_cli_get_named (cli) == NULL)
    g_mkdir_with_parents (folder, 0700);
}

static OstExit
run (OstCli *cli, char **arguments)
{
  g_autofree char *address = ost_cli_dup_address (cli);
  g_autofree char *password = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (OstDb) db = NULL;

  if (!ost_cli_read_password (cli, &password, &error))
    return ost_cli_fail (error);
  make_usual_folder (cli, address);
  db = ost_new_centre_create (address, password, &error);
  if (db == NULL)
    return ost_cli_fail_at (address, error);
  ost_cli_prepare (cli, db);
  if (cli->options.demo && !ost_demo_fill (db, &cli->today, &error))
    {
      ost_db_unmake (db);
      return ost_cli_fail_at (address, error);
    }
  if (!ost_db_is_encrypted (db) && !ost_db_is_server (db))
    ost_cli_print (_ ("%s is not encrypted; give a password with --password-file\n"), address);
  else
    ost_cli_print (_ ("%s has been made\n"), address);
  ost_db_close (db);
  return OST_EXIT_DONE;
}

const OstCommand ost_init_command = {
  .name = "init",
  .usage = "[--demo]",
  .summary = N_ ("make a new database, with --demo filled with an invented centre"),
  .options = "demo",
  .n_arguments = 0,
  .run = run,
};
