/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "cli/register.h"

static OstExit
run (OstCli *cli, char **arguments)
{
  OstExportQuery query = { .sheet = ost_cli_find_sheet (arguments[0]) };

  if (query.sheet == NULL || !ost_cli_read_format (cli, "csv xlsx json", &query.format))
    return OST_EXIT_USAGE;
  if (ost_table_format_is_binary (query.format) && !ost_cli_may_write_binary (cli))
    return OST_EXIT_USAGE;
  return ost_cli_write_register (cli, &query);
}

const OstCommand ost_export_command = {
  .name = "export",
  .usage = "KIND [--format csv|xlsx|json] [-o FILE]",
  .summary = N_ ("write a register; the CSV imports again unchanged"),
  .options = "format output",
  .n_arguments = 1,
  .run = run,
};
