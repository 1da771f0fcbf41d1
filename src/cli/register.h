/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/cli.h"
#include "exchange/export.h"

G_BEGIN_DECLS

/* Opens the database and writes what QUERY asks for. */
OstExit ost_cli_write_register (const OstCli *cli, const OstExportQuery *query);

G_END_DECLS
