/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "cli/cli.h"
#include "exchange/check-store.h"

static OstExit
run (OstCli *cli, char **arguments)
{
  g_autoptr (OstDb) db = ost_cli_open (cli);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  if (db == NULL)
    return OST_EXIT_FAILED;
  findings = ost_check_database (db, &error);
  ost_db_close (db);
  if (findings == NULL)
    return ost_cli_fail (error);
  for (guint i = 0; i < findings->len; i++)
    ost_cli_print ("%s\n", (const char *) g_ptr_array_index (findings, i));
  if (findings->len == 0)
    return OST_EXIT_DONE;
  ost_cli_tell (ngettext ("%u finding", "%u findings", findings->len), findings->len);
  return OST_EXIT_FAILED;
}

const OstCommand ost_check_command = {
  .name = "check",
  .usage = "",
  .summary = N_ ("look whether the database is sound; a line for each finding"),
  .options = "",
  .n_arguments = 0,
  .run = run,
};
