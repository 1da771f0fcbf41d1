/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "cli/register.h"

static OstExit
run (OstCli *cli, char **arguments)
{
  OstExportQuery query = {
    .sheet = ost_cli_find_sheet (arguments[0]),
    .shown_only = TRUE,
    .search = cli->options.search,
  };
  const char *limit = cli->options.limit;

  if (query.sheet == NULL || !ost_cli_read_format (cli, "table csv json", &query.format))
    return OST_EXIT_USAGE;
  if (limit != NULL && !g_ascii_string_to_signed (limit, 10, 1, G_MAXINT32, &query.limit, NULL))
    return ost_cli_misuse (_ ("--limit: “%s” is not a number from 1 on"), limit);
  if (query.search != NULL && !g_utf8_validate (query.search, -1, NULL))
    return ost_cli_misuse (_ ("--search: this is not UTF-8"));
  return ost_cli_write_register (cli, &query);
}

const OstCommand ost_list_command = {
  .name = "list",
  .usage = "KIND [--search WORDS] [--limit N] [--format table|csv|json] [-o FILE]",
  .summary = N_ ("show what the register's page shows"),
  .options = "search limit format output",
  .n_arguments = 1,
  .run = run,
};
